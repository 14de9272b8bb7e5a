"""The commands. No logic: each reads its arguments, calls `app` and says how it went."""

import errno
import io
import os
import sys
from collections.abc import Callable
from functools import wraps
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from assistant.core.errors import AssistantError

_READER_LEFT = {errno.EPIPE, errno.EINVAL}  # the latter is how Windows says it
_PATH = click.Path(path_type=Path)
_home = click.option(
    "--home", type=_PATH, metavar="DIR", help="数据文件夹（默认：用户的本地数据文件夹）"
)
_any_home = click.option(
    "--home", type=_PATH, metavar="DIR", expose_value=False, help="数据文件夹（这个命令用不到）"
)
_library = click.option(
    "--library", "library", type=_PATH, multiple=True, metavar="PATH", help="话术本文件或文件夹"
)
_json = click.option("--json", "as_json", is_flag=True, help="输出 JSON")


def _version() -> str:
    from assistant.app.release import VERSION

    try:
        return version("agent-assistant")
    except PackageNotFoundError:
        return VERSION


def _barrier(command: Callable[..., int]) -> Callable[..., None]:
    """Show an expected failure as two lines and exit 1."""

    @wraps(command)
    def guarded(*args: object, **kwargs: object) -> None:
        try:
            sys.exit(command(*args, **kwargs))
        except AssistantError as error:
            click.echo(f"{error.title.text()}\n{error.message.text()}", err=True)
            if sys.stderr is None:  # the built window program: nobody reads what is echoed
                from assistant.app.alert import show_alert

                show_alert(error)
            sys.exit(1)
        except OSError as error:
            if error.errno not in _READER_LEFT or error.filename is not None:
                raise
            _drop_output()
            sys.exit(1)

    return guarded


def _drop_output() -> None:
    """What is still to be flushed has no reader: at exit Python would complain about it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(_version(), prog_name="assistant")
@_home
@_library
@click.pass_context
def cli(context: click.Context, home: Path | None, library: tuple[Path, ...]) -> None:
    """金牌客服助手：把对的话，在一口气之间，贴进对的聊天窗口。"""
    if context.invoked_subcommand is None:
        context.invoke(run, home=home, library=library, restarted=False)


@cli.command()
@_home
@_library
@click.option("--restarted", is_flag=True, hidden=True)
@_barrier
def run(home: Path | None, library: tuple[Path, ...], *, restarted: bool) -> int:
    """打开窗口（已经打开时把它叫到前面）。"""
    from assistant.app.display import need_display

    need_display()
    from assistant.app.running import run as run_window

    return run_window(home, library, restarted=restarted)


@cli.command()
@_home
@click.option("--screenshots", type=_PATH, metavar="DIR", help="每一步存一张屏幕截图，演完退出")
@_barrier
def demo(home: Path | None, screenshots: Path | None) -> int:
    """在练习聊天里演示一遍（约二十秒），然后可以自己试。"""
    from assistant.app.display import need_display

    need_display()
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

    desk = querying.open_desk(home, library, stage, limit)
    for problem in desk.problems:
        click.echo(problem, err=True)
    if query == "-":
        for line in io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace"):
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
    for line in report.lines:
        click.echo(line)
    click.echo(report.summary, err=True)
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
    for line in [report.json] if as_json else report.lines:
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
        click.echo(line)
    return 0


@cli.command("import")
@_any_home
@click.argument("source", type=_PATH, required=False)
@click.option("--into", required=True, type=_PATH, metavar="BOOK.yaml", help="导入到这个话术本")
@click.option("--format", "kind", default="auto", show_default=True, help="来源格式")
@click.option("--without-scenes", is_flag=True, help="不把适用场景当作关键词")
@click.option("--columns", default="", metavar="text=列,title=列…", help="表头不认识时指明各列")
@click.option("--stages", default="", metavar="分组=阶段,…", help="整组改到这个阶段")
@click.option("--dry-run", is_flag=True, help="只数一数，什么也不写")
@click.option("--undo", is_flag=True, help="撤销上一次导入")
@_json
@_barrier
def import_(  # noqa: PLR0913 - one for each option
    source: Path | None,
    into: Path,
    kind: str,
    columns: str,
    stages: str,
    *,
    without_scenes: bool,
    dry_run: bool,
    undo: bool,
    as_json: bool,
) -> int:
    """把已有的话术文件导入话术本；再导一次什么也不会变。"""
    from assistant.app.importing import choices_of, import_file, take_back

    if undo:
        click.echo(take_back(into))
        return 0
    if source is None:
        raise click.UsageError("要写明导入哪个文件或文件夹")
    choices = choices_of(columns, stages, scenes=not without_scenes)
    report = import_file(source, into, kind, choices, dry_run=dry_run)
    click.echo(report.json if as_json else report.text)
    if report.stages and not as_json:
        click.echo(report.stages)
    for line in report.problems:
        click.echo(line, err=True)
    return 1 if report.failed else 0


@cli.command()
@_any_home
@click.argument("book", type=_PATH, metavar="BOOK.yaml")
@click.argument("file", type=_PATH, metavar="FILE.xlsx|.csv")
@_barrier
def export(book: Path, file: Path) -> int:
    """把话术本导出成表格；改好再导入。csv 只有话术，xlsx 什么都有。"""
    from assistant.app.importing import export_file

    click.echo(export_file(book, file))
    return 0


@cli.command()
@_home
@click.argument("folder", type=_PATH)
@click.option("--to", required=True, type=_PATH, metavar="FOLDER", help="发布到这个文件夹")
@click.option("--valid-from", default="", metavar="TIME", help="几时起生效，如 2026-11-27 00:00")
@_barrier
def publish(home: Path | None, folder: Path, to: Path, valid_from: str) -> int:
    """把一个文件夹的话术本签名发布；有错误时什么也不发布，退出码为 1。"""
    from assistant.app import publishing

    report = publishing.publish(home, folder, to, valid_from)
    for line in report.lines:
        click.echo(line, err=True)
    click.echo(report.summary, err=report.published is None)
    return 0 if report.published else 1


@cli.command()
@_home
@click.argument("folder", type=_PATH)
@click.argument("version", type=click.IntRange(1))
@_barrier
def rollback(home: Path | None, folder: Path, version: int) -> int:
    """把以前某一版的内容作为新的一版发布。"""
    from assistant.app import publishing

    click.echo(publishing.roll_back(home, folder, version).summary)
    return 0


@cli.command()
@_home
@click.option("--export", "out", type=_PATH, metavar="FILE", help="导出给另一位主管，用密码锁住")
@click.option("--import", "into", type=_PATH, metavar="FILE", help="以后用这个文件里的密钥发布")
@click.option("--password", envvar="ASSISTANT_KEY_PASSWORD", help="密钥文件的密码（默认会问）")
@_barrier
def key(home: Path | None, out: Path | None, into: Path | None, password: str | None) -> int:
    """发布用的密钥：显示短码，导出或导入。"""
    from assistant.app import publishing

    if (out or into) and password is None:
        password = click.prompt("密码", hide_input=True, confirmation_prompt=bool(out))
    if into:
        publishing.import_key(home, into, password or "")
    elif out:
        publishing.export_key(home, out, password or "")
    click.echo(f"短码 {publishing.code_of(home)}")
    return 0


@cli.command()
@_home
@click.argument("source", required=False)
@click.option("--name", default="", help="窗口里显示的名字")
@click.option("--code", default="", help="主管告诉的短码；不一样就不订阅")
@click.option("--allow-http", is_flag=True, help="内网里没有 https 时")
@click.option("--drop", is_flag=True, help="不再订阅")
@_barrier
def subscribe(
    home: Path | None, source: str | None, name: str, code: str, *, allow_http: bool, drop: bool
) -> int:
    """订阅团队的话术：文件夹或 https 地址。不写 SOURCE 就列出已订阅的。"""
    from assistant.app import subscribing

    if source is None or drop:
        if source:
            subscribing.end(home, source)
        for listed in subscribing.listed(home):
            click.echo(listed)
        return 0
    offered = subscribing.look_at(source, open_http=allow_http)
    if code and not subscribing.is_code(offered, code):
        raise subscribing.wrong_code(offered)
    compared = bool(code) or (sys.stdin.isatty() and _says_same(offered.code))
    status = subscribing.subscribe(home, offered, name, compared=compared)
    click.echo(status)
    if offered.code and not compared:
        click.echo(f"短码 {offered.code}，请与主管核对：一样的话加 --code 再订阅一次。")
    return 0


def _says_same(code: str) -> bool:
    """Whether the person at the keyboard has compared the code with the lead's."""
    return bool(code) and click.confirm(f"短码 {code}。主管那里也是这个吗？", abort=True)


@cli.command()
@_home
@_json
@_barrier
def selftest(home: Path | None, *, as_json: bool) -> int:
    """看看这台电脑上什么能用：每项一行 PASS 或 FAIL。"""
    from assistant.app.selftest import examine

    report = examine(home)
    click.echo(report.json if as_json else report.text)
    return 0 if report.passed else 1


def main() -> None:
    """Entry point of `assistant` and `python -m assistant`."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    cli(prog_name="assistant")
