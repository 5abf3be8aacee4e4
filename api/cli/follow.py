"""`follow`: whether one actor consistently follows another, beyond what the crowd explains."""

from typing import Annotated

import typer

from api.action_words import ActionWords
from api.campaign_words import window_days
from api.cli.action_options import body_options, found_actions
from api.cli.options import Format, FormatOption, SeedOption, StoreOption, example
from api.cli.output import console, print_json
from api.cli.show_trends import print_following
from api.cli.stores import Names, find_node, opened
from api.following import following

EXAMPLE = example(
    'shadowgraph follow "Snow Lantern Circle" "Red Plum Students Union"',
    "shadowgraph follow ent:0f3a5b7c ent:1e2d3c4b --window 36h --same-time --format json",
)


@body_options
def follow(
    context: typer.Context,
    leader: Annotated[str, typer.Argument(metavar="LEADER", help="Id or full name.")],
    follower: Annotated[str, typer.Argument(metavar="FOLLOWER", help="Id or full name.")],
    *,
    wanted: ActionWords,
    window: Annotated[
        str, typer.Option("--window", metavar="TIME", help="What is soon after: 2d, 36h, 90m.")
    ] = "2d",
    same_time: Annotated[
        bool, typer.Option("--same-time", help="What is of the same day follows, too.")
    ] = False,
    seed: SeedOption = 0,
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Test whether FOLLOWER acts where LEADER acted, soon after, more often than the crowd does.

    Only who acted is shuffled; times, places and bursts stay, so that both reacting to the same
    news is no following. Below 3 occasions nothing is tested. It does not show that one answers,
    obeys or knows of the other.
    """
    days = window_days(window)
    with opened(context, store) as opened_store:
        words = found_actions(opened_store, wanted)
        first, second = (find_node(opened_store, said).id for said in (leader, follower))
        if first == second:
            raise typer.BadParameter("LEADER and FOLLOWER are one actor")
        found = following(
            opened_store, first, second, words, window=days, same_time=same_time, seed=seed
        )
        if format == Format.json:
            print_json(found)
        else:
            print_following(console(), found, Names(opened_store))
