"""Rows of a table of events as documents with claims: each row is a sentence that says one thing.

`read_event` takes a row apart and refuses what does not fit the vocabulary; `to_extraction` makes a
document of rows of one publisher. An import is read as one document that happens to be stored in
pieces: equal event ids in it are one event, and equal names of one type are one actor, which meets
actors of other documents only by the names and keys that hold everywhere.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.exchange.import_cells import (
    ActorPart,
    Part,
    actor,
    confidence,
    date,
    event_type,
    issue,
    modality,
    parts,
)
from graph.exchange.import_rows import Cell, Row
from graph.ids import content_id, document_id, near_id
from graph.model import (
    IMPORTED_ROW,
    Claim,
    DateInterval,
    Document,
    DocumentEntity,
    DocumentEvent,
    Extraction,
    IssueTag,
    Locator,
    Mention,
    Modality,
    Origin,
    Role,
    RoleValue,
    Source,
    Span,
)
from graph.ontology import ontology
from graph.resolve.keys import meeting_key
from graph.sensitivity import is_sensitive

IMPORTER = "import/1"
"""Program and version of these claims, and the reader of their documents."""

ACTORS = ("initiator", "target", "organizer", "participant", "sponsor")
"""Columns that hold actors, several to a cell; each is the role of its name."""

_SETTING: Mapping[str, str] = {"place": "place", "campus": "place", "platform": "platform"}
_NUMBERED = 3
"""Last characters of event ids that are thought to count on: `e5672` stands near `e5673`."""
_EXACT = ("day", "month", "interval", "year")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a name beforehand; `key` and `country` as in `DocumentEntity`."""

    type: str
    subtype: str | None
    name: str
    key: str | None
    country: str | None


@dataclass(frozen=True)
class Table:
    """How the rows of one import are read.

    Attributes:
        columns: Where the column of each name stands.
        width: Number of cells of a row.
        import_id: What makes equal event ids, and equal names, of several rows one.
        named: The import id is a name that a person gave. Of equal rows those under such a name
            hold.
        event_type: Type of rows that give none, or None when each must.
        actor_type: Type of actors that give none.
        types: Words of the type column with the event types that they stand for.
        publisher: Of rows that give none.
        seconds: Dates may be seconds since 1970.
        known: What is known of a name of a type, or None; asked for actors, places and platforms.
    """

    columns: Mapping[str, int]
    width: int
    import_id: str
    named: bool = False
    event_type: str | None = None
    actor_type: str = "organization"
    types: tuple[tuple[str, str], ...] = ()
    publisher: str | None = None
    seconds: bool = False
    known: Callable[[str, str], Known | None] = lambda type_, name: None


@dataclass(frozen=True, slots=True)
class Filler:
    """Who fills a role, and where in the row; `scope` tells equal names of an import apart."""

    role: str
    actor: ActorPart
    scope: str = ""


@dataclass(frozen=True, slots=True)
class EventRow:
    """A row, taken apart. Offsets are of its text."""

    row: Row
    type: str
    trigger: tuple[int, int]
    fillers: tuple[Filler, ...]
    values: tuple[tuple[str, Cell, RoleValue], ...]
    issues: tuple[Part, ...]
    sources: tuple[Part, ...]
    modality: Modality
    confidence: float
    date: DateInterval | None
    event: str
    publisher: str | None

    @property
    def untyped(self) -> int:
        """How many actors have the default type because the row gives none."""
        return sum(not f.actor.typed for f in self.fillers if f.role in ACTORS)


def read_event(row: Row, table: Table) -> EventRow:
    """Take a row apart.

    Raises:
        ValueError: The row has more or fewer cells than the header, a cell means nothing, or its
            event type has no such role; says which.
    """
    if len(row.cells) != table.width:
        raise ValueError(f"{len(row.cells)} cells under a header of {table.width}")
    said = {name: row.cells[place] for name, place in table.columns.items()}
    said = {name: cell for name, cell in said.items() if cell.text}
    type_ = _type(said, table)
    roles = ontology().event_types[type_].roles
    fillers = tuple(_fillers(row, said, table))
    for filler in fillers:
        if filler.role not in roles:
            raise ValueError(f"{type_} has no {filler.role}; leave the cell empty")
    when = date(said["date"].text, seconds=table.seconds) if "date" in said else None
    values: list[tuple[str, Cell, RoleValue]] = []
    if when is not None:
        values.append(("time", said["date"], when))
    if "text" in said:
        values.append(("content", said["text"], said["text"].text))
    start = next((said[name] for name in ("type", "text", "event_id") if name in said), None)
    return EventRow(
        row,
        type_,
        (start.start, start.end) if start else (0, len(row.text)),
        fillers,
        tuple(values),
        tuple(_parts(row, said.get("issue"))),
        tuple(_parts(row, said.get("source"))),
        modality(_text(said, "modality")),
        confidence(_text(said, "confidence")),
        when,
        _text(said, "event_id"),
        " ".join(_text(said, "publisher").split()) or table.publisher,
    )


def _text(said: Mapping[str, Cell], name: str) -> str:
    return said[name].text if name in said else ""


def _type(said: Mapping[str, Cell], table: Table) -> str:
    if "type" in said:
        return event_type(said["type"].text, table.types)
    if table.event_type is None:
        raise ValueError("no type; fill the cell in, or give --event-type")
    return table.event_type


def _parts(row: Row, cell: Cell | None) -> list[Part]:
    return [] if cell is None else list(parts(row.text[cell.start : cell.end], cell.start))


def _fillers(row: Row, said: Mapping[str, Cell], table: Table) -> list[Filler]:
    """The actors of a row, then its places and its platform; each once in a role."""
    platform = _text(said, "platform")
    found: dict[tuple[str, str, str], Filler] = {}
    for role in ACTORS:
        for part in _parts(row, said.get(role)):
            one = actor(part, table.actor_type)
            scope = platform if one.type == "account" else ""
            found.setdefault((role, one.type, one.name), Filler(role, one, scope))
    for column, role in _SETTING.items():
        cell = said.get(column)
        if cell is not None:
            one = ActorPart(column, " ".join(cell.text.split()), cell.start, cell.end, typed=True)
            found.setdefault((role, column, one.name), Filler(role, one))
    return list(found.values())


def to_extraction(
    header: str, rows: Sequence[EventRow], table: Table, *, publisher: str | None, title: str
) -> Extraction:
    """A document that holds the header and these rows, with what they say.

    Args:
        rows: Of one publisher, in the order of the file; at least one.
        title: Of the document: the file, and which stretch of it.
    """
    text = "\n".join([header, *(one.row.text for one in rows)])
    origins = [Origin("title", "option" if table.named else "file")]
    if publisher is not None:
        given = publisher == table.publisher
        origins.insert(0, Origin("publisher", "option" if given else "file"))
    starts, at = [], len(header) + 1
    for one in rows:
        starts.append(at)
        at += len(one.row.text) + 1
    document = Document(
        id=document_id(text, publisher),
        text=text,
        source_sha256=hashlib.sha256(text.encode()).hexdigest(),
        reader=IMPORTER,
        title=title,
        publisher=publisher,
        origins=tuple(origins),
        locators=tuple(
            Locator(start, f"line {one.row.line}") for start, one in zip(starts, rows, strict=True)
        ),
    )
    return _Writer(document, table, starts, rows).extraction()


class _Writer:
    """Makes the records of one document."""

    def __init__(
        self, document: Document, table: Table, starts: Sequence[int], rows: Sequence[EventRow]
    ) -> None:
        self.document, self.table, self.starts, self.rows = document, table, starts, rows
        self.people: dict[Known, list[Mention]] = {}
        self.ids: dict[Known, str] = {}
        self.events: dict[str, list[tuple[Claim, EventRow]]] = {}

    def extraction(self) -> Extraction:
        for number, one in enumerate(self.rows):
            for filler in one.fillers:
                self._meet(filler, number)
        claims = [self._claim(number, one) for number, one in enumerate(self.rows)]
        return Extraction(
            document=self.document,
            extractor=IMPORTER,
            sentences=tuple((claim.start, claim.end) for claim in claims),
            entities=tuple(self._entity(one, seen) for one, seen in self.people.items()),
            events=tuple(_event(group, self.table.import_id) for group in self.events.values()),
            claims=tuple(claims),
        )

    def _meet(self, filler: Filler, number: int) -> None:
        """Note where an actor stands."""
        one = identity(filler.actor.type, filler.actor.name, filler.scope, self.table)
        start = self.starts[number] + filler.actor.start
        end = self.starts[number] + filler.actor.end
        seen = self.people.setdefault(one, [])
        seen.append(Mention(start, end, self.document.text[start:end], number))
        if one not in self.ids:
            self.ids[one] = one.key or self._local_id(one, start, end)

    def _local_id(self, one: Known, start: int, end: int) -> str:
        document = self.document.id
        return near_id("ent", document, (document, one.type, start, end))

    def _entity(self, one: Known, seen: Sequence[Mention]) -> DocumentEntity:
        return DocumentEntity(
            id=self.ids[one],
            local_id=self._local_id(one, seen[0].start, seen[0].end),
            type=one.type,
            subtype=one.subtype,
            name=one.name,
            key=one.key,
            country=one.country,
            sensitive=is_sensitive(one.type, public_role=None, harmed=False),
            mentions=tuple(dict.fromkeys(seen)),
        )

    def _claim(self, number: int, one: EventRow) -> Claim:
        at, text = self.starts[number], self.document.text
        roles = tuple(self._roles(one, at))
        trigger = Span(at + one.trigger[0], at + one.trigger[1], one.row.text[slice(*one.trigger)])
        sources = tuple(
            Source(text[at + s.start : at + s.end], at + s.start, at + s.end, "unattributed")
            for s in one.sources
        )
        id = near_id(
            "clm",
            self.document.id,
            (
                self.document.id,
                "event",
                one.type,
                (trigger.start, trigger.end),
                sorted((r.role, r.start, r.end) for r in roles),
                one.modality,
                [(s.start, s.end) for s in sources],
            ),
        )
        group = self.events.setdefault(one.event or f"\0{number}", [])
        claim = Claim(
            id=id,
            document=self.document.id,
            kind="event",
            type=one.type,
            sentence=number,
            start=at,
            end=at + len(one.row.text),
            quote=one.row.text,
            trigger=trigger,
            roles=roles,
            modality=one.modality,
            scope="incident",
            confidence=one.confidence,
            rule=IMPORTED_ROW,
            extractor=IMPORTER,
            event=near_id("evt", self.document.id, (group[0][0].id if group else id,)),
            attribution=sources,
            issues=tuple(IssueTag(issue(i.text), at + i.start, at + i.end) for i in one.issues),
        )
        group.append((claim, one))
        return claim

    def _roles(self, one: EventRow, at: int) -> list[Role]:
        text = one.row.text
        found = []
        for filler in one.fillers:
            who = filler.actor
            known = identity(who.type, who.name, filler.scope, self.table)
            start, end = at + who.start, at + who.end
            quoted = text[who.start : who.end]
            found.append(Role(filler.role, start, end, quoted, entity=self.ids[known]))
        for role, cell, value in one.values:
            start, end = at + cell.start, at + cell.end
            found.append(Role(role, start, end, text[cell.start : cell.end], value=value))
        return found


def _event(group: Sequence[tuple[Claim, EventRow]], import_id: str) -> DocumentEvent:
    """The event of the rows with one event id: narrowest date, the campus before another place."""
    claim, row = group[0]
    assert claim.event is not None
    dates = [one.date for _, one in group if one.date is not None]
    scenes = [
        (filler.actor.type != "campus", role.entity or "")
        for claim_, one in group
        for filler, role in zip(one.fillers, claim_.roles, strict=False)
        if filler.role == "place"
    ]
    return DocumentEvent(
        id=claim.event,
        type=claim.type,
        mode=None,
        scope="incident",
        claims=tuple(c.id for c, _ in group),
        date=min(dates, key=lambda d: (_EXACT.index(d.precision), d.from_, d.to), default=None),
        place=min(scenes)[1] if scenes else None,
        issues=tuple(sorted({tag.issue for c, _ in group for tag in c.issues})),
        key=event_key(row.event, import_id) if row.event else None,
    )


def event_key(event_id: str, import_id: str) -> str:
    """By which rows with one event id are one event. Numbers that follow each other stand near."""
    around = ("import", import_id, event_id[:-_NUMBERED])
    return near_id("evt", around, ("import", import_id, event_id))


def identity(type_: str, name: str, scope: str, table: Table) -> Known:
    """Who is meant by a name of an import.

    A state, coded place, campus or body that is known beforehand is that one; a proper name of a
    body meets its likes in all documents. All others are one actor within the import alone, told
    apart by type and by the very name; persons are always among these.
    """
    return _identity(type_, name, scope, table.import_id, table.known)


@lru_cache(maxsize=65536)
def _identity(
    type_: str,
    name: str,
    scope: str,
    import_id: str,
    known: Callable[[str, str], Known | None],
) -> Known:
    found = None if type_ == "person" else known(type_, name)
    if found is not None and found.key is not None:
        return found
    subtype, country = (found.subtype, found.country) if found else (None, None)
    if type_ != "person":
        bare = DocumentEntity("", "", type_, subtype, name, country=country)
        if meeting_key(bare) is not None:
            return Known(type_, subtype, name, None, country)
    key = content_id("ent", ("import", import_id, type_, scope, name))
    return Known(type_, subtype, name, key, country)
