"""Who is said to have suffered it denies it herself."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Mina Sol was found in the yard. Her neighbour says they beat her. She herself says "
            "no, she fell.",
            "Mina Sol",
        ),
        (
            "Omar Tal lay in hospital. His brother says that police beat him. Omar himself says "
            "no, he slipped.",
            "Omar Tal",
        ),
        (
            "Mina Sol lives in Lyon. Her sister says the agents beat her. She herself denies it.",
            "Mina Sol",
        ),
    ],
)
def test_the_victim_denies_what_another_says(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    claimed, denied = told.claims("assault")
    assert claimed.modality == "asserted"
    assert told.fillers(claimed, "target") == {who}
    assert denied.modality == "denied"
    assert [s.entity for s in denied.attribution] == [told.entity(who).id]


@pytest.mark.parametrize(
    "text",
    [
        "Her neighbour says they beat Mina Sol. The neighbour herself says no more.",
        "Her neighbour says they beat Mina Sol. She says no, she will not talk about it.",
        "Mina Sol says they beat her. She herself says no, thank you, to the reporters.",
    ],
)
def test_nothing_is_denied(tell: Read, text: str) -> None:
    assert [c.modality for c in tell(text).claims("assault")] == ["asserted"]
