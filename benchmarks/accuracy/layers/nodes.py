"""Who did it to whom, end to end: after coreference the right node, not only the right words."""

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.conventions import side
from benchmarks.accuracy.labels import GoldRole
from benchmarks.accuracy.matching import Claim, Filler, match_roles
from benchmarks.accuracy.nodes import Nodes

SIDES = ("initiator", "target")


def count(case: Case) -> Counted:
    """Fillers of both sides whose node is the labeled entity; events missed and spurious count."""
    counted = Counted()
    nodes = Nodes(case)
    for event, claim in case.pairs():
        match = match_roles(case.fillers(claim), event, case.heads)
        for gold, filler in match.right:
            _judge(case, nodes, counted, claim, side(gold.role, event.types), gold, filler)
        for gold in match.missed:
            _add(counted, side(gold.role, event.types), missed=1)
        for filler in match.wrong:
            _add(counted, side(filler.role, event.types), wrong=1)
    for event in case.match.missed:
        for gold in event.roles:
            if gold.start >= 0:
                _add(counted, side(gold.role, event.types), missed=1)
    for claim in case.match.spurious:
        for filler in case.fillers(claim):
            _add(counted, side(filler.role, [claim["type"]]), wrong=1)
    return counted


def _judge(
    case: Case,
    nodes: Nodes,
    counted: Counted,
    claim: Claim,
    name: str,
    gold: GoldRole,
    filler: Filler,
) -> None:
    """Right words: is it the right node? One that made no node is missed, and nobody is accused."""
    if name not in SIDES:
        return
    node = filler.entity
    entity = case.gold.entity(gold)
    if node is not None and nodes.is_right(node, entity, gold.start, gold.end):
        _add(counted, name, right=1)
        return
    _add(counted, name, missed=1, wrong=int(node is not None))
    if node is not None:
        names = ", ".join(sorted(case.gold.names(entity))[:3]) or gold.names[0]
        counted.mistakes.append(
            case.mistake("wrong node", gold.start, case.labeled.text[gold.start : gold.end],
                         wanted=f"{gold.role}: {names}", found=case.names[node],
                         confidence=claim["confidence"])
        )  # fmt: skip


def _add(counted: Counted, name: str, *, right: int = 0, wrong: int = 0, missed: int = 0) -> None:
    if name in SIDES:
        counted.f1("nodes", right=right, wrong=wrong, missed=missed)
        counted.f1(f"nodes {name}", right=right, wrong=wrong, missed=missed)
