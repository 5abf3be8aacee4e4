"""A campaign with all that it rests on: each number of it leads to the sentences behind it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from api import answers
from api.documents import documents_of
from api.nodes import read_nodes
from api.with_sources import events_with_status
from graph.exchange.jsonl import Record
from graph.locators import locator_of
from graph.model import STANDING, Claim, Document, Event
from graph.redact import Policy, redact
from graph.redact_campaigns import redacted_campaign
from graph.store.base import Store

MOST_QUOTES = 1000
"""Of one campaign; what is more is counted, and the ids of all stand in the campaign itself."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A campaign with its events, claims and documents, as records of exports.

    Attributes:
        events: By first day, then id.
        claims: What the campaign rests on and what denies it, in the order of the events; each with
            `number`, by which it is quoted, and `locator`, the page that it stands on.
        quotes_left_out: How many more claims there are.
        gone: How many claims the store does not hold any more.
    """

    campaign: Record
    outdated: bool
    events: Sequence[Record]
    claims: Sequence[Record]
    documents: Sequence[Record]
    quotes_left_out: int
    gone: int

    def record(self) -> Record:
        """As one record."""
        return {
            "campaign": self.campaign,
            "outdated": self.outdated,
            "events": list(self.events),
            "claims": list(self.claims),
            "documents": list(self.documents),
            "quotes_left_out": self.quotes_left_out,
            "gone": self.gone,
        }


def explained(
    store: Store, campaign: Record, *, outdated: bool, policy: Policy | None = None
) -> Explained:
    """Read what a campaign rests on.

    Args:
        campaign: As it was found, with names.
        policy: What may be shown; None gives all names.
    """
    events = _events(store, [id for wave in campaign["waves"] for id in wave["events"]])
    counted = {id for wave in campaign["waves"] for id in wave["claims"]}
    claims = [claim for event in events for claim in _claims(store, event)]
    wanted = [c for c in claims if c.id in counted or STANDING[c.modality] == "refuted"]
    documents = documents_of(store, wanted[:MOST_QUOTES])
    passed = _door(policy)
    return Explained(
        campaign=_campaign(campaign, policy),
        outdated=outdated,
        events=[passed(record) for record in events_with_status(store, events)],
        claims=[
            {**_claim(claim, documents, passed, policy), "number": number}
            for number, claim in enumerate(wanted[:MOST_QUOTES], start=1)
        ],
        documents=[passed(answers.document_entry(document)) for document in documents.values()],
        quotes_left_out=max(len(wanted) - MOST_QUOTES, 0),
        gone=len(counted - {claim.id for claim in claims}),
    )


def _door(policy: Policy | None) -> Callable[[Mapping[str, Any]], Record]:
    return dict if policy is None else (lambda record: redact(record, policy))


def _campaign(campaign: Record, policy: Policy | None) -> Record:
    if policy is None:
        return campaign
    return redacted_campaign(campaign, policy, lambda record: redact(record, policy))


def _events(store: Store, ids: Sequence[str]) -> list[Event]:
    """The events by first day, then id; those that have gone are left out."""
    found = {event.id: event for event in read_nodes(store, ids, Event).values()}
    return sorted(found.values(), key=lambda event: (event.first or "9", event.id))


def _claims(store: Store, event: Event) -> list[Claim]:
    """The claims on an event: what denies it last, else by document and place in the text."""
    found = (store.get(id) for id in event.claims)
    claims = [record for record in found if isinstance(record, Claim)]
    return sorted(
        claims, key=lambda c: (STANDING[c.modality] == "refuted", c.document, c.start, c.id)
    )


def _claim(
    claim: Claim,
    documents: Mapping[str, Document],
    passed: Callable[[Mapping[str, Any]], Record],
    policy: Policy | None,
) -> Record:
    record = passed(answers.record(claim))
    document = documents.get(claim.document)
    part = locator_of(document, claim.start, claim.end) if document else None
    shown = part if part is None or policy is None else policy.mask(part)
    return {**record, "locator": shown}
