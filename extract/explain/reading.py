"""What the trained reader and the rules say of one word, asked anew where a run did not ask."""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.explain.record import (
    Grammar,
    GrammarRole,
    Reader,
    Scored,
    ScoredRole,
    ScoredWord,
    Word,
    WordList,
)
from extract.pipeline import shared_reader
from extract.reader import ReadEvent, SentenceReading, TriggerScores
from extract.roles.climb import climb_roles
from extract.status.cues import status_of
from extract.triggers import LexiconTrigger

_BEST = 3
_LEAST = 0.01
"""Words that score less for a role are not told."""


def parsed(words: Sequence[Token]) -> tuple[Word, ...]:
    """The words of a sentence with their parse."""
    number = {word.i: n for n, word in enumerate(words)}
    return tuple(
        Word(
            number=n,
            text=word.text,
            lemma=word.lemma_,
            pos=word.pos_,
            tag=word.tag_,
            dep=word.dep_,
            head=number.get(word.head.i) if word.head.i != word.i else None,
            start=word.idx,
            end=word.idx + len(word),
        )
        for n, word in enumerate(words)
    )


class Asked:
    """The reader's scores for some words of a sentence, whether or not it calls them events.

    The sentence is read again in the company in which the run has read it.

    Args:
        company: The words of the sentences that the run handed to the reader together.
        number: The sentence among them.
        triggers: The words asked for.
    """

    def __init__(
        self, company: Sequence[Sequence[Token]], number: int, triggers: Sequence[int]
    ) -> None:
        texts = [[word.text for word in words] for words in company]
        self.cut = shared_reader().thresholds.trigger
        self._words = company[number]
        self._reading: SentenceReading
        self._reading, scores = shared_reader().read_again(texts, number, sorted(triggers))
        self._scores: dict[int, TriggerScores] = {found.word: found for found in scores}

    def at(self, word: int) -> Reader:
        """What the reader makes of one of the words."""
        event = self.event(word)
        return Reader(
            event_score=_round(event.event_score),
            cut=self.cut,
            types=tuple(Scored(name, _round(score)) for name, score in event.types),
            roles=tuple(self._roles(event, self._scores[word])),
            modalities=tuple(Scored(name, _round(score)) for name, score in event.modalities[:3]),
            scope=Scored(event.scope, _round(event.scope_score)),
            source=self._words[event.source].text if event.source is not None else None,
            source_score=_round(event.source_score),
        )

    def event(self, word: int) -> ReadEvent:
        """The reading itself."""
        event = self._reading.at(word)
        assert event is not None
        return event

    def _roles(self, event: ReadEvent, scores: TriggerScores) -> list[ScoredRole]:
        taken = {(role.role, role.word) for role in event.roles}
        cuts, found = shared_reader().thresholds.roles, []
        for column, role in enumerate(shared_reader().labels.roles, start=1):
            ranked = sorted(
                ((float(row[column]), scores.first_word + n) for n, row in enumerate(scores.roles)),
                key=lambda pair: (-pair[0], pair[1]),
            )
            best = tuple(
                ScoredWord(n, self._words[n].text, _round(score), (role, n) in taken)
                for score, n in ranked[:_BEST]
                if score >= _LEAST
            )
            if best:
                found.append(ScoredRole(role, cuts[role], best))
        return found


def listed(word: Token) -> WordList | None:
    """What the word list says of a word of a run, or None when it is not listed."""
    found: LexiconTrigger | None = word.doc._.lexicon_triggers.get(word.i)
    if found is None:
        return None
    met = shared_reader().seen(word.lemma_.lower())
    return WordList(found.entry, found.types, found.weight, met)


def by_grammar(trigger: Token, event_type: str, words: Sequence[Token]) -> Grammar:
    """Speech status and roles by the rules alone."""
    number = {word.i: n for n, word in enumerate(words)}
    status = status_of(trigger, event_type=event_type)
    return Grammar(
        modality=status.modality,
        rule=status.rule,
        cues=tuple(cue.text for cue in status.cues),
        source=status.source.text if status.source is not None else None,
        roles=tuple(
            GrammarRole(r.role, number[r.head.i], r.head.text, r.rule, r.score, r.alternative)
            for r in climb_roles(trigger, event_type)
            if r.head.i in number
        ),
    )


def _round(score: float) -> float:
    return round(float(score), 4)
