"""pypinyin's words come one at a time, and are the same as if they had come at once."""

import json
import subprocess
import sys

from assistant.app.word_readings import words_of

_SAME = """
import json, os, sys
from pathlib import Path
from assistant.app.word_readings import prepare_word_readings
prepare_word_readings()
assert "PYPINYIN_NO_PHRASES" not in os.environ
from pypinyin import constants, lazy_pinyin
text = (Path(constants.__file__).parent / "phrases_dict.json").read_text("utf-8")
assert constants.PHRASES_DICT == json.loads(text)
print(" ".join(lazy_pinyin("银行还行，重新发货")))
"""


def test_entries_one_at_a_time() -> None:
    text = '{\n"银行": [["yín"], ["háng"]],"重新":[["chóng"],["xīn"]]\n}\n'
    assert dict(words_of(text)) == json.loads(text)


def test_a_dictionary_that_looks_otherwise_is_read_at_once() -> None:
    text = '{"银行": [["yín"], ["háng"]], "\\u91cd\\u65b0": [["chóng"], ["xīn"]]}'
    assert dict(words_of(text)) == json.loads(text)


def test_an_empty_dictionary() -> None:
    assert dict(words_of("{}")) == {}


def test_pypinyin_reads_by_words_afterwards() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SAME], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.stdout.strip() == "yin hang hai xing ， chong xin fa huo", done.stderr
