"""Words of a tie that tell of none: "pretended to work for Y", "no longer works for Y".

Nor do "falsely tied to Y", "no firm working for Y", "if a firm working for Y followed her" and "is
the firm working for Y?".
"""

from spacy.tokens import Token

from extract.grammar import children, lemma, sentence_of, word_before, word_behind
from extract.wordlists import word_sets

_NONE = frozenset({"no", "neither", "any"})


def is_no_tie(verb: Token) -> bool:
    """Whether a verb that may tell of a tie tells that there is none, or only asks for it."""
    if verb.dep_ == "xcomp" and lemma(verb.head) in word_sets("relations")["feigning"]:
        return True
    wrongly = word_sets("modality")["wrongly"]
    if any(c.lower_ in wrongly or _is_all_over(c) for c in verb.children):
        return True
    return verb.dep_ == "acl" and (_is_of_nobody(verb.head) or _is_asked(verb.head))


def _is_all_over(longer: Token) -> bool:
    """The "longer" of "no longer", and not of "no longer than a year"."""
    before, behind = word_before(longer), word_behind(longer)
    than = behind is not None and behind.lower_ in {"than", "only", "just"}
    no = before is not None and before.lower_ == "no"
    return longer.lower_ == "longer" and no and not than


def _is_of_nobody(noun: Token) -> bool:
    """ "No firm working for Y", "if a firm working for Y follows her"."""
    articles = {word.lower_ for word in children(noun, "det")}
    if articles & _NONE:
        return True
    supposed = {word.lower_ for word in children(noun.head, "mark")}
    return bool(articles & {"a", "an"}) and not supposed.isdisjoint({"if", "whether"})


def _is_asked(noun: Token) -> bool:
    """ "Is the firm working for Y?", where the parser takes the question for a noun alone."""
    said = noun.head
    alone = not children(said, "attr", "acomp", "prep", "xcomp", "expl")
    return lemma(said) == "be" and said.i < noun.i and alone and sentence_of(noun)[-1].text == "?"
