"""Links between states and bodies, as sources state them: a ladder of who says it, and how.

A link is only ever what a claim says; nothing is inferred from behavior, and no link stands without
its denials. Natural persons and groups of people are linked to no state here. Which bodies,
relations and sources count stands in `graph/state_links.yaml`.

Rungs, from the highest:
    self_declared: the body says so itself, or the state says so of its own.
    documented: a document asserts it in its own voice, or a court or official record does.
    assessed: a source that the claim names says so.
    rumored: all else: nobody is named, or only that the two are close.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from graph.model import STANDING, Claim, Entity, Role, Source

Rung = Literal["self_declared", "documented", "assessed", "rumored"]
RUNGS: tuple[Rung, ...] = get_args(Rung)
_TABLE = Path(__file__).parent.parent / "state_links.yaml"


@dataclass(frozen=True, slots=True)
class Step:
    """A claim that states or denies a link.

    Attributes:
        rung: None for a denial.
        relation: Relation type, or `sponsor` for the role in an event.
        source: Who says so by name, else in the words of the text; the publisher where the document
            speaks for itself; empty when nobody is known.
        source_kind: Of the vocabulary, or `document` where it is said in the document's own voice.
    """

    rung: Rung | None
    relation: str
    claim: str
    document: str
    quote: str
    modality: str
    source: str
    source_kind: str


@dataclass(frozen=True, slots=True)
class StateLink:
    """What is said to link a state, or an organ of it, to a body.

    Attributes:
        rung: The highest of its steps.
        state: The state or organ; `body` the organization or account.
        steps: That state it, the highest rung first, then by claim; never empty.
        denials: Claims that deny or negate such a link of the two, by claim.
    """

    rung: Rung
    state: Entity
    body: Entity
    steps: tuple[Step, ...]
    denials: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """All links, the highest rung first, then by the ids of state and body.

    `rumors` counts the links that nothing but rumors state, shown or not.
    """

    links: tuple[StateLink, ...]
    rumors: int


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with what is needed to place it.

    Attributes:
        nodes: For ids in its roles and attribution, the entity now.
        publisher: Of its document, or None.
        event: Of which an event claim speaks, as the graph has it now, else None.
    """

    claim: Claim
    nodes: Mapping[str, Entity]
    publisher: str | None = None
    event: str | None = None


@cache
def rules() -> dict[str, tuple[str, ...]]:
    """The table, by the names that it has there."""
    text = _TABLE.read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return {name: tuple(values) for name, values in loaded.items()}


def is_state_body(entity: Entity) -> bool:
    """True for a state and for an organ, mission or party body of one."""
    return entity.type == "organization" and entity.subtype in rules()["state_bodies"]


def state_links(said: Iterable[Said], *, rumors: bool = False) -> Ladder:
    """Put the claims that link a state and a body on the ladder.

    Two bodies of one state are not linked by it: their types say so. Claims of other relations, and
    those with a natural person at either end, are passed over. The order of `said` does not matter.

    Args:
        rumors: Show what is only rumored, too; for the eyes of the analyst alone.
    """
    said = sorted(said, key=lambda one: one.claim.id)
    steps: dict[tuple[str, str], list[Step]] = defaultdict(list)
    denials: dict[tuple[str, str], list[Step]] = defaultdict(list)
    entities: dict[str, Entity] = {}
    events: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in said:
        for state, body in _pairs(one):
            entities.update({state.id: state, body.id: body})
            pair = (state.id, body.id)
            if STANDING[one.claim.modality] == "refuted":
                denials[pair].append(_step(one, None))
            elif one.claim.modality in rules()["stating"]:
                steps[pair].append(_step(one, _rung(one, state, body)))
                if one.event is not None:
                    events[one.event].add(pair)
    for one in said:
        for pair in _denied_sponsorships(one, events):
            denials[pair].append(_step(one, None))
    links = [
        _link(entities[pair[0]], entities[pair[1]], steps[pair], denials[pair]) for pair in steps
    ]
    shown = [_without_rumors(link, rumors=rumors) for link in links]
    return Ladder(
        links=tuple(sorted((one for one in shown if one is not None), key=_order)),
        rumors=sum(link.rung == "rumored" for link in links),
    )


def _order(link: StateLink) -> tuple[int, str, str]:
    return RUNGS.index(link.rung), link.state.id, link.body.id


def _link(state: Entity, body: Entity, steps: list[Step], denials: list[Step]) -> StateLink:
    ranked = sorted(steps, key=lambda step: (RUNGS.index(step.rung or "rumored"), step.claim))
    different = {step.claim: step for step in denials}
    denied = tuple(different[claim] for claim in sorted(different))
    return StateLink(ranked[0].rung or "rumored", state, body, tuple(ranked), denied)


def _without_rumors(link: StateLink, *, rumors: bool) -> StateLink | None:
    if rumors:
        return link
    steps = tuple(step for step in link.steps if step.rung != "rumored")
    return StateLink(link.rung, link.state, link.body, steps, link.denials) if steps else None


def _pairs(one: Said) -> Iterator[tuple[Entity, Entity]]:
    """States and bodies that the claim links, or says are not linked."""
    if one.claim.kind == "relation" and one.claim.type in rules()["relations"]:
        subjects, objects = (_filling(one, (role,)) for role in ("subject", "object"))
        for subject in subjects:
            for object in objects:
                yield from _state_and_body(subject, object)
                yield from _state_and_body(object, subject)
    elif one.claim.kind == "event":
        for sponsor in _filling(one, ("sponsor",)):
            for body in _filling(one, rules()["acting_roles"]):
                yield from _state_and_body(sponsor, body)


def _state_and_body(state: Entity, body: Entity) -> Iterator[tuple[Entity, Entity]]:
    if not is_state_body(state) or body.type not in rules()["linked_types"] or state.id == body.id:
        return
    ours = is_state_body(body)
    if not ours or (state.id < body.id and state.country != body.country):
        yield state, body


def _filling(one: Said, roles: Iterable[str]) -> list[Entity]:
    ids = {_now(one, role) for role in one.claim.roles if role.role in roles}
    return [one.nodes[id] for id in sorted(id for id in ids if id is not None)]


def _now(one: Said, filled: Role | Source) -> str | None:
    return filled.entity if filled.entity in one.nodes else None


def _denied_sponsorships(
    one: Said, events: Mapping[str, set[tuple[str, str]]]
) -> Iterator[tuple[str, str]]:
    """Pairs whose link rests on an event in which this claim denies the part of one of the two."""
    if one.event is not None and STANDING[one.claim.modality] == "refuted":
        denied = {entity.id for entity in _filling(one, ("sponsor", *rules()["acting_roles"]))}
        yield from (pair for pair in sorted(events.get(one.event, ())) if denied & set(pair))


def _rung(one: Said, state: Entity, body: Entity) -> Rung:
    claim = one.claim
    if _is_own_word(one, state, body):
        return "self_declared"
    if claim.type in rules()["hedged_relations"]:
        return "rumored"
    root = claim.attribution[-1] if claim.attribution else None
    is_record = root is None or (root.kind in rules()["record_kinds"] and _is_named(root, one))
    if claim.modality == "asserted" and is_record:
        return "documented"
    if root is not None and root.kind in rules()["assessing_kinds"] and _is_named(root, one):
        return "assessed"
    return "rumored"


def _is_own_word(one: Said, state: Entity, body: Entity) -> bool:
    """The body speaks, or a body of the same state does."""
    if not one.claim.attribution:
        names = {name.casefold() for name in (*state.names, *body.names)}
        return one.publisher is not None and one.publisher.casefold() in names
    speaker = one.nodes.get(one.claim.attribution[-1].entity or "")
    if speaker is None:
        return False
    of_state = is_state_body(speaker) and speaker.country == state.country is not None
    return speaker.id in (state.id, body.id) or of_state


def _is_named(root: Source, one: Said) -> bool:
    """ "The Quarry Institute" is named, "a researcher" and "officials" are not."""
    known = one.nodes.get(root.entity or "")
    return any(letter.isupper() for letter in (known.name if known is not None else root.text))


def _step(one: Said, rung: Rung | None) -> Step:
    claim = one.claim
    root = claim.attribution[-1] if claim.attribution else None
    return Step(
        rung=rung,
        relation="sponsor" if claim.kind == "event" else claim.type,
        claim=claim.id,
        document=claim.document,
        quote=claim.quote,
        modality=claim.modality,
        source=_source(one, root),
        source_kind="document" if root is None else root.kind,
    )


def _source(one: Said, root: Source | None) -> str:
    if root is None:
        return one.publisher or ""
    known = one.nodes.get(root.entity or "")
    return root.text if known is None else known.name
