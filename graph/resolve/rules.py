"""The automatic judgements: each a function of two profiles and fixed tables, of nothing else.

The size of a cluster, counts and the order of arrival must never enter, or the same documents in
another order would give another graph.
"""

from graph.ids import content_id
from graph.model import Judgement, Side, Verdict
from graph.resolve.profiles import Profile

PERSON_RULE = "rule:person_name_and_company/1"
EVENT_RULE = "rule:event_day_and_place/1"

_AUTOMATIC = tuple(rule.partition("/")[0] + "/" for rule in (PERSON_RULE, EVENT_RULE))

_SHARED = {"office": 0.95, "campus": 0.85, "organization": 0.9, "co_actor": 0.8}
_SHARED_EVENT = {"sentence": 0.95, "actor": 0.9, "target_event": 0.85}


def judge(left: Profile, right: Profile) -> Judgement | None:
    """Compare two profiles of one block; None for two members of one document.

    Persons of one name are one only when they share an office, campus, body or co-actor too;
    events of one type, day and place only when they share a named actor, the event they answer, or
    the sentence that tells them.
    Without that the verdict is `unsure`: it merges nothing and waits for a reviewer.
    """
    if left.block != right.block or left.side.document == right.side.document:
        return None
    weights = _SHARED if left.kind == "entity" else _SHARED_EVENT
    shared = sorted(set(left.context) & set(right.context))
    scores = [weights[kind] for kind, _ in shared if kind in weights]
    verdict: Verdict = "positive" if scores else "unsure"
    score = max(scores, default=0.5)
    rule = PERSON_RULE if left.kind == "entity" else EVENT_RULE
    first, second = sorted((left.side, right.side), key=side_order)
    reason = "; ".join([left.block, *(f"shared {kind}" for kind in sorted({k for k, _ in shared}))])
    return Judgement(
        id=judgement_id(first, second, rule),
        left=first,
        right=second,
        verdict=verdict,
        author=rule,
        score=score,
        reason=reason,
        features=tuple(shared),
    )


def is_automatic(author: str) -> bool:
    """True for the rules of this module, in any version; their judgements need not be recorded."""
    return author.startswith(_AUTOMATIC)


def person_judgement(
    left: Side,
    right: Side,
    verdict: Verdict,
    *,
    author: str,
    time: str,
    reason: str = "",
    features: tuple[tuple[str, str], ...] = (),
) -> Judgement:
    """A person's judgement; `author` is `person:NAME`, `time` ISO.

    With equal sides it says something of one member: see `graph.project.PUBLIC_BY_REVIEW` and
    `graph.sources.REVIEWED`.
    """
    first, second = sorted((left, right), key=side_order)
    id = judgement_id(first, second, author, verdict, time, *(f"{k}={v}" for k, v in features))
    return Judgement(id, first, second, verdict, author, 1.0, reason, features, time)


def judgement_id(left: Side, right: Side, author: str, *more: str | None) -> str:
    """Id of a judgement: its sides in order, its author, and for a person verdict and time."""
    first, second = sorted((left, right), key=side_order)
    return content_id("jdg", (_parts(first), _parts(second), author, *more))


def side_order(side: Side) -> tuple[str, int, int, str, str]:
    """The order in which the two sides of a judgement are written."""
    return (side.document, side.start, side.end, side.type, side.key or "")


def _parts(side: Side) -> list[object]:
    return [side.document, side.start, side.end, side.type, side.key]
