"""Each layer on a tiny text of which the right count is known by hand."""

from collections import Counter
from typing import Any

import pytest

from benchmarks.accuracy.labels import GoldEntity, GoldLink, GoldRelation, GoldRole
from benchmarks.accuracy.layers import (
    confidence,
    coreference,
    counter_protests,
    dates,
    entities,
    issues,
    links,
    nodes,
    places,
    relations,
)
from benchmarks.accuracy.measures import B3, measures
from tests.benchmarks.tiny import Tiny, counts, persons

PAIR = "Ana Li and Bo Chen spoke. Then Ana Li left, and police followed her."


def names(*found: tuple[str, str], **layers: Any) -> tuple[float, float, float]:
    """Counts of names in a text where Ana Li, the Reed Guild and Halden are labeled."""
    labeled = (
        GoldEntity("person", "unknown", ("Ana Li",)),
        GoldEntity("organization", "ngo", ("the Reed Guild",)),
    )
    text = "On Monday Ana Li of the Reed Guild met two men from Varos in Halden."
    tiny = Tiny(text, **({"entities": labeled} | layers))
    for number, (words, type_) in enumerate(found):
        tiny.entity(str(number), type_, words)
    return counts(entities.count(tiny.case()).tally, "entities")


def test_a_name_is_right_when_it_overlaps_a_labeled_one_of_its_type() -> None:
    assert names(("Ana Li", "person"), ("Reed Guild", "organization")) == (2, 0, 0)
    assert names(("Ana", "person")) == (1, 0, 1)
    assert names(("Ana Li", "organization"), ("Reed Guild", "organization")) == (1, 1, 1)


def test_descriptions_and_unlabeled_places_are_no_wrong_names() -> None:
    assert names(("two men from Varos", "group"), ("Halden", "place")) == (0, 0, 2)
    assert names(("Monday", "person")) == (0, 1, 2)


@pytest.mark.parametrize("opening", ["He", "We", "Ours", "Themselves"])
def test_a_pronoun_that_opens_a_quote_or_a_turn_is_no_wrong_name(opening: str) -> None:
    tiny = Tiny(f'Ana Li: "{opening} left." Bo Chen: "Rain."', entities=persons(["Ana Li"]))
    for number, words in enumerate(("Ana Li", opening, "Rain")):
        tiny.entity(str(number), "person", words)
    assert counts(entities.count(tiny.case()).tally, "entities") == (1, 1, 0)


@pytest.mark.parametrize(("opening", "missed"), [("The brother", 0), ("The Echo", 1)])
def test_an_article_tells_no_name_even_where_a_quote_opens_with_one(
    opening: str, missed: int
) -> None:
    text = f'{opening} left. Ana Li sang "The end".'
    tiny = Tiny(text, entities=persons(["Ana Li"], [opening]))
    tiny.entity("1", "person", "Ana Li")
    assert counts(entities.count(tiny.case()).tally, "entities") == (1, 0, missed)


def test_a_part_of_a_name_already_met_is_neither_right_nor_wrong() -> None:
    assert names(("the Reed Guild", "organization"), ("Reed", "person")) == (1, 0, 1)


def test_names_outside_the_labeled_passages_do_not_count() -> None:
    passages = ((0, 20),)
    assert names(("Ana Li", "person"), ("Reed Guild", "person"), passages=passages) == (1, 0, 0)


def test_a_text_without_labeled_entities_counts_nowhere() -> None:
    assert names(("Ana Li", "person"), entities=None) == (0, 0, 0)


def coreferent(*found: tuple[str | tuple[str, int], ...]) -> dict[str, Any]:
    """Measures of the record with such entities for `PAIR`."""
    tiny = Tiny(PAIR, entities=persons(["Ana Li"], ["Bo Chen"]))
    tiny.label("followed", "surveil", tiny.role("target", "her", "Ana Li"))
    for number, mentions in enumerate(found):
        tiny.entity(str(number), "person", *mentions)
    return measures(coreference.count(tiny.case()).tally)


def test_b3_is_one_for_the_right_clusters() -> None:
    found = coreferent(("Ana Li", ("Ana Li", 1), "her"), ("Bo Chen",))
    assert found[B3].value == found["mentions found"].value == 1.0
    assert found["pronouns right"].counts == {"asked": 1, "given": 1}


def test_b3_of_one_cluster_for_two_persons_loses_precision() -> None:
    measure = coreferent(("Ana Li", ("Ana Li", 1), "her", "Bo Chen"))[B3]
    # Three mentions in four are Ana's: (3 * 3/4 + 1/4) / 4.
    assert measure.counts["precision"] == pytest.approx(2.5 / 4)
    assert measure.counts["recall"] == 1.0


def test_a_pronoun_of_a_wrong_person_or_of_none_is_wrong() -> None:
    wrong = coreferent(("Ana Li", ("Ana Li", 1)), ("Bo Chen", "her"))
    assert wrong["pronouns right"].value == 0.0
    # Ana's two mentions are whole; "her" and Bo share a cluster: (1 + 1 + 1/2 + 1/2) / 4.
    assert wrong[B3].counts["precision"] == pytest.approx(3 / 4)
    alone = coreferent(("Ana Li", ("Ana Li", 1)), ("Bo Chen",))
    assert alone["pronouns right"].value == 0.0
    assert alone["mentions found"].counts == {"asked": 4, "given": 3}


@pytest.mark.parametrize("word", ["mine", "ours", "hers", "myself", "yourselves", "itself"])
def test_possessives_and_reflexives_are_asked_for_as_pronouns(word: str) -> None:
    tiny = Tiny(f"Ana Li spoke. Police followed {word}.", entities=persons(["Ana Li"]))
    tiny.label("followed", "surveil", tiny.role("target", word, "Ana Li"))
    tiny.entity("ana", "person", "Ana Li", word)
    found = measures(coreference.count(tiny.case()).tally)
    assert found["pronouns right"].counts == {"asked": 1, "given": 1}


def followed(target: dict[str, Any]) -> tuple[float, float, float]:
    tiny = Tiny(PAIR, entities=persons(["Ana Li"], ["Bo Chen"]))
    tiny.label("followed", "surveil", tiny.role("target", "her", "Ana Li"))
    tiny.entity("ana", "person", "Ana Li", ("Ana Li", 1))
    tiny.entity("bo", "person", "Bo Chen")
    tiny.claim("followed", "surveil", tiny.filler("target", "her", **target))
    return counts(nodes.count(tiny.case()).tally, "nodes target")


def test_the_node_of_a_pronoun_must_be_the_person_that_it_means() -> None:
    assert followed({"entity": "ana"}) == (1, 0, 0)
    assert followed({"entity": "bo"}) == (0, 1, 1)


def test_right_words_without_a_node_are_missed_and_accuse_nobody() -> None:
    assert followed({"value": "her"}) == (0, 0, 1)


def test_missed_and_spurious_events_count_with_their_nodes() -> None:
    tiny = Tiny(PAIR)
    tiny.label("followed", "surveil", tiny.role("target", "her", "Ana Li"))
    tiny.entity("bo", "person", "Bo Chen")
    tiny.claim("spoke", "statement", tiny.filler("initiator", "Bo Chen", entity="bo"))
    tally = nodes.count(tiny.case()).tally
    assert counts(tally, "nodes initiator") == (0, 1, 0)
    assert counts(tally, "nodes target") == (0, 0, 1)


@pytest.mark.parametrize(
    ("label", "found", "outcome"),
    [
        ("2021-05", ("2021-05-01", "2021-05-31"), (1, 0, 0)),
        ("2021-05", ("2021-05-01", "2021-05-30"), (0, 1, 1)),
        ("2021-05", None, (0, 0, 1)),
        (None, ("2021-05-01", "2021-05-31"), (0, 1, 0)),
        (None, None, (0, 0, 0)),
    ],
)
def test_a_date_is_right_as_a_whole_interval_and_wrong_where_none_is_told(
    label: str | None, found: tuple[str, str] | None, outcome: tuple[int, int, int]
) -> None:
    tiny = Tiny("Guards beat Ana Li.")
    tiny.label("beat", "assault", date=label)
    date = None if found is None else {"from": found[0], "to": found[1]}
    tiny.claim("beat", "assault", date=date)
    assert counts(dates.count(tiny.case()).tally, "dates") == outcome


@pytest.mark.parametrize("stated", [True, False])
def test_dates_stated_in_the_sentence_are_counted_apart_from_those_of_context(stated: bool) -> None:
    tiny = Tiny("Guards beat Ana Li in May 2021.")
    roles = (tiny.role("time", "in May 2021"),) if stated else ()
    tiny.label("beat", "assault", *roles, date="2021-05")
    tiny.claim("beat", "assault", date={"from": "2021-05-01", "to": "2021-05-31"})
    tally = dates.count(tiny.case()).tally
    assert counts(tally, "dates stated") == ((1, 0, 0) if stated else (0, 0, 0))
    assert counts(tally, "dates from context") == ((0, 0, 0) if stated else (1, 0, 0))


def test_a_place_within_a_labeled_one_is_neither_right_nor_wrong() -> None:
    tiny = Tiny("Guards beat Ana Li at the Halden mill, not in Varos.")
    tiny.label("beat", "assault", tiny.role("place", "the Halden mill"))
    found = (tiny.filler("place", words, value=words) for words in ("mill", "Halden", "Varos"))
    tiny.claim("beat", "assault", *found)
    assert counts(places.count(tiny.case()).tally, "places") == (1, 1, 0)


def test_places_of_other_sentences_are_asked_for_too() -> None:
    tiny = Tiny("It was in Halden. Guards beat Ana Li on the stairs of the mill.")
    elsewhere = GoldRole("place", -1, -1, ("Halden",))
    tiny.label("beat", "assault", tiny.role("place", "on the stairs"), context=(elsewhere,))
    tiny.claim(
        "beat",
        "assault",
        tiny.filler("place", "Halden", value="Halden", inferred=True),
        tiny.filler("place", "mill", value="mill"),
    )
    assert counts(places.count(tiny.case()).tally, "places") == (1, 1, 1)


def about(
    *labeled: tuple[str, set[str] | None], claims: dict[str, list[str]], **layers: Any
) -> Counter[str]:
    """Counts of issues where triggers are labeled with such issues and claims found such."""
    tiny = Tiny("Guards beat Ana Li over a song, and two men followed her.", **layers)
    for trigger, wanted in labeled:
        tiny.label(trigger, "assault", issues=None if wanted is None else frozenset(wanted))
    for trigger, found in claims.items():
        tiny.claim(trigger, "assault", issues=found)
    return issues.count(tiny.case()).tally


def test_each_issue_of_a_paired_event_is_right_wrong_or_missed() -> None:
    tally = about(
        ("beat", {"press", "women"}), claims={"beat": ["press", "religion"]}, has_issues=True
    )
    assert counts(tally, "issues") == counts(tally, "issues end to end") == (1, 1, 1)
    assert measures(tally)["issues exact"].value == 0.0


def test_missed_and_spurious_events_count_with_their_issues_end_to_end() -> None:
    tally = about(("beat", {"press", "women"}), claims={"followed": ["press"]}, has_issues=True)
    assert counts(tally, "issues") == (0, 0, 0)
    assert counts(tally, "issues end to end") == (0, 1, 2)


def test_an_event_labeled_without_issue_punishes_one_and_is_exact_without() -> None:
    wrong = about(("beat", set()), claims={"beat": ["press"]}, has_issues=True)
    assert counts(wrong, "issues") == (0, 1, 0)
    right = about(("beat", set()), claims={"beat": []}, has_issues=True)
    assert counts(right, "issues") == (0, 0, 0)
    assert measures(right)["issues exact"].counts == {"asked": 1, "given": 1}


def test_issues_count_only_where_they_are_labeled() -> None:
    claims = {"beat": ["press"], "followed": ["women"]}
    assert not about(("beat", None), claims=claims)
    tally = about(("beat", None), ("followed", {"women"}), claims=claims, has_issues=True)
    assert counts(tally, "issues") == counts(tally, "issues end to end") == (1, 0, 0)


def related(*found: tuple[str, str, str], type_: str = "leads") -> tuple[float, float, float]:
    """Counts of relations where Ana Li leads the Reed Guild and nobody else does anything."""
    tiny = Tiny(
        "Ana Li, head of the Reed Guild, met Bo Chen and his aunt.",
        entities=persons(["Ana Li", "Li"], ["Bo Chen"], ["the Reed Guild", "Guild"]),
        relations=(GoldRelation(type_, ("Ana Li", "Li"), ("the Reed Guild", "Guild")),),
    )
    for number, (kind, subject, object_) in enumerate(found):
        for words in (subject, object_):
            tiny.entity(f"{number} {words}", "person", words)
        tiny.claim(
            "met",
            kind,
            tiny.filler("subject", subject, entity=f"{number} {subject}"),
            tiny.filler("object", object_, entity=f"{number} {object_}"),
            kind="relation",
        )
    return counts(relations.count(tiny.case()).tally, "relations")


def test_a_relation_is_right_in_type_direction_and_both_sides() -> None:
    assert related(("leads", "Ana Li", "Guild")) == (1, 0, 0)
    assert related(("leads", "Guild", "Ana Li")) == (0, 1, 1)
    assert related(("funds", "Ana Li", "Guild")) == (0, 1, 1)
    assert related(("leads", "Bo Chen", "Guild")) == (0, 1, 1)


def test_kinship_has_no_direction() -> None:
    assert related(("family_of", "Guild", "Ana Li"), type_="family_of") == (1, 0, 0)


def test_relations_of_unlisted_actors_and_of_unlabeled_types_are_open() -> None:
    assert related(("family_of", "aunt", "Bo Chen")) == (0, 0, 1)
    assert related(("operates", "Bo Chen", "Guild")) == (0, 0, 1)


RALLIES = "Students marched at noon. A second crowd gathered against them. Guards left, singing."


def opposed(*, sure: bool = True, **layers: Any) -> Tiny:
    """A march, the crowd that answers it, and singing that answers nothing."""
    tiny = Tiny(RALLIES, **({"links": (GoldLink("responds_to", 1, 0),)} | layers))
    tiny.label("marched", "protest", sure=sure)
    tiny.label("gathered", "counter_protest")
    tiny.label("singing", "protest")
    tiny.claim("marched", "protest")
    return tiny


def test_a_target_event_and_a_claim_say_one_relation_of_events() -> None:
    tiny = opposed()
    answered = tiny.filler("target_event", "marched", event="marched")
    tiny.claim("gathered", "counter_protest", answered)
    ends = ({"role": "subject", "event": "gathered"}, {"role": "object", "event": "marched"})
    tiny.claim("against", "responds_to", *ends, kind="event_relation")
    assert counts(links.count(tiny.case()).tally, "links") == (1, 0, 0)


def test_a_relation_between_other_events_is_wrong() -> None:
    tiny = opposed()
    tiny.claim("singing", "protest")
    tiny.claim(
        "gathered", "counter_protest", tiny.filler("target_event", "singing", event="singing")
    )
    assert counts(links.count(tiny.case()).tally, "links") == (0, 1, 1)


def test_relations_to_unsure_events_and_unlabeled_layers_are_left_out() -> None:
    for tiny in (opposed(sure=False), opposed(links=None)):
        tiny.claim(
            "gathered", "counter_protest", tiny.filler("target_event", "marched", event="marched")
        )
        assert counts(links.count(tiny.case()).tally, "links")[1:] == (0, 0)


def answered(filler: dict[str, Any] | None, trigger: str = "gathered") -> tuple[float, ...]:
    tiny = opposed()
    roles = [] if filler is None else [{"role": "target_event", **filler}]
    tiny.claim(trigger, "counter_protest", *roles)
    return counts(counter_protests.count(tiny.case()).tally, "counter-protests")


def test_a_counter_protest_is_right_with_what_it_answers() -> None:
    march = {"start": 9, "end": 16, "text": "marched"}
    assert answered(march | {"event": "marched"}) == (1, 0, 0)
    assert answered(march | {"value": "marched"}) == (1, 0, 0)
    assert answered({"start": 0, "end": 8, "text": "Students", "value": "-"}) == (0, 1, 1)
    assert answered(None) == (0, 0, 1)
    assert answered(march | {"event": "marched"}, trigger="left") == (0, 1, 1)


def test_a_confidence_is_right_with_the_type_of_the_event() -> None:
    tiny = Tiny("Guards beat and watched Ana Li, who left.")
    tiny.label("beat", "assault")
    tiny.label("watched", "surveil")
    tiny.claim("beat", "assault", confidence=0.954)
    tiny.claim("watched", "harass", confidence=0.6)
    tiny.claim("left", "protest", confidence=1.0)
    tally = confidence.count(tiny.case()).tally
    assert dict(tally) == {
        "confidence/95/right": 1, "confidence/60/wrong": 1, "confidence/99/wrong": 1,
    }  # fmt: skip


def test_claims_outside_the_labeled_passages_are_neither_right_nor_wrong() -> None:
    tiny = Tiny("Guards beat Ana Li. Guards left.", passages=((0, 19),))
    tiny.label("beat", "assault")
    tiny.claim("beat", "assault")
    tiny.claim("left", "protest")
    assert tiny.case().match.spurious == []
