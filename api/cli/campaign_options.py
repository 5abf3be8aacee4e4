"""The options that set a search for campaigns: the words of `api.campaign_words`."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from api.campaign_words import CampaignWords, options_of
from api.cli.options import SeedOption, Words
from api.cli.word_options import word_options

_OPTIONS: dict[str, Any] = {
    "window": Annotated[
        str | None,
        typer.Option(
            "--window", metavar="TIME", help="What is close in time: 2d, 36h, 90m. [default: 2d]"
        ),
    ],
    "signals": Annotated[
        Words,
        typer.Option(
            "--signals",
            metavar="NAMES",
            help="What actions can share: tactic-issue, target, text, organizer, follow."
            " [default: all]",
        ),
    ],
    "strata": Annotated[
        Words,
        typer.Option(
            "--strata",
            metavar="NAMES",
            help="Where chance is compared: issue, learned. [default: both]",
        ),
    ],
    "replays": Annotated[
        int, typer.Option("--replays", help="Shuffled data sets to compare with.")
    ],
    "alpha": Annotated[
        float, typer.Option("--alpha", help="Highest chance of a campaign by luck alone.")
    ],
    "min_actors": Annotated[
        int, typer.Option("--min-actors", help="Fewest actors of a campaign, 3 or more.")
    ],
    "min_sources": Annotated[
        int, typer.Option("--min-sources", help="Fewest independent publishers.")
    ],
    "seed": SeedOption,
}


def campaign_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, in the place of its parameter of type `CampaignWords`, the options for it.

    What makes no sense is refused before a store is opened.
    """
    return word_options(command, CampaignWords, _OPTIONS, check=options_of)
