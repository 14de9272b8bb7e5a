"""The recovery code: what is copied by hand comes back, what is mistyped is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.errors import AssistantError
from assistant.core.recovery_code import read, written

SECRET = bytes(range(16))


@given(st.binary(min_size=16, max_size=16))
def test_every_secret_comes_back(secret: bytes) -> None:
    assert read(written(secret)) == secret


def test_it_is_seven_groups_of_four() -> None:
    groups = written(SECRET).split("-")
    assert [len(group) for group in groups] == [4] * 7


@pytest.mark.parametrize(
    "typed",
    [
        written(SECRET).lower(),
        written(SECRET).replace("-", " "),
        written(SECRET).replace("-", ""),
        f"  {written(SECRET)}\n",
        written(SECRET).replace("0", "O").replace("1", "l"),
    ],
)
def test_people_type_it_in_their_own_way(typed: str) -> None:
    assert read(typed) == SECRET


@given(st.integers(0, 27), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_wrong_letter_is_noticed(at: int, other: str) -> None:
    letters = written(SECRET).replace("-", "")
    changed = letters[:at] + other + letters[at + 1 :]
    if changed == letters:
        return
    with pytest.raises(AssistantError, match="恢复码不对"):
        read(changed)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "这里是 0 个"),
        ("ABCD-EFGH", "这里是 8 个"),
        (written(SECRET) + "0", "这里是 29 个"),
        ("U" + written(SECRET)[1:], "没有“U”"),
        ("鱼" + written(SECRET)[1:], "没有“鱼”"),
        ("Z" * 28, "抄错"),
    ],
)
def test_what_is_amiss_is_told(typed: str, why: str) -> None:
    with pytest.raises(AssistantError, match=why):
        read(typed)
