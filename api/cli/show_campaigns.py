"""Campaigns for people: what was found with its numbers, and one with the sentences behind them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.text import Text

from api.cli.output import safe, text
from api.cli.tables import Column, facts_table, fitting_table
from graph.model import STANDING
from graph.report.wording import (
    chance,
    counted,
    coverage_rows,
    following,
    left_out_lines,
    number,
    span,
    summary,
    verdict,
    wording,
)
from graph.view.words import days, document_line, number_of, plain, short_id, who

if TYPE_CHECKING:
    from api.campaigns import Kept
    from api.explained_campaigns import Explained

Record = Mapping[str, Any]

_NAMED = 12
"""Most names of one list."""
_COVERAGE_ROWS = 12
_REASONS = 3


def print_campaigns(out: Console, kept: "Kept", *, at: str = "") -> None:
    """What one search found: campaigns, leads apart, waves where nothing could be tested, and under
    them what the result depends on."""
    record = kept.record
    if kept.outdated:
        out.print(Text("Outdated: the store says something else by now.", style="bold"))
    out.print(text(summary(record), "bold"))
    out.print()
    for campaign in record["campaigns"]:
        _campaign(out, campaign)
    if record["leads"]:
        out.print(text("Leads, which prove nothing:", "bold"))
        for lead in record["leads"]:
            _campaign(out, lead)
    if record["described"]:
        _described(out, record)
    _rejected(out, record)
    _coverage(out, record)
    for line in left_out_lines(record):
        out.print(text(f"Left out: {line}."))
    for line in record["notes"]:
        out.print(text(f"Note: {line}"))
    _not_shown(out, record["not_shown"])
    if record["campaigns"]:
        first = short_id(record["campaigns"][0]["id"])
        out.print(Text(f"Sentences behind it: shadowgraph campaigns explain {first}{at}"))


def _campaign(out: Console, campaign: Record) -> None:
    tier, meaning = wording().tiers[campaign["tier"]]
    heading = Text(f"{campaign['rank']}. ", style="bold").append(tier, style="bold")
    heading.append(f"  {chance(campaign['p'])}, q {number(campaign['q'])}")
    heading.append(f"  {short_id(campaign['id'])}", style="dim")
    out.print(heading)
    out.print(facts_table(_facts(campaign, meaning)))
    out.print()


def _facts(campaign: Record, meaning: str) -> list[tuple[str, object]]:
    return [
        ("means", meaning),
        ("actors", members(campaign["actors"])),
        ("when", span(campaign["waves"])),
        ("where", some([place["name"] or place["id"] for place in campaign["places"]])),
        ("what", counted(campaign["tactics"])),
        ("about", counted(campaign["issues"])),
        ("meetings", f"{campaign['observed']:,}, {number(campaign['expected'])} expected"),
        ("follows", "\n".join(following(campaign))),
        ("told by", some(campaign["publishers"])),
        ("disputed", number_of(len(campaign["disputed"]), "event") if campaign["disputed"] else ""),
        ("or else", _alternatives(campaign["alternatives"])),
        ("in short", campaign["explanation"]),
    ]


def members(actors: Sequence[Record]) -> str:
    """Names of members; one that was attached to the core says so."""
    return some(
        [
            (actor["name"] or actor["id"]) + ("" if actor["core"] else " (attached)")
            for actor in actors
        ]
    )


def some(names: Sequence[str]) -> str:
    """The first of the names, and how many more there are."""
    more = len(names) - _NAMED
    return "; ".join([*names[:_NAMED], *([f"and {more:,} more"] if more > 0 else [])])


def _alternatives(others: Iterable[Record]) -> Text:
    """Each other explanation in a line of its own; what would do as well stands out."""
    lines = Text()
    for other in others:
        if lines:
            lines.append("\n")
        name = wording().alternatives.get(other["name"], plain(other["name"]))
        lines.append(f"{name}: {verdict(other)}", style="bold" if other["explains"] else "")
        lines.append(f" ({safe(other['meaning'])})", style="dim")
    return lines


def _described(out: Console, record: Record) -> None:
    names = {actor["id"]: actor["name"] or actor["id"] for actor in record["named"]}
    out.print(text(f"{record['reason']}. What was told, without a score:", "bold"))
    rows = [
        (
            text(days(wave["first"], wave["last"])),
            text("; ".join(names.get(id, id) for id in wave["actors"])),
            text(", ".join(map(plain, wave["tactics"]))),
            text(str(len(wave["events"]))),
        )
        for wave in record["described"]
    ]
    columns = (
        Column("when"),
        Column("actors", least=24),
        Column("what", least=12),
        Column("events"),
    )
    out.print(fitting_table(columns, rows, width=out.width))


def _rejected(out: Console, record: Record) -> None:
    """How many groups each reason kept off the list; of whom they are says JSON."""
    if record["rejected"]:
        groups = number_of(len(record["rejected"]), "group")
        reasons = Counter(one["reason"] for one in record["rejected"])
        said = "; ".join(
            f"{reason} ({number_of(count, 'group')})"
            for reason, count in reasons.most_common(_REASONS)
        )
        more = "" if len(reasons) <= _REASONS else "; and more"
        out.print(text(f"Looked at and not listed: {groups}: {said}{more}. All in --format json."))


def _coverage(out: Console, record: Record) -> None:
    """Places and issues that are told of most, and by how many."""
    rows = [tuple(map(text, row)) for row in coverage_rows(record)]
    if not rows:
        return
    out.print(text("How well places and issues are reported on:", "bold"))
    columns = (
        Column("place", least=20), Column("issue", least=10), Column("events"),
        Column("publishers"),
    )  # fmt: skip
    out.print(fitting_table(columns, rows[:_COVERAGE_ROWS], width=out.width))
    more = len(rows) - _COVERAGE_ROWS
    if more > 0:
        out.print(text(f"{more:,} more in --format json."))


def _not_shown(out: Console, lines: Iterable[str]) -> None:
    out.print()
    out.print(text("Not shown:", "bold"))
    for line in lines:
        out.print(text(f"- {line}"))


def print_explained(out: Console, found: "Explained", not_shown: Iterable[str]) -> None:
    """One campaign in plain words; numbers in brackets lead to the quotes at the end."""
    campaign = found.campaign
    if found.outdated:
        out.print(Text("Outdated: the store says something else by now.", style="bold"))
    _campaign(out, campaign)
    said = Quotes(found)
    out.print(text("Waves", "bold"))
    names = {actor["id"]: actor["name"] or actor["id"] for actor in campaign["actors"]}
    for wave in campaign["waves"]:
        who_acted = "; ".join(names.get(id, id) for id in wave["actors"])
        when = days(wave["first"], wave["last"])
        out.print(text(f"{when}: {who_acted} {said.brackets(wave['claims'])}"))
        denials = said.denials(wave["events"])
        if denials:
            out.print(text(f"  denied: {denials}", "red"))
    out.print()
    out.print(text("Members", "bold"))
    for actor in campaign["actors"]:
        out.print(text(_member_line(actor, said)))
    out.print()
    out.print(text("What the documents say", "bold"))
    for claim in found.claims:
        out.print(_quote(claim, said.document(claim)))
    if found.quotes_left_out:
        out.print(text(f"{found.quotes_left_out:,} more quotes are not printed."))
    if found.gone:
        out.print(text(f"{number_of(found.gone, 'claim')} of it the store does not hold any more."))
    _not_shown(out, not_shown)


def _member_line(actor: Record, said: "Quotes") -> str:
    kind = "core" if actor["core"] else "attached"
    events = sorted({event for ids in actor["roles"].values() for event in ids})
    met = f"met others {actor['observed']:,} times, {number(actor['expected'])} expected"
    chance_of = f", chance of that {number(actor['p'])} before counting how many were looked at"
    roles = ", ".join(f"{plain(role)} {len(ids)}" for role, ids in sorted(actor["roles"].items()))
    name = actor["name"] or actor["id"]
    return f"{name} ({kind}; {roles}): {met}{chance_of} {said.brackets(said.of_events(events))}"


class Quotes:
    """The quotes of a campaign by number."""

    def __init__(self, found: "Explained") -> None:
        self._numbers = {claim["id"]: claim["number"] for claim in found.claims}
        self._refuted = {c["id"] for c in found.claims if STANDING[c["modality"]] == "refuted"}
        self._events = {event["id"]: event["claims"] for event in found.events}
        self._documents = {document["id"]: document for document in found.documents}

    def of_events(self, events: Iterable[str]) -> list[str]:
        """Ids of the claims on events."""
        return [claim for event in events for claim in self._events.get(event, ())]

    def brackets(self, claims: Iterable[str]) -> str:
        """The numbers of claims, as "[1, 4, 5]"; empty where none is quoted."""
        numbers = sorted({self._numbers[claim] for claim in claims if claim in self._numbers})
        return f"[{', '.join(map(str, numbers))}]" if numbers else ""

    def denials(self, events: Iterable[str]) -> str:
        """The numbers of what denies events."""
        return self.brackets(id for id in self.of_events(events) if id in self._refuted)

    def document(self, claim: Record) -> Record | None:
        """The document that a claim stands in."""
        return self._documents.get(claim["document"])


def _quote(claim: Record, document: Record | None) -> Text:
    """The sentence with its number, who says so, and where; a denial stands out."""
    refuted = STANDING[claim["modality"]] == "refuted"
    line = Text(f"[{claim['number']}] ", style="dim")
    line.append(f"{claim['modality']}: ", style="bold red" if refuted else "bold")
    line.append(f"“{safe(claim['quote'])}”")
    parts = [who(claim), document_line(document), claim["locator"] or ""]
    return line.append(f" ({safe('; '.join(part for part in parts if part))})", style="dim")


_SCORES = {
    "precision": "of those in groups, members of a campaign",
    "recall": "of all members, found in a group",
    "f1": "both in one",
    "ami": "agreement of the groups, 1 for equal, 0 for chance",
    "found": "of all campaigns, found (half of both shared)",
    "groups": "groups",
    "false_groups": "groups in which no campaign has half",
}


def print_scores(out: Console, scores: Record) -> None:
    """How well what was found agrees with what was planted."""
    rows = [
        (words, "no value" if scores[name] is None else number(scores[name]))
        for name, words in _SCORES.items()
    ]
    out.print(facts_table(rows))
