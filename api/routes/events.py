"""Events: list them, read one with its status, count them in time, see who answers whom."""

from functools import partial
from typing import Annotated, Any

from fastapi import Query
from pydantic import Field

from api import answers
from api.bursts import bursts
from api.counter_protests import counter_protests
from api.deps import IdPath, ServiceDep, StoreDep, of_kind
from api.queries import EventPageQuery, EventsQuery, Id, PageQuery
from api.routing import router
from api.schemas import events as wire
from api.timeline import timeline
from api.with_sources import event_with_status, events_with_status
from graph.analysis.timeline import By
from graph.model import Event
from graph.plain import plain
from graph.store.filters import EventFilter

routes = router("events")


class TimelineQuery(EventsQuery):
    """What is counted, and in what stretches of time."""

    by: By = Field(default="year", description="How long a period is.")
    bursts: bool = Field(default=False, description="Mark when much more happened than usual.")


class CounterProtestQuery(PageQuery):
    """A page of counter-protests."""

    actor: Id | None = Field(default=None, description="Who organized, joined or paid: id.")


@routes.get("/events", response_model=wire.EventPage)
def list_events(service: ServiceDep, query: Annotated[EventPageQuery, Query()]) -> dict[str, Any]:
    """List events by first day, undated ones last, each with its status and sources."""
    read = partial(service.store.events, query.events())
    page = service.pages.read("events", read, query)
    return answers.page(page, events_with_status(service.store, page.items))


@routes.get("/events/{id:path}", response_model=wire.Event)
def get_event(store: StoreDep, id: IdPath) -> dict[str, Any]:
    """Read an event with its status and sources; its claims are at `claims?event=`."""
    event = of_kind(Event, store.get(id), id)
    return event_with_status(store, event)


@routes.get("/timeline", response_model=wire.Timeline)
def get_timeline(store: StoreDep, query: Annotated[TimelineQuery, Query()]) -> dict[str, Any]:
    """Count events in years, quarters, months or days; plans and denials apart."""
    wanted = query.events()
    marked = bursts(store, wanted, query.by) if query.bursts else None
    return answers.timeline(timeline(store, wanted, query.by), marked)


@routes.get("/counter-protests", response_model=wire.CounterProtestPage)
def list_counter_protests(
    service: ServiceDep, query: Annotated[CounterProtestQuery, Query()]
) -> dict[str, Any]:
    """List counter-protests with what they answer, who organized and paid, and who denies.

    An answer that no claim states is derived from place and day, and says so.
    """
    wanted = EventFilter(types=("counter_protest",), actor=query.actor)
    read = partial(counter_protests, service.store, wanted)
    page = service.pages.read("counter-protests", read, query)
    return answers.page(page, map(plain, page.items))
