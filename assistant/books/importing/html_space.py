"""Where a page keeps the line breaks of its source, by its styles: `white-space: pre-wrap` …"""

import re

_VOID = frozenset({"br", "img", "hr", "col", "input", "meta", "link", "wbr", "area", "base"})
_SPACE = re.compile(r"(?:^|[;\s])white-space\s*:\s*([a-z-]+)", re.IGNORECASE)
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.IGNORECASE)
_COMMENT = re.compile(r"/\*(?:.*?\*/|.*\Z)|<!--|-->", re.DOTALL)  # one not closed is all the rest
_KEEPS = {
    **dict.fromkeys(("pre", "pre-wrap", "pre-line", "break-spaces"), True),
    **dict.fromkeys(("normal", "nowrap"), False),
}
_ENDED = {"td": ("td", "th"), "th": ("td", "th"), "tr": ("tr",), "li": ("li",), "p": ("p",)}
# What ends at the latest where a cell does, or a table, is not ended by what stands in another one.
_CELLS = ("td", "th", "table")
_WITHIN = dict.fromkeys(("td", "th", "tr", "thead", "tbody", "tfoot", "table"), ("table",))
_DEEPEST = 500


class Space:
    """The elements that are open; `is_kept` tells whether line breaks within them are text."""

    def __init__(self) -> None:
        self._rules: dict[tuple[str, str], bool] = {}
        self._open: list[tuple[str, bool]] = []
        self._places: dict[str, list[int]] = {}  # of the open ones, by tag

    @property
    def is_kept(self) -> bool:
        """Whether they are, as the innermost element has it."""
        return bool(self._open) and self._open[-1][1]

    def learn(self, sheet: str) -> None:
        """Take in the simple rules of a style sheet: those of a tag, of a class, or of both."""
        for block in _COMMENT.sub("", sheet).split("}"):
            selectors, _, declared = block.partition("{")
            kept = _declared(declared)
            for selector in selectors.split(",") if kept is not None else ():
                if simple := _SIMPLE.fullmatch(selector.strip()):
                    self._rules[(simple[1] or "").lower(), simple[2] or ""] = bool(kept)

    def enter(self, tag: str, attributes: dict[str, str | None]) -> None:
        """An element begins, which may end the one before it."""
        for before in _ENDED.get(tag, ()):
            self.leave(before)
        if tag in _VOID or len(self._open) >= _DEEPEST:
            return
        kept = _declared(attributes.get("style") or "")
        if kept is None:
            kept = self._ruled(tag, (attributes.get("class") or "").split())
        if kept is None:
            kept = tag in ("pre", "textarea") or self.is_kept
        self._places.setdefault(tag, []).append(len(self._open))
        self._open.append((tag, kept))

    def leave(self, tag: str) -> None:
        """An element ends, and with it those in it that were not ended, but no cell around it."""
        place = self._innermost(tag)
        if place is None:
            return
        if any((self._innermost(one) or 0) > place for one in _WITHIN.get(tag, _CELLS)):
            return
        while len(self._open) > place:
            ended, _ = self._open.pop()
            self._places[ended].pop()
            if not self._places[ended]:
                del self._places[ended]

    def _innermost(self, tag: str) -> int | None:
        """Where the last element of this tag is among the open ones."""
        places = self._places.get(tag)
        return places[-1] if places else None

    def _ruled(self, tag: str, classes: list[str]) -> bool | None:
        keys = [(t, c) for c in classes for t in (tag, "")]
        return next((self._rules[key] for key in (*keys, (tag, "")) if key in self._rules), None)


def _declared(style: str) -> bool | None:
    """Whether line breaks are kept by what is declared; None where nothing is."""
    found = _SPACE.search(style)
    return _KEEPS.get(found[1].lower()) if found else None
