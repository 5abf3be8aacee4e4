"""A label before what is said is no side of it, and names no noun of its turn."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _related(tell: Read, text: str) -> set[str]:
    return {
        role.text
        for claim in tell(text).extraction.claims
        if claim.kind == "relation"
        for role in claim.roles
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ms Cole: the club works for the embassy.",
        "Mr Obi: the reporter works for the embassy.",
        "Dr. Hassan: the society works for the consulate of Iran.",
    ],
)
def test_who_speaks_has_no_part_in_it(tell: Read, text: str) -> None:
    label = text.partition(":")[0]
    assert not any(name in label for name in _related(tell, text))


@pytest.mark.parametrize(
    "text", ["Ms Cole works for the embassy.", "Ms Cole, a clerk, works for the embassy."]
)
def test_a_subject_without_a_colon_stays(tell: Read, text: str) -> None:
    assert "Ms Cole" in _related(tell, text)


def test_the_reporter_is_not_the_journalist_he_asks_about(tell: Read) -> None:
    text = "REPORTER: Did Tehran order the killing of the journalist?\nSPOKESPERSON LI: It did not."
    for entity in tell(text).extraction.entities:
        words = {mention.text for mention in entity.mentions}
        assert not {"REPORTER", "journalist"} <= words
