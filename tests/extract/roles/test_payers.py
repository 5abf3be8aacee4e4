"""Who pays for coaches and men is behind them; who is paid, or money, is not."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("The consulate paid for the coaches.", "consulate"),
        ("The consulate said the club had paid the men.", "club"),
        ("The coaches were paid for by the embassy.", "embassy"),
        ("The embassy did not pay for the buses.", "embassy"),
    ],
)
def test_who_pays_is_behind_it(tell: Read, text: str, payer: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("mobilize"), "sponsor") == {payer}


@pytest.mark.parametrize(
    "text",
    [
        "The men paid by the embassy for the rally came in buses.",
        "Students paid for the rally by the consulate carried flags.",
        "The money that paid for the buses came from abroad.",
    ],
)
def test_who_is_paid_pays_nobody(tell: Read, text: str) -> None:
    told = tell(text)
    payers = {p for c in told.claims("mobilize") for p in told.fillers(c, "sponsor")}
    assert payers <= {"embassy", "consulate"}
