"""Roles by grammar: one sentence for each construction of the rule grid."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extract.roles.attachment import attachment_guard
from extract.roles.climb import climb_roles

pytestmark = pytest.mark.model


def roles(doc: Doc, trigger: str, event_type: str) -> set[tuple[str, str]]:
    token = next(t for t in doc if t.text == trigger)
    return {(r.role, r.head.text) for r in climb_roles(token, event_type) if not r.alternative}


@pytest.mark.parametrize(
    ("text", "trigger", "event_type", "expected"),
    [
        ("Agents followed the student.", "followed", "surveil",
         {("initiator", "Agents"), ("target", "student")}),
        ("The editor was arrested by police.", "arrested", "detain",
         {("initiator", "police"), ("target", "editor")}),
        ("The editor was arrested.", "arrested", "detain", {("target", "editor")}),
        ("She received threats from the consulate.", "threats", "threaten",
         {("initiator", "consulate"), ("target", "She")}),
        ("His family reported the abduction to the police.", "abduction", "detain", set()),
        ("Thai police opened a murder inquiry.", "murder", "assault", set()),
        ("The ministry launched a smear campaign.", "smear", "smear", {("initiator", "ministry")}),
        ("The students were subjected to harassment.", "harassment", "harass",
         {("target", "students")}),
        ("Loyalists staged a counter-protest.", "counter-protest", "counter_protest",
         {("organizer", "Loyalists")}),
        ("The exile tried to flee, but agents managed to abduct her.", "abduct", "detain",
         {("initiator", "agents"), ("target", "her")}),
        ("The consul ordered the men to follow her.", "follow", "surveil",
         {("initiator", "men"), ("target", "her"), ("sponsor", "consul")}),
        ("Police beat the men who threatened the singer.", "threatened", "threaten",
         {("initiator", "men"), ("target", "singer")}),
        ("The letters sent by the embassy threatened students.", "threatened", "threaten",
         {("initiator", "letters"), ("target", "students")}),
        ("The exile denounced the harassment of students by agents.", "harassment", "harass",
         {("initiator", "agents"), ("target", "students")}),
        ("Her arrest shocked the family.", "arrest", "detain", {("target", "Her")}),
        ("Two of the blogger's sisters were dismissed.", "dismissed", "coerce_by_proxy",
         {("intermediary", "sisters"), ("target", "blogger")}),
        ("They wage a campaign of harassment against exiles.", "harassment", "harass",
         {("initiator", "They"), ("target", "exiles")}),
        ("The family accused the government of kidnapping him.", "kidnapping", "detain",
         {("initiator", "government"), ("target", "him")}),
        ("She blamed the regime for the attack.", "attack", "assault", {("initiator", "regime")}),
        ("The officer threatened, followed and harassed the student.", "harassed", "harass",
         {("initiator", "officer"), ("target", "student")}),
        ("The officer threatened and harassed the student.", "threatened", "threaten",
         {("initiator", "officer"), ("target", "student")}),
        ("He was harassed and abused.", "abused", "assault", {("target", "He")}),
        ("A police raid frightened the family.", "raid", "detain", {("initiator", "police")}),
        ("Students disrupted the lecture.", "disrupted", "disrupt_event",
         {("initiator", "Students"), ("target_event", "lecture")}),
        ("Officers questioned his mother.", "questioned", "coerce_by_proxy",
         {("initiator", "Officers"), ("intermediary", "mother"), ("target", "his")}),
        ("Hackers wiped her phone.", "wiped", "cyber_intrusion",
         {("initiator", "Hackers"), ("target", "her")}),
        ("Ghana arrested him at the request of the ministry.", "arrested", "detain",
         {("initiator", "Ghana"), ("target", "him"), ("sponsor", "ministry")}),
        ("Exiles marched against the minister.", "marched", "protest",
         {("participant", "Exiles"), ("target", "minister")}),
    ],
)  # fmt: skip
def test_the_rule_grid(
    nlp: Language, text: str, trigger: str, event_type: str, expected: set[tuple[str, str]]
) -> None:
    assert roles(nlp(text), trigger, event_type) == expected


@pytest.mark.parametrize(
    ("text", "parsed", "better"),
    [
        ("Counter-protests organized in response to pro-democracy demonstrations orchestrated by "
         "Chinese state actors took place on campus.", "demonstrations", "Counter-protests"),
        ("There were pro-government rallies held against anti-Lukashenko marches coordinated by "
         "the Belarusian embassy.", "marches", "rallies"),
        ("A counter-protest mounted against pro-Kurdish marches directed by agents of the Turkish "
         "government drew fifty people.", "marches", "counter-protest"),
    ],
)  # fmt: skip
def test_a_state_is_not_behind_what_it_suppresses(
    nlp: Language, text: str, parsed: str, better: str
) -> None:
    doc = nlp(text)
    found = [g for g in map(attachment_guard, doc) if g is not None]
    assert [(g.parsed.text, g.better.text) for g in found] == [(parsed, better)]
    away = [r for r in climb_roles(found[0].parsed, "protest") if r.head == found[0].agent]
    near = [r for r in climb_roles(found[0].better, "counter_protest") if r.head == found[0].agent]
    assert away and all(r.alternative for r in away)
    assert [r.role for r in near if not r.alternative] == ["sponsor"]
    assert max(r.score for r in away) < near[0].score <= 0.6


@pytest.mark.parametrize(
    "text",
    [
        "Students opposed pro-Beijing rallies organized by the Chinese consulate.",
        "Exiles held pro-democracy rallies organized by a student union.",
        "Counter-protests followed pro-Taiwan demonstrations organized by Taiwanese officials.",
        "Counter-protests followed anti-Uyghur marches organized by the Chinese consulate.",
    ],
)
def test_a_plain_attachment_stands(nlp: Language, text: str) -> None:
    assert not [g for g in map(attachment_guard, nlp(text)) if g is not None]
