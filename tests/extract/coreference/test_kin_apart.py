"""Two relatives of one name, and who is called so too."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import who

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Desire", "My brother Desire lives in Paris. My cousin Desire was arrested."),
        ("Hasan", "Her uncle Hasan was arrested. Her cousin Hasan was beaten."),
        ("Ali", "Her husband Ali was jailed in Tehran. Her son Ali was summoned a week later."),
        ("Petr", "Her neighbour Petr told agents where she was. Her brother Petr was beaten."),
        ("Ali", "Rana's brother Ali was arrested. Rana's uncle, Ali, was questioned."),
        ("Wei", "A student called Wei was beaten. A colleague, also called Wei, was followed."),
        ("Ali Rahimi", "My brother Ali Rahimi was arrested. My uncle Ali Rahimi was beaten."),
    ],
)
def test_they_are_two(read: Read, name: str, text: str) -> None:
    told = read(text, who(name), who(name))
    assert told.id(name) != told.id(name, 1)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ali", "My cousin Ali was arrested. My cousin Ali was beaten in prison."),
        ("Ali", "Her brother Ali was arrested in Tehran. Her twin Ali was beaten."),
        ("Ali", "Her cousin Ali proposed to her in May. Her husband Ali was arrested in June."),
        ("Sami", "My friend Sami fled. My cousin Sami lives in Oslo."),
        ("Ali", "Leyla's brother Ali was arrested. Rana's husband Ali was beaten."),
        ("Ali", 'Leyla said "My brother Ali was held". Rana said "My husband Ali was held".'),
        ("Ali Rahimi", "My brother Ali Rahimi was arrested. Ali Rahimi was beaten."),
    ],
)
def test_they_are_one(read: Read, name: str, text: str) -> None:
    told = read(text, who(name), who(name))
    assert told.id(name) == told.id(name, 1)


def test_the_name_alone_is_of_neither(read: Read) -> None:
    text = "Her son Yusuf was arrested. Her nephew Yusuf was beaten. Yusuf was released."
    told = read(text, who("Yusuf"), who("Yusuf"), who("Yusuf"))
    assert len({told.id("Yusuf", n) for n in range(3)}) == 3


def test_a_noun_with_its_kin_goes_back_to_its_own(read: Read) -> None:
    text = "Her son Yusuf was held. Her nephew Yusuf was beaten. Her son Yusuf was released."
    told = read(text, who("Yusuf"), who("Yusuf"), who("Yusuf"))
    assert told.id("Yusuf", 2) == told.id("Yusuf") != told.id("Yusuf", 1)
