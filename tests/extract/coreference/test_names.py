"""Names of one document, and what must stay apart."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import body, land, noun, who

pytestmark = pytest.mark.model


def test_a_surname_alone_is_the_person_named_before(read: Read) -> None:
    told = read("Vivian Lau spoke. Later Lau left.", who("Vivian Lau"), who("Lau"))
    assert told.id("Lau") == told.id("Vivian Lau")
    assert told.rule("Lau") == "coref:surname"
    assert told.entity("Lau").name == "Vivian Lau"


def test_a_surname_of_two_persons_is_neither_of_them(read: Read) -> None:
    told = read(
        "Omar Saleh spoke. Ahmed Saleh was arrested. Saleh denied it.",
        who("Omar Saleh"), who("Ahmed Saleh"), who("Saleh"),
    )  # fmt: skip
    assert len({told.id("Omar Saleh"), told.id("Ahmed Saleh"), told.id("Saleh")}) == 3


@pytest.mark.parametrize("wife", ["His wife, Mira Saleh, saw it", "Mira Saleh, his wife, saw it"])
def test_a_surname_is_not_that_of_whoever_was_named_as_a_relative(read: Read, wife: str) -> None:
    told = read(
        f"Omar Saleh was seized. {wife}. Saleh was beaten.",
        who("Omar Saleh"), who("Mira Saleh"), who("Saleh"),
    )  # fmt: skip
    assert told.id("Saleh") == told.id("Omar Saleh") != told.id("Mira Saleh")


def test_a_relative_named_later_does_not_take_the_surname_away(read: Read) -> None:
    told = read(
        "Omar Saleh was beaten. Saleh fled. His brother Ahmed Saleh was fined. Saleh wept.",
        who("Omar Saleh"), who("Saleh"), who("Ahmed Saleh"), who("Saleh"),
    )  # fmt: skip
    assert told.id("Saleh") == told.id("Omar Saleh") == told.id("Saleh", 1)
    assert told.id("Ahmed Saleh") != told.id("Omar Saleh")


def test_father_and_the_surname_of_a_student_are_his_father(read: Read) -> None:
    told = read(
        "Haroon Saleh, a student, fled. Saleh wept. Father Saleh stayed.",
        who("Haroon Saleh"), noun("student"), who("Saleh"), who("Father Saleh", name="Saleh"),
    )  # fmt: skip
    assert told.id("Saleh") == told.id("Haroon Saleh") != told.id("Father Saleh")


@pytest.mark.parametrize("noun_of_him", ["priest", "monk"])
def test_father_and_the_surname_of_a_priest_are_he(read: Read, noun_of_him: str) -> None:
    told = read(
        f"Edwin Rojas, a {noun_of_him}, fled. Father Rojas wept.",
        who("Edwin Rojas", role_text=f"a {noun_of_him}"), who("Father Rojas", name="Rojas"),
    )  # fmt: skip
    assert told.id("Edwin Rojas") == told.id("Father Rojas")


def test_a_company_is_called_by_its_first_word(read: Read) -> None:
    told = read(
        "Ostrel Systems sold it. Ostrel denied that. Ms. Ostrel wept.",
        body("Ostrel Systems", "company"), who("Ostrel", rule="ner"),
        who("Ms. Ostrel", name="Ostrel", gender="f", rule="name:title"),
    )  # fmt: skip
    assert told.id("Ostrel") == told.id("Ostrel Systems") != told.id("Ms. Ostrel")


def test_a_title_tells_two_persons_of_one_surname_apart(read: Read) -> None:
    told = read(
        "Omar Saleh spoke. Amina Saleh was arrested. Ms. Saleh denied it.",
        who("Omar Saleh", gender="m"), who("Amina Saleh", gender="f"),
        who("Saleh", gender="f"),
    )  # fmt: skip
    assert told.id("Saleh") == told.id("Amina Saleh") != told.id("Omar Saleh")


def test_another_bearer_of_the_name_is_someone_else(read: Read) -> None:
    told = read(
        "Yonas Haile was questioned. A second Haile was not touched.",
        who("Yonas Haile"), who("Haile"),
    )  # fmt: skip
    assert told.id("Haile") != told.id("Yonas Haile")


def test_an_acronym_in_brackets_is_the_name_both_ways(read: Read) -> None:
    for text in (
        "The Harbor Lights Society (HLS) met. HLS paid.",
        "The HLS (Harbor Lights Society) met. HLS paid.",
    ):
        order = ["Harbor Lights Society", "HLS"]
        if text.startswith("The HLS"):
            order.reverse()
        told = read(text, *(body(words) for words in order), body("HLS"))
        assert told.id("HLS", 0) == told.id("HLS", 1) == told.id("Harbor Lights Society")
        assert told.entity("HLS").name == "Harbor Lights Society"


def test_a_foreign_acronym_in_brackets_needs_no_equal_initials(read: Read) -> None:
    told = read(
        "The Union of Free Writers (SWP) met. The SWP paid.",
        body("Union of Free Writers"), body("SWP"), body("SWP"),
    )  # fmt: skip
    assert told.id("SWP", 1) == told.id("Union of Free Writers")


def test_a_short_name_of_one_body_is_joined_and_of_two_is_not(read: Read) -> None:
    one = read(
        "The Burrard Ledger wrote. The Ledger asked.", body("Burrard Ledger"), body("Ledger")
    )
    assert one.id("Ledger") == one.id("Burrard Ledger")
    assert one.rule("Ledger") == "coref:alias"
    two = read(
        "The Burrard Ledger wrote. The Coast Ledger wrote. The Ledger asked.",
        body("Burrard Ledger"), body("Coast Ledger"), body("Ledger"),
    )  # fmt: skip
    assert two.id("Ledger") not in (two.id("Burrard Ledger"), two.id("Coast Ledger"))


def test_a_body_inside_another_is_not_its_short_name(read: Read) -> None:
    told = read(
        "Interpol acted. The Interpol Commission refused.",
        body("Interpol"), body("Interpol Commission"),
    )  # fmt: skip
    assert told.id("Interpol") != told.id("Interpol Commission")


def test_missions_of_two_states_or_cities_stay_apart(read: Read) -> None:
    fields = {"subtype": "diplomatic_mission", "country": "CN"}
    told = read(
        "The Chinese consulate in Toronto paid. The Chinese consulate in Calgary did not.",
        body("Chinese consulate in Toronto", **fields),
        body("Chinese consulate in Calgary", **fields),
    )  # fmt: skip
    assert told.id("Chinese consulate in Toronto") != told.id("Chinese consulate in Calgary")


def test_a_country_is_a_state_that_acts_and_a_place(read: Read) -> None:
    told = read("China jailed him. He was born in China.", land("China", "CN"), land("China", "CN"))
    assert told.id("China") == told.id("China", 1) == "state:CN"
    assert told.id("China", place=True) == told.id("China", 1, place=True) == "place:CN"
    assert {r.id for r in told.entities.keep([])} == {"place:CN", "state:CN"}
    acting = told.entities.get("state:CN").mentions
    assert [m.sentence for m in acting] == [0]


def test_an_alias_is_joined_and_a_call_is_not(read: Read) -> None:
    alias = read("Ali Reza, also known as Kaveh, left.", who("Ali Reza"), who("Kaveh"))
    assert alias.id("Ali Reza") == alias.id("Kaveh")
    call = read("Ali Reza called Kaveh.", who("Ali Reza"), who("Kaveh"))
    assert call.id("Ali Reza") != call.id("Kaveh")


def test_an_apposition_is_the_named_person(read: Read) -> None:
    told = read(
        "Police met a reporter of the weekly, Marta Ibaceta, who left. The reporter wept.",
        noun("reporter", subtype="journalist"), who("Marta Ibaceta"),
        noun("reporter", subtype="journalist"),
    )  # fmt: skip
    assert told.id("reporter") == told.id("Marta Ibaceta") == told.id("reporter", 1)
    assert told.rule("reporter") == "coref:apposition"
    assert told.rule("reporter", 1) == "coref:definite"


def test_a_denied_description_is_no_description(read: Read) -> None:
    told = read("Lin Wei is not a spy.", who("Lin Wei"), noun("spy"))
    assert told.id("spy") != told.id("Lin Wei")


def test_a_country_that_only_acts_leaves_no_place(read: Read) -> None:
    told = read("China jailed him.", land("China", "CN"))
    assert {r.id for r in told.entities.keep([])} == {"state:CN"}
    assert {r.id for r in told.entities.keep(["place:CN"])} == {"place:CN", "state:CN"}


def test_a_body_told_of_in_another_state_is_that_states(read: Read) -> None:
    long = body("Security Department of Belarus", "security_service", country="BY")
    place = {"subtype": "city", "type": "place", "country": "LT", "key": "city:1"}
    told = read(
        "In Vilnius, the Security Department warned her. The Security Department of Belarus left.",
        body("Vilnius", **place), body("Security Department", "security_service"), long,
    )  # fmt: skip
    assert told.id("Security Department") != told.id("Security Department of Belarus")


def test_a_short_name_in_the_same_state_is_the_long_one(read: Read) -> None:
    long = body("Security Department of Belarus", "security_service", country="BY")
    place = {"subtype": "city", "type": "place", "country": "BY", "key": "city:1"}
    told = read(
        "In Minsk, the Security Department warned her. The Security Department of Belarus left.",
        body("Minsk", **place), body("Security Department", "security_service"), long,
    )  # fmt: skip
    assert told.id("Security Department") == told.id("Security Department of Belarus")
