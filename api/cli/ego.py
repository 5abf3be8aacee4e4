"""`ego`: the network around one actor, with what it is made of."""

import typer

from api import answers
from api.action_words import ActionWords
from api.cli.action_options import action_options, found_actions
from api.cli.options import Format, FormatOption, IdArgument, StoreOption, example
from api.cli.output import console, note, print_json
from api.cli.show_network import print_ego
from api.cli.stores import find_node, opened
from api.network import ego as read_ego

EXAMPLE = example(
    'shadowgraph ego "Red Plum Students Union"', "shadowgraph ego ent:0f3a5b7c --since 2023"
)


@action_options
def ego(
    context: typer.Context,
    id: IdArgument,
    *,
    wanted: ActionWords,
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Show the network around one actor: who is tied to it, how densely, and who joins whom.

    Two actors are tied by events in which both acted and by reported relations; each tie has its
    claims. `neighbors` lists the links themselves. Natural persons are never ranked.
    """
    with opened(context, store) as opened_store:
        center = find_node(opened_store, id).id
        found = read_ego(opened_store, center, found_actions(opened_store, wanted))
        if format == Format.json:
            print_json(answers.ego(found))
        elif not found.ties:
            note(f"{found.center.name} acts, but nobody is tied to it in what was asked for.")
        else:
            print_ego(console(), found)
