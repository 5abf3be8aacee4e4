"""Looks up names and patterns in a text: the tables, then the grammar of names.

Who is meant in the end is decided by `extract.naming.mentions`.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from extract.gazetteer.accounts import find_accounts
from extract.gazetteer.contexts import believable
from extract.gazetteer.dateline_agencies import dateline_agency
from extract.gazetteer.described import find_described
from extract.gazetteer.forces import find_forces
from extract.gazetteer.governments import find_governments
from extract.gazetteer.index import NameIndex
from extract.gazetteer.meant_places import listed_lands, named_behind, place_span
from extract.gazetteer.missions import find_missions
from extract.gazetteer.named_members import find_named_members
from extract.gazetteer.namesakes import with_near_namesakes
from extract.gazetteer.overlaps import longest
from extract.gazetteer.people import People, community_adjectives, people_index
from extract.gazetteer.phrases import STATE_BODIES, find_phrases
from extract.gazetteer.places import choose, city_entries, region_entries, spot_entries
from extract.gazetteer.records import Entry, NamedSpan, Reading
from extract.gazetteer.rows import name_entries
from extract.gazetteer.shared_initials import with_shared_initials
from extract.gazetteer.states import Nation, States, state_of
from extract.gazetteer.told_towns import of_told_town, told_towns, with_told_towns
from extract.gazetteer.towns_like_states import with_towns_like_states
from extract.gazetteer.view import View
from extract.gazetteer.words import organization_words
from extract.naming.person_words import person_words
from extract.speed.freed import all_stays

_DATELINE_ENDS = frozenset({"(", "-", "–", "—", ","})


class Gazetteer:
    """All names that are known before a text is read. Make it with `Gazetteer.load()`."""

    def __init__(self) -> None:
        self.states = States()
        self.names: NameIndex[Entry] = NameIndex()
        self.nations: NameIndex[Nation] = NameIndex()
        self.people: NameIndex[People] = people_index(self.states)
        self.adjectives = community_adjectives()
        for name, entry in self.states.names.items():
            self.names.add(name, entry)
        for word, nation in self.states.words.items():
            self.nations.add(word, nation)
        for entries in (
            name_entries(),
            city_entries(self.states),
            region_entries(),
            spot_entries(),
        ):
            for name, entry in entries:
                if not self._is_state(name, entry):
                    self.names.add(name, entry)

    def _is_state(self, name: str, entry: Entry) -> bool:
        """A city or region that is its state under one name (Hong Kong, Singapore, Xinjiang)."""
        state = self.states.names.get(name)
        same = state is not None and state.reading.country == entry.reading.country
        return same and entry.reading.type == "place" and state != entry

    @staticmethod
    def load() -> "Gazetteer":
        """The gazetteer, read from its tables on the first call (about half a second) and kept.

        Raises:
            TableError: a table is missing or wrong; says file, line and reason.
        """
        return _load()

    def view(self, doc: Doc) -> View:
        """The Doc prepared for the patterns."""
        return View(doc, self.nations)

    def find(self, doc: Doc, *, countries: Sequence[str] = ()) -> list[NamedSpan]:
        """Names and descriptions of known bodies and places in `doc`, in text order, none
        overlapping.

        `countries` (ISO codes) decides among namesakes only. An empty text gives an empty list.
        """
        return self.find_in(self.view(doc), countries)

    def find_in(
        self,
        view: View,
        countries: Sequence[str],
        persons: Collection[tuple[int, int]] = (),
    ) -> list[NamedSpan]:
        """As `find`, on a prepared view. What bears a word of `persons` in its name is left out."""
        found = [
            *self._table_spans(view, countries),
            *self._datelines(view, countries),
            *find_missions(view),
            *find_governments(view, self.states),
            *find_forces(view),
            *(self._keyed(span, countries) for span in find_phrases(view)),
            *find_named_members(view, self.people),
            *find_described(view),
            *find_accounts(view.doc),
        ]
        taken = {i for start, end in persons for i in range(start, end)}
        free = [span for span in found if taken.isdisjoint(range(span.start, span.end))]
        placed = with_near_namesakes(view, longest(free), self.names)
        placed = with_towns_like_states(view, placed)
        placed = with_shared_initials(view, placed, self.names)
        told = told_towns(view, placed, self.names, countries)
        placed = with_told_towns(view, placed, told)
        return [
            of_told_town(view, span, told) or self._located(view, span, countries)
            for span in placed
        ]

    def _located(self, view: View, span: NamedSpan, countries: Sequence[str]) -> NamedSpan:
        """A body of a state without a country gets that of the place in its name ("Kent
        Police"); none where several places have that name ("San Jose Police Department")."""
        reading = span.reading
        if reading.country or reading.subtype not in STATE_BODIES or span.kind != "proper":
            return span
        for i in range(span.start, span.end):
            if i in view.nation_at and not view.names_nation(i):
                continue
            for stop in range(span.end, i, -1):
                name = view.doc[i:stop].text
                place = self.place(name, countries)
                if place is not None and view.cap[i]:
                    r = replace(reading, country=place.country)
                    return replace(span, reading=r)
                if stop - i > 1 and self.is_place(name):
                    return span
        seat = _capital_behind(view, span)
        return span if seat is None else replace(span, reading=replace(reading, country=seat))

    def _datelines(self, view: View, countries: Sequence[str]) -> Iterator[NamedSpan]:
        """ "STRASBOURG (Wire) -" at the start of a paragraph: a town in capitals."""
        for run, end in view.runs():
            if view.word(end) not in _DATELINE_ENDS:
                continue
            start = self._with_article(view, run, end)
            if not view.opens_sentence(start):
                continue
            name = view.doc[start:end].text
            if not name.isupper() or len(name) <= 3 or end - start > 4:
                continue
            if person_words().is_title(view.texts[start].capitalize()):
                continue  # "MR PANG (from the public seats)"
            if view.texts[end - 1].capitalize() in organization_words()["campus_ends"]:
                continue  # "HALVARD UNIVERSITY -"
            place = self.place(name.title(), countries)
            reading = place or Reading("place", "city", name.title(), None, None)
            yield NamedSpan(start, end, reading, "pattern:dateline", head=end - 1)
            yield from dateline_agency(view, end)

    def _with_article(self, view: View, start: int, end: int) -> int:
        """The start of a town in capitals with the article of its name: "THE HAGUE (Wire) -"."""
        if not start or view.texts[start - 1] != "THE":
            return start
        whole = view.doc[start - 1 : end].text
        return start - 1 if self.is_place(whole.title()) else start

    def is_place(self, name: str) -> bool:
        """Whether some place has this name, one or several."""
        return any(entry.reading.type == "place" for entry in self.names.get(name))

    def lies_in(self, town: str, region: str) -> bool:
        """Whether a town of this name lies in a first-level region of that name."""
        regions = {entry.reading.key for entry in self.names.get(region)}
        return any(
            entry.admin1 and f"place:{entry.admin1}" in regions for entry in self.names.get(town)
        )

    def place(self, name: str, countries: Sequence[str] = ()) -> Reading | None:
        """The place of this name, or None when it is unknown or ambiguous."""
        entries = [e for e in self.names.get(name) if e.reading.type == "place"]
        entry = choose(entries, None, countries)
        return entry.reading if entry else None

    def _table_spans(self, view: View, countries: Sequence[str]) -> Iterator[NamedSpan]:
        hits = list(self.names.scan(view.characters))
        at = {start: (end, entries) for start, end, entries in hits}
        listed = listed_lands(view, hits)
        for start, end, entries in hits:
            if _is_adjective(view, start, end):
                continue
            named = [e for e in entries if e.reading.type != "place"]
            named = [e for e in named if believable(view, start, end, e.context)]
            places = [e for e in entries if e.reading.type == "place"]
            if named and not (places and entries[0].reading.subtype == "country"):
                yield _named(start, end, named, countries)
            elif places:
                within = None if start in listed else named_behind(view, at, end)
                places = listed.get(start, places)
                yield place_span(view, start, end, places, within, countries)

    def _keyed(self, span: NamedSpan, countries: Sequence[str]) -> NamedSpan:
        """A campus or region found by its words, with the key of the table where it is there."""
        name = span.reading.name
        known = [e for e in self.names.get(name) if e.reading.type == span.reading.type]
        if not known and span.reading.type == "organization":
            first = re.split(r" (?:of|for|in) ", name)[0]
            known = [e for e in self.names.get(first) if e.reading.subtype in STATE_BODIES]
        if not known:
            return span
        reading = _named(span.start, span.end, known, countries).reading
        return replace(span, reading=reading, sure=True)


@cache
def _load() -> Gazetteer:
    with all_stays():
        return Gazetteer()


def _capital_behind(view: View, span: NamedSpan) -> str | None:
    """The state of "the Ministry of Justice in Tunis": one that sits in a capital is that state's.

    Not "the Ministry of Justice in May", nor a capital that hangs on another word.
    """
    if view.word(span.end) != "in" or view.doc[span.end].head.pos_ not in {"NOUN", "PROPN"}:
        return None
    nation = view.nation_at[span.end + 1][1] if span.end + 1 in view.nation_at else None
    is_seat = nation is not None and nation.form == "capital"
    return state_of(nation.code) if nation is not None and is_seat else None


def _is_adjective(view: View, start: int, end: int) -> bool:
    """ "US citizens", "Hong Kong police": the name of a state that only describes the next noun."""
    if start not in view.nation_at or view.nation_at[start][0] != end or end >= len(view):
        return False
    nation = view.nation_at[start][1]
    if nation.form == "capital":
        return False
    follower = view.doc[end]
    if view.doc[start:end].text.upper() == view.doc[start:end].text and follower.pos_ == "NOUN":
        return True  # "U.S. officials", "UK police"
    if follower.pos_ not in {"NOUN", "PROPN", "ADJ"} or view.opens_sentence(end):
        return False
    token = view.doc[end - 1]
    return token.dep_ in {"compound", "amod", "nmod", ""} and token.head.i >= end


def _named(start: int, end: int, entries: Sequence[Entry], countries: Sequence[str]) -> NamedSpan:
    """The span for a name that is no place; several bodies of one name lose key and country."""
    best = entries[0]
    if len({e.reading.key for e in entries}) > 1:
        near = [e for e in entries if e.reading.country in countries]
        best = near[0] if len({e.reading.key for e in near}) == 1 else _unkeyed(best)
    return NamedSpan(start, end, best.reading, f"table:{best.reading.type}", actor=best.actor)


def _unkeyed(entry: Entry) -> Entry:
    r = entry.reading
    return Entry(Reading(r.type, r.subtype, r.name, None, None), entry.context)
