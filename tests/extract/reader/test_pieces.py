"""Sentences of any length are cut into windows that lose nothing."""

import pytest

from extract.reader import folder as files
from extract.reader.pieces import COMPANY, MAX_PIECES, MAX_PIECES_OF_WORD, OVERLAP, Pieces
from extract.reader.runtime import WEIGHTS
from tests.extract.reader.factory import SENTENCES, long_sentence


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(WEIGHTS / files.TOKENIZER)


def test_a_usual_sentence_is_one_window(pieces: Pieces) -> None:
    (window,) = pieces.windows([SENTENCES[0]])
    assert len(window.starts) == len(SENTENCES[0])
    assert all(window.parts[0].owned)


def test_a_sentence_without_words_has_no_window(pieces: Pieces) -> None:
    assert pieces.windows([[]]) == pieces.windows([]) == []


def test_neighbors_stand_in_one_window_and_keep_their_places(pieces: Pieces) -> None:
    (window,) = pieces.windows([SENTENCES[0], [], SENTENCES[1]])
    one, two = window.parts
    assert (one.sentence, one.first_place) == (0, 0)
    assert (two.sentence, two.first_place) == (2, len(SENTENCES[0]))
    alone = [pieces.windows([sentence])[0] for sentence in SENTENCES[:2]]
    assert window.ids == alone[0].ids + alone[1].ids
    assert [place for place, _ in window.places()] == [
        *range(len(alone[0].ids)),
        *range(len(alone[1].ids)),
    ]


def test_a_long_text_is_spread_evenly_over_its_windows(pieces: Pieces) -> None:
    windows = pieces.windows([long_sentence(20)] * 25)
    lengths = [len(window.ids) for window in windows]
    assert [part.sentence for window in windows for part in window.parts] == list(range(25))
    assert max(lengths) <= COMPANY
    assert len(windows) > 1 and min(lengths) > max(lengths) / 2


@pytest.mark.parametrize("count", [255, 600, 2000])
def test_each_word_of_a_long_sentence_is_owned_once(pieces: Pieces, count: int) -> None:
    windows = pieces.windows([SENTENCES[0], long_sentence(count), SENTENCES[1]])
    parts = [part for window in windows for part in window.parts if part.sentence == 1]
    owned = [p.first_word + k for p in parts for k, own in enumerate(p.owned) if own]
    assert sorted(owned) == list(range(count))
    assert len(parts) > 1
    assert max(len(window.ids) for window in windows) <= MAX_PIECES


def test_neighboring_windows_share_words_on_both_sides_of_the_seam(pieces: Pieces) -> None:
    one, two = (window.parts[0] for window in pieces.windows([long_sentence(400)])[:2])
    shared = one.first_word + len(one.starts) - two.first_word
    assert shared >= OVERLAP
    assert one.owned[-1] is False and two.owned[0] is False


def test_a_word_without_pieces_still_has_a_state(pieces: Pieces) -> None:
    (window,) = pieces.windows([["Agents", "\u200b", "left"]])
    assert len(window.starts) == 3
    assert window.starts[0] < window.starts[1] < window.starts[2]


def test_a_web_address_does_not_fill_the_window(pieces: Pieces) -> None:
    address = "https://example.org/" + "/".join(["a-b.c"] * 300)
    assert len(pieces.of_words([address])[0]) == MAX_PIECES_OF_WORD
