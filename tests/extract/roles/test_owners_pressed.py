"""Whom pressure on a relative is meant for."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "owner", "kin"),
    [
        ("The blogger Duc lives in Galway. Officers visited his mother twice.", "Duc", "his mother"),
        ("The editor Amal Nur lives in Oslo. In May her brother was dismissed from the post office.", "Amal Nur", "her brother"),
        ("The editor Karim Aziz runs a radio station in Vienna. His son was expelled from school.", "Karim Aziz", "His son"),
        ("The campaigner Daniel Tesfay lives in Geneva. In 2021 his nephew was conscripted.", "Daniel Tesfay", "his nephew"),
    ],
)  # fmt: skip
def test_it_is_meant_for_whose_kin_it_is(tell: Read, text: str, owner: str, kin: str) -> None:
    told = tell(text)
    claim = told.one("coerce_by_proxy")
    assert told.fillers(claim, "target") == {owner}
    assert told.fillers(claim, "intermediary") == {kin}


def test_who_is_arrested_suffers_himself(tell: Read) -> None:
    told = tell("The singer Sara Tal lives in Malmo. In June her father was arrested in Tehran.")
    assert told.fillers(told.one("detain"), "target") == {"her father"}
