"""`serve`: the HTTP API, for one local analyst or, with a key, for programs on other machines."""

from typing import Annotated

import typer

from api.cli.options import StoreOption, example
from api.cli.output import note
from api.cli.stores import opened, settings_of
from api.errors import UNREACHABLE
from api.settings import Settings

EXAMPLE = example(
    "shadowgraph serve --store sqlite:case.db",
    "shadowgraph serve --port 9000",
    "curl http://127.0.0.1:8000/api/v1/stats",
)


def serve(
    context: typer.Context,
    host: Annotated[
        str,
        typer.Option(
            "--host", help="Address to listen on; other than the loopback only with a key."
        ),
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="Port; 0 takes one that is free.")
    ] = 8000,
    store: StoreOption = None,
) -> None:
    """Answer HTTP requests: all that the other commands tell, under /api/v1.

    / lists what can be asked, /openapi.json describes it for programs.

    Without a key it works for one local analyst: it listens on the loopback only, and answers have
    names. A request that writes must come from a page of the server itself, or say so with the
    header Origin: http://127.0.0.1:8000 (as curl -H).

    With SHADOWGRAPH_API_KEY (16 characters or more) every request needs it, as the header
    Authorization: Bearer KEY. SHADOWGRAPH_ALLOWED_HOSTS names, between commas, by what names the
    server may be called beside localhost.
    """
    settings = settings_of(context)
    _check(host, settings)
    from api.app import create_app
    from api.server import listening, run

    with opened(context, store, make=True) as opened_store:
        app = create_app(opened_store, settings)
        try:
            at = listening(host, port)
        except OSError as error:
            note(f"Error: {host}:{port} cannot be listened on: {error.strerror or error}")
            raise typer.Exit(UNREACHABLE) from error
        with at:
            note(_greeting(host, at.getsockname()[1], settings, opened_store.address))
            run(app, at)


def _check(host: str, settings: Settings) -> None:
    """Refuse what would let in everybody."""
    from api.security import SHORTEST_KEY, is_loopback

    key = settings.api_key
    if key is not None and (len(key) < SHORTEST_KEY or not key.isascii() or " " in key):
        raise typer.BadParameter(
            f"the key in SHADOWGRAPH_API_KEY needs at least {SHORTEST_KEY} characters, all of"
            " ASCII and no blank"
        )
    try:
        local = is_loopback(host)
    except OSError as error:
        raise typer.BadParameter(f"{host} has no address", param_hint="--host") from error
    if key is None and not local:
        raise typer.BadParameter(
            f"{host} can be reached from other machines; set SHADOWGRAPH_API_KEY to a key of at"
            f" least {SHORTEST_KEY} characters, or leave out --host",
            param_hint="--host",
        )


def _greeting(host: str, port: int, settings: Settings, store: str) -> str:
    shown = f"[{host}]" if ":" in host else host
    who = (
        "one local analyst: no key is set, and answers have names"
        if settings.api_key is None
        else "whoever has the key"
    )
    return f"Shadowgraph answers at http://{shown}:{port}/ from {store}, for {who}. Ctrl-C ends it."
