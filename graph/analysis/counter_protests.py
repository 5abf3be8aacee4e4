"""Who called whom out against what: counter-protests with the events that they answer.

An answer is stated when a claim says so. Only where none is stated, and exactly one gathering
shares place and day, a derived answer stands in its place; it is marked, and feeds no analysis.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.model import STANDING, Claim, Event, Link

ANSWERED_TYPES = ("protest", "public_event")
SAME_DAY_AND_PLACE = "same_day_and_place"


@dataclass(frozen=True, slots=True)
class Answer:
    """An event that a counter-protest answers; `derived` names the rule, None when it is stated."""

    event: str
    derived: str | None


@dataclass(frozen=True, slots=True)
class CounterProtest:
    """A counter-protest. All lists hold ids, sorted.

    Attributes:
        answers: Empty when none is stated and none, or more than one, may be meant.
        organizers, sponsors: As reported: asserted, alleged or attempted. Denials take nobody out.
        denied_by: Who denies anything about it.
        claims: All claims on it, of every standing.
    """

    event: str
    answers: tuple[Answer, ...]
    organizers: tuple[str, ...]
    sponsors: tuple[str, ...]
    denied_by: tuple[str, ...]
    claims: tuple[str, ...]


def counter_protest(
    event: Event,
    *,
    links: Iterable[Link],
    claims: Iterable[Claim],
    nodes: Mapping[str, str],
    near: Sequence[Event],
) -> CounterProtest:
    """Gather what is known of one counter-protest.

    Args:
        links: Reported links at either end of the event; others are passed over.
        claims: Its claims.
        nodes: For ids in the claims' attribution chains, the id of the entity now.
        near: Reported gatherings that could be meant; others of them are passed over.
    """
    reported = [link for link in links if link.standing == "reported"]
    stated = {link.to for link in reported if (link.type, link.from_) == ("RESPONDS_TO", event.id)}
    answers = [Answer(id, None) for id in sorted(stated)]
    if not answers:
        answers = derived_answer(event, near)
    return CounterProtest(
        event=event.id,
        answers=tuple(answers),
        organizers=_actors(reported, "ORGANIZED", event.id),
        sponsors=_actors(reported, "SPONSORED", event.id),
        denied_by=_deniers(claims, nodes),
        claims=event.claims,
    )


def derived_answer(event: Event, near: Iterable[Event]) -> list[Answer]:
    """The one gathering of the same place and day, or nothing."""
    day = day_of(event)
    if day is None or event.place is None:
        return []
    same = {
        other.id
        for other in near
        if other.type in ANSWERED_TYPES and other.place == event.place and day_of(other) == day
    }
    return [Answer(id, SAME_DAY_AND_PLACE) for id in same] if len(same) == 1 else []


def day_of(event: Event) -> str | None:
    """The ISO day of an event, or None when it is unknown or several days are given."""
    return event.first if event.first == event.last else None


def _actors(links: Iterable[Link], type_: str, event: str) -> tuple[str, ...]:
    return tuple(sorted({link.from_ for link in links if (link.type, link.to) == (type_, event)}))


def _deniers(claims: Iterable[Claim], nodes: Mapping[str, str]) -> tuple[str, ...]:
    """The nearest source of each claim that denies; nobody where the text names none."""
    found = set()
    for claim in claims:
        if STANDING[claim.modality] == "refuted" and claim.attribution:
            source = claim.attribution[0].entity
            if source is not None:
                found.add(nodes.get(source, source))
    return tuple(sorted(found))
