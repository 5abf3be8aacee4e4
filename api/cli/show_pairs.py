"""A pair that waits for a decision, for people."""

from rich.console import Console
from rich.text import Text

from api.cli.output import safe, text
from api.cli.show_claims import document_name, short
from api.cli.show_nodes import facts_table
from api.cli.stores import Names
from api.review import Pair, PairSide
from graph.model import Document


def print_pair(out: Console, pair: Pair, names: Names) -> None:
    """Print both sides with their sentences, and how to decide."""
    left, right = pair.left, pair.right
    heading = Text(f"{left.type}: {safe(left.name)}  ?  {safe(right.name)}", style="bold")
    heading.append(f"  {short(pair.judgement)}", style="dim")
    out.print(heading)
    rows: list[tuple[str, object]] = [
        (short(side.id), _side(side, names)) for side in (left, right)
    ]
    rows.append(("decide", f"shadowgraph review same|different {short(left.id)} {short(right.id)}"))
    out.print(facts_table(rows))
    out.print()


def _side(side: PairSide, names: Names) -> Text:
    document = names.get(side.document)
    said = text(f"“{side.quote}”")
    if isinstance(document, Document):
        said.append(f" {safe(document_name(document))}", style="dim")
    return said
