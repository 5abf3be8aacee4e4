"""What the grammar around "he" and "she" says: parallel clauses, who is asked, held or harmed."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import noun, who

pytestmark = pytest.mark.model


def test_who_alone_was_the_subject_before_goes_on(read: Read) -> None:
    told = read(
        "Omar Said spoke to Paul Ito. Paul Ito phoned Omar Said. "
        "The porter opened the gate. He had a key.",
        who("Omar Said", gender="m"), who("Paul Ito", gender="m"),
        who("Paul Ito", gender="m"), who("Omar Said", gender="m"), noun("porter"),
    )  # fmt: skip
    assert told.id("He") == told.id("porter")


def test_a_woman_of_a_side_clause_is_not_the_topic(read: Read) -> None:
    told = read(
        "Vivian Lau lives in Oslo. Vivian Lau works at night. A film shows a cat that a woman feeds."
        " Then came letters, which demanded that she leave.",
        who("Vivian Lau", gender="f"), who("Vivian Lau", gender="f"), noun("woman", gender="f"),
    )  # fmt: skip
    assert told.id("she") == told.id("Vivian Lau")


def test_who_was_questioned_is_who_is_not_charged(read: Read) -> None:
    told = read(
        "Omar Said told the police of the visit, and they questioned Paul Ito. He was not charged.",
        who("Omar Said", gender="m"), who("Paul Ito", gender="m"),
    )  # fmt: skip
    assert told.id("He") == told.id("Paul Ito")


def test_who_went_to_the_police_goes_on_himself(read: Read) -> None:
    told = read(
        "Omar Said told the police of the visit, and they questioned Paul Ito. He moved to Oslo.",
        who("Omar Said", gender="m"), who("Paul Ito", gender="m"),
    )  # fmt: skip
    assert told.id("He") == told.id("Omar Said")


def test_who_was_asked_is_who_refuses(read: Read) -> None:
    told = read(
        "The consul asked Omar Said to sign a list. When he refused, the shop was closed.",
        noun("consul"), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id("he") == told.id("Omar Said")


def test_the_next_verb_keeps_the_object(read: Read) -> None:
    told = read(
        "Two men met Paul Ito at the home of Omar Said and beat him.",
        noun("Two men", "group", "collective"), who("Paul Ito", gender="m"),
        who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id("him") == told.id("Paul Ito")


def test_the_same_people_go_on_with_the_same_person(read: Read) -> None:
    told = read(
        "In May two officers called on the mother of Vivian Lau. They told her to stop.",
        noun("two officers", "group", "collective"), noun("mother", gender="f"),
        who("Vivian Lau", gender="f"),
    )  # fmt: skip
    assert told.id("her") == told.id("mother")


def test_a_daughter_is_of_the_woman_called_a_mother(read: Read) -> None:
    told = read(
        "Vivian Lau called. Officers told the mother that her daughter had to come back.",
        who("Vivian Lau", gender="f"), noun("mother", gender="f"), noun("daughter"),
    )  # fmt: skip
    assert told.id("her") == told.id("mother")


def test_who_publishes_an_address_is_not_at_home_there(read: Read) -> None:
    told = read(
        "Omar Said writes for a weekly. In May Paul Ito published his home address.",
        who("Omar Said", gender="m"), who("Paul Ito", gender="m"),
    )  # fmt: skip
    assert told.id("his") == told.id("Omar Said")


def test_who_publishes_a_novel_wrote_it(read: Read) -> None:
    told = read(
        "Omar Said writes for a weekly. In May Paul Ito published his first novel.",
        who("Omar Said", gender="m"), who("Paul Ito", gender="m"),
    )  # fmt: skip
    assert told.id("his") == told.id("Paul Ito")


def test_the_accused_is_not_whose_address_is_posted(read: Read) -> None:
    told = read(
        "Omar Said was followed in Oslo. Police questioned Paul Ito. He was not charged. "
        "In June a channel posted his home address.",
        who("Omar Said", gender="m"), who("Paul Ito", gender="m"),
    )  # fmt: skip
    assert told.id("He") == told.id("Paul Ito")
    assert told.id("his") == told.id("Omar Said")


def test_who_says_of_a_mother_that_she_is_ill_speaks_of_his_own(read: Read) -> None:
    told = read("Paul Ito says that his mother is ill.", who("Paul Ito", gender="m"))
    assert told.id("his") == told.id("Paul Ito")


def test_who_questions_a_brother_is_no_kin_of_his(read: Read) -> None:
    told = read(
        "Omar Said writes for a weekly. In May Paul Ito interrogated his brother.",
        who("Omar Said", gender="m"), who("Paul Ito", gender="m"),
    )  # fmt: skip
    assert told.id("his") == told.id("Omar Said")


def test_who_visits_a_brother_visits_his_own(read: Read) -> None:
    told = read(
        "Omar Said writes for a weekly. In May Paul Ito visited his brother.",
        who("Omar Said", gender="m"), who("Paul Ito", gender="m"),
    )  # fmt: skip
    assert told.id("his") == told.id("Paul Ito")


def test_a_pronoun_is_not_the_name_in_its_own_clause(read: Read) -> None:
    told = read(
        "Omar Said caught a man by the sleeve, and he hit Omar Said.",
        who("Omar Said", gender="m"), noun("man", gender="m"), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id("he") == told.id("man")


def test_a_pronoun_may_be_the_name_in_a_joined_clause(read: Read) -> None:
    told = read(
        "Omar Said came home. He slept, and at noon Omar Said left.",
        who("Omar Said", gender="m"), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id("He") == told.id("Omar Said")


def test_a_lawyer_speaks_of_his_client(read: Read) -> None:
    told = read(
        "Omar Said stands trial. His lawyer said that he was at home.",
        who("Omar Said", gender="m"), noun("His lawyer"),
    )  # fmt: skip
    assert told.id("he") == told.id("Omar Said")


def test_a_brother_speaks_of_himself(read: Read) -> None:
    told = read(
        "Omar Said stands trial. His brother said that he was at home.",
        who("Omar Said", gender="m"), noun("His brother", gender="m"),
    )  # fmt: skip
    assert told.id("he") == told.id("His brother")


def test_a_new_turn_is_no_new_topic(read: Read) -> None:
    told = read(
        "CHAIR: Was the man arrested?\nMS BELLO: They questioned him.\nCHAIR: Why?\nMS BELLO: No.",
        noun("man", gender="m"),
    )  # fmt: skip
    assert told.id("him") == told.id("man")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("denied that he had ordered it", "mayor"),
        ("said that he had never met them", "mayor"),
        ("said that he was ill", "Omar Said"),
    ],
)
def test_a_spokeswoman_clears_whom_she_speaks_for(read: Read, said: str, meant: str) -> None:
    told = read(
        f"Omar Said left. Omar Said was silent. A spokeswoman for the mayor {said}.",
        who("Omar Said", gender="m"), who("Omar Said", gender="m"),
        noun("spokeswoman", gender="f"), noun("mayor", subtype="official"),
    )  # fmt: skip
    assert (told.id("he") == told.id("mayor")) == (meant == "mayor")


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("Omar Said was paid by Pavel Novak, a baker, whose extradition Spain wants.", True),
        ("Omar Said heard that Spain wanted the extradition of Pavel Novak.", True),
        ("Omar Said was paid by Pavel Novak, a baker, whose letters Spain wants.", False),
    ],
)
def test_whose_extradition_is_asked_for_is_who_is_not_handed_over(
    read: Read, before: str, wanted: bool
) -> None:
    told = read(
        f"{before} Mali has refused to hand him over.",
        who("Omar Said", gender="m"), who("Pavel Novak", gender="m"),
    )  # fmt: skip
    assert (told.id("him") == told.id("Pavel Novak")) == wanted
