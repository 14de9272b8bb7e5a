"""A phrase: its name for ever, its wordings in turn."""

from tests.core.builders import phrase


def test_book_and_id_name_it() -> None:
    assert phrase("size-chart", book="womenswear").key == "womenswear/size-chart"


def test_the_text_comes_before_its_variants() -> None:
    assert phrase(text="一", variants=("二", "三")).wordings == ("一", "二", "三")
    assert phrase(text="一").wordings == ("一",)
