"""Changed settings put into the lines of their file: comments and what is not ours stay there."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

import yaml

_COMMENT = re.compile(r"(?m)(?:^|\s)(#.*?)\s*$")
_Edit = tuple[int, int, str]  # from, to, what stands there instead


def rewritten(
    text: str, wanted: Mapping[str, object], standing: Collection[str], unused: Collection[str]
) -> str | None:
    """The text with the wanted values; None where it is not written as one name a line.

    `standing` says already what is wanted and stays as it is; `unused` becomes a comment.
    """
    root = yaml.compose(text, yaml.BaseLoader)
    if root is None:
        return _under(text, "".join(f"{_entry(*one)}\n" for one in wanted.items()))
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    edits = [*_edits(text, root, wanted, standing, unused)]
    edits.sort(key=lambda edit: edit[:2])
    if any(one[1] > other[0] for one, other in pairwise(edits)):
        return None  # a value that stands elsewhere: `*name`
    made = text
    for start, end, instead in reversed(edits):
        made = made[:start] + instead + made[end:]
    return _ended(made)


def _under(text: str, entries: str) -> str:
    return _ended(f"{text}\n{entries}" if text.strip() else entries)


def _ended(text: str) -> str:
    """With an end at the last line, too, and all lines ended alike."""
    whole = text if text.endswith("\n") else f"{text}\n"
    return re.sub(r"\r?\n", "\r\n", whole) if "\r\n" in text else whole


def _edits(
    text: str,
    mapping: yaml.MappingNode,
    wanted: Mapping[str, object],
    standing: Collection[str],
    unused: Collection[str] = (),
) -> Iterator[_Edit]:
    indent = " " * mapping.value[0][0].start_mark.column
    for key, node in mapping.value:
        start, end, value = key.start_mark.index, _end(node), wanted.get(key.value)
        if key.value in unused:
            yield start, end, f"# {text[start:end]}".replace("\n", "\n# ")
        elif key.value in standing or key.value not in wanted:
            continue
        elif isinstance(value, dict) and value and _is_block(node):
            same = [one.value for one, held in node.value if value.get(one.value) == held.value]
            yield from _edits(text, node, value, same)
        else:
            lines = [*_comments(text, key, node), _entry(key.value, value)]
            yield start, end, f"\n{indent}".join(lines)
    there = {key.value for key, _ in mapping.value}
    more = [_entry(name, value) for name, value in wanted.items() if name not in there]
    if more:
        last = _end(mapping)
        at = text.find("\n", last)
        yield (at := len(text) if at < 0 else at), at, "".join(f"\n{indent}{one}" for one in more)


def _is_block(node: yaml.Node) -> bool:
    return isinstance(node, yaml.MappingNode) and not node.flow_style


def _entry(name: str, value: object) -> str:
    return yaml.safe_dump({name: value}, allow_unicode=True, sort_keys=False).rstrip("\n")


def _end(node: yaml.Node) -> int:
    """Where a value ends; a list's own mark lies behind the comments that follow it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def _comments(text: str, key: yaml.Node, node: yaml.Node) -> list[str]:
    """Those within an entry that is written anew; a `#` within a quoted value is none."""
    until = node.start_mark.index if isinstance(node, yaml.ScalarNode) else _end(node)
    return _COMMENT.findall(text[key.end_mark.index : until])
