"""What a word means here: posts lost, talks given back, deaths, and two words that tell one deed."""

from dataclasses import replace

import pytest
from spacy.language import Language

from extract.frames import Filler
from extract.modes import mode_of
from extract.no_event.doubled import without_doubles
from extract.no_event.senses import done_to_a_person, given_back, lost_a_post
from extract.roles.claimed_doers import without_claimed_doers
from tests.extract.conftest import Make

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("She was fired from the school in May.", "legal_action"),
        ("The rector fired the two lecturers.", "legal_action"),
        ("Police fired at the crowd.", "assault"),
        ("Officers fired tear gas.", "assault"),
        ("Shots were fired near the bridge.", "assault"),
    ],
)
def test_who_is_fired_loses_a_post(make: Make, text: str, becomes: str) -> None:
    frame = make(text, "fired", "assault")
    assert lost_a_post(frame).type == becomes


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "becomes"),
    [
        ("The museum reinstated the talk.", "reinstated", "cancel_or_censor", "respond"),
        ("The office restored her passport.", "restored", "restrict_mobility", "respond"),
        ("The museum withdrew the talk.", "withdrew", "cancel_or_censor", "cancel_or_censor"),
        ("The court restored the charge.", "restored", "legal_action", "legal_action"),
    ],
)
def test_what_is_given_back_is_no_ban(
    make: Make, text: str, trigger: str, type_: str, becomes: str
) -> None:
    frame = make(text, trigger, type_)
    assert given_back(frame).type == becomes


@pytest.mark.parametrize(
    ("text", "trigger", "mode"),
    [
        ("The poet was shot dead in Izmir.", "shot", "lethal"),
        ("Guards beat the miner to death.", "beat", "lethal"),
        ("Guards beat the miner.", "beat", "beating"),
        ("The miner was beaten to death.", "beaten", "lethal"),
        ("He was fatally stabbed.", "stabbed", "lethal"),
        ("The poet was shot in Izmir.", "shot", "attempted_lethal"),
    ],
)
def test_a_deadly_assault_is_told_beside_it(
    nlp: Language, text: str, trigger: str, mode: str
) -> None:
    assert mode_of("assault", next(t for t in nlp(text) if t.text == trigger)) == mode


def test_one_phrase_tells_one_event_with_the_fillers_of_both(make: Make) -> None:
    text = "In Oran somebody set the kiosk on fire."
    setting = make(text, "set", "vandalize", target="kiosk")
    burning = make(text, "fire", "vandalize", confidence=0.5, place="Oran")
    (frame,) = without_doubles([setting, burning])
    assert frame.trigger.text == "set"
    assert {(f.role, f.head.text) for f in frame.fillers} == {
        ("target", "kiosk"), ("place", "Oran"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The court upheld the sentence.", ("upheld", "legal_action"),
         ("sentence", "legal_action")),
        ("Agents threatened the witness of the beating.", ("threatened", "threaten"),
         ("beating", "assault")),
        ("They beat him after the assault.", ("beat", "assault"), ("assault", "assault")),
    ],
)  # fmt: skip
def test_two_events_stay_two(
    make: Make, text: str, first: tuple[str, str], second: tuple[str, str]
) -> None:
    told = [make(text, *first), make(text, *second, confidence=0.8)]
    assert without_doubles(told) == told


@pytest.mark.parametrize(("said", "left"), [("alleged", []), ("asserted", ["sponsor"])])
def test_an_order_that_is_only_claimed_gives_the_deed_no_doer(
    make: Make, said: str, left: list[str]
) -> None:
    text = "The prosecutor maintained that Orin had ordered the attack."
    order = make(text, "ordered", "mobilize", said, initiator="Orin")
    taken = Filler("sponsor", order.fillers[0].head, 0.9, "climb:light verb")
    attack = replace(make(text, "attack", "assault"), fillers=(taken,))
    kept = without_claimed_doers(attack, [order, attack])
    assert [filler.role for filler in kept.fillers] == left


@pytest.mark.parametrize(
    ("text", "mode"),
    [("Police escorted the singer to her car.", "protect"), ("Guards escorted them out.", None)],
)
def test_who_is_led_out_may_be_who_disturbed(nlp: Language, text: str, mode: str | None) -> None:
    escort = next(t for t in nlp(text) if t.text == "escorted")
    assert mode_of("respond", escort) == mode


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("Two men kicked the student in Leeds.", "assault"),
        ("The editor was kicked by two men.", "assault"),
        ("Two men kicked the door of the embassy.", "vandalize"),
        ("The gate was kicked by two men.", "vandalize"),
    ],
)
def test_who_is_kicked_is_beaten(make: Make, text: str, becomes: str) -> None:
    assert done_to_a_person(make(text, "kicked", "vandalize")).type == becomes
