"""Whether one actor of a store consistently follows another; see `graph.analysis.follow`."""

from typing import TYPE_CHECKING

from api.action_words import EVERY_ACTION, ActionWords
from graph.store.base import Store

if TYPE_CHECKING:
    from graph.analysis.follow import Following


def following(
    store: Store,
    leader: str,
    follower: str,
    words: ActionWords = EVERY_ACTION,
    *,
    window: float = 2.0,
    same_time: bool = False,
    seed: int = 0,
) -> "Following":
    """Test two actors in the actions that are asked for.

    Natural persons without a public office act in none of them, unless `words.persons` says so.

    Raises:
        BadFilter: A word makes no sense.
        ValueError: `window` is not above 0, or both are one actor.
    """
    from api.actions import read_actions  # with numpy and scipy
    from graph.analysis.follow import follow

    return follow(
        read_actions(store, words),
        leader,
        follower,
        window=window,
        same_time=same_time,
        seed=seed,
    )
