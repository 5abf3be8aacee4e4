"""Who is meant by "which denied" and "who said": the body and not its town, whom others ask."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The union blamed the court in Minsk, which denied that guards had beaten anyone.",
         "court in Minsk"),
        ("The letter came from the embassy in Oslo, which denied that it had beaten anyone.",
         "embassy in Oslo"),
        ("The reporter asked the mayor, who said that police had beaten Mara Lind.", "mayor"),
        ("The union said that police in Minsk had beaten Mara Lind.", "union"),
    ],
)  # fmt: skip
def test_who_says_so(tell: Read, text: str, source: str) -> None:
    deed = tell(text).one("assault")
    assert [said.text for said in deed.attribution] == [source]


def test_who_denies_is_the_doer_of_the_statement(tell: Read) -> None:
    told = tell("Editors wrote to the governor, who denied that police had beaten Mara Lind.")
    assert told.fillers(told.one("statement"), "initiator") == {"governor"}
