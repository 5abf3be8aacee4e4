"""Fits the head that relates events by the reader's states, and writes it into the weights folder.

    SHADOWGRAPH_REAL_TEXTS=... python -m training.relation_head

Examples are those of `training.pairs`, whose weights stand (`lexicon/event_pairs.yaml`); what the
head adds to them is fitted to the states of the weights that ship, so it is run again after either
changes. Only documents of the training split are used.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from spacy.language import Language

from benchmarks.accuracy.extracting import as_read
from benchmarks.accuracy.labels import Labeled, load_labels
from extract.claims.pair_choice import ANY, relation_types, weights
from extract.pipeline import build_nlp
from extract.reader.pair_head import RELATIONS
from extract.run import extract
from graph.model import Document
from training.pair_head import NO_STATE, PROCESSES, TRAINING, Choice, make_head, states_of
from training.pairs import Example, LastDrafts, Row, examples_of, rows_of


def examples(documents: Sequence[Labeled]) -> Iterator[Choice]:
    """The events of some documents that may be related to others of their document."""
    nlp = build_nlp()
    for labeled, document in zip(documents, as_read(documents), strict=True):
        yield from _examples(labeled, document, nlp)


def _examples(labeled: Labeled, document: Document, nlp: Language) -> Iterator[Choice]:
    onlooker = LastDrafts()
    extract(document, nlp, onlooker)
    drafts = [d for d in onlooker.found if labeled.covers(d.frame.trigger.idx)]
    if not drafts:
        return
    states, types = states_of(drafts[0].frame.trigger.doc), relation_types()
    for example in examples_of(labeled, drafts):
        rows, others = [], []
        for candidate in example.candidates:
            alone = Example(example.draft, [candidate])
            own = rows_of(alone, weights().subjects, weights().objects)
            rows += own
            others += [states.get(candidate.draft.frame.trigger.i, NO_STATE)] * len(own)
        if rows:
            right = [row.right for row in rows]
            yield Choice(
                worth=np.array([*map(_worth, rows), weights().none], np.float32),
                right=np.array([*right, not any(right)]),
                word=states.get(example.draft.frame.trigger.i, NO_STATE),
                others=np.stack(others),
                kinds=[(types.index(row.type),) for row in rows],
            )


def _worth(row: Row) -> float:
    tables = weights().tables[ANY], weights().tables[row.type]
    return sum(table.get(name, 0.0) for table in tables for name in row.features)


def _gathered(share: int) -> list[Choice]:
    documents = [d for d in load_labels(TRAINING) if d.links]
    return list(examples(documents[share::PROCESSES]))


def main(arguments: Sequence[str] | None = None) -> None:
    """Gather the examples, fit, and write the head and the hashes."""
    make_head(RELATIONS, _gathered, len(relation_types()), __doc__ or "", arguments)


if __name__ == "__main__":
    main()
