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
    if not is_verbal(verb) or negated_here(verb):
        return frame
    sure = _certainty(verb)
    if sure is False:
        return replace(frame, modality="hypothetical", cues=()).marked("in_doubt")
    if frame.modality not in (*REFUTED, "alleged"):
        return frame
    if not sure and (frame.modality == "alleged" or not _fronted(verb)):
        return frame
    status = status_of(verb, event_type=frame.type)
    if status.modality in REFUTED:
        return frame
    told = replace(frame, modality=status.modality, cues=status.cues, source=None)
    return told.marked("beyond_dispute")


def _certainty(verb: Token) -> bool | None:
    """ "It is undisputed that", "beyond doubt", "not in dispute"; false: "it is in doubt that",
    "not beyond doubt"."""
    copula = _copula_of(verb)
    if copula is None:
        return None
    words = word_sets("modality")
    judged = {word.lower_ for word in children(copula, "acomp")}
    beyond = any(
        lemma(o) in words["dispute_nouns"] for o in prepositional_objects(copula, "beyond")
    )
    in_it = any(lemma(o) in words["dispute_nouns"] for o in prepositional_objects(copula, "in"))
    no = bool(negated_here(copula, objects=False))
    if (in_it and no) or ((judged & words["undisputed"] or beyond) and not no):
        return True
    doubted = (in_it or judged & words["doubtful"]) and not no
    return False if doubted or (beyond and no) else None


def _copula_of(verb: Token) -> Token | None:
    """The "is" of "it is in doubt that", "that she fled is not in dispute", "was proven that"."""
    if verb.dep_ == "csubj":
        opens = verb.doc[sentence_around(verb).start].lower_ == "that"
        return verb.head if opens and lemma(verb.head) == "be" and verb.i < verb.head.i else None
    above = verb.head
    if verb.dep_ == "acl" and above.dep_ == "pobj":
        above = above.head.head if lemma(above) in word_sets("modality")["dispute_nouns"] else above
    elif verb.dep_ != "ccomp":
        return None
    elif above.dep_ == "acomp":
        above = above.head  # "it is doubtful that"
    it = any(s.lower_ == _IT for s in children(above, "nsubj", "nsubjpass", "expl"))
    shown = above.lower_ in word_sets("modality")["proven"] and above.dep_ == "ROOT"
    fit = lemma(above) == "be" or shown
    return above if it and fit and above.i < verb.i else None


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
