"""Status and sources, computed on reading from claims that are found by index."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.sources import EventStatus, Review, Saying, SourceCount, count_sources, status
from graph.store.sqlite.parameters import as_list

_COLUMNS = (
    "claim.id, claim.document, claim.modality, document.publisher, root.node, claim.root_text,"
    " claim.paragraph, paragraph.text"
)
_JOINS = (
    " JOIN document ON document.id = claim.document"
    " JOIN paragraph ON paragraph.document = claim.document AND paragraph.start = claim.paragraph"
    " LEFT JOIN member root ON root.id = claim.root"
)


def statuses(db: sqlite3.Connection, events: Iterable[str]) -> dict[str, EventStatus]:
    """Status of events by node id; ids that are no events are left out."""
    wanted = as_list(events)
    said = _gather(
        db,
        f"SELECT member.node, {_COLUMNS} FROM member JOIN claim ON claim.event = member.id {_JOINS}"
        " WHERE member.node IN (SELECT value FROM json_each(?)) AND claim.current",
        wanted,
    )
    reviews = dict(_reviews(db, wanted))
    return {
        node: EventStatus(status(rows), count_sources(rows), reviews.get(node))
        for node, rows in said.items()
    }


def link_sources(db: sqlite3.Connection, links: Iterable[str]) -> dict[str, SourceCount]:
    """Sources of links by id; unknown ids are left out.

    What denies or only plans is counted for links of that standing: their sources are those who
    say what the link says.
    """
    said = _gather(
        db,
        f"SELECT arc.link, {_COLUMNS} FROM arc JOIN claim ON claim.id = arc.claim {_JOINS}"
        " WHERE arc.link IN (SELECT value FROM json_each(?))",
        as_list(links),
    )
    return {link: count_sources(rows, every_standing=True) for link, rows in said.items()}


def _gather(db: sqlite3.Connection, query: str, wanted: str) -> dict[str, list[Saying]]:
    found: dict[str, dict[str, Saying]] = defaultdict(dict)
    for owner, *row in db.execute(query, (wanted,)):
        found[owner][row[0]] = Saying(*row)
    return {owner: [said[claim] for claim in sorted(said)] for owner, said in found.items()}


def _reviews(db: sqlite3.Connection, wanted: str) -> Iterator[tuple[str, Review]]:
    """The latest review of each event, last."""
    rows = db.execute(
        "SELECT member.node, judgement.author, json_extract(judgement.record, '$.time')"
        " FROM member CROSS JOIN mark ON mark.member = member.id AND reviewed"
        " JOIN judgement ON judgement.id = mark.judgement"
        " WHERE member.node IN (SELECT value FROM json_each(?)) ORDER BY 3, 2",
        (wanted,),
    )
    for node, author, time in rows:
        yield node, Review(author, time)
