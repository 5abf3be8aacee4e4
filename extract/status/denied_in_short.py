"""Denials without a word for the deed: "He denies everything", "denies having done so",
"'That never happened,' said the consul", "by the consul, who denies it", "contradicted her".

The deed of the sentence before, or of the clause that "who" stands behind, is told once more,
denied by whoever says so. "He" is its doer; a noun is the doer as well, or speaks for a state: a
student may say of anything that he "never did that". Where somebody was arrested or accused, the
one who "denies everything" denies what he is accused of, and nothing is told.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma
from extract.naming.person_words import person_words
from extract.role_groups import DOERS
from extract.sentence_words import words_in
from extract.status.answered import stands_for_a_deed
from extract.status.answered_deeds import deeds_said, retold
from extract.status.answering_sentences import told_in_answers
from extract.status.cue_path import names_claim
from extract.status.denied_this import (
    is_denied_already,
    plainly_told,
    speaks_for_a_state,
    who_denies,
)
from extract.status.plainly_done import is_plainly_done
from extract.status.said_not_to_be import said_not_to_be
from extract.statuses import CLAIMED
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_POINTERS = frozenset({"this", "that", "it", "so"})
_ALL = frozenset({"everything", "all"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})
_OPEN = frozenset({"if", "whether", "unless", "when", "should", "?"})
_ACCUSING = ("legal_action", "detain", "smear", "restrict_mobility")
"""Who is so treated is accused of something, which is what "he" may deny."""
_RULE = "denied_in_short"
_LOOK_BACK = 2


class Denial(NamedTuple):
    """The verb that denies, what stands for the deed, and who denies it."""

    verb: Token
    held: Token
    source: Token


def denials_in_short(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of deeds that are denied without a word for them, in text order."""
    return told_in_answers(_denials, doc, frames, skip, (0, 1))


def is_denied_in_short(frame: Frame) -> bool:
    """Whether a frame tells again what was told, maybe in the same sentence."""
    return _RULE in frame.marks


def _denials(number: int, sentence: Span, frames: Sequence[Frame]) -> Iterator[Frame]:
    said, words = words_in(sentence), word_sets("modality")
    denying = words["deny_verbs"] | words["reject_verbs"] | words["gainsaying_verbs"]
    short = words["short_denials"]
    if said.all_lemmas.isdisjoint(denying | short) or not _OPEN.isdisjoint(said.words):
        return
    for verb in sentence:
        if not is_verbal(verb) or lemma(verb) not in denying | short:
            continue
        for denial, deeds in _readings(number, verb, frames):
            for deed in deeds:
                denier = who_denies(denial.source, deed)
                if denier is not None and not is_denied_already(verb, deed, frames):
                    told = replace(deed, sentence=number, trigger=denial.held, modality="denied")
                    yield retold(replace(told, cues=(denial.verb,)), denier).marked(_RULE)
            if deeds:
                return


def _readings(
    number: int, verb: Token, frames: Sequence[Frame]
) -> Iterator[tuple[Denial, list[Frame]]]:
    """What a verb may deny: the deed of its noun, of the sentence before, of the accuser."""
    relative = _in_a_relative(verb)
    if relative is not None:
        yield relative, _done_by(relative.source, number, verb, frames)
        return
    plain = _denied_as_a_whole(verb) or _said_to_be_otherwise(verb) or _rejected(verb)
    if plain is not None:
        yield plain, _before(number, plain, frames)
    contradicted = _contradicted(verb)
    if contradicted is not None:
        yield contradicted, _told_by(contradicted, number, frames)


def _in_a_relative(verb: Token) -> Denial | None:
    """ "By the consul, who denies it": of whom the clause tells, and what he denies."""
    if verb.dep_ != "relcl" or lemma(verb) not in word_sets("modality")["deny_verbs"]:
        return None
    who = any(s.lower_ in ("who", "which") for s in children(verb, "nsubj"))
    held = _held(verb)
    if not who or held is None or not is_plainly_done(verb):
        return None
    return Denial(verb, held, verb.head)


def _done_by(doer: Token, number: int, verb: Token, frames: Sequence[Frame]) -> list[Frame]:
    """The harmful deeds of a sentence before a clause, done by the one that it tells of."""
    types = ontology().event_types
    return [
        f
        for f in frames
        if f.sentence == number and f.trigger.i < verb.i and types[f.type].harmful
        if f.modality in CLAIMED and f.type != "legal_action"
        if any(filler.role in DOERS and _is_or_serves(filler.head, doer) for filler in f.fillers)
    ]


def _is_or_serves(doer: Token, noun: Token) -> bool:
    """ "The consul, who", "officers of the consulate, which"."""
    below = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.i == doer.i
    return doer.i == noun.i or (below and speaks_for_a_state(noun))


def _held(verb: Token) -> Token | None:
    """What a verb denies: "it", "everything", "all of this", "having done so"."""
    for noun in children(verb, "dobj"):
        if noun.lower_ in _POINTERS and not children(noun, "relcl", "acl", "prep"):
            return noun
        if _is_all(noun):
            return noun
    return _done_so(verb)


def _is_all(noun: Token) -> bool:
    """ "Everything", "all of it"; not "everything that she wrote", "all charges"."""
    behind = [o for p in children(noun, "prep") for o in children(p, "pobj")]
    plain = all(word.lower_ in _POINTERS for word in behind)
    return noun.lower_ in _ALL and plain and not children(noun, "relcl", "acl")


def _done_so(verb: Token) -> Token | None:
    """The "so" of "denies having done so", "denies doing this"."""
    for done in children(verb, "xcomp", "ccomp", "advcl"):
        if lemma(done) == "do" and done.tag_ in ("VBG", "VBN", "VBD"):
            so = children(done, "dobj", "advmod")
            return next((word for word in so if word.lower_ in _POINTERS), None)
    return None


def _denied_as_a_whole(verb: Token) -> Denial | None:
    """ "He denies everything", "the embassy denies having done so"."""
    if lemma(verb) not in word_sets("modality")["deny_verbs"] or not is_plainly_done(verb):
        return None
    if verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    held = next(filter(_is_all, children(verb, "dobj")), None) or _done_so(verb)
    source = speaker(verb)
    return None if held is None or source is None else Denial(verb, held, source)


def _said_to_be_otherwise(verb: Token) -> Denial | None:
    """ "'I never did that,' he said", "the envoy says that it never happened"."""
    held = said_not_to_be(verb)
    source = None if held is None else speaker(verb.head)
    return None if held is None or source is None else Denial(verb, held, source)


def _rejected(verb: Token) -> Denial | None:
    """ "Rejects these accusations", of what the text itself tells."""
    words = word_sets("modality")
    if lemma(verb) not in words["deny_verbs"] | words["reject_verbs"] or not is_plainly_done(verb):
        return None
    claims = (noun for noun in children(verb, "dobj") if names_claim(noun) and noun.tag_ == "NNS")
    held, source = next(filter(stands_for_a_deed, claims), None), speaker(verb)
    if held is None or source is None or lemma(held) == "charge":
        return None
    return Denial(verb, held, source)


def _before(number: int, denial: Denial, frames: Sequence[Frame]) -> list[Frame]:
    """The deed of the sentence before, where who denies it is its doer or speaks for a state."""
    deeds = deeds_said(number, frames, _LOOK_BACK, of_many=True)
    if deeds and names_claim(denial.held):  # `extract.status.answered` tells it
        return []
    deeds = [f for f in deeds if f.sentence == number - 1]
    deeds = deeds or plainly_told(number, frames, denial.source)
    return [f for f in deeds if f.type not in _ACCUSING and _is_for_the_doer(denial.source, f)]


def _is_for_the_doer(source: Token, deed: Frame) -> bool:
    if any(prep.lower_ == "as" for prep in children(deed.trigger, "prep")):
        return False  # "insulted him as a thief. He denies everything"
    doers = [f.head for f in deed.fillers if f.role in DOERS]
    same = any(lemma(doer) == lemma(source) for doer in doers)
    return source.lower_ in _PRONOUNS or same or speaks_for_a_state(source)


def _contradicted(verb: Token) -> Denial | None:
    """ "The embassy contradicted her", "contradicts his account"."""
    if lemma(verb) not in word_sets("modality")["gainsaying_verbs"]:
        return None
    source = speaker(verb) if is_plainly_done(verb) else None
    for noun in children(verb, "dobj") if source is not None else ():
        account = names_claim(noun) and bool(children(noun, "poss"))
        if account or noun.lower_ in ("him", "her", "them") or noun.pos_ == "PROPN":
            return None if source is None else Denial(verb, noun, source)
    return None


def _told_by(denial: Denial, number: int, frames: Sequence[Frame]) -> list[Frame]:
    """The deeds that the one who is contradicted tells in the sentence before."""
    told = deeds_said(number, frames, 1, of_many=True)
    owner = next(iter(children(denial.held, "poss")), denial.held)
    fits = all(f.source is not None and _can_be(owner, f.source) for f in told)
    return told if fits and denial.source.lower_ not in _PRONOUNS else []


def _can_be(owner: Token, accuser: Token) -> bool:
    """Whether "her" may be the one who told it; a name is."""
    if owner.pos_ == "PROPN":
        return lemma(owner) == lemma(accuser)
    several = accuser.tag_ in ("NNS", "NNPS")
    if owner.lower_ in ("them", "their") or several:
        return owner.lower_ in ("them", "their") and several
    own, known = person_words().gender(owner.lower_), person_words().gender(accuser.lower_)
    return own is not None and known in (None, own)
