"""What routes are handed: the store, and what goes with it for as long as the server runs."""

from dataclasses import dataclass
from typing import Annotated, TypeVar, cast

from fastapi import Depends, Path, Request

from api.door import Limits
from api.pages import Pages
from api.policies import Policies
from api.pulse import Pulse
from api.searches import Searches
from api.settings import Settings
from api.uploads import Uploads
from graph.errors import NotFound
from graph.redact import Policy
from graph.store.base import AnyRecord, Store

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Service:
    """What one server works with."""

    store: Store
    settings: Settings
    limits: Limits
    pages: Pages
    pulse: Pulse
    policies: Policies
    uploads: Uploads
    searches: Searches

    def shown_by(self, *, with_names: bool) -> Policy | None:
        """What may be shown of names now; None gives all of them."""
        return None if with_names else self.policies.current()


def service_of(request: Request) -> Service:
    """The service that the app was made with."""
    return cast(Service, request.app.state.service)


def store_of(request: Request) -> Store:
    """The store of the service."""
    return service_of(request).store


def of_kind(kind: type[Record], record: AnyRecord, id: str) -> Record:
    """The record, when it is of this kind.

    Raises:
        NotFound: It is of another kind.
    """
    if not isinstance(record, kind):
        raise NotFound(kind.__name__.lower(), id)
    return record


ServiceDep = Annotated[Service, Depends(service_of)]
StoreDep = Annotated[Store, Depends(store_of)]
IdPath = Annotated[
    str, Path(max_length=500, description="Its id; any id that it ever had finds it.")
]
