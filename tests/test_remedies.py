"""The remedies the soak breaks one by one: each still stands where it is looked for."""

import pytest

from tests.without_remedies import REMEDIES, ROOT, Remedy


@pytest.mark.parametrize("remedy", REMEDIES, ids=lambda remedy: remedy.row)
def test_a_remedy_stands_in_its_file(remedy: Remedy) -> None:
    whole = (ROOT / "assistant" / remedy.file).read_text("utf-8")
    assert whole.count(remedy.remedy) == 1
    where, *_ = remedy.test.split(" ")
    assert (ROOT / "tests" / where).exists()
