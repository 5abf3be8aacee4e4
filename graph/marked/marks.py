"""What is marked in the text: entities, the words of roles, who says so, and words that decide."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from graph.marked.cutting import Mark, Trigger
from graph.marked.notes import Note
from graph.marked.wording import is_name, wording
from graph.model import DocumentEntity, Extraction
from graph.view.words import plain


def marks_of(extraction: Extraction, notes: Sequence[Note]) -> list[Mark]:
    """All marks but those of triggers, by where they start."""
    marks = [mark for entity in extraction.entities for mark in _entity_marks(entity)]
    marks += [mark for note in notes for mark in _note_marks(note)]
    return sorted(marks, key=lambda mark: (mark.start, mark.end, mark.looks))


def _entity_marks(entity: DocumentEntity) -> Iterator[Mark]:
    kind = plain(entity.subtype or entity.type)
    for mention in entity.mentions:
        if is_name(mention.text):
            says = kind if mention.text == entity.name else f"{entity.name}, {kind}"
            yield Mark(mention.start, mention.end, ("entity", f"t-{entity.type}"), says)


def _note_marks(note: Note) -> Iterator[Mark]:
    claim = note.claim
    for role in claim.roles:
        if not role.inferred:
            says = f"{wording().roles[role.role]} ({note.number})"
            yield Mark(role.start, role.end, ("role",), says)
    for source in claim.attribution:
        yield Mark(source.start, source.end, ("source",), f"says so ({note.number})")
    for cue in claim.cues:
        yield Mark(cue.start, cue.end, ("cue",), f"makes it “{note.status}” ({note.number})")


def triggers_of(notes: Sequence[Note]) -> list[Trigger]:
    """The words that tell events; notes on one word, or on overlapping words, share a trigger."""
    found: list[Trigger] = []
    by_place = groupby(notes, key=lambda note: (note.claim.trigger.start, note.claim.trigger.end))
    for (start, end), group in by_place:
        trigger = _trigger(start, end, list(group))
        if found and start < found[-1].end:
            numbers = (*found[-1].numbers, *trigger.numbers)
            trigger = _renumbered(found.pop(), numbers)
        found.append(trigger)
    return found


def _trigger(start: int, end: int, notes: Sequence[Note]) -> Trigger:
    first = notes[0]
    said = ", ".join(dict.fromkeys(note.status for note in notes))
    tag = "" if all(note.claim.modality == "asserted" for note in notes) else said
    looks = (f"t-{first.claim.type}", first.standing, first.claim.modality)
    says = "; ".join(f"{note.what}, {note.status}" for note in notes)
    return Trigger(start, end, looks, tuple(note.number for note in notes), tag, says)


def _renumbered(trigger: Trigger, numbers: tuple[int, ...]) -> Trigger:
    return Trigger(trigger.start, trigger.end, trigger.looks, numbers, trigger.tag, trigger.says)
