"""`review`: what the rules could not decide, and the decisions of persons. None is ever lost."""

import getpass
from collections.abc import Callable, Iterable
from typing import Annotated

import typer
from rich.console import Console

from api import answers
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
from api.cli.output import note, print_json, print_list
from api.cli.show_pairs import print_pair
from api.cli.stores import Names, at_store, find, find_node, opened, page_of
from api.review import Decision, Pair, decision_of, judge_pair, waiting
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
        print_list(
            page,
            format,
            items=lambda: page.items,
            nothing="Nothing waits for a decision.",
            show=lambda out: _print_pairs(out, page.items, Names(opened_store), at=at_store(store)),
        )


def _print_pairs(out: Console, pairs: Iterable[Pair], names: Names, *, at: str) -> None:
    for pair in pairs:
        print_pair(out, pair, names, at=at)


def _judging(verdict: Verdict) -> Callable[..., None]:
    """The command that gives this verdict on two."""

    def judge(
        context: typer.Context,
        left: LeftArgument,
        right: RightArgument,
        store: StoreOption = None,
        author: AuthorOption = None,
        reason: ReasonOption = "",
        format: FormatOption = Format.table,
    ) -> None:
        with opened(context, store) as opened_store:
            sides = (_known_id(opened_store, left), _known_id(opened_store, right))
            try:
                made = judge_pair(opened_store, *sides, verdict, _decision(author, reason))
            except ValueError as error:
                raise typer.BadParameter(str(error)) from error
        _print_recorded(made, format)

    return judge


app.command(
    "same",
    help="Decide that two are one. Their claims come together; taking it back parts them again.",
    epilog=example("shadowgraph review same ent:0f3a5b7c ent:1e2d3c4b"),
)(_judging("positive"))
app.command(
    "different",
    help="Decide that two are not one. No rule can bring them together against it.",
    epilog=example("shadowgraph review different ent:0f3a5b7c ent:1e2d3c4b"),
)(_judging("negative"))


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
        print_json(answers.record(record))
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
    _print_recorded(judgement, format)
    if format == Format.table and isinstance(now, Entity) and now.sensitive:
        note(f"{now.name} stays private all the same: target or go-between of a harmful event.")


def _check_confirmation(node: Entity | Event, *, public: bool) -> None:
    if public and not (isinstance(node, Entity) and node.type == "person"):
        raise typer.BadParameter("is for persons only", param_hint="--public")
    if isinstance(node, Entity) and not public:
        raise typer.BadParameter(f"{node.id} is an entity; confirm an event, or say --public")


def _decision(author: str | None, reason: str) -> Decision:
    return decision_of(author or getpass.getuser(), reason)


def _print_recorded(judgement: Judgement, format: Format) -> None:
    if format == Format.json:
        print_json(answers.record(judgement))
    else:
        note(f"Recorded as {judgement.id}; take it back with: {_WITHDRAW} {judgement.id}")


def _known_id(store: Store, said: str) -> str:
    """A member id, or the beginning of one, stays: the decision is on that member's own mention."""
    if store.resolve([said]):
        return said
    node = find_node(store, said)
    begun = [member for member in node.members if member.startswith(said)]
    return begun[0] if len(begun) == 1 else node.id
