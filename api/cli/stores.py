"""Opens the store of a command, and finds in it what people type."""

import re
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import typer

from api.moving import require_file
from api.settings import DEFAULT_STORE, Settings
from graph.errors import NotFound
from graph.model import Document, Entity, Event
from graph.store.base import AnyRecord, Page, Store, every
from graph.store.filters import LinkFilter

T = TypeVar("T")
_SHORTEST_PREFIX = 8
_ID = re.compile(r"(doc|ent|evt|clm|lnk|jdg|fnd):[0-9a-f]*")
_DOERS = ("INITIATED", "ORGANIZED")


def settings_of(context: typer.Context) -> Settings:
    """The settings that the door read at its start."""
    found = context.find_object(Settings)
    return found or Settings()


@contextmanager
def opened(context: typer.Context, address: str | None, *, make: bool = False) -> Iterator[Store]:
    """The store that a command works on, closed at the end.

    Args:
        make: Make an embedded store that is not there. Only commands that fill one do: of a
            misspelled address all others would say that nothing is known. Where none is named, an
            empty one is made.

    Raises:
        StoreUnavailable, StoreTooNew: see `graph.store.open_store`.
    """
    from graph.store import open_store

    settings = settings_of(context)
    address = address or settings.store
    if not make and address != DEFAULT_STORE:
        require_file(address)
    store = open_store(address, user=settings.neo4j_user, password=settings.neo4j_password)
    try:
        yield store
    finally:
        store.close()


def at_store(address: str | None) -> str:
    """What a command to go on with needs to find the same store, with a space before it."""
    return "" if address is None else f" --store {shlex.quote(address)}"


def page_of(read: Callable[[], Page[T]]) -> Page[T]:
    """Read a page; a key that is of no list is wrong usage."""
    try:
        return read()
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def find(store: Store, said: str, *, wanted: str = "record") -> AnyRecord:
    """The record of an id, of the beginning of one, or the entity of exactly that name.

    Raises:
        NotFound: There is none.
        BadParameter: Several records are meant, or too little of an id is given.
    """
    try:
        return store.get(said)
    except NotFound:
        pass
    ids = store.starting(said) if len(said) >= _SHORTEST_PREFIX else ()
    if len(ids) > 1:
        raise typer.BadParameter(f"several ids begin with {said}; give more of the id")
    if ids:
        return store.get(ids[0])
    named = [hit.entity for hit in store.search(said, limit=20).items if said in hit.entity.names]
    if len(named) > 1:
        listed = ", ".join(f"{entity.id} ({entity.type})" for entity in named)
        raise typer.BadParameter(f"several entities are called {said}: {listed}")
    if named:
        return named[0]
    if len(said) < _SHORTEST_PREFIX and _ID.fullmatch(said):
        raise typer.BadParameter(
            f"{said} is too short for an id; give its first {_SHORTEST_PREFIX} characters or more"
        )
    raise NotFound(wanted, said)


def find_node(store: Store, said: str) -> Entity | Event:
    """The entity or event that is meant; see `find`.

    Raises:
        NotFound: There is none, or the id is of another kind of record.
    """
    record = find(store, said, wanted="entity or event")
    if not isinstance(record, Entity | Event):
        raise NotFound("entity or event", said)
    return record


def find_id(store: Store, said: str | None) -> str | None:
    """Id of the entity or event that is meant, None for None."""
    return None if said is None else find_node(store, said).id


def find_document(store: Store, said: str) -> Document:
    """The document that is meant; see `find`.

    Raises:
        NotFound: There is none, or the id is of another kind of record.
    """
    record = find(store, said, wanted="document")
    if not isinstance(record, Document):
        raise NotFound("document", said)
    return record


class Names:
    """Names of nodes and titles of documents, each looked up once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, AnyRecord | None] = {}

    def get(self, id: str) -> AnyRecord | None:
        """The record, or None when the store has none of this id."""
        if id not in self._known:
            try:
                self._known[id] = self._store.get(id)
            except NotFound:
                self._known[id] = None
        return self._known[id]

    def name(self, id: str) -> str:
        """What to call a node: an entity's name, an event's type and day, else the id."""
        record = self.get(id)
        if isinstance(record, Entity):
            return record.name
        if isinstance(record, Event):
            return " ".join(part for part in (record.type, record.first) if part)
        return id

    def event(self, id: str) -> str:
        """An event with those who organized or did it: "protest 2023-05-10 of the Circle"."""
        links = every(self._store.links, LinkFilter(to=id, types=_DOERS, standings=("reported",)))
        doers = sorted({self.name(link.from_) for link in links})
        return self.name(id) + (f" of {'; '.join(doers)}" if doers else "")
