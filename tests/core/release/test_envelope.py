"""The one file a subscriber asks for."""

import pytest

from assistant.core.release.envelope import Envelope, opened, short_code, signed
from assistant.core.release.error import ReleaseError

ENVELOPE = Envelope(bytes(range(32)), bytes(64), '{"名":1}'.encode())


def test_what_is_closed_is_opened_again() -> None:
    assert opened(ENVELOPE.data) == ENVELOPE
    assert ENVELOPE.text == '{"名":1}'


def test_the_signature_is_over_key_and_content() -> None:
    assert ENVELOPE.signed == signed(ENVELOPE.key, ENVELOPE.payload)
    assert ENVELOPE.signed != signed(bytes(32), ENVELOPE.payload)
    assert ENVELOPE.signed != signed(ENVELOPE.key, b"")


@pytest.mark.parametrize("at", range(215))
def test_the_head_has_one_spelling(at: int) -> None:
    """Another byte in it is another key, another signature, or no envelope."""
    data = bytearray(ENVELOPE.data)
    data[at] ^= 0x20
    try:
        found = opened(bytes(data))
    except ReleaseError:
        return
    assert (found.key, found.signature) != (ENVELOPE.key, ENVELOPE.signature)


@pytest.mark.parametrize("length", [0, 1, 20, 100, 214])
def test_a_head_cut_short_is_none(length: int) -> None:
    with pytest.raises(ReleaseError):
        opened(ENVELOPE.data[:length])


def test_a_content_that_is_no_text_is_refused() -> None:
    with pytest.raises(ReleaseError):
        _ = Envelope(bytes(32), bytes(64), b"\xff").text


def test_the_code_is_short_and_without_signs_one_misreads() -> None:
    code = short_code(bytes(32))
    assert len(code) == 19
    assert code.count("-") == 3
    assert not set(code) & set("ILOU")


def test_each_key_has_its_code() -> None:
    codes = {short_code(number.to_bytes(32, "big")) for number in range(500)}
    assert len(codes) == 500


def test_a_code_once_compared_stays_what_it_was() -> None:
    assert short_code(bytes(range(32))) == "NE0Z-J1SC-T60G-09QF"
