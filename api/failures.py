"""What an intake or import could not read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """An input, or a part of one, that could not be read; the rest went on.

    Attributes:
        place: Where in it, as "line 3"; empty for all of it.
    """

    path: str
    place: str
    reason: str
