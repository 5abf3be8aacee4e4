"""When two spans are one filler, two triggers one event, and which words head a span."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from benchmarks.accuracy.conventions import accepted_roles, is_heading, side
from benchmarks.accuracy.heads import any_word, heads, last_word
from benchmarks.accuracy.labels import GoldEvent, GoldRole
from benchmarks.accuracy.matching import Filler, fits, match_events, normalized

OF_MEN = Doc(
    Vocab(),
    words=["dozens", "of", "angry", "men"],
    heads=[0, 0, 3, 1],
    deps=["ROOT", "prep", "amod", "pobj"],
    pos=["NOUN", "ADP", "ADJ", "NOUN"],
    lemmas=["dozen", "of", "angry", "man"],
)
LAWYER = Doc(
    Vocab(),
    words=["the", "lawyer", "Ana", "Li"],
    heads=[3, 3, 3, 3],
    deps=["det", "compound", "compound", "ROOT"],
    pos=["DET", "NOUN", "PROPN", "PROPN"],
    lemmas=["the", "lawyer", "Ana", "Li"],
)
RELATIVES = Doc(
    Vocab(),
    words=["relatives", "of", "Ana"],
    heads=[0, 0, 1],
    deps=["ROOT", "prep", "pobj"],
    pos=["NOUN", "ADP", "PROPN"],
    lemmas=["relative", "of", "Ana"],
)
IN_AUGUST = Doc(
    Vocab(),
    words=["In", "August"],
    heads=[0, 0],
    deps=["ROOT", "pobj"],
    pos=["ADP", "PROPN"],
    lemmas=["in", "August"],
)


@pytest.mark.parametrize(
    ("doc", "names"),
    [
        (OF_MEN, {"dozens", "men"}),
        (LAWYER, {"lawyer", "Li"}),
        (RELATIVES, {"relatives"}),
        (IN_AUGUST, {"August"}),
    ],
)
def test_the_heads_of_a_span_are_the_words_that_name_the_same(doc: Doc, names: set[str]) -> None:
    assert {token.text for token in heads(doc[:])} == names


def test_the_last_word_leaves_punctuation_out() -> None:
    assert last_word("the pro-X rally.", 0, 16) == (10, 15)
    assert last_word("...", 0, 3) == (0, 0)


def filler(start: int, end: int, *names: str) -> Filler:
    return Filler("target", start, end, "", frozenset(names), inferred=False)


def test_fillers_fit_by_a_name_or_by_overlap_with_a_head_in_common() -> None:
    gold = GoldRole("target", 10, 20, ("The Singer's", "Lian"))
    assert fits(filler(90, 94, "lian"), gold, any_word)
    assert fits(filler(90, 94, "singer"), gold, any_word)
    assert fits(filler(18, 25), gold, any_word)
    assert not fits(filler(20, 25), gold, any_word)
    assert not fits(filler(18, 25), gold, lambda start, end: frozenset({(start, end)}))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The  Police", "police"),
        ("Iran's", "iran"),
        ("the activists\u2019", "activists"),
        ("\u201cLian\u201d", "lian"),
        ("A.", "a"),
    ],
)
def test_names_are_compared_without_case_article_and_possessive(text: str, plain: str) -> None:
    assert normalized(text) == plain


@given(st.text())
def test_normalizing_text_never_fails_and_lowers_it(text: str) -> None:
    assert normalized(text) == normalized(text.casefold())


def gold_event(start: int, end: int, *, sure: bool = True) -> GoldEvent:
    return GoldEvent(
        start, end, "", ("harass",), (), (), "asserted", (), "incident", None, sure
    )  # fmt: skip


def claim(start: int, end: int, confidence: float = 0.5) -> dict[str, object]:
    return {"trigger": {"start": start, "end": end}, "confidence": confidence}


def test_triggers_are_paired_by_the_larger_overlap() -> None:
    near, far = gold_event(0, 4), gold_event(4, 10)
    wide = claim(2, 10)
    match = match_events([wide], [near, far])
    assert match.pairs == [(far, wide)]
    assert match.missed == [near]


def test_the_more_confident_of_two_claims_on_a_trigger_meets_the_event() -> None:
    event, weak, strong = gold_event(0, 4), claim(0, 4, 0.3), claim(0, 4, 0.9)
    match = match_events([weak, strong], [event])
    assert match.pairs == [(event, strong)]
    assert match.spurious == [weak]


def test_no_claim_on_an_unsure_trigger_is_spurious() -> None:
    unsure = gold_event(0, 4, sure=False)
    first, second = claim(0, 4), claim(0, 4)
    match = match_events([first, second], [unsure])
    assert match.missed == []
    assert match.spurious == []
    assert match_events([], [unsure]).missed == []


def test_roles_are_interchangeable_only_where_the_guide_leaves_them_open() -> None:
    assert accepted_roles("participant", ["protest"]) == {"initiator", "organizer", "participant"}
    assert accepted_roles("participant", ["harass"]) == {"participant"}
    assert accepted_roles("initiator", ["mobilize"]) == {"initiator", "organizer"}
    assert accepted_roles("participant", ["mobilize"]) == {"participant", "target"}
    assert accepted_roles("instrument", ["harass"]) == {"instrument", "platform", "account"}


def test_the_sides_of_an_event_are_who_did_it_and_who_was_hit() -> None:
    assert side("organizer", ["public_event"]) == "initiator"
    assert side("participant", ["mobilize"]) == "target"
    assert side("participant", ["assault"]) == "participant"
    assert side("place", ["protest"]) == "place"


@pytest.mark.parametrize(
    ("sentence", "heading"),
    [
        ("# Reprisal Against Persons Abroad", True),
        ("3.2 Surveillance and Pressure on Families", True),
        ("Threats, Harassment, Surveillance, and Coercion:", True),
        ("The weather was fine.", False),
        ("\u201cGo home.\u201d", False),
        ("Ana: who took the keys", False),
        ("Nobody came to the long meeting that had been called for noon by the choir", False),
    ],
)
def test_headings_are_short_and_have_no_full_stop(sentence: str, heading: bool) -> None:
    assert is_heading(sentence, 0, len(sentence)) is heading
