"""What whoever denies something does beside, and what is denied with it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger", "doer"),
    [
        (
            "The ambassador denied that his country had any part in the murder and accused exile"
            " groups of slander.",
            "statement",
            "accused",
            "ambassador",
        ),
        (
            "The consul denied having called the dean and praised the counter-protesters.",
            "statement",
            "praised",
            "consul",
        ),
        (
            "The ministry rejected the report that its agents had killed the poet and summoned the"
            " Swedish ambassador.",
            "respond",
            "summoned",
            "ministry",
        ),
        (
            "The envoy denied that he had threatened the dean and called the students traitors.",
            "smear",
            "called",
            "envoy",
        ),
        (
            "The committee denied that it had barred the singer and threatened to sue her for"
            " defamation.",
            "threaten",
            "threatened",
            "committee",
        ),
        (
            "The prosecutor denied that the brothers had been tortured or hidden, and threatened"
            " their mother with a charge of false news.",
            "threaten",
            "threatened",
            "prosecutor",
        ),
    ],
)
def test_who_denies_a_deed_does_what_comes_behind_and(
    tell: Read, sentence: str, type_: str, trigger: str, doer: str
) -> None:
    told = tell(sentence)
    claim = told.one(type_, trigger)
    assert claim.modality == "asserted"
    assert claim.attribution == ()
    assert told.fillers(claim, "initiator") == {doer}


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        (
            "The ministry denied that its agents had beaten the poet and threatened his wife.",
            "threaten",
            "threatened",
        ),
        (
            "The ministry rejected the claim that its agents had kidnapped the editor and killed"
            " his driver.",
            "assault",
            "killed",
        ),
        (
            "The police denied that officers had beaten the baker and threatened to kill him.",
            "threaten",
            "threatened",
        ),
        (
            "The mission denied that it had filmed, followed, and threatened the exiles.",
            "threaten",
            "threatened",
        ),
        (
            "The envoy denied accusing the students of treason and calling them traitors.",
            "smear",
            "calling",
        ),
    ],
)
def test_a_second_deed_of_those_accused_is_denied_with_the_first(
    tell: Read, sentence: str, type_: str, trigger: str
) -> None:
    assert tell(sentence).one(type_, trigger).modality == "denied"


def test_of_what_a_denier_accuses_another_is_alleged(tell: Read) -> None:
    told = tell(
        "The money changer denied meeting Deng that day and accused Simon of having sold him."
    )
    claim = told.one("inform_on")
    assert claim.modality == "alleged"
    assert [source.text for source in claim.attribution] == ["money changer"]
    told = tell("The consul denied having accused Simon of having sold Deng.")
    assert all(c.modality == "denied" for c in told.claims("inform_on"))
