"""What was typed or pasted into a field, as a book can hold it."""

import re

_BREAKS = re.compile("[\n\r\v\f\x85\u2028\u2029]+")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def plain_text(text: str) -> str:
    """Without control characters, which nobody sees in a field, and without blanks at the ends."""
    broken = text.replace("\r\n", "\n")
    return _UNSEEN.sub("", re.sub("[\r\v\f\x85]", "\n", broken)).strip()


def plain_line(text: str) -> str:
    """The same on one line, since a field of one line shows no breaks."""
    return _UNSEEN.sub("", _BREAKS.sub(" ", text.strip()).replace("\t", " ")).strip()
