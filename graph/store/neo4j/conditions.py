"""Filters as conditions on a node `n`. Every value is a parameter; the texts here are fixed."""

from collections.abc import Iterable
from dataclasses import asdict

from neo4j import ManagedTransaction

from graph.ontology import ontology
from graph.store.base import (
    ClaimFilter,
    DocumentFilter,
    EntityFilter,
    EventFilter,
    FindingFilter,
    JudgementFilter,
    LinkFilter,
)
from graph.store.neo4j.cypher import STANDINGS, pattern
from graph.store.stretches import lanes
from graph.store.text import clean, indexed


class Where:
    """Conditions that must all hold, with their parameters.

    Attributes:
        start: Where nodes are best looked for, as a clause that gives each `n` once; None looks at
            all nodes of the label.
        lanes: Properties of an index in which the nodes of each `lane` of the parameter `lanes`
            stand in the order of the list. Conditions name `lane` then; none means no lanes.
    """

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.values: dict[str, object] = {}
        self.start: str | None = None
        self.lanes: tuple[str, ...] = ()

    def match(self, label: str) -> str:
        """The clauses that find the nodes of a label of which all conditions hold."""
        return f"{'UNWIND $lanes AS lane ' if self.lanes else ''}{self._found(label)}"

    def page(self, label: str, by: str) -> str:
        """The query for `id` and `place` of the first `$most` nodes after `$key`, in that order."""
        order = ", ".join(f"n.{name}" for name in self.lanes or (by,))
        found = (
            f"{self._found(label)} AND n.{by} > $key"
            f" RETURN n.id AS id, n.{by} AS place ORDER BY {order} LIMIT $most"
        )
        if not self.lanes:
            return found
        return (
            f"UNWIND $lanes AS lane CALL (lane) {{ {found} }}"
            " RETURN id, place ORDER BY place LIMIT $most"
        )

    def _found(self, label: str) -> str:
        # without the hint the planner may go through the whole index, for the sake of its order
        hint = f" USING INDEX SEEK n:{label}({', '.join(self.lanes)})" if self.lanes else ""
        return f"{self.start or f'MATCH (n:{label})'}{hint} WHERE {self.text}"

    def add(self, condition: str, **values: object) -> None:
        self.parts.append(f"({condition})")
        self.values |= values

    def any_of(self, name: str, values: Iterable[str]) -> None:
        """The property holds one of these; no values mean no condition."""
        wanted = sorted(map(clean, values))
        if wanted:
            self.add(f"n.{name} IN ${name}", **{name: wanted})

    def equal(self, name: str, value: object) -> None:
        """The property holds this; None means no condition."""
        if value is not None:
            plain = clean(value) if isinstance(value, str) else value
            self.add(f"n.{name} = ${name}", **{name: plain})

    def among(self, tx: ManagedTransaction, query: str, **values: object) -> None:
        """The id is one of those that a query gives; they are looked up once, by their index."""
        name = f"among_{len(self.parts):d}"
        ids = sorted({id for (id,) in tx.run(query, values) if id is not None})
        self.add(f"n.id IN ${name}", **{name: ids})

    @property
    def text(self) -> str:
        return " AND ".join(self.parts) or "true"


def of_documents(wanted: DocumentFilter) -> Where:
    where = Where()
    where.equal("publisher", wanted.publisher and indexed(wanted.publisher))
    where.equal("external_id", wanted.external_id and indexed(wanted.external_id))
    if wanted.since is not None:
        where.add("n.published >= $since", since=wanted.since)
    if wanted.until is not None:
        where.add("n.published <= $until", until=wanted.until)
    where.equal("current", wanted.current)
    if wanted.undated:
        where.add("n.published IS NULL")
    return where


def of_entities(tx: ManagedTransaction, wanted: EntityFilter, named: Iterable[str] | None) -> Where:
    """`named` are ids of the entities whose name the filter lets through; None lets all through."""
    where = Where()
    where.any_of("type", wanted.types)
    where.any_of("subtype", wanted.subtypes)
    where.any_of("country", wanted.countries)
    where.equal("sensitive", wanted.sensitive)
    _in_document(tx, where, wanted.document)
    if named is not None:
        where.add("n.id IN $named", named=sorted(named))
    return where


def of_events(tx: ManagedTransaction, wanted: EventFilter, nodes: dict[str, str]) -> Where:
    """`nodes` leads from the ids in the filter to the nodes that have them now."""
    where = Where()
    where.equal("scope", wanted.scope)
    _in_time(where, wanted)
    if wanted.place is not None:
        where.equal("place", _now(nodes, wanted.place))
    _in_document(tx, where, wanted.document)
    if wanted.issues:
        where.add(
            "any(issue IN n.issues WHERE issue IN $issues)",
            issues=sorted(map(clean, wanted.issues)),
        )
    if wanted.entity is not None:
        where.values["entity"] = _now(nodes, wanted.entity)
        where.start = (
            f"MATCH (a:Entity|Event {{id: $entity}})-[:{pattern((), STANDINGS)}]-(n:Event)"
            " WITH DISTINCT n"
        )
    if wanted.actor is not None:
        _by_actor(where, _now(nodes, wanted.actor))
    for name, values in (("modality", wanted.modalities), ("standing", wanted.standings)):
        if values:
            where.add(
                f"EXISTS {{ (n)<-[:ABOUT]-(c:Claim) WHERE c.{name} IN ${name} }}",
                **{name: sorted(values)},
            )
    return where


def _in_time(where: Where, wanted: EventFilter) -> None:
    """Type and stretch of time."""
    if wanted.since is not None:
        where.add("n.last >= $since", since=wanted.since)
    found = lanes(wanted)
    if not found:
        where.any_of("type", wanted.types)
        if wanted.until is not None:
            where.add("n.first <= $until", until=wanted.until)
        return
    where.lanes = ("type", "_span", "_order") if wanted.types else ("_span", "_order")
    if wanted.types:
        where.add("n.type = lane.type")
    where.add(
        "n._span = lane.span AND n._order >= lane.beginning AND n._order < $before",
        lanes=list(map(asdict, found)),
        before="~" if wanted.until is None else f"{wanted.until}!",
    )


def _by_actor(where: Where, actor: str) -> None:
    """Events that an entity did, led, joined or paid for, in whatever standing."""
    actions = sorted({r.link for r in ontology().roles.values() if r.from_actor and r.link})
    where.values |= {"actor": actor, "actions": actions}
    does = "a.id = $actor AND coalesce(r.link_type, type(r)) IN $actions"
    kinds = pattern(actions, STANDINGS)
    if where.start is None:
        where.start = f"MATCH (a:Entity)-[r:{kinds}]->(n:Event) WHERE {does} WITH DISTINCT n"
    else:
        where.add(f"EXISTS {{ (n)<-[r:{kinds}]-(a:Entity) WHERE {does} }}")


def _in_document(tx: ManagedTransaction, where: Where, document: str | None) -> None:
    if document is not None:
        query: str = "MATCH (m:_Member) WHERE m.document = $id RETURN m.node"
        where.among(tx, query, id=clean(document))


def of_claims(
    tx: ManagedTransaction,
    wanted: ClaimFilter,
    nodes: dict[str, str],
    quoting: Iterable[str] | None,
) -> Where:
    """`quoting` are ids of the claims whose quote passes; None lets all through."""
    where = Where()
    if not wanted.superseded:
        where.add("n.current")
    where.equal("document", wanted.document)
    where.any_of("type", wanted.types)
    where.any_of("kind", wanted.kinds)
    where.any_of("modality", wanted.modalities)
    where.any_of("standing", wanted.standings)
    if wanted.event is not None:
        where.add(
            "EXISTS { (n)-[:ABOUT]->(:Event {id: $event}) }",
            event=_now(nodes, wanted.event),
        )
    if wanted.entity is not None:
        where.among(
            tx,
            "MATCH (m:_Member) WHERE m.node = $id"
            " UNWIND m.roles AS role RETURN split(role, ' ')[1]",
            id=_now(nodes, wanted.entity),
        )
    if wanted.source is not None:
        where.add(
            "EXISTS { (n)-[:SAID_BY]->(:Entity {id: $source}) }",
            source=_now(nodes, wanted.source),
        )
    if wanted.link is not None:
        query: str = "MATCH (l:_Link) WHERE l.id = $id UNWIND l.claims AS c RETURN c"
        where.among(tx, query, id=clean(wanted.link))
    if quoting is not None:
        where.add("n.id IN $quoting", quoting=sorted(quoting))
    return where


def of_links(tx: ManagedTransaction, wanted: LinkFilter, nodes: dict[str, str]) -> Where:
    """`nodes` leads from the ids in the filter to the nodes that have them now."""
    where = Where()
    where.any_of("type", wanted.types)
    where.any_of("standing", wanted.standings)
    if wanted.nodes:
        ends = sorted({_now(nodes, id) for id in wanted.nodes})
        where.among(tx, _AT_ENDS, ends=ends)
    if wanted.from_ is not None:
        where.add(f"n.from = $from_ AND {_INDEXED}", from_=_now(nodes, wanted.from_))
    if wanted.to is not None:
        where.add(f"n.to = $to AND {_INDEXED}", to=_now(nodes, wanted.to))
    return where


_INDEXED = "n.standing IS NOT NULL AND n.weight IS NOT NULL"
"""An index of several properties is used only where each of them stands in the condition."""

_AT_ENDS = f"""
MATCH (n:_Link) WHERE n.from IN $ends AND {_INDEXED} AND n.id IS NOT NULL RETURN n.id AS id
UNION MATCH (n:_Link) WHERE n.to IN $ends AND {_INDEXED} AND n.id IS NOT NULL RETURN n.id AS id
"""


def _now(nodes: dict[str, str], id: str) -> str:
    """The node that an id in a filter means now."""
    return clean(nodes.get(id, id))


def of_judgements(tx: ManagedTransaction, wanted: JudgementFilter, nodes: dict[str, str]) -> Where:
    """`nodes` leads from the ids in the filter to the nodes that have them now."""
    where = Where()
    where.any_of("verdict", wanted.verdicts)
    if wanted.author in ("person:", "rule:"):
        where.add("n.author STARTS WITH $author", author=wanted.author)
    else:
        where.equal("author", wanted.author)
    where.equal("withdrawn", wanted.withdrawn)
    where.equal("anchored", wanted.anchored)
    where.equal("skipped", wanted.skipped)
    if wanted.document is not None:
        where.add(
            "n._left_document = $of_document OR n._right_document = $of_document",
            of_document=clean(wanted.document),
        )
    if wanted.node is not None:
        where.among(tx, _OF_NODE, node=_now(nodes, wanted.node))
    return where


_OF_NODE: str = """
    MATCH (m:_Member) WHERE m.node = $node
    MATCH (j:Judgement) WHERE j._tie_left = m.id RETURN j.id AS id
    UNION MATCH (m:_Member) WHERE m.node = $node
    MATCH (j:Judgement) WHERE j._tie_right = m.id RETURN j.id AS id
    UNION MATCH (k:_Key) WHERE k.node = $node
    MATCH (j:Judgement) WHERE j._tie_left = k.id RETURN j.id AS id
    UNION MATCH (k:_Key) WHERE k.node = $node
    MATCH (j:Judgement) WHERE j._tie_right = k.id RETURN j.id AS id
    UNION MATCH (m:_Member) WHERE m.node = $node
    MATCH (j:Judgement) WHERE j._mark_member = m.id RETURN j.id AS id
    UNION MATCH (m:_Member) WHERE m.node = $node
    MATCH (j:Judgement) WHERE j._left_document = m.document AND j.verdict = 'unsure'
    AND NOT j.withdrawn AND any(s IN m.spots WHERE split(s, ' ')[1] = toString(j._left_start))
    RETURN j.id AS id
    UNION MATCH (m:_Member) WHERE m.node = $node
    MATCH (j:Judgement) WHERE j._right_document = m.document AND j.verdict = 'unsure'
    AND NOT j.withdrawn AND any(s IN m.spots WHERE split(s, ' ')[1] = toString(j._right_start))
    RETURN j.id AS id
"""
"""Unsure judgements make no tie; they are found by where their sides start."""


def of_findings(wanted: FindingFilter) -> Where:
    where = Where()
    where.equal("kind", wanted.kind)
    return where
