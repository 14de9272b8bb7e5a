"""Own numbers from the files agents gave."""

from dataclasses import replace
from pathlib import Path

from assistant.core.kpi.own import Own
from assistant.core.numbers.export import SUFFIX, written
from assistant.core.numbers.tally import Event
from assistant.store.team.own_numbers import own_numbers
from tests.core.numbers.numbers import DAY, export, used


def test_each_day_counts_once_from_the_newest_file(tmp_path: Path) -> None:
    refused = replace(used(2), event=Event.WORDING)
    old = export("a", "旧名", used(9), used(1, day="2026-11-01"))
    new = export("a", "小美", used(3, seconds=2), used(1, "shop/bye"), refused, later=2)
    for number, one in enumerate((new, old)):
        (tmp_path / f"{number}{SUFFIX}").write_text(written(one), "utf-8")
    own, bad = own_numbers([tmp_path])
    assert bad == ()
    assert own.days == {"小美": {DAY: Own(4, 6.0, 3, 2), "2026-11-01": Own(1)}}
    assert own.spans == {"小美": ("2026-10-01", DAY)}


def test_what_is_no_such_file_is_told(tmp_path: Path) -> None:
    good = written(export("a", "小美", used(3)))
    (tmp_path / f"a{SUFFIX}").write_text(good.replace('"used", 3', '"used", -3'), "utf-8")
    (tmp_path / f"b{SUFFIX}").write_text("{", "utf-8")
    own, bad = own_numbers([tmp_path, tmp_path / "none"])
    assert (own.days, len(bad)) == ({}, 3)
