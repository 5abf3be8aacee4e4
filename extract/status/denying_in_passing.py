"""Denied in passing: "the beatings, which the consulate denies", "a claim the ministry rejects"."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from extract.grammar import children, is_verbal, lemma, sentence_of
from extract.remembered import once_a_span
from extract.sentence_words import words_in
from extract.status.apposed_claims import accusing_above, is_accusing
from extract.status.cue_path import names_claim
from extract.status.found_denial import Denial
from extract.status.local_cues import negated_here
from extract.tellers.speech import speaker
from extract.wordlists import word_sets

DENIED_IN_PASSING = "denied in passing"
"""Rule of a denial that stands beside what it denies."""


def denied_in_passing(trigger: Token) -> Denial | None:
    """`said that X, an allegation the ministry rejects`: the ministry denies X.

    Of "that Y had ordered the attack" it denies the order, and not "the" attack.
    """
    denying = _denying_in_passing(sentence_of(trigger))
    if not denying or is_accusing(trigger) or accusing_above(trigger) is not None:
        return None  # of the accused, `extract.status.apposed_denials` tells it
    known = any(c.dep_ == "poss" or c.lower_ in {"the", "this", "that"} for c in trigger.lefts)
    if known and not is_verbal(trigger):
        return None
    reaching = (v for v in denying if v.head.i >= trigger.i and not v.is_ancestor(trigger))
    verb = next(reaching, None)
    return None if verb is None else Denial((verb,), speaker(verb), DENIED_IN_PASSING)


@once_a_span
def _denying_in_passing(sentence: Span) -> Sequence[Token]:
    """The verbs of "a claim Y denies" and the like, where a comma stands before the "a"."""
    words, found, said = word_sets("modality"), [], words_in(sentence).all_lemmas
    if said.isdisjoint(words["deny_verbs"]) and said.isdisjoint(words["reject_verbs"]):
        return []
    for noun in sentence[2:]:
        opened = noun.nbor(-1).tag_ == "DT" and noun.nbor(-2).text == ","
        for verb in children(noun, "relcl") if opened and names_claim(noun) else ():
            denies = lemma(verb) in words["deny_verbs"] or lemma(verb) in words["reject_verbs"]
            if denies and not negated_here(verb):
                found.append(verb)
    return found


def denied_by_relative(noun: Token) -> Denial | None:
    """`the beatings, which the consulate denies`."""
    words = word_sets("modality")
    for verb in children(noun, "relcl"):
        if lemma(verb) not in words["deny_verbs"] or negated_here(verb):
            continue
        objects = children(verb, "dobj", "nsubjpass", "dative")
        relative = [o for o in objects if o.tag_ in {"WDT", "WP"}]
        gap = not objects and not children(verb, "ccomp", "xcomp")
        if relative or gap:
            return Denial((verb,), speaker(verb), "denied in a relative clause")
    return None
