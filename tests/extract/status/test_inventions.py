"""Deeds that somebody invented are denied; plots that are hatched, and charges that are brought,
are not, and what somebody did not make up is told by him."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("He made up the story that he had been kidnapped by Rwandan agents.", "detain"),
        ("The embassy made up the claim that Uyghur exiles had threatened its guards.", "threaten"),
        ("Police say the clerk made up a story about being abducted by Eritrean agents.", "detain"),
        ("Officers fabricated a plot to bomb the embassy and blamed Karim Saidov.", "assault"),
        (
            "The alleged plot to assassinate him, pinned on Karim Saidov, was invented by spies.",
            "assault",
        ),
        ("The attack on the embassy was invented by state television.", "assault"),
        ("The court heard of a fabricated kidnapping of Zhang Min.", "detain"),
        (
            "A fictitious attack on the embassy was used to justify the arrests of exiles.",
            "assault",
        ),
        ("Investigators concluded that the attack on the blogger was a hoax.", "assault"),
        ("He staged his own kidnapping.", "detain"),
        ("The ministry claimed that he made up the story that agents beat him.", "assault"),
    ],
)
def test_what_is_invented_was_not_done(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "denied"


def test_who_accuses_of_inventing_denies_it_and_the_accused_did_nothing(tell: Read) -> None:
    claim = tell("Prosecutors accused her of having invented the assault.").one("assault")
    assert claim.modality == "denied"
    assert not [role for role in claim.roles if role.role == "initiator"]


def test_who_invents_it_denies_nothing(tell: Read) -> None:
    claim = tell("She invented the story that agents of Iran had followed her.").one("surveil")
    assert (claim.modality, claim.attribution) == ("denied", ())


def test_what_never_happened_is_negated(tell: Read) -> None:
    told = tell("Emre Kaya was accused of an attack that never happened.")
    assert told.one("assault").modality == "negated"


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Iran concocted a plot to kidnap Masih Karim in New York.", "detain", "planned"),
        ("Agents cooked up a plot to poison the exile.", "assault", "planned"),
        ("The consulate fabricated charges and arrested her brother.", "detain", "asserted"),
        ("She told the story that she had been kidnapped by agents.", "detain", "asserted"),
        ("She made up her mind after agents had beaten her.", "assault", "asserted"),
        ("Agents made up a list of exiles and followed them.", "surveil", "asserted"),
        ("Exiles staged a protest outside the embassy.", "protest", "asserted"),
        ("The story that she made up was about agents who beat her.", "assault", "asserted"),
        ("Investigators found that the kidnapping was not a hoax.", "detain", "asserted"),
        ("It is not clear whether the kidnapping was a hoax.", "detain", "asserted"),
        (
            "She saw the attack, which did not happen on Monday but on Friday.",
            "assault",
            "asserted",
        ),
        ("She denied inventing the claim that Chinese police beat her.", "assault", "alleged"),
        ("He did not make up the story that agents had kidnapped him.", "detain", "alleged"),
        (
            "She denied that she had made up the story that agents followed her.",
            "surveil",
            "alleged",
        ),
        (
            "The court found that she had not made up the story that he beat her.",
            "assault",
            "alleged",
        ),
    ],
)
def test_what_is_planned_done_or_not_made_up_stays(
    tell: Read, text: str, type_: str, modality: str
) -> None:
    assert tell(text).one(type_).modality == modality


def test_a_story_of_what_others_planned_is_made_up_as_well(tell: Read) -> None:
    told = tell("Intelligence invented the charge that exiles in Bogota had planned a bombing.")
    assert told.one("assault").modality == "denied"


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Officers wrongly accused her of inventing the attack.", "assault", "alleged"),
        ("The embassy retracted its claim that he invented the attack.", "assault", "alleged"),
        ("The court cleared her of fabricating the assault.", "assault", "alleged"),
        ("Police forced her to say that she had invented the rape.", "assault", "alleged"),
        ("The paper apologised for claiming that she made up the attack.", "assault", "alleged"),
        ("The ministry no longer says that she made up the kidnapping.", "detain", "alleged"),
        (
            "If she had invented the attack, she would not ask for guards.",
            "assault",
            "hypothetical",
        ),
        ("She may have made up the attack, one officer suggested.", "assault", "hypothetical"),
        ("The woman refused to say whether she invented the assault.", "assault", "hypothetical"),
    ],
)
def test_nobody_stands_for_what_is_taken_back_or_left_open(
    tell: Read, text: str, type_: str, modality: str
) -> None:
    claim = tell(text).one(type_)
    assert (claim.modality, claim.attribution) == (modality, ())
    assert "initiator" not in {role.role for role in claim.roles}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The minister spoke of an arrest that should never have happened.", "detain"),
        ("The agents made up a story that he had stolen a car and arrested him.", "detain"),
        ("The bomb threat against the exiles' newspaper was a hoax.", "threaten"),
        ("Her trumped-up detention lasted two years.", "detain"),
        ("The embassy invented a smear campaign against the poet.", "smear"),
    ],
)
def test_what_was_done_all_the_same_stands(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "asserted"


def test_who_is_accused_of_inventing_it_attacked_nobody(tell: Read) -> None:
    text = "The consulate accused the journalist of fabricating the attack on his home."
    claim = tell(text).one("assault")
    assert claim.modality == "denied"
    assert "initiator" not in {role.role for role in claim.roles}
