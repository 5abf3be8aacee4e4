"""Who may ask the HTTP door, and from where. Pure rules over one request; nothing is sent here.

Even on the loopback the door is a door: a page of a foreign site runs in the analyst's browser and
can reach it. So the name that is called must be known (a foreign name may be made to point here),
a foreign page can neither write nor read nor measure, and nothing is ever shared across origins.
"""

import hmac
import ipaddress
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers

LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")
SHORTEST_KEY = 16
OPEN_PATH = "/healthz"
"""What may be asked without a key."""

_SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
_HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?P<port>:\d{1,5})?")
_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not answered: an HTTP status, and what to do."""

    status: int
    reason: str


@dataclass(frozen=True, slots=True)
class Rules:
    """What a request must bring.

    Attributes:
        hosts: Names by which the door may be called, lower case, each with a port or without;
            without, every port is meant.
        key: What every request needs beside `OPEN_PATH`, or None.
    """

    hosts: frozenset[str]
    key: str | None = None

    def refusal(self, method: str, path: str, headers: Headers) -> Refusal | None:
        """Why the request is refused, or None when it may pass."""
        host = single(headers, "host")
        if host is None or not self._is_known(host):
            return Refusal(
                421, "This name is not on the list of hosts; see SHADOWGRAPH_ALLOWED_HOSTS."
            )
        if self.key is not None and path != OPEN_PATH:
            if not has_key(headers, self.key):
                return Refusal(401, "Send the key as `Authorization: Bearer KEY`.")
            return None
        if is_foreign(method, headers, host):
            return Refusal(403, "This comes from a page of another site.")
        if method not in _SAFE and not is_own(headers, host):
            return Refusal(
                403,
                "A request that writes needs the header `Origin` with the address of this server,"
                f" as `Origin: http://{host}`, or an API key.",
            )
        return None

    def _is_known(self, host: str) -> bool:
        found = _HOST.fullmatch(host.lower())
        return found is not None and not self.hosts.isdisjoint((found["name"], host.lower()))


def rules(allowed_hosts: Iterable[str] = (), key: str | None = None) -> Rules:
    """The rules of a server that may be called by these names beside those of the loopback."""
    return Rules(frozenset((*LOOPBACK_NAMES, *allowed_hosts)), key)


def single(headers: Headers, name: str) -> str | None:
    """The value of a header that must come once; None when it is missing or comes twice."""
    values = headers.getlist(name)
    return values[0] if len(values) == 1 else None


def has_key(headers: Headers, key: str) -> bool:
    """True when the key came with the request; compared in constant time."""
    scheme, _, bearer = (single(headers, "authorization") or "").partition(" ")
    said = bearer.strip() if scheme.lower() == "bearer" else single(headers, "x-api-key") or ""
    return hmac.compare_digest(said.encode("utf-8"), key.encode("utf-8"))


def is_foreign(method: str, headers: Headers, host: str) -> bool:
    """True for what a page of another site asks for, unless the user goes from there to here."""
    site = headers.get("sec-fetch-site")
    if site not in (None, "same-origin", "none"):
        goes_here = headers.get("sec-fetch-mode") == "navigate" and method in ("GET", "HEAD")
        return not goes_here or headers.get("sec-fetch-dest") != "document"
    return "origin" in headers and not _is_same_origin(single(headers, "origin"), host)


def is_own(headers: Headers, host: str) -> bool:
    """True when a browser says that a page of this server asks, or a program says so itself.

    A page cannot set these headers. `Sec-Fetch-Site: none`, what the user types, writes nothing.
    """
    origin, site = single(headers, "origin"), single(headers, "sec-fetch-site")
    if "origin" in headers:
        return _is_same_origin(origin, host) and site in (None, "same-origin")
    return site == "same-origin"


def _is_same_origin(origin: str | None, host: str) -> bool:
    """Name and port of the page are those that were called; a proxy may have changed the scheme."""
    try:
        parts = urlsplit(origin or "")
        port = parts.port or _DEFAULT_PORTS.get(parts.scheme)
        own = urlsplit(f"{parts.scheme}://{host}")
        own_port = own.port or _DEFAULT_PORTS.get(parts.scheme)
    except ValueError:
        return False
    if parts.scheme not in _DEFAULT_PORTS or parts.path or parts.query or parts.username:
        return False
    return (parts.hostname, port) == (own.hostname, own_port)


def is_loopback(host: str) -> bool:
    """True when every address of a host name is one of this machine alone.

    Raises:
        OSError: The name has no address.
    """
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return all(ipaddress.ip_address(str(entry[4][0])).is_loopback for entry in found)
