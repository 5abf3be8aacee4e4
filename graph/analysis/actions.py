"""The analysis graph: who acted in which event, as columns and as a networkx graph.

An action is one actor in an active role of one event. Targets, intermediaries and addressees never
are actors here: to suffer together is no acting together. An event that ten documents tell of is
one event; which claims count at all is chosen before (`api.actions`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    import networkx as nx  # type: ignore[import-untyped]

Indexes = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]

ACTIVE_ROLES = ("initiator", "organizer", "participant", "sponsor")
"""Roles that make an actor. Of several roles in one event the first of these counts."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: an entity of the graph as analyses need it. `sensitive` as in `Entity`."""

    id: str
    name: str
    type: str
    subtype: str | None = None
    country: str | None = None
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """A reported relation between two actors. `claims` and `documents` are sorted ids."""

    type: str
    from_: str
    to: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A document that tells of an event.

    Attributes:
        published: ISO day, or None.
        claims: Its claims on the event, of those that were asked for, sorted.
    """

    document: str
    publisher: str | None
    published: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of the graph as analyses need it. All lists are sorted, ids unless said otherwise.

    Attributes:
        type: Event type, the tactic of the action.
        day: Days since 1970-01-01; the hour, where the text gives one, is the fraction. None when
            the event is not known to the day.
        first, last: ISO days between which it happened, or None.
        place: Where it happened, or None; `campus` the campus among its places and targets.
        issues: Names of what it was about; topics of an import stand under their own names.
        targets: Communities and bodies that were targeted, never natural persons.
        organizers, sponsors: As claims state it.
        texts: Words that were spread: slogans, posts, addresses, hashes; not ids.
        platform: Service that carried it, or None.
        documents, claims: What the event rests on, of the claims that were asked for.
        tellings: The same, by document; empty where no more is known than `documents`.
        publishers: Names of publishers, or of the sources that stand in for them.
        disputed: A claim denies or negates it; `denials` are these claims.
    """

    id: str
    type: str
    day: float | None = None
    first: str | None = None
    last: str | None = None
    place: str | None = None
    campus: str | None = None
    issues: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    organizers: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    platform: str | None = None
    documents: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    disputed: bool = False
    denials: tuple[str, ...] = ()
    tellings: tuple[Telling, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was in the store and is not among the actions, counted.

    Attributes:
        without_day: Events that are not known to the day; they stay in `Actions`, out of windows.
        not_reported: Events of which no claim says that they happened.
        unsure: Claims below the confidence that was asked for.
        private_persons: Actions of natural persons who hold no public office.
        without_actor: Events in which nobody acts by name.
    """

    without_day: int = 0
    not_reported: int = 0
    unsure: int = 0
    private_persons: int = 0
    without_actor: int = 0


@dataclass(frozen=True, slots=True)
class Actions:
    """All actions, as columns of one length; row `i` is one actor in one event.

    Rows are sorted by event, then actor, and each pair stands once; so equal data give equal bytes.

    Attributes:
        actors, events: What the indexes of the columns point to, sorted by id.
        actor, event: Indexes.
        role: Index into `ACTIVE_ROLES`.
        confidence: In (0, 1], the chance that a claim that puts the actor there is read rightly.
        claims: For each row, the ids of the claims that say it, sorted.
        names: Names of entities that events point to (places, campuses, targets, organizers).
        sources_known: False when nothing says who published what, so that publishers cannot be
            told apart.
        ties: Pairs of ids that a document ties to each other (member, part, funds), sorted. One of
            the two acts; the other may be a body that acts in none of the events.
        digest: Of the data that the actions were made from.
    """

    actors: tuple[Actor, ...]
    events: tuple[Happening, ...]
    actor: Indexes
    event: Indexes
    role: Indexes
    confidence: Numbers
    claims: Sequence[tuple[str, ...]]
    names: dict[str, str] = field(default_factory=dict)
    left_out: LeftOut = LeftOut()
    sources_known: bool = True
    digest: str = ""
    ties: tuple[tuple[str, str], ...] = ()

    @property
    def days(self) -> Numbers:
        """Day of each event, nan where it is not known; shape `(len(events),)`."""
        return np.array(
            [np.nan if event.day is None else event.day for event in self.events], dtype=np.float64
        )

    def to_networkx(self) -> "nx.MultiDiGraph":
        """Actors and events as nodes, an edge from actor to event for each action.

        A node carries `kind` (actor or event), `type`, `name`; an event also `first`, `last`,
        `place`, `issues`. An edge carries `role`, `confidence` and `claims`, and has its role as
        key.
        """
        import networkx as nx  # takes longer to load than most commands take to answer

        graph = nx.MultiDiGraph()
        for actor in self.actors:
            graph.add_node(actor.id, kind="actor", type=actor.type, name=actor.name)
        for event in self.events:
            graph.add_node(
                event.id,
                kind="event",
                type=event.type,
                name=event.type,
                first=event.first,
                last=event.last,
                place=event.place,
                issues=event.issues,
            )
        for row, claims in enumerate(self.claims):
            role = ACTIVE_ROLES[int(self.role[row])]
            graph.add_edge(
                self.actors[int(self.actor[row])].id,
                self.events[int(self.event[row])].id,
                key=role,
                role=role,
                confidence=float(self.confidence[row]),
                claims=claims,
            )
        return graph
