"""kpi.yaml: weights, targets, groups, and which column means what; a lead may edit it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from assistant.core.errors import AssistantError
from assistant.core.kpi.metric import DEFAULT, Metric, adjusted
from assistant.core.message import Message
from assistant.replacing import replace_file


@dataclass(frozen=True, slots=True)
class KpiSettings:
    """The table a lead uses; `columns` is plain header → metric, `groups` agent → group."""

    metrics: tuple[Metric, ...] = DEFAULT
    groups: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)


def read_kpi(path: Path) -> KpiSettings:
    """What stands in the file, the defaults without one. Raises AssistantError."""
    try:
        values = yaml.safe_load(path.read_text("utf-8-sig")) or {}
    except FileNotFoundError:
        return KpiSettings()
    except (OSError, ValueError, yaml.YAMLError, RecursionError) as error:
        raise AssistantError(_TITLE, _unreadable(path)) from error
    if not isinstance(values, dict):
        raise AssistantError(_TITLE, _unreadable(path))
    parts = [values.get(name) or {} for name in ("metrics", "groups", "columns")]
    if not all(isinstance(part, dict) for part in parts):
        raise AssistantError(_TITLE, _unreadable(path))
    metrics, groups, columns = parts
    return KpiSettings(_metrics(metrics, path), _texts(groups), _texts(columns))


def write_kpi(path: Path, settings: KpiSettings) -> None:
    """Replace the file. Raises OSError."""
    values = {
        "metrics": {m.id: {"weight": m.weight, "target": m.target} for m in settings.metrics},
        "groups": dict(settings.groups),
        "columns": dict(settings.columns),
    }
    replace_file(path, yaml.safe_dump(values, allow_unicode=True, sort_keys=False).encode())


def _metrics(values: Mapping[Any, Any], path: Path) -> tuple[Metric, ...]:
    if not all(isinstance(value, dict) for value in values.values()):
        raise AssistantError(_TITLE, _unreadable(path))
    return adjusted({str(id): value for id, value in values.items()})


def _texts(values: Mapping[Any, Any]) -> dict[str, str]:
    return {str(key): str(value or "") for key, value in values.items()}


_TITLE = Message.of("考核设置用不了", "The table's settings can't be used")


def _unreadable(path: Path) -> Message:
    return Message.of(
        "{path} 读不懂，请改好或移走它。", "{path} can't be read; fix it or move it.", path=path
    )
