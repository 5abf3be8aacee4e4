"""Acquitted of a deed, done instead of another, and done for a body."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "trigger"),
    [
        ("The court acquitted Pedro Ruiz of arson.", "vandalize", "arson"),
        ("The judge cleared the officers of the beating of Omar Said.", "assault", "beating"),
        ("The court acquitted the officers of having beaten Omar Said.", "assault", "beaten"),
    ],
)
def test_what_somebody_is_cleared_of_is_denied(
    tell: Read, text: str, type_: str, trigger: str
) -> None:
    assert tell(text).one(type_, trigger).modality == "denied"


def test_who_was_attacked_by_those_acquitted_was_attacked(tell: Read) -> None:
    told = tell("A court acquitted members of the group that attacked Leyla Karimova.")
    assert told.one("assault").modality == "asserted"


@pytest.mark.parametrize(
    ("text", "type_", "trigger"),
    [
        ("They had planned to kidnap her but beat her brother instead.", "assault", "beat"),
        ("They did not arrest her but followed her instead.", "surveil", "followed"),
    ],
)
def test_what_is_done_instead_is_done(tell: Read, text: str, type_: str, trigger: str) -> None:
    assert tell(text).one(type_, trigger).modality == "asserted"


def test_what_something_is_done_instead_of_is_not(tell: Read) -> None:
    told = tell("They beat him instead of arresting him.")
    assert told.one("detain").modality == "negated"


@pytest.mark.parametrize(
    "text",
    [
        "He spied on exiled opposition activists for Kampala's military intelligence.",
        "The man watched refugee leaders for the security service of Belarus.",
        "She photographed party members for the Iranian ministry of intelligence.",
    ],
)
def test_who_is_watched_for_a_body_is_none_of_its_members(tell: Read, text: str) -> None:
    ties = ("member_of", "leads", "employed_by")
    assert not [c for t in ties for c in tell(text).claims(t)]


def test_who_speaks_for_a_body_stays_its_own(tell: Read) -> None:
    told = tell("A spokeswoman for the Uyghur Association was followed in Oslo.")
    assert told.claims("represents")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Omar Said was acquitted of assaulting the exile and convicted of stalking.", "convicted"),
        ("Omar Said was acquitted of assaulting the exile but fined for stalking him.", "fined"),
    ],
)
def test_what_a_court_does_beside_acquitting_is_done(tell: Read, text: str, trigger: str) -> None:
    assert tell(text).one("legal_action", trigger).modality == "asserted"


def test_of_both_joined_deeds_somebody_is_cleared(tell: Read) -> None:
    told = tell("Omar Said was acquitted of assaulting the exile and threatening her.")
    assert told.one("threaten").modality == "denied"
