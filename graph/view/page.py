"""Builds the page with pyvis, from a template of our own.

pyvis's own template asks other servers for parts of the page and runs what stands in a name; its
`from_nx`, `show` and `write_html` lose parallel links or write where they should not. None of
them is used: only its list of nodes and links, its options, and the vis-network that it ships.
"""

import json
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment

from graph.ontology import Ontology, ontology
from graph.view import labels
from graph.view.assets import library, script, style
from graph.view.links import Link
from graph.view.looks import LOOKS
from graph.view.nodes import Node
from graph.view.picture import Material, Picture, most_labels, picture_of
from graph.view.quotes import Quote
from graph.view.shapes import CIRCLE, EVENT, PATHS
from graph.view.templates import environment
from graph.view.words import SAYINGS, document_line, number_of, plain, short_id, shown

_HERE = Path(__file__).parent
_LONGEST_TITLE = 160
_LONGEST_NAME = 80
"""In the table of links; the table of nodes has names whole."""
_MANY_LINKS = 1000
"""From here on links are not drawn while the picture is moved."""


def html_page(material: Material) -> str:
    """One self-contained page. It fetches nothing, and nothing that stands in a text runs.

    Raises:
        ValueError: There are more nodes than `graph.limits.MOST_NODES`.
    """
    from pyvis.network import Network

    vocabulary = ontology()
    picture = picture_of(material, vocabulary.modalities)
    network = Network(directed=True, cdn_resources="in_line")
    network.nodes = [_vis_node(node) for node in picture.nodes]
    network.node_ids = [node["id"] for node in network.nodes]
    network.edges = [_vis_edge(link) for link in picture.links]
    network.templateEnv = _environment(_page(picture, vocabulary))
    network.path = "page.html"
    network.set_options(json.dumps(_options(len(picture.links))))
    return str(network.generate_html())


def _environment(page: dict[str, Any]) -> Environment:
    """Our template in place of pyvis's: all text is cleaned and escaped, but our own scripts."""
    made = environment(_HERE)
    made.policies["json.dumps_kwargs"] = {"separators": (",", ":")}
    made.globals["page"] = page
    return made


def _vis_node(node: Node) -> dict[str, Any]:
    """A node for vis-network. Its shape and colors follow from its type."""
    expected = labels.event_lines(node.name, node.detail) if node.is_event else (node.name,)
    return {
        "id": node.number,
        "x": round(node.x),
        "y": round(node.y),
        "size": node.size,
        "kind": node.type,
        **({"lines": node.label} if node.label != expected else {}),
        **({"claims": node.claims} if node.claims else {}),
        **({"private": True} if node.private else {}),
        **({"unreported": True} if node.unreported else {}),
    }


def _vis_edge(link: Link) -> dict[str, Any]:
    """A link for vis-network; how its line looks follows from how it is said."""
    return {
        "id": link.number,
        "from": link.start,
        "to": link.end,
        "kind": link.type,
        "said": link.said,
        "claims": link.claims,
        **({"bend": link.bend} if link.bend else {}),
        **({"loud": True} if link.loud else {}),
    }


def _options(links: int) -> dict[str, Any]:
    many = links >= _MANY_LINKS
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": True,
            "tooltipDelay": 150,
            "hideEdgesOnDrag": many,
            "hideEdgesOnZoom": many,
            "keyboard": {"enabled": True, "bindToWindow": False},
        },
    }


def _page(picture: Picture, vocabulary: Ontology) -> dict[str, Any]:
    """What the template shows, apart from the lists that pyvis hands over."""
    material = picture.material
    css, vis_network, own = style(vocabulary), library(), script()
    quote_of = {r.number: quote.number for quote in picture.quotes for r in quote.readings}
    return {
        "title": labels.short(material.title, _LONGEST_TITLE),
        "summary": material.summary,
        "remark": material.remark,
        "counts": _counts(picture),
        "named": material.named,
        "privacy": _privacy(named=material.named),
        "types": _types(picture.nodes, vocabulary),
        "private": any(node.private for node in picture.nodes),
        "unreported": any(node.unreported for node in picture.nodes),
        "event": EVENT,
        "circle": CIRCLE,
        "sayings": _sayings(picture.links),
        "loud": any(link.loud for link in picture.links),
        "nodes": picture.nodes,
        "links": picture.links,
        "quotes": picture.quotes,
        "documents": _documents(picture),
        "names": [_name_in_row(node) for node in picture.nodes],
        "said": SAYINGS,
        "short_id": short_id,
        "quotes_of": [sorted({quote_of[c] for c in link.claims}) for link in picture.links],
        "extractors": sorted(
            {shown(c["extractor"]) for c in material.claims if c.get("extractor")}
        ),
        "most_labels": most_labels(len(picture.nodes)),
        "labels_said": _labels_said(len(picture.nodes)),
        "style": css.text,
        "library": vis_network.text,
        "script": own.text,
        "policy": (
            f"default-src 'none'; script-src {vis_network.digest} {own.digest};"
            f" style-src {css.digest}; base-uri 'none'; form-action 'none'"
        ),
    }


def _counts(picture: Picture) -> str:
    nodes, total = len(picture.nodes), picture.material.total
    of = f"{nodes:,} of {number_of(total, 'node')}" + (" shown" if nodes < total else "")
    return f"{of}, {number_of(len(picture.links), 'link')}."


def _documents(picture: Picture) -> list[tuple[str, list[Quote]]]:
    """What each document is called, and its quotes."""
    called = {str(document["id"]): document for document in picture.material.documents}
    return [
        (document_line(called.get(id)), list(quotes))
        for id, quotes in groupby(picture.quotes, key=lambda quote: quote.document)
    ]


def _privacy(*, named: bool) -> str:
    if named:
        return "This file holds names of private persons. Keep it as safe as the documents."
    return "Pseudonymized, never anonymous: whoever knows the case may recognize it."


def _labels_said(nodes: int) -> str:
    most = most_labels(nodes)
    if most == nodes:
        return ""
    return f"Only the {most} nodes with most links have a label, and what is selected."


def _types(nodes: Sequence[Node], vocabulary: Ontology) -> list[dict[str, Any]]:
    """Types of the nodes in the order of the vocabulary, entities first."""
    counts = Counter(node.type for node in nodes)
    outlines = {
        name: (kind.shape, PATHS[kind.shape]) for name, kind in vocabulary.entity_types.items()
    }
    outlines.update(dict.fromkeys(vocabulary.event_types, ("custom", EVENT)))
    return [
        {"name": name, "words": plain(name), "count": counts[name], "shape": shape, "path": path}
        for name, (shape, path) in outlines.items()
        if counts[name]
    ]


def _sayings(links: Sequence[Link]) -> list[dict[str, Any]]:
    """How the links are said, from firm to contradicted, with the line and head of each."""
    counts = Counter(link.said for link in links)
    return [
        {
            "name": name,
            "words": words,
            "count": counts[name],
            "end": LOOKS[name].end,
            "head": LOOKS[name].outline,
        }
        for name, words in SAYINGS.items()
        if counts[name]
    ]


def _name_in_row(node: Node) -> str:
    name = labels.short(node.name, _LONGEST_NAME)
    return f"{name}, {node.detail}" if node.is_event and node.detail else name
