"""The scores of a trigger are those from which the reader decides."""

import pytest

from extract.pipeline import shared_reader
from extract.reader.decode import decode_event
from tests.extract.reader.factory import SENTENCES, long_sentence

pytestmark = pytest.mark.model


@pytest.mark.parametrize("text", [SENTENCES, [long_sentence(600)], [long_sentence(20)] * 40])
def test_what_is_decoded_from_them_is_what_was_read(text: list[list[str]]) -> None:
    reader = shared_reader()
    for number in range(0, len(text), 7):
        asked = [0, len(text[number]) - 1]
        extra = [asked if k == number else [] for k in range(len(text))]
        reading = reader.read(text, extra_triggers=extra)[number]
        again, scores = reader.read_again(text, number, asked)
        assert [event.word for event in again.events] == [event.word for event in reading.events]
        assert again.event_scores == pytest.approx(reading.event_scores)
        decoded = [
            decode_event(found, again.type_scores[found.word], reader.labels, reader.thresholds)
            for found in scores
        ]
        assert decoded == sorted((*again.events, *again.extra), key=lambda event: event.word)


def test_a_word_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ValueError):
        shared_reader().read_again([["Agents"]], 0, [1])
