"""Documents and what they say: the data, and the rows of the graph that one document gives."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.members import Anchor, Arc, Member, anchors, arcs, members
from graph.model import STANDING, Document, Extraction, Mention
from graph.records import from_text, to_text
from graph.resolve.profiles import profiles
from graph.resolve.rules import is_automatic
from graph.sources import sayings
from graph.store.assembling import (
    bare_document,
    document_text,
    rest_of,
    to_document,
    to_extraction,
)
from graph.store.text import clean, indexed
from graph.store.write.change import Change, count_facts, facts_text
from graph.store.write.judgements import anchor_judgements, drop_judgement, release_judgements
from graph.store.write.rows import (
    AnchorRow,
    ArcRow,
    BodyRow,
    ClaimRow,
    DocumentRow,
    IssueRow,
    JudgementRow,
    MarkRow,
    MeetingRow,
    MemberRow,
    NameRow,
    NodeRow,
    ParagraphRow,
    PartRow,
    ProfileRow,
    TallyRow,
    TieRow,
)
from graph.store.write.unit import Unit
from graph.versions import reader_name, superseded


def look_around(unit: Unit, extraction: Extraction) -> None:
    """Read at once what a document that comes may meet, so that nobody has to ask for it alone."""
    document = extraction.document
    external = [] if document.external_id is None else [indexed(document.external_id)]
    unit.load(
        (DocumentRow, "external_id", external),
        (DocumentRow, "source", [source_of(document)]),
        (ProfileRow, "block", {indexed(profile.block) for profile in profiles(extraction)}),
        (JudgementRow, "left_document", [document.id]),
        (JudgementRow, "right_document", [document.id]),
        (MeetingRow, "key", {m.key for m in members(extraction) if m.key is not None}),
    )


def insert_document(change: Change, extraction: Extraction, digest: str) -> None:
    """Write the data of a document that is not there; it is in the graph only after `enter`."""
    unit, document = change.unit, extraction.document
    unit.add(
        DocumentRow(
            id=document.id,
            external_id=_indexed(document.external_id),
            source=source_of(document),
            publisher=_indexed(document.publisher),
            published=document.published,
            current=False,
            superseded_by=None,
            digest=digest,
            record=bare_document(document),
        )
    )
    unit.add(BodyRow(document.id, document_text(document.text), rest_of(extraction)))
    for claim in _claim_rows(extraction):
        unit.add(claim)
    for saying in sayings(extraction):
        unit.put(ParagraphRow(saying.document, saying.paragraph, clean(saying.text)))
    for profile in profiles(extraction):
        row = ProfileRow(profile.member, document.id, indexed(profile.block), to_text(profile))
        unit.add(row)
    change.read[document.id] = extraction


def _indexed(text: str | None) -> str | None:
    return None if text is None else indexed(text)


def _claim_rows(extraction: Extraction) -> Iterator[ClaimRow]:
    said = sayings(extraction)
    for position, (claim, saying) in enumerate(zip(extraction.claims, said, strict=True)):
        yield ClaimRow(
            id=claim.id,
            document=claim.document,
            position=position,
            start=claim.start,
            kind=claim.kind,
            type=claim.type,
            event=claim.event,
            modality=claim.modality,
            standing=STANDING[claim.modality],
            current=False,
            quote=clean(claim.quote),
            root=saying.root,
            root_text=clean(saying.root_text),
            paragraph=saying.paragraph,
            record=to_text(claim),
        )


def read_extraction(unit: Unit, document: str) -> Extraction | None:
    """The extraction as it was put, or None when there is no such document."""
    row, body = unit.one(DocumentRow, document), unit.one(BodyRow, document)
    if row is None or body is None:
        return None
    claims = sorted(unit.find(ClaimRow, document=[document]), key=lambda claim: claim.position)
    return to_extraction(
        body.rest, to_document(row.record, body.text), (claim.record for claim in claims)
    )


def source_of(document: Document) -> str:
    """What two readings of the same bytes by one reader have in common."""
    return indexed(json.dumps([document.source_sha256, reader_name(document), document.publisher]))


def siblings(unit: Unit, documents: Iterable[Document]) -> set[str]:
    """Ids of the documents that these may switch on or off, themselves among them when stored."""
    asked = list(documents)
    external = {indexed(d.external_id) for d in asked if d.external_id is not None}
    sources = {source_of(d) for d in asked}
    ids = {d.id for d in asked}
    return {r.id for r in unit.find(DocumentRow, external_id=external, source=sources, id=ids)}


def switch_versions(change: Change, ids: Iterable[str]) -> dict[str, str]:
    """Let the current ones of these documents into the graph and the superseded ones out.

    Returns:
        The documents that went out, each with the one that holds instead.
    """
    unit, inside = change.unit, sorted(ids)
    known = {row.id: from_text(Document, row.record) for row in unit.find(DocumentRow, id=inside)}
    around = sorted(siblings(unit, known.values()))
    rows = {row.id: row for row in unit.find(DocumentRow, id=around)}
    holds = superseded(from_text(Document, rows[id].record) for id in around)
    went = {}
    for id in inside:
        by = holds.get(id)
        if rows[id].current and by is not None:
            leave(change, id)
            went[id] = by
        elif not rows[id].current and by is None:
            enter(change, id)
        _update_document(unit, id, superseded_by=by)
    return went


def _update_document(unit: Unit, id: str, **values: object) -> None:
    row = unit.one(DocumentRow, id)
    assert row is not None
    unit.put(replace(row, **values))  # type: ignore[arg-type]


def enter(change: Change, document: str) -> None:
    """Let a document into the graph: its members, anchors and arcs, and judgements on them."""
    unit = change.unit
    extraction = change.read.get(document) or read_extraction(unit, document)
    assert extraction is not None
    inside = list(members(extraction))
    ids = [member.id for member in inside]
    claims = [claim.id for claim in extraction.claims]
    unit.fresh(MemberRow, document=[document], place=ids)
    unit.fresh(AnchorRow, document=[document])
    unit.fresh(ArcRow, document=[document], claim=claims, from_=ids, to_=ids)
    unit.fresh(PartRow, claim=claims)
    if document not in change.left:
        _take_as_new(unit, ids)
    for member in inside:
        unit.add(_member_row(member))
    _count_keys(unit, Counter(m.key for m in inside if m.key is not None))
    for anchor in anchors(extraction):
        unit.put(_anchor_row(anchor))
    for arc in arcs(extraction):
        unit.put(_arc_row(document, arc))
    for part in _parts(extraction):
        unit.put(part)
    _set_current(unit, document, current=True)
    change.seeds.update(ids)
    change.moved.update(ids)
    anchor_judgements(change, document)


def _take_as_new(unit: Unit, ids: list[str]) -> None:
    """Members that were not in the graph: no row there can speak of them, or of nodes named so."""
    unit.fresh(MemberRow, id=ids, node=ids)
    unit.fresh(MeetingRow, key=ids, node=ids)
    unit.fresh(NodeRow, id=ids)
    for kind in (TallyRow, NameRow, IssueRow):
        unit.fresh(kind, node=ids)
    unit.fresh(TieRow, left=ids, right=ids, left_apart=ids, right_apart=ids)
    unit.fresh(TieRow, left_key=ids, right_key=ids)
    unit.fresh(MarkRow, member=ids)


def _set_current(unit: Unit, document: str, *, current: bool) -> None:
    for claim in unit.find(ClaimRow, document=[document]):
        unit.put(replace(claim, current=current))
    _update_document(unit, document, current=current)


def _count_keys(unit: Unit, counts: Counter[str]) -> None:
    """Count more or fewer members of keys; a key without members is gone."""
    known = {row.key: row for row in unit.find(MeetingRow, key=counts)}
    for key, by in sorted(counts.items()):
        row = known.get(key, MeetingRow(key, 0, None))
        if row.members + by:
            unit.put(replace(row, members=row.members + by))
        else:
            unit.drop(row)


def _member_row(member: Member) -> MemberRow:
    return MemberRow(
        id=member.id,
        document=member.document,
        kind=member.kind,
        key=member.key,
        place=member.place,
        node=None,
        facts=facts_text(member.facts) if member.kind == "entity" else None,
        record=to_text(member),
    )


def _anchor_row(anchor: Anchor) -> AnchorRow:
    mention = Mention(anchor.start, anchor.end, anchor.text, anchor.sentence)
    record = to_text(mention) if anchor.text else ""
    return AnchorRow(anchor.document, anchor.type, anchor.start, anchor.end, anchor.member, record)


def _arc_row(document: str, arc: Arc) -> ArcRow:
    return ArcRow(
        document, arc.claim, arc.type, arc.standing, arc.from_, arc.to, arc.first, arc.last, None
    )


def _parts(extraction: Extraction) -> Iterator[PartRow]:
    """Who takes part in which claim."""
    local = {entity.id: entity.local_id for entity in extraction.entities}
    for claim in extraction.claims:
        for role in claim.roles:
            member = local.get(role.entity) if role.entity else role.event
            if member is not None:
                yield PartRow(claim.id, role.role, member)
        for source in claim.attribution:
            if source.entity in local and source.entity is not None:
                yield PartRow(claim.id, "source", local[source.entity])


def leave(change: Change, document: str) -> None:
    """Take a document out of the graph; its data stay."""
    unit = change.unit
    change.left.add(document)
    release_judgements(change, document)
    rows = unit.find(MemberRow, document=[document])
    keys = Counter(row.key for row in rows if row.key is not None)
    change.loosen([*(row.id for row in rows), *keys])
    change.nodes.update(row.node for row in rows if row.node is not None)
    told = ((row.node, row.facts) for row in rows if row.node is not None)
    lost = Counter((node, facts) for node, facts in told if facts is not None)
    count_facts(unit, Counter({pair: -times for pair, times in lost.items()}))
    _count_keys(unit, Counter({key: -times for key, times in keys.items()}))
    change.moved -= {row.id for row in rows}
    _unlink(change, document)
    claims = [claim.id for claim in unit.find(ClaimRow, document=[document])]
    for part in unit.find(PartRow, claim=claims):
        unit.drop(part)
    for anchor in unit.find(AnchorRow, document=[document]):
        unit.drop(anchor)
    for row in rows:
        unit.drop(row)
    _set_current(unit, document, current=False)


def _unlink(change: Change, document: str) -> None:
    """Take the arcs of a document from their links."""
    found = change.unit.find(ArcRow, document=[document])
    for link, _ in {(arc.link, arc.claim) for arc in found}:
        if link is not None:
            change.links[link] -= 1
    for arc in found:
        change.unit.drop(arc)


def delete_document(change: Change, document: str) -> None:
    """Delete the data of a document that is not in the graph, and its automatic judgements."""
    unit = change.unit
    for row in unit.find(JudgementRow, left_document=[document], right_document=[document]):
        if is_automatic(row.author):
            drop_judgement(change, row)
    unit.load(
        (ClaimRow, "document", [document]),
        (ParagraphRow, "document", [document]),
        (ProfileRow, "document", [document]),
        (BodyRow, "id", [document]),
        (DocumentRow, "id", [document]),
    )
    for kind in (ProfileRow, ParagraphRow, ClaimRow):
        for one in unit.find(kind, document=[document]):
            unit.drop(one)
    for other in (unit.one(BodyRow, document), unit.one(DocumentRow, document)):
        if other is not None:
            unit.drop(other)
    change.read.pop(document, None)


def delete_rules_judgements(change: Change, document: str) -> None:
    """Delete what rules elsewhere have said of a document, since it goes for good."""
    unit = change.unit
    for row in unit.find(JudgementRow, left_document=[document], right_document=[document]):
        if not row.author.startswith("person:"):
            drop_judgement(change, row)
