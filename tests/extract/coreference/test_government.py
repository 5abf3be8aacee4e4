"""A bare government is the state the document is about, never the nearest place."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import bare, land, noun, state

pytestmark = pytest.mark.model

TEXT = "He fled to Germany. The government arrested his brother."


def test_it_is_the_state_that_the_document_is_about(read: Read) -> None:
    told = read(TEXT, land("Germany", "DE"), bare("government"), about=("RW",))
    assert told.id("government") == "state:RW"
    assert told.entity("government").name == "Rwanda"
    assert told.rule("government") == "coref:government_about"


def test_without_about_it_is_the_one_state_of_the_title(read: Read) -> None:
    told = read(TEXT, land("Germany", "DE"), bare("government"), title="Rwanda 2022 Report")
    assert told.id("government") == "state:RW"
    assert told.rule("government") == "coref:government_title"


def test_a_title_in_capitals_names_a_state_too(read: Read) -> None:
    title = "SOUTH SUDAN 2022 HUMAN RIGHTS REPORT"
    told = read(TEXT, land("Germany", "DE"), bare("government"), title=title)
    assert told.id("government") == "state:SS"


def test_without_title_it_is_the_one_state_of_the_top_heading(read: Read) -> None:
    told = read(
        "# Rwanda\n\n" + TEXT, land("Rwanda", "RW"), land("Germany", "DE"), bare("government"),
        format="markdown",
    )  # fmt: skip
    assert told.id("government") == "state:RW"
    assert told.rule("government") in ("coref:government_heading", "coref:government_title")


def test_two_states_leave_the_last_qualified_phrase_of_the_paragraph(read: Read) -> None:
    told = read(
        "The Chinese government paid. He fled to Canada. The authorities denied it.",
        state("Chinese government", "CN", "China"), land("Canada", "CA"), bare("authorities"),
        about=("CA", "CN"),
    )  # fmt: skip
    assert told.id("authorities") == "state:CN"
    assert told.rule("authorities") == "coref:government_paragraph"


def test_it_is_never_the_nearest_place(read: Read) -> None:
    told = read(TEXT, land("Germany", "DE"), bare("government"))
    assert told.rule("government") == "coref:unresolved"
    assert told.entity("government").key is None
    assert told.entity("government").country is None


def test_a_phrase_of_another_paragraph_does_not_count(read: Read) -> None:
    told = read(
        "The Chinese government paid.\n\nThe authorities denied it.",
        state("Chinese government", "CN", "China"), bare("authorities"), about=("CA", "CN"),
    )  # fmt: skip
    assert told.entity("authorities").key is None


def test_the_federal_government_is_the_host_named_before_and_never_the_subject(read: Read) -> None:
    told = read(
        "The Canadian government knew. The federal government acted.\n\nThe federal government slept.",
        state("Canadian government", "CA", "Canada"), bare("federal government"),
        bare("federal government"), about=("CN",),
    )  # fmt: skip
    assert told.id("federal government") == "state:CA"
    assert told.entity("federal government", 1).key is None


def test_foreign_governments_are_no_state(read: Read) -> None:
    told = read("It asked foreign governments.", bare("foreign governments"), about=("RW",))
    assert told.entity("foreign governments").key is None


def test_the_country_is_the_state_and_its_land(read: Read) -> None:
    told = read(
        "He fled to Germany. He cannot enter the country.",
        land("Germany", "DE"), noun("country", "place", "country"), about=("RW",),
    )  # fmt: skip
    assert told.id("country") == "state:RW"
    assert told.id("country", place=True) == "place:RW"


def test_a_government_named_after_its_leader_is_no_other_state_and_the_same_each_time(
    read: Read,
) -> None:
    told = read(
        "The Costa Rican government paid. The Ortega government jailed two priests. The Ortega"
        " government denied it.",
        state("Costa Rican government", "CR", "Costa Rica"), bare("Ortega government"),
        bare("Ortega government"), about=("CR", "NI"),
    )  # fmt: skip
    assert told.entity("Ortega government").key is None
    assert told.entity("Ortega government").name == "Ortega government"


def test_a_country_of_two_words_is_no_government_phrase(read: Read) -> None:
    told = read(
        "Costa Rica offered them passports. The authorities jailed two priests.",
        land("Costa Rica", "CR"), bare("authorities"), about=("CR", "NI"),
    )  # fmt: skip
    assert told.entity("authorities").key is None
