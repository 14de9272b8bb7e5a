"""Which column of a table holds what: by the key words of its header, or as the user says."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.books.importing.cleaning import simplified
from assistant.books.importing.draft import Asked
from assistant.books.importing.sheet import MOST_COLUMNS, Row, letter

LOOKED_AT = 30
_LONGEST = 100
_LONGEST_HEADER = 15
_A_SENTENCE = 8  # characters
_SAYS = re.compile(r"[，。！？；～,!?;~]")
_BRACKETS = re.compile(r"[（(【\[<《].*?[）)】\]>》]|[（(【\[].*$", re.DOTALL)
_NOISE = re.compile(r"[\s*:：_\-·、/#*＊]+|^\d+[.、]")
_NUMBER = re.compile(r"[0-9０-９一二三四五六七八九十]+$")
_SEPARATED = re.compile(r"多条.*?[用以]\s*(\S)\s*(?:分隔|隔开)|[用以]\s*(\S)\s*(?:分隔|隔开)")


class Role(StrEnum):
    """What a column may hold; a table can have several of `group` and `variants`."""

    TEXT = "text"
    TITLE = "title"
    GROUP = "group"
    CODE = "code"
    KEYWORDS = "keywords"
    STAGE = "stage"
    VARIANTS = "variants"


_IGNORED = "ignored"
# The first rule that fits a header counts. Of several columns that may be the text, or the title,
# the one whose rule stands higher is.
_RULES: tuple[tuple[str, str], ...] = (
    (
        _IGNORED,
        "^(?:是否|有无).*|.*(?:日期|时间|次数|人数|优先级|备注|说明|状态|创建|更新|序号|作者|图片)$",
    ),
    (
        _IGNORED,
        "^(?:id|no|编号|date|time|priority|remark|remarks|note|notes|enabled|created.*|updated.*)$",
    ),
    (
        Role.CODE,
        ".*(?:编码|快捷码|短码|缩写|快捷键|快捷词|简码|代码)$|^(?:code|shortcut|abbreviation|trigger|abbr)$",
    ),
    (Role.STAGE, ".*阶段$|^stage$"),
    (
        Role.GROUP,
        ".*(?:分类|分组|类目|类别|目录|文件夹|分类名称|分组名称|分类名|分组名|环节|组别)$",
    ),
    (Role.GROUP, "^(?:[一二三四1-4]级.*|.*组名|group.*|category.*|folder.*|section|类型)$"),
    (Role.VARIANTS, ".*(?:变体|其他说法|备选.*|同义话术|相似话术|另一种说法)$|^variants?$"),
    (Role.KEYWORDS, ".*(?:关键词|关键字|触发词|搜索词|检索词|标签)$|^(?:keywords?|tags?)$"),
    (Role.TITLE, ".*(?:标题|主题|短语名称|话术名称|话术名)$|^(?:title|shorttitle|subject)$"),
    (Role.TITLE, ".*(?:名称|问题|意图.*|买家问.*|客户问.*|提问|问法)$"),
    (Role.TITLE, "^(?:name|label|question|questions|问|q)$"),
    (Role.TITLE, ".*场景$"),
    (Role.TEXT, ".*(?:话术内容|短语内容|快捷内容|回[复覆]内容|消息内容|回答内容)$"),
    (Role.TEXT, ".*(?:内容|正文|文案)$|^(?:content|text|body|snippet)$"),
    (Role.TEXT, ".*(?:回[复覆]|答案|回答|应答|怎么说|话术|短语|说法|答复|客服说|用语)$"),
    (
        Role.TEXT,
        ".*(?:回[复覆]|话术|短语|答案).*|^(?:reply|answer|response|message|phrase|template|答|a)$",
    ),
)
_WEAKEST = len(_RULES) - 1
_COMPILED = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _RULES)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns by what they hold, from 0; `split` separates several texts in one cell."""

    text: int
    title: int | None = None
    groups: tuple[int, ...] = ()
    code: int | None = None
    keywords: tuple[int, ...] = ()
    stage: int | None = None
    variants: tuple[int, ...] = ()
    split: str = ""
    dated: int | None = None
    other_texts: tuple[int, ...] = ()

    @property
    def used(self) -> frozenset[int]:
        """All columns something is taken from."""
        single = {self.text, self.title, self.code, self.stage} - {None}
        return frozenset((*single, *self.groups, *self.keywords, *self.variants))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Head:
    """The header row found (its place in the rows, -1 before the first) and its columns.

    One that `is_there` is a row; else the replies begin after `row` all the same.
    """

    row: int
    columns: Columns
    is_there: bool = True


def find_head(rows: Sequence[Row]) -> Head | None:
    """The header among the first rows, or None when none of them is like one."""
    best: tuple[int, Head] | None = None
    for index, row in enumerate(rows[:LOOKED_AT]):
        columns, score = _columns(row)
        if columns and (best is None or (score > best[0] and not _says(row, columns))):
            best = score, Head(index, columns)
    return best[1] if best else None


def _says(row: Row, columns: Columns) -> bool:
    """Whether where the text is to stand there is a sentence, as no header is."""
    cell = row.cell(columns.text)
    return len(plain(cell)) >= _A_SENTENCE and bool(_SAYS.search(cell))


def chosen_head(rows: Sequence[Row], asked: Asked) -> Head | None:
    """The header in which all chosen columns are; letters (A, B …) name columns of any row."""
    widest = max((len(row.cells) for row in rows), default=0)
    names = [name for some in asked.columns.values() for name in some]
    if not are_letters(asked.columns) or any(_column(name) >= widest for name in names):
        found = ((n, _named(row, asked.columns)) for n, row in enumerate(rows[:LOOKED_AT]))
        return next((Head(n, columns) for n, columns in found if columns), None)
    known = find_head(rows)
    top = known.row if known else 0
    headed = asked.headed
    if headed is None:
        headed = known is not None or looks_headed(rows, _lettered(asked.columns, ()).text)
    headers = rows[top].cells if headed and rows else ()
    return Head(top if headed else top - 1, _lettered(asked.columns, headers), is_there=headed)


def looks_headed(rows: Sequence[Row], column: int) -> bool:
    """Whether the first row is like a header of what stands in a column under it."""
    first, *others = (row.cell(column).strip() for row in rows) if rows else ("",)
    if not 0 < len(first) <= _LONGEST_HEADER or _SAYS.search(first) or not others:
        return False
    lengths = sorted(map(len, others))
    says = sum(bool(_SAYS.search(other)) for other in others)
    return len(first) * 2 <= lengths[len(lengths) // 2] or says * 2 >= len(others)


def plain(header: str) -> str:
    """A header without what is in brackets, without blanks and signs, in small letters.

    Traditional characters become simplified ones.
    """
    return simplified(_NOISE.sub("", _BRACKETS.sub("", header[:_LONGEST]))).lower()


def _columns(row: Row) -> tuple[Columns | None, int]:
    """The columns of a row if it is a header, and how much it is like one.

    A title that is merged over all columns stands in each of them, and counts once.
    """
    roles: dict[str, list[int]] = {}
    ranks: dict[int, int] = {}
    for column, header in enumerate(row.cells):
        if header not in row.cells[:column]:
            role, ranks[column] = _role(header)
            roles.setdefault(role, []).append(column)
    texts = [(ranks[column], column) for column in roles.get(Role.TEXT, ())]
    roles.setdefault(Role.TITLE, []).sort(key=ranks.__getitem__)
    known = sum(len(found) for role, found in roles.items() if role)
    is_weak = not texts or (min(texts)[0] == _WEAKEST and known == 1)
    if is_weak or sum(map(len, row.cells)) > LOOKED_AT * len(row.cells) + LOOKED_AT:
        return None, 0
    best = min(texts)
    roles[Role.TEXT] = [c for rank, c in texts if rank < _WEAKEST or (rank, c) == best]
    score = known * 10 - sum(bool(cell) for cell in row.cells) + known
    return _made(roles, best[1], row.cells), score


def _role(header: str) -> tuple[str, int]:
    name = plain(header)
    if not name or len(name) > LOOKED_AT:
        return "", 0
    fits = _fitting(name)
    if fits[0] and fits[1] < _WEAKEST:
        return fits
    numbered = _fitting(_NUMBER.sub("", name))
    return numbered if numbered[0] else fits


def role_of(header: str) -> str:
    """What a column of this header holds, "" if that is not known."""
    return _role(header)[0]


def _fitting(name: str) -> tuple[str, int]:
    fits = ((role, rank) for rank, (role, rule) in enumerate(_COMPILED) if rule.fullmatch(name))
    return next(fits, ("", 0))


def _made(roles: dict[str, list[int]], text: int, headers: Sequence[str]) -> Columns:
    numbered = _numbered(roles.get(Role.TEXT, ()), text, headers)
    return Columns(
        text,
        _first(roles.get(Role.TITLE)),
        tuple(roles.get(Role.GROUP, ())),
        _first(roles.get(Role.CODE)),
        tuple(roles.get(Role.KEYWORDS, ())),
        _first(roles.get(Role.STAGE)),
        (*numbered, *roles.get(Role.VARIANTS, ())),
        _separator(headers[text]),
        next((c for c in roles.get(_IGNORED, ()) if plain(headers[c]).endswith("日期")), None),
        tuple(c for c in roles.get(Role.TEXT, ()) if c != text and c not in numbered),
    )


def _numbered(texts: Iterable[int], text: int, headers: Sequence[str]) -> tuple[int, ...]:
    """`话术2`, `话术3` … beside `话术1`: other wordings of the same."""
    stem = _NUMBER.sub("", plain(headers[text]))
    return tuple(c for c in texts if c != text and _NUMBER.sub("", plain(headers[c])) == stem)


def _separator(header: str) -> str:
    found = _SEPARATED.search(header)
    sign = (found[1] or found[2]) if found else ""
    return {"逗": "，", "竖": "|"}.get(sign, sign)


def _column(name: str) -> int:
    """Which column a letter names; one that no sheet has for anything else."""
    places = {letter(column): column for column in range(MOST_COLUMNS)}
    return places.get(name.upper(), MOST_COLUMNS)


def _first(columns: Iterable[int] | None) -> int | None:
    return next(iter(columns or ()), None)


def _named(row: Row, wanted: dict[str, tuple[str, ...]]) -> Columns | None:
    places = {letter(c): c for c in range(len(row.cells))}
    places |= {plain(header): c for c, header in enumerate(row.cells) if header}
    places |= {header.strip(): c for c, header in enumerate(row.cells) if header}
    roles: dict[str, list[int]] = {}
    for role, names in wanted.items():
        found = [
            places.get(name, places.get(plain(name), places.get(name.upper()))) for name in names
        ]
        if any(column is None for column in found):
            return None
        roles[role] = [column for column in found if column is not None]
    return _as_chosen(roles, row.cells) if roles.get(Role.TEXT) else None


def _lettered(wanted: dict[str, tuple[str, ...]], headers: Sequence[str]) -> Columns:
    places = {letter(column): column for column in range(MOST_COLUMNS)}
    roles = {
        role: [places[name.upper()] for name in names if name.upper() in places]
        for role, names in wanted.items()
    }
    return _as_chosen(roles, headers)


def _as_chosen(roles: dict[str, list[int]], headers: Sequence[str]) -> Columns:
    """A second column that was chosen for texts has other wordings."""
    text, *others = roles.get(Role.TEXT) or [0]
    roles = roles | {Role.TEXT: [text], Role.VARIANTS: [*others, *roles.get(Role.VARIANTS, ())]}
    return _made(roles, text, (*headers, *[""] * MOST_COLUMNS))


def are_letters(wanted: dict[str, tuple[str, ...]]) -> bool:
    """Whether columns are named by their letters."""
    return all(re.fullmatch("[A-Za-z]{1,2}", name) for names in wanted.values() for name in names)
