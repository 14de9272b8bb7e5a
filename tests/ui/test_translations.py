"""Every text on screen has its English and its traditional Chinese."""

import re
import shutil
import subprocess
import sysconfig
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from assistant.core.traditional_words import traditional

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
SCRIPTS = Path(sysconfig.get_path("scripts"))
FILES = sorted(TRANSLATIONS.glob("*.ts"))


def sources() -> list[str]:
    """The files whose texts are shown."""
    rooms = [ROOT / "assistant" / "ui", ROOT / "assistant" / "app"]
    return sorted(str(file) for room in rooms for file in room.rglob("*.py"))


def texts(file: Path) -> dict[tuple[str, str], str]:
    """(context, source) → translation; empty for what is not translated."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            done = translation.get("type") != "unfinished" and translation.text
            found[name, message.findtext("source") or ""] = done or ""
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated(file: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(file, tmp_path))
    how = ["-no-obsolete", "-locations", "none"]
    command = [str(SCRIPTS / "pyside6-lupdate"), *how, *sources(), "-ts", str(copy)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    untranslated = [key for key, done in texts(copy).items() if not done]
    assert untranslated == [], "run `python3 dev.py translate` and translate what is new"


def test_every_text_is_asked_for_as_the_translators_tool_reads_it() -> None:
    """It takes what stands before `.tr` for the class, and does not look into f-strings."""
    unseen = re.compile(r"""(?<!self)\.tr\(|f"[^"\n]*\{[^"}\n]*\b(tr|translate)\(""")
    for source in sources():
        assert not unseen.search(Path(source).read_text("utf-8")), source


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_compiled_file_is_up_to_date(file: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    command = [str(SCRIPTS / "pyside6-lrelease"), "-silent", str(file), "-qm", str(made)]
    subprocess.run(command, check=True, capture_output=True)
    assert made.read_bytes() == file.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_slots_and_keys_survive_translation(file: Path) -> None:
    for (_, source), done in texts(file).items():
        assert re.findall(r"%\d|Ctrl|Enter|Esc", source) == re.findall(r"%\d|Ctrl|Enter|Esc", done)


# The names of blanks are what books write, in whatever language the window is.
AS_BOOKS_HAVE_IT = {"话术里的 {店铺} 和 {客服} 会换成它们。以后可以在设置里改。"}
# Too short to be known as a table's column without its widget.
COLUMNS = {"列", "第 %1 列"}


def test_labels_and_messages_have_the_same_traditional_words() -> None:
    """导入 is 匯入 on a button as well as in the line that tells what came of it."""
    found = texts(TRANSLATIONS / "assistant_zh_TW.ts")
    other = {
        source: (done, traditional(source))
        for (_, source), done in found.items()
        if done != traditional(source) and source not in AS_BOOKS_HAVE_IT | COLUMNS
    }
    assert other == {}, "write the word into traditional_words, then translate it like that"


def test_there_are_two_languages_besides_the_source() -> None:
    assert [file.stem for file in FILES] == ["assistant_en", "assistant_zh_TW"]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("看不出哪一列是话术内容。", "看不出哪一欄是話術內容。"),
        ("这一行有：甲", "這一列有：甲"),
        ("请检查这一行和上一行", "請檢查這一行和上一行"),  # of a text, not of a table
        ("查找替换", "尋找取代"),
        ("名字已打码", "名字已遮蔽"),
        ("包邮", "免運"),
        ("打开订单号", "開啟訂單編號"),
        ("按 Ctrl+Alt+空格，加一个空格", "按 Ctrl+Alt+空白鍵，加一個空格"),
        ("恢复码能恢复备份", "恢復碼能還原備份"),
        ("变量的花括号", "變數的大括號"),
        ("列表里的文本文件", "清單裡的文字檔"),
        ("用户名、身份证号", "使用者名稱、身分證字號"),
    ],
)
def test_taiwan_has_words_of_its_own(here: str, there: str) -> None:
    assert traditional(here) == there
