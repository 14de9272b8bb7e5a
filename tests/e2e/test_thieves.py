"""Pastes among two browser chats, a slow reader, thieves and hangs; `paste_soak` runs thousands."""

from pathlib import Path

import pytest

from tests.e2e.paste_soak import Soak, street

pytestmark = pytest.mark.e2e
ROUNDS = 30


def test_thirty_pastes_among_thieves(tmp_path: Path) -> None:
    """No wrong text, nothing into another window, no copy of the user's overwritten."""
    with street(tmp_path) as (screen, running, chats):
        soak = Soak(screen, running, chats, seed=2)
        for number in range(ROUNDS):
            soak.round(number)
    found = soak.figures
    assert found.zeros == (0, 0, 0), found.notes
    assert found.restored == found.to_restore, found.notes
    assert found.outcomes["pasted"] >= ROUNDS // 2
