"""A claim that another denies in passing is alleged by the first and denied by the second."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "source", "denier"),
    [
        ("The driver claimed that guards had whipped Orin Tal, which the warden denied.",
         "assault", "driver", "warden"),
        ("The union said that police had beaten Orin Tal, an accusation the ministry rejected.",
         "assault", "union", "ministry"),
        ("The club accused the consulate of harassing students, which the consul denied.",
         "harass", "club", "consul"),
        ("The lawyer said that police had tortured Orin Tal; the ministry denied this.",
         "assault", "lawyer", "ministry"),
        ("Exiles say that the consul threatened Ana Brek; the consul denies the accusation.",
         "threaten", "Exiles", "consul"),
        ("The family says that police beat Omer Tal, but the ministry denies the charge.",
         "assault", "family", "ministry"),
    ],
)  # fmt: skip
def test_contested_claims_are_alleged_by_who_makes_them(
    tell: Read, text: str, type_: str, source: str, denier: str
) -> None:
    told = tell(text)
    deed = told.claims(type_)[0]
    assert (deed.modality, [said.text for said in deed.attribution]) == ("alleged", [source])
    assert {again.modality for again in told.claims(type_)[1:]} <= {"denied"}
    assert told.fillers(told.claims("statement")[-1], "initiator") == {denier}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The embassy denied that it had followed her, which the union also rejected.", "embassy"),
        ("The beatings, which the ministry denies, took place in May.", "ministry"),
        ("The ministry rejected the claim that its agents had beaten Orin Tal.", "ministry"),
    ],
)
def test_who_denies_stays_the_source_of_a_denial(tell: Read, text: str, source: str) -> None:
    deed = next(c for c in tell(text).extraction.claims if c.type in ("surveil", "assault"))
    assert (deed.modality, [said.text for said in deed.attribution]) == ("denied", [source])


def test_who_says_that_nobody_was_beaten_does_not_allege_it(tell: Read) -> None:
    told = tell("The embassy says that its staff beat nobody; Ana Brek rejects the claim.")
    assert told.one("assault").modality in ("denied", "negated")
