"""Names that are in no table: persons, and the organizations and places that only the model sees.

A run of capitalized words is a person's name where a cue says so (`name_cues`), where all its words
belong to a person named elsewhere in the document, or where it stands beside one; a body where it
echoes one; only then does the model's label count.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from extract.gazetteer.records import NamedSpan
from extract.gazetteer.words import organization_words
from extract.naming.fronted_towns import has_been_harmed, is_behind_town, owns_who_is_told_of
from extract.naming.guessed_names import guess
from extract.naming.houses import is_house, is_lent
from extract.naming.known_names import KnownNames, Run, named_span, text_of
from extract.naming.labelled_names import is_counted_people, labelled
from extract.naming.makes import is_of_a_make, is_of_cameras
from extract.naming.name_cues import rule_of
from extract.naming.name_runs import is_band, runs_in
from extract.naming.name_votes import beside, demoted, elected, is_family, votes_of
from extract.naming.named_things import is_church, is_thing
from extract.naming.not_persons import is_many, is_spot, named_body
from extract.naming.numbered_persons import numbered_persons
from extract.naming.sited_names import sited_names
from extract.naming.street_words import is_short_street
from extract.naming.town_surnames import surnames_of

LIKE_A_SPOT = "name:like_a_spot"
"""Rule of persons whose surnames are words for spots."""
_SURE = ("name:title", "name:role", "name:kin", LIKE_A_SPOT)
"""Rules that no phrase behind a name overrules."""
_UNSURE = ("ner:PERSON", "name:apposition")
"""Rules that "the" and a plural outweigh: "the Date Palm Readers, who ..."."""
_UNSURE_OF_THINGS = ("", "ner:PERSON", "name:guess", "name:speech", "name:befallen")
"""Rules that what is called by its make outweighs: "the Land Cruiser waited"."""
_NAMED = frozenset({"called", "named"})


def find_names(known: KnownNames) -> list[NamedSpan]:
    """Names in text order, none overlapping."""
    shown = [*known.echoes.explained(), *numbered_persons(known.view)]
    explained = [s for s in shown if known.fixed.isdisjoint(range(s.start, s.end))]
    known.fixed |= {i for s in explained for i in range(s.start, s.end)}
    runs = list(runs_in(known))
    known.by_start = {start: (start, end) for start, end in runs}
    known.by_end = {end: (start, end) for start, end in runs}
    echoes = {run: known.echoes.find(*run) for run in runs}
    known.bodies = _named_bodies(known, runs)
    rules = {run: "" if echoes[run] else _rule(known, run) for run in runs}
    known.sited = sited_names(known.view, rules, known.cues.label, known.cues.towns)
    longer = (run for run, rule in rules.items() if rule and run[1] - run[0] > 1)
    known.parts = frozenset(t for start, end in longer for t in known.view.texts[start:end])
    called = (run for run, rule in rules.items() if rule == "name:called")
    by_name = (run for run in called if known.view.word(run[0] - 1) in _NAMED)
    known.called = frozenset(text_of(known, run) for run in by_name)
    votes = votes_of(known, rules)
    known.surnames = surnames_of(known.view, rules)
    found = list(explained)
    for run in runs:
        echo = echoes[run]
        rule = (
            demoted(known, run, rules[run], votes)
            or elected(known, run, votes)
            or beside(known, run, rules)
        )
        found += _named(known, run, rule, votes) if echo is None else [echo]
    return found


def _named(known: KnownNames, run: Run, rule: str, votes: Counter[str]) -> Iterator[NamedSpan]:
    """The name that a run is by its rule, by the words around it, or by the model."""
    text = text_of(known, run)
    body = None if text in known.called else known.bodies.get(text)
    if run[0] not in known.placed and is_thing(known.view, *run, rule):
        if is_church(known.view, *run):
            yield named_span(known, run, "place", "venue", "name:spot")
        return
    if rule in _UNSURE_OF_THINGS and (
        is_of_a_make(known.view.doc, *run) or is_of_cameras(known.view.doc, *run)
    ):
        return
    spot = is_spot(known.view, *run) or is_short_street(known.view, *run)
    if rule not in _SURE and spot:
        yield named_span(known, run, "place", "venue", "name:spot")
    elif rule == "name:locative":
        yield named_span(known, run, "place", "city", rule)
    elif is_family(known, run, votes):
        yield named_span(known, run, "group", "collective", "name:family")
    elif body and (rule not in _SURE or is_lent(known, run[0])):
        yield named_span(known, run, "organization", body, "name:body")
    elif rule == "name:role" and is_house(known, *run):
        noun = known.view.word(run[0] - 1)
        yield named_span(
            known, run, "organization", organization_words().body_of_noun(noun), "name:body"
        )
    elif rule in _UNSURE and run[1] - run[0] > 1 and is_many(known.view, *run):
        yield named_span(known, run, "organization", "ngo", "name:many")
    elif rule:
        yield named_span(known, run, "person", "unknown", rule)
    else:
        yield from labelled(known, run)


def _named_bodies(known: KnownNames, runs: Sequence[Run]) -> dict[str, str]:
    """Names that the words around them once show to be bodies, with the subtype."""
    found: dict[str, str] = {}
    for run in runs:
        body = named_body(known.view, *run)
        if body is not None:
            found.setdefault(known.view.doc[run[0] : run[1]].text, body)
    return found


def _rule(known: KnownNames, run: Run) -> str:
    if run[0] - 1 in known.offices:
        return "name:title"
    if run in known.persons:
        return LIKE_A_SPOT
    if is_band(known, *run) or is_counted_people(known, *run):
        return ""
    if is_behind_town(known.view, *run) and (
        has_been_harmed(known.view, run[1]) or owns_who_is_told_of(known.view, run[1])
    ):
        return "name:befallen"
    rule = rule_of(known.cues, *run) or ("name:guess" if guess(known.cues, *run) else "")
    return "" if is_thing(known.view, *run, rule) else rule
