"""Requests that the next sentence answers: "The embassy asked the gallery to cancel the show. They
refused", "The rector would not", "The library complied".

What was asked for is told once more, not done or done, by whoever was asked. Only who was asked can
answer so: "he" for a person, "it" and "they" for a body, its own noun, or who decides for it ("the
director"). "Refused at first", "refused to comment" and "refused a discount" answer nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from extract.frames import Frame
from extract.grammar import children, lemma, own_subjects, sentence_of
from extract.naming.person_words import person_words
from extract.role_groups import DOERS
from extract.sentence_words import words_in
from extract.status.answered_deeds import ANSWERED, LOOK_BACK, retold
from extract.status.answering_sentences import told_in_answers
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_RULE = "refused_request"
_REQUESTS = ("pressure_institution", "coopt", "coerce_by_proxy", "threaten")
_ASKED_FOR = ("cancel_or_censor", "inform_on", "surveil", "smear", "legal_action", "disrupt_event")
_OPEN = ("hypothetical", "planned")
_PERSONS = {"he": "m", "him": "m", "she": "f", "her": "f"}
_SPEAKERS = frozenset({"i", "me", "we", "us"})
_OPENING = (
    "aux",
    "auxpass",
    "neg",
    "advmod",
    "nsubj",
    "punct",
    "intj",
    "cc",
    "prt",
    "mark",
    "acomp",
)


class Answer(NamedTuple):
    """Who answers a request, the verb of it, and whether what was asked for was done."""

    who: Token
    verb: Token
    does_it: bool


def request_answers(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of what was asked for and then refused or done, in text order."""
    asked = [f for f in frames if f.type in _REQUESTS]
    return told_in_answers(_told, doc, asked, skip, range(1, LOOK_BACK + 1), beside=frames)


def _told(number: int, sentence: Span, frames: Sequence[Frame]) -> Iterator[Frame]:
    answer = _answer(sentence)
    if answer is None or any(f.trigger.i == answer.verb.i and f.type != "respond" for f in frames):
        return
    for deed in () if _asked_since(sentence, number, frames) else _asked_for(number, frames):
        if _is_asked(answer.who, deed, frames):
            modality = "asserted" if answer.does_it else "negated"
            told = replace(deed, sentence=number, trigger=answer.verb, modality=modality)
            again = retold(replace(told, cues=(answer.verb,)), None)
            aims = (replace(f, rule=ANSWERED) for f in deed.fillers if f.role == "target_event")
            yield replace(again, fillers=(*again.fillers, *aims)).marked(_RULE)


def _answer(sentence: Span) -> Answer | None:
    """ "They refused.", "The rector would not.", "The venue said no.", "The library complied."."""
    said, words = words_in(sentence), word_sets("modality")
    if said.all_lemmas.isdisjoint(_telling()) or not words["not_the_last_word"].isdisjoint(
        said.words
    ):
        return None
    verb = sentence.root
    subjects = own_subjects(verb)
    if len(subjects) != 1 or verb.tag_ not in ("VBD", "VBZ", "VBP", "MD", "VB", "VBN"):
        return None
    if subjects[0].i > verb.i or sentence[-1].text == "?":
        return None
    does_it = _does_as_asked(verb)
    return None if does_it is None else Answer(subjects[0], verb, does_it)


@cache
def _telling() -> frozenset[str]:
    """The verbs of short answers, without their particles."""
    words = word_sets("modality")
    known = words["refusing_it"] | words["doing_as_asked"] | words["doing_as_asked_if_not"]
    return frozenset(name.partition(" ")[0] for name in known) | {"say", "would"}


def _does_as_asked(verb: Token) -> bool | None:
    """Whether a verb says that what was asked for is done; None where it says neither."""
    words, name = word_sets("modality"), lemma(verb)
    no = bool(negated_here(verb) or children(verb, "neg"))
    with_particle = " ".join([name, *(c.lower_ for c in children(verb, "prt", "acomp", "advmod"))])
    if name == "say":
        return False if _says_no(verb) and not no else None
    if verb.lower_ == "would":
        short = all(c.dep_ in ("neg", "nsubj", "punct", "advmod") for c in verb.children)
        return False if no and short else None
    modal = {a.lower_ for a in children(verb, "aux") if a.tag_ == "MD"}
    if not _is_bare(verb) or (modal and not (no and modal == {"would"})):
        return None
    if name in words["refusing_it"] or with_particle in words["refusing_it"]:
        return None if no else False
    if name in words["doing_as_asked"] or with_particle in words["doing_as_asked"]:
        return not no
    if no and name in words["doing_as_asked_if_not"]:
        return False
    return None


def _says_no(verb: Token) -> bool:
    """The "no" of "said no" that ends its sentence."""
    said = [c for c in verb.rights if not c.is_punct and not c.is_space]
    alone = len(said) == 1 and said[0].lower_ == "no"
    return alone and all(c.is_punct for c in said[0].children)


def _is_bare(verb: Token) -> bool:
    """ "Refused", "refused to do so", "turned down the request"; not "refused to comment"."""
    words = word_sets("modality")
    for child in verb.children:
        if child.dep_ in _OPENING or child.is_space:
            continue
        if child.dep_ == "dobj" and lemma(child) in words["turned_down"]:
            continue
        is_to_it = child.dep_ == "prep" and child.lower_ in ("with", "to")
        if is_to_it and all(lemma(o) in words["turned_down"] for o in children(child, "pobj")):
            continue
        if child.dep_ == "conj" and not _is_second_thought(child):
            continue
        if child.dep_ == "xcomp" and lemma(child) in ("do", "comply", "oblige", "obey"):
            continue
        return False
    return True


def _is_second_thought(also: Token) -> bool:
    """ "Refused and then gave in", "refused and agreed"."""
    return lemma(also) in _telling() or not also.tag_.startswith("VB")


def _asked_for(number: int, frames: Sequence[Frame]) -> list[Frame]:
    """What the nearest sentence before that tells anything asks to be done."""
    for place in range(number - 1, number - 1 - LOOK_BACK, -1):
        near = [f for f in frames if f.sentence == place]
        if not near:
            continue
        asking = [f for f in near if f.type in _REQUESTS and f.modality in CLAIMED]
        if len(asking) != 1:
            return []
        inside = {word.i for word in asking[0].trigger.subtree}
        return [
            deed
            for deed in near
            if deed.type in _ASKED_FOR and deed.modality in _OPEN and deed.trigger.i in inside
            and not negated_here(deed.trigger) and _doer(asking[0]) != _doer(deed)
        ]  # fmt: skip
    return []


def _asked_since(answer: Span, number: int, frames: Sequence[Frame]) -> bool:
    """Whether a sentence between asks as well, so that the answer may be to that: "The embassy
    asked the hotel to cancel it. Guests asked it to stay firm. It refused"."""
    told = max((f.sentence for f in frames if f.sentence < number), default=number)
    doc, start, asking = answer.doc, answer.start, word_sets("modality")["asking_for_it"]
    for _ in range(number - told - 1):
        between = words_in(sentence_of(doc[start - 1]))
        if not asking.isdisjoint(between.all_lemmas):
            return True
        start = between.start
    return False


def _doer(frame: Frame) -> Token | None:
    """Who asks, of a request; who was asked, of what it asks for."""
    return next((f.head for f in frame.fillers if f.role in DOERS), None)


def _is_asked(who: Token, deed: Frame, frames: Sequence[Frame]) -> bool:
    """Whether it is who was asked that answers."""
    asked = _doer(deed)
    if asked is None:
        return False
    askers = [a for f in frames if f.sentence == deed.sentence and f.type in _REQUESTS
              if (a := _doer(f)) is not None]  # fmt: skip
    if any(lemma(who) == lemma(a) for a in askers if who.pos_ != "PRON"):
        return False
    if who.pos_ == "PRON":
        return _may_mean(who, asked)
    if lemma(who) == lemma(asked) or (who.pos_ == "PROPN" and _is_named(who, asked)):
        return True
    decides = lemma(who) in word_sets("modality")["who_decides"]
    whose = not children(who, "poss") and not children(who, "prep", "compound", "amod")
    return decides and whose and not _is_person(asked)


def _is_named(who: Token, asked: Token) -> bool:
    """ "Saleh" of "Karim Saleh", who was asked."""
    return any(c.lower_ == who.lower_ for c in (asked, *children(asked, "compound", "appos")))


def _may_mean(pronoun: Token, asked: Token) -> bool:
    low, whom = pronoun.lower_, asked.lower_
    if low in _SPEAKERS:
        return (low in ("i", "me")) == (whom in ("i", "me")) and whom in _SPEAKERS
    if low in _PERSONS:
        if whom in _PERSONS:
            return _PERSONS[whom] == _PERSONS[low]
        known = person_words().gender(lemma(asked))
        return _is_person(asked) and known in (None, _PERSONS[low])
    if whom in _PERSONS or whom in _SPEAKERS:
        return False
    if low == "they":
        return whom in ("they", "them") or not _is_person(asked) or asked.tag_ in ("NNS", "NNPS")
    return low == "it" and not _is_person(asked) and asked.tag_ in ("NN", "NNP")


def _is_person(word: Token) -> bool:
    is_named = word.ent_type_ == "PERSON"
    return is_named or word.lower_ in _PERSONS or person_words().role(lemma(word)) is not None
