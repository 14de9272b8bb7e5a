"""What an agent has subscribed to."""

from pathlib import Path

from assistant.books.subscribing.subscription import Shelf, Subscription


def sources(shelf: Shelf) -> list[str]:
    return [one.source for one in shelf.subscriptions()]


def test_subscriptions_stand_in_the_order_they_were_made(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "none")
    assert shelf.subscriptions() == ()
    for source in ("/company", "/shop", "https://example.com/team"):
        shelf.keep(Subscription(source))
    assert sources(shelf) == ["/company", "/shop", "https://example.com/team"]


def test_the_order_can_be_changed(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for source in ("a", "b", "c"):
        shelf.keep(Subscription(source))
    shelf.arrange(["c", "a", "gone", "b"])
    assert sources(shelf) == ["c", "a", "b"]


def test_subscribing_again_changes_key_and_name_and_keeps_the_place(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.keep(Subscription("a"))
    shelf.keep(Subscription("b"))
    shelf.keep(Subscription("a", "团队", "aa"))
    assert shelf.subscriptions()[0] == Subscription("a", "团队", "aa", 1)


def test_an_ended_subscription_takes_its_cache_along(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    kept = shelf.keep(Subscription("a"))
    (shelf.place(kept) / "releases").mkdir()
    assert shelf.drop("a")
    assert not shelf.drop("a")
    assert list(tmp_path.iterdir()) == []


def test_an_unreadable_one_does_not_hide_the_others(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for content in (b"", b"[]", b'{"source": 1}'):
        broken = shelf.place(Subscription(str(content)))
        broken.mkdir()
        (broken / "subscription.json").write_bytes(content)
    shelf.keep(Subscription("a"))
    assert sources(shelf) == ["a"]


def test_a_source_is_called_by_its_name_if_it_has_one() -> None:
    assert Subscription("a", "团队").shown == "团队"
    assert Subscription("a").shown == "a"


def test_only_http_to_another_computer_is_not_secure() -> None:
    assert Subscription("/share").secure
    assert Subscription("https://example.com").secure
    assert not Subscription("http://example.com").secure
