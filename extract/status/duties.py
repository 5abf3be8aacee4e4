"""What should not have been done was done: "should never have been deported", "need not have
threatened her", "the arrest ought not to have happened".

The "not" is of the duty; the reader takes it for one of the deed, and has the court or the victim
deny it. Where nothing is done as yet ("should not be deported"), it is open whether it will be.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, first_conjunct, is_verbal, lemma, own_subjects
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.statuses import REFUTED
from extract.wordlists import word_sets

_NOT = ("not", "n't", "n’t", "never")
_PERFECT = ("have", "'ve", "’ve", "of")
_SUBJECTS = ("nsubj", "nsubjpass")


def should_not_have_been(frame: Frame) -> Frame:
    """ "She should never have been deported": she was; "should not be deported": it is open."""
    words = word_sets("modality")
    told = sentence_around(frame.trigger)
    if frame.modality not in REFUTED or words["duty_modals"].isdisjoint(told.words):
        return frame
    verb = _told_by(frame.trigger)
    if verb is None or not _breaks_a_duty(verb) or _is_of_nobody(verb) or _is_open(verb):
        return frame
    if _is_perfect(verb):
        return replace(frame, modality="asserted", cues=()).marked("broken_duty")
    return replace(frame, modality="hypothetical", cues=()).marked("duty")


def _told_by(trigger: Token) -> Token | None:
    """The verb that tells of a deed: itself, the "happen" or "made" of its noun, the "let" of "let
    them beat her"."""
    verb, words = first_conjunct(trigger), word_sets("modality")
    above = verb.head
    if is_verbal(verb):
        let = verb.dep_ in ("xcomp", "ccomp") and lemma(above) in words["letting"]
        return above if let else verb
    if lemma(above) == "ought":  # "the arrest ought not to have happened"
        above = next(iter(children(above, "xcomp")), above)
    occurs = lemma(above) in words["occurring"] | words["light_verbs"] or any(
        lemma(noun) == "place" for noun in children(above, "dobj")
    )
    return above if verb.dep_ in _SUBJECTS and occurs else None


def _breaks_a_duty(verb: Token) -> bool:
    """Whether "should", "ought" or "need" stands over a verb, with a "not"."""
    before = [word for word in _helped(verb) if word.i < verb.i]
    duties = [word for word in before if word.lower_ in word_sets("modality")["duty_modals"]]
    return any(word.lower_ in _NOT for word in before) and any(
        word.tag_ == "MD" or word.dep_ == "aux" for word in duties
    )


def _helped(verb: Token) -> list[Token]:
    """The helping words of a verb, those of its "have", and of the "ought" above it."""
    over = [verb.head, *children(verb.head, "neg")] if verb.dep_ == "xcomp" else []
    own = children(verb, "aux", "auxpass", "neg")
    return [*over, *own, *(word for helper in own for word in children(helper, "aux", "neg"))]


def _is_perfect(verb: Token) -> bool:
    return any(word.lower_ in _PERFECT for word in children(verb, "aux"))


def _is_of_nobody(verb: Token) -> bool:
    """ "No one should have been beaten", "should not have threatened anyone"."""
    words = word_sets("modality")
    nobody = words["anybody"] | words["negative_words"]
    over = own_subjects(verb.head) if verb.dep_ == "xcomp" else []
    return any(
        noun.lower_ in nobody or any(word.lower_ in ("no", "any") for word in noun.lefts)
        for noun in (*over, *own_subjects(verb), *children(verb, "dobj"))
    )


def _is_open(verb: Token) -> bool:
    """A question, an "if", a denial above it, or a "not" behind it that may take it back."""
    told, words = sentence_around(verb), word_sets("modality")
    supposed = (words["conditions"] | words["fear_verbs"] | {"?"}) - words["duty_modals"]
    rest = verb.doc[verb.i + 1 : told.end]
    taken_back = any(word.lower_ in words["outer_negations"] for word in rest)
    denied = denial_governs(verb) is not None
    return taken_back or denied or not supposed.isdisjoint(told.words | told.all_lemmas)
