"""Claims that break a rule: each becomes a problem that names the rule, and nothing else is lost."""

from dataclasses import replace

import pytest

from graph.check import check_extraction
from graph.model import DateInterval, IssueTag, Role, Source
from tests.factory import Actor, day, report, said

WEI = Actor("Li Wei")
SOCIETY = Actor("Harbour Lights Society", "organization")
GOOD = report(
    said("protest", organizer=SOCIETY, time=day("2020-01-01"), by=["witnesses"]),
    said("counter_protest", initiator=WEI, target_event=0),
    said("leads", kind="relation", subject=WEI, object=SOCIETY),
)
PROTEST, ANSWER, LEADS = GOOD.claims


def with_claims(*claims):
    return replace(GOOD, claims=claims)


def with_role(claim, **changes):
    return replace(claim, roles=(replace(claim.roles[0], **changes), *claim.roles[1:]))


def test_what_keeps_all_rules_is_left_alone():
    assert check_extraction(GOOD) == GOOD


@pytest.mark.parametrize(
    ("claim", "rule", "reason"),
    [
        (replace(LEADS, type="protest"), "type_is_known", "unknown relation type protest"),
        (replace(LEADS, kind="rumor"), "type_is_known", "unknown rumor type leads"),
        (replace(LEADS, event="evt:x"), "type_is_known", "belongs to no event"),
        (replace(ANSWER, event=None), "type_is_known", "names an event"),
        (replace(ANSWER, event="evt:none"), "type_is_known", "names an event of its document"),
        (replace(ANSWER, mode="hunger_strike"), "type_is_known", "has no mode hunger_strike"),
        (replace(LEADS, modality="maybe"), "status_is_known", "unknown modality maybe"),
        (replace(LEADS, confidence=1.5), "status_is_known", "outside 0 to 1"),
        (replace(LEADS, confidence=float("nan")), "status_is_known", "outside 0 to 1"),
        (
            replace(LEADS, issues=(IssueTag("weather", 0, 1),)),
            "status_is_known",
            "unknown issue weather",
        ),
        (
            replace(LEADS, attribution=(Source("l", 0, 1, "gossip"),)),
            "status_is_known",
            "unknown attribution kind",
        ),
        (replace(LEADS, quote="other words"), "quote_is_text", "does not stand at"),
        (replace(LEADS, start=-1), "quote_is_text", "does not stand at"),
        (with_role(LEADS, text="Somebody"), "quote_is_text", "does not stand at"),
        (with_role(LEADS, role="hero"), "roles_are_allowed", "unknown role hero"),
        (
            with_role(LEADS, role="organizer"),
            "roles_are_allowed",
            "a relation has no role organizer",
        ),
        (
            with_role(ANSWER, role="intermediary"),
            "roles_are_allowed",
            "counter_protest has no role",
        ),
        (with_role(LEADS, entity=None), "fillers_fit", "exactly one"),
        (with_role(LEADS, value="words"), "fillers_fit", "exactly one"),
        (with_role(LEADS, entity="ent:none"), "fillers_fit", "does not have"),
        (with_role(ANSWER, entity=None, event="evt:none"), "fillers_fit", "does not have"),
        (with_role(ANSWER, entity=None, value=day("2020-01-01")), "fillers_fit", "cannot hold"),
        (replace(LEADS, roles=LEADS.roles[:1]), "sides_fit", "needs one object"),
        (with_role(LEADS, entity=GOOD.entities[0].id), "sides_fit", "must be one of group, person"),
        (replace(LEADS, document="doc:other"), "is_of_document", "another document"),
    ],
)
def test_a_broken_rule_is_named(claim, rule, reason):
    found = check_extraction(with_claims(PROTEST, claim))
    assert found.claims == (PROTEST,)
    assert [problem.rule for problem in found.problems] == [rule]
    assert reason in found.problems[0].message and found.problems[0].message.startswith(claim.type)


def test_a_claim_that_leans_on_a_rejected_event_goes_with_it():
    found = check_extraction(with_claims(replace(PROTEST, quote="no"), ANSWER, LEADS))
    assert found.claims == (LEADS,) and found.events == ()
    assert [problem.rule for problem in found.problems] == ["quote_is_text", "fillers_fit"]


def test_a_claim_that_stands_there_twice_is_kept_once():
    found = check_extraction(with_claims(*GOOD.claims, LEADS, replace(LEADS, confidence=0.1)))
    assert found.claims == GOOD.claims
    assert [problem.rule for problem in found.problems] == ["is_said_once"]


def test_events_list_exactly_the_claims_that_name_them():
    crossed = tuple(replace(event, claims=(LEADS.id,)) for event in GOOD.events)
    assert check_extraction(replace(GOOD, events=crossed)) == GOOD


def test_earlier_problems_stay():
    once = check_extraction(with_claims(replace(LEADS, quote="no")))
    assert check_extraction(once) == once and len(once.problems) == 1


def test_words_may_fill_a_role_that_holds_an_entity():
    words = Role("instrument", PROTEST.start, PROTEST.end, PROTEST.quote, value="flags")
    claim = replace(PROTEST, roles=(*PROTEST.roles, words))
    assert check_extraction(with_claims(claim)).problems == ()
    interval = DateInterval("2020-01-01", "2020-01-01", "day")
    odd = replace(words, role="count", value=interval)
    assert check_extraction(with_claims(replace(PROTEST, roles=(odd,)))).problems == ()
