"""Which of two verbs of a sentence a place belongs to."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "places"),
    [
        (
            "He was tried in Can Tho and sentenced to nine years.",
            "legal_action",
            "sentenced",
            {"Cần Thơ"},
        ),
        ("He was tried in Baku and acquitted.", "legal_action", "acquitted", {"Baku"}),
        (
            "Three monks were arraigned in Lhasa and sentenced to death.",
            "legal_action",
            "sentenced",
            {"Lhasa"},
        ),
        (
            "He was tried in Baku in March and sentenced in June.",
            "legal_action",
            "sentenced",
            set(),
        ),
        (
            "The brothers were seized in Herat and jailed for two years.",
            "detain",
            "jailed",
            set(),
        ),
        (
            "She was convicted in Berlin and charged by Iranian prosecutors with treason.",
            "legal_action",
            "charged",
            set(),
        ),
        (
            "Ali Sadr was stabbed in London and sentenced to ten years.",
            "legal_action",
            "sentenced",
            set(),
        ),
        ("He was threatened in Oslo and sentenced.", "legal_action", "sentenced", set()),
        ("Lan Pham was arrested in Dubai and charged.", "legal_action", "charged", set()),
    ],
)
def test_a_joined_participle_has_the_place_of_the_first(
    tell: Read, text: str, type_: str, trigger: str, places: set[str]
) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_, trigger), "place") == places


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "places"),
    [
        (
            "The van that was used to abduct Farid Aliev was found in Graz.",
            "detain",
            "abduct",
            set(),
        ),
        ("Two men who followed her for weeks were seen in Bern.", "surveil", "followed", set()),
        (
            "The knife with which the singer was stabbed turned up in Bergen.",
            "assault",
            "stabbed",
            set(),
        ),
        (
            "The vigil at which four students were beaten took place in Leeds.",
            "assault",
            "beaten",
            {"Leeds"},
        ),
        (
            "The hotel at which she was followed is located in Graz.",
            "surveil",
            "followed",
            {"Graz", "hotel"},
        ),
        ("The student arrested on Monday was beaten in Minsk.", "assault", "beaten", {"Minsk"}),
    ],
)
def test_a_relative_clause_has_not_the_place_of_the_verb_around(
    tell: Read, text: str, type_: str, trigger: str, places: set[str]
) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_, trigger), "place") == places
