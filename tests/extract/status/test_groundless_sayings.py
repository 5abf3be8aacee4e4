"""What is said without proof, and what is done without it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "source"),
    [
        ("Without proof the ministry said that exiles attacked it.", "assault", "ministry"),
        (
            "The ministry said, without offering any evidence, that exiles attacked the consulate.",
            "assault",
            "ministry",
        ),
        (
            "Offering no proof, the ministry said that exiles had beaten a diplomat.",
            "assault",
            "ministry",
        ),
        ("The consul said, without proof, that Leila had attacked him.", "assault", "consul"),
        ("The consulate alleged without evidence that she bribed it.", "coopt", "consulate"),
        (
            "Without credible evidence, the police reported that the poet had threatened a clerk.",
            "threaten",
            "police",
        ),
        (
            "Producing no evidence, the Eritrean envoy said that exiles had stabbed a guard.",
            "assault",
            "Eritrean envoy",
        ),
    ],
)
def test_it_is_alleged(tell: Read, sentence: str, type_: str, source: str) -> None:
    claim = tell(sentence).one(type_)
    assert claim.modality == "alleged"
    assert [s.text for s in claim.attribution] == [source]


@pytest.mark.parametrize(
    "sentence",
    [
        "Without proof, police arrested her.",
        "The lawyer said that police had arrested her without any proof.",
        "He said that without proof police arrested the exile.",
        "Without a warrant, the ministry said, police arrested the exile.",
    ],
)
def test_what_is_done_without_proof_is_done(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("detain").modality == "asserted"


def test_a_denial_without_proof_stays_one(tell: Read) -> None:
    told = tell("Without evidence the ministry denied that its agents beat him.")
    assert told.one("assault").modality == "denied"
