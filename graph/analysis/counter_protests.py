"""Who called whom out against what: counter-protests with the events that they answer.

An answer is stated when a claim says so. Only where none is stated, and exactly one gathering
shares place and day, a derived answer stands in its place; it is marked, and feeds no analysis.
Who organized and who paid is only ever what a claim says. That one gathering comes after another
does not show that anybody called for it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.distance import Point, distance_km
from graph.model import STANDING, Claim, Event, Link

ANSWERED_TYPES = ("protest", "public_event")
GATHERINGS = (*ANSWERED_TYPES, "counter_protest")
SAME_DAY_AND_PLACE = "same_day_and_place"

_ACTS = ("ORGANIZED", "INITIATED", "TOOK_PART_IN", "SPONSORED")
_HOURS_A_DAY = 24


@dataclass(frozen=True, slots=True)
class Named:
    """An entity, with the claims that put it there, sorted."""

    entity: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An event that a counter-protest answers.

    Attributes:
        derived: The rule that found it, None when a claim states it.
        claims: That state it; empty when it is derived.
        lag_days: Days from it to the counter-protest; None unless both are known to the day. Below
            0 where the counter-protest was held before what it was held against.
        lag_hours: The same in hours; None unless claims give an hour for both.
        same_place: True when both share a campus or place, False when they share none and both have
            one, else None.
        distance_km: Between the places where they are not the same and both are in the gazetteer
            with coordinates, else None.
        organizers: Of the answered event, as reported.
        both_sides: Organizations that acted, by any reported role, in both.
    """

    event: str
    derived: str | None
    claims: tuple[str, ...] = ()
    lag_days: int | None = None
    lag_hours: float | None = None
    same_place: bool | None = None
    distance_km: float | None = None
    organizers: tuple[Named, ...] = ()
    both_sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathering:
    """An event with what is needed to compare it with another.

    Attributes:
        links: Reported links at either end of it; others are passed over.
        moment: Days since 1970-01-01 with the hour as fraction; None when no claim gives an hour.
        point: Where its place is, or None.
    """

    event: Event
    links: tuple[Link, ...]
    moment: float | None = None
    point: Point | None = None


@dataclass(frozen=True, slots=True)
class CounterProtest:
    """A counter-protest. All lists hold ids, sorted.

    Attributes:
        answers: Empty when none is stated and none, or more than one, may be meant.
        organizers, sponsors: As reported: asserted, alleged or attempted. Denials take nobody out.
        denied_by: Who denies anything about it.
        claims: All claims on it, of every standing.
        organized, sponsored: The organizers and sponsors, each with the claims that say so.
        denials: Claims that deny or negate anything about it, whoever is their source.
    """

    event: str
    answers: tuple[Answer, ...]
    organizers: tuple[str, ...]
    sponsors: tuple[str, ...]
    denied_by: tuple[str, ...]
    claims: tuple[str, ...]
    organized: tuple[Named, ...] = ()
    sponsored: tuple[Named, ...] = ()
    denials: tuple[str, ...] = ()


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
    claims = list(claims)
    stated = {
        link.to: link for link in reported if (link.type, link.from_) == ("RESPONDS_TO", event.id)
    }
    answers = [Answer(id, None, tuple(sorted(stated[id].claims))) for id in sorted(stated)]
    if not answers:
        answers = derived_answer(event, near)
    organized = _named(reported, "ORGANIZED", event.id)
    sponsored = _named(reported, "SPONSORED", event.id)
    return CounterProtest(
        event=event.id,
        answers=tuple(answers),
        organizers=tuple(named.entity for named in organized),
        sponsors=tuple(named.entity for named in sponsored),
        denied_by=_deniers(claims, nodes),
        claims=event.claims,
        organized=organized,
        sponsored=sponsored,
        denials=tuple(sorted(claim.id for claim in claims if _denies(claim))),
    )


def with_answered(
    found: CounterProtest,
    own: Gathering,
    answered: Mapping[str, Gathering],
    organizations: Collection[str],
) -> CounterProtest:
    """The same with each answer set beside the counter-protest.

    Args:
        answered: The gatherings of its answers by id; an answer without one stays as it is.
        organizations: Ids of entities that are organizations; only they are named as on both sides.
    """
    answers = (
        _beside(own, answer, answered[answer.event], organizations)
        if answer.event in answered
        else answer
        for answer in found.answers
    )
    return replace(found, answers=tuple(answers))


def _beside(
    own: Gathering, answer: Answer, other: Gathering, organizations: Collection[str]
) -> Answer:
    same_place = _same_place(own, other)
    both = actors_of(own).intersection(actors_of(other), organizations)
    return replace(
        answer,
        lag_days=_lag_days(other.event, own.event),
        lag_hours=_lag_hours(other, own),
        same_place=same_place,
        distance_km=distance_km(other.point, own.point) if same_place is False else None,
        organizers=_named(_reported(other), "ORGANIZED", other.event.id),
        both_sides=tuple(sorted(both)),
    )


def actors_of(gathering: Gathering) -> set[str]:
    """Who acted in it, by any reported role."""
    return {
        link.from_
        for link in _reported(gathering)
        if link.to == gathering.event.id and link.type in _ACTS
    }


def _reported(gathering: Gathering) -> list[Link]:
    return [link for link in gathering.links if link.standing == "reported"]


def _lag_days(first: Event, second: Event) -> int | None:
    begin, end = day_of(first), day_of(second)
    if begin is None or end is None:
        return None
    return (date.fromisoformat(end) - date.fromisoformat(begin)).days


def _lag_hours(first: Gathering, second: Gathering) -> float | None:
    if first.moment is None or second.moment is None:
        return None
    return round((second.moment - first.moment) * _HOURS_A_DAY, 2)


def _same_place(one: Gathering, other: Gathering) -> bool | None:
    here, there = _scenes(one), _scenes(other)
    return bool(here & there) if here and there else None


def _scenes(gathering: Gathering) -> set[str]:
    """Campuses and places in which it was."""
    at = {
        link.to
        for link in _reported(gathering)
        if (link.type, link.from_) == ("AT", gathering.event.id)
    }
    return at | ({gathering.event.place} if gathering.event.place else set())


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


def _named(links: Iterable[Link], type_: str, event: str) -> tuple[Named, ...]:
    """Who has a link of this type to the event, by id."""
    saying: dict[str, set[str]] = {}
    for link in links:
        if (link.type, link.to) == (type_, event):
            saying.setdefault(link.from_, set()).update(link.claims)
    return tuple(Named(id, tuple(sorted(claims))) for id, claims in sorted(saying.items()))


def _denies(claim: Claim) -> bool:
    return STANDING[claim.modality] == "refuted"


def _deniers(claims: Iterable[Claim], nodes: Mapping[str, str]) -> tuple[str, ...]:
    """The nearest source of each claim that denies; nobody where the text names none."""
    found = set()
    for claim in claims:
        if _denies(claim) and claim.attribution:
            source = claim.attribution[0].entity
            if source is not None:
                found.add(nodes.get(source, source))
    return tuple(sorted(found))
