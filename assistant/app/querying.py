"""`assistant find`: the search of the window, on the command line."""

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.app import shipped
from assistant.app.search_cache import cached_index
from assistant.app.subscribed import places, shelf_of
from assistant.books.importing.stages import stage_named, unknown_stage
from assistant.books.library import load_library
from assistant.core.errors import AssistantError
from assistant.core.finding import Finder
from assistant.core.habit import Habits
from assistant.core.message import Message
from assistant.core.problem import Problem
from assistant.core.search.context import Context
from assistant.core.search.result import Hit
from assistant.core.system_fault import reason
from assistant.desktop.clock import SystemClock
from assistant.store.home import Home
from assistant.store.settings_file import read_settings

_PREVIEW = 40
_log = logging.getLogger(__name__)
_NOT_SEARCHED = Message.of("没有查找", "Nothing was searched")


def library_paths(home: Home | None, chosen: Sequence[Path]) -> tuple[Path, ...]:
    """Which books are in force: those named, else subscribed and settings' ones, else shipped."""
    if chosen or home is None:
        return tuple(chosen) or (shipped.PHRASEBOOKS,)
    return (*places(shelf_of(home), SystemClock()), *own_paths(home))


def own_paths(home: Home) -> tuple[Path, ...]:
    """The books in force without those that are subscribed to."""
    settings, _ = read_settings(home.settings)
    own = [home.books] if any(home.books.glob("*.y*ml")) else []
    instead = [] if shelf_of(home).subscriptions() else shipped.GENERAL
    return (*own, *([Path(path) for path in settings.library] or instead))


class OwnPaths:
    """`own_paths` at each load; while the settings can't be read, what they said last."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._last: tuple[Path, ...] | None = None

    def __call__(self) -> tuple[Path, ...]:
        """Raises AssistantError where they could not be read even once."""
        try:
            self._last = own_paths(self._home)
        except AssistantError as error:
            if self._last is None:
                raise
            _log.warning("the books stay those of the last load: %s", error)
        return self._last


@dataclass(frozen=True)
class QueryDesk:
    """A library ready to be asked. `told`: what there is to say beside what is found."""

    finder: Finder
    limit: int
    context: Context
    told: tuple[Message, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the library's files."""
        return self.finder.library.problems

    @property
    def has_errors(self) -> bool:
        """Whether anything was left out of the library."""
        return self.finder.library.has_errors

    def hits(self, query: str) -> Sequence[Hit]:
        """The best hits for a query, best first."""
        return self.finder.index.find(query, self.context, self.limit).hits

    def json(self, query: str) -> str:
        """A JSON array of results."""
        return json.dumps(self._results(query), ensure_ascii=False)

    def json_line(self, query: str) -> str:
        """One line `{"query": …, "results": […]}`."""
        return json.dumps({"query": query, "results": self._results(query)}, ensure_ascii=False)

    def lines(self, query: str, *, explain: bool) -> Iterator[str]:
        """One line a hit for people; `explain` adds why it stands there."""
        for number, hit in enumerate(self.hits(query), 1):
            phrase = hit.phrase
            text = " ".join(phrase.text.split())[:_PREVIEW]
            line = f"{number}\t{phrase.key}\t{phrase.stage}\t{phrase.title}\t{phrase.code}\t{text}"
            yield f"{line}\t{_why(hit)}" if explain else line

    def _results(self, query: str) -> list[dict[str, object]]:
        return [_result(hit) for hit in self.hits(query)]


def open_desk(
    home_folder: Path | None, chosen: Sequence[Path], stage: str, limit: int
) -> QueryDesk:
    """Load the library; its index comes from the home folder's cache. Raises AssistantError.

    Finding needs no folder that can be written to, only longer. `stage` is an id or a name; when
    there is no such stage that is an error.
    """
    home = Home.named(home_folder)
    personal = None if chosen else home.personal_book
    library = load_library(library_paths(home, chosen), personal)
    known = stage_named(stage, library.stages)
    if stage and not known:
        raise AssistantError(_NOT_SEARCHED, unknown_stage(stage, library.stages))
    faults: list[OSError] = []
    finder = Finder(library, cached_index(library, home.cache, unkept=faults.append))
    context = finder.context(known, Habits(), SystemClock().now())
    told = tuple(_keeps_nothing(home, fault) for fault in faults)
    return QueryDesk(finder, limit, context, told)


def _keeps_nothing(home: Home, fault: OSError) -> Message:
    return Message.of(
        "{folder}：{why}。照常查找，但什么都没有存下来，下次也要这么久。",
        "{folder}: {why}. Searched all the same, but nothing is kept: it takes as long next time.",
        folder=home.folder,
        why=reason(fault),
    )


def _why(hit: Hit) -> str:
    """The reasons for a hit's place, strongest first: word, where, how, how much of it, points."""
    reasons = sorted(hit.reasons, key=lambda reason: -reason.points)
    told = (f"{r.word or '-'}@{r.where}: {r.how}, {r.extent} {r.points:+.1f}" for r in reasons)
    return f"{hit.score:.1f} = {'; '.join(told)}"


def _result(hit: Hit) -> dict[str, object]:
    phrase = hit.phrase
    return {
        "book": phrase.book,
        "id": phrase.id,
        "stage": phrase.stage,
        "title": phrase.title,
        "code": phrase.code,
        "text": phrase.text,
        "score": round(hit.score, 4),
    }
