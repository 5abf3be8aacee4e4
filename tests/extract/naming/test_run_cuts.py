"""Names that hold no word too many or too few, and bearers of names that look like others."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

_CHAT = (
    "Bilal: who knew it Sidi: the interpreter, he was at the ambassador's Eid Bilal: he filmed us "
    "Sidi: they beat my brother in France Bilal: when Sidi: in May"
)


def test_the_next_speaker_of_a_chat_is_no_part_of_a_name(tell: Read) -> None:
    names = {m.text for e in tell(_CHAT).extraction.entities for m in e.mentions}
    assert {"Bilal", "Sidi"} <= names
    assert not {"Eid Bilal", "France Bilal"} & names


def test_who_speaks_by_her_full_name_first_keeps_it(tell: Read) -> None:
    told = tell("Minutes. Ana Kiss: men beat me. Kiss: in May. Lund: where? Kiss: in Lyon.")
    assert "Ana Kiss" in {m.text for e in told.extraction.entities for m in e.mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Young Omar Diop was beaten.", "Omar Diop"),
        ("Two men beat old Rubén Arce. Old Rubén Arce was beaten again.", "Rubén Arce"),
        ("Police searched the car of Salem al-Mazrouei.", "Salem al-Mazrouei"),
        ("Men sat outside the flat of Berta Luz Membreño in Tapachula.", "Berta Luz Membreño"),
        ("Engonga, the one with the gold tooth, threatened me.", "Engonga"),
        ("A railwayman called Begli beat him. It was feared that Begli might talk.", "Begli"),
        ("He fears a woman called Salma, a letter and a knife. Salma threatened him.", "Salma"),
        ('"We are four pages," Meredova said, "and they threatened all of us."', "Meredova"),
        ("W-4 was threatened after the hearing. Phone of W-4 changed.", "W-4"),
        ("Amos Okello was beaten. The broadcaster Okello had been threatened.", "Amos Okello"),
        ("Broadcaster Lemlem Gebre was beaten in Nairobi.", "Lemlem Gebre"),
    ],
)
def test_a_person(tell: Read, text: str, name: str) -> None:
    assert tell(text).entity(name).type == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yonas Habtom told broadcaster Vestradio that men had beaten him.", "Vestradio"),
        ("The broadcaster Iran Farda said that two presenters were threatened.", "Iran Farda"),
        ("Tripoli Lawyers Abroad said that he was threatened.", "Tripoli Lawyers Abroad"),
        ("A newspaper called Omar was threatened.", "Omar"),
    ],
)
def test_a_body(tell: Read, text: str, name: str) -> None:
    assert tell(text).entity(name).type == "organization"


@pytest.mark.parametrize("text", ["Old Town was shelled.", "Young Africans won.", "Old Trafford."])
def test_an_adjective_of_a_name_stays(tell: Read, text: str) -> None:
    names = {m.text for e in tell(text).extraction.entities for m in e.mentions}
    assert not {"Town", "Africans", "Trafford"} & names


def test_two_of_one_name_are_told_apart(tell: Read) -> None:
    told = tell("Old Omar and Young Omar fled to Lyon. Old Omar was beaten there.")
    assert told.fillers(told.one("assault"), "target") == {"Old Omar"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ali: They hit me. Ana: Who? Ali: The consul. Hassan Ali: They beat me.", "Hassan Ali"),
        ("Omar: Hi. Ali: Who? Omar: The consul. Ali: Hm. Ahmed Ali: They beat me.", "Ahmed Ali"),
        ("Sara: They hit me. Ali: Who? Sara: The consul. Nadia Sara: They hit me.", "Nadia Sara"),
        ("Maria: They hit me. Ali: Who? Maria: Him. Ana Maria: They beat me.", "Ana Maria"),
        ("Karim: He hit me. Ana: Who? Karim: The consul. Amir Karim: Me too.", "Amir Karim"),
    ],
)
def test_who_speaks_behind_a_full_stop_keeps_both_names(tell: Read, text: str, name: str) -> None:
    told = tell(text)
    assert told.entity(name).type == "person"
    assert name in {m.text for e in told.extraction.entities for m in e.mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The journalist and broadcaster Yalda was followed by agents.", "Yalda"),
        ("Presenter and broadcaster Yalda was beaten by agents.", "Yalda"),
        ("The broadcaster Israel Tesfay was beaten by guards.", "Israel Tesfay"),
        ("The broadcaster Georgia Meskhi was threatened by agents.", "Georgia Meskhi"),
    ],
)
def test_a_broadcaster_who_is_a_person(tell: Read, text: str, name: str) -> None:
    assert tell(text).entity(name).type == "person"
