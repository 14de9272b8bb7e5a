"""The preview of a text in the editor: what fills itself, and what is asked for."""

from datetime import date

from assistant.app.editing.marks import preview_of

TODAY = date(2026, 12, 30)


def test_days_are_counted_from_today() -> None:
    shown = preview_of("{今天}拍，{今天+3天}到", "", TODAY)
    assert "".join(part.text for part in shown) == "12月30日拍，1月2日到"
    assert [part.filled for part in shown] == [True, False, True, False]


def test_a_blank_that_only_begins_like_today_is_asked_for() -> None:
    [blank] = preview_of("{今天的颜色:红|蓝}", "", TODAY)
    assert (blank.text, blank.asked) == (" 红/蓝 ", True)
