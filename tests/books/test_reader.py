"""Every check of the reader, with the exact place of what it finds."""

import os
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from assistant.books.reader import read_book, read_bytes
from assistant.core.card import CardKind
from assistant.core.language import Language
from assistant.core.phrase import FollowUp
from assistant.core.problem import Level
from assistant.core.promotion import PromotionKind, Tier
from tests.books.marked import GOOD, HEAD, ids, only_problem, phrases, promotions, read

WHOLE = """\
format: 1
book: womenswear
name: 女装店话术
shop: 小鱼女装
timezone: Asia/Shanghai
stages: [{id: live, name: 直播间}]
phrases:
  - id: greet-new
    stage: greet
    title: 首次问好
    code: hy
    keywords: [在吗, 你好]
    text: |
      亲，{问候}！欢迎光临{店铺}。
      请问想看哪一款呢？
    variants:
      - 您好呀，{问候}～
    tags: [新客]
  - id: hurry
    stage: live
    title: 满减催单
    promotion: nov
    text: 亲，{活动}还有{剩余时间}结束～
    then: {after: 3m, phrase: greet-new}
promotions:
  - id: nov
    name: 双十一
    kind: threshold_off
    starts: 2026-11-20 00:00
    ends: 2026-11-23 23:59:59
    conditions: [全场女装]
    benefit: 每满300减40
    tiers: [{spend: 300, off: 40}, {spend: 500, off: 79.5, gift: 丝巾}]
checklists:
  - id: order
    name: 订单确认
    items:
      - {id: spec, text: 款式一致, required: true}
      - {id: gift, text: 赠品已备注}
products:
  - {id: dress, name: 碎花连衣裙, aliases: [碎花裙], suits: 小个子, matches: [belt]}
cards:
  - {id: rule-gift, kind: rule, title: 违背赠品承诺, text: 答应了就要送。}
"""


def test_a_whole_book_is_read() -> None:
    reading = read(WHOLE)
    assert reading.problems == ()
    book = reading.book
    assert book is not None
    assert (book.id, book.name, book.shop) == ("womenswear", "女装店话术", "小鱼女装")
    greet, hurry = book.phrases
    assert greet.key == "womenswear/greet-new"
    assert greet.text == "亲，{问候}！欢迎光临{店铺}。\n请问想看哪一款呢？"
    assert greet.keywords == ("在吗", "你好")
    assert greet.variants == ("您好呀，{问候}～",)
    assert greet.place is not None
    assert (greet.place.line, greet.place.column) == (8, 5)
    assert hurry.then == FollowUp(timedelta(minutes=3), "greet-new")
    assert book.stages[0].name == "直播间"


def test_a_phrase_says_what_it_promises_and_a_checklist_how_much_of_the_address_shows() -> None:
    text = WHOLE.replace("    title: 首次问好\n", "    title: 首次问好\n    promise: gift\n")
    text = text.replace("    name: 订单确认\n", "    name: 订单确认\n    address: street\n")
    reading = read(text)
    assert reading.problems == ()
    assert reading.book is not None
    assert [phrase.promise for phrase in reading.book.phrases] == ["gift", ""]
    assert reading.book.checklists[0].address == "street"
    faulty = read(text.replace("promise: gift", "promise: present"))
    assert faulty.problems[0].place.line == 11


def test_promotions_are_in_the_books_time_zone() -> None:
    book = read(WHOLE).book
    assert book is not None
    promotion = book.promotions[0]
    zone = ZoneInfo("Asia/Shanghai")
    assert promotion.kind is PromotionKind.THRESHOLD_OFF
    assert promotion.starts == datetime(2026, 11, 20, tzinfo=zone)
    assert promotion.ends == datetime(2026, 11, 23, 23, 59, 59, tzinfo=zone)
    assert promotion.tiers == (
        Tier(spend=Decimal(300), off=Decimal(40)),
        Tier(spend=Decimal(500), off=Decimal("79.5"), gift="丝巾"),
    )


def test_the_other_entries_are_read() -> None:
    book = read(WHOLE).book
    assert book is not None
    spec, gift = book.checklists[0].items
    assert (spec.required, gift.required) == (True, False)
    assert book.products[0].aliases == ("碎花裙",)
    assert book.cards[0].kind is CardKind.RULE


@pytest.mark.parametrize("word", ["no", "on", "0123", "1:30", "~", "null", "1e3", "2026-11-20"])
def test_values_stay_the_text_that_is_written(word: str) -> None:
    reading = read(phrases(f"  - {{id: x, stage: greet, title: {word}, text: {word}}}\n"))
    assert reading.problems == ()
    assert reading.book is not None
    assert reading.book.phrases[1].title == word


START = "  - id: x\n    stage: greet\n    title: t\n"
FULL = START + "    text: a\n"
STAGE = "  - id: x\n    stage: greet\n"
REST = "    title: t\n    text: a\n"
CHECKLIST = f"{HEAD}checklists: [{{id: c, name: n, items: "
DAYS = "    starts: 2026-11-20\n    ends: 2026-11-23\n"
FAULTY_PHRASES = [
    # what is wrong, the entry with ▶ before the fault, words of the message
    ("alias", START + "    text: ▶*a\n", "引用"),
    ("anchor", START + "    text: ▶&a b\n", "标记"),
    ("tag", START + "    text: ▶!!str b\n", "类型"),
    ("tagged list", "  - id: x\n    stage: greet\n    keywords: ▶!!set [a]\n", "类型"),
    ("merge key", "  - ▶<<: {id: x}\n    stage: greet\n" + REST, "<<"),
    ("duplicate key", START + "    ▶title: u\n    text: a\n", "11 行"),
    ("key no text", "  - {id: x, stage: greet, title: t, text: a, ? ▶[k] : v}\n", "冒号前面"),
    ("no mapping", "  - ▶在的\n", "分项"),
    ("missing text", "  - ▶id: x\n    stage: greet\n    title: t\n", "text"),
    ("missing id", "  - ▶stage: greet\n" + REST, "id"),
    ("empty text", START + "    text: ▶''\n", "空的"),
    ("blank text", START + "    text: ▶'  '\n", "空的"),
    ("unknown key", STAGE + "    ▶titel: t\n" + REST, "“title”吗"),
    ("strange key", STAGE + "    ▶价钱: t\n" + REST, "可以用的有"),
    ("list wanted", FULL + "    tags: ▶新客\n", "列表"),
    ("text wanted", "  - id: x\n    stage: greet\n    title: ▶[t]\n    text: a\n", "文字"),
    ("text in list", FULL + "    tags: [▶{a: b}]\n", "文字"),
    ("empty in list", FULL + "    tags: [▶'', b]\n", "空的"),
    ("two lines", STAGE + "    title: ▶|\n      a\n      b\n    text: a\n", "一行"),
    ("control", '  - id: x\n    stage: greet\n    title: t\n    text: ▶"a\\0b"\n', "U+0000"),
    ("stage", "  - id: x\n    stage: ▶geet\n" + REST, "“greet”吗"),
    ("id", "  - id: ▶a b\n    stage: greet\n" + REST, "不能做 id"),
    ("id with slash", "  - id: ▶a/b\n    stage: greet\n" + REST, "不能做 id"),
    ("duplicate id", "  - id: ▶good\n    stage: greet\n" + REST, "5 行"),
    ("brace", START + "    text: 亲▶{颜色，在的\n", "没有配对"),
    ("promotion", FULL + "    promotion: ▶p\n", "没有 id"),
    ("after", FULL + "    then: {after: ▶3分钟, phrase: good}\n", "30s"),
    ("next", FULL + "    then: {after: 3m, phrase: ▶goot}\n", "“good”吗"),
    ("absolute", FULL + "    images: [▶/etc/a.png]\n", "文件夹"),
    ("drive", FULL + "    images: [▶'C:\\a.png']\n", "文件夹"),
    ("outside", FULL + "    images: [▶a/../../b.png]\n", "文件夹"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "words"),
    [case[1:] for case in FAULTY_PHRASES],
    ids=[case[0] for case in FAULTY_PHRASES],
)
def test_a_faulty_phrase_is_left_out_with_its_reason(entry: str, words: str) -> None:
    text = phrases(entry)
    assert words in only_problem(text).message.text()
    assert ids(read(text.replace("▶", ""))) == ["good"]


@pytest.mark.parametrize("case", FAULTY_PHRASES, ids=[case[0] for case in FAULTY_PHRASES])
def test_problems_are_told_in_english_as_well(case: tuple[str, str, str]) -> None:
    for problem in read(phrases(case[1].replace("▶", ""))).problems:
        english = problem.line(Language.ENGLISH)
        assert english.isascii() or "“" in english or "店" in english
        assert english != problem.line()


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("    starts: ▶2026/11/20\n    ends: 2026-11-23\n", "2026-11-20"),
        ("    starts: 2026-11-20\n    ends: ▶2026-02-30\n", "真有这一天"),
        ("    starts: ▶1026-11-20\n    ends: 2026-11-23\n", "2000"),
        ("    starts: 2026-11-20\n    ends: ▶2026-11-19 10:00\n", "早于"),
        ("    starts: 2026-11-20\n    ends: ▶2026-11-23 24:00\n", "要写成"),
        (DAYS + "    tiers: [{spend: ▶0}]\n", "大于 0"),
        (DAYS + "    tiers: [{spend: ▶300元}]\n", "大于 0"),
        (DAYS + "    tiers: [{spend: ▶NaN}]\n", "大于 0"),
        (DAYS + "    tiers: [{count: ▶1.5}]\n", "整数"),
        (DAYS + "    tiers: [▶{}]\n", "空的"),
        (
            DAYS + "    tiers: [{spend: 30, off: ▶40}]\n",
            "还多",
        ),
        (
            DAYS + "    tiers: [{count: 1, percent: ▶100}]\n",
            "小于 100",
        ),
        (
            DAYS + "    tiers: [{spend: 300, off: 4}, ▶{spend: 300, off: 5}]\n",
            "从低到高",
        ),
        (
            DAYS + "    tiers: [{count: 3, off: 4}, ▶{count: 2, off: 5}]\n",
            "从低到高",
        ),
    ],
)
def test_a_faulty_promotion_is_left_out(rows: str, words: str) -> None:
    problem = only_problem(promotions(rows))
    assert words in problem.message.text()
    reading = read(promotions(rows.replace("▶", "")))
    assert reading.book is not None
    assert reading.book.promotions == ()


def test_an_unknown_promotion_kind_is_guessed() -> None:
    text = promotions(DAYS).replace("coupon", "▶cupon")
    assert "“coupon”吗" in only_problem(text).message.text()


def test_an_end_without_time_is_the_end_of_that_day() -> None:
    book = read(promotions("    starts: 2026-11-20\n    ends: 2026-11-20\n")).book
    assert book is not None
    assert book.promotions[0].ends.strftime("%H:%M:%S") == "23:59:59"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("▶book: b\nname: n\n", "“format”"),
        ("format: ▶x\nbook: b\nname: n\n", "format 要写 1"),
        ("▶format: 1\nname: n\n", "“book”"),
        ("▶format: 1\nbook: b\n", "“name”"),
        (f"{HEAD}▶pharses: []\n", "“phrases”吗"),
        (f"{HEAD}phrases: ▶在的\n", "列表"),
        (f"{HEAD}timezone: ▶Asia/Shanghi\n", "“Asia/Shanghai”吗"),
        (f"{HEAD}timezone: ▶../../etc/passwd\n", "时区"),
        (f"{HEAD}timezone: ▶Asia\n", "时区"),
        (f"{HEAD}timezone: ▶Asia/{'x/' * 400}y\n", "时区"),
        (f"{HEAD}▶name: n\n", "两次"),
        (f"{HEAD}---\n▶a\n", "一个话术本"),
        (f"{HEAD}cards: [{{id: c, kind: ▶rul, title: t, text: a}}]\n", "“rule”吗"),
        (f"{HEAD}checklists: [▶{{id: c, name: n, items: []}}]\n", "空的"),
        (
            f"{CHECKLIST}[{{id: a, text: b, required: ▶yes}}]}}]\n",
            "true",
        ),
        (
            f"{CHECKLIST}[{{id: a, text: b}}, {{id: ▶a, text: b}}]}}]\n",
            "重复",
        ),
        (f"{HEAD}products: [▶{{id: c}}]\n", "“name”"),
    ],
)
def test_faults_of_the_book_and_its_other_entries(text: str, words: str) -> None:
    problem = only_problem(text.replace("---\n▶", "▶---\n"))
    assert words in problem.message.text()
    assert read(text.replace("▶", "")).book is not None or "---" in text


def test_a_newer_format_is_refused_as_a_whole() -> None:
    problem = only_problem(HEAD.replace("format: 1", "format: ▶2"))
    assert "升级" in problem.message.text()
    assert read(HEAD.replace("1", "2")).book is None


def test_without_a_book_id_the_file_name_stands_in() -> None:
    reading = read(f"format: 1\nname: n\nphrases:\n{GOOD}")
    assert reading.book is not None
    assert reading.book.id == "书"
    assert ids(reading) == ["good"]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# nothing\n", b"---\n", "\ufeff".encode()])
def test_an_empty_file_is_told_so(data: bytes) -> None:
    reading = read_bytes(data, "f")
    assert reading.book is None
    assert [p.line() for p in reading.problems] == [
        "f:1:1: 文件是空的。话术本要以“format: 1”开头。"
    ]


@pytest.mark.parametrize("text", ["▶在的", "▶[a, b]"])
def test_a_file_that_is_no_book_is_told_so(text: str) -> None:
    assert "分项" in only_problem(text).message.text()
    assert read(text.replace("▶", "")).book is None


def test_two_phrases_with_one_code_are_a_warning() -> None:
    row = "  - {{id: {0}, stage: greet, title: t, text: a, code: {1}}}\n"
    text = phrases(row.format("x", "hy") + row.format("y", "▶HY"))
    assert "编码“HY”与第 9 行重复" in only_problem(text, Level.WARNING).message.text()
    assert ids(read(text.replace("▶", ""))) == ["good", "x", "y"]


def test_promotion_blanks_without_a_promotion_are_a_warning() -> None:
    text = phrases("  - {id: x, stage: close, title: t, text: ▶'{活动}要结束了'}\n")
    assert "promotion" in only_problem(text, Level.WARNING).message.text()


def test_a_phrase_of_a_faulty_promotion_is_not_usable() -> None:
    text = promotions("    starts: 2026-11-20\n    ends: never\n") + (
        "phrases:\n  - {id: x, stage: close, title: t, text: a, promotion: p}\n"
    )
    reading = read(text)
    assert ids(reading) == []
    assert "先改好活动" in reading.problems[-1].message.text()


def test_a_reminder_of_a_faulty_phrase_is_dropped_with_a_warning() -> None:
    text = phrases(
        "  - {id: x, stage: close, title: t, text: a, then: {after: 1h, phrase: y}}\n"
        "  - {id: y, stage: close, title: t, text: '{'}\n"
    )
    reading = read(text)
    assert ids(reading) == ["good", "x"]
    assert [p.level for p in reading.problems] == [Level.WARNING, Level.ERROR]
    assert reading.book is not None
    assert reading.book.phrases[1].then is None


def test_all_problems_of_a_file_come_in_one_pass_in_order() -> None:
    reading = read(
        phrases(
            "  - {id: x, stage: a, title: '', text: '{'}\n"
            "  - {id: y, stage: greet, title: t, text: ok}\n"
            "  - {id: z, stag: greet, title: t, text: ok}\n"
        )
    )
    lines = [p.place.line for p in reading.problems]
    assert lines == sorted(lines)
    assert len(lines) == 3
    assert ids(reading) == ["good", "y"]


def test_an_optional_key_left_empty_is_as_if_absent() -> None:
    reading = read(phrases(FULL + "    tags:\n    code:\n"))
    assert reading.problems == ()


def test_pictures_are_looked_for_beside_the_book(tmp_path: Path) -> None:
    book = tmp_path / "b.yaml"
    images = "images: [images/a.png, 'images\\\\a.png', images/b.png]"
    book.write_text(phrases(f"  - {{id: x, stage: greet, title: t, text: a, {images}}}\n"), "utf-8")
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.png").write_bytes(b"png")
    reading = read_book(book, "b.yaml")
    assert [p.level for p in reading.problems] == [Level.WARNING]
    assert "images/b.png" in reading.problems[0].line()
    assert ids(reading) == ["good", "x"]


@pytest.mark.skipif(os.name == "nt", reason="links need special rights on Windows")
def test_a_picture_behind_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"png")
    folder = tmp_path / "books"
    folder.mkdir()
    (folder / "a.png").symlink_to(tmp_path / "secret.png")
    book = folder / "b.yaml"
    book.write_text(
        phrases("  - {id: x, stage: greet, title: t, text: a, images: [a.png]}\n"), "utf-8"
    )
    assert ids(read_book(book)) == ["good"]


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    reading = read_book(tmp_path / "none.yaml", "none.yaml")
    assert reading.book is None
    assert reading.problems[0].line().startswith("none.yaml:0:0: 读不了这个文件")
