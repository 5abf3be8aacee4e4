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
        ("The police held off arresting her.", "detain"),
        ("Police have so far held off detaining the Uyghur cook.", "detain"),
        ("The Turkish police delayed arresting him.", "detain"),
        ("The court has postponed deporting the family.", "restrict_mobility"),
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
        ("They held off arresting her until Friday.", "detain"),
        ("The police held off for a day, then arrested her.", "detain"),
        ("The embassy did not delay threatening her parents.", "threaten"),
    ],
)
def test_it_was_done(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_).modality == "asserted"


def test_what_one_is_to_refrain_from_is_open(tell: Read) -> None:
    told = tell("The envoy promised to refrain from threatening students.")
    assert told.one("threaten").modality == "hypothetical"
