"""The three sets of colours: light, dark, high contrast."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colours; every pair of text and ground has a contrast of at least 4.5 : 1.

    `chosen`: the line around the selected row, where its ground alone would not be seen. `off` and
    `off_line`: the words and the frame of what can't be used just now.
    """

    dark: bool
    background: str
    surface: str
    line: str
    text: str
    soft: str
    faint: str
    off: str
    off_line: str
    accent: str
    accent_ground: str
    good: str
    good_ground: str
    warn: str
    warn_ground: str
    bad: str
    bad_ground: str
    hit: str
    chosen: str


LIGHT = Colours(
    dark=False,
    background="#F5F6F8",
    surface="#FFFFFF",
    line="#E2E5EA",
    text="#1B1F24",
    soft="#59626E",
    faint="#7C8592",
    off="#7C8592",
    off_line="#E2E5EA",
    accent="#0F6CBD",
    accent_ground="#E8F1FB",
    good="#0E7A53",
    good_ground="#E3F4EC",
    warn="#A35200",
    warn_ground="#FDF0DF",
    bad="#C42B1C",
    bad_ground="#FCEBE9",
    hit="#FFF1B8",
    chosen="#E8F1FB",
)
DARK = Colours(
    dark=True,
    background="#1A1C20",
    surface="#23262B",
    line="#343942",
    text="#E7E9EC",
    soft="#A9B1BC",
    faint="#7D8693",
    off="#7D8693",
    off_line="#343942",
    accent="#5AA7F5",
    accent_ground="#1D3550",
    good="#58C79A",
    good_ground="#17382C",
    warn="#F0AB5C",
    warn_ground="#3D2C17",
    bad="#FF8A7D",
    bad_ground="#43211D",
    hit="#45380E",
    chosen="#1D3550",
)


# For those who need it: text, lines and marks at 7 : 1 and more, as Windows' own black scheme.
CONTRAST = Colours(
    dark=True,
    background="#000000",
    surface="#000000",
    line="#FFFFFF",
    text="#FFFFFF",
    soft="#FFFFFF",
    faint="#D8D8D8",
    off="#999999",
    off_line="#666666",
    accent="#FFE14D",
    accent_ground="#3D3600",
    good="#5CFF9D",
    good_ground="#002E14",
    warn="#FFC266",
    warn_ground="#2E1B00",
    bad="#FF9C92",
    bad_ground="#330500",
    hit="#685700",
    chosen="#FFE14D",
)
