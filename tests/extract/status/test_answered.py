"""What a later sentence denies of a deed told before: it hangs on one event, with its denier."""

import pytest

from graph.model import Claim
from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model

TOLD = "Mira Osei told reporters that an aide of the consul had threatened her. "


def answered(told: Told) -> list[Claim]:
    """The claims that the rule made."""
    return [c for c in told.extraction.claims if "answered" in c.rule]


def sources(told: Told, claim: Claim) -> set[str | None]:
    return {told.entities[s.entity].name if s.entity else s.text for s in claim.attribution}


@pytest.mark.parametrize(
    ("sentence", "modality", "source"),
    [
        ("The consulate rejected the accusation.", "denied", "consulate"),
        ("On 4 June 2021 the consulate denied the claim.", "denied", "consulate"),
        (
            "The police said that they had found no evidence for the allegation.",
            "negated",
            "police",
        ),
        ("She later withdrew her complaint and said that she had been mistaken.", "denied", None),
    ],
)
def test_a_later_denial_disputes_the_same_event(
    tell: Read, sentence: str, modality: str, source: str | None
) -> None:
    told = tell(TOLD + sentence)
    first, again = told.one("threaten", "threatened"), answered(told)[0]
    assert (again.type, again.modality, again.event) == ("threaten", modality, first.event)
    assert told.fillers(again, "target") == told.fillers(first, "target") == {"Mira Osei"}
    assert all(role.inferred for role in again.roles if role.role != "time")
    assert not any(role.role == "time" for role in again.roles)
    assert source is None or any(source in str(name) for name in sources(told, again))


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}The consulate rejected the accusation that it collects fees.",  # another one
        f"{TOLD}She withdrew her complaint for lack of money.",  # not because it was wrong
        f"{TOLD}She withdrew the accusation under pressure from her employer.",
        f"{TOLD}The consulate has not denied this.",
        f"{TOLD}It rained. It rained. It rained. The consulate rejected the accusation.",
        "Mira Osei said that an aide had threatened her and had beaten her brother. "
        "The consulate rejected the accusation.",  # which one
        "Mira Osei paints. The consulate rejected the accusation.",
    ],
)
def test_an_answer_to_something_else_denies_nothing_told(tell: Read, text: str) -> None:
    told = tell(text)
    assert answered(told) == []
    assert "denied" not in {c.modality for c in told.claims("threaten")}


def test_whoever_has_nothing_to_do_with_it_is_its_denied_doer(tell: Read) -> None:
    told = tell(
        'Two singers were beaten in Ghent. "Omar Diop had nothing to do with it," she said.'
    )
    (claim,) = answered(told)
    assert (claim.type, claim.modality) == ("assault", "denied")
    assert told.fillers(claim, "initiator") == {"Omar Diop"}


def test_denied_involvement_is_in_what_was_told(tell: Read) -> None:
    told = tell("Someone hacked the phone of Mira Osei. The embassy denies involvement.")
    claim = told.one("cyber_intrusion", "involvement")
    assert claim.modality == "denied"
    assert told.fillers(claim, "initiator") == {"embassy"}
    assert told.fillers(claim, "target") == {"Mira Osei"}


def test_involvement_in_something_named_is_left_alone(tell: Read) -> None:
    told = tell("Someone hacked the phone of Mira Osei. The firm denies involvement in the raid.")
    assert answered(told) == []


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ('"I think it was the secret service," she said.', "initiator"),
        ("She believes that the embassy is behind it.", "sponsor"),
    ],
)
def test_who_is_suspected_of_what_was_told(tell: Read, sentence: str, role: str) -> None:
    told = tell(f"Mira Osei was followed home. {sentence}")
    first = told.one("surveil", "followed")
    (claim,) = answered(told)
    assert (claim.type, claim.modality, claim.event) == ("surveil", "alleged", first.event)
    assert told.fillers(claim, role) & {"secret service", "embassy"}
    assert told.fillers(claim, "target") == {"Mira Osei"}


@pytest.mark.parametrize(
    "sentence",
    [
        '"I think it was the first time," she said.',
        '"I do not think it was the secret service," she said.',
        "She thinks that it was the secret service that had paid for her trip.",
        "She believes that the embassy is behind the festival.",
        "Nobody knows who is behind it.",
        "The embassy may be behind it.",
        "A wall was behind it.",
    ],
)
def test_other_beliefs_accuse_nobody(tell: Read, sentence: str) -> None:
    assert answered(tell(f"Mira Osei was followed home. {sentence}")) == []


def test_whoever_says_that_it_was_not_behind_it_denies_it(tell: Read) -> None:
    told = tell("Mira Osei was followed home. The embassy said that it was not behind it.")
    (claim,) = answered(told)
    assert (claim.type, claim.modality) == ("surveil", "denied")
    assert told.fillers(claim, "sponsor", "initiator") == {"embassy"}


@pytest.mark.parametrize(
    ("text", "type_", "word", "doer"),
    [
        (
            "The poet Bao Tran was beaten outside his house. The embassy rejects any involvement.",
            "assault",
            "involvement",
            "embassy",
        ),
        (
            "The exile Karim Tal was abducted in Istanbul. The ministry says it had nothing to do"
            " with it.",
            "detain",
            "it",
            "ministry",
        ),
        (
            "Rosa Lim was followed for a week. The consul said that he had nothing to do with it.",
            "surveil",
            "it",
            "consul",
        ),
    ],
)
def test_a_body_denies_its_share_in_what_was_told(
    tell: Read, text: str, type_: str, word: str, doer: str
) -> None:
    told = tell(text)
    claim = told.one(type_, word)
    assert claim.modality == "denied"
    assert told.fillers(claim, "initiator") == {doer}


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Lim was followed for a week. She said that she had nothing to do with it.",
        "Bao Tran was beaten in Berlin. The embassy did not reject any involvement.",
        "Bao Tran was beaten in Berlin. The festival was moved. The embassy says it had nothing to"
        " do with it.",
    ],
)
def test_nobody_denies_a_share(tell: Read, text: str) -> None:
    assert all(claim.modality != "denied" for claim in tell(text).extraction.claims)
