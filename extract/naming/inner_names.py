"""Places inside longer names and before nouns: the town of a court, the state of "DPRK agents".

"A court in Algiers" is one body and names one town. A state that only stands before a noun is named
there as well, and acts in nothing: its mention belongs to the land's entity and fills no role.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extract.gazetteer import Gazetteer, NamedSpan, Reading
from extract.gazetteer.states import state_of
from extract.gazetteer.view import POSSESSIVE, View
from extract.gazetteer.words import organization_words
from extract.naming.mention import INSIDE_A_WORD, DocMention
from extract.state_words import is_nation

_OF_A_TOWN = frozenset(
    {"court", "police", "government_body", "diplomatic_mission", "security_service"}
)
"""Bodies whose first word says where they sit; "Lakes Rights Monitor" only bears a name."""
_SEATED = _OF_A_TOWN | {"ngo"}

_AT = frozenset({"in", "at"})


def seats(
    view: View, spans: Sequence[NamedSpan], gazetteer: Gazetteer, countries: Sequence[str]
) -> Iterator[NamedSpan]:
    """The towns that the names of bodies begin with, and those that end them behind "in" or "at".

    Args:
        spans: The names of the text, none overlapping.
        countries: States that the text is about; they decide between places of one name.
    """
    for town in _seats(view, spans, gazetteer, countries):
        yield _as_told(view, spans, town)


def _as_told(view: View, spans: Sequence[NamedSpan], town: NamedSpan) -> NamedSpan:
    """The town as the text has read its name elsewhere: that of "London police" behind "London,
    Ontario"."""
    name = view.doc[town.start : town.end].text
    told = {s.reading for s in spans if s.rule == "table:place" and _text(view, s) == name}
    return replace(town, reading=told.pop(), actor=None) if len(told) == 1 else town


def _text(view: View, span: NamedSpan) -> str:
    return view.doc[span.start : span.end].text


def _seats(
    view: View, spans: Sequence[NamedSpan], gazetteer: Gazetteer, countries: Sequence[str]
) -> Iterator[NamedSpan]:
    for span in spans:
        if span.reading.type == "organization" and span.reading.subtype in _SEATED:
            if span.reading.subtype in _OF_A_TOWN:
                yield from _first(view, span, gazetteer, countries)
            if span.reading.subtype == "diplomatic_mission":
                yield from _before_head(view, span, gazetteer, countries)
            yield from _last(view, span, gazetteer, countries)
        elif _is_spot(view, span):
            towns = [*_first(view, span, gazetteer, countries)]
            yield from towns or _labelled(view, span)


def _is_spot(view: View, span: NamedSpan) -> bool:
    """ "The Marib road", "Ixelles town hall": what bears the name of a town, its noun small."""
    small = span.rule == "pattern:venue" and not view.cap[span.end - 1]
    words, last = organization_words(), view.low[span.end - 1]
    pair = " ".join(view.low[span.end - 2 : span.end])
    return small and (last in words["named_spots"] or pair in words["venue_pairs"])


def _labelled(view: View, span: NamedSpan) -> list[NamedSpan]:
    """The words before the noun where the model takes all of them for a town."""
    places = range(span.start, span.end)
    end = next(i for i in places if not view.cap[i])
    if any(view.doc[i].ent_type_ != "GPE" for i in range(span.start, end)):
        return []
    reading = Reading("place", "city", view.doc[span.start : end].text, None, None)
    return [NamedSpan(span.start, end, reading, "ner:GPE", head=end - 1)]


def _last(
    view: View, span: NamedSpan, gazetteer: Gazetteer, countries: Sequence[str]
) -> Iterator[NamedSpan]:
    """The town of "a court in Algiers", known to the tables or not."""
    places = range(span.end - 1, span.start + 1, -1)
    capital = _described_capital(view, span, gazetteer)
    if capital is not None:
        yield capital
    start = next((i for i in places if view.low[i - 1] in _AT and view.is_cap(i)), None)
    if start is None or _is_state(view, start):
        return
    name = view.doc[start : span.end].text
    reading = gazetteer.place(name, countries) or Reading("place", "city", name, None, None)
    yield NamedSpan(start, span.end, reading, "pattern:seat", head=span.end - 1)


def _described_capital(view: View, span: NamedSpan, gazetteer: Gazetteer) -> NamedSpan | None:
    """The Brussels of "the embassy in the Belgian capital", where that state has one capital."""
    start, nation = view.nation_to.get(span.end - 1, (span.end, None))
    if nation is None or view.low[span.end - 1] != "capital":
        return None
    code = state_of(nation.code)
    capitals = gazetteer.states.capitals.get(code, [])
    reading = gazetteer.place(capitals[0][0], (code,)) if len(capitals) == 1 else None
    if reading is None or reading.country != code:
        return None
    return NamedSpan(start, span.end, reading, "pattern:seat", head=span.end - 1)


def _is_state(view: View, i: int) -> bool:
    """Whether a state is named at `i` by another word than its capital."""
    return i in view.nation_at and view.nation_at[i][1].form != "capital"


def _first(
    view: View, span: NamedSpan, gazetteer: Gazetteer, countries: Sequence[str]
) -> Iterator[NamedSpan]:
    """The town of "Istanbul court" and "Ankara Prosecutor's Office"."""
    head, words = span.end - 1 if span.head is None else span.head, organization_words()
    for end in (span.start + 2, span.start + 1):
        if end > head or not view.is_cap(span.start):
            continue
        if end == span.start + 1 and span.rule.startswith("ner:") and view.is_noun(span.start):
            continue  # "Union Lawn"
        if view.word(span.start - 1) == "the" and view.word(end) in POSSESSIVE:
            continue  # "the Union's Press Office"
        if end == span.start + 1 and view.word(span.start) in words["town_openings"]:
            continue  # "San Jose Police Department" is not of San in Mali
        reading = gazetteer.place(view.doc[span.start : end].text, countries)
        if reading is not None and reading.subtype in ("city", "region") and reading.key:
            yield NamedSpan(span.start, end, reading, "pattern:seat", head=end - 1)
            return


def _before_head(
    view: View, span: NamedSpan, gazetteer: Gazetteer, countries: Sequence[str]
) -> Iterator[NamedSpan]:
    """The town of "Burundi's Brussels embassy"."""
    head = span.end - 1 if span.head is None else span.head
    for start in range(max(span.start + 1, head - 2), head):
        reading = gazetteer.place(view.doc[start:head].text, countries) if view.cap[start] else None
        if reading is not None and reading.subtype == "city" and reading.key:
            yield NamedSpan(start, head, reading, "pattern:seat", head=head - 1)
            return


def states_before_nouns(doc: Doc, mentions: Sequence[DocMention]) -> list[DocMention]:
    """States that are named by acronym or name before a noun: "UAE law", "Uzbekistan officials"."""
    heads = {mention.head for mention in mentions}
    return [found for token in doc if token.i not in heads for found in _before_noun(doc, token.i)]


def _before_noun(doc: Doc, i: int) -> Iterator[DocMention]:
    token = doc[i]
    name = token.text.partition("-")[0]
    nation = Gazetteer.load().states.words.get(name) if is_nation(name) else None
    if nation is None or nation.form == "adjective":
        return
    if name == token.text and (i + 1 == len(doc) or doc[i + 1].pos_ not in {"NOUN", "PROPN"}):
        return
    code = state_of(nation.code)
    yield DocMention(
        start=i, end=i + 1, head=i, start_char=token.idx, end_char=token.idx + len(name),
        text=name, type="place", subtype="country", name=name, key=f"place:{code}", country=code,
        kind="proper", rule=INSIDE_A_WORD,
    )  # fmt: skip
