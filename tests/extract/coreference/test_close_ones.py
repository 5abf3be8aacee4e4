"""Whom relatives, colleagues and lawyers tell of, and who suffers both of two joined deeds."""

import pytest

from tests.extract.conftest import Read as Tell
from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import noun, who

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("speaker", "saying"),
    [
        ("Relatives of Omar Said", "said that guards had beaten him."),
        ("The family of Omar Said", "told reporters that he had been held."),
        ("A lawyer for Omar Said", "stated that officers threatened him."),
        ("Omar Said's colleagues", "said that men had shot him."),
        ("The wife of Omar Said", "reported that agents had held him."),
    ],
)
def test_relatives_and_lawyers_tell_of_their_own(read: Read, speaker: str, saying: str) -> None:
    told = read(
        f"Police held Ivo Karl and beat him. {speaker} {saying}",
        who("Ivo Karl", gender="m"), who("Omar Said", gender="m"),
    )  # fmt: skip
    word = "he" if " he " in saying else "him"
    assert told.id(word, 0 if word == "he" else 1) == told.id("Omar Said")
    assert told.id("him") == told.id("Ivo Karl")


def test_whom_they_name_first_is_told_of(read: Read) -> None:
    told = read(
        "Relatives of Omar Said said that Ivo Karl came home and that guards had beaten him.",
        who("Omar Said", gender="m"), who("Ivo Karl", gender="m"),
    )  # fmt: skip
    assert told.id("him") != told.id("Omar Said")


@pytest.mark.parametrize(
    "text",
    [
        "Lina Orsk said that Ivo Karl pushed her against a car and spat at her.",
        "Two men grabbed Lina Orsk and spat at her.",
        "Ivo Karl insulted Lina Orsk and shouted at her.",
    ],
)
def test_joined_deeds_are_done_to_one_person(read: Read, text: str) -> None:
    named = [who("Lina Orsk", gender="f")]
    if "Ivo" in text:
        both = [*named, who("Ivo Karl", gender="m")]
        named = both if text.startswith("Lina") else both[::-1]
    told = read(text, *named)
    found = {told.entities.of(m) for m in told.mentions if m.text == "her"}
    assert found == {told.id("Lina Orsk")}


def test_who_complains_to_officers_suffered_it(read: Read) -> None:
    told = read(
        "A nurse found Omar Said on the floor. Ivo Karl told officers that Jan Lind pushed him.",
        noun("nurse"), who("Omar Said", gender="m"), who("Ivo Karl", gender="m"),
        who("Jan Lind", gender="m"),
    )  # fmt: skip
    assert told.id("him") == told.id("Ivo Karl")


def test_a_second_subject_opens_anew(read: Read) -> None:
    told = read(
        "Ivo Karl pushed Omar Said and Jan Lind kicked him.",
        who("Ivo Karl", gender="m"), who("Omar Said", gender="m"), who("Jan Lind", gender="m"),
    )  # fmt: skip
    assert told.id("him") != told.id("Jan Lind")


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("Police took the card of the mother of Ana Said and beat her.", "mother"),
        ("Police stopped the sister of Ana Said and searched her.", "sister"),
    ],
)
def test_whose_mother_is_called_on_is_not_the_one_who_is_beaten(
    read: Read, text: str, kin: str
) -> None:
    known = noun(kin, subtype="relative", gender="f"), who("Ana Said", gender="f")
    told = read(text, *known)
    assert told.id("her") == told.id(kin)


def test_a_daughter_may_be_beaten_after_her_father_was_stopped(read: Read) -> None:
    told = read(
        "Police stopped the father of Ana Said and searched her.",
        noun("father", subtype="relative", gender="m"), who("Ana Said", gender="f"),
    )  # fmt: skip
    assert told.id("her") != told.id("father")


@pytest.mark.parametrize(
    "said",
    [
        "Omar Said's lawyer, Ivo Karl, told the court that Jan Lind had stabbed him.",
        "Omar Said was beaten in May. His lawyer, Ivo Karl, told police that men had followed him.",
    ],
)
def test_a_lawyer_with_a_name_tells_of_his_client(read: Read, said: str) -> None:
    third = [who("Jan Lind", gender="m")] if "Jan" in said else []
    told = read(said, who("Omar Said", gender="m"), who("Ivo Karl", gender="m"), *third)
    assert told.id("him") == told.id("Omar Said")


def test_a_lawyer_named_behind_his_client_tells_of_him(tell: Tell) -> None:
    told = tell("A lawyer for Omar Said, Ivo Karl, told reporters that agents had followed him.")
    assert told.fillers(told.one("surveil"), "target") == {"Omar Said"}


def test_a_lawyer_named_before_his_noun_tells_of_his_client(read: Read) -> None:
    told = read(
        "Ivo Karl, a lawyer for Omar Said, told police that Jan Lind had threatened him.",
        who("Ivo Karl", gender="m"), who("Omar Said", gender="m"), who("Jan Lind", gender="m"),
    )  # fmt: skip
    assert told.id("him") == told.id("Omar Said")


@pytest.mark.parametrize(
    "said",
    [
        "Omid Sadeghi's lawyer, Peter Hahn, told police that Karim Nouri had also threatened him.",
        "Omid Sadeghi's former lawyer, Peter Hahn, told police that two men had threatened him.",
    ],
)
def test_a_lawyer_may_tell_of_himself(tell: Tell, said: str) -> None:
    told = tell(said)
    assert told.fillers(told.one("threaten"), "target") == {"Peter Hahn"}


def test_of_which_lawyer_the_text_was_before_he_tells(read: Read) -> None:
    told = read(
        "Ivo Karl was beaten in May. On Friday Omar Said's lawyer, Ivo Karl, told police that men "
        "had followed him.",
        who("Ivo Karl", gender="m"), who("Omar Said", gender="m"), who("Ivo Karl", gender="m"),
    )  # fmt: skip
    assert told.id("him") == told.id("Ivo Karl")


def test_whose_name_tells_no_gender_may_be_no_he(read: Read) -> None:
    told = read(
        "Chen Yu's lawyer, Ivo Karl, told police that a caller had threatened him.",
        who("Chen Yu"), who("Ivo Karl", gender="m"), noun("caller"),
    )  # fmt: skip
    assert told.id("him") == told.id("Ivo Karl")


@pytest.mark.parametrize(
    "said",
    [
        "said that men had threatened him and told him to drop the case.",
        "said that a caller had threatened him for representing Omar Said.",
        "said that police had interrogated him about Omar Said.",
        "who was attacked in March, said that men had threatened him.",
    ],
)
def test_a_lawyer_tells_of_himself_where_his_work_or_client_is_named(tell: Tell, said: str) -> None:
    told = tell(f"Omar Said's lawyer, Ivo Karl, {said}")
    claims = [*told.claims("threaten"), *told.claims("detain")]
    assert {who for claim in claims for who in told.fillers(claim, "target")} == {"Ivo Karl"}
