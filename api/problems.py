"""The one form of an error: a problem as RFC 9457 has it, whatever went wrong and wherever.

What the caller did wrong is said in full. What went wrong in here is logged and not told; the log
names the place in the program, never what was asked for, so that no name gets into it.
"""

import json
import logging
import traceback
from collections.abc import Iterable, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.errors import http_status
from api.filters import BadFilter
from api.routing import methods_at
from graph.errors import ShadowgraphError, UnreadableInput

MEDIA_TYPE = "application/problem+json"

_log = logging.getLogger("shadowgraph.api")
_FRAMES = 5
"""Places that the log names, the innermost first."""
_DETAILS: Mapping[int, str] = {
    404: "There is nothing at this address; / lists what there is.",
    405: "This address does not take this method.",
    500: "A fault of this program; its log says where.",
    503: "The store, or another part of the program, does not answer; try again later.",
}


class Fault(BaseModel):
    """One thing that is wrong with what was sent."""

    place: str = Field(description="Where: `query.limit`, `body.left`, a file and a line in it.")
    reason: str


class Problem(BaseModel):
    """What went wrong, as RFC 9457 has it."""

    type: str = Field(description="Always `about:blank`: the status says what kind it is.")
    title: str
    status: int
    detail: str
    instance: str = Field(description="The path that was asked for.")
    errors: list[Fault] | None = Field(default=None, description="Each thing that is wrong.")


class ProblemResponse(Response):
    """A problem as an answer; half a surrogate pair in it goes out as an escape."""

    media_type = MEDIA_TYPE

    def render(self, content: Any) -> bytes:
        return json.dumps(content).encode("ascii")


def problem(
    status: int,
    detail: str,
    *,
    instance: str,
    errors: Sequence[Fault] = (),
    headers: Mapping[str, str] | None = None,
) -> ProblemResponse:
    """An answer that says what went wrong."""
    content: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": instance,
    }
    if errors:
        content["errors"] = [fault.model_dump() for fault in errors]
    return ProblemResponse(content, status, dict(headers or {}))


def log_fault(error: BaseException) -> None:
    """Log the kind of an error and where it was raised, without its message and values."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{f.filename}:{f.lineno} {f.name}" for f in reversed(frames[-_FRAMES:]))
    _log.error("%s at %s", type(error).__qualname__, places)


def install(app: FastAPI) -> None:
    """Let the app answer every error with a problem."""
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(RequestValidationError, _of_validation)
    app.add_exception_handler(ShadowgraphError, _of_domain)
    app.add_exception_handler(BadFilter, _of_filter)


def _of_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    status, headers = error.status_code, dict(error.headers or {})
    if status == 405:
        headers["Allow"] = ", ".join(methods_at(request))
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=headers)
    plain = error.detail == HTTPStatus(status).phrase
    detail = _DETAILS.get(status, error.detail) if plain else error.detail
    return problem(status, detail, instance=request.url.path, headers=headers)


def _of_validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    faults = [Fault(place=_place(e["loc"]), reason=_reason(e)) for e in error.errors()]
    return _wrong(request, faults)


def _reason(error: Mapping[str, Any]) -> str:
    if error["type"] == "extra_forbidden" and error["loc"][:1] == ("query",):
        return "no such parameter here; /openapi.json lists those there are"
    return str(error["msg"])


def _of_filter(request: Request, error: Exception) -> Response:
    assert isinstance(error, BadFilter)
    return _wrong(request, [Fault(place=f"query.{error.field}", reason=error.reason)])


def _of_domain(request: Request, error: Exception) -> Response:
    status = http_status(error)
    if status >= 500:
        log_fault(error)
        return problem(status, _DETAILS[status], instance=request.url.path)
    if isinstance(error, UnreadableInput):
        where = ": ".join(part for part in (error.path, error.place) if part)
        return _wrong(request, [Fault(place=where, reason=error.reason)])
    return problem(status, str(error), instance=request.url.path)


def _wrong(request: Request, faults: Sequence[Fault]) -> Response:
    detail = "; ".join(f"{fault.place}: {fault.reason}" for fault in faults)
    return problem(422, detail, instance=request.url.path, errors=faults)


def _place(parts: Iterable[object]) -> str:
    return ".".join(str(part) for part in parts)
