"""Builds the report from its templates. The page fetches nothing and runs nothing.

What it says of a campaign is made of the numbers of the record alone. Tiers, other explanations,
coverage and what is not shown stand on every page; no option takes them away.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment

from graph.ontology import ontology
from graph.report.lanes import lanes_of
from graph.report.meetings import SIZE, meetings_of
from graph.report.quotes import Sayings
from graph.report.wording import (
    chance,
    counted,
    coverage_rows,
    following,
    left_out_lines,
    number,
    opening,
    parameter_lines,
    span,
    summary,
    verdict,
    wording,
)
from graph.view.assets import Asset, sheet
from graph.view.templates import environment, policy_without_scripts
from graph.view.words import days, number_of, plain, short_id

Record = Mapping[str, Any]

_HERE = Path(__file__).parent
_MOST_ROWS = 40
"""Rows of coverage that stand open; the rest is folded away on a screen."""
_MOST_NAMED = 20
"""Publishers that are named under the numbers of a campaign."""
_MANY_QUOTES = 300
"""From here on a browser lays out only the waves that are near the screen."""


def report_page(
    record: Record, explanations: Sequence[Record], *, outdated: bool, named: bool
) -> str:
    """One self-contained page on what a search for campaigns found.

    Args:
        record: As of `api.campaign_records`.
        explanations: For each of its campaigns, in their order, events, claims and documents.
        named: The page holds names that must not leave the machine, and says so.
    """
    css = _style()
    coverage = [
        dict(zip(("place", "issue", "events", "publishers"), row, strict=True))
        for row in coverage_rows(record)
    ]
    campaigns = zip(record["campaigns"], explanations, strict=True)
    names = {actor["id"]: actor["name"] or actor["id"] for actor in record["named"]}
    return (
        _environment()
        .get_template("page.html")
        .render(
            style=css.text,
            policy=policy_without_scripts(css),
            named=named,
            outdated=outdated,
            summary=summary(record),
            tiers=[(short, meaning) for short, meaning in wording().tiers.values()],
            campaigns=[_campaign(one, explanation) for one, explanation in campaigns],
            leads=[_lead(lead) for lead in record["leads"]],
            reason=record["reason"],
            described=[_described(wave, names) for wave in record["described"]],
            rejected=[_rejected(one) for one in record["rejected"]],
            coverage=coverage[:_MOST_ROWS],
            more_coverage=coverage[_MOST_ROWS:],
            left_out=list(left_out_lines(record)),
            notes=record["notes"],
            parameters=[*parameter_lines(record), ("seed", str(record["seed"]))],
            not_shown=record["not_shown"],
            version=record["version"],
            digest=str(record["data_digest"]),
            circle=SIZE,
        )
    )


@cache
def _environment() -> Environment:
    made = environment(_HERE)
    made.filters["opening"] = opening
    return made


def _campaign(campaign: Record, explanation: Record) -> dict[str, Any]:
    places = {place["id"]: place["name"] or place["id"] for place in campaign["places"]}
    sayings = Sayings(explanation, places)
    members = [_member(n, actor, sayings) for n, actor in enumerate(campaign["actors"], start=1)]
    by_id = dict(zip((a["id"] for a in campaign["actors"]), members, strict=True))
    return {
        **_headline(campaign),
        "figures": list(_figures(campaign)),
        "lanes": lanes_of(campaign, sayings.events, sayings.first_quotes()),
        "meetings": meetings_of(campaign),
        "members": members,
        "waves": [
            {
                "when": days(wave["first"], wave["last"]),
                "actors": [by_id[id] for id in wave["actors"] if id in by_id],
                "places": [places.get(id, id) for id in wave["places"]],
                "told": sayings.told(wave["events"]),
            }
            for wave in campaign["waves"]
        ],
        "types": {type: plain(type) for type in ontology().event_types},
        "long": len(explanation["claims"]) >= _MANY_QUOTES,
        "outdated": explanation["outdated"],
        "gone": explanation["gone"],
        "quotes_left_out": explanation["quotes_left_out"],
    }


def _headline(campaign: Record) -> dict[str, Any]:
    tier, meaning = wording().tiers[campaign["tier"]]
    return {
        "rank": campaign["rank"],
        "id": short_id(campaign["id"]),
        "tier": tier,
        "tier_name": campaign["tier"],
        "meaning": meaning,
        "chance": chance(campaign["p"]),
        "q": number(campaign["q"]),
        "explanation": campaign["explanation"],
        "names": [actor["name"] or actor["id"] for actor in campaign["actors"]],
        "alternatives": [_alternative(other) for other in campaign["alternatives"]],
    }


def _alternative(other: Record) -> dict[str, Any]:
    return {
        "words": wording().alternatives.get(other["name"], plain(other["name"])),
        "explains": other["explains"],
        "verdict": verdict(other),
        "number": number(other["number"]),
        "meaning": other["meaning"],
    }


def _figures(campaign: Record) -> Iterator[tuple[str, str]]:
    """The numbers of a campaign, each with what it is."""
    if campaign["waves"]:
        yield "when", span(campaign["waves"])
    yield "where", "; ".join(place["name"] or place["id"] for place in campaign["places"])
    yield "meetings of pairs", f"{campaign['observed']:,}; {number(campaign['expected'])} expected"
    yield "kinds of acts", counted(campaign["tactics"])
    if campaign["issues"]:
        yield "about", counted(campaign["issues"])
    shares = sorted(campaign["signals"].items(), key=lambda pair: (-pair[1], pair[0]))
    yield (
        "what they share",
        "; ".join(f"{wording().signals.get(n, n)} ({share:.0%})" for n, share in shares),
    )
    yield "holds", "; ".join(wording().strata.get(name, name) for name in campaign["strata"])
    if campaign["windows"]:
        yield "found in windows of", ", ".join(f"{number(w)} d" for w in campaign["windows"])
    yield "stays together over other seeds", f"{campaign['stability']:.0%} of its pairs"
    if campaign["survival"] is not None:
        yield "found again when claims drop out by their confidence", f"{campaign['survival']:.0%}"
    if campaign["follows"]:
        yield "who follows whom", "; ".join(following(campaign))
    yield "told by", _some(campaign["publishers"]) or "publishers are not known"
    yield "disputed", number_of(len(campaign["disputed"]), "event")
    if campaign["without_day"]:
        yield "left out for want of a day", number_of(campaign["without_day"], "event")


def _some(names: Sequence[str]) -> str:
    """The first of the names, and how many more there are; all of them stand beside the quotes."""
    counts = Counter(names)  # names that are replaced may be equal
    shown = [name if n == 1 else f"{name} ({n:,} times)" for name, n in counts.items()]
    more = len(shown) - _MOST_NAMED
    return "; ".join([*shown[:_MOST_NAMED], *([f"and {more:,} more"] if more > 0 else [])])


def _member(place: int, actor: Record, sayings: Sayings) -> dict[str, Any]:
    events = sorted({id for ids in actor["roles"].values() for id in ids})
    return {
        "number": place,
        "name": actor["name"] or actor["id"],
        "type": actor["type"],
        "kind": plain(actor["type"]),
        "core": actor["core"],
        "roles": ", ".join(f"{plain(r)} {len(ids)}" for r, ids in sorted(actor["roles"].items())),
        "observed": f"{actor['observed']:,}",
        "expected": number(actor["expected"]),
        "p": number(actor["p"]),
        "quotes": sayings.numbers(events),
    }


def _lead(lead: Record) -> dict[str, Any]:
    return {**_headline(lead), "figures": list(_figures(lead))}


def _described(wave: Record, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "when": days(wave["first"], wave["last"]),
        "names": [names.get(id, id) for id in wave["actors"]],
        "what": ", ".join(map(plain, wave["tactics"])),
        "events": len(wave["events"]),
    }


def _rejected(one: Record) -> dict[str, Any]:
    return {
        "names": [actor["name"] or actor["id"] for actor in one["actors"]],
        "reason": one["reason"],
    }


@cache
def _style() -> Asset:
    return sheet(ontology(), (_HERE / "page.css").read_text(encoding="utf-8"))
