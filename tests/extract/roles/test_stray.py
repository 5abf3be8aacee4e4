"""Strays, on frames made by hand: who stands near a deed and has neither done nor suffered it."""

from dataclasses import replace

import pytest

from extract.frames import Filler, Frame
from extract.roles.stray import without_strays
from tests.extract.conftest import Make, fillers

pytestmark = pytest.mark.model


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
