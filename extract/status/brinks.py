"""What somebody was close to: "came close to kidnapping him", "was on the point of being deported",
"minutes away from being put on a plane", "within an inch of killing her", "two weeks from being
deported, he was beaten".

It did not come to it, and only who came close has tried it. What stands behind another phrase of
the place or the time ("in hospital within minutes of being beaten", "arrested within hours of being
threatened") was done.
"""

from spacy.tokens import Token

from extract.grammar import children, lemma, sentence_of, word_before
from extract.wordlists import word_sets

_JOINING = ("to", "of", "from")
_ONLY = ("within", "only", "just", "mere")
_NEAR = 4
"""Words between "close" and the deed, at most: "close to having been"."""
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


def is_close_to(verb: Token) -> bool:
    """ "Came close to killing her", "within an inch of it"; not "on the point of", "days from"."""
    steps = verb.doc[max(verb.i - _NEAR, 0) : verb.i]
    return any(word.lower_ in word_sets("modality")["hairbreadths"] for word in steps)


def _is_done_after_all(verb: Token) -> bool:
    """ "On the point of arresting him, and did so an hour later"."""
    rest = verb.doc[verb.i + 1 : verb.sent.end - 1]
    return any(word.lower_ == "did" and word.nbor(1).lower_ == "so" for word in rest)


def _is_short_of(near: Token) -> bool:
    """ "Was minutes away from", "was one signature from", "was within minutes of"."""
    short = word_sets("modality")["short_of_it"]
    before = word_before(near) if near.lower_ == "away" else near
    noun = before if before is not None and lemma(before) in short else None
    if noun is not None and _is_set_off(noun, near):
        return True
    copula = noun and next((up for up in noun.ancestors if lemma(up) in ("be", "come")), None)
    if noun is None or copula is None or not set(children(copula, "nsubj")):
        return False
    phrase = copula.doc[copula.i + 1 : noun.i]
    if lemma(copula) == "come" and "within" not in {word.lower_ for word in phrase}:
        return False
    return all(word.lower_ in _ONLY or word.dep_ in _COUNTING for word in phrase)


def _is_set_off(noun: Token, near: Token) -> bool:
    """ "Two weeks from being deported, he was beaten", "Omar, days away from being freed, was".

    Not what lasts from one to another: "two weeks from being held to being tried".
    """
    joining = near.nbor()
    first = noun
    while (before := word_before(first)) is not None and (
        before.lower_ in _ONLY or before.dep_ in _COUNTING
    ):
        first = before
    before = word_before(first)
    if joining.lower_ != "from" or (before is not None and before.text != ","):
        return False
    rest = first.doc[joining.i + 1 : sentence_of(noun).end]
    comma = next((word.i for word in rest if word.text == ","), None)
    return comma is not None and all(
        w.lower_ != "to" or w.i > comma or w.nbor().tag_ != "VBG" for w in rest
    )
