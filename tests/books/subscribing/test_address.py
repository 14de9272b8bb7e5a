"""Addresses books come from."""

import pytest

from assistant.books.subscribing.address import Address, is_address, read_address
from assistant.core.errors import AssistantError


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("https://books.example.com/team", Address("https", "books.example.com", 443, "/team")),
        ("https://example.com", Address("https", "example.com", 443, "/")),
        ("https://example.com:8443/a/?v=1", Address("https", "example.com", 8443, "/a/?v=1")),
        ("http://127.0.0.1:8080/t", Address("http", "127.0.0.1", 8080, "/t")),
        ("http://[::1]/t", Address("http", "::1", 80, "/t")),
    ],
)
def test_an_address_has_its_parts(source: str, expected: Address) -> None:
    assert read_address(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        *("ftp://example.com/x", "https://", "https://u:p@example.com/", "https://example.com/#x"),
        *("https://example.com:99999/", "https://ex ample.com/", "https://例子.com/", "file:///x"),
        *("https://example.com/\r\nX: y", "https://[/"),
    ],
)
def test_others_are_refused(source: str) -> None:
    with pytest.raises(AssistantError):
        read_address(source)


@pytest.mark.parametrize(
    ("source", "secure"),
    [
        ("https://example.com/", True),
        ("http://localhost/", True),
        ("http://127.0.0.1:80/", True),
        ("http://192.168.1.5/", False),
        ("http://localhost.example.com/", False),
    ],
)
def test_only_https_and_this_computer_are_secure(source: str, secure: bool) -> None:
    assert read_address(source).secure is secure


def test_a_file_stands_below_the_folder() -> None:
    assert read_address("https://example.com/team").beside("a/b") == "/team/a/b"
    assert read_address("https://example.com/team/").beside("a") == "/team/a"
    assert read_address("https://example.com").beside("a") == "/a"
    assert read_address("https://example.com/t/?v=1").beside("a/b") == "/t/a/b?v=1"
    assert read_address("https://example.com?v=a/").beside("a") == "/a?v=a/"


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("https://example.com/", "example.com"),
        ("https://example.com:444/", "example.com:444"),
        ("http://[::1]:81/", "[::1]:81"),
    ],
)
def test_a_server_is_named_with_its_port(source: str, named: str) -> None:
    assert read_address(source).named == named


@pytest.mark.parametrize("source", ["HTTPS://books.example", "ftp://books.example", "htps://b"])
def test_what_is_meant_as_an_address_is_no_folder(source: str) -> None:
    assert is_address(source)


def test_folders_are_no_addresses() -> None:
    assert is_address("HTTPS://example.com")
    assert not is_address(r"\\server\share")
    assert not is_address("/home/books")
