"""Files as other programs write them, made anew for each test."""

import csv
import io
import json
import plistlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

KEFUBAO = ("一级分类（必填）", "二级分类（选填）", "话术标题（选填）", "话术内容（必填）")
QIANNIU = ("快捷短语编码", "快捷短语", "快捷短语分组")
CAMPAIGN = ("登记日期", "分组", "快捷编码", "快捷短语", "是否加入团队(是/否)")


@dataclass(frozen=True)
class Reply:
    """One reply of the sample shop."""

    shop: str
    group: str
    title: str
    text: str


REPLIES = (
    Reply("茶叶店", "售前话术", "口味推荐", "亲，[口味]的都有，\n喜欢清淡的选[浅焙/中焙]哦～"),
    Reply("茶叶店", "售前话术", "价格优惠", "亲，现在满 300 减 40，\n还有什么可以帮您？"),
    Reply("茶叶店", "售中话术", "催发货", "亲，帮您催了，[时间]前发出[微笑]"),
    Reply("茶叶店", "售后话术", "退货处理", "亲，非常抱歉，7 天内可以退的，请告诉我订单号：___"),
    Reply("茶具店", "售后话术", "破损补发", "亲，真对不起！\n马上给您补发，\n运费我们出。"),
    Reply("茶具店", "投诉处理", "差评安抚", "亲，您的心情我们理解，一定给您满意的答复。"),
)


def csv_bytes(rows: Sequence[Sequence[str]], encoding: str = "utf-8-sig", sign: str = ",") -> bytes:
    """The rows as CSV."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=sign).writerows(rows)
    return text.getvalue().encode(encoding)


def kefubao_rows(replies: Sequence[Reply] = REPLIES) -> list[tuple[str, ...]]:
    """客服宝's columns."""
    return [KEFUBAO, *((r.shop, r.group, r.title, r.text) for r in replies)]


def kefubao_xlsx(path: Path, replies: Sequence[Reply] = REPLIES) -> Path:
    """客服宝's workbook."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in kefubao_rows(replies):
        sheet.append(row)
    book.save(path)
    return path


def qianniu_csv(path: Path, replies: Sequence[Reply] = REPLIES) -> Path:
    """千牛's CSV: GB18030, line breaks and commas as entities, some groups empty."""
    rows: list[Sequence[str]] = [QIANNIU]
    for number, reply in enumerate(replies):
        text = reply.text.replace("\n", "&#13;").replace(",", "&#44;")
        rows.append((f"{number:03d}", text, reply.group if number % 3 else ""))
    path.write_bytes(csv_bytes(rows, "gb18030"))
    return path


def qianniu_json(path: Path, replies: Sequence[Reply] = REPLIES) -> Path:
    """千牛's inner JSON."""
    names = list(dict.fromkeys(reply.group for reply in replies))
    groups = [{"id": number, "name": name} for number, name in enumerate(names)]
    listed = [
        {"id": 900 + n, "groupId": names.index(r.group), "code": f"c{n}", "content": r.text}
        for n, r in enumerate(replies)
    ]
    path.write_text(json.dumps({"data": {"result": {"groups": groups, "list": listed}}}), "utf-8")
    return path


def campaign_xlsx(path: Path, replies: Sequence[Reply] = REPLIES) -> Path:
    """A campaign sheet: a title above the header, date and group merged over their rows."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["双十一活动话术（内部）"])
    sheet.append(CAMPAIGN)
    row = 3
    for group in dict.fromkeys(reply.group for reply in replies):
        first = row
        for reply in replies:
            if reply.group == group:
                sheet.append(["2026-11-01", group, f"s{row}", reply.text, "是"])
                row += 1
        for column in "AB":
            sheet.merge_cells(f"{column}{first}:{column}{row - 1}")
    book.save(path)
    return path


def beeftext_json(path: Path, version: int = 8) -> Path:
    """Beeftext's combos, one of them disabled, one with a script."""
    combos = [
        {
            "uuid": "{1}",
            "name": "问好",
            "keyword": "hi",
            "snippet": "您好 #{input:称呼}，#{cursor}",
            "group": "{g}",
            "enabled": True,
        },
        {"uuid": "{2}", "name": "剪贴", "keyword": "cp", "snippet": "#{clipboard} #{date}"},
        {"uuid": "{3}", "name": "停用", "keyword": "off", "snippet": "在的", "enabled": False},
        {"uuid": "{4}", "name": "脚本", "keyword": "ps", "snippet": "#{powershell:C:\\a.ps1}好"},
        {"uuid": "{5}", "comboText": "old", "substitutionText": "旧版的{x}"},
        {"uuid": "{6}", "name": "空", "keyword": "e", "snippet": ""},
    ]
    whole = {
        "fileFormatVersion": version,
        "combos": combos,
        "groups": [{"uuid": "{g}", "name": "售前"}],
    }
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1), "utf-8")
    return path


def textexpander_plist(path: Path) -> Path:
    """TextExpander's property list."""
    snippets = [
        {"uuidString": "A", "abbreviation": ";hi", "label": "问好", "plainText": "您好%|呀"},
        {
            "uuidString": "B",
            "abbreviation": ";n",
            "plainText": "要%filltext:name=数量:default=2%件，%clipboard",
        },
        {"uuidString": "C", "abbreviation": ";s", "plainText": "echo 1", "snippetType": 3},
        {"uuidString": "D", "abbreviation": ";e", "plainText": ""},
    ]
    groups = [{"name": "售后", "snippetUUIDs": ["A", "B"]}]
    path.write_bytes(plistlib.dumps({"groupsTE2": groups, "snippetsTE2": snippets}))
    return path


ESPANSO = """\
# 问候
global_vars:
  - name: shop
    type: echo
    params: {echo: "茶叶店{一}"}
imports:
  - ../other.yml
matches:
  - trigger: ":hi"
    replace: "您好，{{shop}}，{{form1.name}}"
    label: 问好
    search_terms: [在吗, 你好]
    vars:
      - name: form1
        type: form
        params: {layout: "[[name]]"}
  - triggers: [":a", ":b"]
    replace: "**$|$** {{today}}"
    vars: [{name: today, type: date, params: {format: "%d/%m/%Y"}}]
  - trigger: ":sh"
    replace: "{{out}}"
    vars: [{name: out, type: shell, params: {cmd: "touch /tmp/never-run-this"}}]
  - trigger: ":f"
    form: "选[[色]]，[[数]]"
    form_fields: {色: {type: choice, values: [红, 蓝]}}
  - regex: ":r(\\\\d)"
    replace: 正则
  - trigger: ":img"
    image_path: a.png
  - trigger: ":hi"
    replace: "再见$|$"
  - trigger: ":m"
    replace: "{{other}}呀"
    vars: [{name: other, type: match, params: {trigger: ":f2"}}]
  - trigger: ":f2"
    replace: 原文
  - trigger: ":rnd"
    replace: "{{x}}亲"
    vars: [{name: x, type: random, params: {choices: [好的, 嗯嗯]}}]
"""
