"""Offices of several capitalized words, which are no name: "the Kenyan Prime Minister".

"High Commissioner", "Home Secretary", "Defence Attaché" say what somebody is, and so does "Special
Rapporteur" before "Ana Silva".
"""

from extract.gazetteer.view import View
from extract.naming.person_words import person_words

OFFICES = frozenset({"official", "diplomat"})


def behind_long_office(view: View, start: int, end: int) -> int:
    """Where a run of capitals goes on behind the office that opens it; `start` where none does."""
    words = person_words()
    head = start
    while head < end and view.low[head] in words["before_offices"]:
        head += 1
    if head == start or head >= end or not _is_office(view, head):
        return start
    general = head + 1 < end and view.low[head + 1] == "general"
    return head + 1 + general


def _is_office(view: View, i: int) -> bool:
    """A title that is a noun for its bearer as well, "minister"; or "rapporteur", "envoy"."""
    words, low = person_words(), view.low[i]
    titled = words.is_title(view.texts[i].capitalize()) and words.role(low) is not None
    return titled or low in words["ranks_without_titles"]
