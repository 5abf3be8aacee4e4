"""What consistently follows what, what grows graver, and counter-protests as a picture."""

from typing import Annotated, Any

from fastapi import Query
from fastapi.responses import HTMLResponse
from pydantic import Field

from api import answers
from api.campaign_words import window_days
from api.counter_protests import repeated
from api.deps import ServiceDep, StoreDep
from api.escalation import escalation
from api.filters import BadFilter
from api.following import following
from api.queries import BodyActionsQuery, Id, NamesQuery, Seed, Window
from api.queries import Query as Parameters
from api.routes.pictures import PAGE_POLICY
from api.routing import router
from api.schemas import trends as wire
from graph.plain import plain
from graph.store.filters import EventFilter

routes = router("events")

_WINDOW = Field(default="2d", description="2d, 36h, 90m.")


class EscalationQuery(BodyActionsQuery):
    """Whose events are tested."""

    actor: Id | None = Field(default=None, description="Who acts in them: id.")
    campaign: Id | None = Field(default=None, description="A campaign found before: id.")
    seed: Seed = 0


class FollowQuery(BodyActionsQuery):
    """Who may follow whom."""

    leader: Id = Field(description="Id of an actor.")
    follower: Id = Field(description="Id of another.")
    window: Window = _WINDOW
    same_time: bool = Field(default=False, description="What is of the same day follows, too.")
    seed: Seed = 0


class RepeatedQuery(Parameters):
    """Whose counter-protests are counted."""

    actor: Id | None = Field(default=None, description="Who is on either side: id.")
    window: Window = _WINDOW


class GatheringsQuery(NamesQuery):
    """Which counter-protests are drawn."""

    actor: Id | None = Field(default=None, description="Who organized, joined or paid: id.")


@routes.get("/counter-protests/repeated", response_model=wire.RepeatedList)
def list_repeated_counter_protests(
    store: StoreDep, query: Annotated[RepeatedQuery, Query()]
) -> dict[str, Any]:
    """Count whose counter-protests answer whose gatherings, each beside a test against the crowd.

    Organizations, groups and accounts only; it shows neither a cause nor an agreement.
    """
    found = repeated(store, actor=query.actor, window=window_days(query.window))
    return {"items": plain(found), "next": None, "total": len(found)}


@routes.get("/counter-protests/view", response_class=HTMLResponse)
def get_counter_protests_view(
    service: ServiceDep, query: Annotated[GatheringsQuery, Query()]
) -> HTMLResponse:
    """Draw counter-protests beside what they answer on a page that fetches nothing.

    Names that are not known to be public are replaced unless `with_names` is true. That is
    pseudonymized, not anonymous.
    """
    from api.gatherings import draw_gatherings

    policy = service.shown_by(with_names=query.with_names)
    wanted = EventFilter(types=("counter_protest",), actor=query.actor)
    drawn = draw_gatherings(service.store, wanted, policy=policy)
    return HTMLResponse(drawn.page, headers={"Content-Security-Policy": PAGE_POLICY})


@routes.get("/follow", response_model=wire.Following)
def get_following(store: StoreDep, query: Annotated[FollowQuery, Query()]) -> dict[str, Any]:
    """Test whether one actor consistently follows another, beyond what the crowd explains.

    It does not show that one answers, obeys or knows of the other.
    """
    if query.leader == query.follower:
        raise BadFilter("follower", "an actor does not follow itself; name another")
    found = following(
        store,
        query.leader,
        query.follower,
        query.actions(),
        window=window_days(query.window),
        same_time=query.same_time,
        seed=query.seed,
    )
    answer: dict[str, Any] = plain(found)
    return answer


@routes.get("/escalation", response_model=wire.Escalation)
def get_escalation(store: StoreDep, query: Annotated[EscalationQuery, Query()]) -> dict[str, Any]:
    """Test whether events grow graver with time, beside the publishers of each month.

    Rising coverage looks like escalation. A trend does not show who willed it.
    """
    found = escalation(
        store, query.actions(), actor=query.actor, campaign=query.campaign, seed=query.seed
    )
    return answers.escalation(found)
