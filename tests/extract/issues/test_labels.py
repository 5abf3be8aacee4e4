"""The name of a people in an insult tells nothing of whom a text is about."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _issues(tell: Read, text: str, trigger: str) -> set[str]:
    (claim,) = [c for c in tell(text).extraction.claims
                if c.kind == "event" and c.trigger.text == trigger]  # fmt: skip
    return {tag.issue for tag in claim.issues}


@pytest.mark.parametrize(
    ("text", "trigger", "issue"),
    [
        ("Thugs beat our picket of Eritrean exiles in Stockholm. A page called our chairwoman a"
         " Tigrayan spy. In May two men from the embassy followed her home.",
         "followed", "eritrea"),
        ('Officers arrested the Ugandan activist Peter Okello. "You are a Tigrayan spy," one'
         " shouted. The embassy of Uganda threatened his sister.", "threatened", "uganda"),
        ("The Egyptian poet Nadia Salem was followed in Berlin. A leaflet branded her a Gulenist."
         " The embassy of Egypt threatened her family.", "threatened", "egypt_dissent"),
        ("The consul branded the Cuban exile Ana Roa a Venezuelan agent. Men followed her.",
         "followed", "cuba"),
    ],
)  # fmt: skip
def test_an_insult_shows_no_people(tell: Read, text: str, trigger: str, issue: str) -> None:
    assert _issues(tell, text, trigger) == {issue}


@pytest.mark.parametrize(
    ("text", "trigger", "issue"),
    [
        ("The Turkish embassy called the teacher Ali Kaya a Gulenist. He was abducted in May.",
         "abducted", "gulen"),
        ("Iranian officials called the poet Rojin Azad a Kurdish terrorist. The embassy of Iran"
         " threatened her in Oslo.", "threatened", "kurdish"),
        ("The Kurdish activist Rojin Azad was called a Kurdish terrorist. Two men followed her.",
         "followed", "kurdish"),
        ("A newspaper called the man a Rwandan agent. He was a Rwandan agent: he had followed the"
         " exile Jean Uwimana in Brussels.", "followed", "rwanda"),
        ("Two Rwandan agents followed the journalist in Liège. The embassy of Rwanda threatened"
         " his family.", "threatened", "rwanda"),
    ],
)  # fmt: skip
def test_a_people_of_the_state_or_of_the_victim_stays(
    tell: Read, text: str, trigger: str, issue: str
) -> None:
    assert issue in _issues(tell, text, trigger)
