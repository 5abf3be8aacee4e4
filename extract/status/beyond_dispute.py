"""What is said to be beyond dispute was done, whatever is denied next: "it is undisputed that the
lecture was moved", "that it was cancelled nobody disputes; that the embassy asked for it, the dean
will not have"."""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma, prepositional_objects
from extract.sentence_words import sentence_around
from extract.status.cues import status_of
from extract.status.local_cues import negated_here
from extract.statuses import REFUTED
from extract.wordlists import word_sets

_IT = "it"


def beyond_dispute(frame: Frame) -> Frame:
    """ "It is undisputed that", "that it was moved nobody disputes": so it was done."""
    verb = frame.trigger
    if frame.modality not in REFUTED or not is_verbal(verb) or negated_here(verb):
        return frame
    if not (_is_undisputed(verb) or _fronted(verb)):
        return frame
    status = status_of(verb, event_type=frame.type)
    if status.modality in REFUTED:
        return frame
    told = replace(frame, modality=status.modality, cues=status.cues, source=None)
    return told.marked("beyond_dispute")


def _is_undisputed(verb: Token) -> bool:
    """ "It is undisputed that", "it is beyond doubt that", "it is not in dispute that"."""
    copula = verb.head
    it = any(s.lower_ == _IT for s in children(copula, "nsubj", "nsubjpass", "expl"))
    if verb.dep_ != "ccomp" or lemma(copula) != "be" or copula.i > verb.i or not it:
        return False
    words = word_sets("modality")
    sure = any(word.lower_ in words["undisputed"] for word in children(copula, "acomp"))
    beyond = any(
        lemma(o) in words["dispute_nouns"] for o in prepositional_objects(copula, "beyond")
    )
    in_it = any(lemma(o) in words["dispute_nouns"] for o in prepositional_objects(copula, "in"))
    no = bool(negated_here(copula, objects=False))
    return (in_it and no) or ((sure or beyond) and not no)


def _fronted(verb: Token) -> bool:
    """ "That the lecture was cancelled nobody disputes", up to a break."""
    sentence = sentence_around(verb)
    if verb.doc[sentence.start].lower_ != "that":
        return False
    behind = verb.doc[verb.i + 1 : sentence.end]
    stop = next((w.i for w in behind if w.text in (";", ".", ":")), sentence.end)
    clause = [w for w in verb.doc[verb.i + 1 : stop] if not w.is_punct]
    if len(clause) < 2 or any(w.lower_ == "that" for w in verb.doc[sentence.start + 1 : stop]):
        return False
    words = word_sets("modality")
    disputes = lemma(clause[-1]) in words["deny_verbs"] | words["doubting_verbs"] | {"dispute"}
    before = " ".join(w.lower_ for w in clause[-3:-1])
    nobody = clause[-2].lower_ in words["negative_words"] or before == "no one"
    return disputes and nobody
