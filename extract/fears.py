"""Fear for relatives: what a state might do to them is told by the fear, without an event word.

"They are afraid for their families at home", "worried about what it would mean for relatives in
Asmara": the trained reader looks for the deed, which is left unsaid.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token

from extract.frames import Filler, Frame
from extract.grammar import lemma, sentences_in
from extract.sentence_words import words_in
from extract.wordlists import word_sets

FEAR_CONFIDENCE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""

_FOR = {"for", "about", "to"}


def fears_for_kin(doc: Doc, frames: Iterable[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of feared reprisals on relatives, where no read event stands between fear and kin."""
    taken = {frame.trigger.i for frame in frames}
    left_out = set(skip)
    return [
        frame
        for number, sentence in enumerate(sentences_in(doc))
        if number not in left_out and not _loved().isdisjoint(words_in(sentence).words)
        for token in sentence
        for frame in _fear(number, token, taken)
    ]


def _fear(number: int, kin: Token, taken: set[int]) -> Iterator[Frame]:
    if kin.lower_ not in word_sets("light_verbs")["kin"] and not _is_loved_one(kin):
        return
    if kin.dep_ != "pobj" or kin.head.lower_ not in _FOR:
        return
    path = list(kin.ancestors)
    words = word_sets("modality")["fears_for_kin"]
    fear = next((t for t in path if lemma(t) in words or t.lower_ in words), None)
    if fear is None or any(t.i in taken for t in [*path[: path.index(fear)], fear]):
        return
    who = next((c for c in fear.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    fillers = [Filler("intermediary", kin, FEAR_CONFIDENCE, "fear_for_kin")]
    if who is not None:
        fillers.append(Filler("target", who, FEAR_CONFIDENCE, "fear_for_kin"))
    yield Frame(
        sentence=number,
        trigger=fear,
        type="coerce_by_proxy",
        confidence=FEAR_CONFIDENCE,
        fillers=tuple(fillers),
        modality="hypothetical",
        scope="pattern",
        source=who,
        rule="fear_for_kin",
        cues=(fear,),
    )


@lru_cache(maxsize=1)
def _loved() -> frozenset[str]:
    """Words without one of which a sentence names no kin."""
    return word_sets("light_verbs")["kin"] | {"ones"}


def _is_loved_one(token: Token) -> bool:
    return token.lower_ == "ones" and any(c.lower_ in ("loved", "dear") for c in token.lefts)
