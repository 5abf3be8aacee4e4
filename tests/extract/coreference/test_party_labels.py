"""Parties of a case by the names that the text gives them."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model
_DEED = "In May the second defendant beat the poet."


@pytest.mark.parametrize(
    "opening",
    [
        "Ali Reza (the first defendant) and Omid Karimi (the second defendant) came to Leeds.",
        'Mr Reza ("the first defendant") met Mr Omid Karimi ("the second defendant") there.',
        "Ali Reza, the first defendant, and Omid Karimi, the second defendant, came to Leeds.",
        "The first defendant, Ali Reza, came to Leeds. The second defendant, Omid Karimi, fled.",
        "The second defendant, Omid Karimi, came before the first defendant, Ali Reza.",
        "The second defendant Omid Karimi came to Leeds.",
    ],
)
def test_the_label_means_who_is_named_beside_it(tell: Read, opening: str) -> None:
    told = tell(f"{opening} {_DEED}")
    assert told.fillers(told.one("assault"), "initiator") == {"Omid Karimi"}


@pytest.mark.parametrize(
    "opening",
    [
        "The defendants were Ali Reza and Omid Karimi.",
        "Ali Reza was tried first and Omid Karimi second.",
        "Omid Karimi, the second defendant's brother, came to Leeds.",
        "Omid Karimi, the first defendant, came to Leeds with the second defendant.",
        "According to the second defendant, Mr Karimi, a neighbour, was ill.",
        "Omid Karimi, the second defendant, was tried. In another case Ali Reza, the second "
        "defendant, was tried.",
    ],
)
def test_the_order_of_names_tells_nothing(tell: Read, opening: str) -> None:
    told = tell(f"{opening} {_DEED}")
    assert told.fillers(told.one("assault"), "initiator") == {"second defendant"}


def test_an_accused_and_a_claimant_are_known_alike(tell: Read) -> None:
    told = tell(
        "Ms Ana Roe (the claimant) sued Ali Reza, the second accused. "
        "In May the second accused beat the claimant."
    )
    claim = told.one("assault")
    assert told.fillers(claim, "target") == {"Ana Roe"}
    assert "Ali Reza" in told.fillers(claim, "initiator")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ali Reza, the first accused, fled. The first accused beat the poet.", {"Ali Reza"}),
        ("The second accused beat the poet.", {"second accused"}),
        ("The second defendant beat the poet.", {"second defendant"}),
    ],
)
def test_the_number_of_an_accused_is_nobody_else(tell: Read, text: str, names: set[str]) -> None:
    told = tell(text)
    assert told.fillers(told.one("assault"), "initiator") == names


def test_one_defendant_does_nothing_to_another(tell: Read) -> None:
    told = tell(
        'Mr Reza ("the first defendant") met Mr Karimi ("the second defendant"). '
        "The first defendant beat the exile."
    )
    assert told.fillers(told.one("assault"), "target") == {"exile"}
