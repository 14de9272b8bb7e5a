"""Pictures in cells as Excel keeps them: values of a kind of their own, told by three parts."""

from assistant.books.importing.xlsx.package import Handlers

_RICH = "XLRICHVALUE"
_PICTURES = frozenset({"_localImage", "_webimage"})


class RichValues(Handlers):
    """Reads any of the three parts; `pictures` are the numbers cells have such values by."""

    def __init__(self) -> None:
        self._types: list[str] = []
        self._references: list[str] = []
        self._metadata: list[tuple[str, str]] = []
        self._in_values = False
        self._structures: list[str] = []
        self._values: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "metadataType":
            self._types.append(attributes.get("name", ""))
        elif tag == "rvb":
            self._references.append(attributes.get("i", ""))
        elif tag == "valueMetadata":
            self._in_values = True
        elif tag == "rc" and self._in_values:
            self._metadata.append((attributes.get("t", ""), attributes.get("v", "")))
        elif tag == "rv":
            self._values.append(attributes.get("s", ""))
        elif tag == "s":
            self._structures.append(attributes.get("t", ""))

    def end(self, tag: str) -> None:
        if tag == "valueMetadata":
            self._in_values = False

    @property
    def pictures(self) -> frozenset[str]:
        """The numbers, from 1, of the values that are pictures, as cells write them."""
        every = enumerate(self._metadata, 1)
        return frozenset(str(number) for number, (kind, at) in every if self._is_picture(kind, at))

    def _is_picture(self, kind: str, at: str) -> bool:
        if _at(self._types, kind, 1) != _RICH:
            return False
        value = _at(self._values, _at(self._references, at))
        return _at(self._structures, value) in _PICTURES


def _at(texts: list[str], number: str, first: int = 0) -> str:
    """The text of a number, "" if there is none."""
    is_number = number.isascii() and number.isdigit() and len(number) <= len("1000000")
    index = int(number) - first if is_number else -1
    return texts[index] if 0 <= index < len(texts) else ""
