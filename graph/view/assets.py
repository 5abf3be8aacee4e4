"""Styles and scripts of a page, each with the hash by which a browser lets it run."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from markupsafe import Markup

from graph.ontology import Ontology
from graph.view.colors import style_variables
from graph.view.looks import legend_rules, picture_lines

_HERE = Path(__file__).parent
_SCRIPTS = ("page", "labels", "picture", "panel", "legend", "tables", "start")
"""In the order in which they need each other."""
_LIBRARY = Path("lib", "vis-9.1.2", "vis-network.min.js")


@dataclass(frozen=True, slots=True)
class Asset:
    """A style or script of the page, with the hash by which the browser lets it run."""

    text: Markup
    digest: str


@cache
def library() -> Asset:
    """The vis-network that pyvis ships, without the address of its source map."""
    found = find_spec("pyvis")
    assert found is not None and found.origin is not None
    text = (Path(found.origin).parent / _LIBRARY).read_text(encoding="utf-8")
    return hashed(text.partition("//# sourceMappingURL=")[0])


@cache
def script() -> Asset:
    """Our own scripts as one, with the lines that they draw: what they name stays among them."""
    lines = f"const LINES = {json.dumps(picture_lines())};"
    parts = [(_HERE / f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS]
    return hashed('(() => {\n"use strict";\n' + "\n".join((lines, *parts)) + "})();\n")


def style(vocabulary: Ontology) -> Asset:
    """The style sheet of a picture: that of its folder, and the lines of its links."""
    own = (_HERE / "page.css").read_text(encoding="utf-8")
    lines = "".join(rule(selector, looks) for selector, looks in legend_rules().items())
    return sheet(vocabulary, own + lines)


def sheet(vocabulary: Ontology, own: str) -> Asset:
    """A style sheet, before it the colors of the vocabulary for light and dark screens."""
    schemes = style_variables(vocabulary)
    types = "".join(
        f".t-{name}{{--fill:var(--fill-{name});--edge:var(--edge-{name})}}\n"
        for name in (*vocabulary.entity_types, *vocabulary.event_types)
    )
    dark = rule(":root", schemes["dark"])
    return hashed(
        rule(":root", schemes["light"])
        + f"@media screen and (prefers-color-scheme: dark) {{ {dark} }}\n"
        + types
        + own
    )


def rule(selector: str, variables: Mapping[str, str]) -> str:
    return selector + "{" + ";".join(f"{k}:{v}" for k, v in variables.items()) + "}\n"


def hashed(text: str) -> Asset:
    """With the line ends that a browser makes of it, for it hashes what it has read."""
    text = text.replace("\r\n", "\n")
    if re.search(r"</(script|style)", text, re.IGNORECASE):
        raise ValueError("a script or style of the page would end early")
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Asset(Markup(text), f"'sha256-{digest}'")
