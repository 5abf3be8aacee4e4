"""Neither a greeting nor "DJ" is part of a name."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("DJ Kofi Mensah was followed in Leeds.", "Kofi Mensah"),
        ("Hi Petra, they beat my brother in May.", "Petra"),
        ("Hi, they beat Petra Nowak in May.", "Petra Nowak"),
    ],
)
def test_only_the_name(tell: Read, text: str, name: str) -> None:
    people = {e.name for e in tell(text).extraction.entities if e.type == "person"}
    assert name in people
    assert not any(word in " ".join(people) for word in ("DJ", "Hi "))
