"""A noun for somebody or for a house: who is called so beside a name is a person."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The exiled broadcaster Parisa Nouri was stabbed. Police said that the broadcaster was "
            "followed for weeks.",
            "Parisa Nouri",
        ),
        (
            "Kambiz Rad, a broadcaster, lives in Oslo. Two men followed the broadcaster.",
            "Kambiz Rad",
        ),
        (
            "The Eritrean broadcaster and poet Yonas Haile lives in Oslo. Two men followed the "
            "broadcaster.",
            "Yonas Haile",
        ),
        ("The publisher Amir Dast lives in Leeds. Two men followed the publisher.", "Amir Dast"),
    ],
)
def test_who_is_called_so_is_meant_again(tell: Read, text: str, name: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("surveil"), "target") == {name}
    assert told.entity(name).type == "person"


def test_who_is_named_behind_a_comma_is_a_person(tell: Read) -> None:
    told = tell("In 2016 another broadcaster, Thierry Bucumi, was stabbed near Nakivale camp.")
    assert told.entity("Thierry Bucumi").type == "person"


def test_who_is_beaten_is_a_person(tell: Read) -> None:
    told = tell("The publisher was beaten by two men in Minsk.")
    assert told.entity("publisher").type == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Iranian broadcaster was hacked by agents from Tehran.", "Iranian broadcaster"),
        ("The state broadcaster smeared Ana Rios. The broadcaster denied it.", "state broadcaster"),
        (
            "Agents threatened Radio Nadir, an exile broadcaster. The broadcaster denied it.",
            "Radio Nadir",
        ),
    ],
)
def test_a_house_remains_one(tell: Read, text: str, name: str) -> None:
    assert tell(text).entity(name).type == "organization"


def test_one_has_two_roles_and_two_have_one_each(tell: Read) -> None:
    one = tell("Two men followed the singer and poet Ana Rios. They beat the singer in May.")
    assert one.fillers(one.one("assault"), "target") == {"Ana Rios"}
    two = tell("The activist and lawyer Ana Rios were beaten in Lima.")
    assert two.entity("activist").name != "Ana Rios"


def test_a_people_before_a_noun_for_a_house_is_no_name(tell: Read) -> None:
    told = tell("Dana Lu, an exiled Tibetan broadcaster in Oslo, was stabbed.")
    assert "Tibetan" not in {e.name for e in told.extraction.entities if e.type == "organization"}
