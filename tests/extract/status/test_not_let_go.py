"""Not to allow somebody to leave is the restriction."""

from dataclasses import replace

import pytest
from spacy.language import Language

from extract.status.not_let_go import withheld
from tests.extract.status.by_hand import frame, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The sisters have not been allowed to leave the country.", "allowed", "asserted"),
        ("The clerk did not permit him to board.", "permit", "asserted"),
        ("The consulate never renewed her passport.", "renewed", "asserted"),
        ("He was not deported.", "deported", "negated"),
        ("They did not prevent her from leaving.", "prevent", "negated"),
        ("It is not true that he was not allowed to leave.", "allowed", "negated"),
    ],
)
def test_not_to_allow_is_the_restriction(
    nlp: Language, text: str, trigger: str, expected: str
) -> None:
    told = withheld(replace(frame(word(nlp(text), trigger), "negated"), type="restrict_mobility"))
    assert told.modality == expected
