"""What is said without proof: "offering no evidence, the ministry said that exiles attacked it".

Who tells it so does not stand for it: it is alleged by whoever said it. "Said that she was held
without evidence" tells how she was held.
"""

from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Frame
from extract.grammar import children, has_to, is_verbal, lemma, own_subjects, word_before
from extract.remembered import once_a_span
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.status.local_cues import negated_here
from extract.tellers.speech import speaker
from extract.wordlists import word_sets

_PHRASE = 4
"""Words from "without" to "evidence": "without offering any credible evidence"."""


def said_without_proof(frame: Frame) -> Frame:
    """ "Without proof the ministry said that X", "claiming X, without evidence": alleged."""
    if frame.modality not in ("asserted", "denied", "negated"):
        return frame
    sentence = sentence_around(frame.trigger)
    if sentence.all_lemmas.isdisjoint(word_sets("modality")["grounds"]):
        return frame
    found = next(
        (
            (cue, saying)
            for cue, saying in _groundless(sentence.span)
            if saying.i < frame.trigger.i and cue.i < frame.trigger.i and _says(saying, frame)
        ),
        None,
    )
    if found is None or _is_refuted(frame):
        return frame
    cue, saying = found
    source = frame.source if frame.source is not None else speaker(saying)
    return replace(frame, modality="alleged", cues=(cue,), source=source).marked("no_proof_guard")


def _is_refuted(frame: Frame) -> bool:
    denial = denial_governs(frame.trigger, event_type=frame.type)
    return denial is not None or bool(negated_here(frame.trigger))


def _says(saying: Token, frame: Frame) -> bool:
    """Whether a verb of saying, with nobody else's between, tells the event."""
    speech = word_sets("speech")["verbs"]
    for above in frame.trigger.ancestors:
        if above.i == saying.i:
            return True
        if lemma(above) in speech and own_subjects(above):
            return False
    return False


@once_a_span
def _groundless(sentence: Span) -> list[tuple[Token, Token]]:
    """The word of "without any evidence" or "offering no proof", and the verb of saying beside."""
    found = []
    for noun in sentence:
        if lemma(noun) in word_sets("modality")["grounds"]:
            cue = _without(noun, sentence.start) or _offering_no(noun)
            saying = None if cue is None else _saying_beside(cue)
            if cue is not None and saying is not None:
                found.append((cue, saying))
    return found


def _without(noun: Token, start: int) -> Token | None:
    before = noun.doc[max(start, noun.i - _PHRASE) : noun.i]
    return next((w for w in before if w.lower_ == "without" and w.is_ancestor(noun)), None)


def _offering_no(noun: Token) -> Token | None:
    verb = noun.head
    offers = verb.tag_ == "VBG" and lemma(verb) in word_sets("modality")["giving_grounds"]
    free = verb.dep_ in ("advcl", "acl") and not own_subjects(verb) and not has_to(verb)
    return verb if noun.dep_ == "dobj" and offers and free and negated_here(noun) else None


def _saying_beside(cue: Token) -> Token | None:
    """The verb of saying that the phrase hangs on or stands right behind."""
    speech = word_sets("speech")["verbs"] | word_sets("modality")["allege_verbs"]
    before = word_before(cue)
    if before is not None and before.text == ",":
        before = word_before(before)
    verbs = (verb for verb in (cue.head, before) if verb is not None and is_verbal(verb))
    verb = next((verb for verb in verbs if lemma(verb) in speech), None)
    return None if verb is None or children(verb, "neg") else verb
