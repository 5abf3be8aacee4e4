"""Summary nouns that look back: "such incidents on campuses", "these acts".

The noun names no deed; it stands for those told before. It is read as a pattern of harassment,
where harmful events stand before it and the reader has seen none in the noun itself.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from extract.frames import Filler, Frame
from extract.grammar import sentences_in
from extract.status.cues import status_of
from extract.wordlists import word_sets

SUMMARY_CONFIDENCE = 0.5
"""Of an unnamed group of events (ontology.md, start values)."""

_LOOK_BACK = 3
"""Sentences before the noun in which what it sums up must stand."""


def summaries(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of summary nouns, in text order."""
    left_out, taken = set(skip), {frame.trigger.i for frame in frames}
    harmful = {f.sentence for f in frames if f.harms}
    return [
        frame
        for number, sentence in enumerate(sentences_in(doc))
        if number not in left_out and not harmful.isdisjoint(range(number - _LOOK_BACK, number))
        for token in sentence
        if token.i not in taken
        for frame in _summary(number, token)
    ]


def _summary(number: int, noun: Token) -> Iterator[Frame]:
    words = word_sets("light_verbs")
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in words["summary_nouns"]:
        return
    if not any(child.lower_ in words["summary_pointers"] for child in noun.lefts):
        return
    status = status_of(noun)
    yield Frame(
        sentence=number,
        trigger=noun,
        type="harass",
        confidence=SUMMARY_CONFIDENCE,
        fillers=tuple(_places(noun)),
        modality=status.modality,
        scope="pattern",
        source=status.source,
        rule="summary_noun",
        mode="unspecified",
        cues=status.cues,
    )


def _places(noun: Token) -> Iterator[Filler]:
    """Where they took place: objects of prepositions of place below the noun or its verb."""
    roots = [noun, noun.head] if noun.dep_ in ("nsubj", "nsubjpass") else [noun]
    seen: set[int] = set()
    for root in roots:
        for token in root.subtree:
            where = token.dep_ == "pobj" and token.head.lower_ in ("on", "at", "in", "across")
            own = where and not _tells_more(token, root)
            for place in (token, *token.conjuncts) if own else ():
                if place.i not in seen:
                    seen.add(place.i)
                    yield Filler("place", place, SUMMARY_CONFIDENCE, "summary_noun")


def _tells_more(token: Token, root: Token) -> bool:
    """Whether a word stands in a clause about some of them: "some of which ended in court"."""
    for above in token.ancestors:
        if above.i == root.i:
            return False
        if above.dep_ == "relcl":
            return True
    return False
