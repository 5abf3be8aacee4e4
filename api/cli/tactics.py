"""`tactics`: which types of events occur together more often than chance gives."""

from typing import Annotated

import typer

from api import answers
from api.action_words import ActionWords
from api.campaign_words import window_days
from api.cli.action_options import action_options, found_actions
from api.cli.options import (
    AfterOption,
    Format,
    FormatOption,
    LimitOption,
    SeedOption,
    StoreOption,
    example,
)
from api.cli.output import print_page
from api.cli.show_network import tactics_table
from api.cli.stores import opened, page_of
from api.network import stretch
from api.network import tactics as read_tactics

EXAMPLE = example("shadowgraph tactics", "shadowgraph tactics --window 3d --since 2023")


@action_options
def tactics(
    context: typer.Context,
    *,
    wanted: ActionWords,
    window: Annotated[
        str, typer.Option("--window", metavar="TIME", help="Longest gap between events: 7d, 36h.")
    ] = "7d",
    seed: SeedOption = 0,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 50,
    after: AfterOption = None,
) -> None:
    """Count which event types occur together: in one place on one issue, and by one actor.

    Types are shuffled within each issue to say what chance gives. q is p corrected for all pairs
    that were looked at. It does not show that one type brings about the other.
    """
    days = window_days(window)
    with opened(context, store) as opened_store:
        from graph.analysis.tactics import NOT_SHOWN

        words = found_actions(opened_store, wanted)
        found = read_tactics(opened_store, words, window=days, seed=seed)
        page = page_of(lambda: stretch(found.pairs, limit=limit, after=after))
        listed = answers.with_page(found, "pairs", page)
        print_page(
            page,
            format,
            record=lambda: {**listed, "not_shown": NOT_SHOWN},
            nothing="No two types of events occur together in what was asked for.",
            show=lambda out: out.print(tactics_table(page.items)),
            below=(NOT_SHOWN,),
        )
