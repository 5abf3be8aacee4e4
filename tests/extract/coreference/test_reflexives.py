"""Who calls himself something is he of whom the clause is, whoever the text told of before."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        (
            "Two men shoved Tom Halloran. Wei Zhang, who calls himself a patriot, threatened Tom "
            "Halloran.",
            "himself",
            "Wei Zhang",
        ),
        (
            "Lina Haddad was beaten. Ruth Cohen, who called herself a witness, said that two men "
            "had beaten Lina Haddad.",
            "herself",
            "Ruth Cohen",
        ),
        (
            "Agents threatened Omar Diallo. The diplomat who had locked himself in the office "
            "threatened the police.",
            "himself",
            "diplomat",
        ),
        (
            "Agents threatened Omar Diallo, and Karim Zadeh set himself on fire.",
            "himself",
            "Karim Zadeh",
        ),
    ],
)
def test_whom_a_reflexive_means(tell: Read, text: str, word: str, who: str) -> None:
    entity = tell(text).entity(who)
    assert word in {mention.text for mention in entity.mentions}


def test_a_reflexive_that_stresses_a_name_is_that_name(tell: Read) -> None:
    told = tell(
        "Agents threatened the consul. Omar Diallo, who met the consul himself, was followed."
    )
    assert "himself" in {mention.text for mention in told.entity("consul").mentions}
