"""How routes are made: one router for each noun, strict about what bodies they take."""

import json
from collections.abc import Callable, Coroutine
from email.message import Message
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from fastapi import APIRouter, Request
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Match, Route

PREFIX = "/api/v1"
JSON = "application/json"


class StrictRequest(Request):
    """A request whose JSON has no name twice, no NaN and no text that is no text."""

    async def json(self) -> Any:
        return strict_json(await self.body())


class StrictRoute(APIRoute):
    """A route that refuses a body of a kind that it does not name."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handler = super().get_route_handler()
        taken = self._media_types()

        async def handle(request: Request) -> Response:
            if taken and _media_type(request) not in taken:
                raise HTTPException(415, f"The body must be {' or '.join(taken)}.")
            return await handler(StrictRequest(request.scope, request.receive))

        return handle

    def _media_types(self) -> tuple[str, ...]:
        described = (self.openapi_extra or {}).get("requestBody", {}).get("content", {})
        return tuple(described) or ((JSON,) if self.body_field else ())


def router(tag: str, *, prefix: str = PREFIX) -> APIRouter:
    """A router for the routes of one noun."""
    return APIRouter(
        prefix=prefix,
        tags=[tag],
        route_class=StrictRoute,
        generate_unique_id_function=lambda route: route.name,
    )


def program_version() -> str:
    """Version of the installed program; `0` in a checkout that is not installed."""
    try:
        return version("shadowgraph")
    except PackageNotFoundError:
        return "0"


def strict_json(data: bytes) -> Any:
    """The value of a JSON text.

    Raises:
        HTTPException: It is no JSON, or has a name twice in one object; status 400.
    """
    try:
        text = data.decode("utf-8")
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeError as error:
        raise HTTPException(400, "The body is not UTF-8, or cuts a character in two.") from error
    except (ValueError, RecursionError) as error:
        raise HTTPException(400, f"The body is no JSON that can be read: {error}") from error
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _constant(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def _media_type(request: Request) -> str:
    message = Message()
    message["content-type"] = request.headers.get("content-type", "")
    return message.get_content_type() if message["content-type"] else ""


def methods_at(request: Request) -> list[str]:
    """The methods that the path of a request takes, sorted."""
    found = {"OPTIONS"}
    for route in request.app.routes:
        if isinstance(route, Route) and route.matches(request.scope)[0] != Match.NONE:
            found.update(route.methods or ())
    return sorted(found | ({"HEAD"} if "GET" in found else set()))
