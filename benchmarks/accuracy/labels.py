"""The labels: what careful readers found in reports and narratives, and the column of each.

Files and split are those of `training`; this module gives them types and refuses nothing.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from benchmarks.accuracy.issue_labels import issues_of
from training.prepare import LabeledDocument, read_documents, reports_folder

Made = TypeVar("Made")
Column = Literal[
    "dev reports",
    "dev narratives",
    "seen reports",
    "seen narratives",
    "held-out reports",
    "held-out narratives",
]
COLUMNS: tuple[Column, ...] = (
    "dev reports",
    "dev narratives",
    "seen reports",
    "seen narratives",
    "held-out reports",
    "held-out narratives",
)
"""`seen`: the weights were trained on these documents, so their scores flatter."""


@dataclass(frozen=True, slots=True)
class GoldRole:
    """A labeled filler; `names` are its names in the document. `start` < 0: no place known."""

    role: str
    start: int
    end: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """A labeled event; see GUIDE.md of the reports for what the fields mean.

    Attributes:
        types: The labeler's type first, then others that are as right.
        context: Fillers known only from other sentences; they have names and no place.
        attribution: The names of who says so, nearest first; empty for the text itself.
        sure: False when a second reader may disagree that this is an event.
        issues: What it was about, by the names of the ontology; empty for about nothing listed,
            None where that is not labeled.
    """

    start: int
    end: int
    trigger: str
    types: tuple[str, ...]
    roles: tuple[GoldRole, ...]
    context: tuple[GoldRole, ...]
    modality: str
    attribution: tuple[tuple[str, ...], ...]
    scope: str
    date: str | None
    sure: bool
    issues: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A labeled entity; `names` are all its surfaces, the fullest first."""

    type: str
    subtype: str | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A labeled relation of two actors, each with all its names."""

    type: str
    subject: tuple[str, ...]
    object: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldLink:
    """A labeled relation of two events, by their numbers in `Labeled.events`."""

    type: str
    subject: int
    object: int


@dataclass(frozen=True, slots=True)
class Labeled:
    """A document with its labels. `group` is the country of a report, the kind of a narrative.

    Attributes:
        entities: None, like `relations` and `links`, where this layer is not labeled.
        links: Relations between events.
        passages: What was labeled of a longer text; None for all of it.
        has_issues: Whether it was labeled what the events are about.
    """

    name: str
    column: Column
    group: str
    text: str
    sentences: tuple[tuple[int, int], ...]
    events: tuple[GoldEvent, ...]
    metadata: Mapping[str, Any]
    entities: tuple[GoldEntity, ...] | None = None
    relations: tuple[GoldRelation, ...] | None = None
    links: tuple[GoldLink, ...] | None = None
    passages: tuple[tuple[int, int], ...] | None = None
    has_issues: bool = False

    @property
    def held_out(self) -> bool:
        """True when only scores of this document may be shown."""
        return self.column.startswith("held-out")

    def covers(self, place: int) -> bool:
        """Whether a place of the text was labeled."""
        return self.passages is None or any(start <= place < end for start, end in self.passages)

    def sentence_at(self, place: int) -> str:
        """The labeled sentence at a place; around the place where there is none."""
        around = (max(0, place - 60), place + 60)
        inside = (s for s in self.sentences if s[0] <= place < s[1])
        start, end = next(inside, around)
        return " ".join(self.text[start:end].split())


def load_labels(columns: Iterable[Column] = COLUMNS) -> list[Labeled]:
    """All labeled documents of the columns; reports only where their folder is known."""
    wanted = set(columns)
    documents = (labeled(document) for document in read_documents(reports_folder()))
    return [document for document in documents if document.column in wanted]


def labeled(document: LabeledDocument) -> Labeled:
    """The labels of a document with types and column."""
    labels = document.labels
    surfaces = _surfaces(labels["entities"])
    issues = issues_of(document)
    known = ("title", "publisher", "published", "about", "document")
    return Labeled(
        name=document.name,
        column=_column(document),
        group=document.name.rpartition("-")[0],
        text=document.text,
        sentences=tuple((start, end) for start, end in labels["sentences"]),
        events=tuple(_event(event, surfaces, issues or {}) for event in labels["events"]),
        metadata={name: labels[name] for name in known if name in labels},
        entities=_entities(labels["entities"]),
        relations=_layer(labels, "relations", lambda row: _relation(row, surfaces)),
        links=_layer(
            labels, "event_relations", lambda row: GoldLink(row["type"], row["from"], row["to"])
        ),
        passages=_layer(labels, "passages", lambda row: (row[0], row[1])),
        has_issues=issues is not None,
    )


def _column(document: LabeledDocument) -> Column:
    split = {"train": "seen", "dev": "dev", "held_out": "held-out"}[document.split]
    wanted = f"{split} {document.kind}s"
    return next(column for column in COLUMNS if column == wanted)


def _surfaces(entities: Iterable[Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    """All names of a labeled entity by each of them."""
    found: dict[str, tuple[str, ...]] = {}
    for entity in entities:
        names = (entity["name"], *entity["surfaces"])
        found |= dict.fromkeys(names, names)
    return found


def _layer(
    labels: Mapping[str, Any], name: str, made: Callable[[Any], Made]
) -> tuple[Made, ...] | None:
    """The rows of one layer, None where the file has none of that name."""
    return tuple(map(made, labels[name])) if name in labels else None


def _entities(rows: Sequence[Mapping[str, Any]]) -> tuple[GoldEntity, ...] | None:
    """A text of which no entity is listed was not labeled for them."""
    found = (
        GoldEntity(
            row["type"], row["subtype"], tuple(dict.fromkeys((row["name"], *row["surfaces"])))
        )
        for row in rows
    )
    return tuple(found) or None


def _relation(row: Mapping[str, Any], surfaces: Mapping[str, tuple[str, ...]]) -> GoldRelation:
    subject, object_ = (surfaces.get(row[side], (row[side],)) for side in ("subject", "object"))
    return GoldRelation(row["type"], subject, object_)


def _source(label: str, surfaces: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The names of a labeled source; the labels write some as "he=Viktar" or "he = Viktar"."""
    said = [part.strip() for part in label.split("=")]
    more = [name for part in said for name in surfaces.get(part, ())]
    return tuple(dict.fromkeys((*said, *more)))


def _event(
    label: Mapping[str, Any],
    surfaces: Mapping[str, tuple[str, ...]],
    issues: Mapping[int, frozenset[str]],
) -> GoldEvent:
    trigger = label["trigger"]
    return GoldEvent(
        start=trigger["start"],
        end=trigger["end"],
        trigger=trigger["text"],
        types=tuple(dict.fromkeys((label["type"], *label["alternatives"]))),
        roles=_roles(label["roles"]),
        context=tuple(
            GoldRole(role, -1, -1, tuple(names))
            for role, fillers in label["from_context"].items()
            for names in fillers
        ),
        modality=label["modality"],
        attribution=tuple(_source(name, surfaces) for name in label["attribution"]),
        scope=label["scope"],
        date=label["date"],
        sure=label["sure"],
        issues=issues.get(trigger["start"]) if label["sure"] else None,
    )


def _roles(labels: Iterable[Mapping[str, Any]]) -> tuple[GoldRole, ...]:
    """The fillers; two on one span ("them" for two persons) are one with the names of both."""
    found: dict[tuple[str, int, int], GoldRole] = {}
    for role in map(_role, labels):
        known = found.setdefault((role.role, role.start, role.end), role)
        names = tuple(dict.fromkeys((*known.names, *role.names)))
        found[role.role, role.start, role.end] = replace(known, names=names)
    return tuple(found.values())


def _role(label: Mapping[str, Any]) -> GoldRole:
    names = tuple(name for name in dict.fromkeys((label["text"], *label["names"])) if name)
    if label["start"] is None:
        return GoldRole(label["role"], -1, -1, names)
    return GoldRole(label["role"], label["start"], label["end"], names)
