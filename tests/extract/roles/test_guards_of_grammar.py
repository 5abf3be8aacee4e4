"""Guards by grammar alone, on frames made by hand: what they change does not depend on the reader.

Whom an accuser or whoever calls a rally off may not become.
"""

from dataclasses import replace

import pytest
from spacy.language import Language

from extract.crowds.gathering_guards import called_off, forbidden, held_after_all
from extract.frames import Filler, Frame
from extract.roles.climb import climb_roles
from extract.roles.further_doers import answerable, every_agent, passed_on_by
from extract.roles.stray import without_strays
from extract.status.cues import Status, status_of
from tests.extract.conftest import Make, fillers

pytestmark = pytest.mark.model


def status(nlp: Language, text: str, trigger: str) -> Status:
    return status_of(next(t for t in nlp(text) if t.text == trigger))


@pytest.mark.parametrize(
    "text",
    [
        "BERN, March 14 - Azerbaijan's embassy denied that its guards had beaten the student.",
        "LONDON, May 3 (Newswire) - The embassy denied that its guards had beaten the student.",
        "KIGALI — The embassy rejected claims that its guards had beaten the student.",
    ],
)
def test_a_dateline_does_not_deny(nlp: Language, text: str) -> None:
    found = status(nlp, text, "beaten")
    assert found.modality == "denied"
    assert found.source is not None and found.source.text == "embassy"


def test_a_body_in_capitals_denies(nlp: Language) -> None:
    found = status(nlp, "ZAPU, a party, denied that it had beaten the student.", "beaten")
    assert found.source is not None and found.source.text == "ZAPU"


def test_a_question_after_its_speaker_is_a_question(nlp: Language) -> None:
    asked = status(nlp, "Aline: are we still protesting on Saturday?", "protesting")
    assert (asked.modality, asked.rule) == ("hypothetical", "question")
    assert status(nlp, "Aline: we are protesting again.", "protesting").modality == "asserted"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A court acquitted two of the young men of beating a student.", "beating"),
        ("The consul was cleared by a court in Lyon of following the dancer.", "following"),
        (
            "The embassy rejects the allegations published by a newspaper concerning the"
            " surveillance of workers.",
            "surveillance",
        ),
        ("The claim that they were paid is an insult to them.", "paid"),
    ],
)
def test_a_denial_reaches_over_what_stands_between(nlp: Language, text: str, trigger: str) -> None:
    assert status(nlp, text, trigger).modality == "denied"


def test_a_report_about_a_beating_is_no_denial_of_it(nlp: Language) -> None:
    text = "A report published by a lawyer concerning the beating of a nurse appeared on Monday."
    assert status(nlp, text, "beating").modality != "denied"


def test_who_accuses_does_not_do_it_and_the_accused_do_not_suffer_it(make: Make) -> None:
    frame = make(
        "Her coach was accused by state television of spying.",
        "spying", "surveil", "alleged", initiator="television", target="coach",
    )  # fmt: skip
    assert fillers(without_strays(frame)) == set()


def test_the_accused_stay_the_doers_and_suffer_what_was_done_to_them(make: Make) -> None:
    beaten = make(
        "The singer accused the consul of beating her brother.",
        "beating", "assault", "alleged", initiator="consul", target="brother",
    )  # fmt: skip
    assert fillers(without_strays(beaten)) == {("initiator", "consul"), ("target", "brother")}
    bribed = make(
        "The editor was accused of having been paid by the embassy.",
        "paid", "coopt", "alleged", initiator="embassy", target="editor",
    )  # fmt: skip
    assert fillers(without_strays(bribed)) == {("initiator", "embassy"), ("target", "editor")}


def test_beside_a_target_in_the_object_the_subject_is_none(make: Make) -> None:
    text = "The attaches follow dissidents."
    alone = make(text, "follow", "surveil", target="attaches")
    assert fillers(without_strays(alone)) == {("target", "attaches")}
    other = make(text, "follow", "surveil", target="dissidents")
    both = replace(other, trigger=alone.trigger, fillers=(*alone.fillers, *on(alone, other)))
    assert fillers(without_strays(both)) == {("target", "dissidents")}


def on(frame: Frame, other: Frame) -> list[Filler]:
    """The fillers of an equal sentence, as words of this one."""
    doc = frame.trigger.doc
    return [replace(filler, head=doc[filler.head.i]) for filler in other.fillers]


def test_a_vigil_that_was_called_off_did_not_take_place(make: Make) -> None:
    text = "The students organized a vigil, which police called off."
    passed = called_off(make(text, "vigil", "protest", organizer="police", participant="students"))
    assert passed.modality == "negated"
    assert fillers(passed) == {("participant", "students")}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The march, which the council had cancelled, went ahead on Sunday.", "march"),
        ("The union organized a march, which police did not cancel.", "march"),
        ("Exiles organized a march, which the governor had forbidden.", "march"),
    ],
)
def test_a_march_that_went_ahead_took_place(make: Make, text: str, trigger: str) -> None:
    assert called_off(make(text, trigger, "protest")).modality == "asserted"


def test_who_calls_a_talk_an_insult_does_not_hold_it(nlp: Language) -> None:
    doc = nlp("They cancelled the screening, which he called an insult.")
    talk = next(t for t in doc if t.text == "screening")
    assert "he" not in {role.head.text for role in climb_roles(talk, "public_event")}
    doc = nlp("They cancelled the screening, which he organized.")
    talk = next(t for t in doc if t.text == "screening")
    assert "he" in {role.head.text for role in climb_roles(talk, "public_event")}


def test_who_judges_charges_does_not_bring_them(nlp: Language) -> None:
    doc = nlp("The family calls the charges baseless.")
    charges = next(t for t in doc if t.text == "charges")
    assert "family" not in {role.head.text for role in climb_roles(charges, "legal_action")}


def test_who_advised_against_it_is_not_behind_it(make: Make) -> None:
    text = "The ministry returned four exiles against the advice of the agency."
    frame = make(text, "returned", "restrict_mobility", initiator="ministry", sponsor="agency")
    assert fillers(without_strays(frame)) == {("initiator", "ministry")}
    text = "The ministry returned four exiles on the advice of the agency."
    frame = make(text, "returned", "restrict_mobility", initiator="ministry", sponsor="agency")
    assert ("sponsor", "agency") in fillers(without_strays(frame))


def test_who_is_tried_for_a_deed_did_not_suffer_it(make: Make) -> None:
    text = "A judge opened proceedings against two officials for kidnapping and torture."
    for deed in ("kidnapping", "torture"):
        frame = make(text, deed, "assault", "alleged", target="officials")
        assert fillers(without_strays(frame)) == set()


def test_whom_a_clause_within_the_clause_tells_of_is_its_own_subject(make: Make) -> None:
    text = "They jailed the driver who rented the van in which the banker was abducted."
    frame = make(text, "abducted", "detain", target="banker")
    both = replace(frame, fillers=(*frame.fillers, *on(frame, make(
        text, "abducted", "detain", target="driver"))))  # fmt: skip
    assert fillers(without_strays(both)) == {("target", "banker")}


def test_what_is_thrown_from_a_group_does_not_hit_it(make: Make) -> None:
    text = "Bottles were thrown from the second group at the exiles."
    frame = make(text, "thrown", "assault", target="group")
    assert fillers(without_strays(frame)) == set()
    frame = make(text, "thrown", "assault", target="exiles")
    assert fillers(without_strays(frame)) == {("target", "exiles")}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The city banned a rally planned by the League.", "planned"),
        ("Police prohibited a rally that the League had announced.", "planned"),
        ("Police did not prohibit the rally.", "asserted"),
        ("Police dispersed the rally.", "asserted"),
    ],
)
def test_a_gathering_that_was_forbidden_was_only_to_be_held(
    make: Make, text: str, modality: str
) -> None:
    assert forbidden(make(text, "rally", "protest")).modality == modality


def test_a_gathering_that_was_put_off_and_will_be_held_is_planned(make: Make) -> None:
    text = "The rally was put off and will be held in May."
    assert held_after_all(make(text, "rally", "protest", "negated")).modality == "planned"
    text = "The rally was put off and will not be held in May."
    assert held_after_all(make(text, "rally", "protest", "negated")).modality == "negated"


def test_who_receives_threatening_letters_does_not_threaten(make: Make) -> None:
    text = "The faculty had received threatening letters."
    told = make(text, "threatening", "threaten", initiator="faculty")
    assert fillers(without_strays(told)) == set()


def test_who_only_hears_of_it_does_not_suffer_it(make: Make) -> None:
    text = "The manager told her that an official had threatened him."
    told = make(
        text, "threatened", "threaten", initiator="official", intermediary="her", target="him"
    )
    assert fillers(without_strays(told)) == {("initiator", "official"), ("target", "him")}
    warned = make(
        "An agent told her that her sister would lose the house.", "lose", "coerce_by_proxy",
        target="her",
    )  # fmt: skip
    assert without_strays(warned) == warned


@pytest.mark.parametrize(
    ("text", "trigger", "doer", "doers"),
    [
        ("The stall was wrecked once by a driver and once by the guild.", "wrecked", "driver",
         {"driver", "guild"}),
        ("He was slapped by guards and by a clerk.", "slapped", "guards", {"guards", "clerk"}),
        ("She was beaten by guards and later by night.", "beaten", "guards", {"guards"}),
        ("The monk was seized by soldiers by mistake.", "seized", "soldiers", {"soldiers"}),
        ("He was named by a clerk and shot by guards.", "shot", "guards", {"guards"}),
    ],
)  # fmt: skip
def test_whoever_stands_behind_a_second_by_did_it_too(
    make: Make, text: str, trigger: str, doer: str, doers: set[str]
) -> None:
    frame = every_agent(make(text, trigger, "assault", initiator=doer))
    assert fillers(frame) == {("initiator", name) for name in doers}


@pytest.mark.parametrize(
    ("text", "trigger", "role", "modality"),
    [
        ("In his view rivals were responsible for most of the abuse.", "abuse", "initiator",
         "alleged"),
        ("She says rivals are to blame for the raid.", "raid", "initiator", "alleged"),
        ("The abuse of rivals went on.", "abuse", "target", "asserted"),
    ],
)  # fmt: skip
def test_whoever_is_blamed_for_a_deed_is_said_to_have_done_it(
    make: Make, text: str, trigger: str, role: str, modality: str
) -> None:
    frame = answerable(make(text, trigger, "harass", target="rivals"))
    assert fillers(frame) == {(role, "rivals")}
    assert frame.modality == modality


def test_a_surname_that_the_tagger_takes_for_a_verb_is_kept(make: Make) -> None:
    text = "Karim Abdel-Wahed, 44, was arrested at the airport on Monday."
    frame = without_strays(make(text, "arrested", "detain", target="Abdel-Wahed"))
    assert fillers(frame) == {("target", "Abdel-Wahed")}


def test_the_past_of_a_verb_that_reads_like_a_participle_has_its_subject(make: Make) -> None:
    text = "In May a clerk spied on members of a choir."
    frame = make(text, "spied", "surveil", initiator="clerk", target="members")
    assert fillers(without_strays(frame)) == {("initiator", "clerk"), ("target", "members")}
    text = "They praised the clerk beaten in May."
    frame = make(text, "beaten", "assault", initiator="They")
    assert fillers(without_strays(frame)) == set()


def test_whoever_passes_it_on_is_told_first(make: Make) -> None:
    text = "She gave the list to a clerk, who passed it on to the consul."
    passed = make(text, "passed", "inform_on", addressee="clerk")
    assert fillers(passed_on_by(passed)) == {("initiator", "clerk")}
    given = make(text, "gave", "inform_on", addressee="clerk")
    assert passed_on_by(given) is given
