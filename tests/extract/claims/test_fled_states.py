"""What the bodies of a state say from which somebody in the text fled."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Omar Said fled Rwanda. Rwanda's justice minister said Omar Said had been beaten.",
        "Nuru Tal, an Eritrean exile, lives in Oslo. Eritrean police said that guards beat him.",
        "Mina Rad, an exiled Turkish poet, is in Bonn. Turkish police said that guards beat her.",
        "Lao refugees live in Lyon. The Lao interior minister said that guards beat them.",
        "Igor Tal, a dissident from Belarus, is in Riga. Belarusian police said guards beat him.",
        "A writer who fled Burundi is in Nairobi. Burundian police said that guards beat her.",
    ],
)
def test_they_speak_for_the_origin(tell: Read, text: str) -> None:
    (claim,) = tell(text).claims("assault")
    assert [source.kind for source in claim.attribution] == ["official_origin"]


@pytest.mark.parametrize(
    "text",
    [
        "Omar Said fled Rwanda for Belgium. Belgian police said that guards had beaten him.",
        "Nuru Tal, an Eritrean exile, lives in Oslo. Norwegian police said that guards beat him.",
        "Jan Berg, a German poet, lives in Oslo. German police said that guards beat him.",
        "The suspect fled Germany in May. German police said that guards beat Mina Rad.",
        "Ivo Lenz threatened Mina Rad and fled Austria. Austrian police said guards beat her.",
        "Mina Rad fled Iran and later fled Turkey. Turkish police said that guards beat her.",
        "Two Lao refugees live in Lyon. The Swiss embassy said that guards beat them.",
    ],
)
def test_others_are_hosts(tell: Read, text: str) -> None:
    (claim,) = tell(text).claims("assault")
    assert [source.kind for source in claim.attribution] == ["official_host"]


def test_the_states_of_the_file_go_before(tell: Read) -> None:
    text = "Omar Said fled Rwanda. Rwandan police said that guards beat him."
    (claim,) = tell(text, about=("TR",)).claims("assault")
    assert [source.kind for source in claim.attribution] == ["official_host"]


@pytest.mark.parametrize(
    "who",
    [
        "A Chinese consular officer in Sydney",
        "The consul general of Eritrea in Toronto",
        "An Iranian embassy official",
    ],
)
def test_officers_of_a_mission_speak_for_their_state(tell: Read, who: str) -> None:
    (claim,) = tell(f"{who} said that strangers beat Mina Rad.").claims("assault")
    assert [source.kind for source in claim.attribution] == ["official_origin"]


def test_ties_are_told_by_the_same_kind_of_source(tell: Read) -> None:
    told = tell("Omar Said fled Tajikistan. Tajik police said that his brother had been beaten.")
    (tie,) = told.claims("family_of")
    assert [source.kind for source in tie.attribution] == ["official_origin"]


@pytest.mark.parametrize("fled", ["did not flee", "never fled", "would flee"])
def test_who_did_not_flee_makes_no_origin(tell: Read, fled: str) -> None:
    told = tell(f"Omar Tal {fled} Sweden. Swedish police said that two men had threatened him.")
    (claim,) = told.claims("threaten")
    assert [source.kind for source in claim.attribution] == ["official_host"]
