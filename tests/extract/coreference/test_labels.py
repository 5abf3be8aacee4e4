"""Labels of turns that are nouns: one person for each, and nobody whom he speaks to."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "label", ["PRESENTER", "INTERVIEWER", "REPORTER", "Moderator", "COUNSEL", "HOST", "THE CHAIR"]
)
def test_one_label_is_one_person(tell: Read, label: str) -> None:
    told = tell(
        f"{label}: The embassy phoned me.\nRAHMAN: I know.\n{label}: Agents threatened me.\n"
        f"RAHMAN: They threatened me, too.\n{label}: I was filmed at the door."
    )
    mine, others = told.claims("threaten")
    (film,) = told.claims("surveil")
    targets = [{r.entity for r in c.roles if r.role == "target"} for c in (mine, film, others)]
    assert len(targets[0]) == 1
    assert targets[0] == targets[1] != targets[2]


def test_two_labels_are_two_persons(tell: Read) -> None:
    told = tell(
        "PRESENTER: The embassy threatened me.\nRAHMAN: I know.\n"
        "REPORTER: Agents beat me.\nRAHMAN: Yes.\nPRESENTER: Thank you."
    )
    threat, beating = told.one("threaten"), told.one("assault")
    assert told.fillers(threat, "target") != told.fillers(beating, "target")


@pytest.mark.parametrize("label", ["INTERVIEWER", "PRESENTER"])
@pytest.mark.parametrize("name", ["Professor Nouri", "Mrs Keita"])
def test_who_asks_is_not_whom_he_speaks_to(tell: Read, label: str, name: str) -> None:
    told = tell(f"{label}: {name}, your readers were photographed at the rally.")
    surname = name.split()[-1]
    sources = [one.entity for claim in told.claims("surveil") for one in claim.attribution]
    assert all(told.entities[str(entity)].name != surname for entity in sources if entity)


@pytest.mark.parametrize("label", ["STUDENT", "CALLER", "RESIDENT", "PROTESTER"])
def test_whoever_speaks_next_may_be_another(tell: Read, label: str) -> None:
    told = tell(
        f"{label}: The embassy threatened me in May.\nHOST: And you?\n"
        f"{label}: I was beaten by agents."
    )
    targets = [
        {r.entity for r in told.one(type_).roles if r.role == "target"}
        for type_ in ("threaten", "assault")
    ]
    assert targets[0] != targets[1]


def test_two_reporters_with_names_are_two(tell: Read) -> None:
    told = tell(
        "HOST: Our reporter Sara Noor is in Minsk.\nREPORTER: I was threatened by two men.\n"
        "HOST: Our reporter Denis Rak is in Warsaw.\nREPORTER: I was beaten by agents."
    )
    targets = [
        {r.entity for r in told.one(type_).roles if r.role == "target"}
        for type_ in ("threaten", "assault")
    ]
    assert targets[0] != targets[1]


def test_a_label_may_have_its_name_behind_it(tell: Read) -> None:
    told = tell(
        "The Chair (Mr. Thaddeus Marchbanks): We resume. Ms. Ouyang, you have five minutes.\n\n"
        "Ms. Ouyang Jinghe (President, Kite String Collective): Thank you, Mr. Chair. Agents beat "
        "me.\n\nThe Chair: By whom?\n\nMs. Ouyang Jinghe: By two men.\n\n"
        "The Chair: Agents threatened me."
    )
    (target,) = (r.entity for r in told.one("threaten").roles if r.role == "target")
    assert target == told.entity("Thaddeus Marchbanks").id
