"""What the doer admits is told by him."""

import pytest
from spacy.language import Language

from extract.status.own_admissions import admitted
from tests.extract.status.by_hand import frame, word

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "source", "expected"),
    [
        ("Two clerks pleaded guilty to stalking the poet.", "stalking", "clerks", "asserted"),
        ("The cook admitted having filmed the marchers.", "filmed", "cook", "asserted"),
        ("Reza Karimi, who was accused of stalking a poet, admitted doing so.", "stalking", "Karimi", "asserted"),
        ("Two clerks pleaded not guilty to stalking the poet.", "stalking", None, "alleged"),
        ("The cook never admitted having filmed the marchers.", "filmed", None, "alleged"),
        ("He was made to confess to stalking the poet.", "stalking", None, "alleged"),
        ("Reza Karimi, who was accused of stalking a poet, admitted that he was late.", "stalking", None, "alleged"),
    ],
)  # fmt: skip
def test_what_the_doer_admits_is_told_by_him(
    nlp: Language, text: str, trigger: str, source: str | None, expected: str
) -> None:
    doc = nlp(text)
    doers = {"initiator": word(doc, "Karimi")} if "Karimi" in text else {}
    told = admitted(frame(word(doc, trigger), "alleged", None, **doers))
    assert told.modality == expected
    assert (told.source.text if told.source is not None else None) == source
