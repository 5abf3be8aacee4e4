"""One grammar of filters: from the words of a command line or a query string to store filters.

Every door takes the same words under the same names, so that what is learned at one holds at all.
Nothing here opens a store: ids and names of entities pass as they are.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from typing import cast, get_args

from graph.dates import parse_partial
from graph.model import TOPIC, Modality, Scope, Standing, Status
from graph.ontology import ontology
from graph.store.filters import EVERYTHING, EventFilter, SubgraphFilter

STANDINGS: tuple[Standing, ...] = get_args(Standing)


class BadFilter(ValueError):
    """A word of a filter makes no sense.

    Attributes:
        field: Name of the word, as in `EventWords`; a command line has it as an option.
        reason: What is wrong with it, and what would be right.
    """

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field, self.reason = field, reason


@dataclass(frozen=True, slots=True)
class EventWords:
    """What is said of the events that are wanted; all of it must hold, None and () say nothing.

    Attributes:
        type, issue, modality, standing, status: One of the names is enough.
        since, until: A partial date: 2023, 2023-05 or 2023-05-10.
        place, actor, entity, document: Ids.
        sources: Least number of independent sources.
    """

    type: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    place: str | None = None
    actor: str | None = None
    entity: str | None = None
    document: str | None = None
    issue: Sequence[str] = ()
    modality: Sequence[str] = ()
    standing: Sequence[str] = ()
    status: Sequence[str] = ()
    scope: str | None = None
    sources: int = 0


def is_said(words: EventWords) -> bool:
    """True when anything is said of the events at all."""
    return any(getattr(words, field.name) for field in fields(words))


def event_filter(words: EventWords) -> EventFilter:
    """The filter that the words mean.

    Raises:
        BadFilter: A name is not of the vocabulary, a date is none, or `since` follows `until`.
    """
    vocabulary = ontology()
    since, until = first_day("since", words.since), last_day("until", words.until)
    if since is not None and until is not None and since > until:
        raise BadFilter("until", f"{words.until} ends before {words.since} begins")
    scopes = known_names("scope", [words.scope] if words.scope else (), get_args(Scope))
    return EventFilter(
        types=known_names("type", words.type, vocabulary.event_types),
        since=since,
        until=until,
        place=words.place,
        actor=words.actor,
        entity=words.entity,
        document=words.document,
        issues=issue_names("issue", words.issue),
        modalities=cast(
            "tuple[Modality, ...]", known_names("modality", words.modality, vocabulary.modalities)
        ),
        standings=standings("standing", words.standing),
        scope=cast("Scope", scopes[0]) if scopes else None,
        statuses=cast("tuple[Status, ...]", known_names("status", words.status, get_args(Status))),
        independent_sources=words.sources,
    )


def part_filter(
    *,
    around: Sequence[str] = (),
    depth: int = EVERYTHING.depth,
    events: EventWords,
    without: Sequence[str] = (),
    link_standing: Sequence[str] = (),
    most: int = EVERYTHING.most,
) -> SubgraphFilter:
    """Which part of the graph is meant; see `SubgraphFilter`.

    Raises:
        BadFilter: A name is not of the vocabulary, or the words for events mean none.
    """
    return SubgraphFilter(
        around=tuple(around),
        depth=depth,
        events=event_filter(events) if is_said(events) else None,
        standings=standings("link_standing", link_standing or EVERYTHING.standings),
        without=link_types("without", without),
        most=most,
    )


def known_names(field: str, said: Sequence[str], allowed: Collection[str]) -> tuple[str, ...]:
    """The names given, each checked, in the case that they have; a hyphen may be an underscore.

    Raises:
        BadFilter: A name is not among those allowed.
    """
    spelled = {name.lower(): name for name in allowed}
    names = tuple(name.replace("-", "_").lower() for name in said)
    for name in names:
        if name not in spelled:
            raise BadFilter(field, f"unknown name {name}; known: {', '.join(allowed)}")
    return tuple(spelled[name] for name in names)


def issue_names(field: str, said: Sequence[str]) -> tuple[str, ...]:
    """Issues of the vocabulary, and topics of imports as they are written: `topic:NAME`.

    Raises:
        BadFilter: see `known_names`.
    """
    known = ontology().issues
    return tuple(
        name if name.startswith(TOPIC) else known_names(field, [name], known)[0] for name in said
    )


def standings(field: str, said: Sequence[str]) -> tuple[Standing, ...]:
    """Standings of claims or links: reported, unrealized, refuted.

    Raises:
        BadFilter: see `known_names`.
    """
    return cast("tuple[Standing, ...]", known_names(field, said, STANDINGS))


def link_types(field: str, said: Sequence[str]) -> tuple[str, ...]:
    """Types of links, as ORGANIZED.

    Raises:
        BadFilter: see `known_names`.
    """
    return known_names(field, said, ontology().link_types)


def node_types(field: str, said: Sequence[str]) -> tuple[str, ...]:
    """Types of entities and events, as person or protest.

    Raises:
        BadFilter: see `known_names`.
    """
    vocabulary = ontology()
    return known_names(field, said, (*vocabulary.entity_types, *vocabulary.event_types))


def first_day(field: str, said: str | None) -> str | None:
    """The first day of a partial date, None for None.

    Raises:
        BadFilter: It is no date.
    """
    return _interval(field, said)[0]


def last_day(field: str, said: str | None) -> str | None:
    """The last day of a partial date, None for None.

    Raises:
        BadFilter: It is no date.
    """
    return _interval(field, said)[1]


def _interval(field: str, said: str | None) -> tuple[str | None, str | None]:
    if said is None:
        return None, None
    try:
        interval = parse_partial(said)
    except ValueError as error:
        reason = str(error)
        raise BadFilter(field, reason if said in reason else f"{said}: {reason}") from error
    return interval.from_, interval.to
