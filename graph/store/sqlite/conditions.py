"""Filters as SQL conditions. Every value is a parameter; the texts here are all that is fixed."""

from collections.abc import Iterable, Iterator

from graph.ontology import ontology
from graph.store.base import (
    ClaimFilter,
    DocumentFilter,
    EntityFilter,
    EventFilter,
    JudgementFilter,
    LinkFilter,
)
from graph.store.sqlite.parameters import as_list
from graph.store.sqlite.words import all_words, plain_words
from graph.store.stretches import lanes
from graph.store.text import clean, indexed

IN = "IN (SELECT value FROM json_each(?))"


class Where:
    """Conditions that must all hold, with their parameters.

    Attributes:
        lanes: Further conditions of which one holds for a row that passes, and no other does; an
            index has the rows of each in the order of the list. None means no further condition.
    """

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.values: list[object] = []
        self.lanes: list[Where] = []

    def add(self, condition: str, *values: object) -> None:
        self.parts.append(f"({condition})")
        self.values += values

    def any_of(self, column: str, values: Iterable[str]) -> None:
        """The column holds one of these; no values mean no condition."""
        wanted = sorted(map(clean, values))
        if len(wanted) == 1:
            self.equal(column, wanted[0])  # an index in the order of the list serves only this
        elif wanted:
            self.add(f"{column} {IN}", as_list(wanted))

    def equal(self, column: str, value: object) -> None:
        """The column holds this; None means no condition."""
        if value is not None:
            self.add(f"{column} = ?", clean(value) if isinstance(value, str) else value)

    def each(self) -> Iterator[tuple[str, list[object]]]:
        """Conditions as text with parameters, lane by lane."""
        for lane in self.lanes or [Where()]:
            yield f"{lane.text} AND {self.text}", [*lane.values, *self.values]

    @property
    def text(self) -> str:
        return " AND ".join(self.parts) or "1"


def of_documents(wanted: DocumentFilter) -> Where:
    where = Where()
    where.equal("publisher", wanted.publisher and indexed(wanted.publisher))
    where.equal("external_id", wanted.external_id and indexed(wanted.external_id))
    if wanted.since is not None:
        where.add("published >= ?", wanted.since)
    if wanted.until is not None:
        where.add("published <= ?", wanted.until)
    if wanted.current is not None:
        where.add("current = ?", wanted.current)
    if wanted.undated:
        where.add("published IS NULL")
    return where


def of_entities(wanted: EntityFilter) -> Where:
    where = Where()
    where.add("kind = 'entity'")
    where.any_of("type", wanted.types)
    where.any_of("subtype", wanted.subtypes)
    where.any_of("country", wanted.countries)
    where.equal("sensitive", wanted.sensitive)
    _in_document(where, wanted.document)
    if wanted.name is not None:
        where.add(
            "node.id IN (SELECT node FROM name JOIN name_words ON name_words.rowid = name.id"
            " WHERE name_words MATCH ?)",
            plain_words(wanted.name),
        )
    return where


def of_events(wanted: EventFilter, nodes: dict[str, str]) -> Where:
    """`nodes` leads from the ids in the filter to the nodes that have them now."""
    where = Where()
    where.lanes = list(_lanes(wanted))
    if not where.lanes:
        where.add("kind = 'event'")
    where.any_of("type", wanted.types)
    where.equal("scope", wanted.scope)
    if wanted.since is not None:
        where.add("last >= ?", wanted.since)
    if wanted.until is not None:
        where.add("position <= ?", wanted.until)  # the first day; undated ones stand after all
    if wanted.place is not None:
        where.equal("place", nodes.get(wanted.place, wanted.place))
    _in_document(where, wanted.document)
    if wanted.issues:
        where.add(f"id IN (SELECT node FROM issue WHERE issue {IN})", as_list(wanted.issues))
    if wanted.actor is not None:
        where.add(
            f"id IN (SELECT to_ FROM link WHERE from_ = ? AND type {IN})",
            nodes.get(wanted.actor, wanted.actor),
            as_list(_actions()),
        )
    if wanted.entity is not None:
        entity = nodes.get(wanted.entity, wanted.entity)
        where.add(
            "id IN (SELECT to_ FROM link WHERE from_ = ?"
            " UNION SELECT from_ FROM link WHERE to_ = ?)",
            entity,
            entity,
        )
    _by_claims(where, "modality", wanted.modalities)
    _by_claims(where, "standing", wanted.standings)
    return where


def _lanes(wanted: EventFilter) -> Iterator[Where]:
    for one in lanes(wanted):
        lane = Where()
        lane.equal("type", one.type)
        lane.equal("span", one.span)
        lane.add("position >= ?", one.beginning)
        yield lane


def _actions() -> set[str]:
    """Link types that lead from an actor to an event."""
    return {role.link for role in ontology().roles.values() if role.from_actor and role.link}


def _in_document(where: Where, document: str | None) -> None:
    if document is not None:
        where.add("node.id IN (SELECT node FROM member WHERE document = ?)", document)


def _by_claims(where: Where, column: str, values: Iterable[str]) -> None:
    wanted = list(values)
    if wanted:
        where.add(
            "EXISTS (SELECT 1 FROM member JOIN claim ON claim.event = member.id"
            f" WHERE member.node = node.id AND current AND {column} {IN})",
            as_list(wanted),
        )


def of_claims(wanted: ClaimFilter, nodes: dict[str, str]) -> Where:
    """`nodes` leads from the ids in the filter to the nodes that have them now."""
    where = Where()
    if not wanted.superseded:
        where.add("current = 1")
    where.equal("document", wanted.document)
    where.any_of("type", wanted.types)
    where.any_of("kind", wanted.kinds)
    where.any_of("modality", wanted.modalities)
    where.any_of("standing", wanted.standings)
    if wanted.event is not None:
        where.add(
            "event IN (SELECT id FROM member WHERE node = ?)",
            nodes.get(wanted.event, wanted.event),
        )
    for id, condition in ((wanted.entity, "role <> 'source'"), (wanted.source, "role = 'source'")):
        if id is not None:
            where.add(
                "id IN (SELECT claim FROM part JOIN member ON member.id = part.member"
                f" WHERE node = ? AND {condition})",
                nodes.get(id, id),
            )
    if wanted.link is not None:
        where.add("id IN (SELECT claim FROM arc WHERE link = ?)", wanted.link)
    if wanted.text is not None:
        where.add(
            "number IN (SELECT rowid FROM quote_words WHERE quote_words MATCH ?)",
            all_words(wanted.text),
        )
    return where


def of_links(wanted: LinkFilter, nodes: dict[str, str]) -> Where:
    """`nodes` leads from the ids in the filter to the nodes that have them now."""
    where = Where()
    where.any_of("type", wanted.types)
    where.any_of("standing", wanted.standings)
    if wanted.nodes:
        ends = as_list({nodes.get(id, id) for id in wanted.nodes})
        where.add(
            f"id IN (SELECT id FROM link WHERE from_ {IN}"
            f" UNION SELECT id FROM link WHERE to_ {IN})",
            ends,
            ends,
        )
    if wanted.from_ is not None:
        where.add("from_ = ?", nodes.get(wanted.from_, wanted.from_))
    if wanted.to is not None:
        where.add("to_ = ?", nodes.get(wanted.to, wanted.to))
    return where


def of_judgements(wanted: JudgementFilter, nodes: dict[str, str]) -> Where:
    """`nodes` leads from the ids in the filter to the nodes that have them now."""
    where = Where()
    where.any_of("verdict", wanted.verdicts)
    if wanted.author in ("person:", "rule:"):
        where.add("author LIKE ?", f"{wanted.author}%")
    else:
        where.equal("author", wanted.author)
    where.equal("withdrawn", wanted.withdrawn)
    where.equal("anchored", wanted.anchored)
    where.equal("skipped", wanted.skipped)
    if wanted.document is not None:
        where.add("left_document = ? OR right_document = ?", wanted.document, wanted.document)
    if wanted.node is not None:
        node = nodes.get(wanted.node, wanted.node)
        where.add(_OF_NODE, *[node] * 7)
    return where


_OF_NODE = """id IN (
    SELECT judgement FROM member CROSS JOIN tie ON tie.left = member.id WHERE node = ?
    UNION SELECT judgement FROM member CROSS JOIN tie ON tie.right = member.id WHERE node = ?
    UNION SELECT judgement FROM meeting CROSS JOIN tie ON tie.left = meeting.key WHERE node = ?
    UNION SELECT judgement FROM meeting CROSS JOIN tie ON tie.right = meeting.key WHERE node = ?
    UNION SELECT judgement FROM member CROSS JOIN mark ON mark.member = member.id WHERE node = ?
    UNION SELECT j.id FROM member CROSS JOIN anchor ON anchor.member = member.id
        CROSS JOIN judgement j ON j.left_document = anchor.document AND j.left_start = anchor.start
        WHERE node = ? AND verdict = 'unsure' AND withdrawn = 0
    UNION SELECT j.id FROM member CROSS JOIN anchor ON anchor.member = member.id
        CROSS JOIN judgement j ON j.right_document = anchor.document
        AND j.right_start = anchor.start WHERE node = ? AND verdict = 'unsure' AND withdrawn = 0)"""
"""Unsure judgements make no tie; they are found by where their sides start."""
