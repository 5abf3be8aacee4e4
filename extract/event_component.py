"""The component that reads events: sentences go to the trained reader, its readings to the text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace

import numpy as np
from spacy.tokens import Doc, Span, Token

from extract.blocks import block_around
from extract.grammar import heads_a_clause, sentences_in
from extract.reader import EventReader, SentenceReading
from extract.reader.ahead import ReadAhead
from extract.reader.pair_head import ANTECEDENTS, DATES, TRACES, TracedWords
from extract.tokenizer import words_of
from extract.triggers import LexiconTrigger, find_triggers
from graph.model import Block

AHEAD = "shadowgraph_ahead"
"""Where `Doc.user_data` has what is encoded already."""
ASIDES = "shadowgraph_asides"
"""Where it has the blocks that stand between the running text."""

_TOGETHER = 256
"""Sentences that the event reader is handed at a time, so that few words and windows are held."""
_MEANT = ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ")
"""Word classes of which one may mean somebody."""
_NO_SCORES = np.zeros((0, 0), np.float32)


if not Doc.has_extension("readings"):
    Doc.set_extension("readings", default=())
    Doc.set_extension("lexicon_triggers", default={})


class EventComponent:
    """Reads the events of a text with the trained reader; writes `Doc._.readings`.

    `Doc._.readings` holds one `SentenceReading` for each sentence of `Doc.sents`, in their order,
    without `type_scores`, which take 100 bytes a word; word numbers count `words_of(sentence)`.
    Words of the lexicon are read as well, so that their roles are known if they turn out to be
    triggers; `Doc._.lexicon_triggers` has them by token. `Doc.user_data[TRACES]` has by
    the name of each head over two words what it needs to know of them.
    """

    def __init__(self, reader: EventReader, *, ahead: bool = False) -> None:
        self.reader = reader
        self.ahead = ahead

    def __call__(self, doc: Doc) -> Doc:
        return next(iter(self.pipe([doc])))

    def pipe(self, docs: Iterable[Doc], batch_size: int = 1) -> Iterable[Doc]:
        """Read document by document; a document is batch enough."""
        for doc in docs:
            readings: dict[int, SentenceReading] = {}
            triggers: dict[int, LexiconTrigger] = {}
            traces = {name: TracedWords(head) for name, head in self.reader.pair_heads.items()}
            ahead: ReadAhead | None = doc.user_data.pop(AHEAD, None)
            for sentences in _together(doc):
                read = self._read(sentences, triggers, traces, ahead)
                readings.update(zip((sentence.start for sentence in sentences), read, strict=True))
            doc._.readings = [readings[start] for start in sorted(readings)]
            doc._.lexicon_triggers = triggers
            doc.user_data[TRACES] = traces
            yield doc

    def begin(self, doc: Doc, thread: Executor) -> None:
        """Begin to encode a text whose sentences are known."""
        groups = (_texts(map(words_of, sentences)) for sentences in _together(doc))
        doc.user_data[AHEAD] = ReadAhead(self.reader, groups, thread)

    def _read(
        self,
        sentences: Sequence[Span],
        triggers: dict[int, LexiconTrigger],
        traces: Mapping[str, TracedWords],
        ahead: ReadAhead | None,
    ) -> Iterator[SentenceReading]:
        """Read some sentences; the words of the lexicon in them go into `triggers`, and what
        the heads over two words need to know into `traces`."""
        words = [words_of(sentence) for sentence in sentences]
        listed = [_by_word(sentence, w) for sentence, w in zip(sentences, words, strict=True)]
        triggers.update({t.token.i: t for found in listed for t in found.values()})
        texts = _texts(words)
        readings = self.reader.read(
            texts,
            extra_triggers=[sorted(found) for found in listed],
            encoded=ahead.take(texts) if ahead is not None else None,
        )
        for own, reading in zip(words, readings, strict=True):
            told = {event.word for event in (*reading.events, *reading.extra)}
            for name, kept in traces.items():
                for number, word in enumerate(own):
                    if _is_kept(name, word, told=number in told):
                        kept.keep(word.i, reading.traces[name][number])
        return (replace(reading, type_scores=_NO_SCORES, traces={}) for reading in readings)


def _is_kept(name: str, word: Token, *, told: bool) -> bool:
    """Whether a head over two words may be asked for a word; `told` for one that tells an event."""
    if name == ANTECEDENTS:
        return word.pos_ in _MEANT
    return told or (name == DATES and heads_a_clause(word))


def _together(doc: Doc) -> Iterator[Sequence[Span]]:
    """The sentences of a text, so many at a time as the event reader is handed."""
    sentences = list(doc.sents)
    return ([sentences[number] for number in run] for run in read_together(doc))


def read_together(doc: Doc) -> Iterator[list[int]]:
    """Numbers of the sentences that the event reader is handed at a time.

    First come those of the running text, then what stands between them.
    """
    blocks: Sequence[Block] = doc.user_data.get(ASIDES, ())
    running: list[int] = []
    between: list[int] = []
    for number, sentence in enumerate(doc.sents):
        aside = block_around(blocks, sentence.start_char) is not None
        (between if aside else running).append(number)
    for numbers in (running, between):
        for first in range(0, len(numbers), _TOGETHER):
            yield numbers[first : first + _TOGETHER]


def _texts(sentences: Iterable[Sequence[Token]]) -> list[list[str]]:
    return [[word.text for word in sentence] for sentence in sentences]


def _by_word(sentence: Span, words: Sequence[Token]) -> dict[int, LexiconTrigger]:
    place = {word.i: number for number, word in enumerate(words)}
    return {place[t.token.i]: t for t in find_triggers(sentence) if t.token.i in place}


def let_go(doc: Doc) -> None:
    """Drop what was read, once frames are made of it; a Doc that its own words hold stays long."""
    doc._.readings = ()
    doc._.lexicon_triggers = {}


def readings_by_sentence(doc: Doc) -> list[tuple[Span, SentenceReading]]:
    """Each sentence with its reading, in text order."""
    return list(zip(sentences_in(doc), doc._.readings, strict=True))
