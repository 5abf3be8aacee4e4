"""Relations between events: type and both events, by their triggers.

A `target_event` says a relation too: what a counter-protest answers it `responds_to`, what any
other act is aimed at it `disrupts`, where the labels have relations of this type.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.labels import GoldEvent, GoldLink
from benchmarks.accuracy.matching import Claim

IMPLIED = {
    "counter_protest": "responds_to",
    "statement": "responds_to",
    "respond": "responds_to",
    "disrupt_event": "disrupts",
}
"""What a `target_event` of an event of this type says."""


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
    for link in found_links(case):
        one, two = (stands_for.get(id, frozenset()) for id in (link.subject, link.object))
        meant = [
            gold
            for gold in case.labeled.links
            if gold.type == link.type and gold.subject in one and gold.object in two
        ]
        met.update(meant)
        unsure = any(not events[number].sure for number in one | two)
        if not meant and not unsure:
            counted.f1("links", wrong=1)
            counted.mistakes.append(_spurious(case, link))
    for gold in asked:
        counted.f1("links", right=gold in met, missed=gold not in met)
        if gold not in met:
            counted.mistakes.append(_missed(case, gold, events))
    return counted


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
