"""What a page shows: nodes, links and quotes, numbered, in words, with their places.

Works on records as exports have them, so that what was hidden there cannot come back here.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph.layout import LINK_LENGTH, Box, layout
from graph.view import labels
from graph.view.links import Link, links_of
from graph.view.nodes import Node, about_events, nodes_of
from graph.view.quotes import Quote, quotes_of
from graph.view.words import Record

_FEW_NODES = 60
"""Below this links are longer, so that their labels find room."""
_LABELED_NODES = 500
"""Up to so many nodes all have a label, beyond it the first `_LABELS`."""
_LABELS = 100


@dataclass(frozen=True, slots=True)
class Material:
    """Records of a subgraph that may be shown, and what is said over them.

    Attributes:
        nodes: Of entities and events.
        links: With `sources` and `independent_sources`; both ends are among the nodes.
        claims: Those that links and events are made of; `locator` names the page, where known.
        documents: Those of the claims.
        summary: One sentence on what is shown.
        remark: Said on the page beside the title: that all is invented, for one.
        total: Number of nodes that were asked for, of which `nodes` are those shown.
        named: The page has the names of private persons on it.
    """

    title: str
    summary: str
    nodes: Sequence[Record]
    links: Sequence[Record]
    claims: Sequence[Record]
    documents: Sequence[Record]
    total: int
    named: bool
    remark: str = ""


@dataclass(frozen=True)
class Picture:
    """All that a page shows."""

    material: Material
    nodes: Sequence[Node]
    links: Sequence[Link]
    quotes: Sequence[Quote]


def picture_of(material: Material, standings: Mapping[str, str]) -> Picture:
    """Number everything, the best connected nodes first, and find its place.

    Args:
        standings: Of each modality.

    Raises:
        ValueError: There are more nodes than `graph.limits.MOST_NODES`.
    """
    documents = {str(document["id"]): document for document in material.documents}
    quotes, numbers = quotes_of(material.claims, documents, standings)
    modalities = {str(claim["id"]): str(claim["modality"]) for claim in material.claims}
    degree = Counter(str(link[end]) for link in material.links for end in ("from", "to"))
    ordered = sorted(material.nodes, key=lambda node: (-degree[str(node["id"])], str(node["id"])))
    place = {str(node["id"]): i for i, node in enumerate(ordered)}
    about = about_events(material.nodes, material.links)
    nodes = nodes_of(ordered, degree, about, numbers)
    links = links_of(material.links, place, numbers, modalities)
    return Picture(material, _placed(nodes, links), links, quotes)


def _placed(nodes: Sequence[Node], links: Sequence[Link]) -> list[Node]:
    """The nodes with their places: a box of the layout holds a node and the label under it."""
    labeled = most_labels(len(nodes))
    boxes = []
    for node in nodes:
        width, height = labels.room(node.label) if node.number < labeled else (0.0, 0.0)
        boxes.append(Box(node.id, max(2 * node.size, width), 2 * node.size + height))
    centers = layout(
        boxes,
        [(nodes[link.start].id, nodes[link.end].id) for link in links],
        link_length=LINK_LENGTH * max(1.0, 3 - 2 * len(nodes) / _FEW_NODES),
    )
    return [_at(node, centers[node.id], box.height) for node, box in zip(nodes, boxes, strict=True)]


def _at(node: Node, center: tuple[float, float], height: float) -> Node:
    return replace(node, x=center[0], y=round(center[1] - height / 2 + node.size, 1))


def most_labels(nodes: int) -> int:
    """How many of so many nodes have a label; the first ones, which have most links."""
    return nodes if nodes <= _LABELED_NODES else _LABELS
