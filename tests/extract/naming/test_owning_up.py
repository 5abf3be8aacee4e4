"""A part of a body that admits or denies a deed of its own is a body."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The section admits that it kept Nodira Tosheva's papers, but it denies that anyone "
            "copied her address book.",
            "section",
        ),
        (
            "The branch in Lyon acknowledges that it photographed the marchers, but it denies "
            "that it sent the pictures home.",
            "branch",
        ),
        ("The desk admits that it followed the poet Ana Petrova.", "desk"),
        ("The office admits that it passed his address to the embassy.", "office"),
        ("The division confirmed that it had monitored the exile Omar Farah.", "division"),
    ],
)
def test_it_did_what_it_admits(tell: Read, text: str, body: str) -> None:
    told = tell(text)
    claim = next(c for c in told.extraction.claims if c.kind == "event")
    assert told.fillers(claim, "initiator") == {body}
    assert claim.modality == "asserted"
    assert all(m.type == "organization" for m in [told.entity(body)])


@pytest.mark.parametrize(
    "text",
    [
        "A section of the road was closed when police beat the marchers.",
        "The section of the law confirms that it replaced a decree when police beat marchers.",
        "The desk was searched when police beat the marchers.",
        "The section admits no exceptions, and police beat the marchers.",
    ],
)
def test_other_parts_are_no_bodies(tell: Read, text: str) -> None:
    names = {entity.name for entity in tell(text).extraction.entities}
    assert not [name for name in names if "section" in name or "desk" in name]
