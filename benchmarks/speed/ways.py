"""The ways to read that are measured side by side: plain spaCy, `standard`, and its switches."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from extract.language_model import load_model
from extract.pipeline import build_nlp
from extract.record import to_record
from extract.run import extract_many
from extract.speed.profile import PLAIN, STANDARD, Profile
from graph.model import Document

SPACY = "plain spaCy"
PROFILES: dict[str, Profile] = {
    "standard": STANDARD,
    "no OpenBLAS": replace(STANDARD, openblas=False),
    "no attribute table": replace(STANDARD, attribute_table=False),
    "no entity labels": replace(STANDARD, entity_labels=False),
    "no plain word vectors": replace(STANDARD, word_vectors=False),
    "no lemma sets": replace(STANDARD, lemma_sets=False),
    "no reading ahead": replace(STANDARD, reader_ahead=False),
    "in one piece": replace(STANDARD, stretch_words=None),
    "every switch off": PLAIN,
    "reader: batches of 8": replace(STANDARD, reader_batch=8),
    "reader: 2 threads": replace(STANDARD, reader_threads=2),
}
WAYS = (SPACY, *PROFILES)

Records = Iterator[dict[str, object] | None]
Way = Callable[[Iterable[Document]], Records]


def load_way(name: str) -> Way:
    """Load what a way needs; the result reads documents in their order, one answer for each.

    Plain spaCy is the whole pipeline as it loads, over the texts: it has no record to give.
    """
    if name == SPACY:
        nlp = load_model()
        return lambda documents: (None for _ in nlp.pipe(d.text for d in documents))
    return partial(_records, nlp=build_nlp(profile=PROFILES[name]))


def _records(documents: Iterable[Document], nlp: object) -> Records:
    return (to_record(found) for found in extract_many(documents, nlp))  # type: ignore[arg-type]


def words_in(documents: Sequence[Document]) -> int:
    """All words between white space, whether anything is told in them or not."""
    return sum(len(document.text.split()) for document in documents)
