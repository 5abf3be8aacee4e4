"""A clause that opens the sentence, and a name behind it that is the subject of the main clause."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            "When he met the third secretary of the embassy in Bern, Slim Ayari, an exile, was "
            "followed.",
            "followed",
            {"Slim Ayari"},
        ),
        (
            "When he met the ambassador, Slim Ayari, an exile, was followed.",
            "followed",
            {"Slim Ayari"},
        ),
        (
            "When they questioned the deputy consul of the mission in Milan, Sofia Bianchi, a "
            "translator, was taken away.",
            "questioned",
            {"deputy consul of the mission in Milan"},
        ),
        (
            "After police had beaten the student, Omar Farah and Ana Li were arrested.",
            "arrested",
            {"Omar Farah", "Ana Li"},
        ),
        (
            "After police had beaten the student, Omar Said, they left.",
            "beaten",
            {"Omar Said"},
        ),
    ],
)
def test_whom_it_befell(tell: Read, text: str, trigger: str, target: set[str]) -> None:
    told = tell(text)
    claim = told.by_trigger(trigger)
    assert told.fillers(claim, "target") == target


def test_who_did_it(tell: Read) -> None:
    told = tell("To please the governor of the province, Aziz Karimov, a clerk, spied on exiles.")
    [claim] = [c for c in told.extraction.claims if c.trigger.text == "spied"]
    assert told.fillers(claim, "initiator") == {"Aziz Karimov"}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "After she had met the director of the agency in Vienna, Ana Petrova, a journalist, "
            "was beaten.",
            "director of the agency in Vienna",
        ),
        ("The director of the agency in Vienna, Ana Petrova, was beaten.", "Ana Petrova"),
        (
            "The exile told the third secretary of the embassy in Bern, Slim Ayari, that he was "
            "followed.",
            "Slim Ayari",
        ),
    ],
)
def test_who_has_the_office(tell: Read, text: str, subject: str) -> None:
    told = tell(text)
    [claim] = [c for c in told.extraction.claims if c.kind == "relation"]
    assert told.fillers(claim, "subject") == {subject}
