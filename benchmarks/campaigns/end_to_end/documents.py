"""What each document was to tell, against what was extracted from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.campaigns.corpus.plan import PlannedEvent
from benchmarks.campaigns.end_to_end.chain import Taken
from graph.analysis.actions import ACTIVE_ROLES
from graph.model import STANDING, DateInterval, DocumentEvent, Extraction
from graph.resolve.names import normalize

_WEIGHTS = {"type": 3, "actor": 3, "day": 1, "campus": 1, "issue": 1}
_LEAST = 3
"""A telling is found when an event has its type or one of its actors."""


@dataclass(frozen=True, slots=True)
class Read:
    """An event that was extracted, in comparable words.

    Attributes:
        actors: Normalized names in active roles.
        scenes: Normalized names of campuses and places where it was, or whom it hit.
    """

    event: DocumentEvent
    type: str
    day: str | None
    actors: frozenset[str]
    scenes: frozenset[str]
    issues: frozenset[str]


@dataclass(frozen=True, slots=True)
class Telling:
    """One planned event in one document. `read` is None where nothing of it was extracted."""

    planned: PlannedEvent
    taken: Taken
    read: Read | None

    @property
    def right(self) -> Mapping[str, bool]:
        """Which of its parts are right; `actor` is one of them, `actors` all and no other."""
        return _right(self.planned, self.read) if self.read else {}


def read_events(extraction: Extraction) -> list[Read]:
    """The reported events of a document."""
    claims = {claim.id: claim for claim in extraction.claims}
    names = {entity.id: normalize(entity.name) for entity in extraction.entities}
    found = []
    for event in extraction.events:
        said = [claims[id] for id in event.claims]
        said = [claim for claim in said if STANDING[claim.modality] == "reported"]
        if not said:
            continue
        roles = [role for claim in said for role in claim.roles if role.entity]
        scenes = [r.entity for r in roles if r.role not in ACTIVE_ROLES] + [event.place]
        found.append(
            Read(
                event,
                event.type,
                _day(event.date),
                frozenset(names[r.entity] for r in roles if r.role in ACTIVE_ROLES and r.entity),
                frozenset(names[scene] for scene in scenes if scene),
                frozenset(event.issues),
            )
        )
    return found


def _day(date: DateInterval | None) -> str | None:
    return date.from_ if date and date.from_ == date.to else None


def _right(planned: PlannedEvent, read: Read) -> dict[str, bool]:
    actors = {normalize(actor) for actor in planned.actors}
    return {
        "type": read.type == planned.type,
        "day": read.day == planned.day.isoformat(),
        "campus": normalize(planned.campus) in read.scenes,
        "issue": planned.issue in read.issues,
        "actor": bool(actors & read.actors),
        "actors": actors == read.actors,
    }


def tellings(
    taken: Sequence[Taken], planned: Mapping[str, PlannedEvent]
) -> tuple[list[Telling], list[tuple[Taken, Read]]]:
    """Each planned event of each document with the event that fits it best; and all that is left.

    Of the events of a document, pairs of most agreement are taken first; an extracted event stands
    for one planned event only.
    """
    found: list[Telling] = []
    left: list[tuple[Taken, Read]] = []
    for one in taken:
        events = read_events(one.extraction)
        pairs = sorted(
            (-_agreement(planned[id], read), number, id)
            for id in one.text.tells
            for number, read in enumerate(events)
        )
        taken_by: dict[str, int] = {}
        for agreement, number, id in pairs:
            if -agreement >= _LEAST and id not in taken_by and number not in taken_by.values():
                taken_by[id] = number
        for id in one.text.tells:
            read = events[taken_by[id]] if id in taken_by else None
            found.append(Telling(planned[id], one, read))
        used = set(taken_by.values())
        left += [(one, read) for number, read in enumerate(events) if number not in used]
    return found, left


def _agreement(planned: PlannedEvent, read: Read) -> int:
    right = _right(planned, read)
    if not (right["type"] or right["actor"]):
        return 0
    return sum(weight for part, weight in _WEIGHTS.items() if right[part])
