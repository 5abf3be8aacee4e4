"""`brokers`: which organizations and accounts join parts of the network that are apart."""

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
from api.cli.show_network import brokers_table
from api.cli.stores import Names, opened, page_of
from api.network import brokers as read_brokers
from api.network import stretch
from graph.plain import plain

EXAMPLE = example("shadowgraph brokers", "shadowgraph brokers --since 2023 --issue tibet")


@action_options
def brokers(
    context: typer.Context,
    *,
    wanted: ActionWords,
    seed: SeedOption = 0,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 20,
    after: AfterOption = None,
) -> None:
    """Rank organizations and accounts that join actors who are otherwise apart.

    Actors are joined by events in which both acted and by reported relations. A body that much is
    written about looks central: the number of documents stands beside the score. Natural persons
    are never ranked.
    """
    with opened(context, store) as opened_store:
        from graph.analysis.brokers import NOT_SHOWN

        found = read_brokers(opened_store, found_actions(opened_store, wanted), seed=seed)
        page = page_of(lambda: stretch(found, limit=limit, after=after))
        listed = answers.page(page, map(plain, page.items))
        print_page(
            page,
            format,
            record=lambda: {**listed, "not_shown": NOT_SHOWN},
            nothing="No organization or account joins others in what was asked for.",
            show=lambda out: out.print(brokers_table(page.items, Names(opened_store))),
            below=(NOT_SHOWN,),
        )
