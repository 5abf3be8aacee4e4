"""Deeds that somebody held back from."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("The guards forbore from beating the poet.", "assault"),
        ("The soldiers held back from attacking the crowd.", "assault"),
        ("The court held off from extraditing him.", "restrict_mobility"),
        ("Agents shied away from kidnapping the blogger.", "detain"),
        ("The state balked at jailing the priest.", "detain"),
        ("Turkish officials stopped just short of threatening the journalist.", "threaten"),
        ("The Nicaraguan police refrained from kidnapping Lidia Granado.", "detain"),
        ("The Nicaraguan police thought better of kidnapping Lidia Granado.", "detain"),
    ],
)
def test_it_was_not_done(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "negated"


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("The police did not stop short of arresting her.", "detain"),
        ("The men did not shy away from beating him.", "assault"),
        ("The Nicaraguan police lost no time in kidnapping Lidia Granado.", "detain"),
        ("The ministry stopped short of condemning the abduction of the editor.", "detain"),
        ("Officers pulled him back from the door, beating him.", "assault"),
    ],
)
def test_it_was_done(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "asserted"


def test_what_one_is_to_refrain_from_is_open(tell: Read) -> None:
    told = tell("The envoy promised to refrain from threatening students.")
    assert told.one("threaten").modality == "hypothetical"
