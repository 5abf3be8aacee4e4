"""Keys of keyset pages: where a page ends and the next begins, as text that a caller hands back."""

import json
from collections.abc import Sequence


def check_limit(limit: int) -> None:
    """Raise ValueError for a page that could hold nothing."""
    if limit < 1:
        raise ValueError(f"a page of {limit} records holds nothing; limit must be 1 or more")


def write_key(values: Sequence[object]) -> str:
    """The `next` of a page whose last record has these values in the order of the list."""
    return json.dumps(list(values))


def read_key(after: str | None, columns: int) -> list[object] | None:
    """The key of a page; None for the first page.

    Raises:
        ValueError: It is not the `next` of a page of this list.
    """
    if after is None:
        return None
    try:
        key = json.loads(after)
    except ValueError:
        key = None
    if not isinstance(key, list) or len(key) != columns:
        raise ValueError(f"{after!r} is not the `next` of a page of this list")
    return key
