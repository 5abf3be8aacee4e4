"""The shipped reader reads the sentences of any text, each one beside its neighbors."""

import numpy as np
import pytest

from extract.reader import EventReader, ReadEvent, SentenceReading
from tests.extract.reader.factory import SENTENCES, long_sentence


@pytest.fixture(scope="module")
def reader() -> EventReader:
    return EventReader()


def equal(one: SentenceReading, two: SentenceReading) -> bool:
    same_scores = np.array_equal(one.type_scores, two.type_scores)
    return same_scores and one.events == two.events and one.extra == two.extra


def answers(event: ReadEvent) -> tuple[object, ...]:
    """What was read of a trigger, without the scores."""
    roles = [(role.word, role.role) for role in event.roles]
    return event.word, event.type, roles, event.modality, event.scope, event.source


def test_plain_events_are_read(reader: EventReader) -> None:
    threat, denial, weather, _ = reader.read(SENTENCES)
    event = threat.at(1)
    assert event is not None and event.type == "threaten"
    roles = {SENTENCES[0][role.word]: role.role for role in event.roles}
    assert roles.pop("parents") in {"target", "intermediary"}  # both are fair readings
    assert roles.pop("her", "target") == "target"  # beside the parents
    assert roles == {
        "Agents": "initiator",
        "Lhasa": "place",
        "March": "time",
    }
    paid = denial.at(SENTENCES[1].index("paid"))
    assert paid is not None and paid.modality == "denied" and paid.source == 1
    assert weather.events == ()


def test_sentences_of_another_window_do_not_matter(reader: EventReader) -> None:
    text = [long_sentence(240), *SENTENCES, long_sentence(240)]
    alone = reader.read(SENTENCES)
    assert all(equal(*pair) for pair in zip(reader.read(text)[1:-1], alone, strict=True))


def test_a_plain_sentence_is_read_alike_in_any_company(reader: EventReader) -> None:
    together = reader.read(SENTENCES)
    for sentence, reading in zip(SENTENCES, together, strict=True):
        (alone,) = reader.read([sentence])
        assert _deeds(alone) == _deeds(reading)


def _deeds(reading: SentenceReading) -> list[str]:
    """Types of the events; whether a denial is one of its own lies near its cut."""
    return [event.type for event in reading.events if event.type != "statement"]


def test_larger_batches_move_scores_only_a_little(reader: EventReader) -> None:
    pairs = zip(reader.read(SENTENCES), EventReader(batch_size=8).read(SENTENCES), strict=True)
    for one, eight in pairs:
        assert np.abs(one.event_scores - eight.event_scores).max() < 0.15
        assert [event.word for event in one.events] == [event.word for event in eight.events]


def test_a_reader_that_gave_its_memory_back_reads_the_same(reader: EventReader) -> None:
    before = reader.read(SENTENCES)
    reader.give_back()
    assert all(equal(one, two) for one, two in zip(before, reader.read(SENTENCES), strict=True))


def test_reading_twice_gives_the_same(reader: EventReader) -> None:
    pairs = zip(reader.read(SENTENCES), EventReader(threads=2).read(SENTENCES), strict=True)
    assert all(equal(one, two) for one, two in pairs)


def test_the_order_of_the_sentences_is_kept(reader: EventReader) -> None:
    sentences = [long_sentence(30), [], *SENTENCES]
    readings = reader.read(sentences)
    assert [len(reading.event_scores) for reading in readings] == [len(s) for s in sentences]
    assert readings[1].events == ()
    assert reader.read([]) == []


def test_a_sentence_of_600_words_is_read_to_its_end(reader: EventReader) -> None:
    sentence = long_sentence(600)
    (reading,) = reader.read([sentence])
    found = {event.word for event in reading.events}
    triggers = {k for k, word in enumerate(sentence) if word == "detained"}
    assert found <= triggers and len(found) > len(triggers) / 2
    assert min(found) < 50 and max(found) > 550
    for event in reading.events:
        assert all(0 <= role.word < 600 for role in event.roles)


def test_extra_triggers_are_read_and_change_nothing_else(reader: EventReader) -> None:
    plain = reader.read(SENTENCES)
    asked = reader.read(SENTENCES, extra_triggers=[[1, 3], [0], [1], []])
    assert [event.word for event in asked[0].extra] == [3]
    assert [event.word for event in asked[2].extra] == [1]
    assert asked[2].extra[0].event_score < reader.thresholds.trigger
    for one, two in zip(plain, asked, strict=True):
        assert np.array_equal(one.type_scores, two.type_scores)
        assert [answers(event) for event in one.events] == [answers(event) for event in two.events]
        for before, after in zip(one.events, two.events, strict=True):
            assert [r.score for r in before.roles] == pytest.approx([r.score for r in after.roles])


def test_extra_triggers_reach_into_later_windows(reader: EventReader) -> None:
    (reading,) = reader.read([long_sentence(600)], extra_triggers=[[0, 597]])
    assert [event.word for event in reading.extra] == [0, 597]


@pytest.mark.parametrize("extra", [[[9]], [[-1]], [[], []]])
def test_wrong_extra_triggers_are_refused(reader: EventReader, extra: list[list[int]]) -> None:
    with pytest.raises(ValueError, match="trigger"):
        reader.read([SENTENCES[2]], extra_triggers=extra)


def test_scores_are_probabilities_and_columns_are_types(reader: EventReader) -> None:
    for reading in reader.read(SENTENCES):
        assert reading.type_scores.shape == (len(reading.event_scores), len(reader.labels.types))
        assert reading.event_scores.min() >= 0 and reading.event_scores.max() <= 1 + 1e-6
        for event in reading.events:
            assert sum(share for _, share in event.modalities) == pytest.approx(1, abs=1e-4)


def test_calibration_rises_and_stays_below_certainty(reader: EventReader) -> None:
    grid = [reader.calibrated(score) for score in np.linspace(0, 1, 50)]
    assert grid == sorted(grid)
    assert grid[0] >= 0 and grid[-1] < 1


def test_seen_counts_lemmas_by_type(reader: EventReader) -> None:
    assert reader.seen("threaten") >= reader.seen("threaten", "threaten") > 0
    assert reader.seen("threaten", "protest") == 0
    assert reader.seen("qwertyuiop") == 0
