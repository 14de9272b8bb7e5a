"""Tables for people: a name, a header, rows, and what of them makes a chart."""

from dataclasses import dataclass
from enum import StrEnum

Cell = str | int | float | None


class Shape(StrEnum):
    """How a chart shows its values."""

    BARS = "bars"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns of a table as a chart: `values` over `labels`, of the first `rows` rows."""

    shape: Shape
    labels: int
    values: tuple[int, ...]
    rows: int = 20


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of a report."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    chart: Chart | None = None
