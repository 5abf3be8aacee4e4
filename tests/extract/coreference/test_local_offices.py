"""Officials of towns and districts, and the state whose they are."""

import pytest

from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model


def doer(told: Told, type_: str) -> str | None:
    role = next(r for r in told.one(type_).roles if r.role == "initiator" and r.entity)
    return told.entities[role.entity or ""].country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Three village officials in Andijan threatened the poet's wife.", "UZ"),
        ("A district administrator in Keren threatened the poet's wife.", "ER"),
        ("The provincial governor's aides in Mary threatened the poet's wife.", "TM"),
        ("Two policemen in Tanta threatened the poet's wife.", "EG"),
        ("The head of the district administration in Khujand threatened the poet's wife.", "TJ"),
        ("A Tajik poet lives in Riga. In Khujand a district prosecutor threatened his wife.", "TJ"),
        ("An Ethiopian poet fled. Security men in Jimma threatened his wife.", "ET"),
        ("An Ethiopian poet fled. Security officers in Jimma threatened his wife.", "ET"),
        ("Town officials in Ghent threatened the tenant.", "BE"),
        ("A Tajik poet fled. The head of the police station in Khujand threatened him.", None),
        ("City officials in Leeds threatened the tenant after a call from the consul.", "GB"),
        ("Local officials in Ghent threatened the tenant.", "BE"),
        ("An Eritrean poet fled. A zone administrator in Keren threatened his wife.", "ER"),
    ],
)
def test_they_are_of_the_land_of_their_town(tell: Read, text: str, country: str | None) -> None:
    assert doer(tell(text), "threaten") == country


@pytest.mark.parametrize(
    "text",
    [
        "A Tajik poet lives in Riga. A local trader in Khujand threatened his wife.",
        "A Tajik poet lives in Riga. Officers of the local bank in Khujand threatened his wife.",
        "A Tajik poet lives in Riga. University officials in Khujand threatened his wife.",
        "A Tajik poet lives in Riga. Party officials in Khujand threatened his wife.",
        "A Tajik poet lives in Riga. A retired official in Khujand threatened his wife.",
        "An Ethiopian poet lives in Nairobi. Security officers in Nairobi threatened him.",
        "An Ethiopian poet fled. In Kampala security officers threatened him.",
        "An Ethiopian poet fled. In Mombasa a district officer threatened him.",
        "Police officers in Istanbul, sent by Tehran, threatened the poet.",
        "Local agents in Toronto threatened the Uyghur poet.",
        "Officials of the National Council of Renewal in Paris threatened the poet.",
        "Regional officers in Stockholm threatened the Eritrean poet.",
        "Committee officials in Geneva threatened the poet.",
        "A zone administrator in Stockholm threatened the Eritrean poet.",
        "Council members in Toronto threatened the Eritrean poet.",
        "The chief of the Fuzhou police station in Dublin threatened the shopkeeper.",
        "District officials in Simferopol threatened the poet's mother.",
        "Police officers in Sukhumi threatened the poet.",
    ],
)
def test_others_stay_without_a_state(tell: Read, text: str) -> None:
    assert doer(tell(text), "threaten") is None
