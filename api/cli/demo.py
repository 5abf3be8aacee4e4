"""`demo`: read the invented corpus into a store of its own and show what comes out."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.import_ import run_import
from api.cli.ingest import print_report, run_intake
from api.cli.options import Format, example
from api.cli.output import note
from api.cli.show_demo import show_commands, show_demo
from api.cli.show_demo_campaigns import TABLE, campaigns_address, show_demo_campaigns
from api.cli.stores import opened, settings_of
from api.cli.view import draw_into, written_line
from api.errors import INTERRUPTED, SOME_FAILED
from api.settings import DEMO_STORE
from graph.store.base import Store
from graph.store.filters import EventFilter, SubgraphFilter

EXAMPLE = example("shadowgraph demo", "shadowgraph demo --store sqlite:/tmp/demo.db")

PICTURE = Path("demo", "network.html")
SHOWN = SubgraphFilter(
    events=EventFilter(
        types=("protest", "counter_protest", "public_event", "disrupt_event", "mobilize")
    ),
    most=300,
)
"""Gatherings, what disturbs them, and who sends people there."""
TITLE = "INVENTED: gatherings, and who stands against them"
REMARK = "All documents, people and bodies in it are invented."


DemoStoreOption = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="ADDRESS",
        help="Where the graph is kept. Else sqlite:shadowgraph-demo.db in the working folder.",
    ),
]


def demo(context: typer.Context, store: DemoStoreOption = None) -> None:
    """Read the INVENTED example documents and show what was found.

    They go into a store of their own, so that nothing invented comes among your own documents.
    """
    from api.examples import examples_folder
    from extract.read import Metadata, iter_paths

    address = store or DEMO_STORE
    with opened(context, address, make=True) as opened_store:
        note(f"Reading the INVENTED example documents into {address} ...")
        intake, stopped = run_intake(
            opened_store,
            list(iter_paths([examples_folder()])),
            options=Metadata(),
            model=settings_of(context).model,
        )
        print_report(intake, Format.table)
        if stopped:
            raise typer.Exit(INTERRUPTED)
        show_demo(opened_store, address, picture=_draw(opened_store))
        table = campaigns_address(address)
        _show_campaigns(context, opened_store, table)
        show_commands(opened_store, address, table)
    if intake.failed:
        raise typer.Exit(SOME_FAILED)


def _show_campaigns(context: typer.Context, documents: Store, address: str) -> None:
    """Search for campaigns in the documents, and in the invented table, which goes to `address`."""
    from api.examples import examples_folder
    from api.importing import Wanted

    with opened(context, address, make=True) as table:
        run_import(table, [examples_folder() / TABLE], Wanted())
        show_demo_campaigns(documents, table, address)


def _draw(store: Store) -> str:
    """Draw the picture of the demo, with names, and say so."""
    PICTURE.parent.mkdir(exist_ok=True)
    drawn = draw_into(PICTURE, store, SHOWN, title=TITLE, with_names=True, remark=REMARK)
    if drawn is None:
        return "There is nothing to draw."
    return written_line(PICTURE, drawn, with_names=True)
