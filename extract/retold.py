"""Events that a sentence tells only through what is about them: a film, a memorial, a report.

"On Tuesday a memorial for the victims of the massacre was interrupted": the massacre was not on
Tuesday, and not where the memorial was.
"""

from spacy.tokens import Token

from extract.grammar import NOUNS, is_verbal, lemma
from extract.wordlists import word_sets

_ABOUT = ("about", "on", "of", "for", "to", "over", "into")


def retelling(trigger: Token) -> Token | None:
    """The noun through which an event noun is told, or None where it is told by itself."""
    here = trigger
    while here.dep_ in ("pobj", "compound", "conj", "nmod") and not is_verbal(here.head):
        above = here.head
        if here.dep_ == "pobj":
            if above.dep_ != "prep" or above.lower_ not in _ABOUT or above.head.pos_ not in NOUNS:
                return None
            above = above.head
            if lemma(above) in word_sets("light_verbs")["retelling_nouns"]:
                return above
        here = above
    return None


def is_of_the_retelling(word: Token, trigger: Token) -> bool:
    """Whether a word, a time or a place, stands outside of what tells of the event itself."""
    noun = retelling(trigger)
    if noun is None:
        return False
    below = trigger
    while below.head.i != noun.i:
        below = below.head
    return not (below.i == word.i or below.is_ancestor(word))
