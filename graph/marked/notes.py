"""Notes in the margin: what the claims of a document say, numbered in the order of the text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.marked.wording import is_name, status, value_words, what, wording
from graph.model import STANDING, Alternative, Claim, DocumentEntity, Extraction, Role, Source
from graph.ontology import ontology
from graph.view.words import band, plain


@dataclass(frozen=True, slots=True)
class Filled:
    """One filler of a role.

    Attributes:
        words: As the text has them.
        means: What they were read as, where that is more; else "".
        numbers: Notes of the event that it is, where it is one.
        inferred: True when it stands outside the sentence.
    """

    words: str
    means: str
    numbers: tuple[int, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What one claim says of an event.

    Attributes:
        answers: To each question (who, where, ...) the fillers that answer it, doers first.
        others: Numbers of the other notes on the same event.
        said_by: Who says so, nearest first; empty when the publisher does.
        about: The issues that the event is about.
    """

    number: int
    claim: Claim
    what: str
    status: str
    standing: str
    answers: tuple[tuple[str, tuple[Filled, ...]], ...]
    said_by: tuple[str, ...]
    about: tuple[str, ...]
    sure: str
    alternatives: tuple[str, ...]
    others: tuple[int, ...]


def notes_of(extraction: Extraction) -> list[Note]:
    """A note for each event claim, in the order of their triggers."""
    claims = [claim for claim in extraction.claims if claim.kind == "event"]
    claims.sort(key=lambda claim: (claim.trigger.start, claim.id))
    names = Names(extraction, claims)
    return [names.note(number, claim) for number, claim in enumerate(claims, start=1)]


class Names:
    """What the page calls things: entities by name, events by the numbers of their notes."""

    def __init__(self, extraction: Extraction, claims: Sequence[Claim]) -> None:
        self._entities: Mapping[str, DocumentEntity] = {e.id: e for e in extraction.entities}
        self._numbers: dict[str | None, list[int]] = defaultdict(list)
        for number, claim in enumerate(claims, start=1):
            self._numbers[claim.event].append(number)

    def note(self, number: int, claim: Claim) -> Note:
        """The note on a claim."""
        return Note(
            number=number,
            claim=claim,
            what=what(claim),
            status=status(claim),
            standing=STANDING[claim.modality],
            answers=tuple(self._answers(claim)),
            said_by=tuple(self._source(source) for source in claim.attribution),
            about=tuple(dict.fromkeys(plain(tag.issue) for tag in claim.issues)),
            sure=band(claim.confidence),
            alternatives=tuple(_other(alternative) for alternative in claim.alternatives),
            others=tuple(n for n in self._numbers[claim.event] if n != number),
        )

    def _answers(self, claim: Claim) -> Iterator[tuple[str, tuple[Filled, ...]]]:
        """In the order of the vocabulary."""
        for name in ontology().roles:
            fillers = [role for role in claim.roles if role.role == name]
            if fillers:
                fillers.sort(key=lambda role: role.start)
                yield wording().roles[name], tuple(self._filled(role) for role in fillers)

    def _filled(self, role: Role) -> Filled:
        numbers = tuple(self._numbers[role.event]) if role.event else ()
        means = self._name(role.entity, role.text) if role.entity else value_words(role)
        return Filled(role.text, means, numbers, role.inferred)

    def _source(self, source: Source) -> str:
        name = self._name(source.entity, source.text)
        kind = "" if source.kind == "unattributed" else plain(source.kind)
        more = ", ".join(part for part in (name, kind) if part)
        return f"{source.text} ({more})" if more else source.text

    def _name(self, entity: str | None, words: str) -> str:
        known = self._entities.get(entity or "")
        says_more = known is not None and known.name != words and is_name(known.name)
        return known.name if known is not None and says_more else ""


def _other(alternative: Alternative) -> str:
    if alternative.field == "type":
        return plain(alternative.value)
    return f"{wording().roles.get(alternative.field, alternative.field)} {alternative.value}"


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation of actors, or of events, in one line, and how it is said."""

    start: int
    subject: str
    what: str
    object: str
    status: str
    standing: str


def ties_of(extraction: Extraction) -> list[Tie]:
    """A line for each claim on actors or on events and each other, in the order of the text."""
    names = {entity.id: entity.name for entity in extraction.entities if is_name(entity.name)}
    found = [_tie(claim, names) for claim in extraction.claims if claim.kind != "event"]
    return sorted(found, key=lambda tie: tie.start)


def _tie(claim: Claim, names: Mapping[str, str]) -> Tie:
    sides = {role.role: names.get(role.entity or "", role.text) for role in claim.roles}
    return Tie(
        claim.trigger.start,
        sides.get("subject", ""),
        plain(claim.type),
        sides.get("object", ""),
        status(claim),
        STANDING[claim.modality],
    )
