"""What a video does not show, or a prosecutor cannot prove, is alleged; what "it was not shown that"
is open."""

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
        ("Experts were unable to prove that Hungary had hacked his phone.", "cyber_intrusion"),
    ],
)
def test_it_is_alleged_by_nobody_named(tell: Read, sentence: str, type_: str) -> None:
    claim = tell(sentence).one(type_)
    assert (claim.modality, claim.attribution) == ("alleged", ())


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("It has not been proven that the embassy threatened the baker.", "threaten"),
        ("It could not be shown that he had been poisoned.", "assault"),
        ("It was not shown that the Saudi attaché threatened Fahad Alharbi.", "threaten"),
        ("It remains unproven that Rwanda hacked the phone of Carine Uwase.", "cyber_intrusion"),
        ("It has yet to be established that the consul threatened Fahad Alharbi.", "threaten"),
    ],
)
def test_what_it_was_not_shown_and_nobody_claims_is_open(
    tell: Read, sentence: str, type_: str
) -> None:
    claim = tell(sentence).one(type_)
    assert (claim.modality, claim.attribution) == ("hypothetical", ())


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("It was not established that the consul organised the abduction of Nima Rad.", "detain"),
        ("It was never proved that Iran ordered the attack on the synagogue.", "assault"),
        (
            "The panel was not satisfied that the general ordered the murder of Ana Reyes.",
            "assault",
        ),
        ("His family maintains that the embassy ordered the killing.", "assault"),
    ],
)
def test_the_deed_stands_without_who_is_not_shown_to_have_ordered_it(
    tell: Read, sentence: str, type_: str
) -> None:
    claim = tell(sentence).one(type_)
    assert claim.modality == "asserted"
    assert {role.role for role in claim.roles}.isdisjoint({"sponsor", "initiator"})


@pytest.mark.parametrize(
    ("sentence", "type_", "role"),
    [
        (
            "It was established that the consul organised the abduction of Nima Rad.",
            "detain",
            "sponsor",
        ),
        ("It was proven that Chinese officers threatened her parents.", "threaten", "initiator"),
        ("The court found it proven that she ordered the killing.", "assault", "sponsor"),
    ],
)
def test_what_was_proven_is_told_with_who_did_it(
    tell: Read, sentence: str, type_: str, role: str
) -> None:
    claim = tell(sentence).one(type_)
    assert claim.modality == "asserted"
    assert role in {one.role for one in claim.roles}


@pytest.mark.parametrize(
    ("sentence", "type_", "modality"),
    [
        ("The court found the allegation that agents hacked his phone unproven.", "cyber_intrusion", "denied"),
        ("The inquiry found the claim that agents followed Mona Saleh to be not substantiated.", "surveil", "denied"),
        ("The claim that agents followed her was found by the tribunal to be unproven.", "surveil", "denied"),
        ("The tribunal found the allegation that officers threatened her credible.", "threaten", "alleged"),
    ],
)  # fmt: skip
def test_an_allegation_found_unproven_is_refuted(
    tell: Read, sentence: str, type_: str, modality: str
) -> None:
    assert tell(sentence).one(type_).modality == modality


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
