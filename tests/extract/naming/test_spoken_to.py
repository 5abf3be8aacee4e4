"""Who is spoken to before "your son": the son's father, to whom nothing is done."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

_TURNS = "\n{0}: That is so.\nHOST: When was it?\n{0}: In May."


@pytest.mark.parametrize(
    ("text", "owner", "kin"),
    [
        ("Mr. Omondi, your son was threatened in Caracas.", "Omondi", "your son"),
        ("Mr. Mensah, your father was abducted in Lhasa.", "Mensah", "your father"),
        ("Mr. Vang, your brother was abducted in Mbale.", "Vang", "your brother"),
        ("Mrs Diallo, your wife was abducted in Shiraz.", "Diallo", "your wife"),
        ("Professor Nyambura, your sister was tortured in Conakry.", "Nyambura", "your sister"),
        ("Madam Yusuf, your father was beaten in Harare.", "Yusuf", "your father"),
        ("Good morning, Mr Tal, your aunt was jailed in Amman.", "Tal", "your aunt"),
        ("Grace, your husband Moses was beaten in Lira.", "Grace", "Moses"),
        ("Ms Achieng, your sons were kidnapped in Mbale.", "Achieng", "your sons"),
    ],
)
def test_who_is_spoken_to_owns_the_kin(tell: Read, text: str, owner: str, kin: str) -> None:
    told = tell(f"HOST: {text}" + _TURNS.format(owner.upper()))
    (claim,) = [c for t in ("detain", "threaten", "assault") for c in told.claims(t)]
    assert told.fillers(claim, "target") == {kin}
    assert told.fillers(told.one("family_of"), "object") == {owner}


@pytest.mark.parametrize(
    "text",
    [
        "Omar Tal, your cousin, was arrested in Amman.",
        "Omar Tal, your cousin in Bonn, was arrested in Amman.",
        "Omar Tal, your brother, who lives in Bonn, was arrested in Amman.",
        "Last week Omar Tal, your cousin (34), was arrested in Amman.",
    ],
)
def test_who_is_described_between_commas_is_the_kin(tell: Read, text: str) -> None:
    told = tell(f"HOST: {text}" + _TURNS.format("SAID"))
    (claim,) = (*told.claims("detain"), *told.claims("assault"))
    assert told.fillers(claim, "target") == {"Omar Tal"}
