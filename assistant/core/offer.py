"""Which free combination to offer for one that can't be had."""

from collections.abc import Mapping

from assistant.core.hotkey import Combination, alternatives
from assistant.core.ports import Hotkeys


def find_offers(hotkeys: Hotkeys, wanted: Mapping[str, Combination]) -> dict[str, str]:
    """For each name the best combination that is free, none offered twice; none if none is."""
    offered: dict[str, Combination] = {}
    for name, combination in wanted.items():
        others = [*wanted.values(), *offered.values()]
        free = hotkeys.free(alternatives(combination, others))
        if free:
            offered[name] = free[0]
    return {name: str(combination) for name, combination in offered.items()}
