"""Embassies, consulates and permanent missions, named or only described.

No list of missions is needed: a nation stands before or behind the word, a city behind it. A
capital right before it is where it sits, not whose it is: "the Brussels embassy" is no Belgian one,
"Ankara's embassy" and "the Ankara embassy in Oslo" are Turkish. Staff of a mission are another
mention; this module finds the mission alone.
"""

from collections.abc import Iterator

from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.states import Nation
from extract.gazetteer.view import DATES, POSSESSIVE, View
from extract.gazetteer.words import organization_words

_OF_CROWNS = frozenset({"royal", "imperial"})
_AT = frozenset({"in", "at", "to", "on"})
_HOMELANDS = frozenset({"country", "regime"})


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
    seated = nation is not None and _is_seat(view, start, end)
    if seated:
        start, nation = _owner_of_seat(view, start)
    elif nation is None and other is None:
        start, nation = _owner_of_seat(view, _city_before(view, first, start))
    if other is not None:
        nation, end = nation or other, behind
    if nation is not None and start and view.word(start - 1) in _OF_CROWNS:
        start -= 1
    end = _seat(view, end, weak=weak and nation is None)
    united = view.low[end - 1] in {"nations", "un", "u.n."}
    known = seated or united or _is_the_mission(view, first, start)
    if nation is None and weak and not known:
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


def _is_seat(view: View, start: int, end: int) -> bool:
    """Whether the capital before a mission says where it sits: "the Brussels embassy"."""
    stop, nation = view.nation_at[start]
    owns = view.word(stop) in POSSESSIVE or _seat(view, end, weak=False) > end
    return nation.form == "capital" and not owns


def sits_in_capital(view: View, i: int) -> bool:
    """Whether at `i` the capital of "an attaché of the Brussels embassy" is named."""
    end, nation = view.nation_at[i]
    words = organization_words()
    missions = words["mission_heads"] | words["mission_weak"]
    return nation.form == "capital" and view.word(end) in missions


def _owner_of_seat(view: View, start: int) -> tuple[int, Nation | None]:
    """Whose it is, before or in front of its town: "Burundi's Brussels embassy"."""
    begin, nation = view.before(start)
    if nation is not None:
        return begin, nation
    end, nation = view.nation_at.get(start, (start, None))
    owns = nation is not None and (nation.form == "adjective" or view.word(end) in POSSESSIVE)
    return start, nation if owns else None


def _is_the_mission(view: View, i: int, start: int) -> bool:
    """A bare "the mission" or "the Lyon mission" in a text that speaks of an embassy or
    consulate; "its Lyon mission" and "the country's mission in Lyon" in any."""
    if view.low[i] != "mission":
        return False
    owned = start < i and view.word(start - 1) in {"its", "their"}
    owned = owned or (
        view.word(i - 1) in POSSESSIVE
        and view.word(i - 2) in _HOMELANDS
        and view.word(i + 1) == "in"
    )
    told = view.word(start - 1) in {"the", "this", "that", "their"}
    return owned or (told and bool(organization_words()["mission_heads"] & view.vocabulary))


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
    if at in view.nation_at and view.word(view.nation_at[at][0]) == "capital":
        return view.nation_at[at][0] + 1  # "the embassy in the Belgian capital"
    stop = view.run_right(at, limit=4)
    if view.word(end) == "to" and view.word(at) in organization_words()["unions"]:
        return stop
    if stop == at or view.low[at] in DATES or view.word(end) in {"on", "to"}:
        return end
    return stop
