"""What the command line's library and our help pages say is said in each language."""

import ast
import gettext
import io
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml

from assistant.cli import cli
from assistant.core.language import Language
from packing.catalogue import catalogue, catalogues, file_of

TRANSLATIONS = Path(__file__).parents[2] / "resources" / "translations"
TEXTS: dict[str, str] = yaml.safe_load((TRANSLATIONS / "command_line.yaml").read_text("utf-8"))
HELP: dict[str, str] = yaml.safe_load((TRANSLATIONS / "command_help.yaml").read_text("utf-8"))
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


def help_texts() -> Iterator[str]:
    """What stands on the help pages of our commands."""
    for command in (cli, *cli.commands.values()):
        yield command.help or ""
        for parameter in command.params:
            yield parameter.metavar or ""
            yield (isinstance(parameter, click.Option) and parameter.help) or ""


def test_every_help_text_is_there_in_english() -> None:
    chinese = {text for text in help_texts() if not text.isascii()}
    assert chinese == HELP.keys()


@pytest.mark.parametrize("language", Language)
def test_the_catalogue_that_ships_is_made_of_the_tables(language: Language) -> None:
    assert file_of(language).read_bytes() == catalogues()[language]


@pytest.mark.parametrize("texts", [{}, {"b": "乙", "a": "甲", "": "空"}, TEXTS])
def test_gettext_reads_it(texts: dict[str, str]) -> None:
    read = gettext.GNUTranslations(io.BytesIO(catalogue({k: v for k, v in texts.items() if k})))
    for text, translation in texts.items():
        if text:
            assert read.gettext(text) == translation
            assert [read.ngettext(text, "-", n) for n in (1, 2)] == [translation] * 2
