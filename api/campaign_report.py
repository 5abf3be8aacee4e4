"""The report of a search for campaigns. Whatever gets into it has passed the redaction."""

from api.campaigns import Kept
from api.explained_campaigns import explained
from graph.redact import Policy, redact
from graph.redact_campaigns import redacted_campaigns
from graph.store.base import Store


def campaign_report(store: Store, kept: Kept, *, policy: Policy | None) -> str:
    """The page: what was found, and for each campaign the sentences behind it.

    Args:
        policy: What may be shown; None gives all names.
    """
    from graph.report.page import report_page

    record = kept.record
    explanations = [
        explained(store, campaign, outdated=kept.outdated, policy=policy).record()
        for campaign in record["campaigns"]
    ]
    if policy is not None:
        record = redacted_campaigns(record, policy, lambda one: redact(one, policy))
    return report_page(record, explanations, outdated=kept.outdated, named=policy is None)
