"""The commands on buyers' data: notes, look-up, export, erasing, backups, the recovery code."""

import sys
from pathlib import Path

import click

from assistant.commands.options import PATH, asked, barrier, home_option, json_option
from assistant.commands.speaking import said, say, usage_error, warn
from assistant.core.message import Message


@click.command()
@home_option
@click.argument("name")
@click.argument("text", required=False)
@barrier
def note(home: Path | None, name: str, text: str | None) -> int:
    """给买家记一条备注。NAME 写 - 时从标准输入读 名字<Tab>备注，存稳一行报一个行号。"""
    from assistant.app import buyer_command_line as desk
    from assistant.app.given import given_lines

    if name != "-":
        if text is None:
            raise usage_error("要写备注的内容", "name what is to be noted")
        desk.note(home, name, text, warn)
        return 0
    faults: list[str] = []

    def tell(line: Message) -> None:
        faults.append(said(line))
        warn(line)

    for number in desk.notes(home, given_lines(), tell):
        click.echo(number)
        sys.stdout.flush()
    return 1 if any(line[:1].isdigit() for line in faults) else 0


@click.command()
@home_option
@json_option
@click.argument("name")
@barrier
def buyer(home: Path | None, name: str, *, as_json: bool) -> int:
    """看一位买家：标签、备注、信誉。名字写 平台/名字 或只写名字。"""
    from assistant.app import buyer_command_line as desk

    for line in desk.buyer(home, name, warn, as_json=as_json):
        say(line)
    return 0


@click.command("erase-buyer")
@home_option
@click.argument("name")
@barrier
def erase_buyer(home: Path | None, name: str) -> int:
    """抹掉一位买家的一切：数据库、自动备份、搁置的文件。不能反悔。"""
    from assistant.app import buyer_command_line as desk

    for line in desk.erase(home, name, warn):
        say(line)
    return 0


@click.command("export-buyer")
@home_option
@click.argument("name")
@click.argument("file", type=PATH)
@barrier
def export_buyer(home: Path | None, name: str, file: Path) -> int:
    """把一位买家的全部资料导出成 JSON（买家来要时给他）。"""
    from assistant.app import buyer_command_line as desk

    desk.export(home, name, file, warn)
    return 0


@click.command()
@home_option
@click.argument("file", type=PATH)
@barrier
def backup(home: Path | None, file: Path) -> int:
    """把数据备份到一个文件：加密、打开核对过才算数。"""
    from assistant.app import buyer_command_line as desk

    say(desk.backup(home, file, warn))
    return 0


@click.command()
@home_option
@click.argument("file", type=PATH)
@click.option("--code", default="", metavar="CODE", help="恢复码（备份来自别的电脑时）")
@click.option("--dry-run", is_flag=True, help="只看看里面有多少，什么也不动")
@barrier
def restore(home: Path | None, file: Path, code: str, *, dry_run: bool) -> int:
    """用备份恢复；原来的数据搁在旁边，不会丢。"""
    from assistant.app import buyer_command_line as desk

    for line in desk.restore(home, file, code, dry_run=dry_run):
        say(line)
    return 0


@click.command("recovery-code")
@home_option
@click.argument("code", required=False)
@click.option("--enter", is_flag=True, help="密钥丢了：用抄下的恢复码重新打开")
@barrier
def recovery_code(home: Path | None, code: str | None, *, enter: bool) -> int:
    """核对抄下的恢复码（不写 CODE 时会问）。"""
    from assistant.app import buyer_command_line as desk

    typed = code or asked(Message.of("恢复码", "Recovery code"))
    say(desk.recovery_code(home, typed, enter=enter))
    return 0


COMMANDS = (note, buyer, erase_buyer, export_buyer, backup, restore, recovery_code)
