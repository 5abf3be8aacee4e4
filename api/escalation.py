"""Whether events of a store grow graver: `graph.analysis.escalation` over what is asked for."""

from typing import TYPE_CHECKING

from api.action_words import EVERY_ACTION, ActionWords
from graph.store.base import Store

if TYPE_CHECKING:
    from graph.analysis.escalation import Escalation


def escalation(
    store: Store,
    words: ActionWords = EVERY_ACTION,
    *,
    actor: str | None = None,
    campaign: str | None = None,
    seed: int = 0,
) -> "Escalation":
    """Test the events that are asked for. Events in which nobody acts by name are not among them.

    Args:
        actor: Id of one who must act in them. A natural person without public office acts in none,
            unless `words.persons` says so.
        campaign: Id of a campaign that was found before; only events of its waves count.

    Raises:
        BadFilter: A word makes no sense.
        NotFound: No campaign is called so.
    """
    from api.actions import read_actions  # with numpy
    from graph.analysis.escalation import escalation as tested
    from graph.analysis.escalation import events_of

    of_campaign = None if campaign is None else _events_of_campaign(store, campaign)
    events = events_of(read_actions(store, words), actor)
    chosen = [event for event in events if of_campaign is None or event.id in of_campaign]
    return tested(chosen, seed=seed)


def _events_of_campaign(store: Store, id: str) -> set[str]:
    from api.campaigns import kept_campaign

    _, campaign = kept_campaign(store, id)
    return {event for wave in campaign["waves"] for event in wave["events"]}
