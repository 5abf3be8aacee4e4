"""Events, their roles, source and speech status: the core of what is compared."""

from collections.abc import Collection, Mapping

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.conventions import NOT_DONE, is_heading, same_status, side
from benchmarks.accuracy.heads import Heads, any_word
from benchmarks.accuracy.labels import GoldEvent
from benchmarks.accuracy.matching import (
    Claim,
    EventMatch,
    RoleMatch,
    anywhere,
    fillers,
    fits,
    is_swapped,
    match_roles,
)
from benchmarks.accuracy.mistakes import describe, missed_event, spurious_event

END_TO_END = ("end to end", "overlap", "with type")
"""Measures in which missed and spurious events count with their roles."""
SIDES = ("initiator", "target")
"""The roles whose fillers say who did it to whom."""


def count(case: Case) -> Counted:
    """Events, roles, sources and statuses of one document."""
    counting = _Counting(case)
    counting.run()
    return counting.counted


def source_of(
    claim: Claim, event: GoldEvent, text: str, names: Mapping[str, str], heads: Heads
) -> str:
    """`none` when neither gives a source, else `right`, `wrong`, `missed` or `both` (another).

    Right: one source of the claim is one of the labeled ones, however long the chain.
    """
    found = fillers({"roles": [{"role": "source", **s} for s in claim["attribution"]]}, names)
    gold = [role for names in event.attribution for role in anywhere(names, text, "source")]
    if any(fits(filler, role, heads) for filler in found for role in gold):
        return "right"
    if found and gold:
        return "both"
    return "wrong" if found else "missed" if gold else "none"


class _Counting:
    """The comparison of one document, and what was counted so far."""

    def __init__(self, case: Case) -> None:
        self.case, self.labeled, self.heads = case, case.labeled, case.heads
        self.counted = Counted()
        self.tally, self.mistakes = self.counted.tally, self.counted.mistakes

    def run(self) -> None:
        match = self.case.match
        self._events(match)
        for event, claim in self.case.pairs():
            self._pair(event, claim)
        for event in match.missed:
            for role in event.roles:
                if role.start >= 0:
                    self._role("missed", role.role, event.types, *END_TO_END)
        for claim in match.spurious:
            for filler in match_roles(self.case.fillers(claim), _NO_EVENT, self.heads).wrong:
                self._role("wrong", filler.role, [claim["type"]], *END_TO_END)
        self._quiet(match)

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
        found = self.case.fillers(claim)
        roles = match_roles(found, event, self.heads)
        self._roles(event, claim, roles)
        self._loosely(match_roles(found, event, any_word), event)
        swapped = is_swapped(found, event, self.heads)
        if swapped is not None:
            self.counted.share("swapped", given=swapped)
        source = source_of(claim, event, self.labeled.text, self.case.names, self.heads)
        for outcome in ("wrong", "missed") if source == "both" else (source,):
            self.tally[f"source/{outcome}"] += 1
            if not event.attribution or self._in_sentence(event):
                self.tally[f"source here/{outcome}"] += 1
        self._status(event, claim["modality"])
        self.counted.share("scope", given=claim["scope"] == event.scope)
        mistake = describe(self.labeled, event, claim, roles, swapped=bool(swapped), source=source)
        if mistake is not None:
            self.mistakes.append(mistake)

    def _in_sentence(self, event: GoldEvent) -> bool:
        """Whether a labeled source is named in the sentence of the event."""
        sentences = (s for s in self.labeled.sentences if s[0] <= event.start < s[1])
        start, end = next(sentences, (event.start, event.end))
        sentence = self.labeled.text[start:end]
        return any(len(anywhere(names, sentence, "source")) > 1 for names in event.attribution)

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

    def _status(self, event: GoldEvent, found: str) -> None:
        right = same_status(found, event, self.labeled)
        self.tally[f"status/{event.modality}/{event.modality if right else found}"] += 1
        if event.modality in NOT_DONE:
            self.counted.share("not done", given=found == "asserted")

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
