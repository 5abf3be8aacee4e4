"""What was asked about and answered by "it had": "He asked whether agents had beaten her. The
minister replied that they had not", "... answered in the negative".

The question leaves it open, and the answer has no word for the deed. Whoever answers tells it, or
denies it: where the answer echoes the question ("whether they had": "that they had not", and not
"that he did not") and is given, not wanted, expected or refused. A part that may alone be denied
("only once", "before the police came") leaves it open, as does a second question beside it.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma, prepositional_objects
from extract.sentence_words import sentence_around
from extract.status.retractions import next_sentence
from extract.statuses import CLAIMED_OR_OPEN
from extract.wordlists import word_sets

_ELLIPTIC = frozenset({"had", "has", "have", "did", "do", "does", "was", "were", "is", "are"})
_ANSWERERS = ("NOUN", "PROPN", "PRON")
_BE = frozenset({"was", "were", "is", "are"})
_DO = frozenset({"did", "do", "does"})
_SINGULAR = frozenset({"he", "she", "it"})
_PARTLY = ("with", "without", "for", "because", "under", "on")


def said_whether(frames: Sequence[Frame]) -> list[Frame]:
    """The events of a text, those that somebody was asked about as he answered."""
    return [_as_answered(frame) for frame in frames]


def _as_answered(frame: Frame) -> Frame:
    if frame.modality not in CLAIMED_OR_OPEN or "asked" not in sentence_around(frame.trigger).words:
        return frame
    answer = _answer_to(frame.trigger)
    if answer is None or lemma(answer) not in word_sets("speech")["verbs"] or not _is_given(answer):
        return frame
    who = next(iter(children(answer, "nsubj")), None)
    so = _says_so(answer, frame.trigger)
    if who is None or not _is_somebody(who) or so is None:
        return frame
    if not _is_plain(frame.trigger, so=so):
        return frame
    told = "asserted" if so else "denied"
    return replace(frame, modality=told, source=who, cues=(answer,)).marked("said_whether")


def _is_given(answer: Token) -> bool:
    """Not of "will say", "never said", "did he say", "said they had, and later they had not"."""
    said = word_sets("speech")["verbs"]
    if answer.tag_ not in ("VBD", "VBP", "VBZ") or children(answer, "aux", "neg", "conj"):
        return False
    beside = children(answer, "ccomp", "parataxis", "advcl")
    other = any(w.lower_ != "asked" and lemma(w) in said for w in beside)
    behind = any(w.i > answer.i for w in children(answer, "advcl"))
    return not (other or behind or any(w.lower_ == "never" for w in answer.children))


def _is_somebody(who: Token) -> bool:
    """Not "nobody", "no official"."""
    nobody = {word.lower_ for word in (who, *who.lefts)} & word_sets("modality")["no_names"]
    return who.pos_ in _ANSWERERS and not nobody


def _is_plain(trigger: Token, *, so: bool) -> bool:
    """Whether yes or no is said of the whole deed, and of it alone."""
    asked = children(trigger, "conj")
    if any(children(also, "mark") for also in asked) or (asked and trigger.dep_ == "conj"):
        return False
    words = {word.lower_ for word in trigger.subtree}
    if so:
        return "or" not in words
    if asked and "or" not in words:
        return False
    clauses = children(trigger, "advcl") or prepositional_objects(trigger, *_PARTLY)
    whole = any(w.lower_ in ("all", "every", "each", "most", "many") for w in trigger.subtree)
    part = words & (word_sets("modality")["asked_in_part"] - {"or", "any"})
    return not (clauses or whole or part)


def _answer_to(trigger: Token) -> Token | None:
    """The verb of the answer to "asked whether": of the next sentence, or "asked if, he said"."""
    marked = any(mark.lower_ in ("whether", "if") for mark in children(trigger, "mark"))
    asked = trigger.head
    if not marked or asked.lower_ != "asked" or trigger.dep_ not in ("ccomp", "advcl"):
        return None
    if asked.dep_ == "advcl":
        return asked.head
    following = next_sentence(trigger)
    return None if following is None else following.root


def _says_so(answer: Token, trigger: Token) -> bool | None:
    """Whether an answer says yes: "that it had", "in the affirmative"; None for anything else."""
    denies = lemma(answer) in word_sets("modality")["deny_verbs"]
    for clause in children(answer, "ccomp"):
        said = [word for word in clause.children if not word.is_punct and word.dep_ != "mark"]
        subject = [word for word in said if word.dep_ == "nsubj" and word.pos_ == "PRON"]
        rest = [word for word in said if word.dep_ not in ("nsubj", "neg")]
        if clause.lower_ in _ELLIPTIC and subject and not rest:
            no = any(word.dep_ == "neg" for word in said)
            if not _echoes(clause, subject[0], trigger) or (denies and no):
                return None
            return not (no or denies)
    sides = {word.lower_ for place in children(answer, "prep") for word in place.children}
    if "affirmative" in sides or "negative" in sides:
        return "affirmative" in sides
    return None


def _echoes(short: Token, pronoun: Token, trigger: Token) -> bool:
    """Whether "they had" has the number and the helping verb of what was asked."""
    subject = next(iter(children(trigger, "nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    several = subject.tag_ in ("NNS", "NNPS") or subject.lower_ == "they"
    several = several or bool(children(subject, "conj"))
    alike = pronoun.lower_ == "they" if several else pronoun.lower_ in _SINGULAR
    helpers = children(trigger, "aux", "auxpass")
    if any(word.tag_ == "MD" for word in helpers):
        return False
    is_had = any(word.lower_ in ("had", "has", "have") for word in helpers)
    is_be = not is_had and any(word.lower_ in _BE for word in helpers)
    verbs = _BE if is_be else _ELLIPTIC - _BE if is_had else _DO
    return alike and short.lower_ in verbs
