"""Small phrasebooks written to disk, good and bad."""

from pathlib import Path

HEAD = "format: 1\nbook: shop\nname: 小店\n"
GOOD = """\
  - {id: ok, stage: greet, title: 首次问好, code: hy, text: 亲，欢迎光临～}
"""
BARGAIN = """\
  - {id: pyd, stage: objection, title: 便宜点, code: pyd, text: 亲，多带一件更划算。}
"""


def write(folder: Path, content: str | bytes = "", name: str = "shop.yaml") -> Path:
    """A file with this content; without one, a book of two phrases."""
    file = folder / name
    text = content or f"{HEAD}phrases:\n{GOOD}{BARGAIN}"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def bomb() -> str:
    """Aliases of aliases: nine to the eleventh entries if anybody followed them."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in range(1, 12):
        inner = ", ".join([f"*a{level - 1}"] * 9)
        lines.append(f"a{level}: &a{level} [{inner}]")
    return HEAD + "\n".join(lines) + f"\nphrases:\n{GOOD}"
