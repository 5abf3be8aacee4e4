"""What somebody could not confirm is open; what he was able to confirm he says."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The police were unable to confirm that agents followed Omar Tal.", "surveil"),
        ("Reporters could not verify that agents of Iran had followed Mina Farrokh.", "surveil"),
        ("The paper could not independently confirm that the embassy threatened him.", "threaten"),
        ("The court had no way to confirm that Chinese officers beat Tashi Norbu.", "assault"),
        ("Amnesty was not able to confirm that Chinese officers beat Tashi Norbu.", "assault"),
        ("Reuters had no means of confirming that Turkish agents kidnapped Omar Tal.", "detain"),
        ("Investigators failed to confirm that agents had poisoned Mina Farrokh.", "assault"),
        ("Detectives did not manage to confirm that agents followed Omar Tal.", "surveil"),
        ("The police have yet to confirm that agents followed Omar Tal.", "surveil"),
        ("Experts found it impossible to confirm that the consulate had beaten him.", "assault"),
        ("The ministry said it could not confirm that agents had followed Omar Tal.", "surveil"),
        ("The ministry was unable to confirm the beating of Omar Tal by agents.", "assault"),
        ("The ministry declined to confirm that Omar Tal had been arrested.", "detain"),
    ],
)
def test_what_nobody_could_confirm_is_alleged_by_nobody_named(
    tell: Read, text: str, type_: str
) -> None:
    claim = tell(text).one(type_)
    assert (claim.modality, claim.attribution) == ("alleged", ())


@pytest.mark.parametrize(
    ("text", "type_", "source"),
    [
        ("The police confirmed that agents followed Omar Tal.", "surveil", "police"),
        ("Reporters could confirm that agents had followed Omar Tal.", "surveil", "Reporters"),
        (
            "The paper was able to confirm that the embassy threatened Omar Tal.",
            "threaten",
            "paper",
        ),
        (
            "Not only could police confirm that agents followed Omar Tal, they arrested two.",
            "surveil",
            "police",
        ),
        ("The paper said it could verify that police detained Omar Tal.", "detain", "paper"),
    ],
)
def test_who_was_able_to_confirm_it_says_so(tell: Read, text: str, type_: str, source: str) -> None:
    claim = tell(text).one(type_)
    assert claim.modality == "asserted"
    assert [said.text for said in claim.attribution] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "An inquiry could confirm that agents threatened Omar Tal.",
        "Witnesses could confirm that agents threatened Omar Tal.",
        "Only the driver could confirm that agents threatened Omar Tal.",
        "The police could soon confirm that agents threatened Omar Tal.",
        "If the police could confirm that agents threatened Omar Tal, he would sue.",
        "Did the police manage to confirm that agents threatened Omar Tal?",
    ],
)
def test_what_may_yet_be_confirmed_is_not_asserted(tell: Read, text: str) -> None:
    assert tell(text).one("threaten").modality != "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "The police could not establish who had beaten Omar Tal.",
        "Police were unable to determine who had beaten Omar Tal.",
    ],
)
def test_who_is_not_known_is_no_doer(tell: Read, text: str) -> None:
    told = tell(text)
    assert told.one("assault").modality == "asserted"
    assert not told.fillers(told.one("assault"), "initiator")


@pytest.mark.parametrize(
    "text",
    [
        "Police could not confirm that Mina Farrokh knew that agents had beaten her.",
        "The police could not confirm the name of the agent who had beaten Omar Tal.",
        "Omar Tal was unable to confirm his booking because agents had beaten him.",
        "Police could not establish why the men had beaten Omar Tal.",
    ],
)
def test_what_is_told_beside_it_stays(tell: Read, text: str) -> None:
    told = tell(text)
    assert told.one("assault").modality == "asserted"
    assert told.fillers(told.one("assault"), "initiator")
