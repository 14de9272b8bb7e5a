"""Texts from outside in a workbook: never a formula, never what no cell can hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from assistant.core.cell_text import cell_text


@pytest.mark.parametrize("text", ["=1+1", "+86", "-x", "@cmd", "\t=1", "\r=1"])
def test_it_is_never_a_formula(text: str) -> None:
    assert cell_text(text) == f"'{text}"


@given(st.text(st.characters(codec=None)))
def test_any_text_fits(text: str) -> None:
    sheet = Workbook().active
    assert sheet is not None
    sheet.append([cell_text(text)])
    cell_text(text).encode()


def test_others_stay_as_they_are() -> None:
    assert cell_text("亲，满 300 减 40\n第二行\t😀") == "亲，满 300 减 40\n第二行\t😀"
