"""One comparison: the labels and the record of one document, with their events paired."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from benchmarks.accuracy.conventions import is_open
from benchmarks.accuracy.gold_mentions import GoldMentions
from benchmarks.accuracy.heads import Heads
from benchmarks.accuracy.labels import GoldEvent, Labeled
from benchmarks.accuracy.matching import Claim, EventMatch, Filler, fillers, match_events
from benchmarks.accuracy.mistakes import Mistake

Tally = Counter[str]


@dataclass(slots=True)
class Counted:
    """What one layer has right, wrong and missed in one document, and the mistakes in words."""

    tally: Tally = field(default_factory=Counter)
    mistakes: list[Mistake] = field(default_factory=list)

    def f1(self, key: str, *, right: int = 0, wrong: int = 0, missed: int = 0) -> None:
        """Count answers of one kind."""
        self.tally[f"{key}/right"] += right
        self.tally[f"{key}/wrong"] += wrong
        self.tally[f"{key}/missed"] += missed

    def share(self, key: str, *, given: bool) -> None:
        """Count one case of a share, and whether it is given."""
        self.tally[f"{key}/asked"] += 1
        self.tally[f"{key}/given"] += given


class Case:
    """Labels and record of one document. Claims outside the labeled passages are left out.

    Attributes:
        claims: Event claims.
        others: Claims of relations between actors or between events.
        match: Which claim is which labeled event.
    """

    def __init__(self, labeled: Labeled, record: Mapping[str, Any], heads: Heads) -> None:
        self.labeled, self.record, self.heads = labeled, record, heads
        self.entities = {entity["id"]: entity for entity in record["entities"]}
        self.names = {id: entity["name"] for id, entity in self.entities.items()}
        inside = [c for c in record["claims"] if labeled.covers(c["trigger"]["start"])]
        self.claims = [claim for claim in inside if claim["kind"] == "event"]
        self.others = [claim for claim in inside if claim["kind"] != "event"]
        self.match = _judged(match_events(self.claims, labeled.events), labeled)

    def fillers(self, claim: Claim) -> list[Filler]:
        """The fillers of a claim, with the names of their entities."""
        return fillers(claim, self.names)

    def pairs(self) -> Iterator[tuple[GoldEvent, Claim]]:
        """The sure labeled events that a claim was paired with."""
        return ((event, claim) for event, claim in self.match.pairs if event.sure)

    @cached_property
    def gold(self) -> GoldMentions:
        """Where the labeled entities are mentioned."""
        return GoldMentions(self.labeled)

    def mistake(
        self,
        kind: str,
        place: int,
        words: str,
        *,
        wanted: str = "",
        found: str = "",
        confidence: float = 0.0,
    ) -> Mistake:
        """A mistake of one kind at one place; `words` are marked in its sentence."""
        return Mistake(
            self.labeled.name, place, self.labeled.sentence_at(place), words, (kind,),
            (wanted,) if wanted else (), (found,) if found else (), confidence,
        )  # fmt: skip


def _judged(match: EventMatch, labeled: Labeled) -> EventMatch:
    match.spurious = [claim for claim in match.spurious if not is_open(claim, labeled)]
    return match
