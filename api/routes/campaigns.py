"""Campaigns: search for groups that act at the same time, and read what one rests on."""

from typing import Annotated, Any

from fastapi import Query
from pydantic import Field
from starlette.exceptions import HTTPException

from api.action_words import MIN_CONFIDENCE, ActionWords
from api.campaign_records import NOT_SHOWN
from api.campaign_words import CampaignWords, options_of
from api.campaigns import kept_campaign
from api.deps import IdPath, Service, ServiceDep
from api.explained_campaigns import explained
from api.queries import EventTypeName, ModalityName, PartialDate, StatusName, Word
from api.queries import Query as Parameters
from api.routing import router
from api.schemas import campaigns as wire
from api.searches import SearchRefused
from graph.redact import Policy, redact
from graph.redact_campaigns import redacted_campaigns

routes = router("campaigns")

MOST_REPLAYS = 499
"""Of one request; the command line takes more."""
_DEFAULTS = CampaignWords()


class NamesQuery(Parameters):
    """Whether names are shown."""

    with_names: bool = Field(
        default=False, description="With all names and texts; handle with care."
    )


class CampaignsQuery(NamesQuery):
    """In what is searched, and how."""

    type: list[EventTypeName] = Field(default=[], description="Event types.")
    since: PartialDate | None = Field(default=None, description="Events not before.")
    until: PartialDate | None = Field(default=None, description="Events not after.")
    place: Word | None = Field(default=None, description="Id of the place.")
    issue: list[Word] = Field(default=[], description="Issues, or topics of an import.")
    status: list[StatusName] = Field(default=[], description="Status of an event.")
    modality: list[ModalityName] = Field(
        default=[], description="Of claims; else asserted, alleged and attempted."
    )
    min_confidence: float = Field(default=MIN_CONFIDENCE, ge=0, le=1, description="Of a claim.")
    as_of: PartialDate | None = Field(default=None, description="Only documents published by then.")
    persons: bool = Field(
        default=False, description="Natural persons without a public office act, too."
    )
    window: Word = Field(
        default="2d", pattern=r"^[0-9]{1,6}(\.[0-9]{1,6})?[dhms]?$", description="2d, 36h, 90m."
    )
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
    seed: int = Field(default=_DEFAULTS.seed, ge=0, le=2**53, description="Of what is drawn.")

    def actions(self) -> ActionWords:
        """The words that choose actions."""
        return ActionWords(
            self.type, self.since, self.until, self.place, self.issue, self.status, self.modality,
            self.min_confidence, self.as_of, self.persons,
        )  # fmt: skip

    def search(self) -> CampaignWords:
        """The words that set the search."""
        return CampaignWords(
            self.window, self.signals, self.strata, self.replays, self.alpha, self.min_actors,
            self.min_sources, self.seed,
        )  # fmt: skip


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
    policy = _policy(service, query)
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
    policy = _policy(service, query)
    key = service.policies.current().keyed_id
    kept, campaign = kept_campaign(service.store, id, shown_as=key)
    found = explained(service.store, campaign, outdated=kept.outdated, policy=policy)
    return {**found.record(), "not_shown": NOT_SHOWN}


def _policy(service: Service, query: NamesQuery) -> Policy | None:
    return None if query.with_names else service.policies.current()
