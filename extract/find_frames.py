"""How frames are found: the trained reader is the first opinion, the word list the second.

The word list adds triggers that the reader half sees and has hardly met in training; the rule grid
fills event nouns that stand without fillers.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extract.event_component import readings_by_sentence
from extract.frames import Filler, Frame
from extract.grammar import lemma, sentence_of
from extract.modes import mode_of
from extract.onlooker import NOBODY, Onlooker
from extract.pipeline import shared_reader
from extract.reader import EventReader, ReadEvent, SentenceReading
from extract.roles.climb import behest_roles, climb_roles
from extract.roles.coordination import with_coordination
from extract.roles.halves import joined_halves
from extract.tokenizer import words_of
from extract.triggers import LexiconTrigger
from extract.wordlists import word_sets
from graph.model import Alternative

RARE = 4
"""A lemma that training has seen fewer times than this is left to the word list as well."""

PARTLY = 0.04
"""Event score from which on the reader counts as agreeing in part with the word list."""

LISTED = 0.05
"""The same for a word that stands in a list with an event that the reader sees."""

UNHEARD = 2.0
"""Above every score."""

AMONG = 0.003
"""The same for one in a list with several: "death threats, insults and raids"."""

UNSURE = 0.65
"""Score of a type below which the word list may choose among the reader's best three."""

UNSURE_OF_RARE = 0.95
"""The same for a lemma that training has hardly seen."""

_MAIN_ROLES = {"initiator", "target", "organizer", "participant"}
_FILE_NUMBER = re.compile(r"(?:[A-Z]{1,5}[/-]?\d[\d/-]*|(?:[Nn]o\.?|[Nn]umber|#) ?\d|\d+/\d+)")
_LISTING = (",", "and", "or", "&", "/")


def find_frames(doc: Doc, skip: Iterable[int] = (), onlooker: Onlooker = NOBODY) -> list[Frame]:
    """Frames of all sentences in text order; `skip` numbers sentences that tell no incident."""
    frames = read_frames(doc, skip)
    onlooker.frames(read_frames, frames)
    for fill in (with_climb, with_coordination):
        frames = [fill(frame) for frame in frames]
        onlooker.frames(fill, frames)
    return frames


def read_frames(doc: Doc, skip: Iterable[int] = ()) -> list[Frame]:
    """What the trained reader calls an event, and words of the word list that it half sees."""
    left_out = set(skip)
    frames: list[Frame] = []
    for number, (sentence, reading) in enumerate(readings_by_sentence(doc)):
        if number not in left_out:
            frames.extend(_sentence_frames(number, sentence, reading, doc._.lexicon_triggers))
    return frames


def _sentence_frames(
    number: int, sentence: Span, reading: SentenceReading, listed: dict[int, LexiconTrigger]
) -> Iterator[Frame]:
    words = words_of(sentence)
    reader = shared_reader()
    seen = {words[event.word].i for event in reading.events}
    for event in reading.events:
        trigger = words[event.word]
        if _is_file(trigger) or _keeps_a_name(trigger):
            continue
        type_ = _agreed_type(event, listed.get(trigger.i), rare=_is_rare(trigger, reader))
        rule = "reader" if type_ == event.type else "reader+word_list_type"
        yield _frame(number, words, event, type_, reader, rule)
    for event in reading.extra:
        trigger = words[event.word]
        word = listed.get(trigger.i)
        least = _least_of(trigger, seen, word, rare=_is_rare(trigger, reader))
        listed_type = _half_seen(event, word, least) if word else None
        if listed_type is not None:
            yield _frame(number, words, event, listed_type, reader, "word_list")


def _is_file(word: Token) -> bool:
    """ "police report LX/441", "complaint no. 12": a paper in a file, by its number."""
    if word.pos_ not in ("NOUN", "PROPN") or word.i + 1 >= sentence_of(word).end:
        return False
    return bool(_FILE_NUMBER.match(word.doc[word.i + 1 : word.i + 4].text))


def _keeps_a_name(verb: Token) -> bool:
    """ "whose name is being withheld": a text speaks of itself."""
    words = word_sets("speech")
    names = (child for child in verb.children if child.dep_ in ("nsubjpass", "dobj"))
    is_kept = lemma(verb) in words["keeping_secret"]
    return is_kept and any(lemma(name) in words["kept_secret"] for name in names)


def _agreed_type(event: ReadEvent, word: LexiconTrigger | None, *, rare: bool) -> str:
    """The reader's type, unless it is unsure and its second or third is what the word list says.

    Of a word that training has hardly seen the word list says more than an unsure reader.
    """
    if word is None or event.score >= (UNSURE_OF_RARE if rare else UNSURE):
        return event.type
    listed = (name for name, _ in event.types if name in word.types)
    return next(listed, word.types[0] if rare and event.score < UNSURE else event.type)


def _half_seen(event: ReadEvent, word: LexiconTrigger, least: float) -> str | None:
    """Type of a listed word that the reader calls no event, if it agrees in part."""
    if event.event_score < least:
        return None
    likely = [name for name, score in event.types if name in word.types]
    return likely[0] if likely else word.types[0]


def _least_of(
    word: Token, seen: Collection[int], listed: LexiconTrigger | None, *, rare: bool
) -> float:
    """Event score from which on the word list is heard.

    Only of a word that training has hardly seen, or that stands in a list with events: of
    "threatening, harassing and intimidating" all three are told alike. Of other words only where
    an entry is so narrow that it says itself from when on ("would only renew her passport if").
    """
    among = sum(other.i in seen and other.tag_ == word.tag_ for other in word.conjuncts)
    if among > 1:
        return AMONG
    narrow = listed.heard if listed is not None else None
    least = PARTLY if rare else narrow or UNHEARD
    return min(least, LISTED) if _is_beside(word, seen) else least


def _is_rare(word: Token, reader: EventReader) -> bool:
    return reader.seen(word.lemma_.lower()) < RARE


def _is_beside(word: Token, others: Collection[int]) -> bool:
    """True when the word is coordinated with one of the others, in the same form."""
    if any(other.i in others and other.tag_ == word.tag_ for other in word.conjuncts):
        return True
    return any(
        place in others and word.doc[place].tag_ == word.tag_ and word.nbor(step).text in _LISTING
        for place, step in ((word.i - 2, -1), (word.i + 2, 1))
    )


def _frame(
    number: int, words: list[Token], event: ReadEvent, type_: str, reader: EventReader, rule: str
) -> Frame:
    trigger = words[event.word]
    fillers = [Filler(r.role, words[r.word], r.score, "reader") for r in event.roles]
    joined = joined_halves(words, event, reader.thresholds.roles)
    fillers.extend(Filler(r.role, words[r.word], r.score, "halves") for r in joined)
    score = trusted_score(event, rule)
    others = [(name, p) for name, p in event.types if name != type_ and p >= 0.1]
    return Frame(
        sentence=number,
        trigger=trigger,
        type=type_,
        confidence=round(reader.calibrated(score), 4),
        fillers=tuple(fillers),
        modality=event.modality,
        scope=event.scope,
        source=words[event.source] if event.source is not None else None,
        rule=rule,
        mode=mode_of(type_, trigger),
        alternatives=tuple(Alternative("type", n, round(p, 4)) for n, p in others[:2]),
    )


def trusted_score(event: ReadEvent, rule: str) -> float:
    """The score that is calibrated into the confidence: of the type, or of any event where only
    the word list gives the type."""
    return event.event_score if rule == "word_list" else event.score


def with_climb(frame: Frame) -> Frame:
    """Fill an event noun that stands alone from the grammar of its governing verb.

    It takes every role that the grammar gives when the reader has found neither doer nor target.
    Of another trigger grammar tells only who gave the order: its targets were wrong more often than
    right once the reader had seen 50,000 events (dev: right nodes of narratives +.007 without them,
    of reports +.007).
    """
    have = {f.role for f in frame.fillers}
    taken = {f.head.i for f in frame.fillers}
    bare_noun = frame.trigger.pos_ in ("NOUN", "PROPN") and not have & _MAIN_ROLES
    told = climb_roles(frame.trigger, frame.type) if bare_noun else behest_roles(frame.trigger)
    found = [
        Filler(r.role, r.head, r.score, f"climb:{r.rule}")
        for r in told
        if not r.alternative and r.role not in have and r.head.i not in taken
        if r.role != "target_event" or r.head.pos_ == "NOUN"
    ]
    if not found:
        return frame
    return replace(frame, fillers=(*frame.fillers, *found)).marked("climb")
