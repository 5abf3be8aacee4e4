"""Who is named in front of the clause about him: "And your wife, was she questioned?"."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, noun

pytestmark = pytest.mark.model

_WIFE = noun("wife", gender="f")
_SONS = noun("sons", "group", None, plural=True)


def _ask(read: Read, asked: str, *named: Spec) -> tuple[str | None, str | None]:
    text = f"HOST: {asked}\nAKOL: I do not know.\nHOST: When?\nAKOL: In June."
    told = read(text, *named)
    pronoun = next(m for m in told.mentions if m.text in ("he", "she", "they"))
    return told.id(pronoun.text), told.id(named[-1].words)


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("And your wife, was she questioned?", _WIFE),
        ("But your brother, was he arrested?", noun("brother", gender="m")),
        ("And your sons, were they beaten?", _SONS),
        ("The consul, did he threaten you?", noun("consul")),
        ("And the two guards, have they been tried?", noun("guards", "group", None, plural=True)),
    ],
)
def test_the_noun_ahead_is_meant(read: Read, asked: str, named: Spec) -> None:
    meant, told = _ask(read, asked, named)
    assert meant == told


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("And your wife, was he with her?", _WIFE),
        ("And your wife, were they questioned?", _WIFE),
        ("And your sons, was he beaten?", _SONS),
    ],
)
def test_another_is_meant(read: Read, asked: str, named: Spec) -> None:
    meant, told = _ask(read, asked, named)
    assert meant != told
