"""The time of an event that a clause about its noun gives: "a strike that she had led in 2023".

Of "the march that they had planned in 2023" nobody says when it was, and "an attack that he
reported in May" was before.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from extract.claims.clause_times import governor_of, is_goal
from extract.grammar import children, is_to_come, is_verbal, lemma, sentence_of
from extract.times import TimeExpression
from extract.wordlists import word_sets

_OF_IT = ("that", "which")


def held_below(noun: Token, dates: Iterable[TimeExpression]) -> TimeExpression | None:
    """The date of a clause that says when what a noun names was held or done; None without one."""
    if is_verbal(noun):
        return None
    verbs = {verb.i for verb in children(noun, "relcl") if _says_when(verb)}
    if not verbs:
        return None
    sentence = sentence_of(noun)
    for one in dates:
        above = governor_of(one, sentence)
        if above is not None and above.i in verbs and not is_goal(one, sentence, "to", "for"):
            return one
    return None


def _says_when(verb: Token) -> bool:
    """Whether it says that somebody held or did it, or that it was held, and is of no other."""
    doing = word_sets("modality")["holding_verbs"] | word_sets("light_verbs")["light"]
    if lemma(verb) not in doing or is_to_come(verb) or children(verb, "neg"):
        return False
    done = children(verb, "dobj", "nsubjpass")
    if done:
        return all(word.lower_ in _OF_IT for word in done)
    return bool(children(verb, "nsubj")) and verb.i > verb.head.i
