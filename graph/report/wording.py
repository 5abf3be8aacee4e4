"""The words of a report for the names of its parts, from `words.yaml`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.view.words import days, number_of, plain


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for tiers (short, and what they mean), and for other names of a record."""

    tiers: Mapping[str, tuple[str, str]]
    alternatives: Mapping[str, str]
    signals: Mapping[str, str]
    strata: Mapping[str, str]
    left_out: Mapping[str, str]
    parameters: Mapping[str, str]


@cache
def wording() -> Wording:
    """The words that ship with the program."""
    tree = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))
    tiers = {name: (short, meaning) for name, (short, meaning) in tree.pop("tiers").items()}
    return Wording(tiers, **tree)


def left_out_lines(record: Mapping[str, Any]) -> Iterator[str]:
    """What was not among the actions, each with its number; nothing for what did not occur."""
    for name, words in wording().left_out.items():
        count = record["left_out"].get(name, 0)
        if count:
            yield f"{words}: {count:,}"


def parameter_lines(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What was asked, as words and value; what was left open is left out."""
    given = record["parameters"]
    for name, words in wording().parameters.items():
        value = given.get(name)
        if value not in (None, [], "", False):
            yield words, _value(name, value)


def _value(name: str, value: Any) -> str:
    named = {"signals": wording().signals, "strata": wording().strata}.get(name, {})
    if isinstance(value, list):
        return "; ".join(named.get(item, plain(str(item))) for item in value)
    return "yes" if value is True else f"{value:g}" if isinstance(value, float) else str(value)


def chance(p: float | None) -> str:
    """A p in words; a lead has none that proves anything."""
    return "no p" if p is None else f"p {number(p)}"


def number(value: float | None) -> str:
    """A number as people read it: whole ones whole, others to three figures; "" for None."""
    if value is None:
        return ""
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"


def summary(record: Mapping[str, Any]) -> str:
    """What the search looked at, and what it found, in a sentence."""
    looked_at = (
        f"{number_of(record['actions'], 'action')} of {number_of(record['actors'], 'actor')}"
    )
    if record["reason"]:
        waves = number_of(len(record["described"]), "wave")
        return f"{looked_at}: {record['reason']}. {waves} described, without a score."
    found = (
        number_of(len(record["campaigns"]), "campaign") if record["campaigns"] else "no campaign"
    )
    leads = f", and {number_of(len(record['leads']), 'lead')}" if record["leads"] else ""
    return f"In {looked_at}: {found}{leads}."


def following(campaign: Mapping[str, Any]) -> Iterator[str]:
    """Who consistently follows whom in a campaign, a line each, and last what that does not say."""
    names = {actor["id"]: actor["name"] or actor["id"] for actor in campaign["actors"]}
    for pair in campaign["follows"]:
        leader, follower = (names.get(pair[end], pair[end]) for end in ("leader", "follower"))
        yield f"{follower}, after {leader}: {pair['meaning']}"
    yield from sorted({pair["caveat"] for pair in campaign["follows"]})


def counted(counts: Mapping[str, int]) -> str:
    """Names with their counts, the most frequent first."""
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{plain(name)} {count:,}" for name, count in ranked)


def span(waves: Sequence[Mapping[str, Any]]) -> str:
    """How many waves, and from when to when; "" for none."""
    if not waves:
        return ""
    first, last = min(w["first"] for w in waves), max(w["last"] for w in waves)
    return f"{number_of(len(waves), 'wave')}, {days(first, last)}"


def coverage_rows(record: Mapping[str, Any]) -> list[tuple[str, str, str, str]]:
    """Place, issue, events and publishers, those of which most is told first."""
    ranked = sorted(
        record["coverage"], key=lambda c: (-c["events"], c["place"] or "", c["issue"] or "")
    )
    return [
        (
            one["name"] or one["place"] or "all places",
            plain(one["issue"]) if one["issue"] else "all issues",
            f"{one['events']:,}",
            f"{one['publishers']:,}",
        )
        for one in ranked
    ]


def verdict(other: Mapping[str, Any]) -> str:
    """What was seen of another explanation."""
    if other["explains"]:
        return "would explain it"
    return "was not measured" if other["number"] is None else "does not explain it"


def opening(text: str) -> str:
    """The text with a capital, as a sentence begins."""
    return text[:1].upper() + text[1:]
