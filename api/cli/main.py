"""The command `shadowgraph`. Commands parse, call the domain and print; what fails ends here.

Nothing heavy is imported until a command needs it, so that `--help` answers at once.
"""

import os
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer

from api.cli import (
    backup,
    brokers,
    campaigns,
    communities,
    copy,
    counter_protests,
    demo,
    ego,
    escalation,
    events,
    explain,
    export,
    extract,
    follow,
    import_,
    ingest,
    neighbors,
    path,
    remove,
    review,
    search,
    serve,
    show,
    state_links,
    stats,
    subgraph,
    tactics,
    timeline,
    view,
)
from api.cli.output import note
from api.errors import INTERRUPTED, SOME_FAILED, exit_code
from api.settings import Settings
from graph.errors import NotFound

_PIPE_CLOSED = 1
"""As Rich and Click have it."""
_EPILOG = "\b\nStart with:\n  shadowgraph demo"

app = typer.Typer(
    name="shadowgraph",
    help="Turn reports of transnational repression into a graph of who did what to whom, and who"
    " says so.",
    epilog=_EPILOG,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("extract", epilog=extract.EXAMPLE)(extract.extract)
app.command("explain", epilog=explain.EXAMPLE)(explain.explain)
app.command("ingest", epilog=ingest.EXAMPLE)(ingest.ingest)
app.command("import", epilog=import_.EXAMPLE)(import_.import_)
app.command("remove", epilog=remove.EXAMPLE)(remove.remove)
app.command("search", epilog=search.EXAMPLE)(search.search)
app.command("show", epilog=show.EXAMPLE)(show.show)
app.command("neighbors", epilog=neighbors.EXAMPLE)(neighbors.neighbors)
app.command("path", epilog=path.EXAMPLE)(path.path)
app.command("subgraph", epilog=subgraph.EXAMPLE)(subgraph.subgraph)
app.command("events", epilog=events.EXAMPLE)(events.events)
app.command("timeline", epilog=timeline.EXAMPLE)(timeline.timeline)
app.command("counter-protests", epilog=counter_protests.EXAMPLE)(counter_protests.counter_protests)
app.command("follow", epilog=follow.EXAMPLE)(follow.follow)
app.command("escalation", epilog=escalation.EXAMPLE)(escalation.escalation)
app.command("brokers", epilog=brokers.EXAMPLE)(brokers.brokers)
app.command("communities", epilog=communities.EXAMPLE)(communities.communities)
app.command("ego", epilog=ego.EXAMPLE)(ego.ego)
app.command("tactics", epilog=tactics.EXAMPLE)(tactics.tactics)
app.command("state-links", epilog=state_links.EXAMPLE)(state_links.state_links)
app.add_typer(campaigns.app, name="campaigns")
app.add_typer(review.app, name="review")
app.command("export", epilog=export.EXAMPLE)(export.export)
app.command("view", epilog=view.EXAMPLE)(view.view)
app.command("copy", epilog=copy.EXAMPLE)(copy.copy)
app.command("backup", epilog=backup.EXAMPLE)(backup.backup)
app.command("restore", epilog=backup.RESTORE_EXAMPLE)(backup.restore)
app.command("serve", epilog=serve.EXAMPLE)(serve.serve)
app.command("stats", epilog=stats.EXAMPLE)(stats.stats)
app.command("demo", epilog=demo.EXAMPLE)(demo.demo)


def _print_version(wanted: bool) -> None:
    if wanted:
        try:
            number = version("shadowgraph")
        except PackageNotFoundError:
            number = "(not installed)"
        typer.echo(f"shadowgraph {number}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print it and end."),
    ] = False,
) -> None:
    """What stands before the command."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 all done, 1 some inputs failed and the rest is in,
    2 wrong usage, 3 the store or a part of the program cannot be reached.

    Args:
        arguments: Of the command line; None takes those of the process.
    """
    settings = Settings.from_environment(os.environ)
    if sys.stdout is None:  # closed by the shell: >&-
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    try:
        return _run(arguments, settings)
    except KeyboardInterrupt:
        note("Stopped.")
        return INTERRUPTED
    except BrokenPipeError:
        return _pipe_closed()
    except Exception as error:
        code = exit_code(error)
        if settings.debug:
            raise
        note(f"Error: {_sentence(error, known=code is not None)}")
        return SOME_FAILED if code is None else code


def _run(arguments: Sequence[str] | None, settings: Settings) -> int:
    try:
        app(arguments, prog_name="shadowgraph", obj=settings)
    except SystemExit as ended:
        sys.stdout.flush()
        return ended.code if isinstance(ended.code, int) else int(bool(ended.code))
    return 0


def _sentence(error: Exception, *, known: bool) -> str:
    if isinstance(error, NotFound) and error.kind == "document":
        return f"{error}; list documents with: shadowgraph search --in documents"
    if isinstance(error, NotFound) and error.kind == "campaign":
        return f"{error}; list those found before with: shadowgraph campaigns find --kept"
    if isinstance(error, NotFound):
        return f"{error}; find ids with: shadowgraph search NAME"
    if known:
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else str(error)
    what = f"{type(error).__name__}: {error}"
    return f"{what} (a fault of this program; SHADOWGRAPH_DEBUG=1 shows where)"


def _pipe_closed() -> int:
    """The reader of the output has gone; the interpreter must not flush to it at its end."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    return _PIPE_CLOSED
