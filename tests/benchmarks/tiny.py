"""Tiny labeled texts and records, of which the right number is known by hand."""

from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.accuracy.case import Case
from benchmarks.accuracy.heads import Place, last_word
from benchmarks.accuracy.labels import GoldEntity, GoldEvent, GoldRole, Labeled


class Tiny:
    """A text with labels and a record, told by the words that stand in it."""

    def __init__(self, text: str, column: Any = "dev narratives", **layers: Any) -> None:
        self.text, self.column = text, column
        self.layers = layers
        self.events: list[GoldEvent] = []
        self.record: dict[str, Any] = {"entities": [], "events": [], "claims": []}

    def span(self, words: str, nth: int = 0) -> tuple[int, int]:
        """Where words stand; `nth` counts from 0."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return start, start + len(words)

    def role(self, name: str, words: str, *names: str, nth: int = 0) -> GoldRole:
        """A labeled filler of a sentence."""
        return GoldRole(name, *self.span(words, nth), (words, *names))

    def label(self, trigger: str, type_: str, *roles: GoldRole, **rest: Any) -> None:
        """Label an event."""
        known: dict[str, Any] = {
            "context": (), "modality": "asserted", "attribution": (), "scope": "incident",
            "date": None, "sure": True,
        }  # fmt: skip
        span = self.span(trigger)
        self.events.append(GoldEvent(*span, trigger, (type_,), roles=roles, **(known | rest)))

    def entity(self, id: str, type_: str, *mentions: str | tuple[str, int], **rest: Any) -> None:
        """An entity of the record with its mentions; its name is the first one."""
        spans = [self.span(*((m, 0) if isinstance(m, str) else m)) for m in mentions]
        rows = [{"start": s, "end": e, "text": self.text[s:e]} for s, e in spans]
        known = {"id": id, "type": type_, "subtype": None, "name": rows[0]["text"]}
        self.record["entities"].append(known | rest | {"mentions": rows})

    def claim(
        self, trigger: str, type_: str, *roles: Mapping[str, Any], event: str = "", **rest: Any
    ) -> None:
        """An event claim of the record; its event has the id `event`, or the trigger as id."""
        start, end = self.span(trigger)
        id = event or trigger
        date = rest.pop("date", None)
        issues = rest.pop("issues", [])
        self.record["events"].append({"id": id, "date": date, "issues": issues})
        known = {
            "kind": "event", "type": type_, "event": id, "roles": list(roles),
            "trigger": {"start": start, "end": end, "text": trigger}, "modality": "asserted",
            "attribution": [], "scope": "incident", "confidence": 0.8,
        }  # fmt: skip
        self.record["claims"].append(known | rest)

    def filler(self, role: str, words: str, nth: int = 0, **what: Any) -> dict[str, Any]:
        """A role of a claim."""
        start, end = self.span(words, nth)
        return {"role": role, "start": start, "end": end, "text": words, **what}

    def labeled(self) -> Labeled:
        """The labels; one sentence is the whole text."""
        whole = ((0, len(self.text)),)
        return Labeled(
            "plain-001", self.column, "plain", self.text, whole, tuple(self.events), {},
            **self.layers,
        )  # fmt: skip

    def case(self) -> Case:
        """Labels and record, with the last word of each span as its head."""

        def heads(start: int, end: int) -> frozenset[Place]:
            return frozenset({last_word(self.text, start, end)})

        return Case(self.labeled(), self.record, heads)


def counts(tally: Mapping[str, float], key: str) -> tuple[float, float, float]:
    """Right, wrong and missed."""
    return tally[f"{key}/right"], tally[f"{key}/wrong"], tally[f"{key}/missed"]


def persons(*names: Sequence[str]) -> tuple[GoldEntity, ...]:
    """Labeled persons, each with its surfaces."""
    return tuple(GoldEntity("person", "unknown", tuple(surfaces)) for surfaces in names)
