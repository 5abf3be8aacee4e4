"""A deed that is named again in its own sentence: "was beaten in Oslo, and the beating was filmed".

Two words of one sentence are mostly two events, or one that the grammar ties in other ways ("was
killed in the attack"). A noun is the deed of a verb before it where it stands in another clause,
alone, and is a noun of that verb or one for any such deed.
"""

from spacy.tokens import Token

from extract.claims.owned_deeds import is_alike
from extract.grammar import children, clause_of, is_verbal, lemma
from extract.wordlists import word_sets

_OWN = ("of", "on", "upon", "against", "by", "in", "at", "to")


def named_beside(noun: Token, deed: Token) -> bool:
    """Whether a noun names the deed of a verb of its sentence; both are of one type."""
    if noun.pos_ != "NOUN" or noun.i < deed.i or not is_verbal(deed):
        return False
    if not _stands_alone(noun):
        return False
    return clause_of(noun).i != deed.i and _may_name(noun, deed)


def _stands_alone(noun: Token) -> bool:
    """ "The attack" and "the second attack"; not "the attack on her friend", "the fatal attack"."""
    counting = word_sets("event_words")["ordinals"]
    told = [c for c in children(noun, "amod", "compound") if c.lower_ not in counting]
    own = [c for c in children(noun, "prep") if c.lower_ in _OWN]
    return not (told or own or children(noun, "poss", "acl", "relcl"))


def _may_name(noun: Token, deed: Token) -> bool:
    return is_alike(noun, deed) or lemma(noun) in word_sets("event_words")["of_any_deed"]
