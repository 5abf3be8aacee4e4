"""Which claims tell of one event."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def test_a_definite_noun_looks_back_to_the_event_of_its_type(tell: Read) -> None:
    told = tell(
        "Two men attacked a student in Vienna on 4 June 2020. The attack lasted ten minutes."
    )
    events = {c.event for c in told.claims("assault")}
    assert len(events) == 1


def test_two_attacks_on_different_days_are_two_events(tell: Read) -> None:
    told = tell(
        "On 4 June 2020 two men attacked a student in Vienna. "
        "On 9 July 2020 a woman attacked a teacher in Graz."
    )
    assert len({c.event for c in told.claims("assault")}) == 2


def test_the_day_of_a_scene_goes_on_and_is_marked_as_inferred(tell: Read) -> None:
    told = tell(
        "About sixty people gathered in Dunedin on Wednesday for a vigil. "
        "A man shoved one of them off a bench.",
        published="2023-05-12",
    )
    claim = told.one("assault", "shoved")
    times = [r for r in claim.roles if r.role == "time"]
    assert [(t.text, t.inferred) for t in times] == [("Wednesday", True)]


@pytest.mark.parametrize(
    ("act", "whom"), [("filmed", "the crowd"), ("questioned", "a student of law")]
)
def test_what_was_done_to_a_crowd_in_its_paragraph_was_done_that_day(
    tell: Read, act: str, whom: str
) -> None:
    told = tell(
        "About sixty people protested at the fountain in Dunedin on Wednesday. "
        f"Officers {act} {whom}.",
        published="2023-05-12",
    )
    claim = next(c for c in told.extraction.claims if c.trigger.text == act)
    assert [(r.text, r.inferred) for r in claim.roles if r.role == "time"] == [("Wednesday", True)]
    assert not [r for r in claim.roles if r.role == "place" and r.inferred]


def test_what_the_next_paragraph_tells_is_of_that_day_by_inference_at_most(tell: Read) -> None:
    told = tell(
        "About sixty people protested at the fountain in Dunedin on Wednesday.\n\n"
        "Officers questioned a student of law.",
        published="2023-05-12",
    )
    claim = told.one("detain", "questioned")
    (role,) = [r for r in claim.roles if r.role == "time"]
    assert role.inferred and role.score < 0.9


def test_a_place_and_a_day_in_front_hold_for_every_joined_verb(tell: Read) -> None:
    told = tell("In Gdynia, on 3 March 2021, youths stormed the consulate and beat a guard.")
    claim = told.one("assault", "beat")
    assert told.fillers(claim, "place") == {"Gdynia"}
    assert [r.text for r in claim.roles if r.role == "time"] == ["3 March 2021"]


def test_a_joined_verb_keeps_the_day_of_its_own(tell: Read) -> None:
    told = tell("In March 2021 the poet was arrested and was deported in May 2022.")
    claim = told.one("restrict_mobility", "deported")
    assert [r.text for r in claim.roles if r.role == "time"] == ["May 2022"]


def test_a_joined_verb_with_a_subject_of_its_own_takes_no_place_from_the_front(tell: Read) -> None:
    told = tell("In Gdynia youths stormed the consulate, and agents in Minsk beat a singer.")
    assert "Gdynia" not in told.fillers(told.one("assault", "beat"), "place")


def test_what_was_done_is_not_the_arrest_that_nobody_made(tell: Read) -> None:
    told = tell(
        "Police in Vienna said nobody had been arrested so far. "
        "They were still looking into the abduction of two teachers in May 2021."
    )
    events = {c.trigger.text: c.event for c in told.claims("detain")}
    assert events["arrested"] != events["abduction"]


def test_the_same_word_may_take_up_what_had_only_been_feared(tell: Read) -> None:
    told = tell(
        "A lecture on the war was to be cancelled for fear of trouble in Graz. "
        "The lecture was held on 4 June 2020, and forty students listened."
    )
    assert len({c.event for c in told.claims("public_event")}) == 1


def test_what_might_have_been_is_not_what_was_not_done(tell: Read) -> None:
    told = tell(
        "Police in Vienna said that they would deport the baker if he spoke again. "
        "On 4 June 2020 the baker was not arrested."
    )
    assert len({c.event for c in told.extraction.claims if c.modality != "asserted"}) == 2


@pytest.mark.parametrize(
    ("text", "word", "same"),
    [
        ("A court found Amin guilty. In June Karim received a notice. The verdict", "found", True),
        (
            "A court found Amin guilty. In June Karim received a notice. The verdict",
            "notice",
            False,
        ),
        ("Police arrested Amin Tal. Karim Aziz was not arrested. The arrest", "arrested", True),
    ],
)
def test_a_noun_looks_back_to_a_deed_of_its_kind_that_was_done(
    tell: Read, text: str, word: str, same: bool
) -> None:
    told = tell(f"{text} was criticized by the club.")
    last = max(
        (c for c in told.extraction.claims if c.kind == "event"), key=lambda c: c.trigger.start
    )
    noun = next(
        c
        for c in told.extraction.claims
        if c.trigger.text in ("verdict", "arrest") and c.kind == "event"
    )
    first = next(c for c in told.extraction.claims if c.trigger.text == word)
    assert last.trigger.text == "criticized"
    assert (noun.event == first.event) == same


def test_what_was_not_done_is_no_deed_of_another_kind(tell: Read) -> None:
    told = tell("The bank froze Omar Diallo's account. Diallo was not dismissed.")
    assert len({c.event for c in told.claims("legal_action")}) == 2


@pytest.mark.parametrize(
    ("text", "denied", "named", "other"),
    [
        (
            "Sara Amini was arrested in Van on 4 July 2022. Guards questioned her for two days. The"
            " police deny that she was arrested.",
            "arrested",
            "arrested",
            "questioned",
        ),
        (
            "Pavel Hrynko was kidnapped in Kyiv in 2018. Three men held him in a cellar. The"
            " ministry denies that he was abducted.",
            "abducted",
            "kidnapped",
            "held",
        ),
        (
            "Yusuf Adan was beaten in Nairobi in May 2016. Police slapped him in a car. The beating"
            " never took place, the ministry said.",
            "beating",
            "beaten",
            "slapped",
        ),
        (
            "Sara Amini was arrested in Van in July 2022. Guards questioned her for two days. The"
            " police deny that she was interrogated.",
            "interrogated",
            "questioned",
            "arrested",
        ),
    ],
)
def test_a_denial_is_of_the_event_that_its_word_names(
    tell: Read, text: str, denied: str, named: str, other: str
) -> None:
    events = {
        (c.trigger.text, c.modality): c.event for c in tell(text).extraction.claims if c.event
    }
    assert events[denied, "denied"] == events[named, "asserted"]
    assert events[denied, "denied"] != events[other, "asserted"]


def test_a_denial_in_other_words_is_of_the_last_event(tell: Read) -> None:
    told = tell(
        "The police arrested Omar Deniz in March. They arrested him again in June. The ministry"
        " denied that he was arrested in June."
    )
    first, second, denied = (claim.event for claim in told.claims("detain"))
    assert denied == second != first
