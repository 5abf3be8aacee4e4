"""Deeds that somebody is accused of are alleged by the accuser, who may be the one who suffered."""

import pytest

from extract.status.accusers import accused_by_others
from tests.extract.conftest import Make, Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Orin Tal was beaten in Halden. Tal accused militia members of the beating.",
         "Tal", {"Orin Tal"}),
        ("Thugs attacked the poet Mara Lind. Lind accused men of the Halden guard of the attack.",
         "Lind", {"Mara Lind"}),
        ("Orin Tal was beaten in Halden. He accused the guards of the beating.",
         "He", {"Orin Tal"}),
        ("Orin Tal was beaten in Halden. Mara Lind blamed the guards for the beating.",
         "Mara Lind", set()),
    ],
)  # fmt: skip
def test_accused_deeds_are_alleged(tell: Read, text: str, source: str, target: set[str]) -> None:
    told = tell(text)
    deed = told.claims("assault")[-1]
    assert deed.modality == "alleged"
    assert [said.text for said in deed.attribution] == [source]
    assert told.fillers(deed, "target") == target


def test_convicted_of_it_is_no_accusation(tell: Read) -> None:
    told = tell("The court convicted the authors of the attack.")
    assert told.one("assault").modality == "asserted"


def test_who_is_not_accused_is_no_doer(tell: Read) -> None:
    told = tell("Orin Tal was beaten. The ministry did not accuse the students of the attack.")
    assert not told.fillers(told.claims("assault")[-1], "initiator")


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("Prosecutors accused the gang of carrying out the attack on Omar Tal.",
         "assault", "alleged"),
        ("Two men were charged with carrying out the attack on Lina Haddad.", "assault", "alleged"),
        ("Mei Chen accused the consul and his driver of committing the kidnapping of her son.",
         "detain", "alleged"),
        ("Prosecutors accused the gang of praising the attack on Omar Tal.", "assault", "asserted"),
        ("Ana Li accused the ministry of ignoring the arrest of her brother.",
         "detain", "asserted"),
        ("The gang was convicted of carrying out the attack on Farid Omari.",
         "assault", "asserted"),
    ],
)  # fmt: skip
def test_accused_of_carrying_it_out(tell: Read, text: str, type_: str, modality: str) -> None:
    assert tell(text).one(type_).modality == modality


@pytest.mark.parametrize("words", ["refused to accuse", "may accuse", "plan to accuse"])
def test_who_accuses_nobody_yet_says_nothing(tell: Read, words: str) -> None:
    told = tell(f"Prosecutors {words} the gang of carrying out the attack on Omar Tal.")
    attack = told.one("assault")
    assert attack.modality != "asserted"
    assert attack.attribution == ()


def test_the_accused_are_no_source_of_the_accusation(make: Make) -> None:
    text = "The editor was accused by his uncle of beating a clerk."
    frame = make(text, "beating", "assault", "alleged", said_by="editor")
    source = accused_by_others(frame).source
    assert source is not None and source.text == "uncle"
    alone = make("The editor was accused of beating a clerk.", "beating", "assault", "alleged",
                 said_by="editor")  # fmt: skip
    assert accused_by_others(alone).source is None
