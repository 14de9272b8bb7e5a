"""Every property with many times its examples, others in each run: what the repeatable ones miss.

python3 dev.py soak tests.properties_soak [TIMES] [PATH …]
"""

import sys

import pytest
from hypothesis import HealthCheck, settings

_TIMES = 15
_CHOSEN = "_hypothesis_internal_use_settings"  # where hypothesis keeps what a test asked for


class ManyExamples:
    """Each test goes on after its repeatable examples: `times` as many, by chance."""

    def __init__(self, times: int) -> None:
        self._times = times

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """All tests are collected."""
        for test in {item.obj for item in items if isinstance(item, pytest.Function)}:
            asked: settings | None = getattr(test, _CHOSEN, None)
            if asked is not None:
                setattr(test, _CHOSEN, self._more(asked))

    def _more(self, asked: settings) -> settings:
        return settings(
            asked,
            max_examples=asked.max_examples * self._times,
            derandomize=False,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )


def main(arguments: list[str]) -> int:
    """Run them one after the other; the exit code is pytest's."""
    times, *paths = arguments or [str(_TIMES)]
    options = ["-m", "hypothesis and not e2e and not wine", "-p", "no:timeout", "-q", "--tb=short"]
    quiet = ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # hypothesis is imported above
    quiet += ["-o", "faulthandler_timeout=0"]  # one property may take ten minutes
    plugins = [ManyExamples(int(times))]
    return pytest.main([*options, *quiet, *(paths or ["tests"])], plugins=plugins)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
