"""To whom the second of two joined verbs is done, where somebody's kin stands between them."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _target(tell: Read, text: str, trigger: str) -> str:
    """Who suffers the event of a word."""
    told = tell(text)
    return " ".join(told.fillers(told.by_trigger(trigger), "target"))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "One of them showed her a photograph of her mother and told her to stop speaking.",
            "told",
        ),
        ("They asked her about her daughter and warned her not to write.", "warned"),
        ("They gave her a message for her sister and threatened her.", "threatened"),
        ("They spoke to her about her brother and threatened her.", "threatened"),
    ],
)
def test_who_is_told_of_her_kin_suffers_the_next_deed(tell: Read, text: str, trigger: str) -> None:
    text = f"Two men stopped Inês Bokoko in Lisbon. {text}"
    assert _target(tell, text, trigger) == "Inês Bokoko"


@pytest.mark.parametrize(
    "text",
    [
        "Two men took the phone of the mother of Ana Ruiz and threatened her.",
        "Agents rang Ana Ruiz. They went to see her mother and threatened her.",
    ],
)
def test_kin_suffer_what_comes_to_them_alone(tell: Read, text: str) -> None:
    assert "mother" in _target(tell, text, "threatened")
