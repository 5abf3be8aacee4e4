"""What makes two dates the same, and the date that its own sentence gives an event."""

from extract.claims.drafts import Draft
from graph.model import DateInterval

Key = tuple[str, str]


def key(when: DateInterval) -> Key:
    """What makes two dates the same."""
    return when.from_, when.to


def has_own_date(draft: Draft) -> bool:
    """Whether the sentence of an event gives it a date that is known."""
    return own_key(draft) is not None


def own_key(draft: Draft) -> Key | None:
    """The date that the sentence of an event gives it."""
    own = (r.value for r in draft.roles if r.role == "time" and not r.inferred)
    return next((key(value) for value in own if isinstance(value, DateInterval)), None)
