"""Whose a mission is by the word that owns it, and by the town or state before it."""

import pytest

from extract.read import Metadata, read_text
from extract.run import extract_many
from tests.extract.coreference.test_missions_elsewhere import missions

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Eritrea presses its exiles. Its Nairobi mission threatened a singer.", "ER"),
        ("An Uzbek poet lives in Graz. The country's mission in Vienna took his passport.", "UZ"),
        ("An Uzbek poet fled. His country's embassy in Vienna threatened him.", "UZ"),
        ("A Rwandan lawyer lives in Ghent. Belgium closed its Kigali embassy in May and expelled "
         "a diplomat.", "BE"),
        ("An Uzbek poet and a Lao singer met. Their embassy in Vienna threatened them.", None),
    ],
)  # fmt: skip
def test_a_mission_is_its_owners(text: str, state: str | None) -> None:
    assert [*missions(text).values()] == [state]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Three Lao students filmed a vigil. The Brussels embassy threatened them.", "LA"),
        ("Kenyan police arrested Omar Tal, a Sudanese singer. The Nairobi embassy took his "
         "passport.", "SD"),
        ("Burundi's Brussels embassy followed two refugees.", "BI"),
        ("The Brussels embassy of Burundi followed two refugees.", "BI"),
        ("The Ankara embassy in Oslo threatened two refugees.", "TR"),
        ("Tehran's London embassy threatened two refugees.", "IR"),
        ("The Singapore embassy threatened a singer.", "SG"),
        ("The Brussels embassy threatened a singer.", None),
        ("Rwanda and Burundi watch exiles. The Brussels embassy threatened a singer.", None),
    ],
)  # fmt: skip
def test_a_capital_before_it_is_where_it_sits(text: str, state: str | None) -> None:
    assert [*missions(text).values()] == [state]


def test_an_attache_of_it_is_not_of_its_host() -> None:

    text = "Burundian refugees said that an attaché of the Brussels embassy followed them."
    (found,) = extract_many([read_text(text, metadata=Metadata(), format="text")])
    assert {e.country for e in found.entities if e.subtype == "diplomat"} <= {None, "BI"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Azerbaijani embassy in Berlin threatened a singer. The embassy in the Belgian "
         "capital beat a student.",
         {"Azerbaijani embassy in Berlin": "AZ", "embassy in the Belgian capital": "AZ"}),
        ("The Azerbaijani embassy in Brussels threatened a singer. The embassy in the Belgian "
         "capital beat a student.", {"Azerbaijani embassy in Brussels": "AZ"}),
        ("The Cambodian consulate in Lyon threatened a monk. The Paris mission beat him.",
         {"Cambodian consulate in Lyon": "KH", "Paris mission": "KH"}),
        ("The Cambodian consulate in Lyon threatened a monk. The Thai embassy threatened his "
         "mother. The Paris mission beat him.",
         {"Cambodian consulate in Lyon": "KH", "Thai embassy": "TH", "Paris mission": None}),
        ("The Iranian embassy in London threatened a singer. The mission on Kensington Road beat "
         "her brother.", {"Iranian embassy in London": "IR", "mission": "IR"}),
    ],
)  # fmt: skip
def test_described_seats(text: str, found: dict[str, str | None]) -> None:
    assert missions(text) == found
