"""What grammar overrules: denials with their denier, silence, questions, and whose deed it is not."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def test_an_official_who_is_asked_and_says_no_makes_nobody_a_sponsor(tell: Read) -> None:
    told = tell(
        "Asked whether the embassy had also encouraged the march, a press officer said,"
        ' "Absolutely not."'
    )
    for claim in told.extraction.claims:
        doers = told.fillers(claim, "sponsor", "organizer", "initiator", "participant")
        assert claim.modality in ("denied", "negated", "hypothetical") or "embassy" not in doers


def test_who_convened_a_panel_did_not_convene_the_rally_against_it(tell: Read) -> None:
    told = tell(
        "About forty members of the Loyal League gathered to oppose a panel on Tibet organized by"
        " the Open Asia Circle."
    )
    for claim in told.claims("counter_protest") + told.claims("protest"):
        assert "Open Asia Circle" not in told.fillers(claim, "organizer", "initiator", "sponsor")
    (panel,) = told.claims("public_event")
    assert told.fillers(panel, "organizer") == {"Open Asia Circle"}


def test_a_denial_belongs_to_whoever_denies(tell: Read) -> None:
    told = tell(
        "Harwell says that he knows who was behind it; the paper's editors deny having published"
        " his home address."
    )
    (claim,) = told.claims("doxx")
    assert claim.modality == "denied"
    assert [source.text for source in claim.attribution][:1] == ["paper's editors"]


@pytest.mark.parametrize(
    "sentence",
    [
        "State radio did not mention her arrest in May.",
        "The minister did not comment on the arrest of the poet.",
        "The statement did not condemn the arrest.",
    ],
)
def test_silence_on_an_arrest_is_no_negation_of_it(tell: Read, sentence: str) -> None:
    (claim,) = tell(sentence).claims("detain")
    assert claim.modality == "asserted"


@pytest.mark.parametrize(
    "sentence", ["The police did not report any arrests.", "The paper mentioned no arrests."]
)
def test_no_arrests_are_no_arrests(tell: Read, sentence: str) -> None:
    assert all(c.modality in ("denied", "negated") for c in tell(sentence).claims("detain"))


def test_an_abduction_attempt_was_tried(tell: Read) -> None:
    (claim,) = tell("The exiles condemned the abduction attempt in Lyon.").claims("detain")
    assert claim.modality == "attempted"


@pytest.mark.parametrize(
    ("rally", "modality"), [("any protest", "denied"), ("the protest on Friday", "asserted")]
)
def test_of_any_gathering_that_nobody_paid_for_none_is_told(
    tell: Read, rally: str, modality: str
) -> None:
    told = tell(f"The consulate denied financing {rally}, but praised the patriots.")
    gatherings = [c for c in told.extraction.claims if c.trigger.text == "protest"]
    assert {c.modality for c in gatherings} == {modality}


@pytest.mark.parametrize(
    ("text", "type_", "modality"),
    [
        ("A second teacher, Omar Diop, escaped abduction that day.", "detain", "negated"),
        ("Two of them escaped deportation.", "restrict_mobility", "negated"),
        ("The poet escaped from detention in March.", "detain", "asserted"),
        ("The court finds it proven that Omar Diop spied on exiles.", "surveil", "asserted"),
        ("The court hears the claim that Omar Diop spied on exiles.", "surveil", "alleged"),
    ],
)
def test_what_was_escaped_was_not_and_what_is_found_proven_was(
    tell: Read, text: str, type_: str, modality: str
) -> None:
    assert {c.modality for c in tell(text).claims(type_)} == {modality}


@pytest.mark.parametrize(
    ("text", "type_", "doers"),
    [
        ("He had learned of the disturbance from the news.", "disrupt_event", set()),
        ("She learned of the attack by two guards from a neighbor.", "assault", {"two guards"}),
        ("Mira Osei said that Laos did not follow its critics and called Omar Diop a liar.",
         "smear", {"Mira Osei"}),
        ("Mira Osei said that Laos followed its critics and called Omar Diop a liar.",
         "smear", {"Laos"}),
    ],
)  # fmt: skip
def test_who_brings_the_news_or_says_more_is_told_from_the_doer(
    tell: Read, text: str, type_: str, doers: set[str]
) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_), "initiator") == doers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The incidents involved cyberbullying, death threats, racist insults, and aggressive "
         "counter-protests.", True),
        ("The book lists common insults, idioms, and proverbs.", False),
    ],
)  # fmt: skip
def test_a_listed_word_among_several_events_is_one(tell: Read, text: str, told: bool) -> None:
    triggers = {claim.trigger.text for claim in tell(text).extraction.claims}
    assert ("insults" in triggers) is told


def test_whose_claim_is_rejected_does_not_deny_it(tell: Read) -> None:
    told = tell(
        "Li Haoran denied it. He also rejected a claim by Mira Osei that the embassy in Oslo had "
        "paid for the flags."
    )
    (claim,) = told.claims("mobilize")
    assert claim.modality == "denied"
    assert [source.text for source in claim.attribution] == ["He"]


def test_a_soldier_who_hits_and_asks_does_both(tell: Read) -> None:
    told = tell("His sister was slapped by a soldier who threatened to burn her stall.")
    (threat,) = told.claims("threaten")
    assert told.fillers(threat, "initiator") == {"soldier"}


def test_a_rally_called_by_two_unions_is_theirs(tell: Read) -> None:
    told = tell("The counter-rally had been organized by two unions from Leeds.")
    (claim,) = told.claims("counter_protest")
    assert told.fillers(claim, "organizer", "initiator", "participant", "sponsor") == {"two unions"}


def test_a_vigil_that_was_held_is_no_plan(tell: Read) -> None:
    told = tell("A vigil for Tibet was held by the Heron Society on 7 May 2024, a poster shows.")
    assert told.one("protest").modality == "asserted"


@pytest.mark.parametrize(
    "sentence",
    ["A vigil was to be held on 9 April.", "The society will hold a vigil on 9 April."],
)
def test_a_vigil_that_is_to_be_held_stays_a_plan(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("protest").modality == "planned"


def test_it_is_the_body_that_speaks_of_itself(tell: Read) -> None:
    told = tell(
        "The embassy rang the hosts three times. The dean's office said it would not cancel the"
        " lecture."
    )
    assert told.fillers(told.one("cancel_or_censor"), "initiator") == {"dean's office"}


def test_incidents_were_not_where_some_of_them_ended(tell: Read) -> None:
    told = tell(
        "Exiles in Oslo were threatened and followed by men from the embassy. Such incidents at "
        "universities, some of which ended in court, worry the council."
    )
    (claim,) = [c for c in told.claims("harass") if c.trigger.text == "incidents"]
    assert told.fillers(claim, "place") == {"universities"}
