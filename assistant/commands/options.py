"""What every command shares: its options, and the barrier that shows a failure as two lines."""

import errno
import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path

import click

from assistant.commands.speaking import said, spoken
from assistant.core.errors import AssistantError
from assistant.core.language import Language
from assistant.core.message import Message

_READER_LEFT = {errno.EPIPE, errno.EINVAL}  # the latter is how Windows says it


class _Path(click.Path):
    """A path; an empty one would mean the folder one happens to be in."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        if value == "":
            self.fail(said(_EMPTY), param, ctx)
        return super().convert(value, param, ctx)


_EMPTY = Message.of("这里是空的，要写明路径", "this is empty; name a path")
PATH = _Path(path_type=Path)
home_option = click.option(
    "--home", type=PATH, metavar="DIR", help="数据文件夹（默认：用户的本地数据文件夹）"
)
any_home_option = click.option(
    "--home", type=PATH, metavar="DIR", expose_value=False, help="数据文件夹（这个命令用不到）"
)
library_option = click.option(
    "--library", "library", type=PATH, multiple=True, metavar="PATH", help="话术本文件或文件夹"
)
DAY = click.DateTime(["%Y-%m-%d"])
json_option = click.option("--json", "as_json", is_flag=True, help="输出 JSON")


def barrier(command: Callable[..., int]) -> Callable[..., None]:
    """Show an expected failure as two lines and exit 1."""

    @wraps(command)
    def guarded(*args: object, **kwargs: object) -> None:
        try:
            sys.exit(command(*args, **kwargs))
        except AssistantError as error:
            _show(error, spoken())
            sys.exit(1)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise  # click's own words: a wrong option, Ctrl+C at a question, a help page
        except Exception as error:
            if isinstance(error, OSError) and (_has_no_reader(error) or not _is_logged()):
                show_refused(error, spoken())
            elif not _is_logged():
                raise
            else:
                from assistant.app.unforeseen import ENDED

                sys.excepthook(type(error), error, error.__traceback__)
                _show(ENDED, spoken())
            sys.exit(1)

    return guarded


def show_refused(error: OSError, language: Language) -> None:
    """Show what the system would not do, unless it is only that nobody reads our output."""
    _drop_output()
    if not _has_no_reader(error):
        _show(_refused(error), language)


def asked(words: Message, *, hidden: bool = False, twice: bool = False) -> str:
    """What is answered at the terminal. Raises AssistantError where nobody can answer."""
    from assistant.app.given import given_input

    given_input()
    hidden = hidden and sys.stdin.isatty()  # what is piped in is not shown anyway
    answer: str = click.prompt(said(words), hide_input=hidden, confirmation_prompt=twice, err=True)
    return answer


def _has_no_reader(error: OSError) -> bool:
    """Whether what reads our output has gone, as `head` does when it has enough."""
    return error.errno in _READER_LEFT and error.filename is None


def _is_logged() -> bool:
    """Whether there is a log that can have what nobody foresaw."""
    return sys.excepthook is not sys.__excepthook__


def _refused(error: OSError) -> AssistantError:
    """What the system would not do, such as write to a disk that is full."""
    from assistant.core.system_fault import reason

    named = f"{error.filename}：" if error.filename else ""
    why = Message.of("{file}{why}。", "{file}{why}.", file=named, why=reason(error))
    return AssistantError(Message.of("没有做完", "Not finished"), why)


def _show(error: AssistantError, language: Language) -> None:
    click.echo(f"{error.title.text(language)}\n{error.message.text(language)}", err=True)
    if sys.stderr is None:  # the built window program: nobody reads what is echoed
        from assistant.app.alert import show_alert

        show_alert(error, language)


def _drop_output() -> None:
    """What is still to be flushed has no reader: at exit Python would complain about it."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
