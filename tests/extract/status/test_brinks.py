"""What somebody was close to, or on the point of."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        ("Bao Tran came close to being abducted in Prague.", "detain", "abducted"),
        ("He had come very close to being poisoned.", "assault", "poisoned"),
        ("She came near to being strangled by an embassy guard.", "assault", "strangled"),
        ("The gunman came within metres of killing Omar Tal.", "assault", "killing"),
        ("Omar Tal was almost kidnapped in Vienna.", "detain", "kidnapped"),
    ],
)
def test_who_came_close_tried(tell: Read, sentence: str, type_: str, trigger: str) -> None:
    assert tell(sentence).one(type_, trigger).modality == "attempted"


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        ("Two men were on the point of dragging Huda Karim into a van.", "detain", "dragging"),
        (
            "Leyla Mammadova was on the point of being handed over to Baku when the judge"
            " intervened.",
            "restrict_mobility",
            "handed",
        ),
        (
            "Sara Osei was within minutes of being put on a plane to Accra.",
            "restrict_mobility",
            "put",
        ),
        (
            "Wang Jun was hours away from being extradited to China.",
            "restrict_mobility",
            "extradited",
        ),
        ("She was one signature away from being deported.", "restrict_mobility", "deported"),
        ("Officers were seconds away from shooting him.", "assault", "shooting"),
        ("Days from being deported, Paul Nkusi fled.", "restrict_mobility", "deported"),
        (
            "Moments away from being kidnapped, Parisa Shirazi ran into a shop.",
            "detain",
            "kidnapped",
        ),
        (
            "Leila Kazemi, two days away from being deported, was hit by a guard.",
            "restrict_mobility",
            "deported",
        ),
        ("Omar Tal was nearly deported to Tajikistan.", "restrict_mobility", "deported"),
    ],
)
def test_what_was_only_to_come_nobody_tried(
    tell: Read, sentence: str, type_: str, trigger: str
) -> None:
    assert tell(sentence).one(type_, trigger).modality == "hypothetical"


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        (
            "He was taken to a hospital within minutes of being stabbed.",
            "assault",
            "stabbed",
        ),
        (
            "The agents were on the point of arresting Omar Tal, and did so an hour later.",
            "detain",
            "arresting",
        ),
        ("She has been in hiding within days of being threatened.", "threaten", "threatened"),
        ("He was tortured to the point of being killed.", "assault", "tortured"),
        ("Within minutes of being beaten he called the police.", "assault", "beaten"),
        ("Days away from being released, he was stabbed in his cell.", "assault", "stabbed"),
        ("She was hours away from her home when police searched it.", "detain", "searched"),
    ],
)
def test_what_was_done_stays(tell: Read, sentence: str, type_: str, trigger: str) -> None:
    assert tell(sentence).one(type_, trigger).modality == "asserted"
