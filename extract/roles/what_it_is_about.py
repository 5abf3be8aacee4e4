"""Where and when what a deed is for was held: "questioned her cousin about the rally in Brussels".

Brussels is where the rally was, and the cousin was questioned at home. A place or time right behind
the event noun under "about", "over", "for" or "because of" is its own; not an airport, a police
station or a home, where people are held and watched, nor what stands behind "for hours".
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import NOUNS, is_verbal, lemma
from extract.wordlists import word_sets

_SCENE = ("place", "time")


def without_scene_of_its_reason(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """ "Questioned her cousin about the rally in Brussels": Brussels is of the rally only."""
    if not is_verbal(frame.trigger) or not any(f.role in _SCENE for f in frame.fillers):
        return frame
    theirs = {
        f.head.i
        for other in frames
        if other.sentence == frame.sentence and is_reason_of(other.trigger, frame.trigger)
        for f in _behind(other)
    }
    kept = (f for f in frame.fillers if f.role not in _SCENE or f.head.i not in theirs)
    return frame.filled(kept, "reason_scene")


def is_reason_of(noun: Token, verb: Token) -> bool:
    """Whether a noun stands behind "about", "over", "for" or "because of" of a verb before it."""
    if noun.pos_ not in NOUNS or noun.dep_ != "pobj" or noun.i < verb.i:
        return False
    why = noun.head
    if why.lower_ == "of" and why.head.lower_ == "because":
        why = why.head
    low = why.lower_ if why.lower_ != "of" else why.nbor(-1).lower_
    return low in word_sets("event_words")["on_account_of"] and verb in (why.head, why.head.head)


def _behind(other: Frame) -> Iterator[Filler]:
    """Places and times of a noun that stand right behind it, or behind such a one."""
    noun = other.trigger
    behind = [f for f in other.fillers if f.role in _SCENE and f.head.i > noun.i]
    for filler in sorted(behind, key=lambda f: f.head.i):
        phrase = noun.doc[noun.i + 1 : filler.head.i + 1]
        if any(_is_of_the_deed(word) for word in phrase):
            return
        yield filler


def _is_of_the_deed(word: Token) -> bool:
    """A verb, a comma, "for hours", "at the airport", "near his house"."""
    words = word_sets("event_words")
    lasts = word.lower_ in ("for", "during") and word.dep_ == "prep"
    held = word.pos_ in NOUNS and lemma(word).lower() in words["where_people_are_held"]
    return is_verbal(word) or word.text in (",", ";") or lasts or held
