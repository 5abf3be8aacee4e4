"""`review`: what the rules could not decide, and the decisions of persons. None is ever lost."""

import getpass
from datetime import UTC, datetime
from typing import Annotated

import typer

from api.cli.options import (
    AfterOption,
    AuthorOption,
    Format,
    FormatOption,
    IdArgument,
    LimitOption,
    ReasonOption,
    StoreOption,
    example,
)
from api.cli.output import as_record, console, note, print_json, print_json_page, print_shown
from api.cli.show_pairs import print_pair
from api.cli.stores import Names, at_store, find, find_node, opened, page_of
from api.review import Decision, judge_pair, waiting
from api.review import confirm as confirm_node
from graph.errors import NotFound
from graph.model import Entity, Event, Judgement, Verdict
from graph.store.base import Store

app = typer.Typer(
    help="See what the rules could not decide, and decide it; every decision can be taken back.",
    no_args_is_help=True,
    rich_markup_mode=None,
    epilog=example("shadowgraph review list"),
)
_WITHDRAW = "shadowgraph review withdraw"
LeftArgument = Annotated[str, typer.Argument(metavar="LEFT", help="Id of an entity or event.")]
RightArgument = Annotated[str, typer.Argument(metavar="RIGHT", help="Id of the other.")]


@app.command("list", epilog=example("shadowgraph review list --limit 5"))
def list_(
    context: typer.Context,
    store: StoreOption = None,
    format: FormatOption = Format.table,
    limit: LimitOption = 20,
    after: AfterOption = None,
) -> None:
    """List pairs that may be one, each with the sentences of both sides."""
    with opened(context, store) as opened_store:
        page = page_of(lambda: waiting(opened_store, limit=limit, after=after))
        if format == Format.json:
            print_json_page(page, page.items)
        elif not page.items:
            note("Nothing waits for a decision.")
        else:
            out, names = console(), Names(opened_store)
            for pair in page.items:
                print_pair(out, pair, names, at=at_store(store))
            print_shown(out, page)


@app.command("same", epilog=example("shadowgraph review same ent:0f3a5b7c ent:1e2d3c4b"))
def same(
    context: typer.Context,
    left: LeftArgument,
    right: RightArgument,
    store: StoreOption = None,
    author: AuthorOption = None,
    reason: ReasonOption = "",
    format: FormatOption = Format.table,
) -> None:
    """Decide that two are one. Their claims come together; taking it back parts them again."""
    _judge(context, store, (left, right), "positive", _decision(author, reason), format)


@app.command("different", epilog=example("shadowgraph review different ent:0f3a5b7c ent:1e2d3c4b"))
def different(
    context: typer.Context,
    left: LeftArgument,
    right: RightArgument,
    store: StoreOption = None,
    author: AuthorOption = None,
    reason: ReasonOption = "",
    format: FormatOption = Format.table,
) -> None:
    """Decide that two are not one. No rule can bring them together against it."""
    _judge(context, store, (left, right), "negative", _decision(author, reason), format)


@app.command("withdraw", epilog=example("shadowgraph review withdraw jdg:0f3a5b7c"))
def withdraw(
    context: typer.Context,
    judgement: Annotated[str, typer.Argument(metavar="JUDGEMENT", help="Its id.")],
    store: StoreOption = None,
    author: AuthorOption = None,
    format: FormatOption = Format.table,
) -> None:
    """Take a judgement back, a person's or a rule's. It stays in the log without effect."""
    decision = _decision(author, "")
    with opened(context, store) as opened_store:
        found = find(opened_store, judgement, wanted="judgement")
        if not isinstance(found, Judgement):
            raise NotFound("judgement", judgement)
        done = opened_store.withdraw(found.id, author=decision.author, time=decision.time)
        record = opened_store.get(found.id)
    if format == Format.json:
        print_json(as_record("judgement", record))
    else:
        note(f"{'Withdrawn' if done else 'Was withdrawn before'}: {found.id}")


@app.command("confirm", epilog=example("shadowgraph review confirm evt:0f3a5b7c --reason checked"))
def confirm(
    context: typer.Context,
    id: IdArgument,
    public: Annotated[
        bool, typer.Option("--public", help="Of a person: the name may be shown outside.")
    ] = False,
    store: StoreOption = None,
    author: AuthorOption = None,
    reason: ReasonOption = "",
    format: FormatOption = Format.table,
) -> None:
    """Mark an event as reviewed, or with --public a person as publicly known."""
    with opened(context, store) as opened_store:
        node = find_node(opened_store, id)
        _check_confirmation(node, public=public)
        judgement = confirm_node(opened_store, node, _decision(author, reason))
        now = opened_store.get(node.id)
    if format == Format.json:
        print_json(as_record("judgement", judgement))
        return
    note(f"Recorded as {judgement.id}; take it back with: {_WITHDRAW} {judgement.id}")
    if isinstance(now, Entity) and now.sensitive:
        note(f"{now.name} stays private all the same: target or go-between of a harmful event.")


def _check_confirmation(node: Entity | Event, *, public: bool) -> None:
    if public and not (isinstance(node, Entity) and node.type == "person"):
        raise typer.BadParameter("is for persons only", param_hint="--public")
    if isinstance(node, Entity) and not public:
        raise typer.BadParameter(f"{node.id} is an entity; confirm an event, or say --public")


def _decision(author: str | None, reason: str) -> Decision:
    name = author or getpass.getuser()
    return Decision(f"person:{name}", datetime.now(UTC).isoformat(timespec="seconds"), reason)


def _judge(
    context: typer.Context,
    address: str | None,
    sides: tuple[str, str],
    verdict: Verdict,
    decision: Decision,
    format: Format,
) -> None:
    with opened(context, address) as store:
        left, right = (_known_id(store, said) for said in sides)
        try:
            judgement = judge_pair(store, left, right, verdict, decision)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error
    if format == Format.json:
        print_json(as_record("judgement", judgement))
    else:
        note(f"Recorded as {judgement.id}; take it back with: {_WITHDRAW} {judgement.id}")


def _known_id(store: Store, said: str) -> str:
    """A member id, or the beginning of one, stays: the decision is on that member's own mention."""
    if store.resolve([said]):
        return said
    node = find_node(store, said)
    begun = [member for member in node.members if member.startswith(said)]
    return begun[0] if len(begun) == 1 else node.id
