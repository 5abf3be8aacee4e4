"""What a video shows is not said by whoever spoke before: "He said X; a video shows Y".

The reader carries a speaker on over the semicolon, also where the clause has a witness of its own.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, first_conjunct, is_verbal, lemma
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets


def shown_by_things(frame: Frame) -> Frame:
    """ "The man said he was attacked; a video shows him hitting her": the video tells it."""
    words, source = word_sets("modality"), frame.source
    around = sentence_around(frame.trigger).all_lemmas
    if (
        source is None
        or frame.modality != "asserted"
        or words["things_of_proof"].isdisjoint(around)
    ):
        return frame
    above = (word for word in frame.trigger.ancestors if is_verbal(word))
    showing = next((verb for verb in above if lemma(verb) in words["showing"]), None)
    thing = None if showing is None else next(iter(children(showing, "nsubj")), None)
    if showing is None or thing is None or lemma(thing) not in words["things_of_proof"]:
        return frame
    if any(word.dep_ in ("mark", "neg", "poss") or word.tag_ == "MD" for word in _beside(showing)):
        return frame
    is_behind = source.i < thing.i < frame.trigger.i and not thing.is_ancestor(frame.trigger)
    if not is_behind or source.head.is_ancestor(first_conjunct(showing)):
        return frame
    return replace(frame, source=thing).marked("shown_by_things")


def _beside(showing: Token) -> list[Token]:
    """The "that" of "and that a video shows", the "its" of "its video", "would" and "not"."""
    things = children(showing, "nsubj")
    return [*showing.children, *(word for thing in things for word in thing.children)]
