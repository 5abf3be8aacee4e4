"""`escalation`: whether events grow graver, beside how many publishers tell of them."""

from dataclasses import replace
from typing import Annotated

import typer

from api.action_words import ActionWords, checked
from api.cli.options import Format, FormatOption, StoreOption, Words, example, usage
from api.cli.output import console, print_json
from api.cli.show_trends import print_escalation
from api.cli.stores import find_id, opened
from api.escalation import escalation as read_escalation

EXAMPLE = example(
    "shadowgraph escalation",
    'shadowgraph escalation --actor "Harbor Lights Society" --since 2022',
    "shadowgraph escalation --campaign cmp:5b1e03f9 --format json",
)


def escalation(
    context: typer.Context,
    actor: Annotated[
        str | None, typer.Option("--actor", metavar="ID", help="Who acts in them: id or full name.")
    ] = None,
    campaign: Annotated[
        str | None,
        typer.Option("--campaign", metavar="ID", help="A campaign that was found before."),
    ] = None,
    type: Annotated[
        Words, typer.Option("--type", metavar="TYPE", help="Only events of these types.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Events not before: 2023-05.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Events not after.")
    ] = None,
    place: Annotated[
        str | None, typer.Option("--place", metavar="ID", help="Events there: id or full name.")
    ] = None,
    issue: Annotated[
        Words, typer.Option("--issue", metavar="ISSUE", help="What they were about.")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of the shuffled orders.")] = 0,
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Test whether events grow graver with time, and show who reported how much.

    Severity is an order of event types, from 0 to 5. Below 8 events nothing is tested. Rising
    coverage looks like escalation, so the publishers of each month stand beside it. A trend does
    not show who willed it, nor that it goes on.
    """
    words = ActionWords(type=type or (), since=since, until=until, place=place, issue=issue or ())
    with usage(), opened(context, store) as opened_store:
        checked(words)
        asked = replace(words, place=find_id(opened_store, place))
        found = read_escalation(
            opened_store,
            asked,
            actor=find_id(opened_store, actor),
            campaign=campaign,
            seed=seed,
        )
    if format == Format.json:
        print_json(found)
    else:
        print_escalation(console(), found)
