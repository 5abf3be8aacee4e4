"""They and them that are leaflets, threats or visas, and no people told of before."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, body, noun, who

pytestmark = pytest.mark.model


def many(words: str) -> Spec:
    return noun(words, type="group", subtype="community", plural=True)


@pytest.mark.parametrize(
    ("text", "mentions", "pronoun"),
    [
        (
            "Students met Omar Aziz. He printed leaflets, and the police burned them.",
            (many("Students"), who("Omar Aziz"), body("police", "police")),
            "them",
        ),
        (
            "The exiles met. Leyla Rahimi brought posters, but two men tore them down.",
            (many("exiles"), who("Leyla Rahimi"), many("men")),
            "them",
        ),
        (
            "The students asked for visas. The consulate issued the visas and revoked them.",
            (many("students"), body("consulate", "diplomatic_mission")),
            "them",
        ),
        (
            "Two reporters wrote about it. Their articles came out. They were deleted in May.",
            (many("reporters"),),
            "They",
        ),
        (
            "Exiles were insulted. The calls began in March. They stopped in June.",
            (many("Exiles"),),
            "They",
        ),
        (
            "The refugees complained. The embassy heard the accusations and denied them.",
            (many("refugees"), body("embassy", "diplomatic_mission")),
            "them",
        ),
    ],
)
def test_things_are_nobody(read: Read, text: str, mentions: tuple[Spec, ...], pronoun: str) -> None:
    told = read(text, *mentions)
    assert told.id(pronoun) is None
    assert told.rule(pronoun) == "coref:thing"


@pytest.mark.parametrize(
    ("text", "people", "pronoun"),
    [
        ("Students printed leaflets, and the police arrested them.", "Students", "them"),
        ("The exiles handed out posters, and two guards beat them.", "exiles", "them"),
        ("The activists put up posters. They were detained in May.", "activists", "They"),
        ("The activists wrote letters. They said that it was over.", "activists", "They"),
        ("The exiles answered the calls. An officer threatened them.", "exiles", "them"),
        ("The exiles asked for papers, and the consul denied them visas.", "exiles", "them"),
        ("The students carried flags, and police burned them with irons.", "students", "them"),
        ("The couples wrote poems. Agents kidnapped them.", "couples", "them"),
        ("Exiles live here. If visas are not extended, they will be returned.", "Exiles", "they"),
    ],
)
def test_people_stay_people(read: Read, text: str, people: str, pronoun: str) -> None:
    told = read(text, many(people))
    assert told.id(pronoun) == told.id(people)
