"""Crowds that a gathering meets: "They marched at noon. They were met by sixty men with drums."

The verb is no word for a gathering, so that the trained reader often sees none in it. It tells of
one where who is met are those of a gathering told shortly before, and who meets them is a crowd.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Span, Token

from extract.crowds.gatherings import COUNTER_PROTEST, RECEPTION
from extract.frames import Filler, Frame
from extract.grammar import agents, children, lemma, sentences_in
from extract.naming.person_words import person_words
from extract.sentence_words import words_in
from extract.status.cues import status_of
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

RECEPTION_CONFIDENCE = 0.6
_GATHERED = ("protest", "public_event")
_LOOK_BACK = 2
"""Sentences before the verb in which the gathering stands that was met."""


def receptions(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of crowds that met a gathering, in text order."""
    left_out, taken = set(skip), {frame.trigger.i for frame in frames}
    known = {frame.sentence for frame in frames if frame.type == COUNTER_PROTEST}
    gathered = [f for f in frames if f.type in _GATHERED and f.modality in CLAIMED]
    return [
        reception(number, verb, filter(is_crowd, agents(verb)))
        for number, sentence in enumerate(sentences_in(doc))
        if number not in left_out | known
        for verb in _meeting(sentence, [g.trigger for g in gathered if _is_near(g, number)])
        if verb.i not in taken
    ]


def _is_near(gathering: Frame, sentence: int) -> bool:
    return sentence - _LOOK_BACK <= gathering.sentence <= sentence


def _meeting(sentence: Span, gathered: Sequence[Token]) -> list[Token]:
    """The passive verbs of a sentence that say that a gathering told before was met by a crowd."""
    words = word_sets("gatherings")
    if not gathered or words_in(sentence).all_lemmas.isdisjoint(words["meeting"]):
        return []
    return [
        verb
        for verb in sentence
        if lemma(verb) in words["meeting"]
        and any(trigger.i < verb.i for trigger in gathered)
        and any(_is_met(who, gathered) for who in children(verb, "nsubjpass"))
        and any(map(is_crowd, agents(verb)))
    ]


def _is_met(who: Token, gathered: Sequence[Token]) -> bool:
    """ "They", "the marchers", or the word of the gathering itself."""
    words = word_sets("gatherings")
    return who in gathered or who.lower_ in words["who_is_met"] | words["those_who_gather"]


def is_crowd(who: Token) -> bool:
    """ "Sixty men", "a line of students"; neither police nor boos."""
    words, persons = word_sets("gatherings"), person_words()
    if lemma(who) in words["on_duty"]:
        return False
    groups = ("crowd", "community", "collective", "formations")
    if lemma(who) in words["crowds"] or any(who.lower_ in persons[name] for name in groups):
        return True
    is_role = persons.role(lemma(who)) is not None or lemma(who) in words["people"]
    return is_role and who.tag_ in ("NNS", "NNPS")


def reception(number: int, verb: Token, who: Iterable[Token]) -> Frame:
    """The frame of a crowd that a word says to be beside or against a gathering."""
    status = status_of(verb, event_type=COUNTER_PROTEST)
    crowds = tuple(Filler("participant", crowd, RECEPTION_CONFIDENCE, RECEPTION) for crowd in who)
    return Frame(
        sentence=number,
        trigger=verb,
        type=COUNTER_PROTEST,
        confidence=RECEPTION_CONFIDENCE,
        fillers=crowds,
        modality=status.modality,
        scope="incident",
        source=status.source,
        rule=RECEPTION,
        cues=status.cues,
    )
