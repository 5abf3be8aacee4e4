"""Names that are in no table: persons, and the organizations and places that only the model sees.

A run of capitalized words is a person's name where a cue says so (`name_cues`), where all its words
belong to a person named elsewhere in the document, or where it stands beside one; a body where it
echoes one; only then does the model's label count.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from spacy.tokens import Token

from extract.gazetteer.contexts import is_located
from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.view import POSSESSIVE, View
from extract.gazetteer.words import organization_words
from extract.naming.cues_of_deeds import suffers
from extract.naming.echoes import Echoes
from extract.naming.fronted_towns import behind_fronted_town, has_been_harmed, is_behind_town
from extract.naming.guessed_names import guess
from extract.naming.name_cues import rule_of
from extract.naming.name_words import INITIALS, PSEUDONYM, STATES_LIKE_GIVEN_NAMES, NameWords
from extract.naming.named_things import is_church, is_thing
from extract.naming.not_persons import is_law, is_many, is_spot, named_body
from extract.naming.numbered_persons import numbered_persons
from extract.naming.office_names import OFFICES, behind_long_office
from extract.naming.person_words import is_bearer, person_words
from extract.naming.run_cuts import behind_adjective, speaker_at
from extract.naming.sited_names import sited_names
from extract.naming.street_words import is_short_street, is_street_word
from extract.naming.town_surnames import LIKE_A_TOWN, is_a_bearer, surnames_of
from extract.naming.whence import is_whence
from extract.read.turns import is_headline_label
from extract.state_words import states_named
from extract.tokenizer import is_like_an_article

_LABELS = {
    "ORG": ("organization", "ngo"), "GPE": ("place", "city"), "LOC": ("place", "region"),
    "FAC": ("place", "venue"),
}  # fmt: skip
LIKE_A_SPOT = "name:like_a_spot"
"""Rule of persons whose surnames are words for spots."""
_SURE = ("name:title", "name:role", "name:kin", LIKE_A_SPOT)
"""Rules that no phrase behind a name overrules."""
_UNSURE = ("ner:PERSON", "name:apposition")
"""Rules that "the" and a plural outweigh: "the Date Palm Readers, who ..."."""
_NAMED = frozenset({"called", "named"})
_JOINS = frozenset({"and", "&", "nor", "or"})
_MAX_WORDS = 6
_QUESTION = re.compile(r"[QA]\d{1,3}\.?")
OFFICE_WORDS = 3
Run = tuple[int, int]


class NameFinder:
    """Finds persons and other names in one Doc, beside the gazetteer's spans."""

    def __init__(
        self,
        view: View,
        known: Sequence[NamedSpan],
        peoples: frozenset[int],
        persons: frozenset[Run] = frozenset(),
    ) -> None:
        """`persons` are runs that are known to be names of persons."""
        self.view, self.words, self.persons = view, person_words(), persons
        sure = [s for s in known if s.sure and s.kind == "proper"]
        fixed = [s for s in sure if not _weak_place(s)]
        self.fixed = {i for s in fixed for i in range(s.start, s.end)} | peoples
        self.fixed |= {
            i for s in known if s.kind == "nominal" for i in range(behind_owner(view, s), s.end)
        }
        towns = frozenset(i for s in sure if _weak_place(s) for i in range(s.start, s.end))
        unsure = frozenset(
            i
            for s in known
            if not s.sure and s.rule != "table:place"
            for i in range(s.start, s.end)
        )
        self.towns, self.unsure = towns, unsure
        self.placed = frozenset(s.start for s in known if s.rule == "table:place")
        maybe = frozenset(
            s.start
            for s in known
            if s.rule == "table:place" and not s.sure and s.end - s.start == 1
        )
        self.cues = NameWords(view, unsure, towns, maybe)
        self.echoes = Echoes(view, sure)
        self.offices = frozenset(_long_offices(view))

    def find(self) -> list[NamedSpan]:
        """Names in text order, none overlapping."""
        shown = [*self.echoes.explained(), *numbered_persons(self.view)]
        explained = [s for s in shown if self.fixed.isdisjoint(range(s.start, s.end))]
        self.fixed |= {i for s in explained for i in range(s.start, s.end)}
        runs = list(self._runs())
        self._by_start = {start: (start, end) for start, end in runs}
        self._by_end = {end: (start, end) for start, end in runs}
        echoes = {run: self.echoes.find(*run) for run in runs}
        self._bodies = self._named_bodies(runs)
        rules = {run: "" if echoes[run] else self._rule(run) for run in runs}
        self._sited = sited_names(self.view, rules, self.cues.label, self.cues.towns)
        longer = (run for run, rule in rules.items() if rule and run[1] - run[0] > 1)
        self._parts = {text for start, end in longer for text in self.view.texts[start:end]}
        called = (run for run, rule in rules.items() if rule == "name:called")
        self._called = {self._text(r) for r in called if self.view.word(r[0] - 1) in _NAMED}
        votes = self._votes(rules)
        self._surnames = surnames_of(self.view, rules)
        found = list(explained)
        for run in runs:
            echo = echoes[run]
            rule = (
                self._demoted(run, rules[run], votes)
                or self._elected(run, votes)
                or self._beside(run, rules)
            )
            found += self._named(run, rule, votes) if echo is None else [echo]
        return found

    def _named(self, run: Run, rule: str, votes: Counter[str]) -> Iterator[NamedSpan]:
        """The name that a run is by its rule, by the words around it, or by the model."""
        text = self._text(run)
        body = None if text in self._called else self._bodies.get(text)
        if run[0] not in self.placed and is_thing(self.view, *run, rule):
            if is_church(self.view, *run):
                yield self._span(run, "place", "venue", "name:spot")
            return
        spot = is_spot(self.view, *run) or is_short_street(self.view, *run)
        if rule not in _SURE and spot:
            yield self._span(run, "place", "venue", "name:spot")
        elif rule == "name:locative":
            yield self._span(run, "place", "city", rule)
        elif self._is_family(run, votes):
            yield self._span(run, "group", "collective", "name:family")
        elif body and (rule not in _SURE or self._is_lent(run[0])):
            yield self._span(run, "organization", body, "name:body")
        elif rule == "name:role" and self._is_house(*run):
            noun = self.view.word(run[0] - 1)
            yield self._span(
                run, "organization", organization_words().body_of_noun(noun), "name:body"
            )
        elif rule in _UNSURE and run[1] - run[0] > 1 and is_many(self.view, *run):
            yield self._span(run, "organization", "ngo", "name:many")
        elif rule:
            yield self._span(run, "person", "unknown", rule)
        else:
            yield from self._labelled(run)

    def _text(self, run: Run) -> str:
        return self.view.doc[run[0] : run[1]].text

    def _is_lent(self, start: int) -> bool:
        """ "the lender X": a noun that more often means a body than a person."""
        noun = self.view.word(start - 1)
        bare = self.words.roles.get(noun) == "unknown"  # a broadcaster is as well a journalist
        return bare and noun in organization_words()["papers"]

    def _is_house(self, start: int, end: int) -> bool:
        """ "the publisher Northern Books": such a noun, and a name of things; no given name.

        A broadcaster of one name, or of a state's, is one more often than somebody: "told
        broadcaster Vestradio", "the broadcaster Iran Farda". A "journalist and broadcaster" is a
        person, and so is a broadcaster Israel or Chad.
        """
        house = self.view.word(start - 1) in organization_words().tables["nominal_heads"]
        last = self.view.texts[end - 1]
        one = last.lower().removesuffix("s")
        things = last.endswith("s") and self.view.is_noun_form(one)
        given = self.cues.is_given(start)
        alone = end - start == 1 or bool(states_named(self.view.texts[start]))
        if alone and self.view.word(start - 1) in organization_words()["papers"]:
            longer = end - start == 1 and last in self._parts
            lent = self.view.texts[start] in STATES_LIKE_GIVEN_NAMES and end - start > 1
            if lent or self._has_two_callings(start - 1):
                return False
            return not given and not longer and self.cues.label(start, end) != "PERSON"
        return house and things and end - start > 1 and not given

    def _has_two_callings(self, i: int) -> bool:
        """ "The poet and | broadcaster Yalda": who has another calling is a person."""
        other = self.view.word(i - 2)
        return self.view.word(i - 1) in {"and", "turned"} and (
            self.words.role(other) is not None or is_bearer(other)
        )

    def _named_bodies(self, runs: Sequence[Run]) -> dict[str, str]:
        """Names that the words around them once show to be bodies, with the subtype."""
        found: dict[str, str] = {}
        for run in runs:
            body = named_body(self.view, *run)
            if body is not None:
                found.setdefault(self.view.doc[run[0] : run[1]].text, body)
        return found

    def _rule(self, run: Run) -> str:
        if run[0] - 1 in self.offices:
            return "name:title"
        if run in self.persons:
            return LIKE_A_SPOT
        if self._is_band(*run) or self._is_counted_people(*run):
            return ""
        if is_behind_town(self.view, *run) and has_been_harmed(self.view, run[1]):
            return "name:befallen"
        rule = rule_of(self.cues, *run) or ("name:guess" if guess(self.cues, *run) else "")
        return "" if is_thing(self.view, *run, rule) else rule

    def _runs(self) -> Iterator[Run]:
        """Capitalized runs outside the fixed names, cut at nations, titles and stray words."""
        for start, end in self.view.runs():
            i = start
            while i < end:
                if self._breaks(i, first=True):
                    i += 1
                    continue
                stop = i + 1
                while stop < end and not self._breaks(stop, first=False):
                    stop += 1
                stop = self._quoted(stop)
                spoken = speaker_at(self.view, i, stop, self.cues.speakers)
                if spoken > i:
                    yield self._trim(i, spoken)
                    i = spoken
                cut = self._trim(i, stop)
                if cut[0] < cut[1] <= cut[0] + _MAX_WORDS and not self._is_label(*cut):
                    yield cut
                i = max(stop, i + 1)

    def _breaks(self, i: int, *, first: bool) -> bool:
        """Whether token `i` cannot be a word of a name, as its first word or later."""
        if i in self.fixed or i in self.offices or self.view.heading[i]:
            return True
        if first and PSEUDONYM.fullmatch(self.view.doc[i : i + 2].text):
            return False  # "Witness R."
        token = self.view.doc[i]
        if token.is_punct or self.view.low[i] in POSSESSIVE:
            return True
        if self._is_loud_title(i):
            return True
        if _QUESTION.fullmatch(token.text):
            return True  # "Q33 Mr Obi:"
        if token.text == "Q." and self.view.opens_sentence(i) and self.view.is_cap(i + 1):
            return True  # "Q. Were you there?"
        if self.view.word(i + 1) == "." and token.text + "." in self.words["titles_abbreviated"]:
            return True
        if not first and PSEUDONYM.fullmatch(self.view.doc[i - 1 : i + 1].text):
            return False  # "Student A"
        if token.text in self.words["not_names"] and not is_like_an_article(token):
            return first or token.text not in {"May", "Act", "English"}
        apart = token.is_sent_start or INITIALS.fullmatch(self.view.doc[i - 1].text)
        if not first and apart and self._is_title(i):
            return True
        if i in self.view.nation_at and self.view.nation_at[i][1].form == "adjective":
            return first
        return first and token.text in self.words["titles_abbreviated"]

    def _is_label(self, start: int, end: int) -> bool:
        """ "URGENT ACTION: ...", "Breaking: ...": what a headline says of itself; "Operation X"."""
        if self.view.doc[start].text == "Operation" and end - start > 1:
            return True
        opens = self.view.word(end) == ":" and self.view.opens_entry(start)
        return opens and is_headline_label(self.view.doc[start:end].text)

    def _is_loud_title(self, i: int) -> bool:
        """ "MR." and "DR." before a name, as minutes write them: the dot is a word of its own."""
        text = self.view.doc[i].text
        return (
            len(text.rstrip(".")) < 5
            and text.isupper()
            and self.words.is_title(text.capitalize())
            and (self.view.word(i + 1) == "." or self._is_loud(i + 1))
        )

    def _is_loud(self, i: int) -> bool:
        """A surname in capitals, as behind "MR"."""
        text = self.view.doc[i].text if i < len(self.view) else ""
        return text.isupper() and len(text) > 2

    def _quoted(self, stop: int) -> int:
        """End of a run that goes on behind a nickname: Renato "Boy" Salonga."""
        view = self.view
        if view.word(stop) in {'"', "“"} and view.is_cap(stop + 1):
            for close in (stop + 2, stop + 3):
                if view.word(close) in {'"', "”"} and view.is_cap(close + 1):
                    return view.run_right(close + 1)
        return stop

    def _trim(self, start: int, end: int) -> Run:
        """Cut role nouns and titles from the front: they become the role, not the name."""
        if PSEUDONYM.fullmatch(self.view.doc[start:end].text):
            return start, end
        if self._is_band(start, end):
            return start, end
        start = behind_long_office(self.view, start, end)
        start = self._behind_office(start, end)
        start = behind_adjective(self.view, start, end, self.cues.is_given)
        start = behind_fronted_town(self.view, start, end, self.cues.towns | self.cues.maybe_towns)
        while end - start > 1 and self._is_title(start):
            start += 1
        while end > start and self.view.low[end - 1] in POSSESSIVE:
            end -= 1
        return start, end

    def _is_band(self, start: int, end: int) -> bool:
        """ "Reporters Beyond Borders": people and what they are for, all of it a name."""
        view, many = self.view, self.words.role(self.view.low[start])
        preposition = start + 1 < end and view.texts[start + 1].lower() in self.words["purposes"]
        return preposition and many not in {None, view.low[start]}

    def _behind_office(self, start: int, end: int) -> int:
        """Start of the name behind an office of several words: "Interior Minister Sinan Kara"."""
        for i in range(min(end - 2, start + OFFICE_WORDS), start, -1):
            role = self.words.roles.get(self.view.low[i])
            given = any(self.cues.is_given(j) for j in range(start, i))
            if role in OFFICES and self.words.is_title(self.view.texts[i]) and not given:
                return i + 1
        return start

    def _is_title(self, i: int) -> bool:
        text, low = self.view.doc[i].text, self.view.low[i]
        return (
            self.words.is_title(text)
            or self.words.role(low) is not None
            or low in {"former", "ex", "late"}
        )

    def _votes(self, rules: Mapping[Run, str]) -> Counter[str]:
        """How often each word stands in a name that is surely a person's."""
        votes: Counter[str] = Counter()
        for (start, end), rule in rules.items():
            if rule and not self._weak(start, end, rule):
                votes.update(self.view.doc[i].text for i in range(start, end))
        return votes

    def _weak(self, start: int, end: int, rule: str) -> bool:
        """The model's word alone, behind "in" or "near": more likely a place.

        So it is behind a noun with "at", "the colony at X" and not "anger at X", behind a verb of
        motion with "to", behind "as far as", and behind a spot or those who live there with "of":
        "the mills of X".
        """
        if rule != "ner:PERSON" or self.view.word(end) in POSSESSIVE:
            return False
        before, head = self.view.word(start - 1), self.view.doc[start - 1].head
        lemma = head.lemma_.lower()
        stands = head.pos_ in {"NOUN", "ADJ", "PROPN"} or head.tag_ == "VBN"
        return (
            before in {"in", "near", "into"}
            or (end - start == 1 and self.view.texts[start] in self._sited)
            or is_whence(self.view, start, end, self.cues.towns, "")
            or (before == "at" and head.lemma_ == "be" and head.i == start - 2)
            or self._is_way_point(start, end)
            or (before == "as" and self._is_as_far(start))
            or (before == "at" and self._is_fronted(start - 1))
            or (before == "to" and lemma in self.words["moved_verbs"] | self.words["ways"])
            or (before == "of" and end - start == 1 and self._is_spot(head))
            or (before == "at" and start > 1 and self._is_spot(self.view.doc[start - 2]))
            or (before == "at" and stands and lemma not in self.words["aimed_nouns"])
            or (before == "from" and end - start == 1 and self._hails(start - 2))
            or self._is_among_towns(start, end)
        )

    def _is_fronted(self, at: int) -> bool:
        """ "At X nobody asked": where, and at nobody, is said before the verb."""
        opens = self.view.opens_sentence(at) or self.view.word(at - 1) == ";"
        return opens and self.view.doc[at].head.i > at

    def _is_way_point(self, start: int, end: int) -> bool:
        """ "gone from X to", "from Kent to X", "the 7.40 to X", "live on X": where a way begins or
        ends, and the island on which people live."""
        view, before = self.view, self.view.word(start - 1)
        verb = view.doc[start - 1].head.lemma_.lower()
        if before == "from" and view.word(end) == "to" and end - start == 1:
            return verb in self.words["moved_verbs"] | self.words["ways"] | self.words["went"]
        if before == "to" and start > 1:
            if self.view.word(start - 2) in self.words["ways"]:
                return True
            from_town = start - 2 in self.towns and view.word(start - 3) == "from"
            return from_town or view.doc[start - 2].like_num
        return before == "on" and verb in self.words["dwelling_verbs"]

    def _hails(self, noun: int) -> bool:
        """ "a student from X", "a gang from X": a letter may be from a person, people are not."""
        words, low = self.words, self.view.word(noun)
        group = low in words["crowd"] | words["formations"] | words["acting_groups"]
        return noun >= 0 and not self.view.cap[noun] and (words.role(low) is not None or group)

    def _is_among_towns(self, start: int, end: int) -> bool:
        """The last of a list of towns: "in Vienna, Salzburg and Bregenz"."""
        view = self.view
        joined = view.word(start - 1) == "and" and start - 2 in self.towns and end - start == 1
        return joined and view.word(start - 3) in {",", "in", "from", "to"}

    def _is_as_far(self, start: int) -> bool:
        return self.view.low[max(0, start - 3) : start] == ["as", "far", "as"]

    def _demoted(self, run: Run, rule: str, votes: Counter[str]) -> str:
        if rule and self._weak(*run, rule) and not self._elected(run, votes):
            return "name:locative"
        return rule

    def _elected(self, run: Run, votes: Counter[str]) -> str:
        """`name:vote` when all words of the run belong to a known person's name."""
        start, end = run
        texts = [self.view.doc[i].text for i in range(start, end)]
        parts = [t for t in texts if len(t) > 2 or INITIALS.fullmatch(t)]
        parts = parts or [t for t in texts if len(t) == 2 and votes[t]]
        if self._is_town_surname(start, end):
            return LIKE_A_TOWN
        if start in self.towns and is_located(self.view, start, end):
            return ""
        if end - start == 1 and texts[0].isupper() and len(texts[0]) > 2 and votes[texts[0]]:
            return "name:vote"  # the "LI" of "KYLE T. LI"
        if self.cues.is_common(start, end) or self.view.word(start - 1) in {"a", "an"}:
            return ""  # "also a Hayashi" is another one
        spots = self.words["surnames_of_spots"]
        if spots.issuperset(texts) and self.view.word(start - 1) == "the":
            return ""  # "Jo Bridge ... the Bridge"
        known = all(votes[t] or votes[t.capitalize()] or votes[_small(t)] for t in parts) and parts
        return "name:vote" if known and self.cues.is_name_like(start, end) else ""

    def _is_town_surname(self, start: int, end: int) -> bool:
        """ "the killing of Granada", of whom the text has told by her full name."""
        alone = end - start == 1 and start in self.cues.maybe_towns
        return alone and self.view.texts[start] in self._surnames and is_a_bearer(self.view, start)

    def _is_family(self, run: Run, votes: Counter[str]) -> bool:
        """ "the Annaýews", of whom one is named: all who bear the name."""
        text = self.view.doc[run[0]].text
        before = self.view.word(run[0] - 1)
        many = before in {"the", "all", "both"} or before in self.words.numbers
        alone = run[1] - run[0] == 1 and many
        one = text.removesuffix("s")
        if before in {"brothers", "sisters"} and self.view.word(run[1]) != "and":
            return run[1] - run[0] == 1
        return alone and one != text and bool(votes[one] or votes[one + "a"])

    def _beside(self, run: Run, rules: Mapping[Run, str]) -> str:
        """`name:conjunct` for "Salem and Miftah Zwai": joined to a person, and no body by
        itself."""
        start, end = run
        if (
            self.view.word(start - 1) == "the"
            or not self.cues.is_name_like(start, end)
            or (start in self.towns and not suffers(self.cues, start, end))
        ):
            return ""
        after = self.view.word(end) in _JOINS and rules.get(self._by_start.get(end + 1, run), "")
        before = self.view.word(start - 1) in _JOINS and rules.get(
            self._by_end.get(start - 1, run), ""
        )
        sure = {after, before} - {"", False, "ner:PERSON"}
        return "name:conjunct" if sure else ""

    def _span(self, run: Run, type_: str, subtype: str | None, rule: str) -> NamedSpan:
        name = self.view.doc[run[0] : run[1]].text
        return NamedSpan(*run, Reading(type_, subtype, name, None, None), rule)

    def _labelled(self, run: Run) -> Iterator[NamedSpan]:
        """What the model says of a run that is no person: at most one span."""
        start, end = run
        if start in self.towns or start in self.unsure:
            return
        if self._is_band(start, end):
            yield self._span(run, "organization", "ngo", "name:band")
            return
        if self._is_counted_people(start, end):
            yield self._span(run, "group", "community", "name:people")
            return
        label = self.cues.label(start, end)
        firm = self.echoes.firm(start, end)
        if firm is not None and label in {"", "GPE", "ORG"}:
            yield firm
            return
        if label in {"", "NORP"} and self._is_entered(start, end):
            yield self._span(run, "place", "city", "name:locative")
        if is_street_word(self.view.low[end - 1], "street_ends", "street_ends_of_names"):
            label = "FAC"
        if label == "PERSON" and is_many(self.view, start, end):
            yield self._span(run, "group", "collective", "name:many")
        if self._reports(start, end):
            yield self._span(run, "organization", "media", "name:outlet")
            return
        if label not in _LABELS or not self._is_entity(start, end) or is_law(self.view, start, end):
            return
        if label == "ORG" and self._mixed(start, end):
            if not self._names_a_spot(end):
                yield from self._mixed_org(run)
            return
        yield self._span(run, *_LABELS[label], f"ner:{label}")

    def _is_counted_people(self, start: int, end: int) -> bool:
        """ "eight Zemblans": people of a land that no table knows."""
        many = self.view.word(start - 1) in self.words.numbers.keys() - {"one"}
        of_land = self.view.texts[start].endswith(tuple(self.words["ends_of_peoples"]))
        return many and end - start == 1 and of_land

    def _reports(self, start: int, end: int) -> bool:
        """ "The Ashford Beacon reported", "told the Ashford Beacon": a paper, no place."""
        view, verbs = self.view, organization_words()["media_verbs"]
        if end - start < 2 or view.word(start - 1) != "the":
            return False
        return view.word(end) in verbs or view.word(start - 2) == "told"

    def _is_entered(self, start: int, end: int) -> bool:
        """A name of no list that one is in: "a bakery in X", "as far as X"."""
        view, words = self.view, organization_words()
        inside = view.word(start - 1) in {"in", "into", "near", "outside"}
        if not (inside or self._is_as_far(start) or self._lies_at(start, end)):
            return False
        tables = words.tables
        known = {*tables["body_end"], *tables["body_of"], *words["building_ends"]}
        tokens = view.doc[start:end]
        named = all(t.pos_ == "PROPN" and len(t) > 1 and t.text not in known for t in tokens)
        plain = end - start == 1 and (view.is_noun(start) or view.low[start] in view.small)
        describes = end < len(view) and (view.low[end] in POSSESSIVE or view.is_noun(end))
        return named and not plain and not describes and self.cues.is_name_like(start, end)

    def _lies_at(self, start: int, end: int) -> bool:
        """ "the market at Nduta", "the border post of Moyale": a spot that is there."""
        before, head = self.view.word(start - 1), self.view.doc[start - 1].head
        place = head.pos_ == "NOUN" and self._is_spot(head)
        return place and before in {"at", "of"} and end - start == 1

    def _is_spot(self, noun: Token) -> bool:
        """ "mill", "market", "border post"."""
        words = organization_words()
        spots = words["venue_nouns"] | words["place_nouns"] | self.words["town_nouns"]
        return noun.lemma_.lower() in spots

    def _mixed(self, start: int, end: int) -> bool:
        """No acronym, and no word that only bodies bear."""
        return all(not t.text.isupper() for t in self.view.doc[start:end])

    def _mixed_org(self, run: Run) -> Iterator[NamedSpan]:
        """An "organization" of plain words is often a person, a town or a brand."""
        start, end = run
        before = self.view.word(start - 1)
        if before in {"in", "near", "at"} and (end - start == 1 or self._is_bare(start, end)):
            yield self._span(run, "place", "city", "name:locative")
        elif before == "the" and end - start == 1 and self._is_ground(start):
            yield self._span(run, "place", "region", "name:locative")
        elif end - start > 1 or (before == "the" and not self._is_attribute(end)):
            yield self._span(run, "organization", "ngo", "ner:ORG")

    def _is_ground(self, start: int) -> bool:
        """ "on the Zembla", "in the Zemblapark": a name, and no noun of English, where one is."""
        over = self.view.word(start - 2) in {"in", "on", "over", "along", "across"}
        return over and not self.view.is_noun(start) and self.view.low[start] not in self.view.small

    def _is_bare(self, start: int, end: int) -> bool:
        """Without a word that says what it is: "in El Marrah"."""
        tables = organization_words().tables
        known = {*tables["body_end"], *tables["body_of"], *organization_words()["venue_ends"]}
        return known.isdisjoint(self.view.texts[start:end])

    def _is_attribute(self, end: int) -> bool:
        """ "the X people", "the X killings", "the X bridge": no body, but what a noun is of.

        Before those who speak and act for it, it is one: "the X leader", "the X statement".
        """
        if end >= len(self.view) or self.view.cap[end]:
            return False
        noun, words = self.view.doc[end], organization_words()
        lemma = noun.lemma_.lower()
        venue = lemma in words["venue_nouns"] | words["place_nouns"] | {"pass"}
        deed = noun.pos_ == "NOUN" and lemma in self.words["suffered"] | self.words["happenings"]
        return noun.lower_ in {"people", "peoples", "language"} or venue or deed

    def _names_a_spot(self, end: int) -> bool:
        """The "Kaliti" of "the Kaliti remand center": the spot that is described bears the name."""
        nouns = organization_words()["venue_nouns"]
        return self.view.word(end) in nouns or self.view.word(end + 1) in nouns

    def _is_entity(self, start: int, end: int) -> bool:
        """Whether a label can be believed: not for nations, nor for a common word that opens a
        sentence."""
        if all(i in self.view.nation_at for i in range(start, end)):
            return False
        token = self.view.doc[start]
        if self.words.role(self.view.low[end - 1]) is not None:
            return False
        if end - start > 1:
            return True
        if self.words.role(token.lower_) is not None or token.lower_ in self.view.small:
            return False
        if self.view.opens_entry(start) and self.view.is_noun(start):
            return False
        return not self.view.opens_sentence(start) or token.pos_ == "PROPN"


def _small(text: str) -> str:
    """The name as it stands within a sentence: "al-Nuaimi" for the "Al-Nuaimi" that opens one."""
    return text[:1].lower() + text[1:]


def behind_owner(view: View, span: NamedSpan) -> int:
    """Start of a description behind the name that it belongs to: "Ana Reis's movement"."""
    for i in range(span.end - 2, span.start, -1):
        if view.low[i] in POSSESSIVE and view.cap[i - 1]:
            return i + 1
    return span.start


def _weak_place(span: NamedSpan) -> bool:
    """A city in a table may be a part of a person's name ("Jordan", "Paris", "Sofia")."""
    if span.rule != "table:place" or span.end - span.start > 1:
        return False
    return span.reading.subtype != "country" or span.reading.name in STATES_LIKE_GIVEN_NAMES


def _long_offices(view: View) -> Iterator[int]:
    """The words of "Assistant United States Attorney" and "Special Agent in Charge"."""
    phrases = _phrases_by_first_word()
    for start, word in enumerate(view.low):
        for phrase in phrases.get(word, ()):
            end = start + len(phrase)
            if view.low[start:end] == phrase and view.is_cap(end):
                yield from range(start, end)


@lru_cache(maxsize=1)
def _phrases_by_first_word() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for office in sorted(person_words()["long_offices"]):
        words = office.split()
        found.setdefault(words[0], []).append(words)
    return found
