"""What a unit of work has changed, as nodes with their properties.

One node keeps what belongs together (see `graph.store.neo4j.rows`), so a changed arc means another
claim node, and a changed tally another entity node. Properties that start with an underscore, and
nodes whose label does, are for the program alone.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from graph.members import Member
from graph.model import Claim, Document, Entity, Event, Extraction, Finding, Judgement
from graph.records import from_text
from graph.store.neo4j.cypher import entity_labels
from graph.store.neo4j.rows import anchor_text, arc_text, spot
from graph.store.quotes import plain_words
from graph.store.stretches import span
from graph.store.text import clean, indexed
from graph.store.write import rows
from graph.store.write.unit import Unit

Properties = dict[str, Any]
LABELS = (
    "Document",
    "_Body",
    "Claim",
    "_Profile",
    "Judgement",
    "_Withdrawal",
    "Finding",
    "_Member",
    "_Key",
    "Entity",
    "Event",
)
"""Labels by which nodes are found; `Entity` stands for all labels of an entity."""


@dataclass(slots=True)
class Sheets:
    """Nodes by label: new ones, changed ones and ids of those to delete."""

    made: dict[str, dict[str, Properties]] = field(default_factory=lambda: defaultdict(dict))
    changed: dict[str, dict[str, Properties]] = field(default_factory=lambda: defaultdict(dict))
    gone: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def note(self, label: str, id: str, properties: Properties) -> None:
        """More properties of a node: of the new one, or of one that is there."""
        sheet = self.made[label].get(id)
        if sheet is None:
            sheet = self.changed[label].setdefault(id, {})
        sheet |= properties

    def write(self, label: str, changes: Any, properties: Any, id_of: Any) -> None:
        """Take in the changes of the rows that stand for the nodes of a label themselves."""
        for row in changes.added:
            self.made[label][id_of(row)] = properties(row)
        for row in changes.altered:
            self.note(label, id_of(row), properties(row))
        self.gone[label] += [id_of(row) for row in changes.dropped]


def sheets_of(unit: Unit) -> Sheets:
    """All nodes that a unit of work has changed, but for links."""
    found = Sheets()
    for kind, (label, properties, key) in _NODES.items():
        found.write(label, unit.changes(kind), properties, key)
    for row in (c := unit.changes(rows.NodeRow)).added:
        found.made[_label(row)][row.id] = _node(row)
    for row in c.altered:
        found.note(_label(row), row.id, _node(row))
    for row in c.dropped:
        found.gone[_label(row)].append(row.id)
    _note_paragraphs(unit, found)
    _note_arcs(unit, found)
    _note_packs(unit, found)
    _note_judgements(unit, found)
    _note_lists(unit, found)
    return found


def _label(row: rows.NodeRow) -> str:
    return "Event" if row.kind == "event" else "Entity"


def _plain(text: str | None) -> str | None:
    return None if text is None else clean(text)


def _document(row: rows.DocumentRow) -> Properties:
    document = from_text(Document, row.record)
    return {
        "external_id": row.external_id,
        "title": _plain(document.title),
        "publisher": row.publisher,
        "url": _plain(document.url),
        "published": row.published,
        "language": document.language,
        "about": list(document.about),
        "current": row.current,
        "superseded_by": row.superseded_by,
        "_source": row.source,
        "_digest": row.digest,
        "_record": row.record,
    }


def _body(row: rows.BodyRow) -> Properties:
    return {"text": row.text, "rest": row.rest}


def _claim(row: rows.ClaimRow) -> Properties:
    claim = from_text(Claim, row.record)
    return {
        "document": row.document,
        "kind": row.kind,
        "type": row.type,
        "mode": claim.mode,
        "scope": claim.scope,
        "modality": row.modality,
        "standing": row.standing,
        "confidence": claim.confidence,
        "quote": row.quote,
        "trigger": clean(claim.trigger.text),
        "said_by": [clean(source.text) for source in claim.attribution],
        "start": row.start,
        "end": claim.end,
        "issues": sorted({tag.issue for tag in claim.issues}),
        "rule": clean(claim.rule),
        "extractor": clean(claim.extractor),
        "current": row.current,
        "_words": " ".join(plain_words(row.quote)),
        "_order": f"{row.document} {row.start:010d} {row.id}",
        "_position": row.position,
        "_event": row.event,
        "_root": row.root,
        "_root_text": row.root_text,
        "_paragraph": row.paragraph,
        "_record": row.record,
    }


def _profile(row: rows.ProfileRow) -> Properties:
    return {"document": row.document, "block": row.block, "record": row.record}


def _judgement(row: rows.JudgementRow) -> Properties:
    judgement = from_text(Judgement, row.record)
    return {
        "author": row.author,
        "verdict": row.verdict,
        "score": judgement.score,
        "reason": clean(judgement.reason),
        "time": _plain(judgement.time),
        "withdrawn": row.withdrawn,
        "anchored": row.anchored,
        "skipped": row.skipped,
        "_left_document": row.left_document,
        "_left_start": row.left_start,
        "_right_document": row.right_document,
        "_right_start": row.right_start,
        "_record": row.record,
    }


def _withdrawal(row: rows.WithdrawalRow) -> Properties:
    return {"author": row.author, "time": row.time}


def _finding(row: rows.FindingRow) -> Properties:
    finding = from_text(Finding, row.record)
    return {"kind": clean(row.kind), "result": clean(finding.result), "_record": row.record}


def _member(row: rows.MemberRow) -> Properties:
    return {
        "document": row.document,
        "kind": row.kind,
        "key": row.key,
        "place": row.place,
        "node": row.node,
        "facts": row.facts,
        "record": row.record,
    }


def _key(row: rows.MeetingRow) -> Properties:
    return {"members": row.members, "node": row.node}


def _node(row: rows.NodeRow) -> Properties:
    common = {"type": row.type, "sensitive": row.sensitive, "_record": row.record}
    if row.kind == "event":
        event = from_text(Event, row.record)
        return {
            **common,
            "mode": event.mode,
            "scope": row.scope,
            "first": row.first,
            "last": row.last,
            "place": row.place,
            "_order": f"{row.position} {row.id}",
            "_span": span(row.first, row.last),
        }
    entity = from_text(Entity, row.record)
    return {
        **common,
        "subtype": row.subtype,
        "name": indexed(entity.name),
        "country": row.country,
        "public_role": _plain(entity.public_role),
        "_labels": entity_labels(row.type),
    }


_NODES: dict[Any, tuple[str, Any, Any]] = {
    rows.DocumentRow: ("Document", _document, lambda row: row.id),
    rows.BodyRow: ("_Body", _body, lambda row: row.id),
    rows.ClaimRow: ("Claim", _claim, lambda row: row.id),
    rows.ProfileRow: ("_Profile", _profile, lambda row: row.member),
    rows.JudgementRow: ("Judgement", _judgement, lambda row: row.id),
    rows.WithdrawalRow: ("_Withdrawal", _withdrawal, lambda row: row.judgement),
    rows.FindingRow: ("Finding", _finding, lambda row: row.id),
    rows.MemberRow: ("_Member", _member, lambda row: row.id),
    rows.MeetingRow: ("_Key", _key, lambda row: row.key),
}


def _touched(unit: Unit, kind: Any, owner: str) -> set[str]:
    """Nodes of which a row has come, gone or changed."""
    changes = unit.changes(kind)
    return {getattr(row, owner) for row in (*changes.added, *changes.altered, *changes.dropped)}


def _note_paragraphs(unit: Unit, found: Sheets) -> None:
    for document in _touched(unit, rows.ParagraphRow, "document") | set(found.made["_Body"]):
        if document not in found.gone["_Body"]:
            texts = unit.rows(rows.ParagraphRow, "document", document)
            starts = [row.start for row in texts]
            paragraphs = [row.text for row in texts]
            found.note("_Body", document, {"starts": starts, "paragraphs": paragraphs})


def _note_arcs(unit: Unit, found: Sheets) -> None:
    gone = set(found.gone["Claim"])
    for claim in (_touched(unit, rows.ArcRow, "claim") | set(found.made["Claim"])) - gone:
        arcs = unit.rows(rows.ArcRow, "claim", claim)
        found.note("Claim", claim, {"_arcs": [arc_text(arc) for arc in arcs]})


def _note_packs(unit: Unit, found: Sheets) -> None:
    touched = _touched(unit, rows.AnchorRow, "member") | _touched(unit, rows.PartRow, "member")
    for member in (touched | set(found.made["_Member"])) - set(found.gone["_Member"]):
        anchors = unit.rows(rows.AnchorRow, "member", member)
        parts = unit.rows(rows.PartRow, "member", member)
        found.note(
            "_Member",
            member,
            {
                "anchors": [anchor_text(anchor) for anchor in anchors],
                "spots": sorted({spot(anchor.type, anchor.start) for anchor in anchors}),
                "mentions": sum(1 for anchor in anchors if anchor.record),
                "roles": [f"{p.role} {p.claim}" for p in parts if p.role != "source"],
                "sources": [p.claim for p in parts if p.role == "source"],
            },
        )


def _note_judgements(unit: Unit, found: Sheets) -> None:
    gone = set(found.gone["Judgement"])
    for id in _touched(unit, rows.TieRow, "judgement") - gone:
        ties = unit.rows(rows.TieRow, "judgement", id)
        found.note("Judgement", id, _tie(ties[0]) if ties else dict.fromkeys(_TIE))
    for id in _touched(unit, rows.MarkRow, "judgement") - gone:
        marks = unit.rows(rows.MarkRow, "judgement", id)
        found.note("Judgement", id, _mark(marks[0]) if marks else dict.fromkeys(_MARK))


_TIE = (
    "_tie_left", "_tie_right", "_tie_left_key", "_tie_right_key", "_tie_apart", "_tie_person",
    "_tie_score", "_apart_left", "_apart_right",
)  # fmt: skip
_MARK = ("_mark_member", "_mark_public", "_mark_reviewed")


def _tie(row: rows.TieRow) -> Properties:
    apart = (row.left, row.right) if row.apart else (None, None)
    columns = (row.left, row.right, row.left_key, row.right_key, row.apart, row.person, row.score)
    return dict(zip(_TIE, (*columns, *apart), strict=True))


def _mark(row: rows.MarkRow) -> Properties:
    return dict(zip(_MARK, (row.member, row.public, row.reviewed), strict=True))


def _note_lists(unit: Unit, found: Sheets) -> None:
    gone = {*found.gone["Entity"], *found.gone["Event"]}
    for node in (_touched(unit, rows.NameRow, "node") | set(found.made["Entity"])) - gone:
        names = unit.rows(rows.NameRow, "node", node)
        if names:
            search = " ".join(sorted({row.plain for row in names}))
            found.note("Entity", node, {"names": [row.name for row in names], "search": search})
    for node in _touched(unit, rows.TallyRow, "node") - gone:
        tallies = unit.rows(rows.TallyRow, "node", node)
        if tallies:
            facts = [row.facts for row in tallies]
            counts = [row.members for row in tallies]
            found.note("Entity", node, {"_facts": facts, "_counts": counts})
    for node in (_touched(unit, rows.IssueRow, "node") | set(found.made["Event"])) - gone:
        issues = [row.issue for row in unit.rows(rows.IssueRow, "node", node)]
        found.note("Event", node, {"issues": issues})


def event_claims(row: rows.MemberRow) -> tuple[str, ...]:
    """The claims of an event's member."""
    return from_text(Member, row.record).claims


def said_by(row: rows.ClaimRow) -> list[tuple[int, str, str, str]]:
    """The attribution chain of a claim where it names entities: position, id, kind and words."""
    chain = from_text(Claim, row.record).attribution
    return [
        (position, source.entity, source.kind, clean(source.text))
        for position, source in enumerate(chain)
        if source.entity is not None
    ]


def local_ids(unit: Unit, document: str) -> dict[str, str]:
    """Members of a document's entities, by the ids that its claims use."""
    found = {}
    for body in unit.rows(rows.BodyRow, "id", document):
        entities = from_text(Extraction, body.rest).entities
        found = {entity.id: entity.local_id for entity in entities}
    return found
