"""A denial that is repeated denies the deed once more; another denial, or none, does not."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

DENIED = "The embassy denied that it had followed the student Ali Rezai. "


@pytest.mark.parametrize(
    "text",
    [
        "On Friday the embassy repeated the denial.",
        "A spokesman reiterated the denial a week later.",
        "It stood by its denial.",
        "The ambassador has since repeated this denial.",
    ],
)
def test_it_is_denied_again(tell: Read, text: str) -> None:
    told = tell(DENIED + text)
    assert {c.modality for c in told.claims("surveil")} == {"denied"}
    assert len({c.event for c in told.claims("surveil")}) == 1
    assert len(told.claims("surveil")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The embassy did not repeat the denial.",
        "The embassy repeated its denial of the raid.",
        "The embassy would repeat the denial if asked.",
        "The embassy repeated the invitation.",
        "The denial surprised him.",
    ],
)
def test_it_is_not(tell: Read, text: str) -> None:
    assert len(tell(DENIED + text).claims("surveil")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "On Friday his lawyer repeated the denial and called it a lie.",
        "Rezai repeated the denial in a mocking voice.",
        "The paper repeated the denial without comment.",
    ],
)
def test_neither_the_victim_nor_a_paper_denies(tell: Read, text: str) -> None:
    assert len(tell(DENIED + text).claims("surveil")) == 1
