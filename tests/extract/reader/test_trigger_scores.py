"""The scores of a trigger are those from which the reader decides."""

import pytest

from extract.pipeline import shared_reader
from extract.reader.decode import decode_event
from tests.extract.reader.factory import SENTENCES, long_sentence

pytestmark = pytest.mark.model


@pytest.mark.parametrize("words", [*SENTENCES, long_sentence(600)])
def test_what_is_decoded_from_them_is_what_was_read(words: list[str]) -> None:
    reader = shared_reader()
    asked = [0, len(words) - 1]
    reading = reader.read([words], extra_triggers=[asked])[0]
    scores = reader.trigger_scores(words, asked)
    decoded = [
        decode_event(found, reading.type_scores[found.word], reader.labels, reader.thresholds)
        for found in scores
    ]
    assert decoded == sorted((*reading.events, *reading.extra), key=lambda event: event.word)


def test_a_word_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ValueError):
        shared_reader().trigger_scores(["Agents"], [1])
