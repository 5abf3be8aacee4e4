"""Which claim is which labeled event, and which filler is which labeled filler."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.accuracy.conventions import SCORED_ROLES, accepted_roles
from benchmarks.accuracy.heads import Heads
from benchmarks.accuracy.labels import GoldEvent, GoldRole

Claim = Mapping[str, Any]

_ARTICLE = re.compile(r"^(the|a|an)\s+")
_POSSESSIVE = re.compile(r"(['\u2019]s|(?<=s)['\u2019])$")


@dataclass(frozen=True, slots=True)
class Filler:
    """A filler that a claim gives. `names` are normalized: its words and its entity's name.

    `entity` and `event` are ids of the record, None where it is another kind of filler.
    """

    role: str
    start: int
    end: int
    text: str
    names: frozenset[str]
    inferred: bool
    entity: str | None = None
    event: str | None = None


@dataclass(slots=True)
class EventMatch:
    """The event claims of a record beside the labeled events of its document.

    `pairs` are (event, claim), sure or not; an unsure event without claim is in no list.
    """

    pairs: list[tuple[GoldEvent, Claim]] = field(default_factory=list)
    missed: list[GoldEvent] = field(default_factory=list)
    spurious: list[Claim] = field(default_factory=list)


@dataclass(slots=True)
class RoleMatch:
    """The fillers of a claim beside those of its event. `context` are those of other sentences."""

    right: list[tuple[GoldRole, Filler]] = field(default_factory=list)
    missed: list[GoldRole] = field(default_factory=list)
    wrong: list[Filler] = field(default_factory=list)
    context_right: list[tuple[GoldRole, Filler]] = field(default_factory=list)
    context_missed: list[GoldRole] = field(default_factory=list)


def normalized(text: str) -> str:
    """Lower case, single spaces, no article in front, no quotes around, no 's behind."""
    plain = " ".join(text.casefold().split()).strip("\"'\u201c\u201d\u2018\u2019.,;:()[]")
    return _POSSESSIVE.sub("", _ARTICLE.sub("", plain))


def match_events(claims: Sequence[Claim], events: Sequence[GoldEvent]) -> EventMatch:
    """Pair claims and events whose triggers overlap, the largest overlap first, each once.

    Where two claims stand on one trigger, the more confident one meets the event; the other is
    spurious, or nothing where an unsure event lies on its trigger.
    """
    options = [
        (-overlap, not event.sure, -claim["confidence"], i, j)
        for i, event in enumerate(events)
        for j, claim in enumerate(claims)
        if (overlap := _overlap(event.start, event.end, claim["trigger"])) > 0
    ]
    by_event: dict[int, int] = {}
    used: set[int] = set()
    for *_, i, j in sorted(options):
        if i not in by_event and j not in used:
            by_event[i] = j
            used.add(j)
    on_unsure = {j for *_, i, j in options if not events[i].sure}
    return EventMatch(
        pairs=[(events[i], claims[j]) for i, j in sorted(by_event.items())],
        missed=[e for i, e in enumerate(events) if e.sure and i not in by_event],
        spurious=[c for j, c in enumerate(claims) if j not in used | on_unsure],
    )


def _overlap(start: int, end: int, span: Mapping[str, Any]) -> int:
    return min(end, int(span["end"])) - max(start, int(span["start"]))


def fillers(claim: Claim, names: Mapping[str, str]) -> list[Filler]:
    """The fillers of a claim, one per role and entity. `names`: names of the entities by id."""
    found: dict[tuple[str, object], Filler] = {}
    for role in claim["roles"]:
        entity = role.get("entity")
        texts = (role["text"], names.get(entity, ""))
        filler = Filler(
            role=role["role"],
            start=role["start"],
            end=role["end"],
            text=role["text"],
            names=frozenset(map(normalized, texts)) - {""},
            inferred=role.get("inferred", False),
            entity=entity,
            event=role.get("event"),
        )
        found.setdefault((filler.role, entity or (filler.start, filler.end)), filler)
    return list(found.values())


def fits(filler: Filler, gold: GoldRole, heads: Heads) -> bool:
    """Whether both name one filler: they overlap and share a head word, or share a name."""
    if not filler.names.isdisjoint(map(normalized, gold.names)):
        return True
    together = filler.start < gold.end and gold.start < filler.end
    return together and bool(heads(filler.start, filler.end) & heads(gold.start, gold.end))


def anywhere(names: Sequence[str], text: str, role: str) -> list[GoldRole]:
    """A labeled filler wherever one of its names stands in the text, and once without a place."""
    any_name = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    places = [m.span() for m in re.finditer(rf"(?<!\w)(?:{any_name})(?!\w)", text)]
    return [GoldRole(role, start, end, tuple(names)) for start, end in [*places, (-1, -1)]]


def match_roles(found: Sequence[Filler], event: GoldEvent, heads: Heads) -> RoleMatch:
    """Pair the fillers with those of the event: same role first, then an accepted one, each once.

    What is left over is wrong unless it repeats a filler already met, fits one of another
    sentence (or one without a known place), or has a role that the labels do not know. A time from
    outside the sentence is judged by its days: labels give the date there and no filler.
    """
    match = RoleMatch()
    asked = [role for role in event.roles if role.start >= 0]
    left = list(found)

    def accepts(gold: GoldRole, filler: Filler) -> bool:
        roles = accepted_roles(gold.role, event.types)
        return filler.role in roles and fits(filler, gold, heads)

    def pair(golds: Sequence[GoldRole], into: list[tuple[GoldRole, Filler]]) -> list[GoldRole]:
        open_ = list(golds)
        for same_role in (True, False):
            for gold in list(open_):
                meets = (f for f in left if (f.role == gold.role or not same_role))
                filler = next((f for f in meets if accepts(gold, f)), None)
                if filler is not None:
                    into.append((gold, filler))
                    left.remove(filler)
                    open_.remove(gold)
        return open_

    match.missed = pair(asked, match.right)
    match.context_missed = pair(event.context, match.context_right)
    excused = [role for role in event.roles if role.start < 0] + list(event.context)
    for filler in left:
        known = any(accepts(gold, filler) for gold in (*asked, *excused))
        judged = filler.role in SCORED_ROLES and not (filler.role == "time" and filler.inferred)
        if judged and not known:
            match.wrong.append(filler)
    return match


def is_swapped(found: Sequence[Filler], event: GoldEvent, heads: Heads) -> bool | None:
    """Whether initiator and target stand in each other's place; None when one has not both."""

    def has(filler: Filler, role: str) -> bool:
        return any(fits(filler, gold, heads) for gold in event.roles if gold.role == role)

    doers = [filler for filler in found if filler.role == "initiator"]
    hit = [filler for filler in found if filler.role == "target"]
    if not (doers and hit and {"initiator", "target"} <= {gold.role for gold in event.roles}):
        return None
    return any(has(f, "target") and not has(f, "initiator") for f in doers) and any(
        has(f, "initiator") and not has(f, "target") for f in hit
    )
