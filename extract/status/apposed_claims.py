"""Claims named behind a comma: "accused it of bribing her, an allegation the ministry rejected".

The noun stands for what was said before it: for the deed, and not for the accusing, which took
place whoever rejects it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from extract.grammar import (
    agents,
    children,
    is_passive,
    is_to_come,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
)
from extract.remembered import once_a_span, once_a_word
from extract.sentence_words import words_in
from extract.status.cue_path import names_claim
from extract.status.local_cues import negated_here
from extract.tellers.speech import speaker
from extract.wordlists import word_sets

ACCUSED_OF = {
    "accuse": ("of",),
    "suspect": ("of",),
    "blame": ("for", "on"),
    "charge": ("with",),
    "indict": ("for", "on"),
    "arraign": ("for", "on"),
    "try": ("for",),
    "prosecute": ("for",),
}
"""The prepositions that bind the deed to a verb of accusing, or to one of bringing to court."""


def binders_of(verb: Token) -> tuple[str, ...]:
    """The prepositions that bind the deed to a verb of accusing, clearing or convicting."""
    judging = word_sets("modality")["clearing_of"] | {"convict"}
    return ("of",) if lemma(verb) in judging else ACCUSED_OF.get(lemma(verb), ())


@dataclass(frozen=True, slots=True)
class ApposedClaim:
    """A claim noun behind a comma, the verb of its clause, and who denies it, if anybody does."""

    noun: Token
    verb: Token
    denier: Token | None


def apposed_claim(deed: Token) -> ApposedClaim | None:
    """The one claim noun behind a deed that a sentence names, or None."""
    behind = [one for one in _apposed_in(sentence_of(deed)) if one.noun.i > deed.i]
    return behind[0] if len(behind) == 1 and not behind[0].noun.is_ancestor(deed) else None


@once_a_word
def accusing_above(deed: Token) -> Token | None:
    """The verb of "accused the ministry of having helped them", above what it accuses of."""
    below = deed
    for above in deed.ancestors:
        if is_verbal(above) and lemma(above) in ACCUSED_OF:
            return above if _binds(above, below, deed) else None
        if is_making_up(above):
            return None
        below = above
    return None


def is_making_up(verb: Token) -> bool:
    """ "Accused her of inventing the threats": these are not what she is accused of."""
    words = word_sets("modality")
    said = " ".join((lemma(verb), *(c.lower_ for c in children(verb, "prt"))))
    return said in words["inventing_verbs"] | words["feigned_charges"]


def _binds(accusing: Token, below: Token, deed: Token) -> bool:
    """Whether the deed stands behind "of", wherever the parser hangs that."""
    words = ACCUSED_OF[lemma(accusing)]
    between = (deed, *(word for word in deed.ancestors if accusing.is_ancestor(word)))
    behind = any(word.lower_ in words and word.pos_ in ("ADP", "SCONJ") for word in between)
    return behind and below.i > accusing.i


@once_a_span
def _apposed_in(sentence: Span) -> Sequence[ApposedClaim]:
    if "," not in words_in(sentence).words:
        return []
    nouns = (noun for noun in sentence[2:] if names_claim(noun) and _is_apposed(noun))
    found = ((noun, _clause(noun)) for noun in nouns)
    return [ApposedClaim(noun, verb, _denier(verb)) for noun, verb in found if verb is not None]


def _is_apposed(noun: Token) -> bool:
    """ ", an allegation", ", an old accusation", ", claims"."""
    before = noun.nbor(-1)
    if before.text == ",":  # the parser may take "claims" for a verb
        return noun.tag_ in ("NNS", "VBZ") and not own_subjects(noun)
    if before.pos_ == "ADJ" and before.i > sentence_of(noun).start:
        before = before.nbor(-1)
    opens = before.lower_ in ("a", "an") and before.i > sentence_of(noun).start
    return opens and before.nbor(-1).text == ","


def _clause(noun: Token) -> Token | None:
    """The verb of "an allegation that the ministry rejected", which tells what became of it."""
    verbs = (v for v in children(noun, "relcl", "acl", "ccomp") if v.i > noun.i and is_verbal(v))
    return next((verb for verb in verbs if not _has_object(verb)), None)


def _has_object(verb: Token) -> bool:
    """`an allegation that it beat her`, `an attack he denied ordering`: the clause is complete."""
    called = lemma(verb) in word_sets("modality")["naming_verbs"]
    held = [*children(verb, "dobj"), *children(verb, "xcomp", "ccomp")]
    outside = (word for word in held if word.lower_ not in ("that", "which"))
    declines = lemma(verb) in ("decline", "refuse", "have")
    return not called and not declines and any(outside)


def _denier(verb: Token) -> Token | None:
    """Who denies: `denied by the embassy`, `that Tehran has dismissed`, `he calls absurd`."""
    words = word_sets("modality")
    denies = lemma(verb) in words["deny_verbs"] | words["reject_verbs"]
    modal = is_to_come(verb)
    if modal or negated_here(verb) or not (denies or _calls_untrue(verb)):
        return None
    by_whom = agents(verb)
    if by_whom:
        return by_whom[0]
    return None if is_passive(verb) or verb.tag_ == "VBG" else speaker(verb)


def _calls_untrue(verb: Token) -> bool:
    words = word_sets("modality")
    if lemma(verb) not in words["naming_verbs"]:
        return False
    untrue = words["false_words"] | words["lie_nouns"] | words["fake_words"]
    judged = [word for word in verb.subtree if word.i > verb.i and word.lower_ in untrue]
    return bool(judged) and not any(negated_here(word) for word in judged)


def is_accusing(verb: Token) -> bool:
    """Whether a verb brings a charge: "accused", "was indicted"."""
    return lemma(verb) in ACCUSED_OF and is_verbal(verb)
