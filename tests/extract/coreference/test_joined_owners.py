"""Whose the wife is who is told of in one breath with somebody."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _owners(tell: Read, text: str, word: str = "his") -> set[str]:
    """The names of those whom a pronoun of a text means."""
    told = tell(text)
    return {
        entity.name for entity in told.entities.values()
        if any(mention.text == word for mention in entity.mentions)
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The court sentenced Omar Aziz and his wife.",
        "Omar Aziz and his wife left for Oslo.",
        "Omar Aziz, 34, and his wife were questioned.",
        "Both Omar Aziz and his wife received threats.",
        "The court sentenced Omar Aziz as well as his wife.",
        "Omar Aziz, together with his wife, was held in Dubai.",
        "Omar Aziz was held in Dubai along with his wife.",
        "Omar Aziz, his wife and Ana Lis were held.",
        "Omar Aziz, his brother and his wife were threatened.",
        "Police held Omar Aziz and two of his brothers.",
        "Petr Novak said that Omar Aziz and his wife had left.",
    ],
)
def test_the_wife_is_his_beside_whom_she_is_told_of(tell: Read, text: str) -> None:
    assert _owners(tell, f"Petr Novak was fined. {text}") == {"Omar Aziz"}


def test_a_husband_is_hers_beside_whom_he_is_told_of(tell: Read) -> None:
    assert _owners(tell, "Ms. Lim spoke. Guards beat Ms. Sato and her husband.", "her") == {"Sato"}


@pytest.mark.parametrize(
    "text",
    [
        "Petr Novak was visited by Omar Aziz and his phone was taken.",
        "Petr Novak sued Omar Aziz, his brother and business partner.",
        "Petr Novak spoke. Ana Lis and his sister left.",
    ],
)
def test_it_stays_open_beside_a_new_clause_another_sex_and_a_description(
    tell: Read, text: str
) -> None:
    assert _owners(tell, text) == {"Petr Novak"}


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Omar Aziz, his brother and his wife", {"Omar Aziz", "his brother", "his wife"}),
        (
            "Omar Aziz, his wife, Noor Aziz, and his son, Ali Aziz",
            {"Omar Aziz", "Noor Aziz", "Ali Aziz"},
        ),
        ("Tenzin Dorje and his brother, Lobsang Dorje", {"Tenzin Dorje", "Lobsang Dorje"}),
        ("Ana Lis and her lawyer, Maria Sanz, on Monday", {"Ana Lis", "Maria Sanz"}),
    ],
)
def test_a_brother_in_a_list_is_whose_name_stands_behind_him(
    tell: Read, text: str, targets: set[str]
) -> None:
    told = tell(f"Guards beat {text}.")
    assert told.fillers(told.one("assault"), "target") == targets
