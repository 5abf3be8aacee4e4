"""What nobody owns to or tells of was all the same; and nobody is no source."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("No one has claimed responsibility for the attack on Omar Tal.", "assault"),
        ("Nobody has claimed responsibility for the abduction of Le Van.", "detain"),
        ("No militia has claimed responsibility for the murder of Wen Hao.", "assault"),
        ("No one has yet claimed the attack on the consulate.", "assault"),
        ("Neither service has claimed responsibility for the killing of the exile.", "assault"),
        ("The consulate has not claimed responsibility for the attack on Ana Li.", "assault"),
        ("Nobody told her that she was being followed.", "surveil"),
        ("No one told the family that Sami Rao had been arrested.", "detain"),
        ("The family were never told that Le Van had been arrested.", "detain"),
        ("No one warned Ana Li that agents had followed her.", "surveil"),
        ("No one bothered to tell his wife that he had been killed.", "assault"),
    ],
)
def test_it_was_done_and_nobody_says_so(tell: Read, text: str, type_: str) -> None:
    told = tell(text)
    claim = told.one(type_)
    assert claim.modality == "asserted"
    assert claim.attribution == ()
    assert told.fillers(claim, "initiator") <= {"agents"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Nobody told the court that she had been beaten.", "assault"),
        ("Nobody told me that the consul had threatened her, the rector said.", "threaten"),
        ("No one claimed that the agents had followed him.", "surveil"),
        ("Nobody told him to beat the student.", "assault"),
        ("Nobody told them that the rally had not been banned.", "cancel_or_censor"),
        ("The group denied responsibility for the attack on Ana Li.", "assault"),
        ("Nobody bears responsibility for the alleged beating of Sami Rao.", "assault"),
        ("The police say that nobody threatened her.", "threaten"),
    ],
)
def test_nothing_is_known_to_be_done(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality in ("denied", "negated", "alleged")


def test_what_may_come_stays_open(tell: Read) -> None:
    assert tell("Nobody told her that she would be arrested.").one("detain").modality == (
        "hypothetical"
    )


def test_nobody_is_no_source(tell: Read) -> None:
    assert not tell("Nobody said that he had been beaten.").one("assault").attribution


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("No group claimed responsibility for the foiled attack on Saba Tekle.", "attempted"),
        ("No one claimed responsibility for the attempted murder of Saba Tekle.", "attempted"),
        ("No one has claimed responsibility for the attack, which never took place.", "denied"),
        ("Nobody told the family that Saba Tekle was killed; it was a rumour.", "denied"),
        ("The parents were not told that their son was beaten, but that he fell.", "negated"),
        ("Nobody could tell the family that Saba Tekle had been killed.", "negated"),
        ("No witness told the family that Saba Tekle had been beaten.", "denied"),
        ("The minister said he was never told that Saba Tekle had been beaten.", "negated"),
    ],
)
def test_what_is_taken_back_or_was_tried(tell: Read, text: str, modality: str) -> None:
    told = {c.modality for c in tell(text).claims("assault")}
    assert told <= {modality, "denied", "negated"} and "asserted" not in told
    assert modality != "attempted" or told == {"attempted"}


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        (
            "Neither the police nor the university told Lena Arkhipova that the consulate had"
            " threatened her brother.",
            "threaten",
            "threatened",
        ),
        (
            "Neither the embassy nor the dean informed the students that they were being filmed.",
            "surveil",
            "filmed",
        ),
    ],
)
def test_what_neither_of_two_told_was_done(
    tell: Read, sentence: str, type_: str, trigger: str
) -> None:
    claim = tell(sentence).one(type_, trigger)
    assert claim.modality == "asserted"
    assert not claim.attribution


def test_what_neither_witness_said_was_not_told(tell: Read) -> None:
    told = tell("Neither the witness nor the doctor said that Omar Dalil had been beaten.")
    assert all(claim.modality != "asserted" for claim in told.claims("assault", "beaten"))
