"""Patterns that are made late: they are what `re.compile` gives, and all of them are sound."""

import importlib
import pkgutil
import re

import pytest

import assistant.books
import assistant.core
from assistant.core import late_pattern as late


def test_it_is_used_as_one_made_at_once() -> None:
    days = late.late_pattern(r"(\d+)天", re.ASCII)
    assert days.pattern == r"(\d+)天"
    found = days.search("等3天")
    assert found is not None
    assert found[1] == "3"
    assert days.findall("3天或5天") == ["3", "5"]
    assert days.sub("N天", "3天或5天") == "N天或N天"
    assert days.flags == re.compile(r"", re.ASCII).flags
    assert days.fullmatch("3 天") is None


def test_it_is_made_once_and_by_nobody_before(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = re.compile

    def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
        made.append(pattern)
        return real(pattern, flags)

    monkeypatch.setattr(re, "compile", compiled)
    word = late.late_pattern("退货|换货")
    assert made == []
    assert word.match("退货吗")
    assert word.match("换货吗")
    assert made == ["退货|换货"]


def test_what_nobody_has_used_yet_is_made_beside() -> None:
    late.make_all()
    late.late_pattern("一")
    late.late_pattern("(")
    with pytest.raises(re.error):
        late.make_all()
    late.make_all()


def test_every_pattern_of_the_program_is_sound() -> None:
    for package in (assistant.core, assistant.books):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    late.make_all()
