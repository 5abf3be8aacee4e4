"""`demo`: read the invented corpus into a store of its own and show what comes out."""

from typing import Annotated

import typer

from api.cli.ingest import print_report, run_intake
from api.cli.options import Format, example
from api.cli.output import note
from api.cli.show_demo import show_demo
from api.cli.stores import opened, settings_of
from api.errors import INTERRUPTED, SOME_FAILED
from api.settings import DEMO_STORE

EXAMPLE = example("shadowgraph demo", "shadowgraph demo --store sqlite:/tmp/demo.db")


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
    with opened(context, address) as opened_store:
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
        show_demo(opened_store, address)
    if intake.failed:
        raise typer.Exit(SOME_FAILED)
