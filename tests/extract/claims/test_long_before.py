"""A gathering that was attacked a year before is another one."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "The march of 5 May 2022 was attacked by thugs. A year before, the march had been "
            "attacked by men from the consulate.",
            "2021-01-01/2021-12-31",
        ),
        (
            "On 5 May 2022 the march in Graz was broken up by thugs. Ten months earlier the march "
            "had been attacked by thugs as well.",
            "2021-07-01/2021-07-31",
        ),
    ],
)
def test_two_occasions_are_two_events(tell: Read, text: str, second: str) -> None:
    told = tell(text, published="2024-05-14")
    assert {when(told, claim) for claim in told.claims("protest")} == {"2022-05-05", second}


@pytest.mark.parametrize(
    "text",
    [
        "On 5 May 2022 the march in Graz was broken up by thugs. Exiles who had fled two years "
        "earlier led the march.",
        "On 5 May 2022 the march in Graz was broken up by thugs. A year later a court condemned "
        "the march.",
    ],
)
def test_one_march_stays_one(tell: Read, text: str) -> None:
    told = tell(text, published="2024-05-14")
    assert {when(told, claim) for claim in told.claims("protest")} == {"2022-05-05"}
