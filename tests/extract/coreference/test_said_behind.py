"""Names behind a comma that say what stands before: "followed by the consul, Ana Li said"."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "doer"),
    [
        ("She was followed by the ambassador of Cuba, Yanet Ruiz said.", "surveil", "ambassador"),
        ("She had been slapped by a guard of the mission, Nomsa Dube said.", "assault", "guard"),
        ("Her brother was killed by a soldier, Nadia Farouq said.", "assault", "soldier"),
        ("It was an uncle of hers in Grozny, Aslan Dadaev said, who hit her.", "assault", "uncle"),
        ("He was beaten by a captain of the police, Moses Okello said.", "assault", "captain"),
    ],
)
def test_who_tells_it_is_not_who_did_it(tell: Read, text: str, type_: str, doer: str) -> None:
    told = tell(text)
    claim = told.one(type_)
    assert all(name.startswith(doer) for name in told.fillers(claim, "initiator"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She was followed by the consul of Cuba, Raul Prieto.", "Raul Prieto"),
        ("She was followed by the consul of Cuba, Raul Prieto, in May.", "Raul Prieto"),
        (
            "The third secretary of the Tunisian embassy in Bern, Slim Ayari, followed Leila Ben"
            " Amor.",
            "Slim Ayari",
        ),
        (
            "She was followed by an officer of the Eritrean embassy in Stockholm, Kidane Zeray, for"
            " weeks.",
            "Kidane Zeray",
        ),
        ("She was followed by the consul of Cuba, Raul Prieto, her lawyer said.", "Raul Prieto"),
    ],
)
def test_a_name_between_commas_is_his(tell: Read, text: str, name: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("surveil"), "initiator") == {name}
