"""A pair that waits for a decision, for people."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.cli.output import safe, text
from api.cli.show_claims import document_name
from api.cli.stores import Names
from api.cli.tables import facts_table
from api.review import Pair, PairSide, sides
from graph.model import Document, Judgement
from graph.store.base import Store
from graph.view.words import short_id


def print_pair(out: Console, pair: Pair, names: Names, *, at: str = "") -> None:
    """Print both sides with their sentences, and the two commands that decide.

    Args:
        at: What the commands need to find the store: ` --store ADDRESS`, or nothing.
    """
    left, right = pair.left, pair.right
    heading = Text(f"{left.type}: {safe(left.name)}  ?  {safe(right.name)}", style="bold")
    heading.append(f"  {short_id(pair.judgement)}", style="dim")
    out.print(heading)
    rows: list[tuple[str, object]] = [
        (short_id(side.id), _side(side, names)) for side in (left, right)
    ]
    out.print(facts_table(rows))
    for verdict in ("same", "different"):
        command = f"shadowgraph review {verdict} {short_id(left.id)} {short_id(right.id)}{at}"
        out.print(f"    {command}", soft_wrap=True)
    out.print()


def judgement_facts(store: Store, judgement: Judgement, names: Names) -> Table:
    """A judgement: what, by whom and why, and both sides with their sentences."""
    taken_back = f"by {judgement.withdrawn_by}, {judgement.withdrawn_time}"
    rows: list[tuple[str, object]] = [
        ("verdict", judgement.verdict),
        *((name, _named(side, names)) for name, side in _ends(store, judgement)),
        ("author", judgement.author),
        ("time", judgement.time),
        ("score", judgement.score),
        ("reason", judgement.reason),
        ("features", "; ".join(f"{name} {value}" for name, value in judgement.features)),
        ("withdrawn", taken_back if judgement.withdrawn else None),
        ("id", judgement.id),
    ]
    return facts_table(rows)


def _ends(store: Store, judgement: Judgement) -> list[tuple[str, PairSide]]:
    left, right = sides(store, judgement)
    if judgement.left == judgement.right:
        return [("on", left)]
    return [("left", left), ("right", right)]


def _named(side: PairSide, names: Names) -> Text:
    """Type, name and id of a side, and its sentence where it stands in a text."""
    where = f" [{short_id(side.id)}]" if side.id else " (gone)"
    said = text(f"{side.type}: {side.name}{where}")
    if side.quote:
        said.append("\n").append_text(_side(side, names))
    return said


def _side(side: PairSide, names: Names) -> Text:
    document = names.get(side.document)
    said = text(f"“{side.quote}”")
    if isinstance(document, Document):
        said.append(f" {safe(document_name(document))}", style="dim")
    return said
