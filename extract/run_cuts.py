"""Where a run of capitalized words holds more than the name: "Old Omar Diop", "Eid Bilal:".

A chat that stands in one line names the next speaker right behind what was said. An adjective
before a given name is no part of it.
"""

from collections.abc import Callable, Mapping

from extract.gazetteer.view import View

_ADJECTIVES = frozenset({"old", "young", "poor", "little", "elderly", "dear"})
_LONGEST = 3


def speaker_at(
    view: View, start: int, end: int, speakers: Mapping[str, int], is_given: Callable[[int], bool]
) -> int:
    """Where in a run before a colon the name of the next speaker begins; `start` for nowhere.

    A run that opens a sentence is one name, and so is a given name with another; not where two
    such runs end in one name.
    """
    if view.word(end) != ":" or end - start == 1:
        return start
    if speakers.get(_text(view, start, end), 0) > 1:
        return start
    for i in range(max(start + 1, end - _LONGEST), end):
        name = _text(view, i, end)
        longer = sum(told.endswith(" " + name) for told in speakers)
        whole = is_given(start) or view.doc[start].is_sent_start
        if name in speakers and (longer > 1 or (speakers[name] > 1 and not whole)):
            return i
    return start


def behind_adjective(view: View, start: int, end: int, is_given: Callable[[int], bool]) -> int:
    """Start of the name behind "Old" or "Young", before a given name."""
    told = view.low[start] in _ADJECTIVES and not is_given(start)
    return start + 1 if told and end - start > 1 and is_given(start + 1) else start


def _text(view: View, start: int, end: int) -> str:
    return view.doc[start:end].text
