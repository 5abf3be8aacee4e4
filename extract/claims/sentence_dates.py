"""The dates of the sentences of a text, each sentence looked at once."""

from collections.abc import Collection

from spacy.tokens import Span

from extract.claims.clause_times import governor_of
from extract.claims.date_ranges import DateRange, date_ranges
from extract.claims.dated_nouns import DatedNoun, dated_nouns
from extract.claims.event_days import with_event_days
from extract.claims.told_days import looks_aside
from extract.grammar import has_had, is_verbal, lemma
from extract.read.day_fields import find_other_days
from extract.times import TimeExpression, find_times
from extract.wordlists import word_sets


class SentenceDates:
    """Finds dates, and what they are dates of.

    Args:
        triggers: Numbers of the words that tell events; dates of other nouns are told aside.
    """

    def __init__(self, text: str, triggers: Collection[int]) -> None:
        self._text, self._fields = text, list(find_other_days(text))
        self.triggers = triggers
        self._dates: dict[int, list[TimeExpression]] = {}

    def of(self, sentence: Span) -> list[TimeExpression]:
        """The dates of a sentence in text order, without durations and habits."""
        known = self._dates.get(sentence.start_char)
        if known is None:
            found = find_times(self._text, sentence.start_char, sentence.end_char)
            dates = [one for one in found if one.kind == "date" and not self._is_of_a_field(one)]
            known = with_event_days(sentence, dates)
            self._dates[sentence.start_char] = known
        return known

    def _is_of_a_field(self, found: TimeExpression) -> bool:
        """True for the day of "Date of birth: 4 May 1983", which is that of nothing told."""
        return any(start <= found.start < end for start, end in self._fields)

    def beside_nouns(self, sentence: Span) -> list[DatedNoun]:
        """The events of a sentence that something is counted from and that have their date."""
        return list(dated_nouns(sentence, self.of(sentence)))

    def ranges(self, sentence: Span) -> list[DateRange]:
        """The times of a sentence of which two of its dates are the ends."""
        return list(date_ranges(sentence, self.of(sentence)))

    def is_aside(self, found: TimeExpression, sentence: Span) -> bool:
        """True for the date of a relative clause, a pluperfect, or a noun that tells no event."""
        if looks_aside(found):
            return True
        above = governor_of(found, sentence)
        if above is None:
            return False
        if not is_verbal(above):
            return above.i not in self.triggers
        return has_had(above) or above.dep_ in ("relcl", "acl")


def is_of_letters(found: TimeExpression, sentence: Span) -> bool:
    """True for the date of a verb of letters and permits: "wrote | on 9 May"."""
    verb = governor_of(found, sentence)
    return verb is not None and is_verbal(verb) and lemma(verb) in word_sets("times")["letters"]
