"""What changes goes into the text of a book; every other line stays as it was written."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.books.keeping import book_written, placeless
from assistant.books.reading.source import Source
from assistant.books.rewriting.rewriting import rewritten
from assistant.core.book import Book
from assistant.core.phrase import Phrase
from assistant.core.stage import Stage
from tests.books.marked import HEAD, ids, read

NEW = Phrase("b", "new", "greet", "新", "一\n二")
TRAILERS = st.sampled_from(["", "\n", "# 注释\n", "  # 注释\n", "\n# a\n\n  # b\n"])
ENTRIES = st.sampled_from(
    [
        "  - id: {0}\n    stage: greet\n    title: t # 题\n    text: a\n",
        "  - id: {0}\n    stage: greet\n    title: t\n    text: |\n      a\n      # b\n\n      c\n",
        "  - {{id: {0}, stage: greet,\n     title: t,\n     text: a}}\n",
        "  -\n    stage: greet\n    title: t\n    text: 'a\n\n      b'\n    id: {0}\n",
        "  - stage: greet\n    id: {0}\n    title: t\n    text: a\n    tags:\n    - x\n    - y\n",
    ]
)
AFTER = st.sampled_from(
    ["", "cards: []\n", "# 完", "cards:\n  - {id: c, kind: rule, title: t, text: a}\n"]
)


@st.composite
def books(draw: st.DrawFn) -> tuple[str, int]:
    """A book's text and how many phrases it has."""
    count = draw(st.integers(1, 4))
    entries = "".join(draw(ENTRIES).format(f"p{n}") + draw(TRAILERS) for n in range(count))
    return f"{HEAD}{draw(TRAILERS)}phrases:\n{draw(TRAILERS)}{entries}{draw(AFTER)}", count


def book(text: str) -> Book:
    """The book in a text."""
    found = read(text).book
    assert found is not None
    assert not found.has_errors
    return found


def result(text: str, changed: dict[str, Phrase], new: tuple[Phrase, ...]) -> str:
    """The new text, which must be there and hold just this."""
    old = book(text)
    phrases = (*(changed.get(phrase.id, phrase) for phrase in old.phrases), *new)
    return put(text, replace(old, phrases=phrases))


def put(text: str, new: Book) -> str:
    """The text that holds the new book."""
    found = rewritten(Source("f", text), book(text), new)
    assert found is not None
    assert placeless(book(found)) == placeless(new)
    return found


@settings(deadline=None)
@given(books())
def test_adding_a_phrase_only_adds_lines(made: tuple[str, int]) -> None:
    text, count = made
    after = result(text, {}, (NEW,))
    assert ids(read(after)) == [*(f"p{n}" for n in range(count)), "new"]
    added = "  - id: new\n    stage: greet\n    title: 新\n    text: |-\n      一\n      二\n"
    assert after.replace(added, "", 1).rstrip("\n") == text.rstrip("\n")


@settings(deadline=None)
@given(books(), st.data())
def test_changing_a_phrase_leaves_the_others(made: tuple[str, int], data: st.DataObject) -> None:
    text, count = made
    number = data.draw(st.integers(0, count - 1))
    before = read(text).book
    after = read(result(text, {f"p{number}": replace(NEW, id=f"p{number}")}, ())).book
    assert before is not None
    assert after is not None
    for index, (old, new) in enumerate(zip(before.phrases, after.phrases, strict=True)):
        if index == number:
            assert replace(new, place=None) == replace(NEW, id=f"p{number}")
        else:
            assert replace(new, place=None) == replace(old, place=None)


@settings(deadline=None)
@given(books())
def test_comments_between_entries_survive_any_change(made: tuple[str, int]) -> None:
    text, count = made
    after = result(text, {f"p{n}": replace(NEW, id=f"p{n}") for n in range(count)}, (NEW,))
    for comment in ("# 注释", "# 完"):
        assert after.count(comment) == text.count(comment)


def test_what_is_laid_out_otherwise_is_left_to_the_writer() -> None:
    for text in ("{format: 1, book: b, name: n, phrases: []}", "- a\n", "@", ""):
        assert rewritten(Source("f", text), Book("b", "n"), Book("b", "m")) is None


HAND_WRITTEN = """\
# 店里的话术
format: 1
book: b   # 不要改
name: 书
shop: 小鱼女装 # 店名

# ==== 售前 ====

phrases:
  # 第一条
  - id: one
    stage: greet     # 开场
    title: "问好"
    text: |
      亲，在的
      # 这不是注释
    # 下面是编码
    code: yi # 短
    tags: [新客,
      老客]

  # ---- 分隔 ----

  # 第二条
  - id: two
    title: 再见
    stage: farewell
    text: 慢走
  # 第三条
  - {id: three, stage: greet, title: t, text: a} # 紧凑
# 活动在后面
promotions:
  - id: sale
    name: 满减
    kind: coupon
    starts: 2026-11-20
    ends: 2026-11-21 # 含当天
# 完
"""


def test_only_the_lines_of_a_changed_key_change() -> None:
    old = book(HAND_WRITTEN)
    one, two, three = old.phrases
    text = put(HAND_WRITTEN, replace(old, phrases=(replace(one, code="yy"), two, three)))
    assert text == HAND_WRITTEN.replace("code: yi # 短", "code: yy # 短")
    text = put(HAND_WRITTEN, replace(old, phrases=(replace(one, text="好\n的"), two, three)))
    assert text == HAND_WRITTEN.replace(
        "text: |\n      亲，在的\n      # 这不是注释", "text: |-\n      好\n      的"
    )
    text = put(HAND_WRITTEN, replace(old, phrases=(replace(one, tags=("a",)), two, three)))
    assert text == HAND_WRITTEN.replace("[新客,\n      老客]", "[a]")


def test_keys_come_and_go_within_an_entry() -> None:
    old = book(HAND_WRITTEN)
    one, two, three = old.phrases
    with_code = replace(two, code="ej", variants=("慢走哦",))
    text = put(HAND_WRITTEN, replace(old, phrases=(replace(one, code=""), with_code, three)))
    assert "    # 下面是编码\n    tags: [新客," in text
    assert (
        "    title: 再见\n    code: ej\n    stage: farewell\n    text: 慢走\n    variants:" in text
    )
    assert text.count("#") == HAND_WRITTEN.count("#") - 1


def test_entries_move_with_the_comments_before_them() -> None:
    old = book(HAND_WRITTEN)
    one, two, three = old.phrases
    text = put(HAND_WRITTEN, replace(old, phrases=(three, one, two)))
    assert "  # 第三条\n  - {id: three" in text
    assert "  # 第一条\n  - id: one" in text
    assert text.count("#") == HAND_WRITTEN.count("#")
    assert put(text, replace(book(text), phrases=(one, two, three))) == HAND_WRITTEN


def test_a_deleted_entry_takes_its_comment_but_not_the_divider() -> None:
    old = book(HAND_WRITTEN)
    one, _, three = old.phrases
    text = put(HAND_WRITTEN, replace(old, phrases=(one, three)))
    assert "第二条" not in text
    assert "  # ---- 分隔 ----\n\n  # 第三条\n  - {id: three" in text
    assert put(HAND_WRITTEN, replace(old, phrases=())).endswith("# 完\n")


def test_other_keys_and_lists() -> None:
    old = book(HAND_WRITTEN)
    (sale,) = old.promotions
    changed = replace(sale, name="满三百减四十", conditions=("全场",))
    text = put(HAND_WRITTEN, replace(old, name="新书", promotions=(changed,)))
    assert "ends: 2026-11-21 # 含当天\n    conditions:\n      - 全场\n# 完\n" in text
    assert "name: 新书\n" in text
    assert "shop: 小鱼女装 # 店名\n\n# ==== 售前 ====\n" in text


def test_what_the_reader_would_read_otherwise_is_not_written() -> None:
    old = book(HAND_WRITTEN)
    bad = replace(old, phrases=(replace(old.phrases[0], stage="none"),))
    assert book_written(Source("f", HAND_WRITTEN), old, bad) is None


FLOWING = "# 小鱼女装\r\n\r\n{{format: 1, book: b, name: 店,{}\r\n phrases: [{}]}}\r\n{}"
ONE = "{id: a, stage: greet, title: 问好, text: '在 # 吗'}"


@pytest.mark.parametrize(
    ("middle", "end", "line"),
    [("", "", 0), (" # 店名", "", 3), ("\r\n # 话术", "", 4), ("", "# 完\r\n", 5)],
)
def test_a_book_written_anew_keeps_its_head_and_tells_what_other_comment_is_lost(
    middle: str, end: str, line: int
) -> None:
    text = FLOWING.format(middle, ONE, end)
    old = book(text)
    written = book_written(Source("f", text), old, replace(old, name="新店"))
    assert written
    assert written.text.startswith("# 小鱼女装\n\nformat: 1\nbook: b\nname: 新店\n")
    assert [lost.place.line for lost in written.lost] == ([line] if line else [])


@settings(deadline=None)
@given(books(), st.data())
def test_any_order_and_any_deletion_reads_back(made: tuple[str, int], data: st.DataObject) -> None:
    text, _ = made
    old = book(text)
    kept = data.draw(st.lists(st.sampled_from(old.phrases), unique_by=lambda p: p.id))
    new = replace(NEW, id="fresh")
    put(text, replace(old, phrases=(*kept, new) if data.draw(st.booleans()) else tuple(kept)))


REMARKED = """\
format: 1
book: b
name: 书
stages:
  # 我们自己的
  - id: live # 直播
    name: 直播间
phrases:
  - id: one
    stage: greet
    title: 问好
    keywords: # 买家会说的
      # 口语
      - 在吗 # 最多
      - 在不在

      # 书面
      - "您好 #1"
    text: 在的
    variants:
      - 在呢 # 短
      # 长的
      - |
        在的，
        您说
    tags: [新客, # 第一次来
      老客]
"""


def test_comments_within_a_list_stay() -> None:
    old = book(REMARKED)
    (one,) = old.phrases
    added = replace(one, keywords=(*one.keywords, "有人吗"))
    text = put(REMARKED, replace(old, phrases=(added,)))
    assert text == REMARKED.replace('"您好 #1"\n', '"您好 #1"\n      - 有人吗\n')
    gone = replace(one, keywords=("在不在", "您好 #1", "在吗"), variants=("在哦", one.variants[1]))
    text = put(REMARKED, replace(old, phrases=(gone,)))
    assert [line.strip() for line in text.splitlines()[11:20]] == [
        *(
            "keywords: # 买家会说的",
            "# 口语",
            "- 在不在",
            "",
            "# 书面",
            '- "您好 #1"',
            "- 在吗 # 最多",
        ),
        *("text: 在的", "variants:"),
    ]
    assert "- 在哦 # 短\n      # 长的\n      - |\n" in text


QUOTES = """\
format: 1
book: b
name: 书
phrases:
  - id: one
    stage: greet
    title: 问好
    keywords:
      - what's up # 最多
      - 5" 屏 # 寸
      - 'it''s # 1' # 引号
    text: 在的
    tags: [l'amour, "say \\"hi # 2", 'a # 3'] # 新的
"""


def test_a_quote_within_a_word_hides_no_comment() -> None:
    old = book(QUOTES)
    (one,) = old.phrases
    new = replace(one, keywords=("在吗", "13 寸", "it's # 2"), tags=("新客",))
    text = put(QUOTES, replace(old, phrases=(new,)))
    keywords = "      - 在吗 # 最多\n      - 13 寸 # 寸\n      - 'it''s # 2' # 引号\n"
    assert keywords in text
    assert text.endswith("    tags: [新客] # 新的\n")


TEXTS = """\
format: 1
book: b
name: 书
phrases:
  - id: one
    stage: greet
    title: 问好
    text: 在的 # 短
  - id: two
    stage: greet
    title: 再问好
    text: | # 长的
      在的 # 一
      您说
    then: # 跟进
      after: 3m # 三分钟
      phrase: one
  - id: three
    stage: greet
    title: 又问好
    text: "在的，
      您说" # 两行
    code: # 还没有
"""


def test_a_comment_behind_a_text_stays_however_long_the_text_becomes() -> None:
    old = book(TEXTS)
    one, two, three = old.phrases
    assert two.then
    then = replace(two.then, after=timedelta(minutes=5))
    changed = (
        replace(one, text="在的\n您说"),
        replace(two, text="在的", then=then),
        replace(three, text="在的", code="yh", keywords=("在吗",)),
    )
    text = put(TEXTS, replace(old, phrases=changed))
    assert "    text: |- # 短\n      在的\n      您说\n" in text
    assert "    text: 在的 # 长的\n" in text
    assert "    then: {after: 5m, phrase: one}\n    # 跟进\n    # 三分钟\n" in text
    assert "    text: 在的 # 两行\n" in text
    assert "    code: yh # 还没有\n" in text


def test_comments_in_a_list_of_one_line_and_of_small_entries_stay() -> None:
    old = book(REMARKED)
    (one,) = old.phrases
    text = put(REMARKED, replace(old, phrases=(replace(one, tags=("新客",)),)))
    assert text.endswith("    tags: [新客]\n    # 第一次来\n")
    more = (*old.stages, Stage("group", "群"))
    text = put(REMARKED, replace(old, stages=more))
    assert text == REMARKED.replace("直播间\n", "直播间\n  - id: group\n    name: 群\n")


def test_comments_of_an_entry_in_braces_come_to_stand_above_it() -> None:
    entry = "  - {id: a, stage: greet, # eins\n     title: t, text: 'a # b'} # zwei\n"
    text = f"{HEAD}phrases:\n{entry}"
    old = book(text)
    found = put(text, replace(old, phrases=(replace(old.phrases[0], title="neu"),)))
    assert found.startswith(f"{HEAD}phrases:\n  # eins\n  # zwei\n  - id: a\n")
    assert put(text, old) == text


def test_comments_within_a_list_on_one_line_come_to_stand_above_it() -> None:
    entries = "{id: a, stage: greet, title: t, text: 'a # b'}, # eins\n"
    text = f"{HEAD}phrases: [{entries}  {{id: b, stage: greet, title: u, text: b}}] # drei\n"
    old = book(text)
    found = put(text, replace(old, phrases=(replace(old.phrases[0], title="neu"),)))
    assert found.index("# eins\n# drei\nphrases:\n") == len(HEAD)
