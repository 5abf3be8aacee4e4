"""Relations between events: type and both events, by their triggers.

A `target_event` says a relation too: what a counter-protest answers it `responds_to`, what any
other act is aimed at it `disrupts`, where the labels have relations of this type.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.labels import GoldEvent, GoldLink, GoldRole, Labeled
from benchmarks.accuracy.matching import Claim

IMPLIED = {
    "counter_protest": "responds_to",
    "statement": "responds_to",
    "respond": "responds_to",
    "disrupt_event": "disrupts",
}
"""What a `target_event` of an event of this type says."""

AIMED = frozenset(IMPLIED.values())
"""The relations that a labeled `target_event` stands for."""


@dataclass(frozen=True, slots=True)
class Link:
    """A relation of two events of a record, by their ids, with the claim that says it."""

    type: str
    subject: str
    object: str
    place: int
    words: str
    confidence: float


def count(case: Case) -> Counted:
    """Relations between sure events; an unsure event at either end leaves one open."""
    counted = Counted()
    if case.labeled.links is None:
        return counted
    events = case.labeled.events
    asked = [
        link
        for link in dict.fromkeys(case.labeled.links)
        if events[link.subject].sure and events[link.object].sure
    ]
    stands_for = labeled_events(case)
    met: set[GoldLink] = set()
    named = aims(case.labeled)
    for link in found_links(case):
        one, two = (stands_for.get(id, frozenset()) for id in (link.subject, link.object))
        is_aim = link.type in AIMED and any((a, b) in named for a in one for b in two)
        meant = _meant(case.labeled.links, link.type, one, two, is_aim=is_aim)
        met.update(meant)
        unsure = is_aim or any(not events[number].sure for number in one | two)
        if not meant and not unsure:
            counted.f1("links", wrong=1)
            counted.mistakes.append(_spurious(case, link))
    for gold in asked:
        counted.f1("links", right=gold in met, missed=gold not in met)
        if gold not in met:
            counted.mistakes.append(_missed(case, gold, events))
    return counted


def _meant(
    links: Collection[GoldLink], type_: str, one: frozenset[int], two: frozenset[int], *,
    is_aim: bool,
) -> list[GoldLink]:  # fmt: skip
    """The labeled relations that a found one between these labeled events says; empty for none.

    What an act is aimed at may be labeled of the gathering where it is told first, while the role
    names it again: then any aim of the act is meant.
    """
    exact = [g for g in links if g.type == type_ and g.subject in one and g.object in two]
    if exact or not is_aim:
        return exact
    return [g for g in links if g.type in AIMED and g.subject in one]


def aims(labeled: Labeled) -> frozenset[tuple[int, int]]:
    """Numbers of labeled events, each with an event that its labeled `target_event` names."""
    return frozenset(
        (number, other)
        for number, event in enumerate(labeled.events)
        for role in (*event.roles, *event.context)
        if role.role == "target_event"
        for other, named in enumerate(labeled.events)
        if other != number and _names(role, named)
    )


def _names(role: GoldRole, event: GoldEvent) -> bool:
    """Whether a role is the event's word; one of another sentence ends with that word."""
    if role.start >= 0:
        return event.start < role.end and role.start < event.end
    return event.trigger.casefold() in {name.casefold().split()[-1] for name in role.names}


def found_links(case: Case) -> list[Link]:
    """The relations of a record between events in the labeled passages, each once."""
    inside = {claim["event"] for claim in case.claims}
    found: dict[tuple[str, str, str], Link] = {}
    for link in (*_said(case), *_implied(case.claims)):
        if {link.subject, link.object} <= inside:
            found.setdefault((link.type, link.subject, link.object), link)
    return list(found.values())


def labeled_events(case: Case) -> dict[str, frozenset[int]]:
    """The numbers of the labeled events that each event of a record stands for."""
    numbers = {id(event): number for number, event in enumerate(case.labeled.events)}
    found: dict[str, frozenset[int]] = {}
    for event, claim in case.match.pairs:
        known = found.get(claim["event"], frozenset())
        found[claim["event"]] = known | {numbers[id(event)]}
    return found


def _said(case: Case) -> Iterator[Link]:
    for claim in case.others:
        if claim["kind"] == "event_relation":
            ends = {role["role"]: role.get("event") for role in claim["roles"]}
            yield _link(claim, claim["type"], ends["subject"], ends["object"])


def _implied(claims: list[Claim]) -> Iterator[Link]:
    for claim in claims:
        for role in claim["roles"]:
            event = role.get("event")
            if role["role"] == "target_event" and event and claim["type"] in IMPLIED:
                yield _link(claim, IMPLIED[claim["type"]], claim["event"], event)


def _link(claim: Claim, type_: str, subject: str, object_: str) -> Link:
    trigger = claim["trigger"]
    return Link(type_, subject, object_, trigger["start"], trigger["text"], claim["confidence"])


def _spurious(case: Case, link: Link) -> Any:
    words = {claim["event"]: claim["trigger"]["text"] for claim in case.claims}
    said = f"{link.type}: {words[link.subject]} -> {words[link.object]}"
    return case.mistake(
        "spurious event relation", link.place, link.words, found=said, confidence=link.confidence
    )


def _missed(case: Case, gold: GoldLink, events: tuple[GoldEvent, ...]) -> Any:
    one, two = events[gold.subject], events[gold.object]
    said = f"{gold.type}: {one.trigger} -> {two.trigger}"
    return case.mistake("missed event relation", one.start, one.trigger, wanted=said)
