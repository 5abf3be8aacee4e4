"""Fits the head that tells whom a pronoun means, and writes it into the weights folder.

    python -m training.antecedents

A pronoun that fills a labeled role is an example; its answers are the candidates that the rules
allow and whose cluster is the labeled entity, or "nobody". The rules' own weights
(`lexicon/coreference_weights.yaml`) stand; what the head adds to them is fitted to the states of
the weights that ship, so it is run again after they change. Only documents of the training split
are used.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from spacy.language import Language

from benchmarks.accuracy.extracting import as_read
from benchmarks.accuracy.labels import Labeled, load_labels
from benchmarks.coreference_fit import watched
from extract.coreference.lexicon import lexicon
from extract.pipeline import build_nlp, parse
from extract.reader.pair_head import ANTECEDENTS
from graph.model import Document
from training.pair_head import NO_STATE, PROCESSES, TRAINING, Choice, make_head, states_of


def examples(documents: Sequence[Labeled]) -> Iterator[Choice]:
    """The labeled pronouns of some documents that have at least one candidate."""
    nlp = build_nlp()
    for labeled, document in zip(documents, as_read(documents), strict=True):
        yield from _examples(labeled, document, nlp)


def _examples(labeled: Labeled, document: Document, nlp: Language) -> Iterator[Choice]:
    doc = parse(document, nlp)
    found = [example for example in watched(labeled, document, doc) if example.heads]
    states = states_of(doc) if found else {}
    for example in found:
        pronoun, *earlier = (states.get(word, NO_STATE) for word in (example.head, *example.heads))
        weights = lexicon().weights[example.family]
        worth = [sum(weights.get(name, 0.0) for name in names) for names in example.rows]
        yield Choice(
            worth=np.array([*worth, weights["none"]], np.float32),
            right=np.array([*example.right, not any(example.right)]),
            word=pronoun,
            others=np.stack(earlier),
        )


def _gathered(share: int) -> list[Choice]:
    documents = load_labels(TRAINING)
    return list(examples(documents[share::PROCESSES]))


def main(arguments: Sequence[str] | None = None) -> None:
    """Gather the examples, fit, and write the head and the hashes."""
    make_head(ANTECEDENTS, _gathered, 0, __doc__ or "", arguments)


if __name__ == "__main__":
    main()
