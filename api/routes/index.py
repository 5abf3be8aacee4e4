"""The page at the root: what there is to ask for. It needs no script and loads nothing."""

import base64
import hashlib
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment

from api.routing import router

root = router("service", prefix="")

_STYLE = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; }
tr { border-bottom: 1px solid GrayText; }
code { font-size: .95em; }
"""
_PAGE = Environment(autoescape=True).from_string(
    """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shadowgraph API</title>
<style>{{ style|safe }}</style>
</head>
<body>
<main>
<h1>Shadowgraph {{ version }}</h1>
<p>{{ description }}</p>
<p>For programs: <a href="/openapi.json">/openapi.json</a>.</p>
{% for tag, routes in tags.items() %}
<h2>{{ tag }}</h2>
<table>
<thead><tr><th scope="col">Route</th><th scope="col">What it does</th></tr></thead>
<tbody>
{% for method, path, summary in routes %}
<tr><td><code>{{ method }} {{ path }}</code></td><td>{{ summary }}</td></tr>
{% endfor %}
</tbody>
</table>
{% endfor %}
</main>
</body>
</html>
"""
)


@root.get("/", response_class=HTMLResponse)
def get_index(request: Request) -> HTMLResponse:
    """List the routes for people."""
    page = index_page(request.app.openapi())
    return HTMLResponse(page, headers={"Content-Security-Policy": _policy()})


def index_page(described: dict[str, Any]) -> str:
    """The routes of an OpenAPI document as a page."""
    tags: dict[str, list[tuple[str, str, str]]] = {}
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            row = (method.upper(), path, operation["description"].partition("\n\n")[0])
            tags.setdefault(operation["tags"][0], []).append(row)
    about = described["info"]
    return _PAGE.render(
        style=_STYLE, tags=tags, version=about["version"], description=about["description"]
    )


def _policy() -> str:
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none';"
        " frame-ancestors 'none'"
    )
