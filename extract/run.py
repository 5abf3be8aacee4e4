"""The way in: one document in, one extraction out.

It calls the steps in their order and decides nothing itself. It knows no store, and what it says of
one document does not depend on another.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from extract.claims.build import claims_of
from extract.claims.fillers import extra_mentions
from extract.claims.host_lands import host_lands
from extract.claims.mention_index import MentionIndex
from extract.claims.reading import Reading
from extract.claims.scene_places import with_persons_as_targets, with_scenes_as_places
from extract.crowds.further_crowds import further_crowds
from extract.crowds.gathered_again import of_the_kind_it_was
from extract.crowds.gatherings import against_others, told_once
from extract.crowds.one_crowd import one_crowd
from extract.crowds.opposition_crowds import of_the_opposition
from extract.crowds.placed_crowds import placed_beside
from extract.crowds.receptions import receptions
from extract.crowds.transports import transports
from extract.document_guards import (
    silent_sentences,
    telling_sentences,
    without_captions,
    without_credits,
    without_heading_names,
    without_lonely,
)
from extract.entities import Entities, find_entities
from extract.event_component import let_go
from extract.fears import fears_for_kin
from extract.find_frames import find_frames
from extract.foreign import foreign_notes, foreign_sentences, without_foreign_names
from extract.frames import Frame
from extract.french import french_model, french_names
from extract.guards import guard
from extract.language_model import model_name
from extract.lead_ins import with_lead_ins
from extract.named_cases import only_cases, sentences_with_cases
from extract.naming.headline_names import without_headline_names
from extract.naming.inner_names import states_before_nouns
from extract.naming.mentions import find_mentions, public_office
from extract.naming.plain_officers import with_plain_officers
from extract.no_event.accidents import without_accidents
from extract.no_event.burdens_of_proof import without_burdens
from extract.no_event.chance_sights import without_chance_sights
from extract.no_event.definitions import without_definitions
from extract.no_event.doubled import without_doubles
from extract.no_event.figures_of_speech import without_figures
from extract.no_event.friendly_warnings import without_friendly_warnings
from extract.no_event.given_time import without_given_time
from extract.no_event.glossaries import without_glossaries
from extract.no_event.hospital_stays import without_hospital_stays
from extract.no_event.idle_phrases import without_idle_phrases
from extract.no_event.invented import without_invented
from extract.no_event.long_ago import without_long_ago
from extract.no_event.own_doing import without_own_doing
from extract.no_event.questionnaires import without_questions
from extract.no_event.statutes import without_statutes
from extract.no_event.touched_things import without_touched_things
from extract.no_event.work_names import without_work_names
from extract.onlooker import NOBODY, Onlooker
from extract.pipeline import Begun, begin, build_nlp, finish, parse, shared_reader
from extract.planted import planted_things
from extract.read import document_sentences
from extract.reader.pair_head import ANTECEDENTS, TRACES
from extract.relations.found import find_relations, states_inside
from extract.remembered import forget, lighten
from extract.roles.bargains import offers
from extract.roles.borrowed_names import without_borrowed_offices
from extract.roles.both_of_them import both_of_them
from extract.roles.one_more import one_more
from extract.roles.others_too import others_too
from extract.roles.the_same_done import the_same_done
from extract.sent_home import sent_home
from extract.status.answered import answers
from extract.status.apposed_denials import apposed_denials
from extract.status.contradicted import contradictions
from extract.status.contrasted_verbs import without_mild_contrasts
from extract.status.denied_in_short import denials_in_short
from extract.status.denied_this import denials_of_this
from extract.status.refused_requests import request_answers
from extract.status.repeated_denials import repeated_denials
from extract.status.said_whether import said_whether
from extract.status.share_in_it import with_share_in_it
from extract.status.suspicions import suspicions
from extract.status.victims_denials import victims_denials
from extract.status.yes_or_no import with_answers_to_questions
from extract.summaries import summaries
from graph.check import check_extraction
from graph.model import Document, DocumentEntity, Extraction, Problem
from graph.sensitivity import harmed_entities, is_sensitive

VERSION = 1
"""Version of the rules; a newer one replaces the claims of an older one."""
_BEGUN_EARLY = 20_000
"""Characters of a document that is begun before the one ahead of it is read to its end."""

_AMONG_FRAMES: tuple[Callable[[Sequence[Frame]], list[Frame]], ...] = (
    placed_beside,
    against_others,
    of_the_opposition,
    of_the_kind_it_was,
    told_once,
    without_doubles,
    one_crowd,
    without_chance_sights,
    without_mild_contrasts,
    without_borrowed_offices,
    without_invented,
    without_definitions,
    without_statutes,
    without_questions,
    without_touched_things,
    without_own_doing,
    without_glossaries,
    without_burdens,
    without_long_ago,
    without_work_names,
    without_figures,
    without_idle_phrases,
    without_accidents,
    without_hospital_stays,
    without_given_time,
    without_friendly_warnings,
    with_answers_to_questions,
    said_whether,
    both_of_them,
)
"""What is asked of all events of a text: which are of another kind, told twice, or none at all."""


def extract(
    document: Document, nlp: Language | None = None, onlooker: Onlooker = NOBODY
) -> Extraction:
    """Read what a document says.

    Events are read in English only. Of a document in another language the named entities that the
    gazetteer knows are kept (of a French one also those of a French model, where one is installed),
    and a problem says that no events were read; so it is with passages in another language.

    Args:
        document: As made by `extract.read`.
        nlp: A pipeline made by `build_nlp`; None takes the one that ships.
        onlooker: Is handed what stands after each step, and changes nothing.
    """
    nlp = nlp or build_nlp()
    if _is_foreign(document):
        return _names_only(document, nlp)
    return _told(document, parse(document, nlp), nlp, onlooker)


def _told(document: Document, doc: Doc, nlp: Language, onlooker: Onlooker = NOBODY) -> Extraction:
    """What a parsed document says; nothing that was remembered of it stays."""
    try:
        return _read(document, doc, nlp, onlooker)
    finally:
        forget(doc)


def _read(document: Document, doc: Doc, nlp: Language, onlooker: Onlooker) -> Extraction:
    """All steps after the parse, in their order."""
    sentences = document_sentences(document)
    foreign = foreign_sentences(document, sentences)
    silent = silent_sentences(document, sentences) | foreign.keys()
    onlooker.silent(silent)
    mentions = without_heading_names(document, find_mentions(doc, countries=document.about))
    mentions = without_headline_names(document, without_credits(document, mentions))
    mentions = without_foreign_names(mentions, sentences, foreign)
    cases = sentences_with_cases(document, doc, sentences, silent)
    frames = find_frames(doc, silent - cases.keys(), onlooker)
    if onlooker is NOBODY:
        let_go(doc)
    frames = guard(frames, onlooker)
    frames = only_cases(frames, cases)
    onlooker.frames(only_cases, frames)
    for step in _AMONG_FRAMES:
        frames = step(frames)
        onlooker.frames(step, frames)
    frames = with_lead_ins(document, doc, frames, nlp)
    onlooker.frames(with_lead_ins, frames)
    frames = without_captions(document, frames)
    onlooker.frames(without_captions, frames)
    frames = without_lonely(frames, mentions, telling_sentences(document, sentences, silent))
    onlooker.frames(without_lonely, frames)
    frames = with_share_in_it(frames)
    onlooker.frames(with_share_in_it, frames)
    frames = _with_further(doc, frames, silent, onlooker)
    lighten(doc)
    frames = with_persons_as_targets(frames, mentions)
    onlooker.frames(with_persons_as_targets, frames)
    frames = sent_home(doc, frames, mentions)
    onlooker.frames(sent_home, frames)
    mentions = with_scenes_as_places(doc, frames, mentions)
    unnamed = extra_mentions(doc, frames, mentions)
    mentions = sorted([*mentions, *unnamed], key=lambda m: (m.start, -m.end))
    relations = find_relations(doc, mentions, document.about)
    inside = states_inside(relations)
    named_inside = [*inside, *states_before_nouns(doc, mentions)]
    lighten(doc)
    entities = find_entities(doc, mentions, document).with_named_inside(named_inside)
    doc.user_data.get(TRACES, {}).pop(ANTECEDENTS, None)  # whom pronouns mean is known
    lighten(doc)
    entities = with_plain_officers(entities, relations, doc)
    homes = [land for land in inside if land.type == "place"]  # "a Chinese student"
    entities = entities.with_lands([*host_lands(document, doc, mentions), *homes])
    reading = Reading(
        document, doc, sentences, MentionIndex(mentions), entities, extractor_name(nlp)
    )
    said = claims_of(reading, frames, relations, onlooker)
    extraction = Extraction(
        document=document,
        extractor=reading.extractor,
        sentences=tuple(sentences),
        entities=entities.records,
        events=said.events,
        claims=said.claims,
        problems=foreign_notes(document, sentences, foreign),
    )
    return _finished(extraction, entities)


def _with_further(
    doc: Doc, frames: list[Frame], silent: Collection[int], onlooker: Onlooker
) -> list[Frame]:
    """With the events that the reader does not give, in text order."""
    added: list[Frame] = []
    steps = (
        fears_for_kin, planted_things,
        summaries, receptions, further_crowds, transports, answers, denials_of_this,
        denials_in_short, victims_denials, offers, apposed_denials, contradictions, others_too,
        the_same_done, suspicions, request_answers, repeated_denials,
        one_more,
    )  # fmt: skip
    for further in steps:
        added += further(doc, frames, silent)
        onlooker.frames(further, [*frames, *added])
    return sorted([*frames, *added], key=lambda frame: frame.trigger.i)


def extract_many(
    documents: Iterable[Document], nlp: Language | None = None
) -> Iterator[Extraction]:
    """Read documents one after the other; what is said of one does not depend on the others.

    One document is taken ahead: while the rules read one, the encoder begins with the next. What
    goes wrong with taking it is raised behind the one before.
    """
    nlp = nlp or build_nlp()
    begun: Begun | None = None
    try:
        for document, following in _with_next(documents):
            if _is_foreign(document):
                yield _names_only(document, nlp)
                continue
            doc = finish(begun or begin(document, nlp), nlp)
            begun = begin(following, nlp) if following and _is_begun_early(following) else None
            yield _told(document, doc, nlp)
    finally:
        if begun is not None:
            begun.working.close()


def _with_next(documents: Iterable[Document]) -> Iterator[tuple[Document, Document | None]]:
    """Each document with the one that follows; an error in its place comes when it is due."""
    rest = iter(documents)
    document = next(rest, None)
    while document is not None:
        failed: Exception | None = None
        try:
            following = next(rest, None)
        except Exception as error:  # noqa: BLE001 - it is raised, after what came before it
            following, failed = None, error
        yield document, following
        if failed is not None:
            raise failed
        document = following


def _is_begun_early(document: Document) -> bool:
    """A long one would stand in memory beside the one that is read."""
    return not _is_foreign(document) and len(document.text) <= _BEGUN_EARLY


def _is_foreign(document: Document) -> bool:
    return document.language not in (None, "en")


def extractor_name(nlp: Language) -> str:
    """Program, version, event reader and language model, as it stands in every claim."""
    return f"shadowgraph/{VERSION} reader/{shared_reader().digest[:12]} {model_name(nlp)}"


def _finished(extraction: Extraction, entities: Entities) -> Extraction:
    """Check the claims, then say which persons hold a public office and which are sensitive."""
    checked = check_extraction(extraction)
    harmed = harmed_entities(checked)
    kept = entities.keep(_used(checked))
    marked = [_with_office(e, entities, harmed=e.id in harmed) for e in kept]
    return replace(checked, entities=tuple(marked))


def _used(extraction: Extraction) -> set[str]:
    """Ids of the entities that claims and events name."""
    roles = {r.entity for c in extraction.claims for r in c.roles if r.entity}
    sources = {s.entity for c in extraction.claims for s in c.attribution if s.entity}
    return roles | sources | {e.place for e in extraction.events if e.place}


def _with_office(entity: DocumentEntity, entities: Entities, *, harmed: bool) -> DocumentEntity:
    role = None
    if entity.type == "person":
        offices = (public_office(mention) for mention in entities.members(entity.id))
        role = next((office for office in offices if office), None)
    sensitive = is_sensitive(entity.type, public_role=role, harmed=harmed)
    return replace(entity, public_role=role, sensitive=sensitive)


def _names_only(document: Document, nlp: Language) -> Extraction:
    doc = nlp.make_doc(document.text)
    found = find_mentions(doc, countries=document.about)
    named = [mention for mention in found if mention.is_known]
    model = french_model() if document.language == "fr" else None
    if model is not None:
        named = sorted([*named, *french_names(doc, named)], key=lambda m: (m.start, -m.end))
    entities = find_entities(doc, named, document)
    forget(doc)
    by = f"named entities by {model} and the tables" if model else "named entities"
    note = f"language {document.language}: {by} only, no events were read"
    return Extraction(
        document=document,
        extractor=extractor_name(nlp),
        sentences=tuple(document_sentences(document)),
        entities=tuple(
            replace(entity, sensitive=is_sensitive(entity.type, public_role=None, harmed=False))
            for entity in entities.records
        ),
        problems=(Problem(document.id, 0, min(1, len(document.text)), "language", note),),
    )
