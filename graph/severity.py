"""How grave events of a type are, as an order from 0 to 5; see `severity.yaml` for the reasons."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

_TABLE = Path(__file__).with_name("severity.yaml")


def severity_of(event_type: str) -> int | None:
    """The level of a type of event; None where it has none, as a statement."""
    return _levels()[event_type]


@cache
def _levels() -> Mapping[str, int | None]:
    found: dict[str, int | None] = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))["levels"]
    return found
