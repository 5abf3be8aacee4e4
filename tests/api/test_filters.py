"""The one grammar of filters: words to filters, each fault named by the word that has it."""

from dataclasses import fields

import pytest

from api.filters import (
    BadFilter,
    EventWords,
    event_filter,
    is_said,
    link_types,
    node_types,
    standings,
)
from graph.store.filters import EVERY_EVENT, EventFilter


def test_no_words_let_every_event_through():
    assert event_filter(EventWords()) == EVERY_EVENT
    assert not is_said(EventWords())


def test_all_words_have_their_place_in_the_filter():
    words = EventWords(
        type=["Counter-Protest", "doxx"], since="2023", until="2023-06", place="place:AU",
        actor="state:CN", entity="ent:1", document="doc:1", issue=["tibet"], modality=["denied"],
        standing=["refuted"], status=["disputed"], scope="incident", sources=2,
    )  # fmt: skip
    assert event_filter(words) == EventFilter(
        types=("counter_protest", "doxx"), since="2023-01-01", until="2023-06-30",
        place="place:AU", actor="state:CN", entity="ent:1", document="doc:1", issues=("tibet",),
        modalities=("denied",), standings=("refuted",), scope="incident", statuses=("disputed",),
        independent_sources=2,
    )  # fmt: skip


@pytest.mark.parametrize("name", [field.name for field in fields(EventWords)])
def test_every_word_alone_says_something_of_the_events(name):
    value = {"type": ["doxx"], "sources": 1}.get(name, ["x"])
    assert is_said(EventWords(**{name: value}))


@pytest.mark.parametrize(
    ("field", "said"),
    [("type", ["party"]), ("issue", ["soup"]), ("modality", ["true"]), ("standing", ["true"]),
     ("status", ["true"]), ("scope", "all"), ("since", "May"), ("until", "2023-13"), ("until", "2023-02-30")],
)  # fmt: skip
def test_a_word_that_makes_no_sense_is_named(field, said):
    with pytest.raises(BadFilter) as fault:
        event_filter(EventWords(**{field: said}))
    assert (
        fault.value.field == field
        and str(said if isinstance(said, str) else said[0]) in fault.value.reason
    )


def test_dates_that_cross_are_refused():
    with pytest.raises(BadFilter, match="until: 2022 ends before 2023 begins"):
        event_filter(EventWords(since="2023", until="2022"))
    assert event_filter(EventWords(since="2023-05-10", until="2023-05")).until == "2023-05-31"


def test_names_are_taken_in_any_case_and_with_hyphens():
    assert link_types("without", ["took-part-in", "AT"]) == ("TOOK_PART_IN", "AT")
    assert node_types("without_nodes", ["Person", "counter-protest"]) == (
        "person",
        "counter_protest",
    )
    assert standings("standing", []) == ()
