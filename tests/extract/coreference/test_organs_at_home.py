"""A service without a state is that of the land where it acts at home."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _states(tell: Read, text: str, word: str) -> set[str | None]:
    told = tell(text)
    bodies = [e for e in told.extraction.entities if word in e.name]
    assert bodies
    return {body.country for body in bodies}


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("Firuz Nazarov is a Tajik exile in Vienna. The Ministry of Security questioned his father "
         "in Khujand.", "Ministry", "TJ"),
        ("Aziza Karimova fled Uzbekistan and lives in Stockholm. The security service arrested her "
         "brother in Namangan.", "service", "UZ"),
        ("The police detained the mother of Emre Kaya in Diyarbakir.", "police", "TR"),
        ("Prosecutors searched the house of his parents in Gomel.", "Prosecutors", "BY"),
        ("Her father was questioned by the Ministry of Security in Khujand.", "Ministry", "TJ"),
        ("His uncle was arrested in Namangan by the security service.", "service", "UZ"),
        ("In Osh, the security service searched the flat of his aunt.", "service", "KG"),
        ("Selam Tesfay lives in Oslo. The security service imprisoned her father in Keren.",
         "service", "ER"),
        ("The security forces stormed the house of her family in Homs.", "forces", "SY"),
        ("The Ministry of Intelligence summoned the parents of Neda Rahimi in Shiraz.", "Ministry",
         "IR"),
    ],
)  # fmt: skip
def test_a_service_at_home_is_its_lands(tell: Read, text: str, word: str, country: str) -> None:
    assert _states(tell, text, word) == {country}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Firuz Nazarov is a Tajik exile in Vienna. The Ministry of Security threatened him in "
         "Vienna.", "Ministry"),
        ("Maral Durdyeva lives in Istanbul. The security service questioned her brother in "
         "Istanbul.", "service"),
        ("The Iranian regime pursues exiles. The secret service questioned the sister of Neda "
         "Rahimi in Stockholm.", "service"),
        ("Jean Habimana fled Rwanda. In Mombasa the security service detained his brother.",
         "service"),
        ("The Ministry of Security questioned Firuz Nazarov about his father in Khujand.",
         "Ministry"),
        ("The secret service killed Omar Said in Beirut.", "service"),
        ("The security service told Aziza Karimova in Malmö that her brother was arrested in "
         "Namangan.", "service"),
        ("The security service of a foreign state watched her mother in Namangan.", "service"),
        ("The security service questioned her father in Namangan and her aunt in Osh.", "service"),
        ("The secret service threatened the mother of Emre Kaya in Cologne.", "service"),
    ],
)  # fmt: skip
def test_a_service_that_may_be_anothers_has_no_state(tell: Read, text: str, word: str) -> None:
    assert _states(tell, text, word) == {None}
