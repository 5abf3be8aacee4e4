"""Groups are scored as the definitions say, on cases that can be counted by hand."""

import math

import pytest

from graph.analysis.campaigns.evaluate import adjusted_mutual_information, evaluate

ACTORS = [f"a{number}" for number in range(10)]
TRUTH = {"a0": 0, "a1": 0, "a2": 0, "a3": 1, "a4": 1, "a5": 1}


def test_the_planted_groups_themselves_score_one_everywhere():
    scores = evaluate([("a0", "a1", "a2"), ("a3", "a4", "a5")], TRUTH, ACTORS)
    assert (scores.precision, scores.recall, scores.f1, scores.ami, scores.found) == (1,) * 5
    assert (scores.false_groups, scores.groups) == (0, 2)


def test_precision_and_recall_count_actors_not_groups():
    scores = evaluate([("a0", "a1", "a9")], TRUTH, ACTORS)
    assert scores.precision == pytest.approx(2 / 3)
    assert scores.recall == pytest.approx(2 / 6)
    assert scores.f1 == pytest.approx(4 / 9)


def test_an_actor_in_two_groups_counts_once():
    scores = evaluate([("a0", "a1", "a2"), ("a2", "a3", "a4")], TRUTH, ACTORS)
    assert (scores.precision, scores.recall) == (1.0, pytest.approx(5 / 6))


def test_a_campaign_is_found_from_a_jaccard_index_of_one_half_on():
    half = evaluate([("a0", "a1", "a8")], TRUTH, ACTORS)
    less = evaluate([("a0", "a1", "a8", "a9", "a7")], TRUTH, ACTORS)
    assert (half.found, less.found) == (0.5, 0.0)


def test_a_group_is_false_when_no_campaign_holds_half_of_it():
    assert evaluate([("a0", "a1", "a3", "a4")], TRUTH, ACTORS).false_groups == 0
    assert evaluate([("a0", "a3", "a8", "a9")], TRUTH, ACTORS).false_groups == 1


def test_two_campaigns_glued_together_keep_precision_and_lose_information():
    scores = evaluate([("a0", "a1", "a2", "a3", "a4", "a5")], TRUTH, ACTORS)
    assert scores.precision == scores.recall == 1.0
    assert scores.ami < 0.8


def test_nothing_found_has_no_precision_and_recalls_nothing():
    scores = evaluate([], TRUTH, ACTORS)
    assert math.isnan(scores.precision)
    assert (scores.recall, scores.f1, scores.ami, scores.found) == (0.0, 0.0, 0.0, 0.0)


def test_where_nothing_is_planted_only_false_groups_are_counted():
    scores = evaluate([("a0", "a1", "a2")], {}, ACTORS)
    assert (scores.false_groups, scores.precision) == (1, 0.0)
    assert all(map(math.isnan, (scores.recall, scores.f1, scores.ami, scores.found)))


@pytest.mark.parametrize("groups, truth", [([("b1", "a1", "a2")], TRUTH), ([], {"b1": 0})])
def test_who_is_none_of_the_actors_is_refused(groups, truth):
    with pytest.raises(ValueError, match="b1 is none of the actors"):
        evaluate(groups, truth, ACTORS)


def test_information_of_unrelated_halves_is_what_pencil_and_paper_give():
    """Of the six tables with margins 2, 2 two carry ln 2 and four nothing, so ln 2 / 3 is chance;
    the table at hand carries nothing: (0 - ln 2 / 3) / (ln 2 - ln 2 / 3) = -1/2."""
    assert adjusted_mutual_information([0, 0, 1, 1], [0, 1, 0, 1]) == pytest.approx(-0.5)


@pytest.mark.parametrize(
    "one, two, value",
    [
        ([0, 0, 0, 1, 1, 1, 2, 2, 2, 2], [0, 0, 1, 1, 1, 2, 2, 2, 2, 0], 0.23728877770133558),
        (
            [-1] * 20 + [0] * 5 + [1] * 5,
            [-1] * 18 + [0] * 6 + [1] * 4 + [2] * 2,
            0.6401015489368342,
        ),
    ],
)
def test_information_equals_that_of_scikit_learn(one, two, value):
    assert adjusted_mutual_information(one, two) == pytest.approx(value, abs=1e-12)


@pytest.mark.parametrize("parts", [[7, 7, 7], [0, 1, 2], [3, 3, 9]])
def test_equal_divisions_agree_fully_whatever_the_labels(parts):
    renamed = [part + 100 for part in parts]
    assert adjusted_mutual_information(parts, renamed) == 1.0


def test_a_division_into_one_part_tells_nothing_of_another():
    assert adjusted_mutual_information([0] * 4, [0, 1, 2, 3]) == pytest.approx(0)


@pytest.mark.parametrize("one, two", [([], []), ([1], [1, 2])])
def test_divisions_of_different_things_are_refused(one, two):
    with pytest.raises(ValueError, match="same things"):
        adjusted_mutual_information(one, two)
