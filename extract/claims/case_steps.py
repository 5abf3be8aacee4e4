"""What a court or the police do next with somebody: his trial comes after his arrest.

"He was arrested in November 2021. The trial opened on | 2 May": in 2022, while other deeds so long
after are seldom of the same story. The step must be done to the same person: "he", "the trial" and
no other's, or a name told with the arrest; behind an attack, to "both" or "the attackers", since
he whom the sentence before tells of is its victim.
"""

from spacy.tokens import Span, Token

from extract.claims.clause_times import governor_of, is_past
from extract.grammar import children, has_had, is_verbal, lemma
from extract.times import TimeExpression
from extract.wordlists import word_sets

_DEFINITE = ("the", "his", "her", "their", "both")
_ONE, _SEVERAL = ("he", "him", "she", "her"), ("they", "them", "both")


def opens_a_case(found: TimeExpression, sentence: Span) -> bool:
    """Whether a date is that of an arrest or attack, or of a later step of its case."""
    verb = governor_of(found, sentence)
    if verb is None or not is_verbal(verb) or not is_past(found, sentence):
        return False
    words = word_sets("times")
    return lemma(verb) in words["case_openings"] or _is_step(verb)


def is_next_step(found: TimeExpression, sentence: Span, before: Span) -> bool:
    """Whether a date is that of a step of the case of which another sentence told before."""
    verb = governor_of(found, sentence)
    if verb is None or not is_verbal(verb) or has_had(verb) or not is_past(found, sentence):
        return False
    if verb != sentence.root or children(verb, "xcomp"):
        return False  # "tried to kill her"
    return _is_of_a_trial(verb, before) or _is_done_to_the_same(verb, before)


def _is_step(verb: Token) -> bool:
    """ "Was sentenced", "the trial opened"."""
    words = word_sets("times")
    subjects = children(verb, "nsubj", "nsubjpass")
    return any(lemma(one) in words["case_nouns"] for one in subjects) or (
        lemma(verb) in words["case_steps"]
    )


def _is_of_a_trial(verb: Token, before: Span) -> bool:
    """ "The trial opened": nobody else's, as that "of Ali Bakr" would be."""
    for noun in children(verb, "nsubj", "nsubjpass"):
        own = any(child.lower_ in _DEFINITE for child in noun.lefts)
        if not own or lemma(noun) not in word_sets("times")["case_nouns"] - {"court", "judge"}:
            continue
        preps = [p for p in children(noun, "prep") if p.lower_ in ("of", "against")]
        whose = [o for p in preps for o in children(p, "pobj")]
        whose += [o for o in children(noun, "poss") if o.tag_ != "PRP$"]
        return all(_is_the_same(one, before) for one in whose)
    return False


def _is_done_to_the_same(verb: Token, before: Span) -> bool:
    """ "He was sentenced", "a court convicted Ojok" behind the arrest of Ojok."""
    if lemma(verb) not in word_sets("times")["case_steps"]:
        return False
    return any(_is_the_same(one, before) for one in children(verb, "nsubjpass", "dobj"))


def _is_the_same(word: Token, before: Span) -> bool:
    """Whether a word is somebody to whom the case of the sentence before may lead."""
    if word.lower_ in _SEVERAL:
        return True
    if any(lemma(one) in word_sets("times")["attacks"] for one in before):
        return False
    named = {one.text for one in before if one.pos_ == "PROPN"}
    return word.lower_ in _ONE or (word.pos_ == "PROPN" and word.text in named)
