"""Labels as the record that would be perfect: what the ruler must give full marks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from benchmarks.accuracy.gold_mentions import NOT_ENTITIES, GoldMentions
from benchmarks.accuracy.labels import (
    Column,
    GoldEntity,
    GoldEvent,
    GoldLink,
    GoldRelation,
    GoldRole,
    Labeled,
)
from graph.dates import parse_partial

TEXT = (
    "Notice to members\n\n"
    "In May 2021 two men from the consulate threatened the singer Lian at her home. "
    "The police said that the consulate had not paid the men. "
    "The weather was fine. "
    "She may be arrested."
)


def place(word: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(word, start + 1)
    return start, start + len(word)


def role(name: str, text: str, nth: int = 0, names: Sequence[str] = ()) -> GoldRole:
    return GoldRole(name, *place(text, nth), (text, *names))


def event(trigger: str, *types: str, **rest: Any) -> GoldEvent:
    known: dict[str, Any] = {
        "roles": (), "context": (), "modality": "asserted", "attribution": (),
        "scope": "incident", "date": None, "sure": True,
    }  # fmt: skip
    return GoldEvent(*place(trigger), trigger, types, **(known | rest))


THREATENED = event(
    "threatened",
    "threaten",
    "harass",
    roles=(
        role("initiator", "two men from the consulate"),
        role("target", "the singer Lian", names=["Lian"]),
        role("time", "In May 2021"),
        role("place", "her home"),
    ),
    date="2021-05",
)
PAID = event(
    "paid",
    "mobilize",
    roles=(role("initiator", "the consulate", 1), role("target", "the men")),
    modality="negated",
    attribution=(("The police",),),
)
ARRESTED = event(
    "arrested",
    "detain",
    roles=(role("target", "She", names=["Lian"]),),
    context=(GoldRole("initiator", -1, -1, ("The police",)),),
    modality="hypothetical",
    scope="pattern",
)
UNSURE = event("said", "statement", sure=False)


ANSWERED = event(
    "arrested",
    "counter_protest",
    roles=(role("initiator", "She", names=["Lian"]),),
    context=(GoldRole("target_event", -1, -1, ("threatened",)),),
    modality="hypothetical",
    scope="pattern",
)
ENTITIES = (
    GoldEntity("organization", "diplomatic_mission", ("the consulate",)),
    GoldEntity("person", "unknown", ("Lian",)),
)
EMPLOYED = GoldRelation("employed_by", ("two men from the consulate",), ("the consulate",))


def full_document() -> Labeled:
    """A document with something in every layer."""
    threatened = replace(THREATENED, issues=frozenset({"press"}))
    context = GoldRole("initiator", -1, -1, ("The police",))
    return replace(
        document(
            threatened,
            replace(PAID, date="2021"),
            replace(ANSWERED, context=(*ANSWERED.context, context)),
        ),
        entities=ENTITIES,
        relations=(EMPLOYED,),
        links=(GoldLink("responds_to", 2, 0),),
        has_issues=True,
    )


def document(
    *events: GoldEvent, column: Column = "dev narratives", group: str = "plain"
) -> Labeled:
    starts = [
        *(place("Notice")[:1]), *(place("In May")[:1]), *(place("The police")[:1]),
        *(place("The weather")[:1]), *(place("She may")[:1]),
    ]  # fmt: skip
    ends = [*(TEXT.rindex(".", 0, start) + 1 for start in starts[2:]), len(TEXT)]
    sentences = tuple(zip(starts, [len("Notice to members"), *ends], strict=True))
    chosen = events or (THREATENED, PAID, ARRESTED, UNSURE)
    return Labeled(f"{group}-001", column, group, TEXT, sentences, chosen, {})


def record(labeled: Labeled) -> dict[str, Any]:
    """A record that says what the labels say; fillers of other sentences come as inferred."""
    events, claims = [], []
    gold = GoldMentions(labeled)
    for number, labels in enumerate(labeled.events):
        id = f"evt:{number}"
        issues = sorted(labels.issues or ())
        events.append({"id": id, "date": _date(labels.date), "issues": issues})
        claims.append(
            {
                "kind": "event",
                "type": labels.types[0],
                "event": id,
                "trigger": {"start": labels.start, "end": labels.end, "text": labels.trigger},
                "roles": [_role(r, gold) for r in labels.roles if r.start >= 0]
                + [_role(r, gold) | {"inferred": True} for r in labels.context],
                "modality": labels.modality,
                "attribution": [_source(names[0], labeled.text) for names in labels.attribution],
                "scope": labels.scope,
                "confidence": 0.9,
            }
        )
    claims += [_relation(relation, labeled, gold) for relation in labeled.relations or ()]
    claims += [_link(link, labeled) for link in labeled.links or ()]
    head = {"external_id": labeled.name, "chars": len(labeled.text)}
    return {
        "version": 1, "document": head, "sentences": [], "entities": _entities(labeled, gold),
        "events": events, "claims": claims, "problems": [],
    }  # fmt: skip


def _entities(labeled: Labeled, gold: GoldMentions) -> list[dict[str, Any]]:
    types = {name: entity for entity in labeled.entities or () for name in entity.names}
    found: dict[str, dict[str, Any]] = {}
    fillers = [role for event in labeled.events for role in event.roles + event.context]
    for id in [*(row.entity for row in gold.rows), *map(gold.entity, fillers)]:
        type_ = "place" if id.startswith("place:") else "person"
        name = id.removeprefix("place:")
        found[id] = {"id": id, "type": type_, "subtype": None, "name": name, "mentions": []}
    for row in gold.rows:
        known = types.get(row.text)
        if known is not None:
            found[row.entity] |= {"type": known.type, "subtype": known.subtype}
        mention = {"start": row.start, "end": row.end, "text": row.text}
        found[row.entity]["mentions"].append(mention)
    return list(found.values())


def _role(labels: GoldRole, gold: GoldMentions) -> dict[str, Any]:
    start, end = (labels.start, labels.end) if labels.start >= 0 else (0, 0)
    filler = {"role": labels.role, "start": start, "end": end, "text": labels.names[0]}
    return filler if labels.role in NOT_ENTITIES else filler | {"entity": gold.entity(labels)}


def _relation(labels: GoldRelation, labeled: Labeled, gold: GoldMentions) -> dict[str, Any]:
    sides = (("subject", labels.subject), ("object", labels.object))
    places = {side: labeled.text.index(names[0]) for side, names in sides}
    roles = [
        _role(GoldRole(side, places[side], places[side] + len(names[0]), names), gold)
        for side, names in sides
    ]
    trigger = {"start": places["subject"], "end": places["subject"] + 1, "text": "-"}
    return {"kind": "relation", "type": labels.type, "event": None, "trigger": trigger,
            "roles": roles, "attribution": [], "confidence": 0.9}  # fmt: skip


def _link(labels: GoldLink, labeled: Labeled) -> dict[str, Any]:
    event = labeled.events[labels.subject]
    roles = [
        {"role": side, "event": f"evt:{number}", "start": 0, "end": 0, "text": ""}
        for side, number in (("subject", labels.subject), ("object", labels.object))
    ]
    trigger = {"start": event.start, "end": event.end, "text": event.trigger}
    return {"kind": "event_relation", "type": labels.type, "event": None, "trigger": trigger,
            "roles": roles, "attribution": [], "confidence": 0.9}  # fmt: skip


def _source(name: str, text: str) -> dict[str, Any]:
    start = max(0, text.find(name))
    return {"entity": None, "text": name, "start": start, "end": start + len(name), "kind": "x"}


def _date(date: str | None) -> Mapping[str, str] | None:
    if date is None:
        return None
    parsed = parse_partial(date)
    return {"from": parsed.from_, "to": parsed.to, "precision": parsed.precision}
