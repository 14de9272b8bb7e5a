"""Files to be damaged: each format's, made here, and the real ones where they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.books.reader import read_bytes
from assistant.books.workbook.writing import export_book
from tests.books.importing import foreign_files as made
from tests.books.importing.attached_files import attached_xlsx
from tests.books.test_reader import WHOLE

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1].parent / "shared" / "data"
_LARGEST = 10_000
_SLOW = frozenset({".xlsx", ".yml", ".xls"})
_OFTEN = 4
_OLD_WORKBOOKS = ("kefubao.xls", "attached.xls")


_PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--
td, .xl65 {white-space:pre-wrap;} /* a */ .xl66 {white-space:normal}
--></style></head><body><p>导出<table><tr><th>标题<th>内容<th>分类</tr>
<tr><td rowspan=2>一<td class=xl65><p>亲，
在的<br><a href="//shop.example/%E9">领券</a><a href="http://b.example">下单</a><td>售前</tr>
<tr><td colspan=2>等<table><tr><td><li>一<li>二</table><img src=a.png></tr></table></html>"""


@dataclass(frozen=True)
class Seed:
    """A sound file and the ending that says how it is read."""

    suffix: str
    data: bytes


@lru_cache(maxsize=1)
def seeds() -> tuple[Seed, ...]:
    """Those that every computer has, in a fixed order."""
    with TemporaryDirectory() as folder:
        return tuple(_made(Path(folder)))


def mixed(files: tuple[Seed, ...]) -> tuple[Seed, ...]:
    """The files, those that are slow to unpack and to read more seldom than the others."""
    return tuple(seed for seed in files for _ in range(1 if seed.suffix in _SLOW else _OFTEN))


def _made(folder: Path) -> Iterator[Seed]:
    for path in (
        made.kefubao_xlsx(folder / "a.xlsx"),
        made.campaign_xlsx(folder / "b.xlsx"),
        attached_xlsx(folder / "c.xlsx"),
        made.qianniu_csv(folder / "a.csv"),
        made.qianniu_json(folder / "a.json"),
        made.beeftext_json(folder / "b.json"),
        made.textexpander_plist(folder / "a.plist"),
    ):
        yield Seed(path.suffix, path.read_bytes())
    for encoding in ("utf-8-sig", "utf-16", "gb18030"):
        yield Seed(".csv", made.csv_bytes(made.kefubao_rows(), encoding))
    yield Seed(".yml", made.ESPANSO.encode())
    yield Seed(".md", (HERE / "data" / "tea.md").read_bytes())
    yield Seed(".yaml", WHOLE.encode())
    yield Seed(".xls", _PAGE.encode())
    for name in _OLD_WORKBOOKS:
        yield Seed(".xls", (HERE / "data" / name).read_bytes())
    book = read_bytes(WHOLE.encode(), "whole.yaml").book
    assert book is not None
    export_book(book, folder / "own.xlsx")
    yield Seed(".xlsx", (folder / "own.xlsx").read_bytes())


@lru_cache(maxsize=1)
def real_seeds() -> tuple[Seed, ...]:
    """The real files that are not too large to be damaged a million times."""
    paths = sorted(path for path in SHARED.rglob("*") if path.is_file()) if SHARED.is_dir() else []
    known = (".md", ".yml", ".csv", ".xlsx")
    return tuple(
        Seed(path.suffix, path.read_bytes())
        for path in paths
        if path.suffix in known and path.stat().st_size <= _LARGEST
    )
