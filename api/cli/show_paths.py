"""Chains of links for people: one line for the chain, one for what each link rests on."""

import textwrap
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from api.cli.output import safe
from api.cli.show_claims import color_of, document_name
from api.cli.show_nodes import entity_color
from api.cli.stores import Names
from graph.model import Claim, Document, Entity, Event, Link
from graph.ontology import ontology
from graph.store.base import Path, Skipped
from graph.store.filters import PathFilter
from graph.view.words import number_of, short_id

_QUOTE = 200
"""Most characters of a quote under a chain."""
_NAMED = 10
"""Most nodes that are named as not run through."""


def print_path(
    out: Console, names: Names, path: Path, quotes: Mapping[str, Claim], *, number: int
) -> None:
    """A chain, and under it its links with their ids, number of claims and best quotes."""
    chain = Text(f"{number}. ").append_text(_node(path.nodes[0], names))
    for before, step, after in zip(path.nodes, path.links, path.nodes[1:], strict=False):
        chain.append("  ").append_text(_arrows(step, before.id)).append("  ")
        chain.append_text(_node(after, names))
    out.print(chain, soft_wrap=not out.is_terminal)
    quoted: set[str] = set()
    for link in (link for step in path.links for link in step):
        claim = quotes.get(link.id)
        line = _facts(link)
        if claim is not None:
            line.append(": ").append_text(
                Text("as above") if claim.quote in quoted else _quote(claim, names)
            )
            quoted.add(claim.quote)
        out.print(line, soft_wrap=not out.is_terminal)


def _node(node: Entity | Event, names: Names) -> Text:
    style = entity_color(node) if isinstance(node, Entity) else color_of(node.type)
    name = Text(safe(names.name(node.id)), style=f"bold {style}")
    return name.append(f" [{short_id(node.id)}]", style="dim")


def _arrows(step: Sequence[Link], before: str) -> Text:
    """Types of the links of one step, each once, with the way that it leads."""
    said = dict.fromkeys(_arrow(link, before) for link in step)
    return Text(", ".join(said))


def _arrow(link: Link, before: str) -> str:
    arrow = f"{link.type} →" if link.from_ == before else f"← {link.type}"
    return arrow if link.standing == "reported" else f"{arrow} ({link.standing})"


def _facts(link: Link) -> Text:
    line = Text(f"   {link.type} ").append(short_id(link.id), style="dim")
    line.append(f", {number_of(len(link.claims), 'claim')}")
    if link.standing != "reported":
        line.append(f", {link.standing}", style=ontology().standing_colors[link.standing])
    return line


def _quote(claim: Claim, names: Names) -> Text:
    """The quote with its modality, who says it, nearest first, and the document."""
    document = names.get(claim.document)
    where = document_name(document) if isinstance(document, Document) else short_id(claim.document)
    said = ", ".join([claim.modality, *(source.text for source in claim.attribution), where])
    quote = textwrap.shorten(safe(claim.quote), _QUOTE, placeholder=" …")
    return Text(f"“{quote}”").append(f" ({safe(said)})", style="dim")


def print_skipped(
    out: Console, names: Names, skipped: Sequence[Skipped], wanted: PathFilter
) -> None:
    """Say what was met and not run through, and how to include it.

    What has most links comes first; persons are never ranked and come last.
    """
    if not skipped:
        return
    most = sorted(skipped, key=_order)[:_NAMED]
    listed = "; ".join(
        f"{safe(names.name(one.node.id))} [{short_id(one.node.id)}] ({_why(one)})" for one in most
    )
    more = len(skipped) - len(most)
    rest = f"; and {more:,} more, all of them in --format json" if more else ""
    out.print(Text(f"Not run through: {listed}{rest}."), soft_wrap=not out.is_terminal)
    reasons = {one.reason for one in skipped}
    options = []
    if "place" in reasons:
        options.append("--through-places")
    if "links" in reasons and wanted.most_links is not None:
        options.append("--most-links none")
    out.print(Text(f"To run through them: {' '.join(options)}"), soft_wrap=True)


def _order(one: Skipped) -> tuple[bool, int, str]:
    is_person = one.node.type == "person"
    return is_person, 0 if is_person else -one.links, one.node.id


def _why(one: Skipped) -> str:
    links = number_of(one.links, "link")
    return f"place, {links}" if one.reason == "place" else links
