"""The last part of the demo: what the search for campaigns says, and what it cannot say.

The example documents are too few for it, which is said first; so it is shown on a table of invented
events, which lies beside them.
"""

from pathlib import Path

from rich.console import Console

from api.action_words import ActionWords
from api.cli.output import console, text
from api.cli.show_campaigns import print_campaigns
from api.cli.show_demo import heading
from api.cli.stores import at_store
from graph.analysis.campaigns.records import Options
from graph.exchange.jsonl import Record
from graph.store.base import Store
from graph.view.words import number_of

TABLE = "campaign-rows.csv"
"""Table of invented events among the examples, in the columns of `import`."""


def campaigns_address(address: str) -> str:
    """Where the demo keeps that table: a file beside the one of its documents."""
    kind, _, path = address.partition(":")
    if kind != "sqlite":
        return "sqlite:shadowgraph-demo-campaigns.db"
    file = Path(path)
    return f"sqlite:{file.with_name(f'{file.stem}-campaigns{file.suffix}')}"


def show_demo_campaigns(documents: Store, table: Store, address: str) -> None:
    """Search both stores, and print what is found.

    Args:
        table: Holds the invented table; `address` is where.
    """
    from api.campaigns import find_campaigns  # with numpy and scipy

    out = console()
    heading(out, "Campaigns: who acts together more often than chance explains")
    few = find_campaigns(documents, ActionWords(), Options())
    if few.record["campaigns"]:
        out.print("In the documents above:")
        print_campaigns(out, few)
    else:
        _say_too_few(out, few.record)
    found = find_campaigns(table, ActionWords(), Options())
    print_campaigns(out, found, at=at_store(address))
    out.print()


def _say_too_few(out: Console, record: Record) -> None:
    undated = record["left_out"].get("without_day", 0)
    out.print(
        text(
            f"In the documents above nothing was found: {number_of(record['actions'], 'action')} by"
            f" {number_of(record['actors'], 'actor')}, {undated} events without a day. A test takes"
            " dozens of dated actions on one issue. So here is an invented year as a table of"
            f" events ({TABLE}), read with `shadowgraph import`:"
        )
    )
    out.print()
