"""The day of a deed told before from which a clause counts: "two days after he was killed".

"Tal was killed on 20 March. Two days after he was killed, they came": on 22 March. Who of two was
meant, or that another was held on that day, leaves it open.
"""

from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from extract.claims.clause_times import governor_of
from extract.grammar import is_passive, is_verbal, lemma
from extract.times import TimeExpression
from graph.model import DateInterval

_SUBJECTS = ("nsubj", "nsubjpass")
_DEFINITE = ("the", "this", "that")


@dataclass(frozen=True, slots=True)
class ToldDeed:
    """A verb with its day: of whom it was told, what it was done to, and in which sentence."""

    days: DateInterval
    sentence: int
    passive: bool
    subject: str | None
    object: str | None


@dataclass(slots=True)
class ToldDeeds:
    """The last deed of each verb that was told with its day."""

    of_verbs: dict[str, ToldDeed] = field(default_factory=dict)

    def note(self, found: TimeExpression, sentence: Span, days: DateInterval) -> None:
        """Take a day as told of the verb that it hangs on."""
        verb = governor_of(found, sentence)
        if verb is None or not is_verbal(verb):
            return
        self.of_verbs[lemma(verb)] = ToldDeed(
            days, sentence.start_char, is_passive(verb), _subject(verb), _object(verb)
        )

    def day_of(self, verb: Token, earlier: int | None) -> DateInterval | None:
        """The day of a clause that tells such a deed again; None where it may be another.

        Args:
            earlier: Offset of the sentence before: a pronoun is whoever that one tells of.
        """
        told = self.of_verbs.get(lemma(verb))
        if told is None or told.passive != is_passive(verb):
            return None
        again = next((c for c in verb.children if c.dep_ == "dobj"), None)
        if again is not None:
            definite = any(c.lower_ in _DEFINITE for c in again.lefts)
            return told.days if definite and told.object == lemma(again) else None
        word = next((c for c in verb.lefts if c.dep_ in _SUBJECTS), None)
        if word is None:
            return None
        same = _subject(verb) == told.subject
        if word.pos_ == "PRON":
            return told.days if told.sentence == earlier else None
        return told.days if same and word.pos_ == "PROPN" else None


def _subject(verb: Token) -> str | None:
    return next((c.lower_ for c in verb.lefts if c.dep_ in _SUBJECTS), None)


def _object(verb: Token) -> str | None:
    return next((lemma(c) for c in verb.children if c.dep_ == "dobj"), None)
