"""Keys of keyset pages: where a page ends and the next begins, as text that a caller hands back."""

import json
from collections.abc import Sequence
from typing import Any

from graph.store.text import clean

_LARGEST = 2**63 - 1
"""Of the whole numbers that both databases know."""


def check_limit(limit: int) -> None:
    """Raise ValueError for a page that could hold nothing."""
    if limit < 1:
        raise ValueError(f"a page of {limit} records holds nothing; limit must be 1 or more")


def write_key(values: Sequence[object]) -> str:
    """The `next` of a page whose last record has these values in the order of the list."""
    return json.dumps(list(values))


def read_key(after: str | None, *kinds: type) -> list[Any] | None:
    """The key of a page; None for the first page.

    Args:
        kinds: What the values in the order of the list are: `str`, `int` or `float`.

    Raises:
        ValueError: It is not the `next` of a page of this list.
    """
    if after is None:
        return None
    try:
        key = json.loads(after)
    except (ValueError, RecursionError):
        key = None
    if not isinstance(key, list) or len(key) != len(kinds) or not all(map(_fits, key, kinds)):
        raise ValueError(f"{after!r} is not the `next` of a page of this list")
    return key


def _fits(value: object, kind: type) -> bool:
    match value:
        case bool():
            return False
        case str():
            return kind is str and value == clean(value)
        case int():
            return kind is not str and abs(value) <= _LARGEST
        case _:
            return kind is float and isinstance(value, float)
