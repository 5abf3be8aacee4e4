"""`escalation`: whether events grow graver, beside how many publishers tell of them."""

from typing import Annotated

import typer

from api import answers
from api.action_words import ActionWords
from api.cli.action_options import body_options, found_actions
from api.cli.options import Format, FormatOption, SeedOption, StoreOption, example
from api.cli.output import console, print_json
from api.cli.show_trends import print_escalation
from api.cli.stores import find_id, opened
from api.escalation import escalation as read_escalation

EXAMPLE = example(
    "shadowgraph escalation",
    'shadowgraph escalation --actor "Old Bazaar Alumni Club" --since 2023',
    "shadowgraph escalation --campaign cmp:5b1e03f9 --format json",
)


@body_options
def escalation(
    context: typer.Context,
    *,
    wanted: ActionWords,
    actor: Annotated[
        str | None, typer.Option("--actor", metavar="ID", help="Who acts in them: id or full name.")
    ] = None,
    campaign: Annotated[
        str | None,
        typer.Option("--campaign", metavar="ID", help="A campaign that was found before."),
    ] = None,
    seed: SeedOption = 0,
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Test whether events grow graver with time, and show who reported how much.

    Severity is an order of event types, from 0 to 5. Below 8 events nothing is tested. Rising
    coverage looks like escalation, so the publishers of each month stand beside it. A trend does
    not show who willed it, nor that it goes on.
    """
    with opened(context, store) as opened_store:
        found = read_escalation(
            opened_store,
            found_actions(opened_store, wanted),
            actor=find_id(opened_store, actor),
            campaign=campaign,
            seed=seed,
        )
    if format == Format.json:
        print_json(answers.escalation(found))
    else:
        print_escalation(console(), found)
