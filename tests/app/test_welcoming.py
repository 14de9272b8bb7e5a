"""What the first start has others do."""

from pathlib import Path

from assistant.app import shipped, welcoming
from assistant.core.language import Language
from assistant.store.home import Home


def test_books_that_nobody_signs_are_no_reason_for_green(tmp_path: Path) -> None:
    home, source = Home.at(tmp_path), str(shipped.PHRASEBOOKS)
    outcome = welcoming._subscribe(home, source, Language.SIMPLIFIED, "")  # noqa: SLF001
    assert "未签名" in outcome.text
    assert (outcome.tone, outcome.code) == ("warn", "")
