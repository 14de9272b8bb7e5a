"""A hundred thousand random interleavings of pasting, in virtual time: paste_soak [COUNT]."""

import sys

from tests.core.paste_figures import Figures
from tests.core.paste_simulation import simulate

COUNT = 100_000


def told(found: Figures) -> str:
    """The figures in one line."""
    ends = f"{found.done:,} done, {found.refused:,} refused, {found.unread:,} unread"
    zeros = (
        f"{found.wrong_texts} wrong texts, {found.stray_keys} keys into another window, "
        f"{found.overwritten} copies overwritten, {found.silent} losses not reported"
    )
    back = f"{found.restored:,} of {found.to_restore:,} ({found.share_restored:.3%})"
    return f"{found.pastes:,} pastes ({ends}): {zeros}; clipboard back in {back}"


def main(count: int) -> int:
    """Run, print the figures; 1 if one is not what it has to be."""
    found = simulate(count)
    print(told(found))
    for note in found.notes:
        print(note)
    return int(not found.sound)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))
