"""The head that tells whom a pronoun means: what it keeps of words, and what it adds."""

from pathlib import Path

import numpy as np
import pytest

from extract.reader import EventReader, WeightsError
from extract.reader.antecedents import Antecedents, TracedWords
from tests.extract.reader.factory import SENTENCES, long_sentence

WIDTH = 6


@pytest.fixture
def head() -> Antecedents:
    rng = np.random.default_rng(3)
    sizes = (WIDTH + 1, 4), (WIDTH + 1, 4), (WIDTH + 1, 1), (13, 5), (6, 1)
    return Antecedents(*(rng.normal(size=size).astype(np.float32) for size in sizes))


def states(words: int) -> np.ndarray:
    return np.random.default_rng(5).normal(size=(words, WIDTH)).astype(np.float32)


def test_a_head_is_read_as_it_was_saved(head: Antecedents, tmp_path: Path) -> None:
    head.save(tmp_path / "head.npz")
    again = Antecedents.load(tmp_path / "head.npz")
    assert np.array_equal(again.traces(states(3)), head.traces(states(3)))
    one, *others = head.traces(states(3))
    assert again.scores(one, others) == head.scores(one, others)


def test_a_file_without_an_array_is_named(tmp_path: Path) -> None:
    path = tmp_path / "head.npz"
    np.savez(path, pronoun=np.zeros((2, 1)))
    with pytest.raises(WeightsError, match=r"head\.npz: has no array 'earlier"):
        Antecedents.load(path)


def test_each_candidate_is_scored_by_itself(head: Antecedents) -> None:
    one, two, three = head.traces(states(3))
    first, second, nobody = head.scores(one, [two, three])
    assert first != second
    assert head.scores(one, [three, two]) == pytest.approx([second, first, nobody], abs=1e-5)
    assert head.scores(one, [two]) == pytest.approx([first, nobody], abs=1e-5)
    assert head.scores(one, []) == [nobody]


def test_a_pronoun_and_its_antecedent_do_not_change_places(head: Antecedents) -> None:
    one, two, _ = head.traces(states(3))
    assert head.scores(one, [two])[0] != pytest.approx(head.scores(two, [one])[0])


def test_a_blank_head_adds_nothing() -> None:
    blank = Antecedents.blank(WIDTH)
    one, two, three = blank.traces(states(3))
    assert blank.scores(one, [two, three]) == [0.0, 0.0, 0.0]


def test_a_word_that_was_not_kept_is_one_without_a_state(head: Antecedents) -> None:
    own, empty = head.traces(np.vstack([states(1), np.zeros((1, WIDTH), np.float32)]))
    words = TracedWords(head)
    words.keep(7, own)
    assert words.scores(7, [99]) == head.scores(own, [empty])


@pytest.mark.model
def test_the_shipped_reader_keeps_a_trace_of_every_word() -> None:
    reader = EventReader()
    sentences = [*SENTENCES, long_sentence(400)]
    for words, reading in zip(sentences, reader.read(sentences), strict=True):
        assert reading.traces is not None and reader.antecedents is not None
        assert reading.traces.shape == (len(words), reader.antecedents.size)
        assert np.abs(reading.traces.astype(np.float32)).sum(-1).all()
