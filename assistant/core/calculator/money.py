"""Yuan: exact, rounded half up to the fen, written without needless zeros."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

FEN = Decimal("0.01")
NOTHING = Decimal(0)
MOST = Decimal("999999999.99")
_TYPED = re.compile(
    r"(?:大?[约約]|大概)? *¥? *(\d{1,9}(?:\.\d{1,2})?) *(?:[元块塊](?:整|钱|錢)?)?", re.ASCII
)


def rounded(amount: Decimal) -> Decimal:
    """To the fen, half up."""
    return amount.quantize(FEN, ROUND_HALF_UP)


def written(amount: Decimal) -> str:
    """As one writes it: 20, 9.9, 19.95."""
    digits = f"{rounded(amount):f}"
    return digits.rstrip("0").rstrip(".")


def typed(text: str) -> Decimal | None:
    """An amount as somebody types it (`1,299.5`, `￥99`, `约３００元`); None if it is none."""
    plain = unicodedata.normalize("NFKC", text).strip().replace(",", "")
    found = _TYPED.fullmatch(plain)
    return Decimal(found[1]) if found else None
