"""Counter-protests with what they answer: a pair is right when both its events are."""

from typing import Any

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.labels import GoldEvent, GoldRole
from benchmarks.accuracy.layers.links import labeled_events
from benchmarks.accuracy.matching import Claim, fits

COUNTER_PROTEST, ANSWERED = "counter_protest", "target_event"


def count(case: Case) -> Counted:
    """Labeled counter-protests that name what they answer, and the claims that say so."""
    counted = Counted()
    stands_for = labeled_events(case)
    wanted = {number: targets for number, targets in _wanted(case).items() if targets}
    met: set[int] = set()
    numbers = {id(event): number for number, event in enumerate(case.labeled.events)}
    paired = {id(claim): event for event, claim in case.match.pairs}
    spurious = {id(claim) for claim in case.match.spurious}
    for claim in case.claims:
        targets = [role for role in claim["roles"] if role["role"] == ANSWERED]
        event = paired.get(id(claim))
        if claim["type"] != COUNTER_PROTEST or not targets:
            continue
        if event is not None and _answers(
            case, claim, wanted.get(numbers[id(event)], ()), stands_for
        ):
            met.add(numbers[id(event)])
        elif id(claim) in spurious or (event is not None and event.sure):
            counted.f1("counter-protests", wrong=1)
            counted.mistakes.append(_wrong(case, claim, targets))
    for number, golds in wanted.items():
        event = case.labeled.events[number]
        if event.sure and (event.types[0] == COUNTER_PROTEST or number in met):
            counted.f1("counter-protests", right=number in met, missed=number not in met)
            if number not in met:
                counted.mistakes.append(_missed(case, event, golds))
    return counted


def _wanted(case: Case) -> dict[int, tuple[GoldRole, ...]]:
    """What each labeled counter-protest answers: its `target_event`, and what it responds to."""
    events = case.labeled.events
    found = {
        number: [role for role in (*event.roles, *event.context) if role.role == ANSWERED]
        for number, event in enumerate(events)
        if COUNTER_PROTEST in event.types
    }
    for link in case.labeled.links or ():
        if link.subject in found and link.type in {"responds_to", "disrupts"}:
            answered = events[link.object]
            found[link.subject].append(
                GoldRole(ANSWERED, answered.start, answered.end, (answered.trigger,))
            )
    return {number: tuple(roles) for number, roles in found.items()}


def _answers(
    case: Case, claim: Claim, golds: tuple[GoldRole, ...], stands_for: dict[str, frozenset[int]]
) -> bool:
    """Whether one of the claim's targets is one of the labeled ones, by words or as an event."""
    events = case.labeled.events
    for filler in case.fillers(claim):
        if filler.role != ANSWERED:
            continue
        if any(fits(filler, gold, case.heads) for gold in golds):
            return True
        meant = [events[number] for number in stands_for.get(filler.event or "", ())]
        if any(e.start < gold.end and gold.start < e.end for e in meant for gold in golds):
            return True
    return False


def _wrong(case: Case, claim: Claim, targets: list[Any]) -> Any:
    said = ", ".join(role["text"] for role in targets)
    return case.mistake(
        "wrong counter-protest", claim["trigger"]["start"], claim["trigger"]["text"],
        found=f"answers {said}", confidence=claim["confidence"],
    )  # fmt: skip


def _missed(case: Case, event: GoldEvent, golds: tuple[GoldRole, ...]) -> Any:
    said = ", ".join(dict.fromkeys(gold.names[0] for gold in golds))
    return case.mistake(
        "missed counter-protest", event.start, event.trigger, wanted=f"answers {said}"
    )
