"""Of a relative clause between a name and its verb nobody is the source, and the kin is the victim."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "Merdan Orazov, whose passport the embassy in Ankara refused to renew, fears that he "
            "will be deported.",
            "restrict_mobility",
            "Merdan Orazov",
        ),
        (
            "Omar Diallo, whose appeal the court rejected, fears that he will be extradited.",
            "restrict_mobility",
            "Omar Diallo",
        ),
        (
            "Dawit Haile, whose brother the police arrested in March, says that two men followed "
            "him.",
            "surveil",
            "Dawit Haile",
        ),
    ],
)
def test_who_is_told_of_says_it(tell: Read, text: str, type_: str, who: str) -> None:
    (source,) = tell(text).claims(type_)[-1].attribution
    assert source.text == who


def test_who_says_it_in_the_clause_is_the_source(tell: Read) -> None:
    told = tell("Lina Haddad, whose mother said that agents had followed her, was beaten in Rome.")
    (source,) = told.one("surveil").attribution
    assert source.text == "whose mother"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Dawit Haile, whose sister the police arrested, lives in Bonn.", "whose sister"),
        ("Dawit Haile, whose brother the police arrested in March, left.", "whose brother"),
        ("Dawit Haile, whom the police arrested in March, left.", "Dawit Haile"),
    ],
)
def test_the_kin_alone_is_arrested(tell: Read, text: str, whom: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("detain"), "target") == {whom}
