"""A question that is answered with no denies what it asks for; another answer leaves it open."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether his men had beaten Arslan Kurban, the consul said no.",
        "Asked whether officers had beaten Selam Tesfay, the consul shook his head.",
        "When asked whether the police had beaten Arslan Kurban, the consul replied in the negative.",
    ],
)
def test_who_says_no_denies_it(tell: Read, text: str) -> None:
    claim = tell(text).one("assault")
    assert claim.modality == "denied"
    assert [source.text for source in claim.attribution] == ["consul"]


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether his men had beaten Arslan Kurban, the consul said nothing.",
        "Asked whether his men had beaten Arslan Kurban, the consul said no inquiry was needed.",
        "Asked whether his men had beaten Arslan Kurban, the consul nodded his head.",
        "Asked whether agents had beaten her in Lyon, Selam Tesfay said no, in Paris.",
        "Asked whether agents no longer followed her, Selam Tesfay said no.",
    ],
)
def test_another_answer_denies_nothing(tell: Read, text: str) -> None:
    deeds = [c for c in tell(text).extraction.claims if c.type in ("assault", "surveil")]
    assert deeds
    assert all(c.modality not in ("denied", "negated") for c in deeds)
