"""What cells mean, and which mean nothing."""

import pytest

from graph.exchange.import_cells import Part, actor, confidence, date, event_type, issue, parts
from graph.ontology import ontology


@pytest.mark.parametrize(
    ("text", "days", "precision"),
    [
        ("2019", ("2019-01-01", "2019-12-31"), "year"),
        ("2019-08", ("2019-08-01", "2019-08-31"), "month"),
        ("2019-08-17", ("2019-08-17", "2019-08-17"), "day"),
        ("2019-08-17T14:30", ("2019-08-17", "2019-08-17"), "day"),
        ("2019-08-17 23:30:05-05:00", ("2019-08-17", "2019-08-17"), "day"),
    ],
)
def test_dates_keep_what_was_written(text, days, precision):
    found = date(text)
    assert ((found.from_, found.to), found.precision, found.text) == (days, precision, text)


def test_seconds_become_a_day_with_its_time_where_they_are_allowed():
    found = date("1566052200", seconds=True)
    assert (found.from_, found.text) == ("2019-08-17", "2019-08-17T14:30:00+00:00")
    with pytest.raises(ValueError, match="is not a date"):
        date("1566052200")


@pytest.mark.parametrize("text", ["20190817", "2019-13", "17.8.2019", "2019-08-17T99:00", "soon"])
def test_what_is_no_date_is_never_guessed(text):
    with pytest.raises(ValueError, match=r"date|month"):
        date(text, seconds=True)


def test_types_are_found_whatever_their_case_and_hyphens_and_by_the_words_of_the_table():
    assert event_type("Counter-Protest") == event_type("counter protest") == "counter_protest"
    assert event_type("Post", (("post", "statement"),)) == "statement"
    with pytest.raises(ValueError, match=r"unknown type protests; nearest: protest.*--types"):
        event_type("protests")


def test_every_event_type_can_take_the_initiator_of_an_edge():
    assert all("initiator" in kind.roles for kind in ontology().event_types.values())


def test_issues_outside_the_vocabulary_are_topics_under_their_own_name():
    assert (issue("Hong Kong"), issue("Housing  levy")) == ("hong_kong", "topic:Housing levy")


def test_an_actor_has_the_type_before_it_or_the_default_one():
    typed = actor(Part(5, 22, "Person: Tara Voss"), "group")
    assert (typed.type, typed.name, typed.start, typed.end) == ("person", "Tara Voss", 13, 22)
    plain = actor(Part(0, 19, "https://example.net"), "account")
    assert (plain.type, plain.name, plain.typed) == ("account", "https://example.net", False)


def test_several_things_of_a_cell_stand_where_they_stand():
    assert list(parts("a; b c ;;d", 10)) == [
        Part(10, 11, "a"), Part(13, 16, "b c"), Part(19, 20, "d")
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["1.2", "-0.1", "high", "nan"])
def test_a_confidence_outside_0_to_1_is_refused(text):
    with pytest.raises(ValueError, match="0 to 1"):
        confidence(text)
    assert (confidence("0,8"), confidence("")) == (0.8, 1.0)
