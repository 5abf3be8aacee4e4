"""Entries of the word list so narrow that they are heard where the reader half sees an event."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "trigger"),
    [
        ("The official advised her to stop writing.", "threaten", "advised"),
        ("They made her sign a paper.", "coerce_by_proxy", "made"),
        (
            "He noticed the same two men at the station, in the library and at his gym.",
            "surveil",
            "noticed",
        ),
        ("A summons in his name was handed to his mother in Grozny.", "legal_action", "summons"),
        (
            "The consulate in Lyon would only renew her passport if she signed an apology.",
            "restrict_mobility",
            "renew",
        ),
        (
            "The embassy of Cuba in Lima would renew the visa of Rosa Mendez only if she left.",
            "restrict_mobility",
            "renew",
        ),
    ],
)
def test_plain_words_tell_it(tell: Read, text: str, type_: str, trigger: str) -> None:
    assert tell(text).claims(type_, trigger)


@pytest.mark.parametrize(
    "text",
    [
        "The doctor advised Leyla to stop writing for a week and to rest her wrist.",
        "Her editor asked her to stop writing about cats.",
        "The bank made her sign a document for the loan.",
        "The notary made her sign a paper that she had received the keys.",
        "She saw the same man in both films.",
        "He noticed the same mistake in three books.",
        "The family laughed about the summons of the queen in the play.",
        "The consulate renews passports only if the old one is shown.",
        "The consulate would issue the certificate once the office opened again on Monday.",
        "The officer asked her to stop crying and to speak slowly.",
        "The officer told him to stop writing while he read out his rights.",
        "The literary agent advised her to stop posting before the book came out.",
        "The election official advised the candidate to stop campaigning at the polling station.",
        "She sees the same man every day on her bus; he sells tickets.",
        "The consulate would only renew her passport if she paid the fee.",
        "The consulate would only issue the certificate once the form was filled in.",
    ],
)
def test_the_same_words_without_harm_tell_nothing(tell: Read, text: str) -> None:
    assert not [c for c in tell(text).extraction.claims if c.kind == "event"]
