"""`communities`: which actors share events among themselves more than with others."""

import typer

from api import answers
from api.action_words import ActionWords
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
from api.cli.output import console, note, print_json, print_shown
from api.cli.show_network import communities_table, modularity_line
from api.cli.stores import opened, page_of
from api.network import communities as read_communities
from api.network import stretch

EXAMPLE = example("shadowgraph communities", "shadowgraph communities --since 2023 --format json")


@action_options
def communities(
    context: typer.Context,
    *,
    wanted: ActionWords,
    seed: SeedOption = 0,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 50,
    after: AfterOption = None,
) -> None:
    """Divide the actors that share events into communities, and compare with chance.

    Communities are not campaigns: nothing is said of time, nor of who directs anybody. Below three
    members none is shown.
    """
    with opened(context, store) as opened_store:
        from graph.analysis.communities import NOT_SHOWN

        found = read_communities(opened_store, found_actions(opened_store, wanted), seed=seed)
        page = page_of(lambda: stretch(found.communities, limit=limit, after=after))
        if format == Format.json:
            listed = answers.with_page(found, "communities", page)
            print_json({**listed, "not_shown": NOT_SHOWN})
        elif not page.items:
            note("No three actors share events in what was asked for.")
        else:
            out = console()
            out.print(communities_table(page.items))
            print_shown(out, page)
            out.print(modularity_line(found))
            out.print(NOT_SHOWN)
