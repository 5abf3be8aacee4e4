"""Sentences that may answer what was told shortly before: "Exiles were followed. He denies it"."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span

from extract.frames import Frame
from extract.grammar import sentences_in

Answering = Callable[[int, Span, Sequence[Frame]], Iterable[Frame]]
"""Reads what a sentence, by its number, tells once more of the frames before it."""


def told_in_answers(
    answering: Answering,
    doc: Doc,
    told: Sequence[Frame],
    skip: Iterable[int],
    back: Sequence[int],
    beside: Sequence[Frame] | None = None,
) -> list[Frame]:
    """The frames of all sentences that may answer one of those told, in text order.

    Args:
        skip: Numbers of the sentences that tell no incident.
        back: How many sentences before the answer the told frame may stand; 0 is in it.
        beside: All frames that the answer is read with, where it may answer only some of them.
    """
    frames = told if beside is None else beside
    return [
        frame
        for number, sentence in _answering_sentences(doc, told, skip, back)
        for frame in answering(number, sentence, frames)
    ]


def _answering_sentences(
    doc: Doc, told: Iterable[Frame], skip: Iterable[int], back: Sequence[int]
) -> Iterator[tuple[int, Span]]:
    """The sentences, with their numbers, that have one of the frames so many sentences before."""
    left_out: Collection[int] = set(skip)
    told_in = {frame.sentence for frame in told}
    for number, sentence in enumerate(sentences_in(doc)):
        if number not in left_out and not told_in.isdisjoint(number - far for far in back):
            yield number, sentence
