"""A million damaged files through reader and importers: import_soak [COUNT [FROM]]."""

import resource
import sys
import time

from tests.books.fuzz_seeds import mixed, real_seeds, seeds
from tests.books.fuzzing import run

COUNT = 1_000_000
MEGABYTES = 200
_BATCH = 1_000


def main(count: int, first: int) -> int:
    """Run, print the figures; 1 if one is not what it has to be."""
    files = mixed((*seeds(), *real_seeds()))
    cases = refused = 0
    slowest = 0.0
    faults: list[str] = []
    at_first, began = _peak(), time.monotonic()
    for start in range(first, first + count, _BATCH):
        found = run(files, range(start, min(start + _BATCH, first + count)))
        cases, refused = cases + found.cases, refused + found.refused
        slowest = max(slowest, found.slowest)
        faults += found.faults
        told = f"{cases:,} cases, {refused:,} with problems, {len(faults)} faults"
        grown = _peak() - at_first
        print(f"{told}; slowest {slowest:.2f} s, {grown:.0f} MB more at the peak", flush=True)
        for fault in found.faults[:20]:
            print("  ", fault, flush=True)
    print(f"{len(set(files))} files damaged {cases:,} times in {time.monotonic() - began:.0f} s")
    return int(bool(faults) or _peak() - at_first > MEGABYTES)


def _peak() -> float:
    """The most memory this process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(arguments or [COUNT]), *([1] if len(arguments) < 2 else [])))
