"""`publish`, `rollback`, `key` and `subscribe`, as they are typed."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from assistant.core.release import text
from assistant.core.release.envelope import NAME
from tests.app.books import GOOD, HEAD, write
from tests.app.conftest import Assistant
from tests.books.subscribing.server import Server, content

PASSWORD = "correct horse"  # noqa: S105 - of a key made by the test


class Team:
    """A lead's home and books, a share, an agent's home."""

    def __init__(self, assistant: Assistant, folder: Path) -> None:
        self.assistant = assistant
        self.folder = folder
        self.books = folder / "books"
        self.share = folder / "share"
        self.books.mkdir()
        write(self.books)

    def publish(self, *more: object, home: str = "lead") -> tuple[int, str]:
        """Exit code and everything said."""
        return self.do("publish", self.books, "--to", self.share, *more, home=home)

    def subscribe(self, *more: object) -> tuple[int, str]:
        """As the agent."""
        return self.do("subscribe", *more, home="agent")

    def do(self, command: str, *more: object, home: str = "lead") -> tuple[int, str]:
        """Any command in one of the homes."""
        done = self.assistant(command, "--home", self.folder / home, *more)
        return done.exit_code, done.output

    @property
    def code(self) -> str:
        """The lead's short code."""
        return self.do("key")[1].split()[1]

    def texts(self) -> str:
        """What the agent finds for 首次问好."""
        return self.do("find", "hy", "--limit", "1", home="agent")[1]


@pytest.fixture
def team(assistant: Assistant, tmp_path: Path) -> Team:
    """Nothing published yet."""
    return Team(assistant, tmp_path)


def test_published_subscribed_found(team: Team) -> None:
    code, said = team.publish()
    assert code == 0
    assert said == f"已发布第 1 版，1 个文件。短码 {team.code}\n"
    code, said = team.subscribe(team.share, "--code", team.code)
    assert code == 0
    assert said.startswith("第 1 版 · ")
    assert "未核对" not in said
    assert "欢迎光临" in team.texts()


def test_the_same_again_is_no_release(team: Team) -> None:
    team.publish()
    for more in ((), ("--valid-from", "2099-01-01 00:00")):
        code, said = team.publish(*more)
        assert (code, said) == (0, f"和第 1 版完全一样，没有要发布的。短码 {team.code}\n")
    team.subscribe(team.share, "--code", team.code)
    assert team.subscribe()[1].count("第 1 版") == 1


def test_the_same_again_is_one_where_it_changes_something(team: Team) -> None:
    later = "--valid-from", "2099-01-01 00:00"
    team.publish(*later)
    assert "第 2 版" in team.publish(*later)[1]  # to put a wrong date right
    assert "第 3 版" in team.publish()[1]
    for file in (team.share / "files").iterdir():
        file.unlink()
    assert "第 4 版" in team.publish()[1]  # what was lost is there again
    team.subscribe(team.share)
    assert "欢迎" in team.texts()
    older = (team.share / NAME).read_bytes()
    write(team.books, f"{HEAD}phrases:\n{GOOD.replace('欢迎', '恭迎')}")
    team.publish()
    (team.share / NAME).write_bytes(older)
    write(team.books)
    assert "第 6 版" in team.publish()[1]  # agents have the fifth


def test_without_a_code_it_works_and_says_so(team: Team) -> None:
    team.publish()
    code, said = team.subscribe(team.share)
    assert code == 0
    assert "未核对" in said
    assert f"短码 {team.code}" in said
    assert "欢迎光临" in team.texts()


def test_however_a_code_is_typed(team: Team) -> None:
    team.publish()
    assert team.subscribe(team.share, "--code", team.code.lower().replace("-", " "))[0] == 0


def test_another_code_is_not_subscribed_to(team: Team) -> None:
    team.publish()
    code, said = team.subscribe(team.share, "--code", "AAAA-BBBB-CCCC-DDDD")
    assert code == 1
    assert f"短码不一样：来源的是 {team.code}" in said
    assert team.subscribe()[1] == "没有订阅。\n"


def test_errors_are_told_with_their_place_and_nothing_is_published(team: Team) -> None:
    file = write(team.books, f"{HEAD}phrases:\n{GOOD}  - {{id: x, stage: greet}}\n")
    code, said = team.publish()
    assert code == 1
    assert f"{file}:6:5: 缺少" in said
    assert "没有发布：有" in said
    assert not team.share.exists()


def test_wording_that_is_blocked_is_not_published(team: Team) -> None:
    bad = "  - {id: x, stage: greet, title: 好, text: 全网最低价}\n"
    file = write(team.books, f"{HEAD}phrases:\n{bad}")
    code, said = team.publish()
    assert code == 1
    assert f"{file}:5:" in said


def test_a_roll_back_is_a_new_version(team: Team) -> None:
    team.publish()
    write(team.books, f"{HEAD}phrases:\n{GOOD.replace('欢迎', '恭迎')}")
    team.publish()
    code, said = team.do("rollback", team.share, 1)
    assert (code, said.startswith("已发布第 3 版")) == (0, True)
    assert "内容与第 1 版相同" in said
    assert team.do("rollback", team.share, 9)[0] == 1
    team.subscribe(team.share)
    assert "欢迎" in team.texts()


def test_a_roll_back_to_what_is_in_force_is_no_release(team: Team) -> None:
    team.publish()
    code, said = team.do("rollback", team.share, 1)
    assert (code, said) == (0, f"和第 1 版完全一样，没有要发布的。短码 {team.code}\n")
    write(team.books, HEAD + f"phrases:\n{GOOD}")
    team.publish()
    team.do("rollback", team.share, 1)
    assert "和第 3 版完全一样" in team.do("rollback", team.share, 1)[1]
    assert "已发布第 4 版" in team.do("rollback", team.share, 2)[1]


def test_nothing_is_published_into_a_file(team: Team) -> None:
    team.share.write_text("", "utf-8")
    for said in (team.publish(), team.do("rollback", team.share, 1)):
        assert said == (1, f"没有发布\n{team.share} 是一个文件，不能往里发布；请选一个文件夹。\n")
    team.share = team.share / "inside"
    assert f"{team.share.parent} 是一个文件" in team.publish()[1]


def test_a_release_for_later(team: Team) -> None:
    team.publish()
    write(team.books, f"{HEAD}phrases:\n{GOOD.replace('欢迎', '恭迎')}")
    assert "2099-01-01 00:00 起生效" in team.publish("--valid-from", "2099-01-01 00:00")[1]
    team.subscribe(team.share)
    assert "欢迎" in team.texts()
    assert "原定 2099-01-01 00:00 生效，由这一版取代" in team.publish()[1]


def test_a_folder_with_an_older_release_is_told_and_agents_get_the_new_one(team: Team) -> None:
    team.publish()
    replayed = (team.share / NAME).read_bytes()
    write(team.books, f"{HEAD}phrases:\n{GOOD.replace('欢迎', '喜迎')}")
    assert "注意" not in team.publish()[1]
    team.subscribe(team.share, "--code", team.code)
    (team.share / NAME).write_bytes(replayed)
    write(team.books, f"{HEAD}phrases:\n{GOOD.replace('欢迎', '恭迎')}")
    said = team.publish()[1]
    assert "已发布第 3 版" in said
    assert "文件夹里是第 1 版，比上次发布的第 2 版旧" in said
    assert "第 3 版" in team.subscribe(team.share, "--code", team.code)[1]
    assert "恭迎" in team.texts()
    (team.share / NAME).unlink()
    assert "文件夹里是空的，比上次发布的第 3 版旧" in team.publish()[1]


def test_what_had_to_go_is_told(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "MOST_FILES", 1)
    team.publish()
    write(team.books, f"{HEAD}phrases:\n{GOOD.replace('欢迎', '恭迎')}")
    assert "不再留着第 1 版，退不回去了" in team.publish()[1]


@pytest.mark.parametrize("moment", ["morgen", "2026-13-01", "8 Uhr"])
def test_a_moment_nobody_can_read(team: Team, moment: str) -> None:
    code, said = team.publish("--valid-from", moment)
    assert (code, "2026-11-27 00:00" in said) == (1, True)


def test_a_moment_that_is_over_publishes_nothing(team: Team) -> None:
    code, said = team.publish("--valid-from", "2020-01-01 09:00")
    assert (code, "2020-01-01 09:00 已经过去了" in said) == (1, True)
    assert not team.share.exists()
    this_minute = f"{datetime.now().astimezone():%Y-%m-%d %H:%M}"
    assert "已发布第 1 版" in team.publish("--valid-from", this_minute)[1]


def test_a_second_lead_publishes_with_the_same_key(team: Team) -> None:
    team.publish()
    assert "另一把密钥" in team.publish(home="second")[1]
    file = team.folder / "key.pem"
    assert team.do("key", "--export", file, "--password", PASSWORD)[0] == 0
    assert team.do("key", "--import", file, "--password", "wrong guess", home="second")[0] == 1
    assert team.do("key", "--import", file, "--password", PASSWORD, home="second")[0] == 0
    write(team.books, f"{HEAD}phrases:\n{GOOD.replace('欢迎', '恭迎')}")
    assert "第 2 版" in team.publish(home="second")[1]
    assert b"ENCRYPTED" in file.read_bytes()


def test_a_password_one_can_guess_is_refused(team: Team) -> None:
    code, said = team.do("key", "--export", team.folder / "k", "--password", "123")
    assert code == 1
    assert "密码" in said
    assert not (team.folder / "k").exists()


def test_a_file_that_is_no_key_is_refused(team: Team) -> None:
    for data in (b"", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"):
        (team.folder / "k").write_bytes(data)
        assert team.do("key", "--import", team.folder / "k", "--password", PASSWORD)[0] == 1
    assert team.do("key", "--import", team.folder / "none", "--password", PASSWORD)[0] == 1


def test_subscriptions_are_listed_and_ended(team: Team) -> None:
    team.publish()
    team.subscribe(team.share)
    assert str(team.share) in team.subscribe()[1]
    assert team.subscribe(team.share, "--drop") == (0, "没有订阅。\n")
    assert team.subscribe(team.share, "--drop") == (1, "没有退订\n没有这个订阅。\n")


def test_subscribing_again_keeps_what_was_pinned(team: Team) -> None:
    team.publish()
    team.subscribe(team.share, "--code", team.code, "--name", "小鱼团队")
    before = kept(team)
    assert (before["name"], len(before["key"])) == ("小鱼团队", 64)
    code, said = team.subscribe(team.share)
    assert (code, "未核对" in said, "短码" in said) == (0, False, False)
    assert kept(team) == before
    team.subscribe(team.share, "--name", "大鱼")
    assert kept(team) == {**before, "name": "大鱼"}


def test_another_key_needs_its_code(team: Team) -> None:
    team.publish()
    team.subscribe(team.share, "--code", team.code)
    before = kept(team)
    (team.share / NAME).unlink()
    team.publish(home="other")
    code, said = team.subscribe(team.share)
    other = team.do("key", home="other")[1].split()[1]
    assert (code, f"短码 {other}" in said, kept(team) == before) == (1, True, True)
    assert team.subscribe(team.share, "--code", other)[0] == 0
    assert kept(team)["key"] != before["key"]


def test_a_source_that_was_signed_is_not_taken_up_without(team: Team) -> None:
    team.publish()
    team.subscribe(team.share, "--code", team.code)
    before = kept(team)
    (team.share / NAME).unlink()
    write(team.share)
    code, said = team.subscribe(team.share)
    assert (code, "以前有签名" in said, kept(team) == before) == (1, True, True)


def test_what_is_refused_leaves_the_former_books_and_says_so(team: Team) -> None:
    team.publish()
    older = (team.share / NAME).read_bytes()
    write(team.books, f"{HEAD}phrases:\n{GOOD.replace('欢迎', '恭迎')}")
    team.publish()
    team.subscribe(team.share, "--code", team.code)
    (team.share / NAME).write_bytes(older)
    code, said = team.subscribe(team.share)
    assert (code, "手上的话术照常用" in said, "更旧的版本" in said) == (1, True, True)
    assert "还没取到" not in said


def kept(team: Team) -> dict[str, str]:
    """The agent's one subscription."""
    [file] = (team.folder / "agent").rglob("subscription.json")
    found: dict[str, str] = json.loads(file.read_bytes())
    return found


def test_a_subscription_that_can_t_be_kept_is_told_in_words(team: Team) -> None:
    team.publish()
    shelf = team.folder / "agent" / "books" / ".subscribed"
    shelf.parent.mkdir(parents=True)
    shelf.write_bytes(b"in the way")
    code, said = team.subscribe(team.share)
    assert (code, said.splitlines()[0]) == (1, "用不了数据文件夹")
    assert "Errno" not in said


def test_an_unsigned_folder_is_marked(team: Team) -> None:
    code, said = team.subscribe(team.books)
    assert (code, "未签名" in said) == (0, True)
    assert "欢迎光临" in team.texts()


@pytest.mark.parametrize("source", ["/none/at/all", "ftp://x/y", "https://", "https://[x/"])
def test_a_source_that_is_none(team: Team, source: str) -> None:
    code, said = team.subscribe(source)
    assert (code, said.startswith("订阅没有成功\n")) == (1, True)


def test_a_forged_source_is_not_subscribed_to(team: Team) -> None:
    team.publish()
    data = (team.share / NAME).read_bytes()
    (team.share / NAME).write_bytes(data.replace(b'"version":1', b'"version":2'))
    assert "签名不对" in team.subscribe(team.share)[1]
    (team.share / NAME).write_bytes(b"hello")
    assert "签名不对" in team.subscribe(team.share)[1]


def test_http_to_another_computer_has_to_be_agreed_to(team: Team) -> None:
    code, said = team.subscribe("http://192.0.2.1/team")
    assert (code, "--allow-http" in said) == (1, True)


def test_a_web_server(team: Team) -> None:
    team.publish()
    with Server().running() as server:
        for file in team.share.rglob("*"):
            if file.is_file():
                path = f"/team/{file.relative_to(team.share).as_posix()}"
                server.answers[path] = content(file.read_bytes())
        code, said = team.subscribe(f"{server.address}/team", "--code", team.code)
        assert (code, "第 1 版" in said) == (0, True)
        assert "服务器回答" not in team.subscribe(f"{server.address}/none")[1]
    assert "欢迎光临" in team.texts()


def test_what_the_agent_s_file_names_is_left_out_for_subscribed_books(team: Team) -> None:
    team.publish()
    team.subscribe(team.share)
    found = team.do("find", "发货", "--json", home="agent")[1]
    assert '"presale"' not in found


def test_a_book_is_not_taken_for_a_folder(team: Team) -> None:
    book = next(team.books.glob("*.yaml"))
    code, said = team.do("publish", book, "--to", team.share)
    assert code == 1
    assert str(team.books) in said
    assert not team.share.exists()


def test_which_subscription_ends_is_to_be_said(team: Team) -> None:
    assert team.subscribe("--drop")[0] == 2


def test_a_folder_that_is_not_there_is_not_made(team: Team) -> None:
    code, said = team.do("rollback", team.folder / "shrae", 1)
    assert code == 1
    assert "没有" in said
    assert not (team.folder / "shrae").exists()
    (team.folder / "empty").mkdir()
    assert "还没有发布过" in team.do("rollback", team.folder / "empty", 1)[1]
