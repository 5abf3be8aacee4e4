"""Accusations that another sentence answers: "The embassy rejected the accusation."

The deed stands a sentence earlier; the answer names it only as "the accusation" or "them". Read
alone it denies nothing, and the deed stays undisputed. So the deed is told once more here, denied
by whoever says so: with the same doer and target, where just one deed fits.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extract.frames import Filler, Frame
from extract.grammar import (
    children,
    is_passive,
    is_to_come,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
)
from extract.role_groups import DOERS
from extract.roles.denied_doers import sharer_of
from extract.sentence_words import sentence_around
from extract.status.answering_sentences import told_in_answers
from extract.status.cue_path import names_claim
from extract.status.cues import status_of
from extract.status.local_cues import negated_here
from extract.status.retractions import POINTERS, is_under_duress, said_above
from extract.statuses import CLAIMED, REFUTED, REPORTED
from extract.tellers.speech import source_of, speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

ANSWER_CONFIDENCE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""

_RULE = "answered"
_LOOK_BACK = 2
_BACK_FROM_WITHDRAWAL = 3
"""Sentences in front of the answer in which the deed must stand."""

_TOLD = (*REPORTED, "planned")
_UNDONE = ("hypothetical", "planned")
_HE = frozenset({"he", "she", "they", "i", "we"})
_THEM = frozenset({"it", "them", "this", "that"})
_CARRIED = (*DOERS, "target", "intermediary")


def is_answer(frame: Frame) -> bool:
    """Whether the deed was told in a sentence before, and who and whom come from there."""
    return any(filler.rule == _RULE for filler in frame.fillers)


def answers(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of deeds that a later sentence denies, in text order."""
    back = range(1, max(_LOOK_BACK, _BACK_FROM_WITHDRAWAL) + 1)
    return told_in_answers(_answers, doc, frames, skip, back)


def _answers(number: int, sentence: Span, frames: Sequence[Frame]) -> Iterator[Frame]:
    for word in sentence:
        yield from _answer(number, word, frames)


def _answer(number: int, word: Token, frames: Sequence[Frame]) -> Iterator[Frame]:
    """The deeds that this word stands for, as far as its sentence denies them."""
    if word.lower_ in _THEM and word.dep_ == "pobj":
        yield from _nothing_to_do_with(number, word, frames)
        yield from _behind_it(number, word, frames)
    elif word.lower_ == "it" and word.dep_ == "nsubj":
        yield from _believed_to_be(number, word, frames)
    elif word.dep_ == "dobj" and _names_a_bare_share(word):
        yield from _denied_share(number, word, frames)
    elif names_claim(word) and stands_for_a_deed(word):
        cues, source, modality = _judged(word)
        back = _BACK_FROM_WITHDRAWAL if _is_withdrawn(word) else _LOOK_BACK
        for deed in deeds_said(number, frames, back, of_many=_is_plural(word)) if cues else ():
            if _is_from_accuser(word, source, deed):
                told = replace(deed, sentence=number, trigger=word, modality=modality, cues=cues)
                yield retold(told, source)


def stands_for_a_deed(noun: Token) -> bool:
    """`the accusation`, `her complaint`; with words of its own it tells the deed itself."""
    told = children(noun, "acl", "relcl", "ccomp", "appos", "prep", "compound")
    pointed = (child for child in noun.lefts if child.dep_ in ("det", "poss"))
    return not told and any(child.lower_ not in ("a", "an", "no") for child in pointed)


def _is_plural(noun: Token) -> bool:
    return noun.tag_ == "NNS"


def _judged(noun: Token) -> tuple[tuple[Token, ...], Token | None, str]:
    """The words that deny what a noun stands for, who does, and the speech status."""
    words, verb = word_sets("modality"), noun.head
    if noun.dep_ == "dobj" and is_plainly_done(verb):
        denying = words["deny_verbs"] | words["reject_verbs"]
        if lemma(verb) in denying or _is_withdrawn(noun):
            source = speaker(verb)
            return ((verb,), source, "denied") if source is not None else ((), None, "")
    found = _no_evidence(noun)
    return (found, source_of(noun), "negated") if found else ((), None, "")


def is_plainly_done(verb: Token) -> bool:
    """`rejected it`, `has withdrawn it`; not "refused to withdraw", "was asked to retract"."""
    if not is_verbal(verb) or is_passive(verb) or negated_here(verb):
        return False
    modal = is_to_come(verb)
    return not modal and not is_under_duress(verb)


def _is_withdrawn(noun: Token) -> bool:
    """`withdrew the accusation`; a complaint is withdrawn for many reasons: it takes an error."""
    words = word_sets("modality")
    if noun.dep_ != "dobj" or lemma(noun.head) not in words["retracting_verbs"] - {"correct"}:
        return False
    erred = words["erring"] & sentence_around(noun).all_lemmas
    return bool(erred) or lemma(noun) not in ("complaint", "charge")


def _no_evidence(noun: Token) -> tuple[Token, ...]:
    """`found no evidence for the accusation`, `there was nothing to support the allegation`."""
    words, above = word_sets("modality"), noun.head
    if noun.dep_ == "pobj" and above.lower_ in ("for", "of", "to", "behind"):
        proof = above.head if lemma(above.head) in words["proofs"] else None
        if proof is None and is_verbal(above.head):
            proof = next(
                (o for o in children(above.head, "dobj") if lemma(o) in words["proofs"]), None
            )
        cues = negated_here(proof) if proof is not None else ()
        return (*cues, proof) if proof is not None and cues else ()
    if noun.dep_ == "dobj" and lemma(above) in words["supporting_verbs"]:
        proof = above.head
        if above.dep_ in ("relcl", "acl", "xcomp") and (lemma(proof) in words["proofs"]):
            cues = negated_here(proof)
            return (*cues, proof) if cues else ()
        if above.dep_ in ("relcl", "acl") and proof.lower_ == "nothing":
            return (proof, above)
    return ()


def deeds_said(number: int, frames: Sequence[Frame], back: int, *, of_many: bool) -> list[Frame]:
    """The harmful deeds of the nearest sentence before that tells any as said; one, or of many."""
    types = ontology().event_types
    for place in range(number - 1, number - 1 - back, -1):
        near = [f for f in frames if f.sentence == place and types[f.type].harmful]
        near = [f for f in near if f.type != "legal_action" and f.modality not in _UNDONE]
        if not near:
            continue
        said = [f for f in near if f.modality in CLAIMED and _is_said(f)]
        fits = len(said) == len(near) and (of_many or len(said) == 1)
        return said if fits and all(_names_anyone(f) for f in said) else []
    return []


def _is_said(frame: Frame) -> bool:
    return (
        frame.source is not None
        or frame.modality == "alleged"
        or said_above(frame.trigger) is not None
    )


def _names_anyone(frame: Frame) -> bool:
    """A deed whose doer is named: it is a person or body that is accused of it."""
    return any(filler.role in DOERS for filler in frame.fillers)


def _is_from_accuser(noun: Token, source: Token | None, deed: Frame) -> bool:
    """Only whoever had told it takes it back; anyone may deny it."""
    if not _is_withdrawn(noun) or source is None:
        return True
    accuser = deed.source
    return source.lower_ in _HE or (accuser is not None and lemma(accuser) == lemma(source))


def retold(frame: Frame, source: Token | None, doer: Filler | None = None) -> Frame:
    """The deed at the word of the answer, with the doer that the answer names before all others:
    who and whom it keeps, when and where it does not."""
    fillers = frame.fillers if doer is None else (doer, *frame.fillers)
    kept = tuple(replace(f, rule=_RULE) for f in fillers if f.role in _CARRIED)
    return replace(
        frame,
        confidence=min(frame.confidence, ANSWER_CONFIDENCE),
        fillers=kept,
        source=source,
        rule=_RULE,
        alternatives=(),
    )


def _nothing_to_do_with(number: int, word: Token, frames: Sequence[Frame]) -> Iterator[Frame]:
    """`But Malik had nothing to do with it`: whoever is named did not do the deed before."""
    if word.head.lower_ != "with":
        return
    verb = next((t for t in word.head.ancestors if is_verbal(t) and own_subjects(t)), None)
    nothing = [] if verb is None else [t for t in verb.subtree if t.lower_ == "nothing"]
    if verb is None or len(nothing) != 1 or lemma(verb) != "have":
        return
    opens = _opens(verb)
    if not opens and not _is_said_of_oneself(verb):
        return
    who = own_subjects(verb)[0]
    source = source_of(verb)
    for deed in plain_deeds(number, frames):
        doers = [f for f in deed.fillers if f.role in DOERS]
        far = not opens and deed.sentence < number - 1
        if doers or far or who.lower_ in POINTERS - {"it"}:
            continue
        told = replace(
            deed,
            sentence=number,
            trigger=word,
            modality="denied" if source is not None or _is_quoted(word) else "negated",
            cues=(nothing[0],),
        )
        yield retold(told, source, Filler("initiator", who, ANSWER_CONFIDENCE, _RULE))


def _opens(verb: Token) -> bool:
    """Nothing stands in front of its subject that "it" could mean instead."""
    before = verb.doc[sentence_of(verb).start : own_subjects(verb)[0].left_edge.i]
    return not any(word.pos_ in ("NOUN", "PROPN", "PRON", "VERB") for word in before)


def _is_said_of_oneself(verb: Token) -> bool:
    """ "The consul said that he": nobody else stands before whom "it" could mean."""
    who, saying = own_subjects(verb)[0], verb.head
    speakers = own_subjects(saying)
    if verb.dep_ != "ccomp" or who.lower_ not in _HE | {"it"} or len(speakers) != 1:
        return False
    if speakers[0].pos_ == "PRON":
        return False  # "she said that she had": who suffered it
    said = {word.i for word in speakers[0].subtree} | {saying.i}
    before = verb.doc[sentence_of(verb).start : who.i]
    return all(word.i in said or word.dep_ in ("mark", "aux", "punct") for word in before)


def _is_quoted(word: Token) -> bool:
    return any(mark.is_quote for mark in sentence_of(word))


def plain_deeds(number: int, frames: Sequence[Frame]) -> list[Frame]:
    """The one harmful deed of the nearest sentence before that tells any as done."""
    types = ontology().event_types
    for place in range(number - 1, number - 1 - _LOOK_BACK, -1):
        near = [f for f in frames if f.sentence == place and types[f.type].harmful]
        if near:
            return near if len(near) == 1 and near[0].modality in _TOLD else []
    return []


def _believed_to_be(number: int, word: Token, frames: Sequence[Frame]) -> Iterator[Frame]:
    """`The site was hacked. "I believe it was the secret service," he said.`, `she is sure that it
    was`: who is suspected."""
    words, copula = word_sets("modality"), word.head
    believes = copula.head if copula.dep_ == "ccomp" else None
    holding = words["suspecting"] | words["convinced_words"]
    if believes is None or lemma(copula) != "be" or lemma(believes) not in holding:
        return
    who = next(iter(children(copula, "attr")), None)
    if who is None or lemma(who) not in words["suspects"] or children(who, "relcl", "acl"):
        return
    verb = believes if is_verbal(believes) else believes.head  # "is sure it was"
    source = speaker(verb) or next(iter(own_subjects(verb)), None)
    asked = "?" in sentence_around(word).words
    if asked or source is None or any(map(negated_here, (copula, believes, verb))):
        return
    for deed in plain_deeds(number, frames):
        if any(f.role in DOERS for f in deed.fillers):
            continue
        told = replace(deed, sentence=number, trigger=word, modality="alleged", cues=(believes,))
        yield retold(told, source, Filler("initiator", who, ANSWER_CONFIDENCE, _RULE))


def _behind_it(number: int, word: Token, frames: Sequence[Frame]) -> Iterator[Frame]:
    """`She believes that the embassy is behind it`, where the reader has not seen it."""
    behind = word.head
    who = children(behind.head, "nsubj")
    if behind.lower_ != "behind" or lemma(behind.head) != "be" or len(who) != 1:
        return
    if who[0].tag_ in ("WP", "WDT") or any(f.trigger.i == behind.i for f in frames):
        return
    is_actor = (
        who[0].pos_ in ("PROPN", "PRON") or lemma(who[0]) in word_sets("modality")["suspects"]
    )
    status = status_of(behind.head)
    said = {"asserted": "alleged", "negated": "denied"} if status.source is not None else {}
    modality = said.get(status.modality, status.modality)
    if not is_actor or modality not in (*CLAIMED, *REFUTED):
        return
    for deed in plain_deeds(number, frames):
        others = tuple(f for f in deed.fillers if f.role not in DOERS)
        told = replace(
            deed,
            sentence=number,
            trigger=behind,
            modality=modality,
            cues=status.cues,
            fillers=others,
        )
        if "sponsor" in ontology().event_types[deed.type].roles:
            doer = Filler("sponsor", who[0], ANSWER_CONFIDENCE, _RULE)
            yield retold(told, status.source, doer)


def _denied_share(number: int, word: Token, frames: Sequence[Frame]) -> Iterator[Frame]:
    """`The embassy denies involvement`, `rejects any involvement`, where the reader has not seen
    it."""
    verb, source = word.head, speaker(word.head)
    words = word_sets("modality")
    denying = lemma(verb) in words["deny_verbs"] | words["reject_verbs"]
    denies = denying and is_plainly_done(verb)
    if not denies or source is None or any(f.trigger.i == word.i for f in frames):
        return
    for deed in plain_deeds(number, frames):
        if "initiator" not in ontology().event_types[deed.type].roles:
            continue
        others = tuple(f for f in deed.fillers if f.role not in DOERS)
        told = replace(
            deed, sentence=number, trigger=word, modality="denied", cues=(verb,), fillers=others
        )
        yield retold(told, source, Filler("initiator", source, ANSWER_CONFIDENCE, _RULE))


def with_share_in_it(frames: Sequence[Frame]) -> list[Frame]:
    """ "The company denies any involvement", "She believes that the embassy is behind it": in what
    the sentence before tells, if that is one deed."""
    return [_share(frame, frames) if _is_bare_share(frame) else frame for frame in frames]


def _is_bare_share(frame: Frame) -> bool:
    """ "any involvement", "that it was involved", with no word of what in."""
    trigger = frame.trigger
    if trigger.lower_ == "behind" and frame.type == "mobilize":
        behind = children(trigger, "pobj")
        return bool(behind) and all(word.lower_ in _THEM for word in behind)
    refuted = frame.modality in REFUTED and frame.source is not None
    return refuted and _names_a_bare_share(trigger)


def _names_a_bare_share(word: Token) -> bool:
    """ "any involvement", "was involved", with no word of what in."""
    if lemma(word) not in word_sets("modality")["bare_shares"]:
        return False
    return not any(child.dep_ in ("prep", "acl", "relcl", "compound") for child in word.children)


def _share(frame: Frame, frames: Sequence[Frame]) -> Frame:
    doers = [f for f in frame.fillers if f.role in DOERS]
    who = doers[0].head if doers else sharer_of(frame.trigger) or frame.source
    role = doers[0].role if doers else "initiator"
    for deed in plain_deeds(frame.sentence, frames):
        if who is None or role not in ontology().event_types[deed.type].roles:
            continue
        doer = Filler(role, who, ANSWER_CONFIDENCE, _RULE)
        others = (f for f in deed.fillers if f.role in ("target", "intermediary"))
        kept = (doer, *(replace(f, rule=_RULE) for f in others))
        told = replace(frame, type=deed.type, mode=deed.mode, fillers=kept, alternatives=())
        return told.marked(_RULE)
    return frame
