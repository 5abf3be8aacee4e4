"""Groups named for a cause: "Students for Justice in Kashmir", "Artists for Hong Kong".

Written with a capital within a sentence the people are a name; at its head only before a land or a
cause, since "Lawyers for Iran" and "Students for the first time" open sentences as well.
"""

from collections.abc import Callable

from extract.gazetteer.view import View
from extract.gazetteer.words import organization_words

_FOR = frozenset({"for", "against"})


def people_for(view: View, head: int, tail: Callable[[View, int], int]) -> int:
    """End of the name that the people at `head` open, or `head` when they open none.

    Args:
        tail: End of "for X and Y", given the number of "for".
    """
    if view.word(head + 1) not in _FOR or view.heading[head]:
        return head
    stop = _with_land(view, tail(view, head + 1))
    if stop <= head + 2:
        return head
    if view.doc[head + 2].ent_type_ == "PERSON":
        return head
    known = any(_is_cause(view, i) for i in range(head + 2, stop))
    speaks = view.texts[head] in organization_words()["people_who_represent"]
    if view.opens_sentence(head):
        return stop if known and not speaks else head
    return stop


def _with_land(view: View, stop: int) -> int:
    """End of "Justice in Kashmir" behind a cause; a town behind it is where something happens."""
    words = organization_words()
    cause = view.texts[stop - 1] in words["causes"]
    if not cause or view.word(stop) != "in" or not _is_land(view, stop + 1):
        return stop
    return view.nation_at[stop + 1][0] if stop + 1 in view.nation_at else stop + 2


def _is_cause(view: View, i: int) -> bool:
    return _is_land(view, i) or view.texts[i] in organization_words()["causes"]


def _is_land(view: View, i: int) -> bool:
    """A state, or a land that has none."""
    if i >= len(view):
        return False
    return view.names_nation(i) or view.texts[i] in organization_words()["lands_of_causes"]
