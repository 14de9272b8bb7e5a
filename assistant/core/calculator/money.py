"""Yuan: exact, rounded half up to the fen, written without needless zeros."""

from decimal import ROUND_HALF_UP, Decimal

FEN = Decimal("0.01")
NOTHING = Decimal(0)
MOST = Decimal("999999999.99")


def rounded(amount: Decimal) -> Decimal:
    """To the fen, half up."""
    return amount.quantize(FEN, ROUND_HALF_UP)


def written(amount: Decimal) -> str:
    """As one writes it: 20, 9.9, 19.95."""
    digits = f"{rounded(amount):f}"
    return digits.rstrip("0").rstrip(".")
