"""Templates of pages that stand alone: what a document says gets in as text, and nothing else."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from graph.view.assets import Asset
from graph.view.words import number_of, plain, shown


def environment(folder: Path) -> Environment:
    """The templates of a folder. All text is cleaned and escaped, but our own style and scripts."""
    made = Environment(
        loader=FileSystemLoader(folder), autoescape=True, finalize=_clean, trim_blocks=True
    )
    made.filters["number_of"] = number_of
    made.filters["plain"] = plain
    return made


def _clean(value: Any) -> Any:
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def policy_without_scripts(style: Asset) -> str:
    """What the page asks its browser for: to fetch nothing, and to run nothing but this style."""
    return f"default-src 'none'; style-src {style.digest}; base-uri 'none'; form-action 'none'"
