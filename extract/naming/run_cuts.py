"""Where a run of capitalized words holds more than the name: "Old Omar Diop", "Eid Bilal:".

A chat that stands in one line names the next speaker right behind what was said. An adjective
before a given name is no part of it.
"""

from collections.abc import Callable, Mapping

from extract.gazetteer.view import View

_ADJECTIVES = frozenset({"old", "young", "poor", "elderly", "dear"})
_STOPS = frozenset({".", "?", "!", "…"})
_LONGEST = 3


def speaker_at(view: View, start: int, end: int, speakers: Mapping[str, int]) -> int:
    """Where in a run before a colon the name of the next speaker begins; `start` for nowhere.

    He has spoken before under that name alone, or two such runs end in it. Behind a full stop the
    whole run is the speaker: "The consul. Hassan Ali:".
    """
    if view.word(end) != ":" or end - start == 1 or view.word(start - 1) in _STOPS:
        return start
    if speakers.get(_text(view, start, end), 0) > 1:
        return start
    for i in range(max(start + 1, end - _LONGEST), end):
        name = _text(view, i, end)
        longer = sum(told.endswith(" " + name) for told in speakers)
        often = speakers.get(name, 0) > 1 and _has_spoken(view, i, end)
        if often or (name in speakers and longer > 1):
            return i
    return start


def _has_spoken(view: View, start: int, end: int) -> bool:
    """Whether a name stands alone before a colon further up."""
    name, many = view.texts[start:end], end - start
    return any(
        view.texts[i : i + many] == name and view.word(i + many) == ":" and not view.is_cap(i - 1)
        for i in range(start - 1)
    )


def behind_adjective(view: View, start: int, end: int, is_given: Callable[[int], bool]) -> int:
    """Start of the name behind "Old" or "Young", before a given name and a surname.

    "Old Omar" and "Young Omar" are two.
    """
    told = view.low[start] in _ADJECTIVES and not is_given(start)
    return start + 1 if told and end - start > 2 and is_given(start + 1) else start


def _text(view: View, start: int, end: int) -> str:
    return view.doc[start:end].text
