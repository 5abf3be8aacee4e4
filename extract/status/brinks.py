"""What somebody was close to: "came close to kidnapping him", "was on the point of being deported",
"minutes away from being put on a plane", "within an inch of killing her".

It did not come to it. What stands behind another phrase of the place or the time ("in hospital
within minutes of being beaten", "arrested within hours of being threatened") was done.
"""

from spacy.tokens import Token

from extract.grammar import children, lemma, word_before
from extract.wordlists import word_sets

_JOINING = ("to", "of", "from")
_ONLY = ("within", "only", "just", "mere")
_COUNTING = ("nummod", "det", "amod", "advmod", "quantmod", "compound")


def is_on_the_brink(verb: Token) -> bool:
    """Whether a gerund is only what somebody came close to, or was on the point of."""
    first = min((verb, *children(verb, "auxpass")), key=lambda word: word.i)
    joining = word_before(first)
    near = word_before(joining) if joining is not None and joining.lower_ in _JOINING else None
    if joining is None or near is None or first.tag_ != "VBG":
        return False
    if _is_done_after_all(verb):
        return False
    if near.lower_ in word_sets("modality")["brinks"]:
        close = word_sets("modality")["coming_close"]
        return any(lemma(above) in close for above in joining.ancestors)
    return _is_short_of(near)


def _is_done_after_all(verb: Token) -> bool:
    """ "On the point of arresting him, and did so an hour later"."""
    rest = verb.doc[verb.i + 1 : verb.sent.end - 1]
    return any(word.lower_ == "did" and word.nbor(1).lower_ == "so" for word in rest)


def _is_short_of(near: Token) -> bool:
    """ "Was minutes away from", "was one signature from", "was within minutes of"."""
    short = word_sets("modality")["short_of_it"]
    before = word_before(near) if near.lower_ == "away" else near
    noun = before if before is not None and lemma(before) in short else None
    copula = noun and next((up for up in noun.ancestors if lemma(up) == "be"), None)
    if noun is None or copula is None or not set(children(copula, "nsubj")):
        return False
    phrase = copula.doc[copula.i + 1 : noun.i]
    return all(word.lower_ in _ONLY or word.dep_ in _COUNTING for word in phrase)
