"""The graph as a pure function of extractions and judgements.

`projection` reads everything at once. A store keeps members, anchors and arcs in tables and calls
the same small functions for what a write has touched; both must give the same records.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.clusters import Clusters, Tie, cluster, key_tie, node_id
from graph.ids import content_id
from graph.members import Anchor, Arc, Facts, Member, anchors, arcs, members
from graph.model import Document, Entity, Event, Extraction, Judgement, Link, Scope, Side, Standing
from graph.sensitivity import is_sensitive
from graph.versions import active_documents, best

PUBLIC_BY_REVIEW = ("public", "yes")
"""Feature of a person's judgement that makes a natural person public."""


@dataclass(frozen=True, slots=True)
class Projection:
    """The graph. Records are sorted by id.

    Attributes:
        nodes: For every member id and key, the id of the entity or event that it belongs to.
        skipped: Judgements that a negative pair ruled out.
        unanchored: Judgements of which a side was not found in any current document.
    """

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    links: tuple[Link, ...]
    nodes: Mapping[str, str]
    skipped: tuple[str, ...]
    unanchored: tuple[str, ...]


def projection(extractions: Iterable[Extraction], judgements: Iterable[Judgement]) -> Projection:
    """Compute the whole graph; the order of either argument makes no difference.

    Of several extractions of one document the best holds (`graph.versions.rank`).
    """
    by_id = best(extractions)
    judgements = tuple(judgements)
    active = active_documents(e.document for e in by_id.values())
    current = [by_id[id] for id in sorted(active)]
    all_members = {m.id: m for e in current for m in members(e)}
    index = AnchorIndex(a for e in current for a in anchors(e))
    ties, apart, unanchored = grounds(judgements, index)
    clusters = cluster_members(all_members.values(), ties, apart)
    nodes = node_ids(clusters, all_members)
    reviewed = public_by_review(judgements, index)
    entities, events = [], []
    for group in clusters.groups:
        inside = [all_members[id] for id in group if id in all_members]
        if not inside:
            continue
        keys = [id for id in group if id not in all_members]
        if inside[0].kind == "entity":
            facts = Counter(m.facts for m in inside)
            public = not reviewed.isdisjoint(group)
            summary = entity_of(node_id(group, keys), facts, public=public)
            documents = tuple(sorted({m.document for m in inside}))
            entities.append(replace(summary, members=group, documents=documents))
        else:
            events.append(event_of(node_id(group, keys), inside, nodes))
    return Projection(
        documents=tuple(sorted((e.document for e in by_id.values()), key=lambda d: d.id)),
        entities=tuple(sorted(entities, key=lambda e: e.id)),
        events=tuple(sorted(events, key=lambda e: e.id)),
        links=links_of((a for e in current for a in arcs(e)), nodes),
        nodes=nodes,
        skipped=clusters.skipped,
        unanchored=unanchored,
    )


class AnchorIndex:
    """Finds the member that a side of a judgement means: same span, else one that overlaps it."""

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        self._by_place: dict[tuple[str, str], list[Anchor]] = defaultdict(list)
        for anchor in anchors:
            self._by_place[anchor.document, anchor.type].append(anchor)

    def member(self, side: Side) -> str | None:
        """Id of the member, or None when no mention of that type stands there any more."""
        if side.key is not None:
            return side.key
        return nearest_anchor(side, self._by_place.get((side.document, side.type), ()))


def nearest_anchor(side: Side, candidates: Iterable[Anchor]) -> str | None:
    """Of the anchors of one document and type, the one that overlaps the side most, or None."""
    best, most = None, 0
    for anchor in sorted(candidates, key=lambda a: (a.start, a.end, a.member)):
        shared = min(anchor.end, side.end) - max(anchor.start, side.start)
        exact = (anchor.start, anchor.end) == (side.start, side.end)
        if exact:
            return anchor.member
        if shared > most:
            best, most = anchor.member, shared
    return best


def grounds(
    judgements: Iterable[Judgement], index: AnchorIndex
) -> tuple[list[Tie], list[tuple[str, str]], tuple[str, ...]]:
    """Turn judgements in force into ties, pairs to keep apart, and ids of those without a place."""
    ties, apart, unanchored = [], [], []
    for judgement in judgements:
        if judgement.withdrawn or judgement.verdict == "unsure":
            continue
        left, right = index.member(judgement.left), index.member(judgement.right)
        if left is None or right is None:
            unanchored.append(judgement.id)
        elif left == right:
            continue
        elif judgement.verdict == "negative":
            apart.append((left, right))
        else:
            person = judgement.author.startswith("person:")
            ties.append(Tie(left, right, judgement.id, person, judgement.score))
    return ties, apart, tuple(sorted(unanchored))


def public_by_review(judgements: Iterable[Judgement], index: AnchorIndex) -> set[str]:
    """Members whom a reviewer has declared public: judgements of one side with that feature."""
    found = set()
    for judgement in judgements:
        person = judgement.author.startswith("person:")
        if person and PUBLIC_BY_REVIEW in judgement.features and not judgement.withdrawn:
            member = index.member(judgement.left)
            if member is not None:
                found.add(member)
    return found


def cluster_members(
    inside: Iterable[Member], ties: Sequence[Tie], apart: Sequence[tuple[str, str]]
) -> Clusters:
    """Cluster members by their keys and by judgements."""
    rows = list(inside)
    keys = {m.key for m in rows if m.key is not None}
    by_key = [key_tie(m.id, m.key) for m in rows if m.key is not None]
    return cluster([*(m.id for m in rows), *sorted(keys)], [*by_key, *ties], apart)


def node_ids(clusters: Clusters, all_members: Mapping[str, Member]) -> dict[str, str]:
    """For every member id and key, the id of its node, see `graph.clusters.node_id`."""
    found = {}
    for group in clusters.groups:
        keys = [id for id in group if id not in all_members]
        if len(keys) < len(group):
            found.update(dict.fromkeys(group, node_id(group, keys)))
    return found


def entity_of(id: str, facts: Mapping[Facts, int], *, public: bool) -> Entity:
    """Make the entity of one cluster from its members' facts and how many tell each.

    Its `members` and `documents` are left empty. It is sensitive when any member is a natural
    person who is: a wrong merge with an organization must not give the name away.

    Args:
        public: A reviewer has said so of a person in it.
    """
    type_ = _most_common((f.type, n) for f, n in facts.items()) or ""
    role = _most_common((f.public_role, n) for f, n in facts.items())
    person = any(f.type == "person" for f in facts)
    return Entity(
        id=id,
        type=type_,
        subtype=_most_common((f.subtype, n) for f, n in facts.items() if f.type == type_),
        name=_most_common((f.name, n) for f, n in facts.items()) or "",
        names=tuple(sorted({f.name for f in facts})),
        country=_most_common((f.country, n) for f, n in facts.items()),
        sensitive=is_sensitive(
            "person" if person else type_,
            public_role=role or ("reviewed" if public else None),
            harmed=any(f.harmed for f in facts),
        ),
        members=(),
        documents=(),
        public_role=role,
    )


def event_of(id: str, inside: Sequence[Member], nodes: Mapping[str, str]) -> Event:
    """Make the event of one cluster; keys by which members meet are none of its members.

    Its dates are the hull of what its members give, so that contradicting ones are both covered.
    """
    places = ((nodes.get(m.place), 1) for m in inside if m.place)
    scope: Scope = "incident" if any(m.scope == "incident" for m in inside) else "pattern"
    return Event(
        id=id,
        type=_most_common((m.type, 1) for m in inside) or "",
        mode=_most_common((m.mode, 1) for m in inside),
        scope=scope,
        members=tuple(sorted(m.id for m in inside)),
        documents=tuple(sorted({m.document for m in inside})),
        claims=tuple(sorted(c for m in inside for c in m.claims)),
        first=min((m.first for m in inside if m.first), default=None),
        last=max((m.last for m in inside if m.last), default=None),
        place=_most_common(places),
        issues=tuple(sorted({i for m in inside for i in m.issues})),
    )


def links_of(all_arcs: Iterable[Arc], nodes: Mapping[str, str]) -> tuple[Link, ...]:
    """Gather arcs that fall on the same nodes, type and standing into links, sorted by id.

    An arc whose two ends have become one node makes no link; its claim stays.
    """
    gathered: dict[tuple[str, str, str, Standing], list[Arc]] = defaultdict(list)
    for arc in all_arcs:
        from_, to = nodes[arc.from_], nodes[arc.to]
        if from_ != to:
            gathered[from_, arc.type, to, arc.standing].append(arc)
    links = (link_of(*key, together) for key, together in gathered.items())
    return tuple(sorted(links, key=lambda link: link.id))


def link_of(from_: str, type_: str, to: str, standing: Standing, together: Sequence[Arc]) -> Link:
    """Make the link of all arcs of one type and standing between two nodes."""
    return Link(
        id=link_id(from_, type_, to, standing),
        type=type_,
        from_=from_,
        to=to,
        standing=standing,
        claims=tuple(sorted({a.claim for a in together})),
        first=min((a.first for a in together if a.first), default=None),
        last=max((a.last for a in together if a.last), default=None),
    )


def link_id(from_: str, type_: str, to: str, standing: Standing) -> str:
    """Id of a link: a hash of all that makes it another link."""
    return content_id("lnk", (from_, type_, to, standing))


def _most_common(values: Iterable[tuple[str | None, int]]) -> str | None:
    """The most frequent value that is not None; of equals the longest, then first by spelling."""
    counts: Counter[str] = Counter()
    for value, times in values:
        if value:
            counts[value] += times
    return min(counts, key=lambda v: (-counts[v], -len(v), v), default=None)
