"""Officers of clubs and firms, and politicians in opposition, are no officials."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("Ada Moss, president of the Falcon Exile League, said that guards beat her.", "unknown"),
        ("The club met. Its president, Ada Moss, said that guards beat her.", "unknown"),
        ("Ada Moss, an officer of the Chinese Chess Association, said guards beat her.", "unknown"),
        ("The president of the university, Ada Moss, said that guards beat her.", "academic"),
        ("Ada Moss, an opposition politician, said that guards beat her.", "unknown"),
        ("Ada Moss, a former officer of the army, said that guards beat her.", "unknown"),
        ("Two men beat former minister Ada Moss in Oslo.", "unknown"),
        ("Two men beat former minister Ada Moss. The minister fled.", "official"),
        ("The embassy's first counselor, Ada Moss, threatened her.", "diplomat"),
        ("Second secretary Ada Moss threatened the editor.", "diplomat"),
        ("The club's secretary, Ada Moss, said that guards beat her.", "unknown"),
        ("Colonel Ada Moss, president of the Exile League, said that guards beat her.", "official"),
        ("Ada Moss, president of Kazakhstan, said that guards beat her.", "official"),
        ("Ada Moss, an officer of the Border Guard, said that guards beat her.", "official"),
    ],
)
def test_whose_office_it_is_tells_an_official(tell: Read, text: str, subtype: str) -> None:
    assert tell(text).entity("Ada Moss").subtype == subtype


def test_the_deputy_of_a_private_person_is_no_official(tell: Read) -> None:
    told = tell("Omar Said, an exiled poet, was beaten. His deputy, Ada Moss, was threatened.")
    assert told.entity("Ada Moss").subtype == "unknown"
    told = tell("Omar Said, minister of Peru, was beaten. His deputy, Ada Moss, was threatened.")
    assert told.entity("Ada Moss").subtype == "official"
