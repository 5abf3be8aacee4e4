"""`state-links`: what sources say links states to organizations and accounts, and who denies it."""

from typing import Annotated

import typer

from api import answers
from api.cli.options import (
    AfterOption,
    AsOfOption,
    ConfidenceOption,
    Format,
    FormatOption,
    LimitOption,
    StoreOption,
    example,
    usage,
)
from api.cli.output import console, note, print_json, print_shown
from api.cli.show_network import print_state_link
from api.cli.stores import Names, find_id, opened, page_of
from api.network import stretch
from api.state_links import link_record, read_state_links

EXAMPLE = example("shadowgraph state-links", "shadowgraph state-links state:ER --as-of 2023-06")


def state_links(
    context: typer.Context,
    id: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="A state, an organ, or a body: id or full name."),
    ] = None,
    rumors: Annotated[
        bool, typer.Option("--rumors", help="With what is only rumored; on this screen alone.")
    ] = False,
    min_confidence: ConfidenceOption = 0.0,
    as_of: AsOfOption = None,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 50,
    after: AfterOption = None,
) -> None:
    """List what claims say links a state, or an organ of it, to organizations and accounts.

    Each link stands on a ladder by who says it: self-declared, documented, assessed, rumored. Its
    quotes and its denials stand beside it. Natural persons are never linked to a state here.
    """
    if rumors and format == Format.json:
        raise typer.BadParameter("rumors are for the screen, not for files", param_hint="--rumors")
    with usage(), opened(context, store) as opened_store:
        found = read_state_links(
            opened_store,
            find_id(opened_store, id),
            rumors=rumors,
            min_confidence=min_confidence,
            as_of=as_of,
        )
        page = page_of(lambda: stretch(found.links, limit=limit, after=after))
        left = 0 if rumors else found.rumors
        if format == Format.json:
            print_json({**answers.page(page, map(link_record, page.items)), "rumors": found.rumors})
        elif not page.items:
            note("No source says so of a state and an organization or account." + _left_out(left))
        else:
            out = console()
            names = Names(opened_store)
            for link in page.items:
                print_state_link(out, link, names)
            print_shown(out, page)
            if left:
                note(_left_out(left).strip())


def _left_out(rumors: int) -> str:
    links = "link rests" if rumors == 1 else "links rest"
    return f" {rumors} {links} on rumors alone; see with --rumors" if rumors else ""
