"""Where to save: the name ends as its kind does, and nothing is overwritten unasked."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from assistant.ui.chosen_file import file_to_save

EXCEL, CSV = "Excel (*.xlsx)", "CSV (*.csv)"


class Dialog:
    """Stands in for the system's: gives these answers in turn, and remembers what it proposed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, answers: Sequence[tuple[str, str]]) -> None:
        self.proposed: list[str] = []
        self._answers = iter(answers)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", self._ask)

    def _ask(self, _parent: object, _title: str, start: str, _filters: str) -> tuple[str, str]:
        self.proposed.append(start)
        return next(self._answers)


@pytest.mark.parametrize(
    ("typed", "kind", "file"),
    [
        ("买家", EXCEL, "买家.xlsx"),
        ("买家.xlsx", EXCEL, "买家.xlsx"),
        ("买家.XLSX", EXCEL, "买家.XLSX"),
        ("双11.5买家", EXCEL, "双11.5买家.xlsx"),
        ("买家", CSV, "买家.csv"),
        ("买家.csv", EXCEL, "买家.csv"),
        ("买家", "", "买家.xlsx"),
        ("", "", ""),
    ],
)
def test_the_name_ends_as_its_kind_does(
    typed: str, kind: str, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Dialog(monkeypatch, [(typed, kind)])
    assert file_to_save(None, "导出到", "buyers.xlsx", f"{EXCEL};;{CSV}") == file


def test_an_ending_may_have_several_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    Dialog(monkeypatch, [("我的", "")])
    assert file_to_save(None, "导出", "", "个人话术 (*.own.json)") == "我的.own.json"


def test_a_file_that_is_there_is_asked_for_by_its_whole_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "买家.xlsx"
    there.touch()
    dialog = Dialog(monkeypatch, [(str(tmp_path / "买家"), EXCEL), (str(there), EXCEL)])
    assert file_to_save(None, "导出到", "buyers.xlsx", EXCEL) == str(there)
    assert dialog.proposed == ["buyers.xlsx", str(there)]


def test_then_one_can_still_think_better_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "买家.xlsx").touch()
    Dialog(monkeypatch, [(str(tmp_path / "买家"), EXCEL), ("", "")])
    assert file_to_save(None, "导出到", "buyers.xlsx", EXCEL) == ""
