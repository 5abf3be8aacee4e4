"""What a write does, inside the transaction that the caller holds."""

from collections.abc import Callable, Container
from typing import TypeVar

from graph.errors import NotFound
from graph.model import Extraction, Finding, Judgement, Side
from graph.ontology import ontology
from graph.records import from_text, to_text
from graph.resolve.rules import is_automatic
from graph.store.base import DumpRecord, Stored, Withdrawal
from graph.store.write.change import Change
from graph.store.write.components import settle
from graph.store.write.documents import (
    delete_document,
    delete_rules_judgements,
    insert_document,
    leave,
    look_around,
    read_extraction,
    siblings,
    switch_versions,
)
from graph.store.write.judgements import (
    apply_withdrawal,
    check_conflict,
    insert_judgements,
    make_automatic,
)
from graph.store.write.links import refresh_links
from graph.store.write.nodes import refresh_nodes
from graph.store.write.rows import (
    ClaimRow,
    DocumentRow,
    FindingRow,
    JudgementRow,
    ParagraphRow,
    ProfileRow,
)
from graph.store.write.unit import Unit
from graph.versions import extraction_digest, rank

Result = TypeVar("Result")


def changing(unit: Unit, write: Callable[[Change], Result]) -> tuple[Result, Change]:
    """Let `write` touch the data, then bring the graph in line with them."""
    change = Change(unit)
    result = write(change)
    settle(change)
    refresh_nodes(change)
    refresh_links(change)
    return result, change


def put(unit: Unit, extraction: Extraction) -> Stored:
    """See `Store.put`.

    Raises:
        ValueError: The ontology does not have one of the types.
    """
    check_types(extraction)
    id = extraction.document.id
    digest = extraction_digest(extraction)
    row = unit.one(DocumentRow, id)
    if row is not None and row.digest == digest:
        return Stored(id, unchanged=True)
    known = read_extraction(unit, id) if row is not None else None
    if row is None:
        for kind in (ClaimRow, ParagraphRow, ProfileRow):
            unit.fresh(kind, document=[id])
    elif known is not None and rank(known, row.digest) < rank(extraction, digest):
        return Stored(id, unchanged=True)
    look_around(unit, extraction)
    current = row is not None and row.current
    before = {claim.id for claim in known.claims} if known is not None and current else set()

    def write(change: Change) -> tuple[int, dict[str, str]]:
        around: set[str] = set()
        if known is not None:
            around = siblings(unit, [known.document])
            if current:
                leave(change, id)
            delete_document(change, id)
        insert_document(change, extraction, digest)
        made = make_automatic(change, extraction)
        return made, switch_versions(change, around | siblings(unit, [extraction.document]))

    (made, went), change = changing(unit, write)
    now = unit.one(DocumentRow, id)
    by = None if now is None else now.superseded_by
    return Stored(
        document=id,
        replaced=known is not None,
        superseded=tuple(sorted(old for old, new in went.items() if new == id)),
        superseded_by=by,
        claims=len({c.id for c in extraction.claims} - before) if by is None else 0,
        entities=max(change.created["entity"], 0),
        events=max(change.created["event"], 0),
        judgements=made,
    )


def check_types(extraction: Extraction) -> None:
    """Raise ValueError for a type or role that the ontology does not have; no store keeps one."""
    words = ontology()
    said: list[tuple[str, Container[str]]] = [
        *((entity.type, words.entity_types) for entity in extraction.entities),
        *((event.type, words.event_types) for event in extraction.events),
    ]
    for claim in extraction.claims:
        table = {"event": words.event_types, "relation": words.relations}
        said.append((claim.type, table.get(claim.kind, words.event_relations)))
        said += ((role.role, words.roles) for role in claim.roles)
    for name, known in said:
        if name not in known:
            raise ValueError(f"{name!r} is no type or role of the ontology")


def remove(unit: Unit, document: str) -> None:
    """See `Store.remove`."""
    row, known = unit.one(DocumentRow, document), read_extraction(unit, document)
    if row is None or known is None:
        raise NotFound("document", document)
    current, doomed = row.current, known.document

    def write(change: Change) -> None:
        around = siblings(unit, [doomed]) - {document}
        if current:
            leave(change, document)
        delete_document(change, document)
        delete_rules_judgements(change, document)
        switch_versions(change, around)

    changing(unit, write)


def judge(unit: Unit, judgement: Judgement) -> bool:
    """See `Store.judge`."""
    check_sides(judgement)
    if is_automatic(judgement.author):
        raise ValueError(f"{judgement.author} judges by itself when documents come")
    check_conflict(unit, judgement)
    return bool(changing(unit, lambda change: insert_judgements(change, [judgement]))[0])


def check_sides(judgement: Judgement) -> None:
    """Raise ValueError when the sides are no two members of one kind."""
    if _kind(judgement.left) != _kind(judgement.right):
        raise ValueError(f"judgement {judgement.id} compares an entity with an event")


def _kind(side: Side) -> str:
    vocabulary = ontology()
    if side.type in vocabulary.entity_types:
        return "entity"
    if side.type in vocabulary.event_types and side.key is None:
        return "event"
    raise ValueError(f"{side.type!r} is no type that a side of a judgement can have")


def withdraw(unit: Unit, withdrawal: Withdrawal) -> bool:
    """See `Store.withdraw`."""
    if unit.one(JudgementRow, withdrawal.judgement) is None:
        raise NotFound("judgement", withdrawal.judgement)
    return changing(unit, lambda change: apply_withdrawal(change, withdrawal))[0]


def keep(unit: Unit, finding: Finding) -> bool:
    """See `Store.keep`. Another finding with the same id takes the place of the old one."""
    row = unit.one(FindingRow, finding.id)
    if row is not None and from_text(Finding, row.record) == finding:
        return False
    unit.put(FindingRow(finding.id, finding.kind, to_text(finding)))
    return True


def load_record(unit: Unit, record: DumpRecord) -> None:
    """Take in one record of a dump.

    The log of judgements is taken as it is, but for automatic ones: `put` makes those anew.
    """
    match record:
        case Extraction():
            put(unit, record)
        case Judgement(author=author) if is_automatic(author):
            by, time = record.withdrawn_by or "", record.withdrawn_time or ""
            if record.withdrawn:
                load_record(unit, Withdrawal(record.id, by, time))
        case Judgement():
            check_sides(record)
            changing(unit, lambda change: insert_judgements(change, [record]))
        case Withdrawal():
            changing(unit, lambda change: apply_withdrawal(change, record))
        case Finding():
            keep(unit, record)
