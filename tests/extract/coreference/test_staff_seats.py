"""Officials and officers in a capital act for its state, where nothing says whose else they are."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _state(tell: Read, text: str) -> str | None:
    told = tell(text)
    claim = next(c for c in told.extraction.claims if c.kind == "event")
    who = next(r for r in claim.roles if r.role == "initiator")
    return None if who.entity is None else told.entities[who.entity].country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Officials in Ashgabat refused to renew the passport of Maral Durdyeva, a student in "
         "Ankara.", "TM"),
        ("Security officers in Dushanbe threatened the mother of Firuz Nazarov, who lives in "
         "Vienna.", "TJ"),
        ("Officers in Juba arrested the brother of Deng Akol, a journalist in Nairobi.", "SS"),
        ("Investigators in Baku summoned the sister of Leyla Aliyeva.", "AZ"),
        ("A security officer in Asmara threatened the aunt of Selam Tesfay.", "ER"),
        ("Leila Mansour, who lives in Oslo, was threatened by officials in Cairo.", "EG"),
        ("Officials in Dushanbe and in Khujand pressed her family.", "TJ"),
        ("Interior ministry officials in Kampala threatened the wife of Moses Okello.", "UG"),
        ("Soldiers in Naypyidaw burned the house of his uncle.", "MM"),
        ("Officials of the government in Minsk warned Deng Akol.", "BY"),
        ("Officers of the security service in Tehran warned Deng Akol.", "IR"),
        ("Officials at the Turkish embassy in Ashgabat refused to renew her passport.", "TR"),
        ("Officers in Tbilisi arrested the Azerbaijani blogger Leyla Aliyeva.", "GE"),
    ],
)  # fmt: skip
def test_staff_of_a_capital_is_its_states(tell: Read, text: str, country: str) -> None:
    assert _state(tell, text) == country


@pytest.mark.parametrize(
    "text",
    [
        "Embassy officials in Ashgabat refused to renew the passport of Maral Durdyeva.",
        "Officials in London refused to renew the passport of Maral Durdyeva.",
        "Aid officials in Juba warned Deng Akol.",
        "Officials of the Oromo association in London warned Deng Akol.",
        "Officers of the overseas police bureau in Madrid warned Li Na.",
        "Officers of the exile party in Paris warned Deng Akol.",
        "UN officials in Juba warned Deng Akol.",
        "Bank officials in Ashgabat froze her account.",
        "Party officials in Beijing warned the parents of Li Na.",
        "Foreign officials in Kigali warned Jean Habimana.",
        "Officials in Jerusalem questioned the brother of Rami Khalil.",
        "Officers in Georgetown, Delaware, arrested Omar Khan.",
        "Officials in Minsk, Texas, arrested him.",
        "Security officers in the embassy in Dushanbe threatened her.",
        "Intelligence officers in Vienna, working for Turkey, followed Emre Kaya.",
        "Emre Kaya lives in Vienna. Intelligence officers in Vienna followed Emre Kaya.",
        "Agents in Tbilisi seized the Azerbaijani blogger Leyla Aliyeva.",
    ],
)
def test_whose_staff_is_open_stays_without_a_state(tell: Read, text: str) -> None:
    assert _state(tell, text) is None
