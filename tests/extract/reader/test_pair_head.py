"""A head over two words: what it keeps of them, and what it adds."""

from pathlib import Path

import numpy as np
import pytest

from extract.reader import EventReader, WeightsError
from extract.reader.folder import PAIR_HEADS
from extract.reader.pair_head import PairHead, TracedWords
from tests.extract.reader.factory import SENTENCES, long_sentence

WIDTH = 6


@pytest.fixture
def head() -> PairHead:
    rng = np.random.default_rng(3)
    sizes = (WIDTH + 1, 4), (WIDTH + 1, 4), (WIDTH + 1, 1), (13, 5), (6, 1)
    return PairHead(*(rng.normal(size=size).astype(np.float32) for size in sizes))


def states(words: int) -> np.ndarray:
    return np.random.default_rng(5).normal(size=(words, WIDTH)).astype(np.float32)


def test_a_head_is_read_as_it_was_saved(head: PairHead, tmp_path: Path) -> None:
    head.save(tmp_path / "head.npz")
    again = PairHead.load(tmp_path / "head.npz")
    assert np.array_equal(again.traces(states(3)), head.traces(states(3)))
    one, *others = head.traces(states(3))
    assert again.scores(one, others) == head.scores(one, others)


def test_a_file_without_an_array_is_named(tmp_path: Path) -> None:
    path = tmp_path / "head.npz"
    np.savez(path, word=np.zeros((2, 1)))
    with pytest.raises(WeightsError, match=r"head\.npz: has no array 'other"):
        PairHead.load(path)


def test_each_candidate_is_scored_by_itself(head: PairHead) -> None:
    one, two, three = head.traces(states(3))
    first, second, none = head.scores(one, [two, three])
    assert first != second
    assert head.scores(one, [three, two]) == pytest.approx([second, first, none], abs=1e-5)
    assert head.scores(one, [two]) == pytest.approx([first, none], abs=1e-5)
    assert head.scores(one, []) == [none]


def test_a_word_and_its_candidate_do_not_change_places(head: PairHead) -> None:
    one, two, _ = head.traces(states(3))
    assert head.scores(one, [two])[0] != pytest.approx(head.scores(two, [one])[0])


def test_the_kind_of_a_candidate_counts() -> None:
    rng = np.random.default_rng(4)
    sizes = (WIDTH + 1, 4), (WIDTH + 1, 4), (WIDTH + 1, 1), (15, 5), (6, 1)
    head = PairHead(*(rng.normal(size=size).astype(np.float32) for size in sizes))
    assert head.kinds == 2
    one, two = head.traces(states(2))
    of_each = [head.scores(one, [two], [kinds])[0] for kinds in ((), (0,), (1,), (0, 1))]
    assert len(set(of_each)) == 4
    assert head.scores(one, [two])[0] == of_each[0]


def test_a_blank_head_adds_nothing() -> None:
    blank = PairHead.blank(WIDTH)
    one, two, three = blank.traces(states(3))
    assert blank.scores(one, [two, three]) == [0.0, 0.0, 0.0]


def test_a_word_that_was_not_kept_is_one_without_a_state(head: PairHead) -> None:
    own, empty = head.traces(np.vstack([states(1), np.zeros((1, WIDTH), np.float32)]))
    words = TracedWords(head)
    words.keep(7, own)
    assert words.scores(7, [99]) == head.scores(own, [empty])


@pytest.mark.model
def test_the_shipped_reader_keeps_a_trace_of_every_word() -> None:
    reader = EventReader()
    sentences = [*SENTENCES, long_sentence(400)]
    for words, reading in zip(sentences, reader.read(sentences), strict=True):
        assert reading.traces.keys() == reader.pair_heads.keys() == set(PAIR_HEADS)
        for name, traces in reading.traces.items():
            assert traces.shape == (len(words), reader.pair_heads[name].size)
            assert np.abs(traces.astype(np.float32)).sum(-1).all()


def test_words_are_kept_in_any_order_and_one_that_was_not_says_little(head: PairHead) -> None:
    one, two, three = head.traces(states(3))
    unknown = head.traces(np.zeros((1, WIDTH), np.float32))[0]
    words = TracedWords(head)
    for number, trace in ((7, one), (2, two), (9, three)):
        words.keep(number, trace)
    assert words.scores(9, [2, 7]) == head.scores(three, [two, one])
    assert words.scores(2, [5, 400, -1]) == head.scores(two, [unknown, unknown, unknown])
