"""What is to be said about an entry while it is written: its faults, its wording, its preview."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.books.editing.composed import Rows
from assistant.books.editing.document import Fault
from assistant.books.wording_check import told
from assistant.core.language import Language
from assistant.core.placeholder import CONTEXT, Piece, PlaceholderError, fill, pieces
from assistant.core.problem import Level
from assistant.core.wording.rule import Severity
from assistant.core.wording.rules import Rules
from assistant.ui.editor.entry_form import Remark
from assistant.ui.editor.preview_view import Shown
from assistant.ui.editor.text_field import Underline

_TEXTS = ("text", "variants")
_EXAMPLES = {
    **{"买家": "小鱼儿", "客服": "小美", "问候": "下午好", "订单号": "261122-123456789012345"},
    **{"收货地址": "浙江省杭州市…", "活动": "双十一", "活动优惠": "每满300减40"},
    **{"活动结束": "23日24点", "剩余时间": "2小时13分", "凑单差额": "31元", "到手价": "259元"},
}


@dataclass(frozen=True)
class Marks:
    """All there is to say about one entry, key by key."""

    remarks: dict[str, Remark]
    underlines: dict[str, list[list[Underline]]]

    @property
    def tone(self) -> str:
        """The worst of it."""
        tones = {remark.tone for remark in self.remarks.values()}
        return "bad" if "bad" in tones else "warn" if tones else ""

    @property
    def details(self) -> str:
        """All of it, a line each."""
        return "\n".join(remark.text for remark in self.remarks.values())


def marks_of(rows: Rows, faults: Iterable[Fault], rules: Rules, language: Language) -> Marks:
    """What the reader and the wording rules say of an entry."""
    said: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for fault in faults:
        tone = "bad" if fault.level is Level.ERROR else "warn"
        said[_field(fault.key)].append((tone, fault.message.text(language)))
    underlines: dict[str, list[list[Underline]]] = {}
    for key in _TEXTS:
        underlines[key] = [list(_findings(text, rules, language)) for text in _texts(rows, key)]
        for stretch in (stretch for found in underlines[key] for stretch in found):
            said[key].append((stretch.tone, stretch.details))
    return Marks({key: _remark(lines) for key, lines in said.items()}, underlines)


def preview_of(text: str, shop: str, today: date) -> Sequence[Shown]:
    """The text as a buyer would read it, with examples where blanks fill themselves."""
    try:
        parts = pieces(text)
    except PlaceholderError:
        return (Shown(text),)
    examples = _EXAMPLES | {"店铺": shop or "小鱼女装"}
    return tuple(_shown(part, examples, today) for part in parts)


def _shown(part: Piece, examples: dict[str, str], today: date) -> Shown:
    if isinstance(part, str):
        return Shown(part)
    if part.days is not None:
        return Shown(fill(f"{{{part.name}}}", {}, today), filled=True)
    if part.name in CONTEXT or part.name in examples:
        return Shown(examples.get(part.name, part.name), filled=True)
    return Shown(f" {'/'.join(part.choices) or part.default or part.name} ", asked=True)


def _field(key: str) -> str:
    return key if key != "id" else "title"


def _texts(rows: Rows, key: str) -> list[str]:
    value = rows.get(key, "")
    return [str(text) for text in (value if isinstance(value, tuple) else (value,)) if text]


def _findings(text: str, rules: Rules, language: Language) -> Iterator[Underline]:
    for finding in rules.find(text):
        tone = "bad" if finding.level is Severity.BLOCK else "warn"
        yield Underline(finding.start, finding.end, tone, told(finding).text(language))


def _remark(lines: list[tuple[str, str]]) -> Remark:
    tone = "bad" if any(tone == "bad" for tone, _ in lines) else "warn"
    return Remark(tone, "\n".join(dict.fromkeys(text for _, text in lines)))
