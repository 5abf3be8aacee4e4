"""Things that are touched: "nobody in my family ever touched drugs" tells of no blow."""

from collections.abc import Sequence

from extract.frames import Frame
from extract.grammar import conjuncts, lemma, patients
from extract.wordlists import word_sets


def without_touched_things(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those of things that somebody touches or leaves alone; in their order."""
    return [f for f in frames if not _touches_a_thing(f)]


def _touches_a_thing(frame: Frame) -> bool:
    """ "Never touched the money"; who touches a woman assaults her."""
    verb, words = frame.trigger, word_sets("senses")
    if frame.type != "assault" or lemma(verb) not in words["touching"]:
        return False
    first = patients(verb)
    touched = [noun for one in first for noun in conjuncts(one)]
    things = words["touched_things"] | words["property"]
    return bool(touched) and all(lemma(noun) in things for noun in touched)
