"""The dates around an event that are of something else told there.

"The march of | 3 May was condemned", "a man who had been fined in 2023 | was led away", "In
| Eritrea he joined a march".
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from extract.claims.clause_times import is_of_a_permit, is_of_who_it_was
from extract.claims.described_doers import is_of_who_did_it
from extract.claims.drafts import Draft
from extract.claims.earlier_events import is_answered, is_of_before, remembered_with
from extract.claims.event_days import event_counted_from
from extract.claims.flashbacks import is_year_aside
from extract.claims.other_clauses import is_of_an_earlier_clause, is_of_the_next_clause
from extract.claims.reading import Reading
from extract.claims.second_occasions import is_of_a_second, second_occasion
from extract.claims.timeline import Timeline
from extract.claims.told_dates import Told
from extract.frames import Frame
from extract.grammar import is_verbal, lemma, sentence_of, sentences_in
from extract.roles.retold import is_of_a_report_in_front, is_of_the_retelling
from extract.times import TimeExpression
from extract.wordlists import word_sets

_OF_ANOTHER = (is_of_the_retelling, is_of_a_permit, is_of_who_it_was, is_of_who_did_it)
"""Of a verb of the same sentence and the trigger: why the verb's date is not the trigger's."""
GATHERINGS = ("public_event", "protest", "counter_protest", "disrupt_event")
_DENIAL = "denial"
"""A denial is of no day on which something was done: what it denies was before it."""


class DatesOfOthers:
    """Tells which dates of a document are of something else than an event.

    Args:
        beside: The events of each sentence, by its number.
    """

    def __init__(
        self, reading: Reading, timeline: Timeline, beside: Mapping[int, Sequence[Draft]]
    ) -> None:
        self._text, self._index = reading.document.text, reading.index
        self._sentences = list(sentences_in(reading.doc))
        self._timeline = timeline
        self._beside = beside
        drafts = (draft for drafts in beside.values() for draft in drafts)
        self._deeds = {d.frame.trigger.i for d in drafts if d.frame.type != "statement"}

    def without(self, near: Sequence[Told], frame: Frame) -> list[Told]:
        """The dates that may be those of an event."""
        trigger, here = frame.trigger, frame.sentence
        second, land = second_occasion(trigger, self._timeline), self._land(here)
        busy = {other.trigger.i for other in self._answering(frame)}
        if frame.mode == _DENIAL:
            busy |= self._deeds
        return [
            one
            for one in near
            if not self._is_of_another(one, trigger)
            and not _is_counted_from(one, trigger)
            and not self._is_around_a_memory(one, frame)
            and not is_of_a_second(one.found, second)
            and (one.governor is None or one.governor.i not in busy)
            and (land is None or self._is_told_with(land, one, here))
        ]

    def _is_around_a_memory(self, one: Told, frame: Frame) -> bool:
        """Whether a date is of what is told around an earlier event, in its sentence or before.

        What a sentence before told of the like may have been the same.
        """
        if frame.type in GATHERINGS:
            return False
        if one.sentence == frame.sentence:
            return is_of_before(one.found, frame.trigger)
        if is_answered(frame.trigger):
            return False
        alike = (other.frame.type == frame.type for other in self._beside.get(one.sentence, ()))
        return remembered_with(frame.trigger) is not None and not any(alike)

    def _answering(self, frame: Frame) -> Iterator[Frame]:
        """What answers the act of a noun in its sentence: "condemned | the arrest on 3 May".

        Likewise what upholds or lifts it. The answer has a day of its own; the act was before.
        """
        if is_verbal(frame.trigger):
            return
        words = word_sets("event_words")["answering"] | word_sets("times")["ruling_again"]
        for other in (draft.frame for draft in self._beside.get(frame.sentence, ())):
            answers = other.type == "statement" or lemma(other.trigger) in words
            about = (filler.head.i for filler in other.fillers if filler.role == "target_event")
            if answers and frame.trigger.i in about:
                yield other

    def _land(self, number: int) -> str | None:
        """The country with which a sentence opens: "In | Eritrea he joined a march"."""
        words = [word for word in self._sentences[number][:6] if not word.is_space]
        if not words or words[0].lower_ != "in" or words[0].dep_ != "prep":
            return None
        land = next((child for child in words[0].children if child.dep_ == "pobj"), None)
        mention = None if land is None else self._index.at(land)
        country = mention is not None and mention.subtype == "country"
        return land.text if land is not None and country else None

    def _is_told_with(self, land: str, one: Told, here: int) -> bool:
        """Whether a date is told of that country, and not of where the story was before."""
        return one.sentence == here or land in self._sentences[one.sentence].text

    def _is_of_another(self, one: Told, trigger: Token) -> bool:
        """Whether a date stands with a thing that was at another time than the event.

        A year at a noun, "the 2019 crackdown", says which it is and dates nothing else.
        """
        above = one.governor
        if above is None or above.i == trigger.i:
            return False
        if is_of_a_report_in_front(above, trigger):
            return True
        if sentence_of(above).start != sentence_of(trigger).start:
            if _is_of_a_life(one):
                return True
        elif _is_of_another_clause(one, above, trigger):
            return True
        names = one.days.precision == "year" and one.found.text.isdigit()
        if names and is_year_aside(one.found, sentence_of(above), trigger):
            return True
        named = above.pos_ in ("NOUN", "PROPN") and self._is_named_by(one.found, above)
        return names and named and not above.is_ancestor(trigger)

    def _is_named_by(self, found: TimeExpression, noun: Token) -> bool:
        """True for a year before a noun, or behind "of": "the 2016 raid", "the raid of 2016"."""
        before = self._text[: found.start].rstrip()
        return found.end <= noun.idx or before.endswith(" of")


def _is_of_another_clause(one: Told, above: Token, trigger: Token) -> bool:
    """Whether a date of the trigger's sentence is that of something else told there."""
    if any(rule(above, trigger) for rule in _OF_ANOTHER):
        return True
    if is_of_the_next_clause(one.found, above, trigger):
        return True
    return is_of_an_earlier_clause(one.found, above, trigger, one.days)


def _is_counted_from(one: Told, trigger: Token) -> bool:
    """Whether a date is so long after the event itself: "a year after the | raid"."""
    if not sentence_of(trigger).start_char <= one.found.start < trigger.idx:
        return False
    event = event_counted_from(one.found, sentence_of(trigger))
    return event is not None and event.i == trigger.i


def _is_of_a_life(one: Told) -> bool:
    """True for a year that only says who one is: "left Minsk in | 2018 and works as a cook"."""
    verb = one.governor
    if verb is None or one.days.precision != "year" or not is_verbal(verb):
        return False
    return lemma(verb) in word_sets("times")["life"]
