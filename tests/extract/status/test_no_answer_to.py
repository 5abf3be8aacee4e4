"""What has no answer happened all the same: "no investigation into the kidnapping"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _told(tell: Read, text: str, type_: str) -> set[str]:
    return {claim.modality for claim in tell(text).claims(type_)}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("They have not opened an inquiry into the kidnapping of Aslan Kadyrov.", "detain"),
        ("There has never been a trial for the murder of the editor.", "assault"),
        ("The police found no witnesses to the abduction of the two brothers.", "detain"),
        ("They gave no reason for the arrest of Omar Tal.", "detain"),
        ("There was no explanation for the surveillance of her flat.", "surveil"),
        ("There was no response to the smear campaign against Dana Li.", "smear"),
        ("There is no justification for the beating of the students.", "assault"),
        ("No footage exists of the assault on Dana Li.", "assault"),
        ("No details of the arrest were given.", "detain"),
        ("They had no warning of the attack on the bookshop.", "assault"),
    ],
)
def test_the_deed_stands(tell: Read, text: str, type_: str) -> None:
    assert _told(tell, text, type_) == {"asserted"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("There is no evidence of the beating of Omar Tal.", "assault"),
        ("Police found no trace of the abduction of Omar Tal.", "detain"),
        ("There is no record of the arrest of Omar Tal.", "detain"),
        ("The court saw no reason for the arrest of Omar Tal.", "detain"),
        ("There were no plans for the kidnapping of Omar Tal.", "detain"),
        ("There was no arrest and no beating of Omar Tal.", "assault"),
        ("The embassy played no role in the kidnapping of Omar Tal.", "detain"),
        (
            "The city has no footage of the beating of Omar Tal because it never happened.",
            "assault",
        ),
        ("There has been no verdict on the beating, which the consul denies.", "assault"),
        ("There were no reports of attacks on students.", "assault"),
        ("There was no news of the arrest of Omar Tal.", "detain"),
        ("There was no information on the arrest of Omar Tal.", "detain"),
        ("There was no mention of the torture of prisoners in the report.", "assault"),
        ("The embassy had no warning of the arrest, which turned out to be a rumor.", "detain"),
        ("The embassy issued no warning of the arrest of its citizens.", "detain"),
        ("There will be no explanation for the arrest of Omar Tal if he is arrested.", "detain"),
        ("There would be no trial for the kidnapping of the exiles.", "detain"),
        ("There was no justification for the arrest of Omar Tal, so the judge refused.", "detain"),
        ("There is no basis for the extradition of Olga, the court ruled.", "restrict_mobility"),
        ("There has been no hearing on the extradition of Olga.", "restrict_mobility"),
        ("There is no witness to the beating of Omar Tal, the guards said.", "assault"),
        ("No witness of the abduction of Omar came forward, so the police doubt it.", "detain"),
        ("There has been no investigation into the alleged killing of Musa.", "assault"),
    ],
)
def test_nothing_is_told_as_done(tell: Read, text: str, type_: str) -> None:
    assert "asserted" not in _told(tell, text, type_)


def test_who_finds_no_witness_tells_nothing(tell: Read) -> None:
    told = tell("The police found no witnesses to the abduction of the two brothers.")
    assert [claim.attribution for claim in told.claims("detain")] == [()]
