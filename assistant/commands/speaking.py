"""What a command says, in the language of its user: click's words by gettext, ours by `Message`."""

import gettext
import os
import re
from dataclasses import dataclass
from pathlib import Path

import click

from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.problem import Problem

Told = Message | Problem | str  # a text is said as it stands: what a user wrote, or data
_ASKED = "LANGUAGE"  # which gettext asks first
_DOMAIN = "command_line"
_END = re.compile("[。：；]|[.:;](?: |$)")  # of what stands for a help page in a list of commands


@dataclass(frozen=True, slots=True)
class Speaking:
    """The language spoken, and what the environment asked for before."""

    language: Language = Language.SIMPLIFIED
    before: str | None = None

    def no_more(self) -> None:
        """Leave the environment as it was: what a window starts is not to speak our language."""
        os.environ.pop(_ASKED, None)
        if self.before is not None:
            os.environ[_ASKED] = self.before


def speak(command: click.Group, language: Language, translations: Path) -> Speaking:
    """From now on click speaks this language, and so do the help pages of this command."""
    speaking = Speaking(language, os.environ.get(_ASKED))
    os.environ[_ASKED] = language.value
    gettext.bindtextdomain(_DOMAIN, translations)
    gettext.textdomain(_DOMAIN)
    for one in (command, *command.commands.values()):
        _translate(one)
    return speaking


def spoken() -> Language:
    """The language of the command that runs."""
    return speaking_of().language


def speaking_of() -> Speaking:
    """How the command that runs speaks."""
    context = click.get_current_context(silent=True)
    return (context and context.find_object(Speaking)) or Speaking()


def said(told: Told) -> str:
    """In the language of the command that runs."""
    if isinstance(told, Problem):
        return told.line(spoken())
    return told.text(spoken()) if isinstance(told, Message) else told


def say(told: Told, *, err: bool = False) -> None:
    """A line of its own."""
    click.echo(said(told), err=err)


def warn(told: Told) -> None:
    """A line beside what was asked for."""
    say(told, err=True)


def usage_error(zh: str, en: str) -> click.UsageError:
    """A command that was given the wrong words."""
    return click.UsageError(said(Message.of(zh, en)))


def _translate(command: click.Command) -> None:
    command.help = _translated(command.help)
    command.short_help = _END.split(command.help or "")[0]
    for parameter in command.params:
        parameter.metavar = _translated(parameter.metavar)
        if isinstance(parameter, click.Option):
            parameter.help = _translated(parameter.help)


def _translated(text: str | None) -> str | None:
    return gettext.gettext(text) if text else text  # nothing is the catalogue's head
