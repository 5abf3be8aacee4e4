"""`stats`: how much a store holds."""

import typer

from api.cli.options import Format, FormatOption, StoreOption, example
from api.cli.output import console, print_json
from api.cli.stores import opened
from api.cli.tables import facts_table
from graph.plain import plain

EXAMPLE = example("shadowgraph stats --format json")


def stats(
    context: typer.Context, store: StoreOption = None, format: FormatOption = Format.table
) -> None:
    """Count documents, claims, entities, events, links and judgements."""
    with opened(context, store) as opened_store:
        found = opened_store.stats()
    if format == Format.json:
        print_json(found)
    else:
        console().print(facts_table((k.replace("_", " "), v) for k, v in plain(found).items()))
