"""What a question takes for true: "Has he forgotten that his men beat her?", "Isn't it strange that
the consul photographed us?", "Who can deny that he was beaten?".

Who asks whether somebody knows, forgets or minds it says that it was so. Where a judge or a host
asks, where a yes or no follows and where the doer is asked of his own deed ("do you regret that
you followed her?"), it is no more than alleged. Who asks who could deny it claims it, and it is
alleged. "Do we know that", "does anybody know", "is it possible that" and "was it said that" leave
it open.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, first_conjunct, is_verbal, lemma, own_subjects
from extract.sentence_words import sentence_around
from extract.status.local_cues import negated_here
from extract.status.rhetorical import is_answered, is_in_earnest
from extract.wordlists import word_sets
from graph.model import Modality

_OPEN = ("if", "whether")
_OPENING = ("MD", "TO", "WRB", "WP", "WDT")
_OURS = frozenset({"i", "we", "one"})
_MAY = ("can", "could", "will", "would", "might")
_HOW = ("can", "could", "dare")


def taken_for_true(frame: Frame) -> Frame:
    """ "Does he know that they beat her?": they did; "who can deny it?": it is claimed."""
    trigger = frame.trigger
    if frame.modality not in ("negated", "denied", "hypothetical") or not is_verbal(trigger):
        return frame
    sentence = sentence_around(trigger)
    if "?" not in sentence.words or "?" not in sentence.low[trigger.i - sentence.start :]:
        return frame
    clause = first_conjunct(trigger)
    told = None if _is_open(clause) or _is_open(trigger) else _as_asked(clause, frame)
    if told is None:
        return frame
    own = frame.source is not None and frame.source in own_subjects(clause.head)
    source = None if own else frame.source
    return replace(frame, modality=told, cues=(), source=source).marked("taken_for_true")


def _is_open(clause: Token) -> bool:
    """Whether the clause itself is negated, to come, supposed or asks: "know who sent them"."""
    marks = [c for c in clause.children if c.i < clause.i and c.lower_ != "that"]
    supposed = any(c.lower_ in _OPEN or c.tag_ in _OPENING for c in marks)
    asked = word_sets("modality")["asked_with_not"]
    return supposed or bool(negated_here(clause)) or any(w.lower_ in asked for w in clause.subtree)


def _as_asked(clause: Token, frame: Frame) -> Modality | None:
    """What the question above a clause makes of it, None where it leaves it open."""
    if clause.dep_ not in ("ccomp", "relcl", "acl"):
        return None
    above = clause.head
    if clause.dep_ != "ccomp" and not _is_that_clause(clause):
        return None
    asked = above if is_verbal(above) else above.head
    if lemma(asked) == "be":
        judged = [c for c in children(asked, "acomp", "attr") if c.i < clause.i]
        return _of_a_judgement(asked, judged, frame)
    return _of_a_verb(asked, frame) if asked.i == above.i else None


def _is_that_clause(clause: Token) -> bool:
    """ "A disgrace that he was beaten", and no "coincidence that shocked us"."""
    subjects = children(clause, "nsubj", "nsubjpass")
    return clause.left_edge.lower_ == "that" and any(s.lower_ != "that" for s in subjects)


def _of_a_judgement(copula: Token, judged: list[Token], frame: Frame) -> Modality | None:
    """ "Isn't it strange that", "is it a coincidence that"; "isn't it true that"."""
    words = word_sets("modality")
    if _opening(copula).lower_ not in words["asking_whether"]:
        return None
    if any(lemma(word) in words["facts_when_judged"] for word in judged):
        return _supposed(frame)
    is_not = bool(children(copula, "neg"))
    claimed = any(lemma(word) in words["claimed_when_asked"] for word in judged)
    return _claimed(frame) if is_not and claimed else None


def _of_a_verb(verb: Token, frame: Frame) -> Modality | None:
    """ "Has he forgotten that", "who can deny that", "how can he deny that"."""
    words, first = word_sets("modality"), _opening(verb).lower_
    subjects = {subject.lower_ for subject in own_subjects(verb)}
    modals = {aux.lower_ for aux in children(verb, "aux") if aux.tag_ == "MD"}
    anybody = bool(subjects & (words["any_one"] | _OURS))
    if lemma(verb) in words["facts_when_asked"]:
        if first not in words["asking_whether"] or anybody or not subjects:
            return None
        you_do = "you" in subjects and lemma(verb) == "know" and first == "do"
        return "alleged" if you_do or _is_of_himself(frame) else _supposed(frame)
    if lemma(verb) not in words["doubting_when_asked"] or negated_here(verb, objects=False):
        return None
    dared = first == "how" and (modals & {*_HOW} or _is_dared(verb))
    who = first == "who" and (modals & {*_MAY} or verb.tag_ == "VBZ")
    any_ = anybody and first in words["asking_whether"] | {*_MAY}
    return _claimed(frame) if dared or who or any_ else None


def _is_of_himself(frame: Frame) -> bool:
    """ "Does the accused remember that he beat her?": a pronoun is the doer."""
    return any(f.role == "initiator" and f.head.tag_ == "PRP" for f in frame.fillers)


def _supposed(frame: Frame) -> Modality:
    """Asserted, but where somebody asks in earnest or says yes or no behind it."""
    answered = is_answered(sentence_around(frame.trigger).span)
    return "alleged" if answered or is_in_earnest(frame) else "asserted"


def _claimed(frame: Frame) -> Modality | None:
    """Alleged, but by one who asks in earnest or is answered."""
    if is_answered(sentence_around(frame.trigger).span):
        return None
    return "hypothetical" if is_in_earnest(frame) else "alleged"


def _opening(verb: Token) -> Token:
    """The first word of the question that a verb asks."""
    first = min((verb, *verb.lefts), key=lambda word: word.left_edge.i).left_edge
    while first.i < verb.i and (first.is_quote or first.is_punct or first.dep_ == "cc"):
        first = first.nbor()
    return first


def _is_dared(verb: Token) -> bool:
    return any(word.lower_ == "dare" for word in verb.lefts)
