"""Lists of values as one parameter."""

import json
from collections.abc import Iterable


def as_list(values: Iterable[str]) -> str:
    """The values as one parameter for `IN (SELECT value FROM json_each(?))`."""
    return json.dumps(sorted(values))
