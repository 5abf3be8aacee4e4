"""From frames and relations to the claims, events and entities of one document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from spacy.tokens import Span, Token

from extract.blocks import block_around
from extract.claims.announced_days import with_announced_days
from extract.claims.answers import EventFinder, with_answers, with_told_aims
from extract.claims.calendar import Calendar, with_entry_days
from extract.claims.calls_home import without_calls_home
from extract.claims.clause_days import with_days_of_clauses
from extract.claims.date_choice import with_chosen_dates
from extract.claims.dateline_places import without_dateline_places
from extract.claims.days_of_answers import with_days_of_answers
from extract.claims.doers_own_deeds import with_doers_of_own_deeds
from extract.claims.drafts import Draft, claim_id
from extract.claims.event_relations import EventPair, related_pairs
from extract.claims.events import document_event, event_id, group_events
from extract.claims.fled_states import fled_states, own_offices
from extract.claims.host_lands import with_host_lands
from extract.claims.judgment_days import with_judgment_days
from extract.claims.next_deeds import with_next_deeds
from extract.claims.openings import with_opening_places
from extract.claims.own_places import with_own_places
from extract.claims.pair_choice import Choices
from extract.claims.passed_issues import Issues, people_of, with_passed_issues
from extract.claims.reading import Reading, span_of
from extract.claims.relation_claims import pair_claim, relation_claim
from extract.claims.roles import roles_of
from extract.claims.scenes import with_scenes
from extract.claims.second_occasions import with_first_occasion
from extract.claims.shared import with_shared_fronts
from extract.claims.sources import Origins, accused_states, attribution, denying_states
from extract.claims.stated_days import without_contradicted
from extract.claims.timeline import Timeline
from extract.claims.times import Clock
from extract.claims.told_lands import with_told_lands
from extract.frames import Frame
from extract.issues.found import FoundIssue, find_issues
from extract.issues.scene import Scenes, issue_scenes
from extract.onlooker import NOBODY, Onlooker
from extract.reader.pair_head import DATES, TRACES
from extract.relations.found import FoundRelation
from extract.remembered import in_runs, lighten
from graph.model import Claim, Document, DocumentEvent, IssueTag, Modality, Role
from graph.ontology import ontology


@dataclass(frozen=True, slots=True)
class Said:
    """What a document says: claims in text order, and the events they tell of."""

    claims: tuple[Claim, ...]
    events: tuple[DocumentEvent, ...]


def claims_of(
    reading: Reading,
    frames: Iterable[Frame],
    relations: Sequence[FoundRelation],
    onlooker: Onlooker = NOBODY,
) -> Said:
    """Make all claims of a document."""
    frames = list(frames)
    calendar = Calendar(reading.document)
    timeline = Timeline(reading.document, reading.doc, calendar, {f.trigger.i for f in frames})
    placed = _placed(reading, frames, timeline, onlooker)
    origins = _origins(reading, placed, relations)
    clock = Clock(calendar, timeline)
    drafts = [_draft(reading, frame, clock, origins) for frame in placed]
    drafts = _drafts(reading, drafts, relations, calendar, timeline, onlooker)
    lighten(reading.doc)
    choices = Choices(drafts)
    drafts = with_answers(drafts, choices)
    onlooker.drafts(with_answers, drafts)
    lighten(reading.doc)
    places = {e.id: e for e in reading.entities.records if e.type in ("place", "campus")}
    groups = with_chosen_dates(reading, calendar, timeline, group_events(drafts, places))
    reading.doc.user_data.get(TRACES, {}).pop(DATES, None)  # dates are chosen
    drafts = _as_grouped(drafts, groups)
    onlooker.drafts(with_chosen_dates, drafts)
    groups = with_judgment_days(reading, groups)
    drafts = _as_grouped(drafts, groups)
    onlooker.drafts(with_judgment_days, drafts)
    for step in (without_contradicted, with_told_lands, with_told_aims):
        groups = [step(group) for group in groups]
        drafts = _as_grouped(drafts, groups)
        onlooker.drafts(step, drafts)
    events = {draft.id: event_id(group) for group in groups for draft in group}
    finder = EventFinder(drafts, [events[draft.id] for draft in drafts], choices)
    pairs = related_pairs(drafts, choices)
    lighten(reading.doc)
    about = _issues_of_drafts(reading, drafts, finder, pairs)
    lighten(reading.doc)
    claims = [_event_claim(reading, n, draft, finder, about[n]) for n, draft in enumerate(drafts)]
    issues = {c.id: [tag.issue for tag in c.issues] for c in claims}
    told = tuple(
        document_event(group, reading.entities, (i for d in group for i in issues[d.id]))
        for group in groups
    )
    claims += [
        pair_claim(reading, pair, events)
        for pair in pairs
        if events[pair.subject.id] != events[pair.object.id]
    ]
    claims += filter(None, (relation_claim(reading, relation, origins) for relation in relations))
    unique = {claim.id: claim for claim in claims}
    ordered = sorted(unique.values(), key=lambda c: (c.start, c.trigger.start, c.kind, c.id))
    return Said(tuple(ordered), told)


def _as_grouped(drafts: Iterable[Draft], groups: Iterable[Iterable[Draft]]) -> list[Draft]:
    """The drafts in their order, as they stand in the groups."""
    grouped = {draft.id: draft for group in groups for draft in group}
    return [grouped[draft.id] for draft in drafts]


def _placed(
    reading: Reading, frames: Iterable[Frame], timeline: Timeline, onlooker: Onlooker
) -> list[Frame]:
    """The frames with the occasions and places that they name themselves."""
    frames = [with_first_occasion(frame, timeline) for frame in frames]
    placed = [with_own_places(frame, reading.index) for frame in frames]
    onlooker.frames(with_own_places, placed)
    onlooker.reading(reading)
    return placed


def _origins(
    reading: Reading, placed: Sequence[Frame], relations: Sequence[FoundRelation]
) -> Origins:
    """The states whose bodies speak for no host."""
    states = accused_states(placed, relations, reading.index, reading.entities)
    about = frozenset(reading.document.about)
    states |= about or denying_states(placed, relations, reading.index, reading.entities)
    states |= frozenset() if about else own_offices(reading.entities)
    fled = fled_states(about, placed, reading.index, reading.entities)
    return Origins(states, fled, () if about else reading.entities.own_chapters())


def _drafts(
    reading: Reading,
    drafts: list[Draft],
    relations: Sequence[FoundRelation],
    calendar: Calendar,
    timeline: Timeline,
    onlooker: Onlooker,
) -> list[Draft]:
    """What the frames say, with what the sentences before them add."""
    onlooker.drafts(roles_of, drafts)
    drafts = without_dateline_places(reading.document, drafts)
    onlooker.drafts(without_dateline_places, drafts)
    drafts = without_calls_home(drafts, relations, reading.entities)
    onlooker.drafts(without_calls_home, drafts)
    drafts = with_doers_of_own_deeds(drafts)
    onlooker.drafts(with_doers_of_own_deeds, drafts)
    drafts = said_once(drafts)
    onlooker.drafts(said_once, drafts)
    drafts = with_shared_fronts(drafts)
    onlooker.drafts(with_shared_fronts, drafts)
    drafts = with_days_of_clauses(drafts, timeline)
    onlooker.drafts(with_days_of_clauses, drafts)
    drafts = with_days_of_answers(drafts)
    onlooker.drafts(with_days_of_answers, drafts)
    drafts = with_entry_days(calendar, drafts)
    onlooker.drafts(with_entry_days, drafts)
    drafts = with_opening_places(
        reading.document, reading.doc, reading.index, reading.entities, drafts
    )
    onlooker.drafts(with_opening_places, drafts)
    drafts = with_announced_days(reading, timeline, drafts)
    onlooker.drafts(with_announced_days, drafts)
    drafts = with_scenes(reading.document, timeline, drafts)
    onlooker.drafts(with_scenes, drafts)
    drafts = with_next_deeds(reading, timeline, drafts)
    onlooker.drafts(with_next_deeds, drafts)
    drafts = with_host_lands(reading.document, reading.entities, drafts)
    onlooker.drafts(with_host_lands, drafts)
    return drafts


def said_once(drafts: Iterable[Draft]) -> list[Draft]:
    """Of drafts that say the same of the same words, the last."""
    return list({draft.id: draft for draft in drafts}.values())


def _draft(reading: Reading, frame: Frame, clock: Clock, origins: Origins) -> Draft:
    roles = tuple(roles_of(frame, reading.index, reading.entities, clock))
    sources = attribution(frame, roles, reading.index, reading.entities, origins)
    trigger = span_of(frame.trigger)
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


def _event_claim(
    reading: Reading, number: int, draft: Draft, finder: EventFinder, issues: Issues
) -> Claim:
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
        trigger=span_of(frame.trigger),
        roles=tuple(_with_event(role, number, finder) for role in draft.roles),
        modality=cast(Modality, frame.modality),
        scope="pattern" if frame.scope == "pattern" else "incident",
        confidence=frame.confidence,
        rule=frame.rule,
        extractor=reading.extractor,
        event=finder.events[number],
        mode=frame.mode,
        attribution=draft.attribution,
        issues=issues,
        cues=tuple(span_of(cue) for cue in frame.cues),
        alternatives=frame.alternatives,
    )


def _with_event(role: Role, number: int, finder: EventFinder) -> Role:
    if ontology().roles[role.role].holds != "event":
        return role
    found = finder.find(role, number)
    return role if found is None else replace(role, event=finder.events[found], value=None)


def _scenes(reading: Reading, drafts: Iterable[Draft]) -> Scenes:
    events = ((draft.frame.trigger.idx, draft.frame.type) for draft in drafts)
    return issue_scenes(reading.document, reading.sentences, reading.entities.records, events)


def _issues_of_drafts(
    reading: Reading, drafts: Sequence[Draft], finder: EventFinder, pairs: Iterable[EventPair]
) -> list[Issues]:
    """The issues of each draft: those that words near it show, and those that are passed to it."""
    scenes = _scenes(reading, drafts)
    runs = in_runs(drafts, reading.doc)
    shown = [_issues(reading, draft.frame.trigger, scenes) for run in runs for draft in run]
    return with_passed_issues(shown, _links(drafts, finder, pairs), people_of(reading), drafts)


def _links(
    drafts: Sequence[Draft], finder: EventFinder, pairs: Iterable[EventPair]
) -> Iterator[tuple[int, int]]:
    """Numbers of an event and of the one whose matter is its own too."""
    numbers = {draft.id: number for number, draft in enumerate(drafts)}
    for number, draft in enumerate(drafts):
        for role in draft.roles:
            if ontology().roles[role.role].holds == "event":
                other = finder.find(role, number)
                if other is not None:
                    yield number, other
    first: dict[str, int] = {}
    for number, event in enumerate(finder.events):
        yield number, first.setdefault(event, number)
        yield first[event], number
    for pair in pairs:
        yield numbers[pair.subject.id], numbers[pair.object.id]


def _issues(reading: Reading, trigger: Token, scenes: Scenes) -> Issues:
    """The issues of an event, each with the words that show it."""
    found = find_issues(
        trigger,
        paragraph=_paragraph(reading, trigger),
        title=reading.document.title or "",
        scene=scenes.around(trigger.idx),
    )
    return tuple(_tag(reading.document, trigger, one) for one in found)


def _tag(document: Document, trigger: Token, found: FoundIssue) -> IssueTag:
    """What the title alone shows stands there; at the event where the text repeats no title."""
    if found.where != "title":
        return IssueTag(found.issue, found.start, found.end)
    above = document.text.find(document.title or "", 0, trigger.idx)
    if above < 0:
        return IssueTag(found.issue, trigger.idx, trigger.idx + len(trigger))
    return IssueTag(found.issue, above + found.start, above + found.end)


def _paragraph(reading: Reading, trigger: Token) -> Span | None:
    blocks = reading.document.blocks
    number = block_around(blocks, trigger.idx)
    if number is None:
        return None
    return reading.doc.char_span(blocks[number].start, blocks[number].end, alignment_mode="expand")
