"""What who tells it takes back himself: "The embassy hacked it. I withdraw that.", and what a paper
corrects: "The paper issued a correction: the consul was never there."

The one withdraws what he has just said, in the same turn or behind a question of the other speaker;
the other says what was not so. A correction that only tells an age or a spelling takes nothing
back.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extract.grammar import children, is_to_come, is_verbal, lemma, own_subjects
from extract.sentence_words import sentence_around
from extract.status.local_cues import negated_here
from extract.status.retractions import (
    is_by_the_press,
    is_under_duress,
    next_sentence,
    said_above,
)
from extract.wordlists import word_sets

_TELLERS = frozenset({"i", "we"})
_THAT = frozenset({"that", "this"})
"""Not "it": "the consul took my book. I take it back"."""
_BACK = 3
"""Sentences behind a claim in which who told it may take it back: a question stands between."""
_SHORT = 12
"""Words of "I would like to take that back", at most."""
_NOT = frozenset({"not", "never", "n't", "n\u2019t", "no", "nobody", "none"})


def withdrawn_by_its_teller(trigger: Token) -> tuple[Token, ...]:
    """`The embassy hacked it. I withdraw that.`: the verb, where the claim is the teller's own."""
    if said_above(trigger) is not None or not is_verbal(trigger):
        return ()
    for number, sentence in enumerate(_behind(trigger)):
        if any(word.text == "?" for word in sentence):
            continue
        if len(sentence) > _SHORT:
            return ()
        verb = next(filter(_takes_that_back, sentence), None)
        if verb is not None:
            return (verb,)
        if number:
            return ()
    return ()


def _behind(trigger: Token) -> Iterator[Span]:
    """The next sentences, the later ones only behind a question."""
    here = trigger
    for _ in range(_BACK):
        following = next_sentence(here)
        if following is None:
            return
        yield following
        asked = any(word.text == "?" for word in following)
        label = len(following) <= 3 and following[-1].text in (":", ".")
        if not asked and not label:
            return
        here = following[0]


def _takes_that_back(verb: Token) -> bool:
    """ "I withdraw that", "I take it back", "I would like to retract what I said"."""
    back = lemma(verb) == "take" and any(c.lower_ == "back" for c in verb.children)
    if is_under_duress(verb) or not is_verbal(verb):
        return False
    if not (back or lemma(verb) in ("withdraw", "retract", "recant")):
        return False
    above = verb.head if verb.dep_ == "xcomp" else verb
    wishes = verb is above or lemma(above) in ("want", "wish", "like")
    mine = any(s.lower_ in _TELLERS for s in own_subjects(above))
    taken = any(o.lower_ in _THAT for o in children(verb, "dobj"))
    now = above.tag_ == "VBP" or lemma(above) == "like"  # "I withdrew that" may be of a complaint
    open_ = any(negated_here(word) for word in (verb, above)) or children(verb, "mark")
    will = is_to_come(above) and lemma(above) == lemma(verb)
    return wishes and mine and taken and now and not open_ and not will


def corrected_in_print(trigger: Token) -> tuple[Token, ...]:
    """`The Herald reported that X. It issued a correction: the consul was never there.`"""
    said = said_above(trigger)
    sentence = None if said is None else next_sentence(trigger)
    if said is None or sentence is None:
        return ()
    for verb in sentence:
        if lemma(verb) not in word_sets("modality")["printing_verbs"] or not is_verbal(verb):
            continue
        things = [o for o in children(verb, "dobj", "nsubjpass") if lemma(o) == "correction"]
        if not things or negated_here(verb) or not is_by_the_press(verb, said):
            continue
        refuted = _what_was_not(sentence, things[0], trigger)
        return () if refuted is None else (verb, refuted)
    return ()


def _what_was_not(sentence: Span, correction: Token, trigger: Token) -> Token | None:
    """The "not" of a correction's words, where their subject is of the claim and they say more
    than another number: "the student is 22, not 23" corrects no deed."""
    behind = [word for word in sentence if word.i > correction.i]
    negation = next((word for word in behind if word.lower_ in _NOT), None)
    if negation is None or negation.i + 1 >= sentence.end or _is_of_a_detail(negation, trigger):
        return None
    claimed = {lemma(w) for w in sentence_around(trigger).span if w.pos_ in ("NOUN", "PROPN")}
    nobody = negation.lower_ in ("no", "nobody", "none")
    told = [w for w in behind if w.i < negation.i and w.dep_ in ("nsubj", "nsubjpass")]
    known = any(lemma(w) in claimed or w.lower_ in ("he", "she", "it", "they") for w in told)
    return negation if known or (nobody and not told) else None


def _is_of_a_detail(negation: Token, trigger: Token) -> bool:
    """ "22, not 23", "in May and not in June", "not a lawyer but a clerk"."""
    before = negation.nbor(-1).lower_ if negation.i else ""
    head = negation.head
    contrast = any(word.lower_ == "but" for word in head.subtree if word.i > negation.i)
    if before in (",", "and") or contrast or not (is_verbal(head) or head.pos_ == "AUX"):
        return True
    if not is_verbal(head) or lemma(head) in {lemma(trigger), "be", "do", "have"}:
        return False
    accused = {lemma(who) for who in own_subjects(trigger)}
    told = own_subjects(head)  # "the men were not paid in cash", whom the consul hired
    return bool(told) and all(who.pos_ != "PRON" and lemma(who) not in accused for who in told)
