"""Fits the head that knows dates of events by the reader's states, and writes it into the weights.

    SHADOWGRAPH_REAL_TEXTS=... python -m training.date_head

Examples are those of `training.dates`, whose weights stand (`lexicon/event_dates.yaml`); what the
head adds to them is fitted to the states of the weights that ship, so it is run again after either
changes. Only documents of the training split are used.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from benchmarks.accuracy.extracting import as_read
from benchmarks.accuracy.labels import Labeled, load_labels
from extract.claims.date_choice import date_weights, worths
from extract.claims.date_keys import has_own_date, key
from extract.claims.date_states import date_verb, numbers
from extract.pipeline import build_nlp
from extract.reader.pair_head import DATES, Floats
from extract.run import extract
from training.dates import Watched, labeled_date, labeled_event
from training.pair_head import NO_STATE, PROCESSES, TRAINING, Choice, make_head, states_of


def examples(documents: Sequence[Labeled]) -> Iterator[Choice]:
    """The events of some documents that have no date of their own, but dates around them."""
    nlp = build_nlp()
    for labeled, document in zip(documents, as_read(documents), strict=True):
        watched = Watched()
        extract(document, nlp, watched)
        if watched.read is not None:
            yield from _examples(labeled, watched)


def _examples(labeled: Labeled, watched: Watched) -> Iterator[Choice]:
    story = watched.story()
    states: dict[int, Floats] = {}
    for number, draft in enumerate(story.drafts):
        event = labeled_event(labeled, draft)
        if event is None or not event.sure or has_own_date(draft):
            continue
        candidates = story.candidates(number)
        if not candidates:
            continue
        states = states or states_of(story.doc)
        date = labeled_date(event)
        right = [key(candidate.days) == date for candidate in candidates]
        words = [date_verb(story.doc, candidate.words) for candidate in candidates]
        yield Choice(
            worth=np.array(worths(story, number, candidates), np.float32),
            right=np.array([*right, not any(right)]),
            word=states.get(draft.frame.trigger.i, NO_STATE),
            others=np.stack([states.get(word, NO_STATE) for word in words]),
            kinds=numbers(candidates, date_weights().kinds),
        )


def _gathered(share: int) -> list[Choice]:
    documents = load_labels(TRAINING)
    return list(examples(documents[share::PROCESSES]))


def main(arguments: Sequence[str] | None = None) -> None:
    """Gather the examples, fit, and write the head and the hashes."""
    make_head(DATES, _gathered, len(date_weights().kinds), __doc__ or "", arguments)


if __name__ == "__main__":
    main()
