"""What somebody is sure of is alleged, and by him."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Leyla Demir, whose brother was jailed, is sure that the embassy followed her.", "Leyla"),
        ("Petra Lang, who runs a radio in Riga, is convinced that two men followed her.", "Petra"),
        (
            "The singer Dana Orlo, whose concert was cancelled in Vienna, is convinced that the "
            "consulate followed the baker Omid Nazari.",
            "singer Dana Orlo",
        ),
        ("Convinced that the embassy had followed her, Ana Rios moved to Lyon.", "Ana Rios"),
        ("Ana Rios, who was convinced that two men followed her, moved to Lyon.", "Ana Rios"),
    ],
)
def test_a_conviction_is_alleged_by_whoever_has_it(tell: Read, text: str, who: str) -> None:
    claim = tell(text).one("surveil")
    (source,) = claim.attribution
    assert claim.modality == "alleged"
    assert source.text.startswith(who) or source.text in who


def test_who_is_certain_is_the_source(tell: Read) -> None:
    claim = tell("The poet, who fled in May, feels certain that two men followed her.").one(
        "surveil"
    )
    (source,) = claim.attribution
    assert source.text == "poet"


def test_what_a_court_is_convinced_of_it_has_found(tell: Read) -> None:
    claim = tell("The court was convinced that the consul had followed her.").one("surveil")
    assert claim.modality == "asserted"


def test_whom_one_is_sure_of_did_it_all_the_same(tell: Read) -> None:
    claim = tell("Ana Rios is sure that the men who beat her brother in Lima were soldiers.")
    assert claim.one("assault").modality == "asserted"


def test_nobody_says_what_is_certain(tell: Read) -> None:
    claim = tell("It is certain that police arrested the nurse in Minsk.").one("detain")
    assert claim.attribution == ()
