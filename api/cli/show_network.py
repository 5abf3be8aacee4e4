"""What analyses of the network find, for people."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from api.cli.output import safe, text
from api.cli.show_claims import document_name
from api.cli.stores import Names
from api.cli.tables import facts_table, plain_table
from graph.model import Document
from graph.view.words import number_of, short_id

if TYPE_CHECKING:
    from graph.analysis.brokers import Broker
    from graph.analysis.communities import Communities, Community
    from graph.analysis.ego import Ego
    from graph.analysis.state_links import StateLink, Step
    from graph.analysis.tactics import Together
    from graph.analysis.ties import Tie

_MOST_IDS = 3


def brokers_table(found: "Iterable[Broker]", names: Names) -> Table:
    """Brokers with their scores, and the ties that the strongest bridges rest on."""
    table = plain_table("name", "score", "constraint", "joins", "documents", "strongest bridges")
    for one in found:
        table.add_row(
            text(f"{one.actor.name} ({one.actor.subtype or one.actor.type})"),
            text(f"{one.betweenness:.2g}"),
            text("" if one.constraint is None else f"{one.constraint:.2f}"),
            text(f"{one.neighbors} in {number_of(one.sides, 'part')}"),
            text(one.documents),
            text("; ".join(f"{names.name(tie.other)}: {_claims(tie)}" for tie in one.bridges)),
        )
    return table


def _claims(tie: "Tie") -> str:
    shown = ", ".join(map(short_id, tie.claims[:_MOST_IDS]))
    more = len(tie.claims) - _MOST_IDS
    return shown + (f" and {more} more" if more > 0 else "")


def communities_table(found: "Iterable[Community]") -> Table:
    """Communities with their members, and how sure the division is."""
    table = plain_table("members", "events", "stability", "weight inside")
    for one in found:
        members = (f"{m.name} ({m.subtype or m.type})" for m in one.members)
        table.add_row(
            text("; ".join(members)),
            text(len(one.events)),
            text(f"{one.stability:.2f}"),
            text(f"{one.inside:.2f}"),
        )
    return table


def modularity_line(found: "Communities") -> str:
    """How the division compares with chance."""
    return (
        f"Modularity {found.modularity:.2f}; {found.null_mean:.2f} on average and"
        f" {found.null_highest:.2f} at most in {found.rewirings} data sets with actors shuffled"
        f" (p {found.p:.2f}). {number_of(found.smaller, 'smaller part')} not shown."
    )


def print_ego(out: Console, found: "Ego") -> None:
    """The ties around an actor, and its measures."""
    known = {actor.id: actor.name for actor in (found.center, *found.actors)}
    table = plain_table("one", "other", "events", "relations", "claims")
    for tie in found.ties:
        table.add_row(
            text(known[tie.actor]),
            text(known[tie.other]),
            text(len(tie.events) or ""),
            text(", ".join(tie.relations)),
            text(_claims(tie)),
        )
    joiners = "; ".join(f"{one.actor.name}: {one.pairs}" for one in found.joiners)
    facts = [
        ("tied to", number_of(found.degree, "actor")),
        ("density", "" if found.density is None else f"{found.density:.2f} of their pairs tied"),
        ("parts", f"{len(found.sides)} without it"),
        ("joins pairs", joiners),
    ]
    out.print(text(found.center.name, "bold"))
    out.print(facts_table(facts))
    out.print(table)


def tactics_table(found: "Iterable[Together]") -> Table:
    """Pairs of types with what chance gives."""
    table = plain_table("types", "share", "together", "expected", "lift", "p", "q")
    for one in found:
        table.add_row(
            text(" + ".join(one.types)),
            text("place and issue" if one.ground == "scene" else "actor"),
            text(f"{one.occasions} of {one.first} and {one.second}"),
            text(one.reason if one.expected is None else f"{one.expected:.1f}"),
            *(text("" if value is None else f"{value:.3g}") for value in (one.lift, one.p, one.q)),
        )
    return table


def print_state_link(out: Console, link: "StateLink", names: Names) -> None:
    """A link with all its steps and denials, quoted."""
    out.print(text(f"{link.state.name} - {link.body.name}: {_rung(link.rung)}", "bold"))
    rows = [(_rung(step.rung or ""), _quoted(step, names)) for step in link.steps]
    denials = [("denied", _quoted(step, names)) for step in link.denials]
    out.print(facts_table([*rows, *denials]))
    out.print()


def _rung(name: str) -> str:
    return name.replace("_", "-")


def _quoted(step: "Step", names: Names) -> str:
    document = names.get(step.document)
    where = document_name(document) if isinstance(document, Document) else step.document
    who = f"{step.source}, in " if step.source and step.source_kind != "document" else ""
    how = f"{step.relation}, {step.modality}; {who}{where}; {short_id(step.claim)}"
    return safe(f"“{step.quote}” ({how})")
