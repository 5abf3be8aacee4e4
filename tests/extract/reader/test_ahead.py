"""Sentences are encoded in the background, some ahead of who asks, and errors come to who asks."""

import sys
import threading
from collections.abc import Iterator

import numpy as np
import pytest

from extract.reader import EventReader
from extract.reader.ahead import AHEAD, ReadAhead, Words
from extract.reader.windows import Encoded
from extract.speed.background import background
from tests.extract.reader.factory import SENTENCES, long_sentence


@pytest.fixture(scope="module")
def reader() -> EventReader:
    return EventReader()


class Broken(EventReader):
    """Cannot encode a certain word."""

    def encode(self, sentences: Words) -> Iterator[Encoded]:
        if any("broken" in words for words in sentences):
            raise RuntimeError("broken")
        return super().encode(sentences)


def test_what_is_encoded_ahead_reads_the_same(reader: EventReader) -> None:
    groups: list[Words] = [list(SENTENCES), [long_sentence(400), *SENTENCES[:1]], [[]]]
    with background() as thread:
        ahead = ReadAhead(reader, groups, thread)
        taken = [ahead.take([list(words) for words in group]) for group in groups]
    for group, encoded in zip(groups, taken, strict=True):
        assert encoded is not None
        now, before = reader.read(group), reader.read(group, encoded=encoded)
        assert [(r.events, r.extra) for r in now] == [(r.events, r.extra) for r in before]
        assert all(
            np.array_equal(one.type_scores, two.type_scores)
            for one, two in zip(now, before, strict=True)
        )


def test_no_more_is_encoded_ahead_than_memory_holds(reader: EventReader) -> None:
    asked: list[int] = []

    def groups() -> Iterator[Words]:
        for number in range(3 * AHEAD):
            asked.append(number)
            yield [[str(number)]]

    with background() as thread:
        ahead = ReadAhead(reader, groups(), thread)
        assert len(asked) == AHEAD
        assert ahead.take([["0"]]) is not None
        assert len(asked) == AHEAD + 1


def test_other_sentences_than_were_foreseen_are_not_taken(reader: EventReader) -> None:
    with background() as thread:
        ahead = ReadAhead(reader, [[["one"]]], thread)
        assert ahead.take([["one", "more"]]) is None
        assert ahead.take([["one"]]) is not None
        assert ahead.take([["one"]]) is None


def test_an_error_in_the_background_is_raised_where_the_sentences_are_taken() -> None:
    with background() as thread:
        ahead = ReadAhead(Broken(), [[["fine"]], [["broken"]]], thread)
        assert ahead.take([["fine"]]) is not None
        with pytest.raises(RuntimeError, match="broken"):
            ahead.take([["broken"]])


def test_no_thread_and_no_setting_is_left_behind(reader: EventReader) -> None:
    threads, turn_s = threading.active_count(), sys.getswitchinterval()
    with (
        pytest.raises(ValueError, match="the parser failed"),
        background() as one,
        background() as other,
    ):
        ReadAhead(reader, [SENTENCES] * 9, one)
        ReadAhead(reader, [SENTENCES], other)
        assert threading.active_count() == threads + 2
        assert sys.getswitchinterval() < turn_s
        raise ValueError("the parser failed")
    assert (threading.active_count(), sys.getswitchinterval()) == (threads, turn_s)
