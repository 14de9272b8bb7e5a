"""One log for everything unexpected, without buyers' words."""

import copy
import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from assistant.app.unforeseen import Unforeseen
from assistant.store.home import cannot_use

_Excepted = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)
_Catch = Callable[[type[BaseException], BaseException, TracebackType | None], None]
_log = logging.getLogger("assistant")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_log(folder: Path) -> Unforeseen:
    """Write to `folder` from now on: our log, Qt's messages, uncaught errors, crashes.

    What is given back tells of each uncaught error. Raises AssistantError where nothing can be
    written.
    """
    try:
        handler = RotatingFileHandler(
            folder / "assistant.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
        )
        crashes = (folder / "crash.log").open("a", encoding="utf-8")
    except OSError as error:
        raise cannot_use(folder, error) from error
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
    faulthandler.enable(crashes)
    qInstallMessageHandler(_from_qt)
    return catch_uncaught()


def catch_uncaught() -> Unforeseen:
    """From now on an uncaught error of any thread is logged, and told by what is given back."""
    unforeseen = Unforeseen()
    catch = partial(_uncaught, unforeseen)
    sys.excepthook = catch
    threading.excepthook = partial(_uncaught_in_thread, catch)
    return unforeseen


class _Discreet(logging.Formatter):
    """What an exception says may be what a buyer wrote: only where it happened is kept whole."""

    def format(self, record: logging.LogRecord) -> str:
        record = copy.copy(record)
        record.exc_text = None  # another handler may have put its own wording there
        return super().format(record)

    def formatException(self, ei: _Excepted) -> str:  # noqa: N802 - logging names it
        from assistant.core.privacy import discreet  # noqa: PLC0415 - not before the window

        kind, error, trace = ei
        frames = "".join(traceback.format_tb(trace))
        return f"{frames}{kind.__name__ if kind else ''}: {discreet(str(error))}"


def _uncaught(
    unforeseen: Unforeseen,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    _log.critical("uncaught", exc_info=(kind, error, trace))
    unforeseen.tell()


def _uncaught_in_thread(catch: _Catch, args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        catch(args.exc_type, args.exc_value, args.exc_traceback)


def _from_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.INFO), text)
