"""A clause behind "and" or "but" with a source and a content of its own, and the deed before it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        (
            "Two men beat a Kurdish baker in Hamburg, but the consul said on Tuesday that no one"
            " had been hurt.",
            "assault",
            "beat",
        ),
        (
            "Two men followed the editor, and her lawyer told reporters on Monday that she was"
            " afraid.",
            "surveil",
            "followed",
        ),
        (
            "Guards beat the singer; the consul said on Friday that she had fallen.",
            "assault",
            "beat",
        ),
        (
            "Officials threatened his parents, yet the ministry claimed in June that nobody had"
            " been harmed.",
            "threaten",
            "threatened",
        ),
    ],
)
def test_who_speaks_of_something_else_is_no_source(
    tell: Read, sentence: str, type_: str, trigger: str
) -> None:
    claim = tell(sentence).one(type_, trigger)
    assert (claim.modality, claim.attribution) == ("asserted", ())


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger", "source"),
    [
        (
            "Two men beat a Kurdish baker in Hamburg, the consul said on Tuesday.",
            "assault",
            "beat",
            "consul",
        ),
        (
            "The lawyer said that two men beat the baker, but the consul said on Tuesday that no"
            " one had been hurt.",
            "assault",
            "beat",
            "lawyer",
        ),
        (
            "Two men followed the editor, and her lawyer said they had threatened her.",
            "threaten",
            "threatened",
            "her lawyer",
        ),
        (
            "Guards beat the singer and the consul threatened her, the paper said on Friday.",
            "threaten",
            "threatened",
            "paper",
        ),
    ],
)
def test_who_speaks_of_the_deed_is_its_source(
    tell: Read, sentence: str, type_: str, trigger: str, source: str
) -> None:
    claim = tell(sentence).one(type_, trigger)
    assert [s.text for s in claim.attribution] == [source]
