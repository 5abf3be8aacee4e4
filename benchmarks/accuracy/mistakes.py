"""What is wrong with one event, in words, weighted by how much harm it does in a graph.

Worst are a deed that was not done and is shown as done, and a victim shown as the doer.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from benchmarks.accuracy.conventions import NOT_DONE, same_status, side
from benchmarks.accuracy.labels import GoldEvent, Labeled
from benchmarks.accuracy.matching import Claim, RoleMatch

WEIGHTS = {
    "not done, shown as asserted": 10.0,
    "swapped": 10.0,
    "wrong initiator": 6.0,
    "wrong target": 3.0,
    "spurious event": 3.0,
    "wrong type": 2.0,
    "missed event": 2.0,
    "wrong status": 2.0,
    "wrong source": 1.5,
    "wrong role": 1.0,
    "missed role": 0.5,
    "wrong node": 3.0,
    "wrong pronoun": 1.0,
    "wrong name": 0.5,
    "missed name": 0.5,
    "wrong date": 0.5,
    "wrong place": 0.5,
    "wrong issue": 0.5,
    "spurious relation": 2.0,
    "missed relation": 1.0,
    "spurious event relation": 1.0,
    "missed event relation": 0.5,
    "wrong counter-protest": 1.5,
    "missed counter-protest": 1.0,
}
"""Every kind of mistake that there is."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """All that is wrong with one event. `wanted` and `found` are said in words."""

    document: str
    start: int
    sentence: str
    trigger: str
    kinds: tuple[str, ...]
    wanted: tuple[str, ...]
    found: tuple[str, ...]
    confidence: float

    @property
    def weight(self) -> float:
        """The sum of its kinds' weights."""
        return sum(WEIGHTS[kind] for kind in self.kinds)


def worst(
    mistakes: Iterable[Mistake], limit: int, kinds: Collection[str] = ()
) -> dict[str, list[Mistake]]:
    """The heaviest mistakes by their heaviest kind, at equal weight the more confident one first.

    Args:
        limit: How many of each kind.
        kinds: Only mistakes of these kinds, each under every one of them that it has.
    """
    found: dict[str, list[Mistake]] = {kind: [] for kind in kinds or WEIGHTS}
    for mistake in sorted(mistakes, key=lambda m: (-m.weight, -m.confidence, m.document, m.start)):
        own = mistake.kinds if kinds else (max(mistake.kinds, key=WEIGHTS.__getitem__),)
        for kind in own:
            if len(found.get(kind, ())) < limit and kind in found:
                found[kind].append(mistake)
    return {kind: some for kind, some in found.items() if some}


def missed_event(labeled: Labeled, event: GoldEvent) -> Mistake:
    """A labeled event that no claim stands on."""
    wanted = [f"{event.modality} {' or '.join(event.types)}"]
    wanted += [f"{role.role}: {role.names[0]}" for role in event.roles]
    return Mistake(
        labeled.name, event.start, labeled.sentence_at(event.start), event.trigger,
        ("missed event",), tuple(wanted), (), 0.0,
    )  # fmt: skip


def spurious_event(labeled: Labeled, claim: Claim) -> Mistake:
    """A claim that stands on no labeled event."""
    trigger = claim["trigger"]
    found = [f"{claim['modality']} {claim['type']}"]
    found += [f"{role['role']}: {role['text']}" for role in claim["roles"]]
    return Mistake(
        labeled.name, trigger["start"], labeled.sentence_at(trigger["start"]), trigger["text"],
        ("spurious event",), (), tuple(found), claim["confidence"],
    )  # fmt: skip


def describe(
    labeled: Labeled,
    event: GoldEvent,
    claim: Claim,
    roles: RoleMatch,
    *,
    swapped: bool,
    source: str,
) -> Mistake | None:
    """What is wrong with a claim on a labeled event; None when nothing is."""
    kinds = ["swapped"] if swapped else []
    wanted = [f"{role.role}: {role.names[0]}" for role in roles.missed]
    found = [f"{filler.role}: {filler.text}" for filler in roles.wrong]
    for filler in roles.wrong:
        hit = side(filler.role, event.types)
        kinds.append(f"wrong {hit}" if hit in {"initiator", "target"} else "wrong role")
    kinds += ["missed role"] * len(roles.missed)
    if claim["type"] not in event.types:
        kinds.append("wrong type")
        wanted.append(" or ".join(event.types))
        found.append(claim["type"])
    if not same_status(claim["modality"], event, labeled):
        harmful = event.modality in NOT_DONE and claim["modality"] == "asserted"
        kinds.append("not done, shown as asserted" if harmful else "wrong status")
        wanted.append(event.modality)
        found.append(claim["modality"])
    if source not in {"right", "none"}:
        kinds.append("wrong source")
        wanted.append(f"source: {', '.join(names[0] for names in event.attribution) or 'none'}")
        found.append(f"source: {', '.join(s['text'] for s in claim['attribution']) or 'none'}")
    if not kinds:
        return None
    return Mistake(
        labeled.name, event.start, labeled.sentence_at(event.start), event.trigger,
        tuple(dict.fromkeys(kinds)), tuple(wanted), tuple(found), claim["confidence"],
    )  # fmt: skip
