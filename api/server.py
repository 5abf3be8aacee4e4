"""Runs the HTTP door on a socket until it is stopped."""

import logging
import signal
import socket
import sys
from types import FrameType

import uvicorn
from fastapi import FastAPI

_KEEP_ALIVE_S = 5
_LARGEST_HEADERS = 64 * 1024
"""Bytes."""
_WAITING = 128
"""Connections that may wait to be taken."""
_GRACE_S = 30
"""How long what is being answered may take after the server was told to stop."""


class Server(uvicorn.Server):
    """Stops what takes long as soon as it is told to stop, not when all answers are out."""

    def __init__(self, app: FastAPI) -> None:
        """Serve the app; nothing of what is asked for is logged."""
        super().__init__(
            uvicorn.Config(
                app,
                http="h11",
                ws="none",
                lifespan="on",
                access_log=False,
                log_config=None,
                server_header=False,
                proxy_headers=False,
                timeout_keep_alive=_KEEP_ALIVE_S,
                timeout_graceful_shutdown=_GRACE_S,
                h11_max_incomplete_event_size=_LARGEST_HEADERS,
            )
        )
        self._uploads = app.state.service.uploads

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._uploads.stopping.set()
        super().handle_exit(sig, frame)


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes one that is free.

    Raises:
        OSError: The address is none of this machine, or is taken.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP
    )[0]
    # The protocol must be said: asyncio sends small answers at once only where it sees TCP. Without
    # it each answer waits 40 ms for the caller's system to confirm the headers.
    made = socket.socket(family, kind, protocol)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
        made.listen(_WAITING)
    except OSError:
        made.close()
        raise
    return made


def run(app: FastAPI, at: socket.socket) -> None:
    """Answer until the process is told to stop; SIGTERM ends it with 0, Ctrl-C interrupts."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    for name in (
        "uvicorn.error",
        "asyncio",
        "python_multipart",
    ):  # what any caller can provoke is no news
        logging.getLogger(name).setLevel(logging.ERROR)
    signal.signal(signal.SIGTERM, _terminated)
    Server(app).run(sockets=[at])


def _terminated(sig: int, frame: FrameType | None) -> None:
    sys.exit(0)
