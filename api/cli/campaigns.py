"""`campaigns`: who acts at the same time more often than chance, interest and news explain."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.action_words import ActionWords
from api.campaign_words import CampaignWords, options_of
from api.cli.action_options import action_options, found_actions
from api.cli.campaign_options import campaign_options
from api.cli.options import (
    Format,
    FormatOption,
    NamesOption,
    StoreOption,
    example,
    refuse_folder,
)
from api.cli.output import console, note, print_json
from api.cli.progress import progress_bar
from api.cli.show_campaigns import print_campaigns, print_explained, print_scores
from api.cli.stores import at_store, opened
from graph.report.wording import left_out_lines
from graph.store.base import Store

if TYPE_CHECKING:
    from api.campaigns import Kept, Progress

EXAMPLE = example(
    "shadowgraph campaigns find",
    "shadowgraph campaigns find --since 2022 --output report.html",
)
app = typer.Typer(
    help="Find groups that act at the same time more often than chance explains, and what else"
    " would explain it. What comes out is evidence of co-timed activity: not who directed it, nor"
    " that it was unlawful.",
    no_args_is_help=True,
    rich_markup_mode=None,
    epilog=EXAMPLE,
)
_NO_EVENTS = (
    "The store holds no events so far. Read reports with `shadowgraph ingest FOLDER` or a table"
    " with `shadowgraph import FILE`, or see how it looks with `shadowgraph demo`."
)

OutputOption = Annotated[
    Path | None,
    typer.Option("--output", metavar="FILE", help="Write a report too: one offline HTML page."),
]


@app.command("find", epilog=EXAMPLE)
@action_options
@campaign_options
def find(
    context: typer.Context,
    *,
    wanted: ActionWords,
    search: CampaignWords,
    kept: Annotated[
        bool, typer.Option("--kept", help="Show what was found before, and search for nothing.")
    ] = False,
    output: OutputOption = None,
    with_names: NamesOption = False,
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Search for campaigns: three or more actors that meet in time more often than expected.

    Tier A holds within issues and within groups of topics learned from the data, tier B within
    one of them only. Leads prove nothing and stand apart. What is found is kept in the store beside
    the graph. The same data and the same seed give the same bytes.
    """
    from api.campaigns import find_campaigns  # with numpy and scipy

    if output is not None:
        refuse_folder(output, option="--output")
    with opened(context, store) as opened_store:
        if kept:
            found = _print_kept(opened_store, format, at=at_store(store))
        else:
            words, options = found_actions(opened_store, wanted), options_of(search)
            with _shown_replays() as progress:
                found = find_campaigns(opened_store, words, options, progress=progress)
            _print(opened_store, found, format, at=at_store(store))
        if output is not None and found is not None:
            _write(opened_store, found, output, with_names=with_names)


@contextmanager
def _shown_replays() -> "Iterator[Progress | None]":
    """A bar that counts replays, where a terminal shows it."""
    if not sys.stderr.isatty():
        yield None
        return
    with progress_bar() as bar:
        task = bar.add_task("Reading the store", total=None)

        def show(done: int, total: int) -> None:
            what = "Comparing with shuffled data"
            bar.update(task, description=what, completed=done, total=total)

        yield show


def _print_kept(store: Store, format: Format, *, at: str) -> "Kept | None":
    """All that was found before; gives the first, which is of the data of now if any is."""
    from api.campaigns import kept_campaigns

    found = list(kept_campaigns(store))
    if format == Format.json:
        items = [{"finding": k.finding, "outdated": k.outdated, **k.record} for k in found]
        print_json({"items": items, "next": None, "total": len(items)})
    elif not found:
        note(f"Nothing was found before; search with: shadowgraph campaigns find{at}")
    else:
        for kept in found:
            _print(store, kept, format, at=at)
    return found[0] if found else None


def _print(store: Store, kept: "Kept", format: Format, *, at: str) -> None:
    if format == Format.json:
        print_json(kept.record)
    elif kept.record["actions"]:
        print_campaigns(console(), kept, at=at)
    elif store.stats().events:
        lines = "; ".join(left_out_lines(kept.record))
        note("Nobody acts in what was asked for." + (f" Left out: {lines}." if lines else ""))
    else:
        note(_NO_EVENTS)


def _write(store: Store, kept: "Kept", path: Path, *, with_names: bool) -> None:
    """Write the report of one search."""
    from api.campaign_report import campaign_report
    from api.doors import policy_of
    from api.files import written

    policy = None if with_names else policy_of(store)
    page = campaign_report(store, kept, policy=policy)
    with written(path, private=with_names) as file:
        file.write(page)
    names = "with names: only you can read it" if with_names else "pseudonymized, never anonymous"
    note(f"Wrote {path}, {names}.")


@app.command("explain", epilog=example("shadowgraph campaigns explain cmp:0f3a12cd"))
def explain(
    context: typer.Context,
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="Id of a campaign or lead, or its first 8 characters or more."
        ),
    ],
    store: StoreOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Say a campaign in plain words, and follow each of its numbers to the sentences behind it.

    It must have been found before: what `campaigns find` finds is kept in the store.
    """
    from api.campaign_records import NOT_SHOWN
    from api.campaigns import kept_campaign
    from api.explained_campaigns import explained

    with opened(context, store) as opened_store:
        kept, campaign = kept_campaign(opened_store, id)
        found = explained(opened_store, campaign, outdated=kept.outdated)
    if format == Format.json:
        print_json({**found.record(), "not_shown": list(NOT_SHOWN)})
    else:
        print_explained(console(), found, NOT_SHOWN)


@app.command(
    "simulate",
    epilog=example("shadowgraph campaigns simulate --world small --seed 7 --output simulated"),
)
def simulate(
    world: Annotated[
        str,
        typer.Option("--world", metavar="NAME", help="base, hard, small, null, smallnull ..."),
    ] = "small",
    seed: Annotated[int, typer.Option("--seed", min=0, help="Another seed, another world.")] = 0,
    output: Annotated[
        Path,
        typer.Option("--output", metavar="FOLDER", help="For actions.csv and truth.json."),
    ] = Path("simulated"),
    format: FormatOption = Format.table,
) -> None:
    """Write invented actions with planted campaigns, and beside them who was in which.

    The table is for `import`; the truth is for `campaigns evaluate`. Nothing in it is of real
    groups.
    """
    from graph.analysis.campaigns.simulate import REGIMES, write_csv, write_truth
    from graph.analysis.campaigns.simulate import simulate as drawn

    if world not in REGIMES:
        raise typer.BadParameter(
            f"unknown name {world}; known: {', '.join(REGIMES)}", param_hint="--world"
        )
    if output.exists() and not output.is_dir():
        raise typer.BadParameter(f"{output} is a file; name a folder", param_hint="--output")
    output.mkdir(parents=True, exist_ok=True)
    planted = drawn(REGIMES[world], seed)
    table, truth = output / "actions.csv", output / "truth.json"
    write_csv(planted, table)
    write_truth(planted, truth)
    if format == Format.json:
        print_json({"actions": str(table), "truth": str(truth), "campaigns": len(planted.groups)})
    note(f"Wrote {table} and {truth}. Go on with: shadowgraph import {table}")


@app.command(
    "evaluate",
    epilog=example(
        "shadowgraph campaigns find --format json > found.json",
        "shadowgraph campaigns evaluate found.json simulated/truth.json",
    ),
)
def evaluate(
    found: Annotated[
        Path, typer.Argument(metavar="FOUND", help="What `campaigns find --format json` printed.")
    ],
    truth: Annotated[
        Path, typer.Argument(metavar="TRUTH", help="truth.json of `campaigns simulate`.")
    ],
    format: FormatOption = Format.table,
) -> None:
    """Compare what was found with what was planted: members found, missed and wrongly taken."""
    from api.campaign_scores import scores

    scored = scores(found, truth)
    if format == Format.json:
        print_json(scored)
    else:
        print_scores(console(), scored)
