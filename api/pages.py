"""Where a list goes on: the key of a page, sealed, so that only keys that were given come back."""

import base64
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from api.filters import BadFilter
from api.queries import PageQuery
from graph.store.base import Page

Record = TypeVar("Record")
_SEAL = 16
"""Bytes."""


class Pages:
    """Reads pages whose keys only this store can have given, and only for the same list."""

    def __init__(self, secret: Callable[[], bytes]) -> None:
        """Take the secret of the store, which is asked for when it is needed first."""
        self._secret = secret
        self._known: bytes | None = None

    def read(self, name: str, read: Callable[..., Page[Record]], query: PageQuery) -> Page[Record]:
        """A page of the list of this name, with a sealed `next`.

        Args:
            read: Takes `limit` and `after`, and gives a page.

        Raises:
            BadFilter: `after` is not the `next` of a page of this list.
        """
        after = None if query.after is None else self._opened(name, query.after)
        page = read(limit=query.limit, after=after)
        if page.next is None:
            return page
        return replace(page, next=self._sealed(name, page.next))

    def _sealed(self, name: str, key: str) -> str:
        data = key.encode("utf-8")
        token = base64.urlsafe_b64encode(self._seal(name, data) + data)
        return token.decode("ascii").rstrip("=")

    def _opened(self, name: str, token: str) -> str:
        try:
            data = base64.urlsafe_b64decode(token.encode("ascii") + b"=" * (-len(token) % 4))
        except ValueError:
            data = b""
        seal, key = data[:_SEAL], data[_SEAL:]
        if not hmac.compare_digest(seal, self._seal(name, key)):
            raise BadFilter("after", "is not the `next` of a page of this list")
        return key.decode("utf-8")

    def _seal(self, name: str, data: bytes) -> bytes:
        if self._known is None:
            self._known = self._secret()
        message = name.encode("utf-8") + b"\0" + data
        return hmac.digest(self._known, message, hashlib.sha256)[:_SEAL]
