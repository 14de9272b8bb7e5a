"""What the command line's library says is said in Chinese."""

import ast
import gettext
import io
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from packing.catalogue import catalogue

TRANSLATIONS = Path(__file__).parents[2] / "resources" / "translations"
TEXTS: dict[str, str] = yaml.safe_load((TRANSLATIONS / "command_line.yaml").read_text("utf-8"))
# Said to who writes commands, not to who calls them, or of what our commands don't do.
NOT_SEEN = (
    *("DeprecationWarning:", "Could not determine name", "No options defined", "Name '{name}'"),
    *("Arguments take", "Boolean option", "Confirm the action", "Value must be an iterable"),
    *("Invalid start", "Couldn't detect Bash", "Shell completion", "Unknown ", "Windows error:"),
    *("{editor}:", "%(prog)s, version"),
)


def said() -> Iterator[str]:
    """The texts for people in click's source."""
    for file in Path(click.__file__).parent.glob("[!_]*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("_", "ngettext")
                and isinstance(node.args[0], ast.Constant)
            ):
                yield str(node.args[0].value)


def test_every_text_is_translated() -> None:
    assert [text for text in said() if text not in TEXTS and not text.startswith(NOT_SEEN)] == []


def test_the_catalogue_that_ships_is_made_of_the_table() -> None:
    file = TRANSLATIONS / "zh_CN" / "LC_MESSAGES" / "command_line.mo"
    assert file.read_bytes() == catalogue(TEXTS)


@pytest.mark.parametrize("texts", [{}, {"b": "乙", "a": "甲", "": "空"}, TEXTS])
def test_gettext_reads_it(texts: dict[str, str]) -> None:
    read = gettext.GNUTranslations(io.BytesIO(catalogue({k: v for k, v in texts.items() if k})))
    for text, translation in texts.items():
        if text:
            assert read.gettext(text) == translation
            assert [read.ngettext(text, "-", n) for n in (1, 2)] == [translation] * 2
