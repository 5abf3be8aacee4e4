"""What a "not" above leaves true: words of knowing and minding, and verbs that keep from a deed."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        (
            "Her mother was not aware that Eritrean officials had threatened Selam Tesfay.",
            "threaten",
        ),
        ("Few neighbors noticed that two men had followed Arslan Kurban.", "surveil"),
        ("Nobody in the office realized that agents had beaten Arslan Kurban.", "assault"),
        ("Unaware that police in Minsk had arrested her brother, Alesia Hurko went on.", "detain"),
        ("It is no secret that the secret police beat Arslan Kurban.", "assault"),
        ("There can be no question that the guards beat Selam Tesfay.", "assault"),
        ("The ambassador did not apologize for threatening Selam Tesfay.", "threaten"),
        ("The ministry refused to apologize for arresting Arslan Kurban.", "detain"),
        ("Alesia Hurko has never forgiven the officers for beating her father.", "assault"),
        ("The officers made no secret of arresting Arslan Kurban.", "detain"),
        ("Nothing stopped the agents from beating Selam Tesfay.", "assault"),
        ("The guards could not keep three men from beating Arslan Kurban.", "assault"),
        ("Officials in Minsk did not hesitate to arrest her brother.", "detain"),
        ("The agents did not stop threatening Selam Tesfay.", "threaten"),
        ("The police lost no time in arresting Alesia Hurko.", "detain"),
        ("Not content with arresting Arslan Kurban, officers broke his camera.", "detain"),
        ("Not a week went by without officers threatening Selam Tesfay.", "threaten"),
        ("It was not until June that police in Minsk arrested Alesia Hurko.", "detain"),
    ],
)
def test_it_was_done(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The officers did not deny having beaten Arslan Kurban.", "assault"),
        ("The consul did not admit that his men had beaten Selam Tesfay.", "assault"),
    ],
)
def test_who_does_not_own_up_is_no_culprit_yet(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality == "alleged"


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("The officers did not know that Selam Tesfay had not been beaten.", "assault", "negated"),
        ("The embassy said it was not aware of any threats against exiles.", "threaten", "denied"),
        ("Her lawyer did not know whether agents had beaten her.", "assault", "hypothetical"),
        ("The guards stopped three men from beating Arslan Kurban.", "assault", "hypothetical"),
        ("The officers refrained from beating Arslan Kurban.", "assault", "negated"),
        ("The ministry lost no time in denying that it had beaten her.", "assault", "denied"),
        ("It is no secret that the consul denies having beaten her.", "assault", "denied"),
        ("There is no question of arresting her, the minister said.", "detain", "denied"),
        ("He did not explain how agents could have beaten Selam.", "assault", "hypothetical"),
        (
            "Do not forget to arrest Selam Tesfay, the general told his men.",
            "detain",
            "hypothetical",
        ),
        (
            "The union did not regret that it had threatened to sue the consulate.",
            "legal_action",
            "hypothetical",
        ),
        ("If men did not hesitate to beat Selam Tesfay, they must go.", "assault", "hypothetical"),
        ("Nothing prevents Mali from deporting Selam.", "restrict_mobility", "negated"),
        ("Selam Tesfay is not aware of being followed by agents.", "surveil", "negated"),
        ("The police hesitated to arrest Alesia Hurko.", "detain", "planned"),
    ],
)
def test_it_is_left_as_it_is(tell: Read, text: str, type_: str, modality: str) -> None:
    assert tell(text).one(type_).modality == modality


def test_what_nobody_noticed_is_not_said_by_nobody(tell: Read) -> None:
    claim = tell("No neighbor noticed that two men had followed Arslan Kurban.").one("surveil")
    assert claim.modality == "asserted" and claim.attribution == ()


def test_whoever_was_not_kept_from_it_did_it(tell: Read) -> None:
    told = tell("The guards did not keep Egyptian agents from threatening Mona Fathi.")
    claim = told.one("threaten")
    assert claim.modality == "asserted"
    assert told.fillers(claim, "initiator") == {"Egyptian agents"}
