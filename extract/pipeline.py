"""The spaCy pipeline: text in, words, sentences, syntax, names and read events out.

The components are registered factories, so that they can be added to a pipeline of one's own:
`nlp.add_pipe("shadowgraph_sentences", before="parser")`, `nlp.add_pipe("shadowgraph_events")`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, cast

import numpy as np
from spacy.attrs import (  # type: ignore[import-not-found]
    DEP,
    ENT_ID,
    ENT_IOB,
    ENT_KB_ID,
    ENT_TYPE,
    HEAD,
    LEMMA,
    MORPH,
    NORM,
    POS,
    SENT_START,
    TAG,
)
from spacy.language import Language
from spacy.tokens import Doc

from extract.blocks import asides
from extract.event_component import ASIDES, EventComponent
from extract.language_model import load_model, with_lemma_sets
from extract.naming.bynames import BYNAMES
from extract.naming.label_syntax import LABELS_APART
from extract.naming.spoken_to import SPOKEN_TO
from extract.read import document_sentences
from extract.reader import EventReader
from extract.roles.fronted_days import FRONTED
from extract.speed.attribute_table import use_table
from extract.speed.background import background
from extract.speed.entity_labels import use_labels
from extract.speed.freed import give_back
from extract.speed.openblas import use_openblas
from extract.speed.profile import STANDARD, Profile
from extract.speed.word_vectors import use_vectors
from extract.tokenizer import keep_hyphens, tell_names_from_articles
from graph.model import Document

SENTENCES = "shadowgraph_sentences"
EVENTS = "shadowgraph_events"
_STRETCH = "stretch_words"

_GIVEN = (SENT_START, NORM)
"""What sentences and tokenizer say of a word, beside its text."""
_SYNTAX = (TAG, POS, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE, ENT_KB_ID, ENT_ID)

Offsets = Sequence[tuple[int, int]]


@Language.component(SENTENCES)
def set_sentences(doc: Doc) -> Doc:
    """Start sentences where `doc.user_data["sentences"]` says; without it the parser decides.

    It must stand before the parser, which respects the boundaries that it finds. The offsets are
    used up, so a text whose sentences were set before it came to the pipeline is left as it is.
    """
    offsets: Offsets | None = doc.user_data.pop("sentences", None)
    if offsets is None or not len(doc):
        return doc
    places = [token.idx for token in doc]
    starts = np.full((len(doc), 1), -1, dtype=np.int64)
    later = (start for start, _ in offsets[1:])  # the first one holds white space before it as well
    starts[[0, *(min(bisect_left(places, start), len(doc) - 1) for start in later)]] = 1
    # One array: setting the attribute token by token is quadratic in the length of the document.
    return doc.from_array(["SENT_START"], cast(Any, starts.astype(np.uint64)))


def shared_reader() -> EventReader:
    """The reader that ships with the program, loaded once."""
    return _reader(STANDARD.reader_threads, STANDARD.reader_batch)


@lru_cache(maxsize=2)
def _reader(threads: int, batch_size: int) -> EventReader:
    return EventReader(threads=threads, batch_size=batch_size)


@Language.factory(EVENTS)
def make_events(
    nlp: Language,
    name: str,
    threads: int = STANDARD.reader_threads,
    batch_size: int = STANDARD.reader_batch,
    ahead: bool = STANDARD.reader_ahead,
) -> EventComponent:
    """Factory of the event component, with the weights that ship.

    Options are `EventReader`'s, and whether `parse` may read ahead.
    """
    return EventComponent(_reader(threads, batch_size), ahead=ahead)


@lru_cache(maxsize=2)
def build_nlp(model: str | None = None, profile: Profile = STANDARD) -> Language:
    """Build the pipeline, once for each model and profile.

    Order: hyphen-safe words, sentences of the document's structure (before the parser, which would
    run headings into paragraphs), the model's syntax and names, days apart from the subjects behind
    them, trades with the names before them, labels apart from clauses, the trained event reader.

    Raises:
        ModelError: The language model is missing or changed.
        WeightsError: The same of the event reader's weights.
    """
    nlp = keep_hyphens(load_model(model))
    nlp.max_length = 100_000_000
    nlp.add_pipe(SENTENCES, before="tagger" if "tagger" in nlp.pipe_names else None)
    reader = {
        "threads": profile.reader_threads,
        "batch_size": profile.reader_batch,
        "ahead": profile.reader_ahead,
    }
    nlp.add_pipe(FRONTED, last=True)
    nlp.add_pipe(BYNAMES, last=True)
    nlp.add_pipe(SPOKEN_TO, last=True)
    nlp.add_pipe(LABELS_APART, last=True)
    nlp.add_pipe(EVENTS, last=True, config=reader)
    nlp.meta[_STRETCH] = profile.stretch_words
    if profile.attribute_table:
        use_table(nlp)
    if profile.entity_labels:
        use_labels(nlp, plain=profile.word_vectors)
    if profile.word_vectors:
        use_vectors(nlp)
    if profile.lemma_sets:
        with_lemma_sets(nlp)
    if profile.openblas:
        use_openblas(nlp)
    return nlp


@dataclass(frozen=True, slots=True)
class Begun:
    """A document of which the words and sentences are known, and which is not parsed yet.

    Where the profile reads ahead, its sentences are encoded in the background until it is
    finished, or dropped by closing `working`.
    """

    doc: Doc
    working: ExitStack


def begin(document: Document, nlp: Language) -> Begun:
    """Set words and sentences of a document, and begin to read it; `finish` parses it."""
    doc = nlp.make_doc(document.text)
    doc.user_data["sentences"] = document_sentences(document)
    doc.user_data[ASIDES] = asides(document.blocks)
    doc = tell_names_from_articles(set_sentences(doc))
    working = ExitStack()
    events = cast(EventComponent, nlp.get_pipe(EVENTS))
    if events.ahead:
        events.begin(doc, working.enter_context(background()))
    return Begun(doc, working)


def parse(document: Document, nlp: Language) -> Doc:
    """Parse the text of a document; offsets of the result are offsets of the text."""
    return finish(begin(document, nlp), nlp)


def finish(begun: Begun, nlp: Language) -> Doc:
    """Parse what was begun.

    A document that is longer than the stretches of the profile goes through all but the event
    reader stretch by stretch: the arrays of the networks would take gigabytes for a book.
    """
    doc = begun.doc
    events = cast(EventComponent, nlp.get_pipe(EVENTS))
    stretch = _stretch_words(nlp)
    with begun.working:
        if stretch is None or len(doc) <= stretch:
            return nlp(doc)
        _parse_in_stretches(doc, stretch, nlp)
        give_back()
        doc = events(doc)
    events.reader.give_back()
    give_back()
    return doc


@lru_cache(maxsize=2)
def _stretch_words(nlp: Language) -> int | None:
    words: int | None = nlp.meta.get(_STRETCH)
    return words


def _parse_in_stretches(doc: Doc, words: int, nlp: Language) -> None:
    # Column by column, as `Doc.from_array` would copy it for itself.
    syntax = np.empty((len(doc), len(_SYNTAX)), np.uint64, order="F")
    reached = 0
    for part in _stretches(doc, words):
        end = reached + len(part)
        syntax[reached:end] = _without_events(part, nlp).to_array(list(_SYNTAX))
        reached = end
    doc.from_array(list(_SYNTAX), cast(Any, syntax))


def _stretches(doc: Doc, words: int) -> Iterator[Doc]:
    """The document cut at sentences, each part as short as can be with at least so many words."""
    given = doc.to_array(list(_GIVEN))
    cuts = [0]
    for place in np.flatnonzero(given[:, 0] == 1).tolist():
        if place - cuts[-1] >= words:
            cuts.append(place)
    for start, end in pairwise([*cuts, len(doc)]):
        tokens = list(doc[start:end])
        spaces = [bool(token.whitespace_) for token in tokens]
        part = Doc(doc.vocab, [token.text for token in tokens], spaces)
        # `Span.as_doc` would copy all attributes, nearly all of which are still empty.
        yield part.from_array(list(_GIVEN), cast(Any, given[start:end]))


def _without_events(doc: Doc, nlp: Language) -> Doc:
    for name, component in nlp.pipeline:
        if name != EVENTS:
            doc = component(doc)
    return doc
