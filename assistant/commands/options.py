"""What every command shares: its options, and the barrier that shows a failure as two lines."""

import errno
import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path

import click

from assistant.core.errors import AssistantError

_READER_LEFT = {errno.EPIPE, errno.EINVAL}  # the latter is how Windows says it
PATH = click.Path(path_type=Path)
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
            _show(error)
            sys.exit(1)
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise  # click's own words: a wrong option, Ctrl+C at a question, a help page
        except Exception as error:
            if _has_no_reader(error):
                _drop_output()
            elif sys.excepthook is sys.__excepthook__:  # there is no log that could have it
                raise
            else:
                from assistant.app.unforeseen import ENDED

                sys.excepthook(type(error), error, error.__traceback__)
                _show(ENDED)
            sys.exit(1)

    return guarded


def _has_no_reader(error: Exception) -> bool:
    """Whether what reads our output has gone, as `head` does when it has enough."""
    if not isinstance(error, OSError):
        return False
    return error.errno in _READER_LEFT and error.filename is None


def _show(error: AssistantError) -> None:
    click.echo(f"{error.title.text()}\n{error.message.text()}", err=True)
    if sys.stderr is None:  # the built window program: nobody reads what is echoed
        from assistant.app.alert import show_alert

        show_alert(error)


def _drop_output() -> None:
    """What is still to be flushed has no reader: at exit Python would complain about it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
