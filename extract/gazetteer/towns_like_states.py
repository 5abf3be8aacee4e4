"""Towns that bear the name of a state: "in Peru, Indiana", "Liberia, a town in Costa Rica".

The words behind it say so: a region of another land, or a town or province that lies in another
land. Then the name means that town in the whole text, unless the text names the state by another
word ("Peruvian", "Lima"). One town larger than its fame needs no such words where the text names
its land and nothing of the state ("arrested in Liberia" in a text on Costa Rica).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.states import state_of
from extract.gazetteer.view import POSSESSIVE, View
from extract.wordlists import word_sets

_REACH = 8
"""So many words behind the comma are looked at for the land that a town lies in."""
_LOCATIVE = frozenset({"in", "to", "from", "near", "outside", "into", "at", "around", "of"})
_BESIDE = frozenset({"near", "bordering", "beside", "opposite", "unlike", "like"})
_SEATED = frozenset({"police", "court", "government_body"})
_LISTS = frozenset({"and", "or"})


def with_towns_like_states(view: View, spans: Sequence[NamedSpan]) -> list[NamedSpan]:
    """The spans, with states that are towns read as these, and police there as of their land."""
    states = [i for i in view.nation_at if _bears_a_state(view, i)]
    if not states:
        return list(spans)
    at = {s.start: s for s in spans if s.reading.type == "place" and s.reading.country}
    lands: dict[str, str] = {}
    told: dict[int, str] = {}
    for i in states:
        name = view.texts[i]
        country = _land_behind(view, i + 1, at)
        if country is not None and country != state_of(view.nation_at[i][1].code):
            told[i] = country
            lands[name] = country
        elif name not in lands and _is_known_town(view, i, spans):
            lands[name] = _known_towns()[name.lower()]
    if not lands:
        return list(spans)
    meant = {
        i: lands[view.texts[i]]
        for i in states
        if view.texts[i] in lands and not _is_told_otherwise(view, spans, view.texts[i])
    } | told
    return [_as_town(view, span, meant) for span in spans]


@cache
def _known_towns() -> dict[str, str]:
    """Towns that need no words behind them, with their land: `liberia=cr`."""
    pairs = (word.split("=") for word in word_sets("places")["towns_like_states"])
    return {town: land.upper() for town, land in pairs}


def _bears_a_state(view: View, i: int) -> bool:
    end, nation = view.nation_at[i]
    return end == i + 1 and nation.form == "name"


def _land_behind(view: View, end: int, at: dict[int, NamedSpan]) -> str | None:
    """The land of the region behind a comma or bracket, or in which it is said to lie."""
    if view.word(end) not in {",", "("}:
        return None
    first = at.get(end + 1)
    if first is not None:
        return first.reading.country if first.reading.subtype == "region" else None
    words = word_sets("places")
    kinds = words["towns_behind"] | words["regions_behind"]
    said = False
    if view.word(end + 1) in _BESIDE:
        return None  # "Panama, near the province of Guanacaste"
    for i in range(end + 1, min(end + 1 + _REACH, len(view))):
        land = at.get(i)
        if land is not None:
            fits = land.reading.subtype in ("country", "region") and _lies_in(view, i, land.end)
            return land.reading.country if said and fits else None
        if view.doc[i].is_punct or view.doc[i].pos_ in {"VERB", "AUX"}:
            return None
        said = said or view.low[i] in kinds
    return None


def _lies_in(view: View, start: int, end: int) -> bool:
    """ "A town in Costa Rica"; not "a state that Rwanda uses", "a state in Syria's reach"."""
    if view.word(end) in POSSESSIVE:
        return False
    return view.doc[start].dep_ not in {"nsubj", "nsubjpass", "dobj"}


def _is_known_town(view: View, i: int, spans: Sequence[NamedSpan]) -> bool:
    """ "Arrested in Liberia" where Costa Rica is named, and no other state beside it."""
    country = _known_towns().get(view.low[i])
    if country is None or view.word(i - 1) not in _LOCATIVE:
        return False
    if any(_is_listed(view, j) for j in view.nation_at if view.texts[j] == view.texts[i]):
        return False
    return country in {s.reading.country for s in spans if s.reading.type == "place"}


def _is_listed(view: View, i: int) -> bool:
    """ "Costa Rica, Panama and Liberia"."""
    before = view.word(i - 1) in _LISTS and i - 1 in view.nation_to
    return before or (view.word(i + 1) in _LISTS and i + 2 in view.nation_at)


def _is_told_otherwise(view: View, spans: Sequence[NamedSpan], name: str) -> bool:
    """Whether the text names that state by another word, its mission, or as one who acts."""
    missions = (s for s in spans if s.reading.subtype in ("diplomatic_mission", "state"))
    if any(name in view.texts[s.start : s.end] for s in missions):
        return True
    places = [i for i in view.nation_at if view.texts[i] == name]
    codes = {state_of(view.nation_at[i][1].code) for i in places}
    if any(
        state_of(nation.code) in codes and view.texts[i] != name
        for i, (_, nation) in view.nation_at.items()
    ):
        return True
    return any(view.doc[i].dep_ in {"nsubj", "poss"} for i in places)


def _as_town(view: View, span: NamedSpan, meant: Mapping[int, str]) -> NamedSpan:
    """The span read as that town, or as the body of the land in which it sits."""
    reading = span.reading
    country = next((meant[i] for i in range(span.start, span.end) if i in meant), None)
    if country is None:
        return span
    if reading.type == "place" and span.end == span.start + 1:
        town = Reading("place", "city", view.texts[span.start], None, country)
        return replace(span, reading=town, actor=None)
    if reading.key is None and reading.country is not None and reading.subtype in _SEATED:
        return replace(span, reading=replace(reading, country=country))
    return span
