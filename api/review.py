"""What waits for a person's decision, and the judgements that persons make."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from graph.errors import NotFound
from graph.members import anchors
from graph.model import Entity, Event, Extraction, Judgement, Side, Verdict
from graph.project import PUBLIC_BY_REVIEW, AnchorIndex
from graph.resolve.rules import person_judgement
from graph.sources import REVIEWED
from graph.store.base import Page, Store, every
from graph.store.filters import ClaimFilter, JudgementFilter

_HASHED = ("ent:", "evt:")


@dataclass(frozen=True, slots=True)
class PairSide:
    """One side of a pair: its node now, and the sentence in which it stands."""

    id: str
    type: str
    name: str
    quote: str
    document: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that may be one. `score` and `reason` are those of the rule that could not decide."""

    judgement: str
    left: PairSide
    right: PairSide
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decides, when and why. `author` is `person:NAME`, `time` ISO."""

    author: str
    time: str
    reason: str = ""


def decision_of(name: str, reason: str = "") -> Decision:
    """What the person of this name decides now."""
    return Decision(f"person:{name}", datetime.now(UTC).isoformat(timespec="seconds"), reason)


def waiting(store: Store, *, limit: int, after: str | None) -> Page[Pair]:
    """Unsure pairs that no person has decided and that are not one by now, by judgement id.

    Raises:
        ValueError: `after` is no `next` of a page of this list.
    """
    if after is not None and not after.startswith("jdg:"):
        raise ValueError(f"{after!r} is not the `next` of a page of this list")
    places = _Places(store)
    pairs = sorted(_undecided(store, places), key=lambda judgement: judgement.id)
    rest = [judgement for judgement in pairs if after is None or judgement.id > after]
    shown = [_pair(judgement, places) for judgement in rest[:limit]]
    following = shown[-1].judgement if len(rest) > limit else None
    return Page(tuple(shown), following, len(pairs))


def _undecided(store: Store, places: "_Places") -> Iterator[Judgement]:
    negative = JudgementFilter(verdicts=("negative",), author="person:", withdrawn=False)
    decided = {places.nodes(judgement) for judgement in every(store.judgements, negative)}
    unsure = JudgementFilter(verdicts=("unsure",), withdrawn=False)
    for judgement in every(store.judgements, unsure):
        nodes = places.nodes(judgement)
        if len(nodes) == 2 and nodes not in decided:
            yield judgement


class _Places:
    """Finds what sides of judgements mean now; documents are read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[str, tuple[Extraction, AnchorIndex] | None] = {}

    def nodes(self, judgement: Judgement) -> frozenset[str]:
        """The nodes of both sides; fewer than two when one is gone or they are one."""
        found = (self.node(judgement.left), self.node(judgement.right))
        return frozenset(id for id in found if id is not None)

    def node(self, side: Side) -> str | None:
        """Id of the node that a side means, or None when it stands nowhere any more."""
        member = side.key
        if member is None:
            document = self._document(side.document)
            member = document[1].member(side) if document else None
        return self._store.resolve([member]).get(member) if member else None

    def side(self, side: Side) -> PairSide:
        """A side with the sentence around it."""
        node = self.node(side) or ""
        record = self._store.get(node) if node else None
        name = record.name if isinstance(record, Entity) else side.type
        document = self._document(side.document)
        quote = _sentence(document[0], side) if document else ""
        return PairSide(node, side.type, name, quote, side.document)

    def _document(self, id: str) -> tuple[Extraction, AnchorIndex] | None:
        if id not in self._read:
            try:
                extraction = self._store.extraction(id)
                self._read[id] = (extraction, AnchorIndex(anchors(extraction)))
            except NotFound:
                self._read[id] = None
        return self._read[id]


def sides(store: Store, judgement: Judgement) -> tuple[PairSide, PairSide]:
    """Both sides of a judgement as they are now; one that is gone has its type for a name."""
    places = _Places(store)
    return places.side(judgement.left), places.side(judgement.right)


def _pair(judgement: Judgement, places: _Places) -> Pair:
    left, right = places.side(judgement.left), places.side(judgement.right)
    return Pair(judgement.id, left, right, judgement.score, judgement.reason)


def _sentence(extraction: Extraction, side: Side) -> str:
    for start, end in extraction.sentences:
        if start <= side.start < end:
            return extraction.document.text[start:end]
    return extraction.document.text[side.start : side.end]


def judge_pair(
    store: Store, left: str, right: str, verdict: Verdict, decision: Decision
) -> Judgement:
    """Record a person's verdict on two entities or events, by any of their ids.

    Raises:
        NotFound: An id is unknown, or has no place in a text.
        ConflictingJudgement: The other verdict of a person on the same two stands.
        ValueError: They are an entity and an event, or the same.
    """
    sides = (side_of(store, left), side_of(store, right))
    if sides[0] == sides[1]:
        raise ValueError("both ids mean the same mention; give ids of two different ones")
    judgement = person_judgement(
        *sides, verdict, author=decision.author, time=decision.time, reason=decision.reason
    )
    store.judge(judgement)
    return judgement


def confirm(store: Store, node: Entity | Event, decision: Decision) -> Judgement:
    """Record that a person has looked: an event counts as reviewed, a person's name as public."""
    side = side_of(store, node.id)
    judgement = person_judgement(
        side,
        side,
        "positive",
        author=decision.author,
        time=decision.time,
        reason=decision.reason,
        features=(REVIEWED if isinstance(node, Event) else PUBLIC_BY_REVIEW,),
    )
    store.judge(judgement)
    return judgement


def side_of(store: Store, id: str) -> Side:
    """A mention or trigger that stands for an id: of that very member where it is one.

    Raises:
        NotFound: Nothing has this id, or what has it stands in no text.
    """
    node = store.get(id)
    if isinstance(node, Event):
        claims = list(every(store.claims, ClaimFilter(event=node.id)))
        claim = next((c for c in claims if c.event == id), claims[0] if claims else None)
        if claim is not None:
            trigger = claim.trigger
            return Side(claim.document, trigger.start, trigger.end, claim.type)
    elif isinstance(node, Entity):
        if id == node.id and not id.startswith(_HASHED):
            return Side("", 0, 0, node.type, key=id)
        found = list(every(store.mentions, node.id))
        own = next((m for m in found if m.member == id), found[0] if found else None)
        if own is not None:
            mention = own.mention
            return Side(
                own.document, mention.start, mention.end, _type_of(store, own.document, own.member)
            )
    raise NotFound("entity or event", id)


def _type_of(store: Store, document: str, member: str) -> str:
    """The type that the document gives a member; the cluster may have another."""
    entities = store.extraction(document).entities
    return next(entity.type for entity in entities if entity.local_id == member)
