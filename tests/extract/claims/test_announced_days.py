"""The day of a scene that the text announces: "This is what happened on 3 May."."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "announced",
    [
        "This is what happened on 3 May 2023.",
        "I want to tell what happened on the morning of 3 May 2023.",
        "I want to tell what happened on the morning of 3 May last year.",
        "I will describe what happened to us on 3 May 2023.",
    ],
)
def test_the_first_deed_is_of_the_announced_day(tell: Read, announced: str) -> None:
    told = tell(
        f"{announced} A white van stopped. Two men got out. They beat Tam Berisso.",
        published="2024-11-14",
    )
    assert when(told, told.one("assault", "beat")) == "2023-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "We do not know what happened on 3 May 2023. We waited. Two men beat Tam Berisso.",
        "Who knows what happened on 3 May 2023? A van stopped. Two men beat Tam Berisso.",
        "What happened after 3 May 2023 is known. A van stopped. Two men beat Tam Berisso.",
        "This is what happened on 3 May 2023. In 2019 I fled. A van came. Two men beat Tam Berisso.",
        "What happened on 3 May 2023 was told. A van came. Guards had beaten Tam Berisso.",
    ],
)
def test_other_deeds_are_not(tell: Read, text: str) -> None:
    told = tell(text, published="2024-11-14")
    (claim,) = told.claims("assault")
    assert when(told, claim) != "2023-05-03"
