"""Weights of event relations are fitted from labeled answers, the same each time."""

import pytest

from benchmarks.accuracy.labels import GoldEvent, GoldLink, Labeled
from extract.claims.drafts import Draft
from extract.claims.pair_choice import ANY
from extract.read import Metadata, read_text
from extract.run import extract
from training.pairs import LastDrafts, Row, examples_of, fit, to_yaml

TEXT = (
    "Seventy students protested outside the Varosian embassy in Halden on Monday. "
    "A counter-protest of forty men formed across the street."
)


def answers() -> list[list[Row]]:
    near = [Row("responds_to", ["near"], True), Row("responds_to", ["far"], False)]
    alone = [Row("responds_to", ["far"], False)]
    return [near, alone] * 150


def labeled(*words: str) -> Labeled:
    """The text with events at these words, of which the first responds to the second."""
    events = tuple(
        GoldEvent(
            TEXT.index(word), TEXT.index(word) + len(word), word, ("protest",),
            (), (), "asserted", (), "incident", None, sure=True,
        )
        for word in words
    )  # fmt: skip
    return Labeled(
        "square-001", "seen narratives", "square", TEXT, (), events, {},
        links=(GoldLink("responds_to", 0, 1),),
    )  # fmt: skip


def drafts() -> list[Draft]:
    onlooker = LastDrafts()
    extract(read_text(TEXT, metadata=Metadata()), onlooker=onlooker)
    return list(onlooker.found)


def test_a_feature_of_right_answers_weighs_more_than_one_of_wrong_answers() -> None:
    tables, none = fit(answers())
    assert tables["responds_to"]["near"] > 0
    assert tables[ANY]["near"] > none > tables[ANY]["far"]


def test_the_same_labels_give_the_same_file() -> None:
    ends = {"responds_to": frozenset({"respond", "counter_protest"})}
    files = {to_yaml(*fit(answers()), (ends, ends), {"cut": 0.5}) for _ in range(2)}
    assert len(files) == 1


@pytest.mark.model
def test_an_event_whose_other_end_was_not_found_is_no_example_of_none() -> None:
    found = drafts()
    known = {e.draft.frame.trigger.text for e in examples_of(labeled("counter", "protest"), found)}
    lost = {e.draft.frame.trigger.text for e in examples_of(labeled("counter", "street"), found)}
    assert "protested" in known & lost
    assert known - lost == {"counter-protest"}
