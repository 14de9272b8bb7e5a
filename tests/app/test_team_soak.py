"""The soak of the team's book, small: what it prints at length holds in a short run, too."""

from pathlib import Path

from tests.app.team_soak import partial_loads


def test_loads_while_a_lead_publishes_again_and_again_are_never_partial(tmp_path: Path) -> None:
    partial, published, seen, _ = partial_loads(tmp_path, 300)
    assert partial == 0
    assert published > 1
    assert seen > 1
