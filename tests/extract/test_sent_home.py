"""Consulates that send their people home for papers."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Belarusian embassy in Riga told Olga that she had to apply for a new passport in "
            "Minsk.",
            "Belarusian embassy in Riga",
        ),
        (
            "My passport ran out. The Belarusian embassy told me that I had to apply in Minsk.",
            "Belarusian embassy",
        ),
        (
            "The Iranian consulate in Hamburg informed Reza that he could renew his passport only "
            "in Tehran.",
            "Iranian consulate in Hamburg",
        ),
    ],
)
def test_who_sends_them_home_refuses(tell: Read, text: str, who: str) -> None:
    told = tell(text)
    claim = told.claims("restrict_mobility")[-1]
    assert told.fillers(claim, "initiator") == {who}
    assert told.fillers(claim, "target")


@pytest.mark.parametrize(
    "text",
    [
        "The Danish police told me that I had to apply in Copenhagen for the papers.",
        "Eritrea's embassy in London told him that he had to apply for a passport in London.",
        "The Belarusian embassy told her that she did not have to get the passport in Minsk.",
        "The German embassy told the tourist that he had to apply for a visa in Berlin.",
        "The German embassy told the tourist that he had to apply in Berlin.",
        "The lawyer told the Syrian embassy that she had to apply for a passport in Damascus.",
    ],
)
def test_nothing_is_refused(tell: Read, text: str) -> None:
    assert not tell(text).claims("restrict_mobility")
