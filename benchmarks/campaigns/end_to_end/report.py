"""The loss report: a table for each step from the text to the campaign."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from benchmarks.campaigns.corpus.plan import Plan, PlannedEvent
from benchmarks.campaigns.end_to_end.actions import Kept
from benchmarks.campaigns.end_to_end.documents import Telling
from benchmarks.campaigns.end_to_end.merging import Merging
from graph.analysis.campaigns.records import Campaign, CampaignSet
from graph.resolve.names import normalize

_PARTS = ("type", "day", "campus", "issue", "actor", "actors")


@dataclass(frozen=True, slots=True)
class Measured:
    """All that one seed gave.

    Attributes:
        left: Reported events that were extracted and that no document was to tell.
    """

    plan: Plan
    texts: int
    tellings: Sequence[Telling]
    left: int
    merging: Merging
    from_rows: Kept
    from_texts: Kept
    rows_found: CampaignSet
    texts_found: CampaignSet


def print_report(measured: Measured, out: Console) -> None:
    """Print the tables, each count with its share."""
    out.print(_tellings(measured))
    out.print(_merging(measured.merging))
    out.print(_kept(measured.from_rows, measured.from_texts))
    out.print(_campaigns(measured))


def _tellings(measured: Measured) -> Table:
    table = Table(title=f"1 Extraction: {measured.texts} texts", title_justify="left")
    for name in ("tellings", "of", "found", *_PARTS):
        table.add_column(name)
    told = measured.tellings
    table.add_row("all", *_row(told))
    for part in sorted({one.planned.part for one in told}):
        table.add_row(part, *_row([one for one in told if one.planned.part == part]))
    for genre in sorted({one.taken.text.genre for one in told}):
        table.add_row(genre, *_row([one for one in told if one.taken.text.genre == genre]))
    table.caption = (
        "found: an event of its type or with one of its actors; what follows is of the found."
        f" actors: all of them and no other. Reported events beside the plan: {measured.left}."
    )
    return table


def _row(told: Sequence[Telling]) -> list[str]:
    found = [one for one in told if one.read is not None]
    right = [sum(one.right[part] for one in found) for part in _PARTS]
    return [str(len(told)), share(len(found), len(told)), *(share(n, len(found)) for n in right)]


def share(number: int, of: int) -> str:
    """A count with its share in percent."""
    return f"{number} ({number / of:.0%})" if of else str(number)


def _merging(found: Merging) -> Table:
    table = Table(title="2 Merging of events across documents", title_justify="left")
    for name in ("", "of", "merged"):
        table.add_column(name)
    table.add_row(
        "pairs of documents that tell one event", str(found.pairs), share(found.met, found.pairs)
    )
    table.add_row("of them reprints", str(found.copies), share(found.copies_met, found.copies))
    table.add_row(
        "events that stand for two planned ones",
        str(found.events),
        share(found.wrong, found.events),
    )
    return table


def _kept(rows: Kept, texts: Kept) -> Table:
    table = Table(title="3 Actions that the search sees", title_justify="left")
    for name in ("", "rows", "texts"):
        table.add_column(name)

    def add(name: str, of: str, number: str) -> None:
        shown = [share(getattr(one, number), getattr(one, of)) for one in (rows, texts)]
        table.add_row(name, *shown)

    add("planned actions with actor, type, issue and day", "planned", "right")
    add("seen actions without a day", "seen", "undated")
    add("seen actions on a day that were not planned so", "seen", "strange")
    add("seen actions of crowds and other strangers", "seen", "unnamed")
    table.add_row("actors", str(rows.actors), str(texts.actors))
    add("meetings of the campaign's members left", "meetings", "meetings_left")
    return table


def _campaigns(measured: Measured) -> Table:
    table = Table(title="4 Campaigns", title_justify="left")
    for name in ("", "rows", "texts"):
        table.add_column(name)
    found = (measured.rows_found, measured.texts_found)
    table.add_row("campaigns", *(_listed(one.campaigns) for one in found))
    table.add_row("leads", *(_listed(one.leads) for one in found))
    best = [_best(one, measured.plan) for one in found]
    members = len(measured.plan.members)
    table.add_row("planted members in the best", *(share(one.members, members) for one in best))
    table.add_row("others in it", *(str(one.others) for one in best))
    for decoy in ("news shock", "weekly vigil"):
        groups = [_groups_of(one, measured.plan.events, decoy) for one in found]
        table.add_row(f"groups of the {decoy}", *map(str, groups))
    table.add_row("not tested because", *(one.reason or "-" for one in found))
    table.add_row("notes", *("; ".join(one.notes) or "-" for one in found))
    return table


def _listed(campaigns: Sequence[Campaign]) -> str:
    shown = [
        f"tier {one.tier}, {len(one.actors)} actors, {len(one.waves)} waves,"
        f" observed {one.observed}, expected {one.expected:.1f}, p {_number(one.p)}, q {one.q:.3f}"
        for one in campaigns
    ]
    return "\n".join(shown) or "none"


def _number(p: float | None) -> str:
    return "-" if p is None else f"{p:.3f}"


@dataclass(frozen=True, slots=True)
class Best:
    """The group with most members of the planted campaign: how many, and how many others."""

    members: int
    others: int


def _best(found: CampaignSet, plan: Plan) -> Best:
    wanted = {normalize(member) for member in plan.members}
    best = Best(0, 0)
    for campaign in found.campaigns:
        names = {normalize(actor.name) for actor in campaign.actors}
        one = Best(len(names & wanted), len(names - wanted))
        best = max(best, one, key=lambda found: (found.members, -found.others))
    return best


def _groups_of(found: CampaignSet, events: Iterable[PlannedEvent], part: str) -> int:
    """Campaigns most of whose actors are of a decoy."""
    decoys = {normalize(a) for event in events if event.part == part for a in event.actors}
    groups = [{normalize(actor.name) for actor in one.actors} for one in found.campaigns]
    return sum(len(names & decoys) * 2 > len(names) for names in groups)
