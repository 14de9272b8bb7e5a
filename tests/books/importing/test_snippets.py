"""Snippets of Beeftext, TextExpander and espanso: texts come over, nothing is ever run."""

import json
from pathlib import Path

import pytest

from tests.books.importing import foreign_files as made
from tests.books.importing.imported import imported

SHARED = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "espanso"


def test_beeftext(tmp_path: Path) -> None:
    result = imported(made.beeftext_json(tmp_path / "a.json"), tmp_path / "b.yaml")
    assert result.texts == [
        *("您好 {称呼}，", "{剪贴板} {今天}", "在的", "{脚本结果}好", "旧版的{{x}}")
    ]
    assert [phrase.code for phrase in result.phrases] == ["hi", "cp", "off", "ps", "old"]
    assert result.phrases[0].title == "问好"
    assert result.report.entries[0].group == "售前"
    assert [problem.place.line for problem in result.report.problems] == [19, 26, 37]
    assert "powershell" in result.told[1]


def test_a_beeftext_file_newer_than_known_is_refused(tmp_path: Path) -> None:
    result = imported(made.beeftext_json(tmp_path / "a.json", 99), tmp_path / "b.yaml")
    assert result.phrases == ()
    assert "99" in result.told[0]
    assert result.report.problems[0].place.line == 2


def test_beeftext_csv(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes('hi,"您好,\n#{input:称呼}",问好\nbye,再见,"再 ""见"""\n'.encode())
    result = imported(source, tmp_path / "b.yaml")
    assert [(p.code, p.text, p.title) for p in result.phrases] == [
        ("hi", "您好,\n{称呼}", "问好"),
        ("bye", "再见", '再 "见"'),
    ]


def test_what_a_csv_of_snippets_loses_is_told(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    rows = "hi,#{powershell:c:/a.ps1}好,问好\nbye,再见,\nno,,空\nte,%snippet:x%好,\n"
    source.write_bytes(rows.encode())
    report = imported(source, tmp_path / "b.yaml").report
    assert report.counts["problem"] == 2
    assert [problem.place.line for problem in report.problems] == [1, 3]
    assert "#{powershell:c:/a.ps1}" in report.problems[0].message.text()
    source.write_bytes("te,%snippet:x%好\n<html>,\nok,好\n".encode())
    report = imported(source, tmp_path / "c.yaml").report
    assert [problem.place.line for problem in report.problems] == [1, 2]
    assert "%snippet:x%" in report.problems[0].message.text()


def test_textexpander(tmp_path: Path) -> None:
    result = imported(made.textexpander_plist(tmp_path / "a.textexpander"), tmp_path / "b.yaml")
    assert result.texts == ["您好{内容}呀", "要{数量=2}件，{剪贴板}", "echo 1"]
    assert [phrase.code for phrase in result.phrases] == [";hi", ";n", ";s"]
    assert result.report.entries[0].group == "售后"
    assert len(result.report.problems) == 2


def test_textexpander_csv_with_stray_quotes_and_html(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes('<html>,\n;hi,您好"呀"\n"";b,再见\n;c,<b>粗</b>\n'.encode())
    assert imported(source, tmp_path / "b.yaml").texts[:2] == ['您好"呀"', "再见"]


def test_an_entity_bomb_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "a.plist"
    bomb = '<!DOCTYPE x [<!ENTITY a "b">]>'
    source.write_text(f'<?xml version="1.0"?>{bomb}<plist><string>&a;</string></plist>', "utf-8")
    result = imported(source, tmp_path / "b.yaml")
    assert result.report.counts["problem"] == 1


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_espanso(tmp_path: Path, ends: str) -> None:
    source = tmp_path / "a.yml"
    source.write_bytes(made.ESPANSO.replace("\n", ends).encode())
    result = imported(source, tmp_path / "b.yaml")
    assert result.texts == [
        *("您好，茶叶店{{一}}，{name}", "**{内容}** {今天}", "{out}", "选{色:红|蓝}，{数}"),
        *("正则", "再见", "原文呀", "原文", "好的亲"),
    ]
    first, second, *_ = result.phrases
    assert (first.title, first.code, first.keywords) == ("问好", "hi", ("在吗", "你好"))
    assert (second.code, second.keywords) == ("a", ("b",))
    assert result.phrases[-1].variants == ("嗯嗯亲",)
    assert result.phrases[5].code == "hi2"
    assert not Path("/tmp/never-run-this").exists()  # noqa: S108 - the script would have made it
    assert [problem.place.line for problem in result.report.problems] == [20, 26, 28, 7, 30]


PAGE = (
    '<p>亲，<a href="https://a.example/x">这里</a><img src="b.png">'
    '<a href="https://a.example">a.example</a><a href="#top">上</a></p>'
)


def test_pictures_and_addresses_of_rich_snippets_are_told(tmp_path: Path) -> None:
    combo = {"keyword": "a", "snippet": f"<html>{PAGE}</html>"}
    whole = {"fileFormatVersion": 8, "combos": [combo]}
    (tmp_path / "a.json").write_text(json.dumps(whole), "utf-8")
    text = json.dumps(PAGE, ensure_ascii=False)
    (tmp_path / "b.yml").write_text(f"matches:\n- trigger: a\n  html: {text}\n", "utf-8")
    for name in ("a.json", "b.yml"):
        result = imported(tmp_path / name, tmp_path / f"{name}.yaml")
        assert result.texts == ["亲，这里a.example上"]
        (line,) = result.told
        assert "：https://a.example/x b.png。" in line


def test_variables_of_another_espanso_file_are_told(tmp_path: Path) -> None:
    source = tmp_path / "a.yml"
    named = "- regex: ':hi(?P<who>.*)'\n  replace: '您好 {{who}}'\n"
    source.write_text(
        f"matches:\n- trigger: ':s'\n  replace: '{{{{sig}}}}为您服务'\n{named}", "utf-8"
    )
    result = imported(source, tmp_path / "b.yaml")
    assert result.texts == ["{sig}为您服务", "您好 {who}"]
    first, second = result.told
    assert "{{sig}}" in first
    assert "正则" in second


@pytest.mark.parametrize("text", ["", "---\n", "# nur\n", "matches:\n", "matches: []\n"])
def test_empty_espanso_files(tmp_path: Path, text: str) -> None:
    source = tmp_path / "a.yml"
    source.write_text(text, "utf-8")
    result = imported(source, tmp_path / "b.yaml")
    assert (result.phrases, result.report.counts["problem"]) == ((), 1)


def test_a_book_of_ours_is_no_espanso_file(tmp_path: Path) -> None:
    source = tmp_path / "a.yaml"
    source.write_text("format: 1\nbook: b\nname: n\n", "utf-8")
    assert "话术本" in imported(source, tmp_path / "b.yaml").told[0]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real packages are not here; see the siblings")
def test_the_real_packages(tmp_path: Path) -> None:
    result = imported(SHARED, tmp_path / "b.yaml")
    assert result.report.counts["new"] == len(result.phrases) > 1600
    assert sum("脚本不会运行" in line for line in result.told) == 4
    assert not any("$|$" in text or "[[" in text for text in result.texts)
