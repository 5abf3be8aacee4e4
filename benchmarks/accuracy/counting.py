"""Counts what one record has right, wrong and missed. All measures are sums of these counts.

Keys: `MEASURE/right`, `/wrong` and `/missed` for what is found or not; `MEASURE/asked` and
`/given` for shares; `status/GOLD/FOUND` for each pair of speech statuses.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from benchmarks.accuracy.conventions import NOT_DONE, is_heading, is_open, same_status, side
from benchmarks.accuracy.heads import Heads, any_word
from benchmarks.accuracy.labels import GoldEvent, GoldRole, Labeled
from benchmarks.accuracy.matching import (
    Claim,
    EventMatch,
    Filler,
    RoleMatch,
    fillers,
    fits,
    is_swapped,
    match_events,
    match_roles,
)
from benchmarks.accuracy.mistakes import Mistake, describe, missed_event, spurious_event
from graph.dates import parse_partial

Tally = Counter[str]
END_TO_END = ("end to end", "overlap", "with type")
"""Measures in which missed and spurious events count with their roles."""
SIDES = ("initiator", "target")
"""The roles whose fillers say who did it to whom."""


def count(labeled: Labeled, record: Mapping[str, Any], heads: Heads) -> tuple[Tally, list[Mistake]]:
    """Compare a record with the labels of its document.

    The mistakes of a held-out document are counted but not described: its list is empty.

    Args:
        heads: Head words in the text of the document.
    """
    counting = _Counting(labeled, record, heads)
    counting.run()
    return counting.tally, [] if labeled.held_out else counting.mistakes


def source_of(
    claim: Claim, event: GoldEvent, text: str, names: Mapping[str, str], heads: Heads
) -> str:
    """`none` when neither gives a source, else `right`, `wrong`, `missed` or `both` (another).

    Right: one source of the claim is one of the labeled ones, however long the chain.
    """
    found = fillers({"roles": [{"role": "source", **s} for s in claim["attribution"]]}, names)
    gold = [role for names in event.attribution for role in _places(names, text)]
    if any(fits(filler, role, heads) for filler in found for role in gold):
        return "right"
    if found and gold:
        return "both"
    return "wrong" if found else "missed" if gold else "none"


def _places(names: Sequence[str], text: str) -> list[GoldRole]:
    """A source wherever one of its names stands in the text, and once without a place."""
    any_name = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    places = [m.span() for m in re.finditer(rf"(?<!\w)(?:{any_name})(?!\w)", text)]
    return [GoldRole("source", start, end, tuple(names)) for start, end in [*places, (-1, -1)]]


class _Counting:
    """One comparison: the labels and the record of one document, and what was counted so far."""

    def __init__(self, labeled: Labeled, record: Mapping[str, Any], heads: Heads) -> None:
        self.labeled, self.heads = labeled, heads
        self.names = {entity["id"]: entity["name"] for entity in record["entities"]}
        self.dates = {event["id"]: event["date"] for event in record["events"]}
        self.claims = [claim for claim in record["claims"] if claim["kind"] == "event"]
        self.tally: Tally = Counter()
        self.mistakes: list[Mistake] = []

    def run(self) -> None:
        match = match_events(self.claims, self.labeled.events)
        match.spurious = [c for c in match.spurious if not is_open(c, self.labeled)]
        self._events(match)
        for event, claim in match.pairs:
            if event.sure:
                self._pair(event, claim)
        for event in match.missed:
            for role in event.roles:
                if role.start >= 0:
                    self._role("missed", role.role, event.types, *END_TO_END)
        for claim in match.spurious:
            for filler in match_roles(self._fillers(claim), _NO_EVENT, self.heads).wrong:
                self._role("wrong", filler.role, [claim["type"]], *END_TO_END)
        self._quiet(match)

    def _fillers(self, claim: Claim) -> list[Filler]:
        return fillers(claim, self.names)

    def _events(self, match: EventMatch) -> None:
        for event, claim in match.pairs:
            if not event.sure:
                continue
            self.tally["trigger/right"] += 1
            if claim["type"] in event.types:
                self._type("right", event.types[0])
            else:
                self._type("missed", event.types[0])
                self._type("wrong", claim["type"])
        for event in match.missed:
            self.tally["trigger/missed"] += 1
            self._type("missed", event.types[0])
            self.mistakes.append(missed_event(self.labeled, event))
        for claim in match.spurious:
            self.tally["trigger/wrong"] += 1
            self._type("wrong", claim["type"])
            self.mistakes.append(spurious_event(self.labeled, claim))

    def _type(self, outcome: str, name: str) -> None:
        self.tally[f"type/{outcome}"] += 1
        self.tally[f"type {name}/{outcome}"] += 1

    def _role(self, outcome: str, role: str, types: Collection[str], *measures: str) -> None:
        name = side(role, types)
        for measure in measures:
            self.tally[f"{measure} all/{outcome}"] += 1
            if name in SIDES:
                self.tally[f"{measure}/{outcome}"] += 1
                self.tally[f"{measure} {name}/{outcome}"] += 1

    def _pair(self, event: GoldEvent, claim: Claim) -> None:
        found = self._fillers(claim)
        roles = match_roles(found, event, self.heads)
        self._roles(event, claim, roles)
        self._loosely(match_roles(found, event, any_word), event)
        swapped = is_swapped(found, event, self.heads)
        if swapped is not None:
            self._share("swapped", given=swapped)
        source = source_of(claim, event, self.labeled.text, self.names, self.heads)
        for outcome in ("wrong", "missed") if source == "both" else (source,):
            self.tally[f"source/{outcome}"] += 1
            if not event.attribution or self._in_sentence(event):
                self.tally[f"source here/{outcome}"] += 1
        self._status(event, claim["modality"])
        self._share("scope", given=claim["scope"] == event.scope)
        if event.date is not None:
            self._share("date", given=_same_date(self.dates.get(claim["event"]), event.date))
        mistake = describe(self.labeled, event, claim, roles, swapped=bool(swapped), source=source)
        if mistake is not None:
            self.mistakes.append(mistake)

    def _in_sentence(self, event: GoldEvent) -> bool:
        """Whether a labeled source is named in the sentence of the event."""
        sentences = (s for s in self.labeled.sentences if s[0] <= event.start < s[1])
        start, end = next(sentences, (event.start, event.end))
        sentence = self.labeled.text[start:end]
        return any(len(_places(names, sentence)) > 1 for names in event.attribution)

    def _roles(self, event: GoldEvent, claim: Claim, match: RoleMatch) -> None:
        typed = claim["type"] in event.types
        for gold, _ in match.right:
            self._role("right", gold.role, event.types, "roles", "end to end")
            for outcome in ("right",) if typed else ("wrong", "missed"):
                self._role(outcome, gold.role, event.types, "with type")
        for gold in match.missed:
            self._role("missed", gold.role, event.types, "roles", "end to end", "with type")
        for filler in match.wrong:
            self._role("wrong", filler.role, event.types, "roles", "end to end", "with type")
        self.tally["context/right"] += len(match.context_right)
        self.tally["context/missed"] += len(match.context_missed)
        self.tally["context/wrong"] += sum(filler.inferred for filler in match.wrong)

    def _loosely(self, match: RoleMatch, event: GoldEvent) -> None:
        """Fillers that need only overlap, not share a head word."""
        roles = [("right", gold.role) for gold, _ in match.right]
        roles += [("missed", gold.role) for gold in match.missed]
        roles += [("wrong", filler.role) for filler in match.wrong]
        for outcome, role in roles:
            self._role(outcome, role, event.types, "overlap")

    def _share(self, measure: str, *, given: bool) -> None:
        self.tally[f"{measure}/asked"] += 1
        self.tally[f"{measure}/given"] += given

    def _status(self, event: GoldEvent, found: str) -> None:
        right = same_status(found, event, self.labeled)
        self.tally[f"status/{event.modality}/{event.modality if right else found}"] += 1
        if event.modality in NOT_DONE:
            self._share("not done", given=found == "asserted")

    def _quiet(self, match: EventMatch) -> None:
        """Sentences without any labeled event, headings left out, and the claims in them."""
        for start, end in self.labeled.sentences:
            if any(start <= event.start < end for event in self.labeled.events):
                continue
            if not is_heading(self.labeled.text, start, end):
                inside = sum(start <= c["trigger"]["start"] < end for c in match.spurious)
                self.tally["quiet/asked"] += 1
                self.tally["quiet/given"] += inside


_NO_EVENT = GoldEvent(-1, -1, "", (), (), (), "asserted", (), "incident", None, sure=True)


def _same_date(found: Mapping[str, str] | None, gold: str) -> bool:
    wanted = parse_partial(gold)
    return found is not None and (found["from"], found["to"]) == (wanted.from_, wanted.to)
