"""Words -> word pieces -> windows that fit the model. Nothing of a sentence is ever cut off."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tokenizers import Tokenizer

MAX_PIECES = 256  # pieces of a window, with the two frame pieces
OVERLAP = 64  # pieces that two neighboring windows share, at least
_REMEMBERED = 20_000  # words whose pieces are kept: most words of a text are among the last ones
MAX_PIECES_OF_WORD = 16  # a web address is one word: its state is that of its first piece anyway


@dataclass(frozen=True)
class Window:
    """A run of whole words of one sentence.

    Attributes:
        first_word: Index in the sentence of the window's first word.
        ids: Piece ids with the frame pieces at both ends.
        starts: For each word of the window, index in `ids` of its first piece.
        owned: For each word, whether this window is the one that reads it: the window in which the
            word has most context on its narrower side. Each word of a sentence is owned once.
    """

    first_word: int
    ids: tuple[int, ...]
    starts: tuple[int, ...]
    owned: tuple[bool, ...]


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

    def windows(self, words: Sequence[str], *, max_pieces: int = MAX_PIECES) -> list[Window]:
        """Windows over a sentence, in order: one if it fits, else overlapping ones.

        An empty sentence gives an empty list.
        """
        pieces = self.of_words(words)
        spans = _spans([len(word) for word in pieces], max_pieces - 2)
        owners = _owners(spans, len(pieces))
        return [self._window(pieces, span, k, owners) for k, span in enumerate(spans)]

    def _window(
        self, pieces: list[list[int]], span: tuple[int, int], number: int, owners: list[int]
    ) -> Window:
        ids, starts = [self._begin], []
        for word in pieces[span[0] : span[1]]:
            starts.append(len(ids))
            ids.extend(word)
        ids.append(self._end)
        owned = tuple(owner == number for owner in owners[span[0] : span[1]])
        return Window(span[0], tuple(ids), tuple(starts), owned)

    def _id(self, piece: str) -> int:
        number = self._tokenizer.token_to_id(piece)
        if number is None:
            raise ValueError(f"the tokenizer has no piece {piece}")
        return int(number)


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
