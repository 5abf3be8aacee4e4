"""The OpenAPI document of the HTTP door: what FastAPI finds in the routes, and what holds for all.

Every route can answer with the errors that the door itself gives, in one form.
"""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.problems import MEDIA_TYPE, Problem
from api.schemas.documents import NewDocument
from api.security import OPEN_PATH

DESCRIPTION = (
    "Turns reports of transnational repression into a graph of who did what to whom, and who says"
    " so."
)
TAGS = {
    "documents": "What was read: send it, list it, take it out.",
    "entities": "Who and where: persons, bodies, groups, accounts, places.",
    "events": "What happened, is planned, feared or denied.",
    "campaigns": "Who acts at the same time, and what else would explain it.",
    "claims": "What the sources say, sentence by sentence.",
    "links": "What the claims say between two nodes, and what that connects.",
    "network": "Who joins whom, what belongs together, what is said to link states to bodies.",
    "judgements": "What is one and what is not: decided, and waiting for a decision.",
    "view": "Pictures.",
    "export": "All of it, for other programs.",
    "service": "The service itself.",
}
_ERRORS = {
    "400": "What was sent cannot be read.",
    "401": "A key is needed.",
    "403": "It comes from a page of another site, or does not say from where.",
    "404": "There is no such record.",
    "408": "The body did not come in time.",
    "409": "A person's other verdict on the same two stands.",
    "413": "The body is too large.",
    "415": "The body is of a kind that this route does not take.",
    "421": "The server is not to be called by this name.",
    "422": "Something that was sent makes no sense; `errors` says what.",
    "500": "A fault of this program.",
    "503": "The store does not answer.",
}
_ALWAYS = ("403", "421", "500", "503")
_NAMING = ("/paths", "/subgraph", "/view", "/judgements", "/escalation")
"""Ends of paths whose parameters or body name records."""
_WITH_BODY = ("400", "408", "413", "415", "422")
_ORIGIN = {
    "name": "Origin",
    "in": "header",
    "required": False,
    "schema": {"type": "string"},
    "description": "Address of this server, as `http://127.0.0.1:8000`. Browsers send it by"
    " themselves; a program needs it where it has no key.",
}


def describe(app: FastAPI, *, version: str, with_key: bool) -> dict[str, Any]:
    """The OpenAPI document of the app, with every error that a route can answer."""
    found = get_openapi(
        title="Shadowgraph",
        version=version,
        description=DESCRIPTION,
        routes=app.routes,
        tags=[{"name": name, "description": text} for name, text in TAGS.items()],
    )
    schemas = found["components"]["schemas"]
    for model in (Problem, NewDocument):
        schemas.update(_schema(model))
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    found["paths"] = _with_named_lists(found["paths"], schemas)
    for path, methods in found["paths"].items():
        for method, operation in methods.items():
            if method != "get":
                operation.setdefault("parameters", []).append(_ORIGIN)
            operation["responses"].update(_errors(path, method, operation, with_key=with_key))
    if with_key:
        schemes = {"key": {"type": "http", "scheme": "bearer"}}
        found["components"]["securitySchemes"] = schemes
        found["security"] = [{"key": []}]
        found["paths"][OPEN_PATH]["get"]["security"] = []
    return found


def _with_named_lists(part: Any, schemas: dict[str, Any]) -> Any:
    """The paths with each list of names described once, so that a client has one type for it."""
    if isinstance(part, list):
        return [_with_named_lists(item, schemas) for item in part]
    if not isinstance(part, dict):
        return part
    if "enum" in part and str(part.get("title")).endswith("Name"):
        schemas[part["title"]] = part
        return {"$ref": f"#/components/schemas/{part['title']}"}
    return {name: _with_named_lists(item, schemas) for name, item in part.items()}


def _schema(model: Any) -> dict[str, Any]:
    """The schema of a model and of those in it, by name."""
    whole = model.model_json_schema(ref_template="#/components/schemas/{model}")
    return {**whole.pop("$defs", {}), model.__name__: whole}


def _errors(path: str, method: str, operation: dict[str, Any], *, with_key: bool) -> dict[str, Any]:
    statuses = list(_ALWAYS)
    if with_key and path != OPEN_PATH:
        statuses.append("401")
    if operation.get("parameters"):
        statuses.append("422")
    if "{id}" in path or path.endswith(_NAMING):
        statuses.append("404")
    if "requestBody" in operation:
        statuses.extend(_WITH_BODY)
    if method == "post" and path.endswith(("/judgements", "/withdrawal")):
        statuses.append("409")
    return {status: _problem(_ERRORS[status]) for status in sorted(set(statuses))}


def _problem(description: str) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{Problem.__name__}"}
    return {"description": description, "content": {MEDIA_TYPE: {"schema": schema}}}
