"""Days that a text names by what was on them: "on the evening of the seminar".

That is the day which the text told of the seminar before; where it told none, the day stays open.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Span, Token

from extract.claims.clause_times import governor_of
from extract.grammar import NOUNS, is_verbal, lemma, word_behind
from extract.remembered import text_of
from extract.times import TimeExpression
from graph.model import DateInterval

_DAY_OF = re.compile(
    r"\b(?:(?:on|in|during|throughout) )?the (?:day|morning|afternoon|evening|night|very day)"
    r" (?:and (?:evening|night) )?of the (?P<word>[a-z]+(?:-[a-z]+)*)\b(?! (?:of|on)\b)",
    re.IGNORECASE,
)
_WAYS = ("before", "after")
_POINTING = ("the", "that", "this", "his", "her", "their", "its")
_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("nsubj", "nsubjpass", "dobj", "attr")


def with_event_days(sentence: Span, dates: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The dates of a sentence with the days that it names by an event.

    Beside a date ("on the day of the vote, 3 May") such words say no more.
    """
    found = [*dates]
    told = text_of(sentence.doc)[sentence.start_char : sentence.end_char]
    for match in _DAY_OF.finditer(told):
        start, end = (sentence.start_char + place for place in match.span())
        near = any(one.start < end + 4 and start < one.end + 4 for one in dates)
        if not near:
            found.append(TimeExpression(start, end, match.group(), "date", "anchor"))
    return sorted(found, key=lambda one: one.start)


def event_word(words: str | None) -> str | None:
    """The "seminar" of "the evening of the seminar"; None for every other date."""
    match = _DAY_OF.fullmatch(words or "")
    return None if match is None else match["word"].lower()


def event_counted_from(found: TimeExpression, sentence: Span) -> Token | None:
    """The "raid" of "two weeks after | the raid" and "on the eve of her raid"; else None.

    None for the subject of a clause: "a week after the house was searched".
    """
    inside = (t for t in sentence if found.start <= t.idx < found.end)
    way = next((t for t in inside if t.lower_ in _WAYS or _is_eve_of(t)), None)
    if way is None or way.i + 2 >= sentence.end or way.nbor(1).lower_ not in _POINTING:
        return None
    for noun in sentence.doc[way.i + 2 : min(way.i + 5, sentence.end)]:
        if noun.pos_ in NOUNS:
            whole = noun.i + 1 == sentence.end or noun.nbor(1).pos_ not in NOUNS
            if whole:
                told = noun.dep_ not in _SUBJECTS and not (_is_eve_of(way) and _is_another(noun))
                return noun if told else None
        elif noun.pos_ not in ("ADJ", "VERB"):
            return None
    return None


def _is_eve_of(word: Token) -> bool:
    return word.lower_ == "of" and word.i > 0 and word.nbor(-1).lower_ == "eve"


def _is_another(noun: Token) -> bool:
    """ "The eve of the rally in Bern", "of the rally's anniversary": perhaps another."""
    behind = word_behind(noun)
    return behind is not None and (behind.tag_ == "POS" or behind.dep_ == "prep")


def day_of_event(noun: Token, days: Mapping[str, DateInterval]) -> DateInterval | None:
    """The day told of an event, by its noun or the verb of it: "the beating" of who was beaten."""
    word = noun.lemma_.lower()
    return days.get(word) or days.get(word.removesuffix("ing"))


def told_of(found: TimeExpression, sentence: Span) -> Iterator[str]:
    """The nouns of which a date is told: "the | seminar was held last Wednesday".

    Who "was attacked on Saturday" tells of the night of "the attack".
    """
    verb = governor_of(found, sentence)
    if verb is None:
        return
    yield lemma(verb)
    words = [verb, *(child for child in verb.children if child.dep_ in _OBJECTS)]
    while verb.dep_ == "xcomp":  # "which was | to be held"
        verb = verb.head
    words += [child for child in verb.children if child.dep_ in _OBJECTS]
    if verb.dep_ == "relcl":
        words += _named_by(verb.head)
    for word in words:
        if word.pos_ in NOUNS and not is_verbal(word):
            yield lemma(word)


def _named_by(word: Token) -> Iterator[Token]:
    """A word and the nouns that it is the name or part of: "the | seminar 'Who rules?', which"."""
    yield word
    while word.dep_ in ("appos", "compound", "pobj", "prep", "nmod") and word.head.i != word.i:
        word = word.head
        yield word
