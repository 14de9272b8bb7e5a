"""Which other parts, and which addresses outside, a part of a workbook refers to."""

from collections.abc import Iterator

from assistant.books.importing.xlsx.package import Handlers, Package, joined


class Relations(Handlers):
    """By their ids: `targets` are parts, each with its kind; `addresses` are outside."""

    def __init__(self, part: str) -> None:
        self._folder, _, name = part.rpartition("/")
        self.part = joined(self._folder, f"_rels/{name}.rels")
        self.targets: dict[str, tuple[str, str]] = {}
        self.addresses: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag != "Relationship":
            return
        id, target = attributes.get("Id", ""), attributes.get("Target", "")
        if attributes.get("TargetMode") == "External":
            self.addresses[id] = target
        else:
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.targets[id] = (joined(self._folder, target), kind)

    def of_kind(self, *kinds: str) -> Iterator[str]:
        """The parts of these kinds, each once; large and small letters make no other part."""
        every = (target for target, kind in self.targets.values() if kind in kinds)
        return iter({target.lower(): target for target in every}.values())


def relations(package: Package, part: str) -> Relations:
    """What a part refers to, the whole package if it is "". Raises WorkbookError."""
    found = Relations(part)
    if package.has(found.part):
        package.read(found.part, found)
    return found
