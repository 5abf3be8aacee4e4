"""Words -> word pieces -> windows that fit the model. Nothing of a sentence is ever cut off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from pathlib import Path

from tokenizers import Tokenizer

COMPANY = 250  # pieces up to which neighboring sentences share a window, with the frame pieces
MAX_PIECES = 256  # pieces of a window that one long sentence has for itself, likewise
OVERLAP = 64  # pieces that two neighboring windows of one sentence share, at least
_REMEMBERED = 20_000  # words whose pieces are kept: most words of a text are among the last ones
MAX_PIECES_OF_WORD = 16  # a web address is one word: its state is that of its first piece anyway


@dataclass(frozen=True)
class Part:
    """A run of whole words of one sentence, as it stands in a window.

    Attributes:
        sentence: Index of the sentence.
        first_word: Index in the sentence of the part's first word.
        first_place: Place of that word among all words of the window.
        pieces: How many pieces it has, with its two frame pieces.
        starts: For each word of the part, index in the window's `ids` of its first piece.
        owned: For each word, whether this window is the one that reads it: the window in which the
            word has most context on its narrower side. Each word of a sentence is owned once.
    """

    sentence: int
    first_word: int
    first_place: int
    pieces: int
    starts: tuple[int, ...]
    owned: tuple[bool, ...]


@dataclass(frozen=True)
class Window:
    """What the model sees at a time: some whole sentences, or a stretch of a very long one.

    Attributes:
        ids: Piece ids; every part has its two frame pieces, as if it stood alone.
        parts: What it holds, in the order of the text.
    """

    ids: tuple[int, ...]
    parts: tuple[Part, ...]

    @property
    def starts(self) -> tuple[int, ...]:
        """For each word of the window, index in `ids` of its first piece."""
        return tuple(start for part in self.parts for start in part.starts)

    def places(self) -> Iterator[tuple[int, int]]:
        """For each piece its place in its part, and the number of the part in the window."""
        for number, part in enumerate(self.parts):
            for place in range(part.pieces):
                yield place, number


class Pieces:
    """The word piece tokenizer of the model."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._begin = self._id("[CLS]")
        self._end = self._id("[SEP]")
        self._unknown = self._id("[UNK]")
        self.mask = self._id("[MASK]")
        self._of_word = lru_cache(maxsize=_REMEMBERED)(self._cut)

    def of_words(self, words: Sequence[str]) -> list[list[int]]:
        """Piece ids of each word, at least one (the unknown piece) and at most 16 per word."""
        return [list(self._of_word(word)) for word in words]

    def _cut(self, word: str) -> tuple[int, ...]:
        """The pieces of a word do not depend on the words around it."""
        found = self._tokenizer.encode([word], is_pretokenized=True, add_special_tokens=False)
        return tuple(found.ids[:MAX_PIECES_OF_WORD]) or (self._unknown,)

    def windows(self, sentences: Sequence[Sequence[str]]) -> list[Window]:
        """Windows over the sentences of a text, in order.

        Neighboring sentences stand in one window, evenly spread, so that each is read in the
        company of others. A sentence that is longer than a window gets overlapping ones of its
        own; an empty sentence gets none.
        """
        pieces = [self.of_words(words) for words in sentences]
        windows: list[Window] = []
        for run in _runs([sum(map(len, words)) + 2 for words in pieces], COMPANY):
            if len(run) == 1:
                windows += self._alone(pieces[run[0]], run[0])
            else:
                windows.append(self._window([(k, pieces[k], 0) for k in run]))
        return windows

    def _alone(self, pieces: list[list[int]], sentence: int) -> Iterator[Window]:
        spans = _spans([len(word) for word in pieces], MAX_PIECES - 2)
        owners = _owners(spans, len(pieces))
        for number, (first, last) in enumerate(spans):
            owned = tuple(owner == number for owner in owners[first:last])
            yield self._window([(sentence, pieces[first:last], first)], owned)

    def _window(
        self,
        runs: Sequence[tuple[int, list[list[int]], int]],
        owned: tuple[bool, ...] | None = None,
    ) -> Window:
        """A window of runs (sentence, pieces of its words, first word); all words owned if None."""
        ids: list[int] = []
        parts: list[Part] = []
        place = 0
        for sentence, words, first_word in runs:
            begin, starts = len(ids), []
            ids.append(self._begin)
            for word in words:
                starts.append(len(ids))
                ids.extend(word)
            ids.append(self._end)
            own = owned or (True,) * len(words)
            count = len(ids) - begin
            parts.append(Part(sentence, first_word, place, count, tuple(starts), own))
            place += len(words)
        return Window(tuple(ids), tuple(parts))

    def _id(self, piece: str) -> int:
        number = self._tokenizer.token_to_id(piece)
        if number is None:
            raise ValueError(f"the tokenizer has no piece {piece}")
        return int(number)


def _runs(lengths: Sequence[int], room: int) -> Iterator[list[int]]:
    """Neighboring sentences (their numbers) that fit a window together, of about equal length.

    `lengths` counts the pieces of a sentence with its frame pieces: 2 for an empty sentence, which
    is left out. What exceeds the room stands alone.
    """
    whole = sum(length for length in lengths if length > 2)
    goal = whole / max(1, ceil(whole / room))
    run: list[int] = []
    used = 0
    for number, length in enumerate(lengths):
        if length == 2:
            continue
        if run and (used + length > room or used >= goal):
            yield run
            run, used = [], 0
        run.append(number)
        used += length
    if run:
        yield run


def _spans(lengths: Sequence[int], room: int) -> list[tuple[int, int]]:
    """Runs (first word, one after the last word) of at most `room` pieces that cover all words."""
    spans: list[tuple[int, int]] = []
    first = 0
    while first < len(lengths):
        last, used = first, 0
        while last < len(lengths) and used + lengths[last] <= room:
            used += lengths[last]
            last += 1
        spans.append((first, last))
        if last == len(lengths):
            break
        shared, back = 0, last
        while back > first + 1 and shared < OVERLAP:
            back -= 1
            shared += lengths[back]
        first = back
    return spans


def _owners(spans: Sequence[tuple[int, int]], count: int) -> list[int]:
    """For each word the number of the window in which it is farthest from a cut edge."""

    def room(word: int, span: tuple[int, int]) -> int:
        left = count if span[0] == 0 else word - span[0]
        right = count if span[1] == count else span[1] - 1 - word
        return min(left, right)

    owners = []
    for word in range(count):
        holding = [k for k, span in enumerate(spans) if span[0] <= word < span[1]]
        owners.append(max(holding, key=lambda k: (room(word, spans[k]), -k)))
    return owners
