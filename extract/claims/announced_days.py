"""The day of a scene that the text announces: "This is what happened on | 3 May. A van stopped."

The first deed behind it that is done there and then is of that day, in the same paragraph and
unless another date stands between; the scene goes on from there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.blocks import block_around
from extract.claims.drafts import Draft
from extract.claims.reading import Reading
from extract.claims.scenes import is_on_the_spot, is_told
from extract.claims.timeline import Timeline
from extract.claims.times import carried
from extract.grammar import lemma, sentence_of, sentences_in
from extract.wordlists import word_sets
from graph.dates import is_day
from graph.model import Role

_ANNOUNCES = "what"
_BEFORE = ("on", "of")
"""What stands before the day: "happened on 3 May", "on the morning of 3 May"."""
_TELLERS = ("i", "we", "this", "here")
"""Of "I want to tell what happened"; what others tell elsewhere is no scene of this text."""
_FAR = 6
"""Sentences behind which nothing is of the announced day."""


def with_announced_days(
    reading: Reading, timeline: Timeline, drafts: Iterable[Draft]
) -> list[Draft]:
    """Give the first deed behind "what happened on 3 May" that day; drafts in text order."""
    drafts = list(drafts)
    if not drafts or _ANNOUNCES not in reading.document.text.lower():
        return drafts
    found: dict[str, Role] = {}
    sentences = list(sentences_in(reading.doc))
    for number, sentence in enumerate(sentences):
        day = _announced(sentence, timeline)
        first = None if day is None else _first_behind(reading, timeline, drafts, number, sentences)
        if day is not None and first is not None:
            found[first.id] = carried(day)
    return [
        replace(draft, roles=(*draft.roles, found[draft.id])) if draft.id in found else draft
        for draft in drafts
    ]


def _announced(sentence: Span, timeline: Timeline) -> Role | None:
    """The one day on which something happened of which the text is to tell."""
    here = any(token.lower_ in _TELLERS for token in sentence)
    if not here or not any(_is_announced(sentence, i) for i in range(len(sentence))):
        return None
    dates = timeline.dates_of(sentence)
    if len(dates) != 1:
        return None
    one = dates[0]
    days = timeline.days(one, ahead=False)
    if days is None or not is_day(days):
        return None
    words = [token for token in sentence if token.idx < one.start]
    if not words or words[-1].lower_ not in _BEFORE:
        return None
    return Role("time", one.start, one.end, one.text, value=days)


def _is_announced(sentence: Span, i: int) -> bool:
    """True for the verb of "what happened", unless nobody knows it: "do not know what happened"."""
    verb = sentence[i]
    if not _is_of_what_happened(verb) or verb.head.dep_ not in ("ROOT", "xcomp", "ccomp"):
        return False
    return not _is_open(sentence)


def is_of_what_is_not_told(verb: Token | None) -> bool:
    """ "Who knows what | happened on 3 May?", "students recall what | happened in June 1989"."""
    if verb is None or not _is_of_what_happened(verb):
        return False
    sentence = sentence_of(verb)
    return _is_open(sentence) or not any(token.lower_ in _TELLERS for token in sentence)


def _is_of_what_happened(verb: Token) -> bool:
    if verb.tag_ != "VBD" or lemma(verb) not in word_sets("modality")["occurring"]:
        return False
    return any(c.lower_ == _ANNOUNCES and c.dep_ == "nsubj" for c in verb.lefts)


def _is_open(sentence: Span) -> bool:
    return any(token.dep_ == "neg" or token.text == "?" for token in sentence)


def _first_behind(
    reading: Reading,
    timeline: Timeline,
    drafts: Iterable[Draft],
    number: int,
    sentences: Sequence[Span],
) -> Draft | None:
    """The first event told behind a sentence, if it is done there and then and has no time."""
    blocks = reading.document.blocks
    here = block_around(blocks, sentences[number].start_char)
    behind = next((d for d in drafts if d.frame.sentence > number), None)
    if behind is None or behind.frame.sentence - number > _FAR:
        return None
    between = sentences[number + 1 : behind.frame.sentence + 1]
    dated = any(timeline.dates_of(sentence) for sentence in between)
    timed = any(role.role == "time" for role in behind.roles)
    if dated or timed or block_around(blocks, behind.frame.trigger.idx) != here:
        return None
    done = is_told(behind) and behind.frame.modality != "denied"
    return behind if done and is_on_the_spot(behind, dated=False) else None
