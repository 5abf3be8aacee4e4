"""Who "they" are behind a deed of several against others."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _they(tell: Read, text: str) -> set[str]:
    found = tell(text).extraction.entities
    return {e.name for e in found if any(m.text == "They" for m in e.mentions)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Loyalists attacked the students in Leeds. They begged them to stop.", "students"),
        ("Supporters of the regime assaulted two activists. They called the police.",
         "two activists"),
        ("Thugs attacked the protesters. They were taken to hospital by ambulance.", "protesters"),
        ("Soldiers beat the refugees. They begged for mercy.", "refugees"),
        ("Officers seized the editors. They pleaded not guilty.", "editors"),
        ("Police arrested three singers. They denied the charges.", "three singers"),
        ("The dancers were attacked by nationalists. They called an ambulance.", "dancers"),
        ("Hackers broke into the accounts of three journalists. They changed their passwords.",
         "three journalists"),
        ("Hackers infected the phones of the two lawyers. They replaced their phones.",
         "two lawyers"),
        ("Two men followed the sisters. They called the police.", "sisters"),
        ("Two men stabbed the brothers in Ghent. They fled on motorbikes.", "Two men"),
        ("Three strangers hit the singers outside the hall. They drove off in a van.",
         "Three strangers"),
        ("Nationalists attacked the students. They ran off before the police came.",
         "Nationalists"),
        ("Masked men beat the exiles at the gate. They wore masks.", "Masked men"),
        ("Guards beat the prisoners. They did not identify themselves.", "Guards"),
    ],
)  # fmt: skip
def test_they_are_whom_alone_it_befalls(tell: Read, text: str, who: str) -> None:
    assert _they(tell, text) == {who}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Thugs beat two bloggers. They were arrested.", "Thugs"),
        ("Two students were attacked by four men. They escaped in a car.", "four men"),
        ("Thugs beat two bloggers. They shouted slogans.", "two bloggers"),
        ("Guards beat the protesters. They called the police and accused them of trespassing.",
         "protesters"),
        ("Officers threatened the exiles. They called the police, who arrested the exiles.",
         "exiles"),
        ("Guards beat the nurses. They asked for the lawyer of the group and threatened him.",
         "nurses"),
        ("Officers arrested the students. They rejected the accusations of torture.", "students"),
        ("Agents arrested the brothers. They denied the allegation that they had beaten them.",
         "brothers"),
        ("Loyalists attacked the students. They were treated as heroes at home.", "students"),
    ],
)  # fmt: skip
def test_what_may_befall_either_says_nothing(tell: Read, text: str, who: str) -> None:
    assert who not in _they(tell, text)
