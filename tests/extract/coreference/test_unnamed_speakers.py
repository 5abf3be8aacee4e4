"""Who "it" is that goes on speaking, where what speaks is no entity of the text."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The festival said in a statement that the embassy had demanded that it drop the film. "
        '"We will show the film," it said. "We were threatened."',
        "Twitter said the embassy had asked it to remove an account. "
        '"We removed 400 accounts that harassed exiles," it said.',
        "The report said that the embassy had asked for names. It said agents had followed exiles.",
    ],
)
def test_a_body_told_of_does_not_go_on_speaking(tell: Read, text: str) -> None:
    told = tell(text)
    embassy = told.entity("embassy").id
    claims = [c for c in told.extraction.claims if c.start > text.index(". ")]
    assert claims
    for claim in claims:
        assert embassy not in {role.entity for role in claim.roles}
        assert embassy not in {source.entity for source in claim.attribution}


@pytest.mark.parametrize(
    ("text", "type_", "role", "body"),
    [
        ('The Uyghur League said that the consulate had sent men. "We were filmed," it said.',
         "surveil", "target", "Uyghur League"),
        ("The company said the embassy had asked it to remove an account. "
         '"We removed 400 accounts," it said.', "cancel_or_censor", "initiator", "company"),
        ("The embassy said that the festival had been cancelled. "
         '"We did not threaten the singer," it said.', "threaten", "initiator", "embassy"),
    ],
)  # fmt: skip
def test_a_body_goes_on_speaking(tell: Read, text: str, type_: str, role: str, body: str) -> None:
    told = tell(text)
    assert body in told.fillers(told.claims(type_)[-1], role)
