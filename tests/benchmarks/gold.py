"""Labels as the record that would be perfect: what the ruler must give full marks."""

from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.accuracy.labels import Column, GoldEvent, GoldRole, Labeled
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
    for number, gold in enumerate(labeled.events):
        id = f"evt:{number}"
        events.append({"id": id, "date": _date(gold.date)})
        claims.append(
            {
                "kind": "event",
                "type": gold.types[0],
                "event": id,
                "trigger": {"start": gold.start, "end": gold.end, "text": gold.trigger},
                "roles": [_role(r) for r in gold.roles if r.start >= 0]
                + [
                    _role(r) | {"inferred": True, "entity": f"{r.role} {r.names[0]}"}
                    for r in gold.context
                ],
                "modality": gold.modality,
                "attribution": [_source(names[0], labeled.text) for names in gold.attribution],
                "scope": gold.scope,
                "confidence": 0.9,
            }
        )
    head = {"external_id": labeled.name, "chars": len(labeled.text)}
    return {
        "version": 1, "document": head, "sentences": [], "entities": [], "events": events,
        "claims": claims, "problems": [],
    }  # fmt: skip


def _role(gold: GoldRole) -> dict[str, Any]:
    start, end = (gold.start, gold.end) if gold.start >= 0 else (0, 0)
    return {"role": gold.role, "start": start, "end": end, "text": gold.names[0]}


def _source(name: str, text: str) -> dict[str, Any]:
    start = max(0, text.find(name))
    return {"entity": None, "text": name, "start": start, "end": start + len(name), "kind": "x"}


def _date(date: str | None) -> Mapping[str, str] | None:
    if date is None:
        return None
    parsed = parse_partial(date)
    return {"from": parsed.from_, "to": parsed.to, "precision": parsed.precision}
