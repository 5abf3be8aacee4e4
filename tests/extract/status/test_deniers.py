"""Who denies what was not done, on frames made by hand."""

import pytest

from extract.status.deniers import denied_for_its_own, denied_in_one_list
from tests.extract.conftest import Make, Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "said_by", "doer", "modality"),
    [
        ("None of our guards followed him, Omer Tal said.", "Tal", "None", "denied"),
        ("We never followed him, the clerk said.", "clerk", "We", "denied"),
        ("Nobody at the bureau followed him, a spokeswoman said.", "spokeswoman", "Nobody", "denied"),
        ("Neither of the guards followed him, the ministry said.", "ministry", "Neither", "denied"),
        ("Nobody followed him, his sister said.", "sister", "Nobody", "negated"),
        ("The men who told us so had not followed him, Omer Tal said.", "Tal", "men", "negated"),
    ],
)  # fmt: skip
def test_who_answers_for_those_who_did_nothing_denies_it(
    make: Make, text: str, said_by: str, doer: str, modality: str
) -> None:
    told = denied_for_its_own(
        make(text, "followed", "surveil", "negated", said_by=said_by, initiator=doer)
    )
    assert told.modality == modality


@pytest.mark.parametrize(
    ("text", "said_by", "other_by", "modality"),
    [
        ("She neither filmed nor followed him, Omer Tal said.", "Tal", "Tal", "denied"),
        ("She neither filmed nor followed him, Omer Tal said.", "Tal", "She", "negated"),
        ("She never filmed him, and he never followed her, Omer Tal said.", "Tal", "Tal", "negated"),
    ],
)  # fmt: skip
def test_who_denies_one_of_two_deeds_denies_both(
    make: Make, text: str, said_by: str, other_by: str, modality: str
) -> None:
    told = make(text, "followed", "surveil", "negated", said_by=said_by)
    other = make(text, "filmed", "surveil", "denied", said_by=other_by)
    assert denied_in_one_list(told, [other, told]).modality == modality


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The chairman said his supporters had arrived early and denied that anyone was "
         "threatened.", "chairman"),
        ("The chairwoman said her stewards had left by noon and denied that they had beaten "
         "anybody.", "chairwoman"),
    ],
)  # fmt: skip
def test_who_says_what_his_own_had_done_denies_it(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    (claim,) = (c for c in told.extraction.claims if c.modality == "denied")
    assert [told.entities[s.entity].name for s in claim.attribution] == [who]
