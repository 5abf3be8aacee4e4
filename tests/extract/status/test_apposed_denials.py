"""Denials in apposition: who is accused, who alleges the deed, and who denies it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "denier"),
    [
        (
            "Prosecutors accuse the attaché of having abducted the dissident Arman Beg, a charge the"
            " attaché denies.",
            "detain",
            "attaché",
        ),
        (
            "The students accused the consul of photographing them, an allegation denied by the"
            " embassy.",
            "surveil",
            "embassy",
        ),
        (
            "The opposition accused the ambassador, Paul Ndori, of threatening exiles in Brussels,"
            " a charge he calls absurd.",
            "threaten",
            "he",
        ),
        (
            "The union accused the embassy of having threatened its members, an accusation that the"
            " ambassador described as ridiculous.",
            "threaten",
            "ambassador",
        ),
        (
            "Nadia Rahal accused Algeria's intelligence of having hacked her telephone, charges the"
            " foreign ministry has refuted.",
            "cyber_intrusion",
            "foreign ministry",
        ),
        (
            "Activists accused the student union of spying on Uyghurs in Munich, a claim the union"
            " denies.",
            "surveil",
            "union",
        ),
        (
            "The newspaper alleged that agents of Vietnam had kidnapped the banker in Berlin, an"
            " allegation Hanoi has always denied.",
            "detain",
            "Hanoi",
        ),
    ],
)
def test_the_deed_is_alleged_by_one_and_denied_by_the_other(
    tell: Read, sentence: str, type_: str, denier: str
) -> None:
    told = tell(sentence).claims(type_)
    assert [e.modality for e in told] == ["alleged", "denied"]
    assert [source.text for source in told[1].attribution] == [denier]
    assert denier not in {source.text for source in told[0].attribution}


@pytest.mark.parametrize(
    "sentence",
    [
        "Relatives of Murad Halilov accused the ministry of having helped the kidnappers, an"
        " allegation the ministry rejected.",
        "The lawyer accused the Rwandan embassy of having bribed a witness, an accusation it"
        " denied.",
        "The government of Burundi was accused of harassing refugees in Ghent, an allegation it"
        " denies.",
        "The embassy accused Zeynep Acar of having assaulted its guard, an accusation she denies.",
    ],
)
def test_the_accusing_itself_is_not_denied(tell: Read, sentence: str) -> None:
    accused = [c for c in tell(sentence).extraction.claims if c.trigger.text == "accused"]
    assert [e.modality for e in accused] == ["asserted"]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        (
            "The professor said that the embassy had pressured the university to cancel the"
            " lecture, an allegation which the embassy neither confirmed nor denied.",
            "pressure_institution",
        ),
        (
            "The exile group says the consulate beat two protesters in Lyon, a claim that the"
            " consulate did not address.",
            "assault",
        ),
        (
            "The student accused the embassy of threatening her father, an accusation on which the"
            " embassy declined to comment.",
            "threaten",
        ),
        (
            "The refugee accused the officers of beating him, an accusation confirmed by two"
            " witnesses.",
            "assault",
        ),
    ],
)
def test_who_denies_nothing_leaves_it_alleged(tell: Read, sentence: str, type_: str) -> None:
    told = [c.modality for c in tell(sentence).claims(type_)]
    assert told == ["alleged"]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The agents beat him in Prague, a fact the consul has never denied.", "asserted"),
        ("The embassy did not beat him, a claim her lawyer called absurd.", "negated"),
        (
            "The ministry denied having accused the exiles of attacking a guard.",
            "denied",
        ),
    ],
)
def test_what_is_told_otherwise_stays(tell: Read, sentence: str, modality: str) -> None:
    told = [c.modality for c in tell(sentence).claims("assault")]
    assert told == [modality]


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        (
            "The embassy accused the paper of lying that agents had followed Murad Halilov, a claim"
            " the paper rejected.",
            "surveil",
        ),
        (
            "The embassy denied that it had threatened Zeynep Acar, a claim she disputed.",
            "threaten",
        ),
    ],
)
def test_who_rejects_a_charge_of_lying_denies_no_deed(
    tell: Read, sentence: str, type_: str
) -> None:
    assert len(tell(sentence).claims(type_)) == 1


def test_who_makes_up_threats_makes_none(tell: Read) -> None:
    told = tell(
        "The ministry accused the exile of inventing the threats by consular staff, a charge she"
        " rejected."
    )
    roles = [role for claim in told.claims("threaten") for role in claim.roles]
    assert "exile" not in {role.text for role in roles if role.role == "initiator"}
