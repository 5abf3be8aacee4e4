"""Of two events a definite noun names the one that the story tells, not one that it recalls."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kind", "told", "again"),
    [
        (
            "On 2 August 2025 about 60 people gathered outside the consulate in Toronto, led by "
            "Mina Rad, known for a strike that she had led in 2023. The gathering was peaceful.",
            "protest",
            "gathered",
            "gathering",
        ),
        (
            "On 14 May 2024 Uyghurs rallied in Munich. Among them was Aynur Tash, who had organised "
            "a march in 2019. The demonstration ended quietly.",
            "protest",
            "rallied",
            "demonstration",
        ),
        (
            "Omar Saleh was arrested in Dubai in 2022. His colleague Lina Haddad, who had been held "
            "in 2018, fled. The arrest shocked his friends.",
            "detain",
            "arrested",
            "arrest",
        ),
        (
            "On 7 May 2024 an official threatened Ms Chen by phone. She recalled a man who "
            "threatened her in Lima in 2019. The threat was reported to the police.",
            "threaten",
            "threatened",
            "threat",
        ),
        (
            "During a lecture on 3 March 2024 in Berlin, men were shouting at the speaker. At a "
            "second lecture on 8 March a fire alarm was set off. The shouting lasted ten minutes.",
            "disrupt_event",
            "shouting",
            "shouting",
        ),
    ],
)
def test_a_noun_names_what_the_story_tells(
    tell: Read, text: str, kind: str, told: str, again: str
) -> None:
    events = tell(text)
    first = next(c for c in events.claims(kind) if c.trigger.text == told)
    last = [c for c in events.claims(kind) if c.trigger.text == again][-1]
    assert first.event == last.event


@pytest.mark.parametrize(
    ("text", "kind", "told", "again"),
    [
        (
            "Dawit Haile, who had been kidnapped in Nairobi in 2019, lives in Oslo. The kidnapping "
            "was never investigated.",
            "detain",
            "kidnapped",
            "kidnapping",
        ),
        (
            "Amina Kaya said that she had been beaten in Lyon in 2021. The beating lasted an hour.",
            "assault",
            "beaten",
            "beating",
        ),
        (
            "Minh Bui, who had been stabbed in Prague in 2019, was beaten in Bern on 4 May 2024. "
            "The stabbing was never investigated.",
            "assault",
            "stabbed",
            "stabbing",
        ),
    ],
)
def test_what_is_recalled_alone_or_with_its_word_is_meant(
    tell: Read, text: str, kind: str, told: str, again: str
) -> None:
    events = tell(text)
    assert events.one(kind, told).event == events.one(kind, again).event


def test_behind_a_sentence_that_looks_back_it_is_of_neither(tell: Read) -> None:
    told = tell(
        "Kadyr Bek was attacked in Oslo in 2023. In 2020 he had been beaten in Riga. The attack "
        "was never solved."
    )
    others = {told.one("assault", word).event for word in ("attacked", "beaten")}
    assert told.one("assault", "attack").event not in others


def test_what_somebody_denied_comes_behind_what_was_done(tell: Read) -> None:
    told = tell(
        "Karim Haddad was beaten on 3 May 2024. The police denied that they had beaten Omar Saleh. "
        "The beating was filmed."
    )
    done = next(c for c in told.claims("assault") if c.modality == "asserted")
    assert told.one("assault", "beating").event == done.event


def test_a_denial_of_no_certain_deed_is_not_told_again(tell: Read) -> None:
    told = tell(
        "Ms Hoxha denied having threatened anybody. Two men from the consulate had warned her by "
        "phone. The threat was reported to the police."
    )
    denied = told.one("threaten", "threatened")
    assert told.one("threaten", "threat").event != denied.event


def test_a_denied_threat_may_be_told_again(tell: Read) -> None:
    told = tell("The embassy denied that it had threatened Ms Rahimi. The threat came by phone.")
    assert told.one("threaten", "threatened").event == told.one("threaten", "threat").event


def test_a_number_names_one_of_more(tell: Read) -> None:
    told = tell(
        "Two protests took place in Geneva in May 2024. The first protest, on 3 May, was peaceful."
    )
    assert told.one("protest", "protests").event != told.one("protest", "protest").event


def test_the_first_is_not_the_one_to_come(tell: Read) -> None:
    told = tell(
        "The festival plans a showing on 8 November 2024. The first screening was disrupted by men "
        "from the consulate."
    )
    assert told.one("public_event", "showing").event != told.one("public_event", "screening").event


def test_a_planned_screening_without_number_may_be_told_again(tell: Read) -> None:
    told = tell("The town plans a screening on 8 November 2024. The screening will be in Lyon.")
    first, again = told.claims("public_event")
    assert first.event == again.event


def test_noise_is_no_alarm(tell: Read) -> None:
    told = tell(
        "On 8 March 2024 a fire alarm was set off at a lecture in Lyon. The shouting lasted ten "
        "minutes."
    )
    events = [c.event for c in told.claims("disrupt_event")]
    assert len(events) == len(set(events))


def test_noise_may_be_told_with_another_word(tell: Read) -> None:
    told = tell("Men heckled a speaker in Lyon during a lecture. The booing lasted ten minutes.")
    events = {c.event for c in told.claims("disrupt_event")}
    assert len(events) == 1
