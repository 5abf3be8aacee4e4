"""Records as plain dictionaries and lists, fit for JSON: one form for exports, answers, the CLI."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from graph.model import Role


def plain(value: Any) -> Any:
    """Turn a record, and all records in it, into dictionaries; tuples become lists.

    A field `from_` is written `from`. A role carries only the one of `entity`, `event` and `value`
    that it holds.
    """
    if value is None or isinstance(value, str | int | float):
        return value
    names = _names(value.__class__)
    if names is not None:
        row = {written: plain(getattr(value, name)) for name, written in names}
        if isinstance(value, Role):
            return {k: v for k, v in row.items() if v is not None}
        return row
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


@cache
def _names(kind: type) -> tuple[tuple[str, str], ...] | None:
    """The fields of a record as they are called and as they are written; None of anything else."""
    if not is_dataclass(kind):
        return None
    return tuple((f.name, f.name.rstrip("_")) for f in fields(kind))
