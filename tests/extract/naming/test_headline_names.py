"""What is written like a name in a headline is one only where the text below has it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Network of Belarusian Doctors Abroad Protests Arrest of Surgeon\n\nThe Network of "
            "Belarusian Doctors Abroad protested the arrest of the surgeon Igor Petrov.\n",
            {"Network of Belarusian Doctors Abroad"},
        ),
        (
            "The Ministry of Interior Cancels Passports of Three Exiled Officers\n\n"
            "The Ministry of Interior canceled their passports in May 2022.\n",
            {"Ministry of Interior"},
        ),
        (
            "University of Leiden Postpones Screening Following Threats From Party Youth Wing\n\n"
            "The University of Leiden postponed a screening on Tuesday.\n",
            {"University of Leiden"},
        ),
        (
            "City Council Calls on Hungarian Police to Protect Uyghur Cook After Third Attack\n\n"
            "The cook Adil Emet was beaten on Sunday.\n",
            set(),
        ),
    ],
)
def test_only_names_of_the_text_below(tell: Read, text: str, names: set[str]) -> None:
    bodies = ("organization", "campus")
    found = {e.name for e in tell(text).extraction.entities if e.type in bodies}
    assert found == names


def test_a_short_heading_names_who_its_section_tells_of(tell: Read) -> None:
    told = tell("Embassy of Laos in Brussels\n\nIts driver followed Kham Sy in May 2022.\n")
    assert "Embassy of Laos in Brussels" in {e.name for e in told.extraction.entities}
