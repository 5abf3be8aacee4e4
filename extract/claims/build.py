"""From frames and relations to the claims, events and entities of one document."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast

from spacy.tokens import Doc, Span, Token

from extract.blocks import block_around
from extract.claims.answers import EventFinder, with_answers
from extract.claims.calendar import Calendar, with_entry_days
from extract.claims.drafts import Draft, claim_id
from extract.claims.event_relations import EventPair, event_pairs
from extract.claims.events import document_event, event_id, group_events
from extract.claims.fillers import MentionIndex
from extract.claims.openings import with_opening_places
from extract.claims.pair_choice import Choices
from extract.claims.roles import roles_of
from extract.claims.scenes import with_scenes
from extract.claims.shared import with_shared_fronts
from extract.claims.sources import attribution, said_by
from extract.claims.times import Clock
from extract.cues import status_of
from extract.entities import Entities
from extract.frames import Frame
from extract.issues import find_issues
from extract.onlooker import NOBODY, Onlooker
from extract.relations import FoundRelation
from graph.model import (
    Claim,
    Document,
    DocumentEvent,
    IssueTag,
    Modality,
    Role,
    Source,
)
from graph.model import Span as TextSpan
from graph.ontology import ontology


@dataclass(frozen=True, slots=True)
class Reading:
    """One document while it is read: its parse, mentions, entities and the extractor's name."""

    document: Document
    doc: Doc
    sentences: Sequence[tuple[int, int]]
    index: MentionIndex
    entities: Entities
    extractor: str


@dataclass(frozen=True, slots=True)
class Said:
    """What a document says: claims in text order, and the events they tell of."""

    claims: tuple[Claim, ...]
    events: tuple[DocumentEvent, ...]


def claims_of(
    reading: Reading,
    frames: Iterable[Frame],
    relations: Iterable[FoundRelation],
    onlooker: Onlooker = NOBODY,
) -> Said:
    """Make all claims of a document."""
    drafts = _drafts(reading, frames, onlooker)
    choices = Choices(drafts)
    drafts = with_answers(drafts, choices)
    onlooker.drafts(with_answers, drafts)
    groups = group_events(drafts)
    events = {draft.id: event_id(group) for group in groups for draft in group}
    finder = EventFinder(drafts, [events[draft.id] for draft in drafts], choices)
    claims = [_event_claim(reading, n, draft, finder) for n, draft in enumerate(drafts)]
    issues = {c.id: [tag.issue for tag in c.issues] for c in claims}
    told = tuple(
        document_event(group, reading.entities, (i for d in group for i in issues[d.id]))
        for group in groups
    )
    claims += [_pair_claim(reading, pair, events) for pair in event_pairs(drafts)]
    claims += [_relation_claim(reading, relation) for relation in relations]
    unique = {claim.id: claim for claim in claims}
    ordered = sorted(unique.values(), key=lambda c: (c.start, c.trigger.start, c.kind, c.id))
    return Said(tuple(ordered), told)


def _drafts(reading: Reading, frames: Iterable[Frame], onlooker: Onlooker) -> list[Draft]:
    """What the frames say, with what the sentences before them add."""
    calendar = Calendar(reading.document)
    clock = Clock(reading.document, calendar)
    onlooker.reading(reading)
    drafts = [_draft(reading, frame, clock) for frame in frames]
    onlooker.drafts(roles_of, drafts)
    drafts = said_once(drafts)
    onlooker.drafts(said_once, drafts)
    drafts = with_shared_fronts(drafts)
    onlooker.drafts(with_shared_fronts, drafts)
    drafts = with_entry_days(calendar, drafts)
    onlooker.drafts(with_entry_days, drafts)
    drafts = with_opening_places(
        reading.document, reading.doc, reading.index, reading.entities, drafts
    )
    onlooker.drafts(with_opening_places, drafts)
    drafts = with_scenes(reading.document, drafts)
    onlooker.drafts(with_scenes, drafts)
    return drafts


def said_once(drafts: Iterable[Draft]) -> list[Draft]:
    """Of drafts that say the same of the same words, the last."""
    return list({draft.id: draft for draft in drafts}.values())


def _draft(reading: Reading, frame: Frame, clock: Clock) -> Draft:
    roles = tuple(roles_of(frame, reading.index, reading.entities, clock))
    sources = attribution(frame, roles, reading.index, reading.entities, reading.document.about)
    trigger = _text(frame.trigger)
    id_ = claim_id(
        reading.document.id,
        "event",
        frame.type,
        (trigger.start, trigger.end),
        roles,
        frame.modality,
        sources,
    )
    return Draft(id_, frame, roles, sources)


def _event_claim(reading: Reading, number: int, draft: Draft, finder: EventFinder) -> Claim:
    frame = draft.frame
    sentence = reading.sentences[frame.sentence]
    return Claim(
        id=draft.id,
        document=reading.document.id,
        kind="event",
        type=frame.type,
        sentence=frame.sentence,
        start=sentence[0],
        end=sentence[1],
        quote=reading.document.text[sentence[0] : sentence[1]],
        trigger=_text(frame.trigger),
        roles=tuple(_with_event(role, number, finder) for role in draft.roles),
        modality=_modality(frame.modality),
        scope="pattern" if frame.scope == "pattern" else "incident",
        confidence=frame.confidence,
        rule=frame.rule,
        extractor=reading.extractor,
        event=finder.events[number],
        mode=frame.mode,
        attribution=draft.attribution,
        issues=_issues(reading, frame.trigger),
        cues=tuple(_text(cue) for cue in frame.cues),
        alternatives=frame.alternatives,
    )


def _with_event(role: Role, number: int, finder: EventFinder) -> Role:
    if ontology().roles[role.role].holds != "event":
        return role
    found = finder.find(role, number)
    return role if found is None else replace(role, event=finder.events[found], value=None)


def _issues(reading: Reading, trigger: Token) -> tuple[IssueTag, ...]:
    found = find_issues(
        trigger, paragraph=_paragraph(reading, trigger), title=reading.document.title or ""
    )
    return tuple(IssueTag(f.issue, f.start, f.end) for f in found if f.where != "title")


def _paragraph(reading: Reading, trigger: Token) -> Span | None:
    blocks = reading.document.blocks
    number = block_around(blocks, trigger.idx)
    if number is None:
        return None
    return reading.doc.char_span(blocks[number].start, blocks[number].end, alignment_mode="expand")


def _pair_claim(reading: Reading, pair: EventPair, events: dict[str, str]) -> Claim:
    subject, object_ = pair.subject.frame, pair.object.frame
    roles = tuple(
        Role(side, t.start, t.end, t.text, event=events[draft.id])
        for side, draft, t in (
            ("subject", pair.subject, _text(subject.trigger)),
            ("object", pair.object, _text(object_.trigger)),
        )
    )
    said = _Saying(
        "event_relation", pair.type, pair.cue, roles, pair.modality, pair.confidence, pair.type
    )
    return _relation_like(reading, said, pair.subject.attribution)


def _relation_claim(reading: Reading, relation: FoundRelation) -> Claim:
    told_from, told_to = reading.sentences[_sentence_of(reading, relation.trigger.idx)]
    roles = [
        Role(
            side,
            m.start_char,
            m.end_char,
            m.text,
            entity=reading.entities.of(m),
            inferred=not told_from <= m.start_char < told_to,
        )
        for side, m in (("subject", relation.subject), ("object", relation.object))
    ]
    if relation.title is not None:
        start, end = relation.title
        words = reading.document.text[start:end]
        roles.append(Role("title", start, end, words, value=words))
    status = status_of(relation.trigger)
    said = _Saying(
        "relation",
        relation.type,
        relation.trigger,
        tuple(roles),
        status.modality,
        relation.score,
        relation.rule,
    )
    sources = said_by(status.source, reading.index, reading.entities)
    return _relation_like(reading, said, sources)


@dataclass(frozen=True, slots=True)
class _Saying:
    """What a relation claim says, before it has sentence and id."""

    kind: Literal["relation", "event_relation"]
    type: str
    trigger: Token
    roles: tuple[Role, ...]
    modality: str
    confidence: float
    rule: str


def _relation_like(reading: Reading, said: _Saying, sources: tuple[Source, ...]) -> Claim:
    number = _sentence_of(reading, said.trigger.idx)
    start, end = reading.sentences[number]
    trigger = _text(said.trigger)
    place = (trigger.start, trigger.end)
    document = reading.document.id
    return Claim(
        id=claim_id(document, said.kind, said.type, place, said.roles, said.modality, sources),
        document=document,
        kind=said.kind,
        type=said.type,
        sentence=number,
        start=start,
        end=end,
        quote=reading.document.text[start:end],
        trigger=trigger,
        roles=said.roles,
        modality=_modality(said.modality),
        scope="pattern",
        confidence=round(said.confidence, 4),
        rule=said.rule,
        extractor=reading.extractor,
        attribution=sources,
    )


def _sentence_of(reading: Reading, place: int) -> int:
    """The number of the sentence around a word; every word stands in one."""
    return bisect_right(reading.sentences, place, key=lambda sentence: sentence[0]) - 1


def _text(token: Token) -> TextSpan:
    return TextSpan(token.idx, token.idx + len(token), token.text)


def _modality(name: str) -> Modality:
    return cast(Modality, name)
