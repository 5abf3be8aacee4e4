"""What the states of the event reader add to the dates that an event may be of.

Words around an event tell where a date stands, and rules weigh that; whether "had been followed" is
of the day on which she was arrested, the encoder sees: it compares the event with the verb of the
clause in which the date stands.
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from extract.claims.date_candidates import Candidate
from extract.grammar import verb_above
from extract.reader.pair_head import DATES, TRACES, TracedWords
from extract.times import TimeExpression

_DATED = ("DATE", "TIME")
"""Entity labels of the words of a date."""


def added(
    doc: Doc, trigger: Token, candidates: Sequence[Candidate], kinds: Sequence[str]
) -> list[float]:
    """What is added to the worth of each candidate, and at the end to that of "none".

    Nothing where the reader has not read the text.

    Args:
        kinds: The kinds of dates, in the order in which the head was fitted to them.
    """
    traces: TracedWords | None = doc.user_data.get(TRACES, {}).get(DATES)
    if traces is None:
        return [0.0] * (len(candidates) + 1)
    words = [date_verb(doc, candidate.words) for candidate in candidates]
    return traces.scores(trigger.i, words, numbers(candidates, kinds))


def numbers(candidates: Sequence[Candidate], kinds: Sequence[str]) -> list[list[int]]:
    """Of each candidate the numbers of its kinds; a kind that is not listed has none."""
    return [[n for n, kind in enumerate(kinds) if kind in one.kinds] for one in candidates]


def date_verb(doc: Doc, words: TimeExpression) -> int:
    """The number of the verb in whose clause a date stands; -1 for one outside the text."""
    span = doc.char_span(words.start, words.end, alignment_mode="expand")
    if span is None:
        return -1
    first = next((word for word in span if word.ent_type_ in _DATED or word.is_digit), span[0])
    return verb_above(first).i
