"""The commands. No logic: each reads its arguments, calls `app` and says how it went."""

import logging
import os
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from assistant.app.shipped import TRANSLATIONS
from assistant.app.spoken import spoken_language
from assistant.commands import buyers, options, team
from assistant.commands.formats import FormatsCommand
from assistant.commands.speaking import say, speak, speaking_of, spoken, usage_error, warn

_PATH = options.PATH
_home, _any_home = options.home_option, options.any_home_option
_library, _json = options.library_option, options.json_option
_barrier = options.barrier


def _version() -> str:
    from assistant.app.release import VERSION

    try:
        return version("agent-assistant")
    except PackageNotFoundError:
        return VERSION


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(_version(), prog_name="assistant", help="显示版本。")
@_home
@_library
@click.pass_context
def cli(context: click.Context, home: Path | None, library: tuple[Path, ...]) -> None:
    """金牌客服助手：把对的话，在一口气之间，贴进对的聊天窗口。"""
    given = {name: value for name, value in context.params.items() if value}
    if context.invoked_subcommand is None:
        context.invoke(run, home=home, library=library, restarted=False)
    else:  # what stands before a command counts for it as well
        context.default_map = {context.invoked_subcommand: given}


@cli.command()
@_home
@_library
@click.option("--restarted", is_flag=True, hidden=True)
@_barrier
def run(home: Path | None, library: tuple[Path, ...], *, restarted: bool) -> int:
    """打开窗口（已经打开时把它叫到前面）。"""
    _open_windows()
    from assistant.app.start import run as run_window

    return run_window(home, library, restarted=restarted)


@cli.command()
@_home
@click.option("--screenshots", type=_PATH, metavar="DIR", help="每一步存一张屏幕截图，演完退出")
@_barrier
def demo(home: Path | None, screenshots: Path | None) -> int:
    """在练习聊天里演示一遍（约二十秒），然后可以自己试。"""
    _open_windows()
    from assistant.app.demo import play

    return play(home, screenshots)


@cli.command("practice-chat", hidden=True)
@_home
@_library
@click.option("--question", "questions", multiple=True, metavar="ID")
@click.option("--report", default="", metavar="NAME")
@_barrier
def practice_chat(
    home: Path | None, library: tuple[Path, ...], questions: tuple[str, ...], report: str
) -> int:
    """练习用的聊天窗口。"""
    from assistant.app.practice import Order, open_chat

    return open_chat(Order(home, library, questions, report))


@cli.command()
@_home
@_library
@click.option("--stage", default="", metavar="ID", help="当前阶段，如 greet、objection")
@click.option("--limit", default=9, show_default=True, type=click.IntRange(1, 1000))
@_json
@click.option("--explain", is_flag=True, help="说明每条为什么排在这里")
@click.argument("query")
@_barrier
def find(
    home: Path | None,
    library: tuple[Path, ...],
    stage: str,
    limit: int,
    query: str,
    *,
    as_json: bool,
    explain: bool,
) -> int:
    """按相关程度列出话术。QUERY 写 - 时从标准输入每行读一个。"""
    from assistant.app import querying
    from assistant.app.given import given_lines

    desk = querying.open_desk(home, library, stage, limit)
    for problem in desk.problems:
        warn(problem)
    for message in desk.told:
        warn(message)
    if query == "-":
        for line in given_lines():
            click.echo(desk.json_line(line.rstrip("\r\n")))
    elif as_json:
        click.echo(desk.json(query))
    else:
        for shown in desk.lines(query, explain=explain):
            click.echo(shown)
    return 1 if desk.has_errors else 0


@cli.command()
@_any_home
@click.argument("paths", nargs=-1, required=True, type=_PATH)
@_barrier
def check(paths: tuple[Path, ...]) -> int:
    """检查话术本，问题写成 文件:行:列: 说明；有错误时退出码为 1。"""
    from assistant.app.checkup import check_books

    report = check_books(paths)
    for problem in report.in_order:
        say(problem)
    warn(report.summary)
    return 1 if report.has_errors else 0


@cli.command()
@_home
@_json
@click.argument("file", type=_PATH, required=False)
@_barrier
def wording(home: Path | None, file: Path | None, *, as_json: bool) -> int:
    """检查一段文字里不能说的话：行号、级别、原话、原因、改法；有要拦住的退出码为 1。"""
    from assistant.app.wordcheck import check_text

    report = check_text(home, file)
    for line in [report.json(spoken())] if as_json else report.lines(spoken()):
        click.echo(line)
    return 1 if report.is_blocked else 0


@cli.command()
@_any_home
@_json
@click.option("--lines", is_flag=True, help="每行是一段文字，\\n 代表换行")
@click.argument("file", type=_PATH, required=False)
@_barrier
def order(file: Path | None, *, lines: bool, as_json: bool) -> int:
    """读一段复制来的订单或地址：单号、收件人、电话、地区、地址、商品，拿不准的标出来。"""
    from assistant.app.order_reading import read_orders

    for line in read_orders(file, lines=lines, as_json=as_json):
        say(line)
    return 0


@cli.command("import", cls=FormatsCommand)
@_any_home
@click.argument("source", type=_PATH, required=False)
@click.option("--into", required=True, type=_PATH, metavar="BOOK.yaml", help="导入到这个话术本")
@click.option("--format", "kind", default="auto", show_default=True, help="来源格式")
@click.option("--without-scenes", is_flag=True, help="不把适用场景当作关键词")
@click.option(
    "--columns", default="", metavar="text=COL,title=COL,...", help="表头不认识时指明各列"
)
@click.option("--header/--no-header", "headed", default=None, help="第一行是不是表头（配合字母列）")
@click.option("--sheet", default="", metavar="SHEET", help="--columns 只用于这张工作表")
@click.option("--stages", default="", metavar="GROUP=STAGE,...", help="整组改到这个阶段")
@click.option("--dry-run", is_flag=True, help="只数一数，什么也不写")
@click.option("--undo", is_flag=True, help="撤销上一次导入")
@_json
@_barrier
def import_(  # noqa: PLR0913 - one for each option
    source: Path | None,
    into: Path,
    kind: str,
    columns: str,
    sheet: str,
    stages: str,
    *,
    headed: bool | None,
    without_scenes: bool,
    dry_run: bool,
    undo: bool,
    as_json: bool,
) -> int:
    """把已有的话术文件导入话术本；再导一次什么也不会变。"""
    from assistant.app.importing import choices_of, import_file, take_back

    if undo:
        say(take_back(into))
        return 0
    if source is None:
        raise usage_error("要写明导入哪个文件或文件夹", "name the file or folder to import")
    choices = choices_of(columns, stages, scenes=not without_scenes, headed=headed, sheet=sheet)
    report = import_file(source, into, kind, choices, dry_run=dry_run)
    say(report.json if as_json else report.text)
    if report.stages and not as_json:
        say(report.stages)
    for line in report.problems:
        warn(line)
    return 1 if report.failed else 0


@cli.command()
@_home
@_library
@click.argument("book", type=_PATH, required=False, metavar="[BOOK.yaml]")
@_barrier
def edit(home: Path | None, library: tuple[Path, ...], book: Path | None) -> int:
    """在窗口里编辑话术本（没有这个文件就新建）。"""
    _open_windows()
    from assistant.app.editing.editor_program import edit as edit_book

    return edit_book(home, book, library)


@cli.command()
@_any_home
@click.argument("book", type=_PATH, metavar="BOOK.yaml")
@click.argument("file", type=_PATH, metavar="FILE.xlsx|.csv")
@_barrier
def export(book: Path, file: Path) -> int:
    """把话术本导出成表格；改好再导入。csv 只有话术，xlsx 什么都有。"""
    from assistant.app.importing import export_file

    say(export_file(book, file))
    return 0


@cli.command()
@_home
@_json
@_barrier
def selftest(home: Path | None, *, as_json: bool) -> int:
    """看看这台电脑上什么能用：每项一行 PASS 或 FAIL。"""
    from assistant.app.selftest import examine

    report = examine(home)
    click.echo(report.json(spoken()) if as_json else report.text(spoken()))
    return 0 if report.passed else 1


for _command in (*team.COMMANDS, *buyers.COMMANDS):
    cli.add_command(_command)


def _open_windows() -> None:
    """What comes before a window: a screen, and no word to its children of our language."""
    from assistant.app.display import need_display

    need_display()
    speaking_of().no_more()


def main() -> None:
    """Entry point of `assistant` and `python -m assistant`."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    speaking = speak(cli, spoken_language(sys.argv[1:], os.environ), TRANSLATIONS)
    logging.getLogger().addHandler(logging.NullHandler())  # a command without a log keeps quiet
    try:
        cli(prog_name="assistant", obj=speaking)
    except OSError as error:  # from a help page; a command has its own barrier
        options.show_refused(error, speaking.language)
        sys.exit(1)
