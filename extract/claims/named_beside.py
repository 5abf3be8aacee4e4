"""A deed that is named again in its own sentence: "was beaten in Oslo, and the beating was filmed".

Two words of one sentence are mostly two events, or one that the grammar ties in other ways ("was
killed in the attack"). A noun is the deed of a verb before it where it stands in another clause,
alone, and is a noun of that verb or one for any such deed. "Was arrested in May, and the arrests
continued" tells of more than one deed, and "was beaten because he had filmed the beating" of two.
"""

from spacy.tokens import Token

from extract.claims.owned_deeds import is_alike
from extract.grammar import children, clause_of, has_had, is_verbal, lemma
from extract.wordlists import word_sets

_GOES_ON = ("conj", "ccomp", "parataxis")
_OWN = ("of", "on", "upon", "against", "by", "in", "at", "to")


def named_beside(noun: Token, deed: Token) -> bool:
    """Whether a noun names the deed of a verb of its sentence; both are of one type."""
    if noun.tag_ != "NN" or noun.i < deed.i or not is_verbal(deed):
        return False
    if not _stands_alone(noun) or _is_within(noun, deed) or has_had(clause_of(noun)):
        return False
    return clause_of(noun).i != deed.i and _may_name(noun, deed)


def _is_within(noun: Token, deed: Token) -> bool:
    """Whether a noun stands in a clause that tells of when, why or of whom the deed was done."""
    way = [noun, *noun.ancestors]
    below = next((word for word in way if word.head.i == deed.i and word.i != deed.i), None)
    return below is not None and below.dep_ not in _GOES_ON


def _stands_alone(noun: Token) -> bool:
    """ "The attack" and "the second attack"; not "the attack on her friend", "the fatal attack"."""
    counting = word_sets("event_words")["ordinals"]
    told = [c for c in children(noun, "amod", "compound") if c.lower_ not in counting]
    own = [c for c in children(noun, "prep") if c.lower_ in _OWN]
    return not (told or own or children(noun, "poss", "acl", "relcl"))


def _may_name(noun: Token, deed: Token) -> bool:
    words, name = word_sets("event_words"), lemma(noun)
    if name in words["of_any_taking"] and lemma(deed) in words["takings"]:
        return True
    return is_alike(noun, deed) or name in words["of_any_deed"]
