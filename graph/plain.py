"""Records as plain dictionaries and lists, fit for JSON: one form for exports, answers, the CLI."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from graph.model import Role


def plain(value: Any) -> Any:
    """Turn a record, and all records in it, into dictionaries; tuples become lists.

    A field `from_` is written `from`. A role carries only the one of `entity`, `event` and `value`
    that it holds.
    """
    if is_dataclass(value) and not isinstance(value, type):
        row = {f.name.rstrip("_"): plain(getattr(value, f.name)) for f in fields(value)}
        if isinstance(value, Role):
            return {k: v for k, v in row.items() if v is not None}
        return row
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value
