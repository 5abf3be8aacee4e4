"""Claims that are vouched for: "the report that guards beat him was not made up".

Who says that a claim is no lie, or "anything but an invention", says that it is so. The reader
takes the "not" for a negation of the deed, or the "invention" for a denial.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma, sentence_of
from extract.sentence_words import sentence_around
from extract.status.cue_path import path
from extract.status.cues import denial_governs
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.statuses import REFUTED
from extract.wordlists import word_sets

_NOT = frozenset({"not", "n't", "n’t", "no", "never"})
_FAR = (("by", "no", "means"), ("anything", "but"), ("far", "from"), ("not", "at", "all"))
_COPULAS = ("be", "prove", "turn")
_ENDS = frozenset({",", ";", ":", ".", "and", "but", "or"})
_OPENERS = ("that", "the", "to")
_NEAR = 6
"""Words from the "was" to the word of untruth: "was not by any stretch an invention"."""


def vouched_for(frame: Frame) -> Frame:
    """ "The report that X was no invention", "it is not made up that X": X is told as done."""
    if frame.modality not in REFUTED:
        return frame
    sentence = sentence_around(frame.trigger)
    said = sentence.words | sentence.all_lemmas
    if said.isdisjoint(_untrue_words()) or is_supposed(frame.trigger):
        return frame
    verb = _vouching(frame.trigger)
    if verb is None or _is_only_mistaken(verb) or _is_refuted_besides(frame, verb):
        return frame
    return replace(frame, modality="asserted", cues=()).marked("vouched_for")


def _untrue_words() -> frozenset[str]:
    words = word_sets("modality")
    return words["lie_nouns"] | words["false_words"] | words["fake_words"] | words["making_up"]


def _vouching(trigger: Token) -> Token | None:
    """The "was" of "was no invention", behind the deed or, with "it", in front of it."""
    sentence = sentence_of(trigger)
    for verb in sentence:
        if lemma(verb) not in _COPULAS or verb.dep_ == "aux":
            continue
        untrue = _not_untrue(verb)
        if untrue is None:
            continue
        if verb.i > trigger.i and _tells_of_a_claim(trigger, verb):
            return verb
        if untrue.i < trigger.i and _is_about_it(verb, untrue, trigger):
            return verb
    return None


def _not_untrue(copula: Token) -> Token | None:
    """The last word of "is no lie", "was not made up", "was anything but an invention"."""
    making_up = word_sets("modality")["making_up"]
    negated = far = False
    behind = copula.doc[copula.i + 1 : min(copula.i + 1 + _NEAR, sentence_of(copula).end)]
    for place, word in enumerate(behind):
        phrase = tuple(other.lower_ for other in behind[place : place + 3])
        far = far or any(phrase[: len(opening)] == opening for opening in _FAR)
        negated = negated or word.lower_ in _NOT
        up = word.i + 1 < len(word.doc) and word.nbor().lower_ == "up"
        if word.lower_ in _untrue_words() and lemma(word) not in making_up:
            return word if negated or far else None
        if lemma(word) in making_up and up:
            return word.nbor() if negated or far else None
        if word.lower_ in _ENDS - {"but"} or (word.lower_ == "but" and not far):
            return None
    return None


def _tells_of_a_claim(trigger: Token, copula: Token) -> bool:
    """Whether a claim that tells the deed is the subject of the "was" behind it."""
    between = trigger.doc[trigger.i + 1 : copula.i]
    if any(word.text in (";", ":") for word in between):
        return False
    subjects = [
        subject
        for verb in (copula, copula.head)
        for subject in children(verb, "nsubj", "nsubjpass", "csubj", "csubjpass")
        if subject.i < copula.i
    ]
    return any(_has_for_content(subject, trigger) for subject in subjects)


def _has_for_content(claim: Token, trigger: Token) -> bool:
    """`the report that X`, `the claims of X`, "that X" itself, and "the kidnapping was no hoax"."""
    words = word_sets("modality")
    if is_verbal(claim) or claim.i == trigger.i:
        return claim.i == trigger.i or claim.is_ancestor(trigger)
    if lemma(claim) not in words["claim_nouns"] | words["report_nouns"] | words["what_may_be_fake"]:
        return False
    below = next((step for step in path(trigger) if step.head.i == claim.i), None)
    if below is None:
        return False
    if below.link in ("prep:of", "prep:about"):
        return True
    that = claim.i + 1 < len(claim.doc) and claim.nbor().lower_ == "that"
    subjects = children(below.node, "nsubj", "nsubjpass")
    own = any(subject.lower_ != "that" for subject in subjects)
    return that and own


def _is_about_it(copula: Token, untrue: Token, trigger: Token) -> bool:
    """`it is no lie | that he was beaten`, `no exaggeration to say that`."""
    opener = untrue.nbor() if untrue.i + 1 < len(untrue.doc) else untrue
    it = any(
        subject.lower_ == "it"
        for verb in (copula, copula.head)
        for subject in children(verb, "nsubj", "nsubjpass")
    )
    governs = any(word.i in (copula.i, copula.head.i, untrue.i) for word in trigger.ancestors)
    return it and governs and opener.lower_ in _OPENERS


def _is_only_mistaken(copula: Token) -> bool:
    """`was not a lie but a mistake`, `no lie, she said, but a misunderstanding`."""
    behind = copula.doc[copula.i : sentence_of(copula).end]
    errors = word_sets("modality")["honest_errors"]
    but = next((word.i for word in behind if word.lower_ in ("but", "only", "just")), None)
    return but is not None and any(word.i > but and lemma(word) in errors for word in behind)


def _is_refuted_besides(frame: Frame, copula: Token) -> bool:
    """Whether the deed is negated in its own clause, or the judgement itself is denied or open."""
    trigger = frame.trigger
    if negated_here(trigger) or any(aux.tag_ == "MD" for aux in _helpers(copula)):
        return True
    judged = copula.head if copula.dep_ == "auxpass" else copula
    if denial_governs(judged) is not None:
        return True
    return any(
        negated_here(above, objects=False) for above in copula.ancestors if above.i < copula.i
    )


def _helpers(copula: Token) -> list[Token]:
    return [*children(copula, "aux"), *children(copula.head, "aux")]
