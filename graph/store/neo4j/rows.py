"""Rows of `graph.store.write`, read from the graph that Neo4j keeps.

One node keeps what belongs together: a claim its arcs, a member its anchors and parts, an entity
its names and tallies, a judgement its tie and mark. All lookups of one step are one query.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from neo4j import ManagedTransaction

from graph.resolve.names import normalize
from graph.store.write import rows
from graph.store.write.rows import Row
from graph.store.write.unit import Wanted

Values = list[Any]

_DOCUMENT = (
    "'document' AS tag, [n.id, n.external_id, n._source, n.publisher, n.published, n.current,"
    " n.superseded_by, n._digest, n._record] AS row"
)
_BODY = "'body' AS tag, [n.id, n.text, n.rest, n.starts, n.paragraphs] AS row"
_CLAIM = (
    "'claim' AS tag, [n.id, n.document, n._position, n.start, n.kind, n.type, n._event, n.modality,"
    " n.standing, n.current, n.quote, n._root, n._root_text, n._paragraph, n._record, n._arcs]"
    " AS row"
)
_PROFILE = "'profile' AS tag, [n.id, n.document, n.block, n.record] AS row"
_JUDGEMENT = (
    "'judgement' AS tag, [n.id, n.author, n.verdict, n._left_document, n._left_start,"
    " n._right_document, n._right_start, n.withdrawn, n.anchored, n.skipped, n._record,"
    " n._tie_left, n._tie_right, n._tie_left_key, n._tie_right_key, n._tie_apart, n._tie_person,"
    " n._tie_score, n._mark_member, n._mark_public, n._mark_reviewed] AS row"
)
_WITHDRAWAL = "'withdrawal' AS tag, [n.id, n.author, n.time] AS row"
_FINDING = "'finding' AS tag, [n.id, n.kind, n._record] AS row"
_MEMBER = (
    "'member' AS tag, [n.id, n.document, n.kind, n.key, n.place, n.node, n.facts, n.record] AS row"
)
_PACKS = "'packs' AS tag, [n.id, n.document, n.anchors, n.roles, n.sources] AS row"
_KEY = "'key' AS tag, [n.id, n.members, n.node] AS row"
_NODE = (
    "'node' AS tag, [n.id, n:Event, n.type, n.subtype, n.country, n.sensitive, n.scope, n.first,"
    " n.last, n.place, n._record, n.names, n._facts, n._counts, n.issues] AS row"
)
_LINK = "'link' AS tag, [n.id, n.type, n.from, n.to, n.standing, -n.weight] AS row"

_BRANCHES: dict[str, str] = {
    "document_id": f"MATCH (n:Document) WHERE n.id IN $document_id RETURN {_DOCUMENT}",
    "document_external": (
        f"MATCH (n:Document) WHERE n.external_id IN $document_external RETURN {_DOCUMENT}"
    ),
    "document_source": f"MATCH (n:Document) WHERE n._source IN $document_source RETURN {_DOCUMENT}",
    "body": f"MATCH (n:_Body) WHERE n.id IN $body RETURN {_BODY}",
    "claim_id": f"MATCH (n:Claim) WHERE n.id IN $claim_id RETURN {_CLAIM}",
    "claim_document": f"MATCH (n:Claim) WHERE n.document IN $claim_document RETURN {_CLAIM}",
    "claim_member": (
        "MATCH (m:_Member) WHERE m.id IN $claim_member WITH DISTINCT m.document AS document"
        f" MATCH (n:Claim {{document: document}}) WHERE n._arcs <> [] RETURN {_CLAIM}"
    ),
    "profile_document": (
        f"MATCH (n:_Profile) WHERE n.document IN $profile_document RETURN {_PROFILE}"
    ),
    "profile_block": f"MATCH (n:_Profile) WHERE n.block IN $profile_block RETURN {_PROFILE}",
    "judgement_id": f"MATCH (n:Judgement) WHERE n.id IN $judgement_id RETURN {_JUDGEMENT}",
    "judgement_left": (
        f"MATCH (n:Judgement) WHERE n._left_document IN $judgement_left RETURN {_JUDGEMENT}"
    ),
    "judgement_right": (
        f"MATCH (n:Judgement) WHERE n._right_document IN $judgement_right RETURN {_JUDGEMENT}"
    ),
    "tie_left": f"MATCH (n:Judgement) WHERE n._tie_left IN $tie_left RETURN {_JUDGEMENT}",
    "tie_right": f"MATCH (n:Judgement) WHERE n._tie_right IN $tie_right RETURN {_JUDGEMENT}",
    "tie_left_key": (
        f"MATCH (n:Judgement) WHERE n._tie_left_key IN $tie_left_key RETURN {_JUDGEMENT}"
    ),
    "tie_right_key": (
        f"MATCH (n:Judgement) WHERE n._tie_right_key IN $tie_right_key RETURN {_JUDGEMENT}"
    ),
    "apart_left": f"MATCH (n:Judgement) WHERE n._apart_left IN $apart_left RETURN {_JUDGEMENT}",
    "apart_right": f"MATCH (n:Judgement) WHERE n._apart_right IN $apart_right RETURN {_JUDGEMENT}",
    "mark": f"MATCH (n:Judgement) WHERE n._mark_member IN $mark RETURN {_JUDGEMENT}",
    "withdrawal": f"MATCH (n:_Withdrawal) WHERE n.id IN $withdrawal RETURN {_WITHDRAWAL}",
    "finding": f"MATCH (n:Finding) WHERE n.id IN $finding RETURN {_FINDING}",
    "member_id": f"MATCH (n:_Member) WHERE n.id IN $member_id RETURN {_MEMBER}",
    "member_document": f"MATCH (n:_Member) WHERE n.document IN $member_document RETURN {_MEMBER}",
    "member_key": f"MATCH (n:_Member) WHERE n.key IN $member_key RETURN {_MEMBER}",
    "member_node": f"MATCH (n:_Member) WHERE n.node IN $member_node RETURN {_MEMBER}",
    "member_place": f"MATCH (n:_Member) WHERE n.place IN $member_place RETURN {_MEMBER}",
    "packs_member": f"MATCH (n:_Member) WHERE n.id IN $packs_member RETURN {_PACKS}",
    "packs_document": f"MATCH (n:_Member) WHERE n.document IN $packs_document RETURN {_PACKS}",
    "packs_spot": (
        "UNWIND $packs_spot AS spot MATCH (n:_Member {document: spot[0]})"
        f" WHERE spot[1] IN n.spots RETURN {_PACKS}"
    ),
    "packs_claim": (
        "MATCH (c:Claim) WHERE c.id IN $packs_claim WITH DISTINCT c.document AS document"
        f" MATCH (n:_Member {{document: document}}) RETURN {_PACKS}"
    ),
    "key_id": f"MATCH (n:_Key) WHERE n.id IN $key_id RETURN {_KEY}",
    "key_node": f"MATCH (n:_Key) WHERE n.node IN $key_node RETURN {_KEY}",
    "node": f"MATCH (n:Entity|Event) WHERE n.id IN $node RETURN {_NODE}",
    "link": f"MATCH (n:_Link) WHERE n.id IN $link RETURN {_LINK}",
}
"""Queries by name; each has one parameter of that name."""

_BRANCH_OF: dict[tuple[type[Row], str], str] = {
    (rows.DocumentRow, "id"): "document_id",
    (rows.DocumentRow, "external_id"): "document_external",
    (rows.DocumentRow, "source"): "document_source",
    (rows.BodyRow, "id"): "body",
    (rows.ParagraphRow, "document"): "body",
    (rows.ClaimRow, "id"): "claim_id",
    (rows.ClaimRow, "document"): "claim_document",
    (rows.ArcRow, "claim"): "claim_id",
    (rows.ArcRow, "document"): "claim_document",
    (rows.ArcRow, "from_"): "claim_member",
    (rows.ArcRow, "to_"): "claim_member",
    (rows.ProfileRow, "document"): "profile_document",
    (rows.ProfileRow, "block"): "profile_block",
    (rows.JudgementRow, "id"): "judgement_id",
    (rows.JudgementRow, "left_document"): "judgement_left",
    (rows.JudgementRow, "right_document"): "judgement_right",
    (rows.TieRow, "judgement"): "judgement_id",
    (rows.TieRow, "left"): "tie_left",
    (rows.TieRow, "right"): "tie_right",
    (rows.TieRow, "left_key"): "tie_left_key",
    (rows.TieRow, "right_key"): "tie_right_key",
    (rows.TieRow, "left_apart"): "apart_left",
    (rows.TieRow, "right_apart"): "apart_right",
    (rows.MarkRow, "judgement"): "judgement_id",
    (rows.MarkRow, "member"): "mark",
    (rows.WithdrawalRow, "judgement"): "withdrawal",
    (rows.FindingRow, "id"): "finding",
    (rows.MemberRow, "id"): "member_id",
    (rows.MemberRow, "document"): "member_document",
    (rows.MemberRow, "key"): "member_key",
    (rows.MemberRow, "node"): "member_node",
    (rows.MemberRow, "place"): "member_place",
    (rows.AnchorRow, "document"): "packs_document",
    (rows.AnchorRow, "member"): "packs_member",
    (rows.AnchorRow, "spot"): "packs_spot",
    (rows.PartRow, "claim"): "packs_claim",
    (rows.PartRow, "member"): "packs_member",
    (rows.MeetingRow, "key"): "key_id",
    (rows.MeetingRow, "node"): "key_node",
    (rows.NodeRow, "id"): "node",
    (rows.NameRow, "node"): "node",
    (rows.IssueRow, "node"): "node",
    (rows.TallyRow, "node"): "node",
    (rows.LinkRow, "id"): "link",
}


_GROUPS: tuple[frozenset[str], ...] = (
    frozenset({"node"}),
    frozenset({"member_id", "key_id"}),
    frozenset({"member_node", "key_node"}),
    frozenset({"judgement_id", "withdrawal"}),
    frozenset({"document_external", "document_source", "document_id"}),
    frozenset({"member_id", "key_id", "tie_left", "tie_right", "tie_left_key", "tie_right_key"}),
    frozenset(
        {
            "document_external",
            "document_source",
            "profile_block",
            "judgement_left",
            "judgement_right",
            "key_id",
        }
    ),
)
"""Queries that are run together, the smaller groups first."""


class Rows:
    """The stored rows, as `graph.store.write.unit.Finder` asks for them."""

    def __init__(self, tx: ManagedTransaction) -> None:
        self._tx = tx

    def fetch(self, wanted: list[Wanted]) -> Iterator[Row]:
        values: dict[str, set[Any]] = {}
        for one in wanted:
            branch = _BRANCH_OF[one.kind, one.lookup]
            values.setdefault(branch, set()).update(one.values)
        names = _grouped(values)
        query = " UNION ALL ".join(_BRANCHES[name] for name in names)
        parameters = {name: sorted(map(_as_parameter, values.get(name, ()))) for name in names}
        for tag, row in self._tx.run(query, parameters):
            yield from _READERS[tag](row)


def _grouped(asked: Iterable[str]) -> list[str]:
    """The queries to run: the smallest group that has all that is asked, else just these.

    The database plans each text once, so a few texts with some empty parameters are better than
    one for every mixture.
    """
    wanted = set(asked)
    return sorted(next((group for group in _GROUPS if wanted <= group), wanted))


def _as_parameter(value: Any) -> Any:
    """A spot as document and text; all other values as they are."""
    return [value[0], spot(value[1], value[2])] if isinstance(value, tuple) else value


def spot(type_: str, start: int) -> str:
    """Where an anchor starts, as a member notes it."""
    return f"{type_} {start}"


def _document(row: Values) -> Iterator[Row]:
    yield rows.DocumentRow(*row)


def _body(row: Values) -> Iterator[Row]:
    id, text, rest, starts, paragraphs = row
    yield rows.BodyRow(id, text, rest)
    for start, paragraph in zip(starts, paragraphs, strict=True):
        yield rows.ParagraphRow(id, start, paragraph)


def _claim(row: Values) -> Iterator[Row]:
    *columns, arcs = row
    claim = rows.ClaimRow(*columns)
    yield claim
    for text in arcs:
        type_, from_, to, first, last, link = json.loads(text)
        yield rows.ArcRow(
            claim.document,
            claim.id,
            type_,
            claim.standing,  # type: ignore[arg-type]
            from_,
            to,
            first,
            last,
            link,
        )


def arc_text(arc: rows.ArcRow) -> str:
    """An arc as its claim notes it."""
    return json.dumps([arc.type, arc.from_, arc.to_, arc.first, arc.last, arc.link])


def _profile(row: Values) -> Iterator[Row]:
    yield rows.ProfileRow(*row)


def _judgement(row: Values) -> Iterator[Row]:
    id, columns, tie, mark = row[0], row[:11], row[11:18], row[18:]
    yield rows.JudgementRow(*columns)
    if tie[0] is not None:
        yield rows.TieRow(id, *tie)
    if mark[0] is not None:
        yield rows.MarkRow(id, *mark)


def _withdrawal(row: Values) -> Iterator[Row]:
    yield rows.WithdrawalRow(*row)


def _finding(row: Values) -> Iterator[Row]:
    yield rows.FindingRow(*row)


def _member(row: Values) -> Iterator[Row]:
    yield rows.MemberRow(*row)


def _packs(row: Values) -> Iterator[Row]:
    id, document, anchors, roles, sources = row
    for text in anchors:
        type_, start, end, record = json.loads(text)
        yield rows.AnchorRow(document, type_, start, end, id, record)
    for text in roles:
        role, _, claim = text.partition(" ")
        yield rows.PartRow(claim, role, id)
    for claim in sources:
        yield rows.PartRow(claim, "source", id)


def anchor_text(anchor: rows.AnchorRow) -> str:
    """An anchor as its member notes it."""
    return json.dumps([anchor.type, anchor.start, anchor.end, anchor.record])


def _key(row: Values) -> Iterator[Row]:
    yield rows.MeetingRow(*row)


def _node(row: Values) -> Iterator[Row]:
    id, event, type_, subtype, country, sensitive, scope, first, last, place, *rest = row
    record, names, facts, counts, issues = rest
    kind, position = ("event", first or "~") if event else ("entity", "")
    columns = (type_, subtype, country, sensitive, scope, first, last, place)
    yield rows.NodeRow(id, kind, *columns, position, record)
    for name in names or ():
        yield rows.NameRow(id, name, normalize(name))
    for text, members in zip(facts or (), counts or (), strict=True):
        yield rows.TallyRow(id, text, members)
    for issue in issues or ():
        yield rows.IssueRow(id, issue)


def _link(row: Values) -> Iterator[Row]:
    yield rows.LinkRow(*row)


_READERS: dict[str, Callable[[Values], Iterable[Row]]] = {
    "document": _document,
    "body": _body,
    "claim": _claim,
    "profile": _profile,
    "judgement": _judgement,
    "withdrawal": _withdrawal,
    "finding": _finding,
    "member": _member,
    "packs": _packs,
    "key": _key,
    "node": _node,
    "link": _link,
}
