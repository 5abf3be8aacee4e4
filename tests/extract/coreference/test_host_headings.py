"""Below "Nicaraguans in Costa Rica" the land of the heading is the host, and no state's deed is its own."""

import pytest

from extract.coreference.host_headings import Guests, guests_of
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("heading", "origin", "host"),
    [
        ("Nicaraguans in Costa Rica", "NI", "CR"),
        ("Uyghurs in Türkiye", "CN", "TR"),
        ("2. Exiled Iranians in Germany (2023)", "IR", "DE"),
        ("The Eritrean diaspora in Sweden", "ER", "SE"),
        ("Russian journalists in Georgia", "RU", "GE"),
        ("Ugandans in exile", "UG", None),
    ],
)
def test_a_heading_tells_of_guests(heading: str, origin: str, host: str | None) -> None:
    assert guests_of(heading) == Guests(frozenset({origin}), host)


@pytest.mark.parametrize(
    "heading",
    ["Protests in Germany", "Germans in Germany", "Journalists in Nicaragua", "Nicaragua",
     "Chinese investment in Kenya", "Turks and Caicos Islands"],
)  # fmt: skip
def test_other_headings_tell_of_none(heading: str) -> None:
    assert guests_of(heading) is None


def _states(tell: Read, text: str) -> set[str | None]:
    entities = tell(text, format="markdown").entities.values()
    return {e.country for e in entities if e.subtype in ("state", "diplomatic_mission")}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("# Nicaraguans in Costa Rica\n\nIn 2023 the government stripped 94 of them of their "
         "nationality.", "NI"),
        ("# Eritreans in Sweden\n\nThe government recalled two students and cancelled their "
         "passports.", "ER"),
        ("# Uyghurs in Türkiye\n\nThe government refused to renew their passports.", "CN"),
        ("# Cubans in Spain\n\nThe government barred three writers from returning home.", "CU"),
        ("# Iranian exiles in Germany\n\nThe authorities withdrew the passport of a poet.", "IR"),
        ("# Rwandans in Uganda\n\nThe consulate filmed a march.", "RW"),
    ],
)  # fmt: skip
def test_what_only_ones_own_state_does_the_guests_state_does(
    tell: Read, text: str, state: str
) -> None:
    assert _states(tell, text) - {None} == {state}


@pytest.mark.parametrize(
    "text",
    [
        "# Belarusians in Lithuania\n\nThe government granted asylum to forty of them.",
        "# Burundians in Tanzania\n\nThe government deported nine refugees.",
        "# Iranian exiles in Germany\n\nThe government revoked the residence permit of a poet.",
        "# Kurds in Germany\n\nThe government withdrew the passport of a poet.",
        "# Tajiks in Poland\n\nThe government said nothing.",
    ],
)
def test_what_a_host_may_do_is_left_open(tell: Read, text: str) -> None:
    assert _states(tell, text) <= {None}


def test_a_chapter_on_a_state_itself_stays_on_it(tell: Read) -> None:
    assert _states(tell, "# Egypt\n\nThe government recalled two students.") == {"EG"}


@pytest.mark.parametrize(
    "text",
    [
        "# Iranians in Germany\n\nThe government stripped Navid Amiri of his German citizenship.",
        "# Iranians in Germany\n\nThe government refused citizenship to Navid Amiri in 2021.",
        "# Iranians in Germany\n\nThe government barred the preacher from returning to Hamburg.",
        "# Uyghurs in T\u00fcrkiye\n\nThe government revoked the Turkish passports of two imams.",
    ],
)
def test_citizenship_and_return_to_the_host_are_not_theirs(tell: Read, text: str) -> None:
    assert _states(tell, text).isdisjoint({"IR", "CN"})
