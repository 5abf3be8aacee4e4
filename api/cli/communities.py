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
from api.cli.output import print_page
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
        listed = answers.with_page(found, "communities", page)
        below = (modularity_line(found), NOT_SHOWN) if page.items else ()
        print_page(
            page,
            format,
            record=lambda: {**listed, "not_shown": NOT_SHOWN},
            nothing="No three actors share events in what was asked for.",
            show=lambda out: out.print(communities_table(page.items)),
            below=below,
        )
