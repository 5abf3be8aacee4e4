"""Weights of event relations are fitted from labeled answers, the same each time."""

from extract.claims.pair_choice import ANY
from training.pairs import Row, fit, to_yaml


def answers() -> list[list[Row]]:
    near = [Row("responds_to", ["near"], True), Row("responds_to", ["far"], False)]
    alone = [Row("responds_to", ["far"], False)]
    return [near, alone] * 150


def test_a_feature_of_right_answers_weighs_more_than_one_of_wrong_answers() -> None:
    tables, none = fit(answers())
    assert tables["responds_to"]["near"] > 0
    assert tables[ANY]["near"] > none > tables[ANY]["far"]


def test_the_same_labels_give_the_same_file() -> None:
    ends = {"responds_to": frozenset({"respond", "counter_protest"})}
    files = {to_yaml(*fit(answers()), (ends, ends), {"cut": 0.5}) for _ in range(2)}
    assert len(files) == 1
