"""Where a character stands as Qt counts: in UTF-16, where an emoji is two."""


def units(text: str, index: int) -> int:
    """Where Qt sees the character at `index`."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, unit: int) -> int:
    """The index of the character that Qt sees there."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * unit].decode("utf-16-le", "replace"))
