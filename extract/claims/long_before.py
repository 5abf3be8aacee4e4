"""What was done to a gathering a year before was done to another one, and then.

"The march of 5 May was attacked. A year before, the march had been attacked by soldiers": two
marches. What was only planned or announced then may be the one that was told.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from extract.claims.clause_times import governor_of
from extract.grammar import is_verbal, lemma, sentence_of
from extract.times import TimeExpression
from extract.wordlists import word_sets

_OF_A_VERB = ("nsubj", "nsubjpass", "dobj")
_LONG, _EARLIER = ("month", "months", "year", "years"), ("before", "earlier")


def is_long_before(noun: Token) -> bool:
    """Whether the verb of a noun tells what was months or years before the story."""
    verb = noun.head
    if noun.dep_ not in _OF_A_VERB or not is_verbal(verb):
        return False
    if lemma(verb) in word_sets("times")["permits"]:
        return False
    return any(
        child.lower_ in _EARLIER and any(word.lower_ in _LONG for word in child.lefts)
        for child in verb.children
    )


def long_before(noun: Token, dates: Iterable[TimeExpression]) -> TimeExpression | None:
    """The "two years earlier" of the verb of such a noun; None for every other word."""
    if not is_long_before(noun):
        return None
    told = (one for one in dates if one.text.lower().endswith(_EARLIER))
    verb, sentence = noun.head, sentence_of(noun)
    return next((one for one in told if governor_of(one, sentence) == verb), None)
