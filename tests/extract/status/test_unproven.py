"""What a video does not show, or a prosecutor cannot prove, is alleged."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("The video does not show that police beat him.", "assault"),
        ("Nothing in the file shows that Ana Reyes had threatened anybody.", "threaten"),
        ("No photograph proves that the agents detained her.", "detain"),
        ("The report failed to demonstrate that agents had poisoned the dissident.", "assault"),
        ("The laboratory could not establish that Rwanda had hacked the phone.", "cyber_intrusion"),
        ("It has not been proven that the embassy threatened the baker.", "threaten"),
        ("It could not be shown that he had been poisoned.", "assault"),
        ("Experts were unable to prove that Hungary had hacked his phone.", "cyber_intrusion"),
    ],
)
def test_it_is_alleged_by_nobody_named(tell: Read, sentence: str, type_: str) -> None:
    claim = tell(sentence).one(type_)
    assert (claim.modality, claim.attribution) == ("alleged", ())


def test_who_has_to_prove_it_alleges_it(tell: Read) -> None:
    claim = tell("The prosecution did not prove that the clerk spied on the exiles.").one("surveil")
    assert claim.modality == "alleged"
    assert [source.text for source in claim.attribution] == ["prosecution"]


@pytest.mark.parametrize(
    ("sentence", "type_", "modalities"),
    [
        ("The video shows that police did not beat him.", "assault", {"negated", "denied"}),
        ("The log proves that nobody threatened the dean.", "threaten", {"negated", "denied"}),
        ("The inquiry did not establish that soldiers had beaten him.", "assault", {"denied"}),
        ("He did not show up after he was attacked by two men.", "assault", {"asserted"}),
        ("They did not show him any order and detained him for a week.", "detain", {"asserted"}),
        ("The bruises show that he was beaten.", "assault", {"asserted"}),
    ],
)
def test_a_judgement_and_things_not_shown_stay(
    tell: Read, sentence: str, type_: str, modalities: set[str]
) -> None:
    assert tell(sentence).one(type_).modality in modalities
