"""Relations between actors: type and both sides, each by one of its names."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.labels import GoldRelation
from benchmarks.accuracy.matching import Claim, Filler, anywhere, fits, normalized
from benchmarks.accuracy.words import PRONOUNS

LABELED = frozenset(
    {"part_of", "member_of", "leads", "employed_by", "represents", "directs", "funds", "linked_to",
     "family_of", "national_of"}
)  # fmt: skip
"""The types that the labels know; others are neither asked for nor punished."""
_UNLABELED_IN_NARRATIVES = frozenset({"national_of"})
_AROUND = 100  # characters, more than a name has
_MUTUAL = frozenset({"family_of", "linked_to"})


def count(case: Case) -> Counted:
    """Relations found; one that a record says twice counts once."""
    counted = Counted()
    if case.labeled.relations is None:
        return counted
    types = LABELED
    if case.labeled.column.endswith("narratives"):
        types -= _UNLABELED_IN_NARRATIVES
    open_ = [gold for gold in dict.fromkeys(case.labeled.relations) if gold.type in types]
    met: set[GoldRelation] = set()
    for claim in _distinct(case):
        right = [gold for gold in open_ if _is(case, claim, gold)]
        met.update(right)
        if claim["type"] in types and not right and _is_asked(case, claim):
            counted.f1("relations", wrong=1)
            counted.mistakes.append(_spurious(case, claim))
    for gold in open_:
        counted.f1("relations", right=gold in met, missed=gold not in met)
        if gold not in met:
            counted.mistakes.append(_missed(case, gold))
    return counted


def _distinct(case: Case) -> list[Claim]:
    """One claim a type and pair of sides."""
    found: dict[tuple[str, ...], Claim] = {}
    for claim in case.others:
        if claim["kind"] == "relation":
            sides = (_side(case, claim, name) for name in ("subject", "object"))
            found.setdefault((claim["type"], *(s.entity or s.text for s in sides)), claim)
    return list(found.values())


def _is(case: Case, claim: Claim, gold: GoldRelation) -> bool:
    if claim["type"] != gold.type:
        return False
    subject, object_ = (_side(case, claim, name) for name in ("subject", "object"))
    straight = _named(case, subject, gold.subject) and _named(case, object_, gold.object)
    if straight or gold.type not in _MUTUAL:
        return straight
    return _named(case, subject, gold.object) and _named(case, object_, gold.subject)


def _is_asked(case: Case, claim: Claim) -> bool:
    """Whether both sides are listed entities: between others no relation is labeled."""
    sides = [_side(case, claim, name) for name in ("subject", "object")]
    listed = [entity.names for entity in case.labeled.entities or ()]
    return all(any(_named(case, side, names) for names in listed) for side in sides)


def _side(case: Case, claim: Claim, name: str) -> Filler:
    """A side with all that its entity is called."""
    roles: list[Mapping[str, Any]] = claim["roles"]
    role = next(role for role in roles if role["role"] == name)
    entity = case.entities.get(role.get("entity"))
    texts = [role["text"]]
    if entity is not None:
        texts += [entity["name"], *(mention["text"] for mention in entity["mentions"])]
    names = frozenset(map(normalized, texts)) - PRONOUNS
    return Filler(
        name, role["start"], role["end"], role["text"], names, inferred=False,
        entity=role.get("entity"),
    )  # fmt: skip


def _named(case: Case, side: Filler, names: tuple[str, ...]) -> bool:
    """Whether a side has one of the names, or shares the head word of one that stands there."""
    if not side.names.isdisjoint(map(normalized, names)):
        return True
    first = max(0, side.start - _AROUND)
    around = case.labeled.text[first : side.end + _AROUND]
    return any(
        fits(side, replace(role, start=first + role.start, end=first + role.end), case.heads)
        for role in anywhere(names, around, side.role)
        if role.start >= 0
    )


def _spurious(case: Case, claim: Claim) -> Any:
    sides = " -> ".join(_side(case, claim, name).text for name in ("subject", "object"))
    return case.mistake(
        "spurious relation", claim["trigger"]["start"], claim["trigger"]["text"],
        found=f"{claim['type']}: {sides}", confidence=claim["confidence"],
    )  # fmt: skip


def _missed(case: Case, gold: GoldRelation) -> Any:
    place = max(0, case.labeled.text.find(gold.subject[0]))
    return case.mistake(
        "missed relation", place, gold.subject[0],
        wanted=f"{gold.type}: {gold.subject[0]} -> {gold.object[0]}",
    )  # fmt: skip
