"""Who had a hand in the deed before, or had none: "denies involvement", "is behind it".

The deed stands a sentence earlier; here is told only who is said to have done it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, is_verbal, lemma, own_subjects, sentence_of
from extract.role_groups import DOERS
from extract.roles.denied_doers import sharer_of
from extract.sentence_words import sentence_around
from extract.status.answered_deeds import ANSWER_CONFIDENCE, ANSWERED, plain_deeds, retold
from extract.status.cues import status_of
from extract.status.local_cues import negated_here
from extract.status.plainly_done import is_plainly_done
from extract.status.retractions import POINTERS
from extract.statuses import CLAIMED, REFUTED
from extract.tellers.speech import source_of, speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

HE = frozenset({"he", "she", "they", "i", "we"})
"""Who answers, where nobody is named."""
THEM = frozenset({"it", "them", "this", "that"})
"""What stands for the deed before."""


def nothing_to_do_with(number: int, word: Token, frames: Sequence[Frame]) -> Iterator[Frame]:
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
        yield retold(told, source, Filler("initiator", who, ANSWER_CONFIDENCE, ANSWERED))


def _opens(verb: Token) -> bool:
    """Nothing stands in front of its subject that "it" could mean instead."""
    before = verb.doc[sentence_of(verb).start : own_subjects(verb)[0].left_edge.i]
    return not any(word.pos_ in ("NOUN", "PROPN", "PRON", "VERB") for word in before)


def _is_said_of_oneself(verb: Token) -> bool:
    """ "The consul said that he": nobody else stands before whom "it" could mean."""
    who, saying = own_subjects(verb)[0], verb.head
    speakers = own_subjects(saying)
    if verb.dep_ != "ccomp" or who.lower_ not in HE | {"it"} or len(speakers) != 1:
        return False
    if speakers[0].pos_ == "PRON":
        return False  # "she said that she had": who suffered it
    said = {word.i for word in speakers[0].subtree} | {saying.i}
    before = verb.doc[sentence_of(verb).start : who.i]
    return all(word.i in said or word.dep_ in ("mark", "aux", "punct") for word in before)


def _is_quoted(word: Token) -> bool:
    return any(mark.is_quote for mark in sentence_of(word))


def believed_to_be(number: int, word: Token, frames: Sequence[Frame]) -> Iterator[Frame]:
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
        yield retold(told, source, Filler("initiator", who, ANSWER_CONFIDENCE, ANSWERED))


def behind_it(number: int, word: Token, frames: Sequence[Frame]) -> Iterator[Frame]:
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
            doer = Filler("sponsor", who[0], ANSWER_CONFIDENCE, ANSWERED)
            yield retold(told, status.source, doer)


def denied_share(number: int, word: Token, frames: Sequence[Frame]) -> Iterator[Frame]:
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
        yield retold(told, source, Filler("initiator", source, ANSWER_CONFIDENCE, ANSWERED))


def with_share_in_it(frames: Sequence[Frame]) -> list[Frame]:
    """ "The company denies any involvement", "She believes that the embassy is behind it": in what
    the sentence before tells, if that is one deed."""
    return [_share(frame, frames) if _is_bare_share(frame) else frame for frame in frames]


def _is_bare_share(frame: Frame) -> bool:
    """ "any involvement", "that it was involved", with no word of what in."""
    trigger = frame.trigger
    if trigger.lower_ == "behind" and frame.type == "mobilize":
        behind = children(trigger, "pobj")
        return bool(behind) and all(word.lower_ in THEM for word in behind)
    refuted = frame.modality in REFUTED and frame.source is not None
    return refuted and names_a_bare_share(trigger)


def names_a_bare_share(word: Token) -> bool:
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
        doer = Filler(role, who, ANSWER_CONFIDENCE, ANSWERED)
        others = (f for f in deed.fillers if f.role in ("target", "intermediary"))
        kept = (doer, *(replace(f, rule=ANSWERED) for f in others))
        told = replace(frame, type=deed.type, mode=deed.mode, fillers=kept, alternatives=())
        return told.marked(ANSWERED)
    return frame
