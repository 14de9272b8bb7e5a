"""The commands of a team: publish, subscribe, and what the lead learns from the numbers."""

import sys
from datetime import datetime
from pathlib import Path

import click

from assistant.commands.options import (
    DAY,
    PATH,
    asked,
    barrier,
    home_option,
    json_option,
    library_option,
)
from assistant.commands.speaking import said, say, spoken, usage_error, warn
from assistant.core.message import Message


@click.command()
@home_option
@click.argument("folder", type=PATH)
@click.option("--to", required=True, type=PATH, metavar="FOLDER", help="发布到这个文件夹")
@click.option("--valid-from", default="", metavar="TIME", help="几时起生效，如 2026-11-27 00:00")
@barrier
def publish(home: Path | None, folder: Path, to: Path, valid_from: str) -> int:
    """把一个文件夹的话术本签名发布；有错误时什么也不发布，退出码为 1。"""
    from assistant.app import publishing

    report = publishing.publish(home, folder, to, valid_from)
    for problem in report.in_order:
        warn(problem)
    for line in report.summary:
        say(line, err=report.published is None)
    return 0 if report.published else 1


@click.command()
@home_option
@click.argument("folder", type=PATH)
@click.argument("version", type=click.IntRange(1))
@barrier
def rollback(home: Path | None, folder: Path, version: int) -> int:
    """把以前某一版的内容作为新的一版发布。"""
    from assistant.app import publishing

    for line in publishing.roll_back(home, folder, version).summary:
        say(line)
    return 0


@click.command()
@home_option
@click.option("--export", "out", type=PATH, metavar="FILE", help="导出给另一位主管，用密码锁住")
@click.option("--import", "into", type=PATH, metavar="FILE", help="以后用这个文件里的密钥发布")
@click.option("--password", envvar="ASSISTANT_KEY_PASSWORD", help="密钥文件的密码（默认会问）")
@barrier
def key(home: Path | None, out: Path | None, into: Path | None, password: str | None) -> int:
    """发布用的密钥：显示短码，导出或导入。"""
    from assistant.app import publishing

    if out and into:
        raise usage_error(
            "--export 和 --import 只能用一个", "--export and --import don't go together"
        )
    if (out or into) and password is None:
        password = asked(Message.of("密码", "Password"), hidden=True, twice=bool(out))
    if into:
        publishing.import_key(home, into, password or "")
    elif out:
        publishing.export_key(home, out, password or "")
    code = publishing.code_of(home)
    say(Message.of("短码 {code}", "Code {code}", code=code))
    return 0


@click.command()
@home_option
@click.argument("source", required=False)
@click.option("--name", default="", help="窗口里显示的名字")
@click.option("--code", default="", help="主管告诉的短码；不一样就不订阅")
@click.option("--allow-http", is_flag=True, help="内网里没有 https 时")
@click.option("--drop", is_flag=True, help="不再订阅")
@barrier
def subscribe(
    home: Path | None, source: str | None, name: str, code: str, *, allow_http: bool, drop: bool
) -> int:
    """订阅团队的话术：文件夹或 https 网址。不写 SOURCE 就列出已订阅的。"""
    from assistant.app import subscribing

    if source is not None and not source.strip():
        raise usage_error(
            "来源是空的，要写明文件夹或 https 网址",
            "the source is empty; name a folder or an https address",
        )
    if drop:
        if source is None:
            raise usage_error("要写明不再订阅哪一个来源", "name the source to subscribe to no more")
        subscribing.end(home, source)
    if source is None or drop:
        listed = subscribing.listed(home)
        for line in listed:
            say(line)
        if not listed:
            warn(_NONE)
        return 0
    offered = subscribing.look_at(source, open_http=allow_http)
    if code and not subscribing.is_code(offered, code):
        raise subscribing.wrong_code(offered)
    compared = bool(code) or subscribing.is_pinned(home, offered) or _says_same(offered.code)
    say(subscribing.subscribe(home, offered, name, compared=compared))
    if offered.code and not compared:
        say(_compare(offered.code))
    return 0


@click.command()
@home_option
@click.argument("paths", nargs=-1, required=True, type=PATH)
@library_option
@click.option("--to", type=PATH, metavar="FILE.xlsx", help="写成带图表的 Excel 文件")
@click.option("--from", "first", type=DAY, metavar="DATE", help="从哪天起，如 2026-11-01")
@click.option("--until", "last", type=DAY, metavar="DATE", help="到哪天为止")
@json_option
@barrier
def numbers(
    home: Path | None,
    paths: tuple[Path, ...],
    library: tuple[Path, ...],
    to: Path | None,
    first: datetime | None,
    last: datetime | None,
    *,
    as_json: bool,
) -> int:
    """合并客服们交来的数字：哪些话术用得多、没人用、被拦下，哪些搜索没找到。"""
    from assistant.app import numbers as team
    from assistant.app.table_words import tables_told

    if first and last and last < first:
        raise usage_error("--until 不能早于 --from", "--until can't be before --from")
    days = [moment.date() if moment else None for moment in (first, last)]
    report = team.report(paths, team.books_of(home, library), *days)
    for line in report.problems:
        warn(line)
    tables = tables_told(report.tables, spoken())
    if to:
        team.save(tables, to)
    if as_json:
        click.echo(report.json)
        return 1 if report.failed else 0
    say(report.counted)
    for table in tables:
        click.echo("\n".join(team.lines_of(table)))
    return 1 if report.failed else 0


@click.command()
@home_option
@click.argument("reports", nargs=-1, required=True, type=PATH)
@click.option("--to", type=PATH, metavar="FILE.xlsx", help="写成带图表的 Excel 文件")
@click.option(
    "--map", "mapping", multiple=True, metavar="COL=METRIC", help="报表里的列是什么，会记住"
)
@click.option(
    "--numbers",
    "own",
    type=PATH,
    multiple=True,
    metavar="FOLDER",
    help="客服们交来的数字，按名字对上",
)
@json_option
@barrier
def kpi(
    home: Path | None,
    reports: tuple[Path, ...],
    to: Path | None,
    mapping: tuple[str, ...],
    own: tuple[Path, ...],
    *,
    as_json: bool,
) -> int:
    """按权重给客服和小组打分：读平台导出的报表（.xlsx 或 .csv）。"""
    from assistant.app import kpi as scoring
    from assistant.app.numbers import save
    from assistant.app.table_words import tables_told

    report = scoring.report(home, reports, mapping, scoring.own_of(own))
    for line in report.told:
        warn(line)
    tables = tables_told(report.tables, spoken())
    if to:
        save(tables, to)
    if as_json:
        click.echo(report.json)
        return 0
    for table in tables[:2]:
        click.echo("\n".join(scoring.lines_of(table)))
    return 0


_NONE = Message.of("没有订阅。", "No subscriptions.")


def _says_same(code: str) -> bool:
    """Whether the person at the keyboard has compared the code with the lead's."""
    there = bool(code) and sys.stdin is not None and sys.stdin.isatty()
    return there and click.confirm(said(_same(code)), abort=True)


def _same(code: str) -> Message:
    return Message.of(
        "短码 {code}。主管那里也是这个吗？", "Code {code}. Is it the one your lead has?", code=code
    )


def _compare(code: str) -> Message:
    return Message.of(
        "短码 {code}，请与主管核对：一样的话加 --code 再订阅一次。",
        "Code {code}: compare it with your lead's. If it is the same, subscribe again with --code.",
        code=code,
    )


COMMANDS = (publish, rollback, key, subscribe, numbers, kpi)
