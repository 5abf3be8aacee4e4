"""A deed told again by its doer: "the men who beat him"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Two men attacked Omar Tal in Bern. The men who attacked him wore masks.", "assault"),
        ("Police arrested Ana Lima in May. The officers who arrested her were polite.", "detain"),
        ("A man followed Grace Obi in June. The man who followed her had a camera.", "surveil"),
        ("Loyalists beat Amin Said in Graz. The loyalists who beat him were fined.", "assault"),
    ],
)
def test_it_is_the_deed_told_before(tell: Read, text: str, type_: str) -> None:
    claims = tell(text).claims(type_)
    assert len(claims) == 2
    assert len({claim.event for claim in claims}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Two men attacked Omar Tal in Bern. The men who attacked his brother wore masks.",
        "Two men attacked Omar Tal in Bern. The men who attacked him in Rome in 2019 wore masks.",
        "Two men attacked Omar Tal in Bern. The men who had attacked him before wore masks.",
        "Two men attacked Omar Tal in Bern. The other men who attacked him wore masks.",
        "Two men attacked Omar Tal in Bern. Men who attacked him wore masks.",
        "Two men attacked Omar Tal in Bern. A week later a gang attacked Omar Tal in Rome. "
        "The men who attacked him wore masks.",
    ],
)
def test_it_may_be_another_deed(tell: Read, text: str) -> None:
    claims = tell(text).claims("assault")
    assert len(claims) > 1
    assert claims[-1].event != claims[0].event
