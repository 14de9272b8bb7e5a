"""What the program is built from."""

from dataclasses import MISSING, fields

from assistant.app.parts import Parts


def test_no_store_can_be_left_out() -> None:
    """One that keeps nothing would not be missed until the next start."""
    with_default = [
        field.name
        for field in fields(Parts)
        if field.default is not MISSING or field.default_factory is not MISSING
    ]
    assert with_default == []
