"""Campaigns: search for groups that act at the same time, and read what one rests on."""

from dataclasses import fields
from typing import Annotated, Any

from fastapi import Query
from pydantic import Field
from starlette.exceptions import HTTPException

from api.campaign_records import NOT_SHOWN
from api.campaign_words import CampaignWords, options_of
from api.campaigns import kept_campaign
from api.deps import IdPath, ServiceDep
from api.explained_campaigns import explained
from api.queries import ActionsQuery, NamesQuery, Seed, Window, Word
from api.routing import router
from api.schemas import campaigns as wire
from api.searches import SearchRefused
from graph.redact import redact
from graph.redact_campaigns import redacted_campaigns

routes = router("campaigns")

MOST_REPLAYS = 499
"""Of one request; the command line takes more."""
_DEFAULTS = CampaignWords()


class CampaignsQuery(ActionsQuery, NamesQuery):
    """In what is searched, and how."""

    window: Window = Field(default="2d", description="2d, 36h, 90m.")
    signals: list[Word] = Field(
        default=[], description="tactic-issue, target, text, organizer, follow; else all."
    )
    strata: list[Word] = Field(default=[], description="issue, learned; else both.")
    replays: int = Field(
        default=_DEFAULTS.replays, ge=1, le=MOST_REPLAYS, description="Shuffled data sets."
    )
    alpha: float = Field(default=_DEFAULTS.alpha, gt=0, lt=1, description="Highest p.")
    min_actors: int = Field(default=_DEFAULTS.min_actors, ge=3, le=10_000, description="Fewest.")
    min_sources: int = Field(default=_DEFAULTS.min_sources, ge=1, le=10_000, description="Fewest.")
    seed: Seed = _DEFAULTS.seed

    def search(self) -> CampaignWords:
        """The words that set the search."""
        names = (field.name for field in fields(CampaignWords))
        return CampaignWords(**{name: getattr(self, name) for name in names})


@routes.get("/campaigns", response_model=wire.Campaigns)
def find_campaigns(
    service: ServiceDep, query: Annotated[CampaignsQuery, Query()]
) -> dict[str, Any]:
    """Search for groups that act at the same time more often than chance explains.

    What is found is kept, so the same question of the same data is answered at once. One search is
    made at a time, and one that takes too long is given up: 503.

    Names that are not known to be public are replaced unless `with_names` is true. That is
    pseudonymized, not anonymous.
    """
    try:
        kept = service.searches.find(query.actions(), options_of(query.search()))
    except SearchRefused as refused:
        detail = str(refused)
        raise HTTPException(503, detail[0].upper() + detail[1:] + ".") from refused
    policy = service.shown_by(with_names=query.with_names)
    if policy is None:
        return kept.record
    return redacted_campaigns(kept.record, policy, lambda record: redact(record, policy))


@routes.get("/campaigns/{id}", response_model=wire.Explained)
def explain_campaign(
    service: ServiceDep, id: IdPath, query: Annotated[NamesQuery, Query()]
) -> dict[str, Any]:
    """Read what a campaign rests on: its events, the quotes behind them, and their denials.

    It must have been found before. Names as in the search.
    """
    policy = service.shown_by(with_names=query.with_names)
    key = service.policies.current().keyed_id
    kept, campaign = kept_campaign(service.store, id, shown_as=key)
    found = explained(service.store, campaign, outdated=kept.outdated, policy=policy)
    return {**found.record(), "not_shown": NOT_SHOWN}
