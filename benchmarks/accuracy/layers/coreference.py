"""Coreference: B3 over the mentions that label and record share, and pronouns apart."""

from collections import defaultdict

from benchmarks.accuracy.case import Case, Counted
from benchmarks.accuracy.gold_mentions import GoldMention
from benchmarks.accuracy.matching import normalized
from benchmarks.accuracy.nodes import Nodes


def count(case: Case) -> Counted:
    """B3, how many gold mentions the record has, and whom pronouns mean."""
    counted = Counted()
    if case.labeled.entities is None:
        return counted
    nodes = Nodes(case)
    answers = dict(nodes.answers)
    for place in range(len(case.gold.rows)):
        counted.share("mentions", given=place in answers)
    _add_b3(case.gold.rows, answers, counted)
    for gold in case.gold.rows:
        if gold.pronoun and case.gold.told(gold.entity, gold.start, gold.end):
            _add_pronoun(case, nodes, gold, counted)
    return counted


def _add_b3(rows: list[GoldMention], answers: dict[int, str], counted: Counted) -> None:
    gold: dict[str, set[int]] = defaultdict(set)
    found: dict[str, set[int]] = defaultdict(set)
    for place, answer in answers.items():
        gold[rows[place].entity].add(place)
        found[answer].add(place)
    for place, answer in answers.items():
        ours, theirs = found[answer], gold[rows[place].entity]
        both = len(ours & theirs)
        counted.tally["b3/asked"] += 1
        counted.tally["b3/precision"] += both / len(ours)  # type: ignore[assignment]
        counted.tally["b3/recall"] += both / len(theirs)  # type: ignore[assignment]


def _add_pronoun(case: Case, nodes: Nodes, gold: GoldMention, counted: Counted) -> None:
    node = nodes.at(gold.start, gold.end, place=gold.place)
    right = node is not None and nodes.is_right(node, gold.entity, gold.start, gold.end)
    counted.share("pronouns", given=right)
    if not right:
        names = sorted(case.gold.names(gold.entity) - {normalized(gold.text)})
        found = "-" if node is None else case.names.get(node, "-")
        counted.mistakes.append(
            case.mistake("wrong pronoun", gold.start, gold.text, wanted=", ".join(names[:3]),
                         found=found)
        )  # fmt: skip
