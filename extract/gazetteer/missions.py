"""Embassies, consulates and permanent missions, named or only described.

No list of missions is needed: a nation stands before or behind the word, a city behind it. Staff
of a mission are another mention; this module finds the mission alone.
"""

from collections.abc import Iterator

from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.view import DATES, View
from extract.gazetteer.words import organization_words

_OF_CROWNS = frozenset({"royal", "imperial"})
_AT = frozenset({"in", "at", "to", "on"})


def find_missions(view: View) -> Iterator[NamedSpan]:
    """Yield every mission: `kind` proper where a nation is said, else nominal ("the embassy")."""
    words = organization_words()
    pairs, heads, shy = words["mission_pairs"], words["mission_heads"], words["mission_weak"]
    i = 0
    while i < len(view):
        size = view.pair(i, pairs)
        weak = not size and view.low[i] in shy
        if not size and (view.low[i] in heads or weak):
            size = 1
        if not size:
            i += 1
            continue
        span = _mission(view, i, i + size, weak=weak)
        if span is not None:
            yield span
        i += size


def _mission(view: View, first: int, end: int, *, weak: bool) -> NamedSpan | None:
    fillers = organization_words()["mission_fillers"]
    start, nation = view.before(first, fillers)
    behind, other = view.behind(end)
    if other is not None:
        nation, end = nation or other, behind
    elif nation is None:
        start = _city_before(view, first, start)
    if nation is not None and start and view.word(start - 1) in _OF_CROWNS:
        start -= 1
    end = _seat(view, end, weak=weak and nation is None)
    united = view.low[end - 1] in {"nations", "un", "u.n."}
    if nation is None and weak and not united and not _is_the_mission(view, first):
        return None
    head = _head(view, first)
    country = nation.code if nation else None
    name = view.doc[start:end].text
    reading = Reading("organization", "diplomatic_mission", name, None, country)
    kind = "proper" if nation else "nominal"
    return NamedSpan(start, end, reading, "pattern:mission", kind=kind, head=head)


def _head(view: View, first: int) -> int:
    """The noun of the phrase: "commission" in "high commission", or "consulate general"."""
    second = view.low[first] not in {"consulate", "consulates"} and view.pair(
        first, organization_words()["mission_pairs"]
    )
    return first + 1 if second else first


def _is_the_mission(view: View, i: int) -> bool:
    """A bare "the mission" in a text that speaks of an embassy or consulate."""
    if view.low[i] != "mission" or view.word(i - 1) not in {"the", "this", "that", "their"}:
        return False
    return bool(organization_words()["mission_heads"] & view.vocabulary)


def _city_before(view: View, first: int, start: int) -> int:
    """ "the Toronto consulate": the capitalized words before, when they are no possessive
    person."""
    left = view.run_left(first)
    if left < first and not view.opens_sentence(left) and view.low[first - 1] not in {"'s", "'"}:
        return left
    return start if view.cap[start] or start == first else first


def _seat(view: View, end: int, *, weak: bool) -> int:
    """End of the phrase with "in CITY" or "to the United Nations", where it follows."""
    if view.word(end) not in _AT or (weak and view.word(end) != "to"):
        return end
    at = end + 2 if view.word(end + 1) == "the" and not view.is_cap(end + 1) else end + 1
    if at in view.nation_at and view.nation_at[at][1].form != "adjective":
        return view.nation_at[at][0]
    stop = view.run_right(at, limit=4)
    if view.word(end) == "to" and view.word(at) in organization_words()["unions"]:
        return stop
    if stop == at or view.low[at] in DATES or view.word(end) in {"on", "to"}:
        return end
    return stop
