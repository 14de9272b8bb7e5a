"""`[变量]` of phrase lists becomes a blank that asks for one thing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.books.importing.slots import with_blanks
from assistant.core.placeholder import blanks, pieces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建议选[尺码]～", "建议选{尺码}～"),
        ("好的[微笑]亲[玫瑰]", "好的[微笑]亲[玫瑰]"),
        ("版型：[版型特点，如显瘦/宽松]", "版型：{版型特点}"),
        ("赠品[赠品（例如丝巾）]", "赠品{赠品}"),
        ("Type: [Skin type, e.g., Oily/Dry]", "Type: {Skin type}"),
        ("这款[偏大/偏小/正常码]", "这款{选项1:偏大|偏小|正常码}"),
        ("[大/小]或[红/蓝]", "{选项1:大|小}或{选项2:红|蓝}"),
        ("材质：[真皮/PU]，[质感/耐用]", "材质：{材质:真皮|PU}，{材质2:质感|耐用}"),
        ("Assembly required: [Yes/No]", "Assembly required: {Assembly required:Yes|No}"),
        ("活动：[满减/折扣]", "活动：{活动选项:满减|折扣}"),
        ("By [CE/UIAA/etc.]", "By {选项1:CE|UIAA}"),
        ("[已/未发货处理方式]", "{已/未发货处理方式}"),
        ("[2-5]天到", "{选项1=2-5}天到"),
        ("[活动]到[剩余时间]", "{活动内容}到{剩余时间内容}"),
        ("[买家]，[买家]您好", "{买家}，{买家}您好"),
        ("[产品A]比[产品B]好，[产品A]更软", "{产品A}比{产品B}好，{产品A}更软"),
        ("生产[日期]，保质到[日期]", "生产{日期}，保质到{日期2}"),
        ("[Price] or [Price]", "{Price} or {Price (2)}"),
        ("送[Gift, e.g., Sample of [Product]]", "送{Gift}"),
        ("[a:b=c|d]", "{a:b c|d}"),
        ("[螺丝，垫片]", "{螺丝}"),
        ("身高___cm，体重：__斤", "身高{身高}cm，体重：{体重}斤"),
        ("请告诉我身高___cm", "请告诉我身高___cm"),
        ("___cm", "___cm"),
        ("{原样}", "{{原样}}"),
        ("[ ] [x]", "[ ] {x}"),
        ("[尺码:S|M]", "{尺码:S|M}"),
        ("[尺码：S | M|]", "{尺码:S|M}"),
        ("[尺码:|]", "{尺码}"),
        ("[快递=中通]", "{快递=中通}"),
        ("[买家:亲|您]", "{买家选项:亲|您}"),
    ],
)
def test_slots(text: str, expected: str) -> None:
    assert with_blanks(text) == expected


def test_long_names_are_cut_at_a_word() -> None:
    assert with_blanks("[Recommendation based on common needs]") == "{Recommendation based on}"
    assert with_blanks(f"[{'长' * 50}]") == f"{{{'长' * 28}}}"


@settings(deadline=None)
@given(st.text(st.sampled_from("[]{}|:=/，如_ \n甲乙a1（"), max_size=40))
def test_the_result_is_never_malformed(text: str) -> None:
    pieces(with_blanks(text))


def test_a_name_stays_within_its_limit_when_it_is_numbered() -> None:
    label = "Questions about sensitive sk"
    text = with_blanks(f"{label}: [a/b] {label}: [c/d] {label}: [e/f]")
    assert len({blank.name for blank in blanks(text)}) == 3


def test_thousands_of_equal_blanks_are_numbered_in_order() -> None:
    names = [blank.name for blank in blanks(with_blanks("[a/b]" * 3000))]
    assert names == [f"选项{number}" for number in range(1, 3001)]
