"""The outermost layer of the HTTP door: refuses, limits, and puts the same headers on all it sends.

It works on the bare protocol, so that it holds for every answer, errors and streams among them.
"""

import asyncio
from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import log_fault, problem
from api.security import Rules

SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""On every answer; a route may set a policy of its own for a page."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one request may bring.

    Attributes:
        body: Bytes of the whole body.
        file: Bytes of one file in it.
        files: Number of files in it.
        text: Bytes of a JSON document or of one field of a form.
        body_s: Seconds in which the whole body must have come.
    """

    body: int = 200 * 2**20
    file: int = 50 * 2**20
    files: int = 1000
    text: int = 50 * 2**20
    body_s: float = 300.0


class Door:
    """Middleware that lets through what the rules let through."""

    def __init__(self, app: ASGIApp, *, rules: Rules, limits: Limits) -> None:
        self._app, self._rules, self._limits = app, rules, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = _Answer(send, head=scope["method"] == "HEAD")
        try:
            await self._handle(scope, receive, answer)
        except ClientDisconnect:
            return
        except Exception as error:  # noqa: BLE001  (the outermost door)
            log_fault(error)
            if not answer.started:
                detail = "A fault of this program; its log says where."
                refusal = problem(500, detail, instance=scope["path"])
                await refusal(scope, receive, answer)

    async def _handle(self, scope: Scope, receive: Receive, answer: "_Answer") -> None:
        refused = self._refused(scope)
        if refused is not None:
            await refused(scope, receive, answer)
            return
        if answer.head:
            scope = {**scope, "method": "GET"}
        await self._app(scope, _Body(receive, self._limits), answer)

    def _refused(self, scope: Scope) -> Response | None:
        """The answer to what may not pass, or None."""
        headers, path = Headers(scope=scope), scope["path"]
        refusal = self._rules.refusal(scope["method"], path, headers)
        if refusal is not None:
            more = {"WWW-Authenticate": "Bearer"} if refusal.status == 401 else {}
            return problem(refusal.status, refusal.reason, instance=path, headers=more)
        if headers.get("upgrade", "").lower() == "websocket":
            return problem(400, "There are no WebSockets here.", instance=path)
        length = headers.get("content-length", "0")
        if length.isdecimal() and int(length) > self._limits.body:
            return problem(413, _too_large(self._limits.body), instance=path)
        return None


class _Body:
    """What a request sends, up to a size and a time."""

    def __init__(self, receive: Receive, limits: Limits) -> None:
        self._receive, self._limits = receive, limits
        self._size, self._complete = 0, False
        self._until = asyncio.get_running_loop().time() + limits.body_s

    async def __call__(self) -> Message:
        if self._complete:  # what comes now is the end of the connection, whenever that is
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._until):
                message = await self._receive()
        except TimeoutError as error:
            raise HTTPException(408, "The body did not come in time.") from error
        self._size += len(message.get("body", b""))
        self._complete = not message.get("more_body", False)
        if self._size > self._limits.body:
            raise HTTPException(413, _too_large(self._limits.body))
        return message


def _too_large(most: int) -> str:
    return f"The body is larger than {most} bytes."


class _Answer:
    """What is sent, with the security headers; without its body for HEAD."""

    def __init__(self, send: Send, *, head: bool) -> None:
        self._send, self.head, self.started = send, head, False

    async def __call__(self, message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            headers = MutableHeaders(scope=message)
            for name, value in SECURITY_HEADERS.items():
                headers.setdefault(name, value)
        elif self.head:
            await self._send({"type": "http.response.body", "body": b"", "more_body": False})
            raise ClientDisconnect  # nobody waits for the rest
        await self._send(message)
