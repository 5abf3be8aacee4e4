"""Days that logs and notes put right before their first noun: "8 Jan. Caller threatened her",
"6 Nov. Embassy staff watched".

The parser takes the day for a count and the month for the first half of a name. A number from 1 to
31 beside a month is a day, and so are both; nothing is counted or named by them.
"""

import re

from spacy.tokens import Token

from extract.gazetteer.view import ARTICLES, DATES, SHORT_DATES
from extract.language_model import NOUNS

_NUMBER = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\.?")
_GIVEN_NAMES = frozenset({"April", "May", "June"})
_BEFORE_MONTHS = frozenset({"in", "since", "during", "last", "this", "next"})


def is_day(word: Token) -> bool:
    """Whether a word is a part of a day: the "8" or the "Jan." of "8 Jan. Caller"."""
    doc, i = word.doc, word.i
    before = i > 0 and _make_a_day(doc[i - 1], word)
    return before or (i + 1 < len(doc) and _make_a_day(word, doc[i + 1]))


def _make_a_day(first: Token, second: Token) -> bool:
    """ "8 Jan.", "January 8"; not the "October 12" of "in October 12 students were held".

    Nor the day of a name with an article: "the March 14 Alliance".
    """
    if _NUMBER.fullmatch(first.lower_):
        return _is_month(second)
    counts = first.i > 0 and first.nbor(-1).lower_ in _BEFORE_MONTHS | ARTICLES
    return _is_month(first) and not counts and _NUMBER.fullmatch(second.lower_) is not None


def is_noun_behind_day(head: Token, start: int) -> bool:
    """Whether a phrase behind a day is large since it opens an entry: "4 Mar. Window smashed"."""
    lookups = head.vocab.lookups
    nouns = lookups.get_table(NOUNS)[NOUNS] if lookups.has_table(NOUNS) else ()
    return start > 0 and is_day(head.doc[start - 1]) and head.lower_ in nouns


def is_month_as_given_name(word: Token) -> bool:
    """ "May Chen", where the model takes both for a person and nothing before makes it a month."""
    if word.text not in _GIVEN_NAMES or word.ent_type_ != "PERSON" or word.i + 1 >= len(word.doc):
        return False
    after = word.nbor(1)
    return after.ent_type_ == "PERSON" and after.ent_iob_ == "I" and not is_day(word)


def is_date_word(word: Token) -> bool:
    """A month or a day of the week, long or short, with its capital."""
    return word.text[0].isupper() and word.lower_.rstrip(".") in DATES | SHORT_DATES


def _is_month(word: Token) -> bool:
    return is_date_word(word) and not word.lower_.rstrip(".").endswith("day")
