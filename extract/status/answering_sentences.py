"""Sentences that may answer what was told shortly before: "Exiles were followed. He denies it"."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span

from extract.frames import Frame


def answering_sentences(
    doc: Doc, told: Iterable[Frame], skip: Iterable[int], back: Sequence[int]
) -> Iterator[tuple[int, Span]]:
    """The sentences, with their numbers, that have one of the frames so many sentences before.

    Args:
        skip: Numbers of the sentences that tell no incident.
        back: Distances that count; 0 is the sentence itself.
    """
    left_out: Collection[int] = set(skip)
    told_in = {frame.sentence for frame in told}
    for number, sentence in enumerate(doc.sents):
        if number not in left_out and not told_in.isdisjoint(number - far for far in back):
            yield number, sentence
