"""Weights of dates from the context are fitted from labeled answers, the same each time."""

from extract.claims.date_choice import NONE, OWN
from training.dates import Answer, fit, to_yaml


def found() -> list[list[Answer]]:
    none = [(NONE, "")]
    near, far = [(OWN, "at 0"), ("told day", "")], [(OWN, "at 6"), ("told day", "")]
    dated = [Answer(none, False), Answer(near, True), Answer(far, False)]
    undated = [Answer(none, True), Answer(far, False)]
    return [dated, undated] * 50


def test_a_feature_of_right_dates_weighs_more_than_one_of_wrong_dates() -> None:
    tables = fit(found())
    assert tables[OWN]["at 0"] > 0 > tables[OWN]["at 6"]


def test_what_is_seldom_seen_gets_no_weight() -> None:
    rare = [Answer([(NONE, "")], False), Answer([(OWN, "rare")], True)]
    assert "rare" not in fit([*found(), rare])[OWN]


def test_the_same_labels_give_the_same_file() -> None:
    assert len({to_yaml(fit(found()), {"cuts": {"day": 0.4}}) for _ in range(2)}) == 1
