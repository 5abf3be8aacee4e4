"""A gathering named again is of the kind that it was, and who answers a rally is against it."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Thirty cadets picketed the lecture on Tibet. The lecture went on. The picket had been paid"
        " for by the embassy, its organizer said.",
        "The exiles' club picketed the concert of the state ensemble. The ambassador called the"
        " picket a disgrace.",
    ],
)
def test_the_picket_of_a_lecture_stays_against_it(tell: Read, text: str) -> None:
    assert tell(text).claims("counter_protest", "picket")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Forty exiles held a picket at the embassy. Loyalists picketed the lecture. The picket was"
         " broken up by police.", "picket"),
        ("A hundred exiles marched to the bridge. A crowd of loyalists marched towards them. The"
         " march was praised on state television.", "march"),
        ("Three hundred farmers drove and walked behind them to the High Commission.", "walked"),
        ("Students rallied in response to the arrest of the poet.", "rallied"),
        ("Iranian exiles rallied in Berlin in response to mass protests in Iran.", "rallied"),
        ("Students in Sydney marched in answer to the demonstrations in Hong Kong.", "marched"),
        ("Exiles gathered in reaction to the protest of women in Tehran.", "gathered"),
        ("Exiles rallied as a response to the march on the capital.", "rallied"),
        ("Nationalists picketed the lecture. In Rome, exiles stood with candles. The picket was for"
         " the prisoners.", "picket"),
    ],
)  # fmt: skip
def test_what_others_held_before_is_not_called_against_it(
    tell: Read, text: str, trigger: str
) -> None:
    assert not tell(text).claims("counter_protest", trigger)


def test_an_announced_march_that_others_meet_is_against_none(tell: Read) -> None:
    told = tell(
        "Cambodian exiles had announced a silent march. Men with megaphones walked alongside it and"
        " shouted down every speaker."
    )
    assert told.one("protest", "march").modality == "planned"
    assert told.one("counter_protest", "walked")


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("Two hundred monarchists marched in reply to Saturday's protest.", "protest"),
        ("Uyghurs marched in Ankara in reaction to the rally of the year before.", "rally"),
    ],
)
def test_who_marches_in_reply_to_a_protest_is_against_it(tell: Read, text: str, aim: str) -> None:
    claim = tell(text).one("counter_protest", "marched")
    aims = [str(r.text) for r in claim.roles if r.role == "target_event"]
    assert [words.split()[-1] for words in aims] == [aim]


def test_who_whistles_beside_a_gathering_of_his_disrupts_what_that_is_against(tell: Read) -> None:
    told = tell(
        "Belarusians marched to the embassy. At the gate forty people with the official flag waited"
        " for them and whistled."
    )
    claim = told.one("disrupt_event", "whistled")
    assert [r.text for r in claim.roles if r.role == "target_event"] == ["marched"]


@pytest.mark.parametrize(
    "text",
    [
        "Exiles gathered in the square. The gathering was peaceful.",
        "About ninety students gathered at the fountain. The gathering had been registered by the"
        " Pamir Circle.",
        "Belarusians rallied on Saturday. The crowd sang. Police kept the gathering apart from a"
        " handful of men with flags.",
    ],
)
def test_a_gathering_named_again_is_not_against_itself(tell: Read, text: str) -> None:
    assert not tell(text).claims("counter_protest", "gathering")


@pytest.mark.parametrize(
    "text",
    [
        "Exiles gathered in the square. The rival gathering was called by the embassy.",
        "Forty exiles rallied at the gate. A second gathering, of loyalists, formed across the"
        " road.",
        "Exiles rallied at the gate. The gathering of loyalists was louder.",
        "Exiles rallied in Bern. The consulate bused in students. The gathering tore down the"
        " banners.",
        "Forty exiles protested in Oslo. The gathering opposite was organized by the embassy.",
        "Exiles protested. A pro-government crowd came. The gathering shouted down the speaker.",
        "Students rallied for Tibet. The consul told patriots to come and resist. The gathering"
        " sang the anthem to drown them out.",
    ],
)
def test_another_gathering_is(tell: Read, text: str) -> None:
    assert tell(text).claims("counter_protest", "gathering")


def test_a_picket_that_others_face_in_its_sentence_is_against_none(tell: Read) -> None:
    told = tell(
        "The talk lasted an hour. On the pavement, friends of the poet held a small picket, and the"
        " hecklers stood facing it and whistled."
    )
    assert told.claims("protest", "picket")
    assert told.claims("counter_protest", "stood")


def test_a_crowd_that_lines_up_facing_others_stays_against_them(tell: Read) -> None:
    told = tell(
        "The embassy gave a reading on Friday. Two hundred exiles gathered outside. Loyalists"
        " arrived by bus. They lined up facing them and sang."
    )
    assert told.claims("counter_protest", "lined")
    assert not told.claims("protest", "arrived")


def test_who_pickets_it_is_against_the_lecture(tell: Read) -> None:
    told = tell(
        "The ambassador gave a lecture on tolerance. Seven men waited outside to picket it."
    )
    assert told.claims("counter_protest", "picket")
