"""Who said that nothing was decided denies what is joined to it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "The ministry said that no decision on the extradition had been taken and denied that "
            "it had been pressed by Ankara.",
            "pressure_institution",
        ),
        (
            "The consulate said that no letter had been received and denies that it threatened "
            "Ali Karimi.",
            "threaten",
        ),
    ],
)
def test_what_is_joined_is_denied(tell: Read, text: str, type_: str) -> None:
    told = tell(text)
    assert told.one(type_).modality == "denied"
    assert all(c.modality == "asserted" for c in told.claims("statement"))


def test_what_nobody_denies_was_done(tell: Read) -> None:
    told = tell(
        "The paper said that no letter was sent and that nobody denied that Ali was beaten."
    )
    assert told.one("assault").modality == "asserted"


def test_papers_denied_to_somebody_stay(tell: Read) -> None:
    told = tell("The lawyer said that Ali had been arrested and denied a visa.")
    assert told.one("restrict_mobility").modality == "asserted"
