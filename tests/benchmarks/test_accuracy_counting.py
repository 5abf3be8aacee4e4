"""What the ruler counts: full marks for the labels themselves, and a mark off for each fault."""

from collections.abc import Callable
from typing import Any

import pytest

from benchmarks.accuracy.case import Tally
from benchmarks.accuracy.counting import count
from benchmarks.accuracy.heads import Place, last_word
from benchmarks.accuracy.labels import Labeled
from benchmarks.accuracy.measures import CALIBRATION_ERROR, FALSE_EVENTS, Measure, measures
from tests.benchmarks.gold import (
    ARRESTED,
    PAID,
    TEXT,
    THREATENED,
    UNSURE,
    document,
    event,
    full_document,
    place,
    record,
    role,
)

THREAT, PAYMENT, ARREST, SAID = 0, 1, 2, 3
SHARES_OF_FAULTS = {"not done shown as asserted", "swapped pairs", FALSE_EVENTS}


def heads(start: int, end: int) -> frozenset[Place]:
    return frozenset({last_word(TEXT, start, end)})


def tally(labeled: Labeled, found: dict[str, Any]) -> Tally:
    return count(labeled, found, heads)[0]


def scores(change: Callable[[list[dict[str, Any]]], object], labeled: Labeled | None = None) -> Any:
    """The measures of the perfect record after a change of its claims."""
    labeled = labeled or document()
    found = record(labeled)
    change(found["claims"])
    return measures(tally(labeled, found))


def counts(measure: Measure) -> tuple[float, float, float]:
    return measure.counts["right"], measure.counts["wrong"], measure.counts["missed"]


def claim_on(word: str, type: str = "harass", **rest: Any) -> dict[str, Any]:
    start, end = place(word)
    known: dict[str, Any] = {
        "kind": "event", "type": type, "event": None, "roles": [], "modality": "asserted",
        "trigger": {"start": start, "end": end, "text": word}, "attribution": [],
        "scope": "incident", "confidence": 0.5,
    }  # fmt: skip
    return known | rest


def filler(name: str, word: str, nth: int = 0, **rest: Any) -> dict[str, Any]:
    start, end = place(word, nth)
    return {"role": name, "start": start, "end": end, "text": word, **rest}


def test_labels_as_a_record_score_full_marks() -> None:
    found = scores(lambda claims: None, full_document())
    error = found.pop(CALIBRATION_ERROR)
    assert error.value == pytest.approx(0.095)
    for name, measure in found.items():
        assert measure.value == (0.0 if name in SHARES_OF_FAULTS else 1.0), name


def test_an_empty_record_scores_nothing() -> None:
    found = scores(list.clear)
    assert found["type F1"].value == found["roles end to end F1"].value == 0.0
    assert counts(found["trigger F1"]) == (0, 0, 3)
    assert counts(found["all roles end to end F1"]) == (0, 0, 7)
    assert found["speech status accuracy"].value is None
    assert found[FALSE_EVENTS].value == 0.0


def test_an_unsure_event_is_neither_asked_for_nor_punished() -> None:
    found = scores(lambda claims: claims.pop(SAID))
    assert counts(found["trigger F1"]) == (3, 0, 0)
    found = scores(lambda claims: claims[SAID].update(type="detain", modality="denied"))
    assert counts(found["type F1"]) == (3, 0, 0)
    assert found["speech status accuracy"].value == 1.0


def test_an_alternative_type_is_as_right_as_the_first() -> None:
    found = scores(lambda claims: claims[THREAT].update(type="harass"))
    assert found["type F1"].value == 1.0
    found = scores(lambda claims: claims[THREAT].update(type="detain"))
    assert counts(found["type F1"]) == (2, 1, 1)
    assert found["trigger F1"].value == found["roles end to end F1"].value == 1.0
    assert counts(found["all roles end to end with the type F1"]) == (3, 4, 4)


def test_a_missed_event_loses_its_roles_and_a_spurious_one_adds_its_own() -> None:
    def change(claims: list[dict[str, Any]]) -> None:
        claims[PAYMENT] = claim_on("weather", roles=[filler("target", "weather")])

    found = scores(change)
    assert counts(found["trigger F1"]) == (2, 1, 1)
    assert counts(found["roles end to end F1"]) == (3, 1, 2)
    assert counts(found["roles given the trigger F1"]) == (3, 0, 0)
    assert found[FALSE_EVENTS].value == 100.0


def test_event_free_sentences_leave_headings_out() -> None:
    found = scores(lambda claims: claims.append(claim_on("Notice")))
    assert found[FALSE_EVENTS].counts == {"asked": 1, "given": 0}
    assert counts(found["trigger F1"]) == (3, 1, 0)


def test_two_claims_on_one_trigger_are_one_event_and_one_spurious() -> None:
    def change(claims: list[dict[str, Any]]) -> None:
        claims.append(claim_on("threatened", "detain", confidence=0.2))

    assert counts(scores(change)["type F1"]) == (3, 1, 0)


def test_a_repeated_filler_is_not_punished_and_a_strange_one_is() -> None:
    def repeat(claims: list[dict[str, Any]]) -> None:
        claims[THREAT]["roles"].append(filler("target", "Lian", entity="ent:1"))

    def mistake(claims: list[dict[str, Any]]) -> None:
        claims[THREAT]["roles"].append(filler("target", "home"))

    assert counts(scores(repeat)["roles end to end F1"]) == (5, 0, 0)
    assert counts(scores(mistake)["roles end to end F1"]) == (5, 1, 0)


def test_roles_that_the_labels_do_not_know_are_left_out() -> None:
    def change(claims: list[dict[str, Any]]) -> None:
        claims[THREAT]["roles"] += [filler("count", "two"), filler("content", "home")]

    assert counts(scores(change)["all roles end to end F1"]) == (7, 0, 0)


def test_overlap_alone_counts_only_in_its_own_measure() -> None:
    def change(claims: list[dict[str, Any]]) -> None:
        claims[THREAT]["roles"][0] = filler("initiator", "two men")

    found = scores(change)
    assert counts(found["roles end to end F1"]) == (4, 1, 1)
    assert counts(found["roles end to end by overlap F1"]) == (5, 0, 0)


def test_a_filler_of_another_sentence_is_not_punished_and_counted_apart() -> None:
    found = scores(lambda claims: claims[ARREST]["roles"].pop())
    assert found["roles end to end F1"].value == 1.0
    assert counts(found["roles of other sentences F1"]) == (0, 0, 1)

    def wrong(claims: list[dict[str, Any]]) -> None:
        claims[ARREST]["roles"][-1] = filler("initiator", "weather", inferred=True)

    found = scores(wrong)
    assert counts(found["roles of other sentences F1"]) == (0, 1, 1)
    assert counts(found["roles end to end F1"]) == (5, 1, 0)


def test_the_name_of_the_entity_makes_a_filler_right() -> None:
    labeled = document()
    found = record(labeled)
    lian = {"id": "ent:1", "name": "Lian", "type": "person", "subtype": None, "mentions": []}
    found["entities"].append(lian)
    found["claims"][ARREST]["roles"][0] = filler("target", "consulate", entity="ent:1")
    assert measures(tally(labeled, found))["roles end to end F1"].value == 1.0


def test_swapped_pairs_are_shares_of_the_pairs_that_both_sides_have() -> None:
    def change(claims: list[dict[str, Any]]) -> None:
        doer, hit = claims[THREAT]["roles"][:2]
        doer["role"], hit["role"] = "target", "initiator"

    found = scores(change)
    assert found["swapped pairs"].counts == {"asked": 2, "given": 1}
    assert counts(found["roles given the trigger F1"]) == (3, 2, 2)


def test_a_deed_not_done_and_shown_as_asserted_is_a_share_of_those_not_done() -> None:
    found = scores(lambda claims: claims[PAYMENT].update(modality="asserted"))
    assert found["not done shown as asserted"].counts == {"asked": 2, "given": 1}
    assert found["speech status accuracy"].value == pytest.approx(2 / 3)
    assert found["speech status macro F1"].value == pytest.approx((2 / 3 + 1 + 0) / 3)


def test_denied_and_negated_are_one_in_the_first_groups_only() -> None:
    def change(claims: list[dict[str, Any]]) -> None:
        claims[PAYMENT].update(modality="denied")

    assert scores(change, document(group="report"))["speech status accuracy"].value == 1.0
    assert scores(change, document(group="wire"))["speech status accuracy"].value < 1.0
    report = document(column="dev reports", group="report")
    assert scores(change, report)["speech status accuracy"].value < 1.0


@pytest.mark.parametrize(("group", "outcome"), [("plain", (2, 0, 0)), ("institution", (2, 1, 0))])
def test_a_denying_verb_is_open_where_denials_are_not_labeled(
    group: str, outcome: tuple[int, int, int]
) -> None:
    labeled = document(THREATENED, ARRESTED, group=group)

    def change(claims: list[dict[str, Any]]) -> None:
        denial = claim_on("said", "statement")
        denial["trigger"]["text"] = "denied"
        claims.append(denial)

    assert counts(scores(change, labeled)["trigger F1"]) == outcome


def test_one_source_of_the_chain_is_enough_and_another_one_is_wrong() -> None:
    found = scores(lambda claims: claims[PAYMENT].update(attribution=[]))
    assert counts(found["source F1"]) == (0, 0, 1)

    def other(claims: list[dict[str, Any]]) -> None:
        claims[PAYMENT]["attribution"] = [filler("", "men", entity=None)]

    assert counts(scores(other)["source F1"]) == (0, 1, 1)

    def chain(claims: list[dict[str, Any]]) -> None:
        other(claims)
        claims[PAYMENT]["attribution"].append(filler("", "The police", entity=None))

    assert counts(scores(chain)["source F1"]) == (1, 0, 0)


def test_a_source_of_another_sentence_counts_in_one_measure_only() -> None:
    labeled = document(event("arrested", "detain", attribution=(("The police",),)))
    found = scores(lambda claims: None, labeled)
    assert counts(found["source F1"]) == (1, 0, 0)
    assert counts(found["source named in the sentence F1"]) == (0, 0, 0)


def test_a_date_is_right_when_the_whole_interval_is() -> None:
    labeled = document()
    found = record(labeled)
    found["events"][THREAT]["date"]["to"] = "2021-05-30"
    assert measures(tally(labeled, found))["date exact"].counts == {"asked": 1, "given": 0}
    found["events"][THREAT]["date"] = None
    assert measures(tally(labeled, found))["date exact"].value == 0.0


def test_claims_of_relations_are_not_events() -> None:
    found = scores(lambda claims: claims.append(claim_on("weather", kind="relation")))
    assert counts(found["trigger F1"]) == (3, 0, 0)


def test_organizers_and_participants_of_gatherings_count_as_doers() -> None:
    labeled = document(event("paid", "protest", roles=(role("participant", "the men"),)))
    found = scores(lambda claims: claims[0]["roles"][0].update(role="organizer"), labeled)
    assert counts(found["roles end to end, initiator F1"]) == (1, 0, 0)


def test_who_is_hired_may_be_target_or_participant_but_not_who_hires() -> None:
    hired = event("paid", "mobilize", roles=(role("participant", "the men"),))
    found = scores(lambda claims: claims[0]["roles"][0].update(role="target"), document(hired))
    assert counts(found["roles end to end, target F1"]) == (1, 0, 0)
    found = scores(lambda claims: claims[0]["roles"][0].update(role="initiator"), document(hired))
    assert counts(found["all roles end to end F1"]) == (0, 1, 1)


def test_mistakes_of_held_out_documents_are_counted_and_never_described() -> None:
    open_, held = document(), document(column="held-out narratives")
    empty = record(open_) | {"claims": []}
    described = count(open_, empty, heads)[1]
    assert [mistake.kinds for mistake in described] == [("missed event",)] * 3
    tally, mistakes = count(held, empty, heads)
    assert tally["trigger/missed"] == 3
    assert mistakes == []


def test_a_mistake_says_what_was_wanted_and_what_was_found() -> None:
    labeled = document(THREATENED, PAID, ARRESTED, UNSURE)
    found = record(labeled)
    found["claims"][PAYMENT] |= {"modality": "asserted", "attribution": []}
    (mistake,) = count(labeled, found, heads)[1]
    assert mistake.kinds == ("not done, shown as asserted", "wrong source")
    assert mistake.wanted == ("negated", "source: The police")
    assert mistake.found == ("asserted", "source: none")
    assert mistake.sentence.startswith("The police said")
