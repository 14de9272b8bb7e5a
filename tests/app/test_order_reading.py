"""`assistant order`: a text in, one object of what was read out."""

import json
from pathlib import Path

from tests.app.conftest import Assistant

TEXT = "张三 13800000000 浙江省杭州市余杭区文一西路969号"


def test_json_is_one_object_with_every_field(assistant: Assistant) -> None:
    text = f"订单编号：261122-123456789012345\n单号：431234567890123\n商品：裙子 红色 x2\n{TEXT}"
    read = json.loads(assistant("order", "--json", input=text).stdout)
    assert read == {
        "order_numbers": [
            {"number": "261122-123456789012345", "platforms": ["pinduoduo"], "sure": True}
        ],
        "tracking_numbers": [
            {"number": "431234567890123", "carriers": ["申通", "韵达"], "sure": False}
        ],
        "name": {"value": "张三", "sure": True},
        "phone": {"value": "13800000000", "sure": True},
        "region": {
            "value": "浙江省杭州市余杭区",
            "province": "浙江省",
            "city": "杭州市",
            "district": "余杭区",
            "rest": "",
            "sure": True,
        },
        "address": {"value": "文一西路969号", "sure": True},
        "items": [
            {"text": "裙子 红色 x2", "name": "裙子", "spec": "红色", "quantity": 2, "sure": True}
        ],
    }


def test_each_line_is_one_text_and_one_object(assistant: Assistant, tmp_path: Path) -> None:
    file = tmp_path / "texts.txt"
    file.write_bytes(f"{TEXT}\r\n收货人：李四\\n电话：137****3386\n\n".encode("gb18030"))
    result = assistant("order", file, "--lines", "--json")
    read = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["name"]["value"] for one in read] == ["张三", "李四", ""]
    assert [one["phone"]["value"] for one in read] == ["13800000000", "137****3386", ""]
    assert result.exit_code == 0


def test_only_in_a_line_that_is_a_text_a_sign_stands_for_a_break(assistant: Assistant) -> None:
    text = f"{TEXT}\\n商品：裙子 红色 x2"
    whole = json.loads(assistant("order", "--json", input=text).stdout)
    line = json.loads(assistant("order", "--lines", "--json", input=text).stdout)
    assert line["address"]["value"] == "文一西路969号"
    assert whole["address"]["value"] != line["address"]["value"]


def test_without_json_it_is_told_in_words(assistant: Assistant) -> None:
    result = assistant("order", "-", input=f"小鱼 {TEXT[2:]}")
    assert "收件人：小鱼？" in result.stdout.splitlines()
    assert "地区：浙江省杭州市余杭区" in result.stdout.splitlines()


def test_a_file_that_is_not_there_is_said(assistant: Assistant, tmp_path: Path) -> None:
    result = assistant("order", tmp_path / "none.txt", "--json")
    assert result.exit_code == 1
    assert "none.txt" in result.stderr
