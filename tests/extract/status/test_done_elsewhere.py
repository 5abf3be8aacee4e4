"""Deeds done elsewhere, at another time, for another reason or by others were done."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "where", "not_where"),
    [
        ("He was not killed in Istanbul but in Ankara.", "assault", "Ankara", "Istanbul"),
        ("Agents did not seize her in Dubai but in Muscat.", "detain", "Muscat", "Dubai"),
        ("The writer was killed not in Istanbul but in Ankara.", "assault", "Ankara", "Istanbul"),
        ("She was not arrested on Monday but on Thursday.", "detain", "Thursday", "Monday"),
        ("He was arrested not on 3 May but on 5 May.", "detain", "5 May", "3 May"),
        (
            "He was not beaten in prison, but at a police station in Grodno.",
            "assault",
            "police station",
            "prison",
        ),
    ],
)
def test_it_was_done_at_the_second(
    tell: Read, text: str, type_: str, where: str, not_where: str
) -> None:
    claim = tell(text).one(type_)
    told = {role.text for role in claim.roles}
    assert claim.modality == "asserted"
    assert where in told
    assert not_where not in told


def test_who_claims_it_alleges_it(tell: Read) -> None:
    text = "His wife claims he was not arrested in Almaty but in Bishkek, by Kazakh police."
    assert tell(text).one("detain").modality == "alleged"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("He was not arrested in Minsk but in Grodno the police beat him.", "negated"),
        ("She was not arrested in Minsk but was followed in Grodno.", "negated"),
        ("She was not held in Minsk, but in May she was fined.", "negated"),
        ("The ministry denied that he was arrested in Minsk but in May fined him.", "denied"),
        ("He was arrested not only in Minsk but in Grodno.", "asserted"),
        ("He was not arrested in Cairo but in danger.", "negated"),
        ("He was not arrested in June but in hospital.", "negated"),
        ("He was not arrested in the office but in a coma.", "negated"),
        ("He was not arrested at the border but at home with the flu.", "negated"),
        ("He was not arrested on Monday but on the run.", "negated"),
    ],
)
def test_other_negations_stay(tell: Read, text: str, modality: str) -> None:
    assert tell(text).one("detain").modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "He was detained not because of his articles but because of a visa offence.",
        "The exile was detained not because he had stolen but because he had prayed.",
        "He was arrested not because he protested.",
    ],
)
def test_the_not_of_a_reason_is_of_the_reason(tell: Read, text: str) -> None:
    assert tell(text).one("detain").modality == "asserted"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Nobody was arrested, not because of the law but because of the cameras.", "negated"),
        ("The ministry denied that he was arrested not because he stole but lied.", "denied"),
        ("He was not arrested because of the march.", "negated"),
    ],
)
def test_a_deed_denied_besides_stays_denied(tell: Read, text: str, modality: str) -> None:
    assert tell(text).one("detain").modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "They were arrested for unpaid fines, not for the rally.",
        "They were arrested not for the rally but for unpaid fines.",
        "He was arrested for theft and not because of the rally.",
    ],
)
def test_what_was_not_the_reason_took_place(tell: Read, text: str) -> None:
    told = tell(text)
    assert told.one("protest").modality == "asserted"
    assert not told.claims("retaliates_for")


def test_by_fellow_inmates_is_set_apart_as_well(tell: Read) -> None:
    claim = tell("Yusuf was beaten by prison guards, not by fellow inmates.").one("assault")
    assert [role.text for role in claim.roles if role.role == "initiator"] == ["prison guards"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The poet was not threatened at the rally but at the hotel.", "hotel"),
        ("The poet was not threatened in the yard but in the canteen.", "canteen"),
    ],
)
def test_it_was_done_at_a_spot(tell: Read, text: str, where: str) -> None:
    claim = tell(text).one("threaten")
    assert claim.modality == "asserted"
    assert [role.text for role in claim.roles if role.role == "place"] in ([where], [])


def test_a_gathering_is_held_elsewhere(tell: Read) -> None:
    claim = tell("The protest was not held in Kyiv but in Lviv.").one("protest")
    assert (claim.modality, {role.text for role in claim.roles}) == ("asserted", {"Lviv"})


@pytest.mark.parametrize(
    "text",
    [
        "He was arrested for the leaflets and not for the attack on the consul.",
        "They were charged over the leak, not for the threats against the minister.",
    ],
)
def test_who_is_not_held_for_it_did_not_do_it(tell: Read, text: str) -> None:
    claims = [*tell(text).claims("assault"), *tell(text).claims("threaten")]
    assert claims
    assert not [role for claim in claims for role in claim.roles if role.role == "initiator"]
