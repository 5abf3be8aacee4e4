"""The sentences behind a campaign, by wave and event, with denials beside what they deny."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.marked.wording import wording as told
from graph.model import STANDING
from graph.view.words import band, days, document_line, plain, status_words, who

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence with its number, how it is said, by whom, and where it stands."""

    number: int
    words: str
    status: str
    modality: str
    standing: str
    said_by: str
    where: str
    sure: str


@dataclass(frozen=True, slots=True)
class Told:
    """An event with the sentences that tell of it, and those that deny it."""

    type: str
    what: str
    when: str
    place: str
    status: str
    quotes: tuple[Quote, ...]
    denials: tuple[Quote, ...]


class Sayings:
    """What the documents say of the events of one campaign."""

    def __init__(self, explanation: Record, places: Mapping[str, str]) -> None:
        self.events: Mapping[str, Record] = {e["id"]: e for e in explanation["events"]}
        self._places = places
        self._documents = {d["id"]: d for d in explanation["documents"]}
        self._claims = {claim["id"]: claim for claim in explanation["claims"]}
        self._of_event: dict[str, list[Record]] = defaultdict(list)
        for event in explanation["events"]:
            known = (self._claims[id] for id in event["claims"] if id in self._claims)
            self._of_event[event["id"]] = sorted(known, key=lambda claim: int(claim["number"]))

    def first_quotes(self) -> dict[str, int]:
        """For each event the number of its first sentence."""
        return {id: claims[0]["number"] for id, claims in self._of_event.items() if claims}

    def numbers(self, events: Iterable[str]) -> list[int]:
        """The numbers of all sentences on some events."""
        return sorted({c["number"] for event in events for c in self._of_event.get(event, ())})

    def told(self, events: Sequence[str]) -> list[Told]:
        """The events by day, each with its sentences."""
        known = [self.events[id] for id in events if id in self.events]
        known.sort(key=lambda event: (event["first"] or "9", self.numbers([event["id"]])))
        return [self._told(event) for event in known]

    def _told(self, event: Record) -> Told:
        quotes = [self._quote(claim) for claim in self._of_event[event["id"]]]
        return Told(
            type=event["type"],
            what=plain(event["type"]),
            when=days(event["first"], event["last"]),
            place=self._places.get(event["place"] or "", ""),
            status=status_words(event["status"]),
            quotes=tuple(quote for quote in quotes if quote.standing != "refuted"),
            denials=tuple(quote for quote in quotes if quote.standing == "refuted"),
        )

    def _quote(self, claim: Record) -> Quote:
        parts = (document_line(self._documents.get(claim["document"])), claim["locator"] or "")
        return Quote(
            number=claim["number"],
            words=claim["quote"],
            status=told().modalities[claim["modality"]][0],
            modality=claim["modality"],
            standing=STANDING[claim["modality"]],
            said_by=who(claim),
            where=", ".join(part for part in parts if part),
            sure=band(claim["confidence"]),
        )
