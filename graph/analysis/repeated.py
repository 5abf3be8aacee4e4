"""How often counter-protests of one actor answered gatherings of another, and whether that is more
than the crowd of these places explains.

The count rests on answers that a claim states, the test on who was where and when alone. Neither
shows that one heeds the other. Natural persons are never among them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.analysis.actions import ACTIVE_ROLES, Actions
from graph.analysis.counter_protests import CounterProtest
from graph.analysis.follow import Following, follow

FOLLOWERS = ("organization", "group", "account")
_STAND_THERE = tuple(role for role in ACTIVE_ROLES if role != "sponsor")


@dataclass(frozen=True, slots=True)
class Repeated:
    """One actor's counter-protests against another's gatherings.

    Attributes:
        leader, follower: Ids: who held the gatherings, and who the counter-protests.
        answered: Counter-protests of the follower that a claim says answer one of the leader's.
        derived: Further ones of which no claim says so; they are in no test.
        pairs: Gathering and counter-protest of the `answered`, sorted.
        following: The test against the crowd of gatherings, with its caveat. A counter-protest of
            the same day counts as one that comes after.
    """

    leader: str
    follower: str
    answered: int
    derived: int
    pairs: tuple[tuple[str, str], ...]
    following: Following


def repeated(
    found: Iterable[CounterProtest],
    gatherings: Actions,
    *,
    window: float = 2.0,
    replays: int = 999,
    seed: int = 0,
    only: str | None = None,
) -> list[Repeated]:
    """All pairs of which at least one counter-protest answers a gathering.

    Those that most claims speak for come first, then by ids. Many pairs are tested at once: one in
    twenty has a p of .05 or less where nobody follows anybody.

    Args:
        gatherings: Actions of protests, public events and counter-protests alone; organizers,
            participants and initiators stand for their gatherings, sponsors do not.
        window: In days, > 0.
        only: Id of one who must be on either side.
    """
    acting = _acting(gatherings)
    stated: dict[tuple[str, str], set[tuple[str, str]]] = {}
    derived: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for one in found:
        for answer in one.answers:
            kept = stated if answer.derived is None else derived
            for leader in acting.get(answer.event, ()):
                for follower in acting.get(one.event, ()):
                    if leader != follower and only in (None, leader, follower):
                        pair = kept.setdefault((leader, follower), set())
                        pair.add((answer.event, one.event))
    return [
        Repeated(
            leader,
            follower,
            answered=_counters(stated.get((leader, follower), ())),
            derived=_counters(derived.get((leader, follower), ())),
            pairs=tuple(sorted(stated.get((leader, follower), ()))),
            following=follow(
                gatherings, leader, follower,
                window=window, same_time=True, replays=replays, seed=seed,
            ),
        )
        for leader, follower in sorted(
            stated.keys() | derived.keys(),
            key=lambda pair: (-_counters(stated.get(pair, ())), pair),
        )
    ]  # fmt: skip


def _acting(actions: Actions) -> dict[str, list[str]]:
    """For each event, by id, those who stand there and are no natural persons."""
    found: dict[str, list[str]] = {}
    columns = zip(
        actions.actor.tolist(), actions.event.tolist(), actions.role.tolist(), strict=True
    )
    for actor, event, role in columns:
        who = actions.actors[actor]
        if who.type in FOLLOWERS and ACTIVE_ROLES[role] in _STAND_THERE:
            found.setdefault(actions.events[event].id, []).append(who.id)
    return found


def _counters(pairs: Iterable[tuple[str, str]]) -> int:
    """Counter-protests among pairs; one that answers two gatherings counts once."""
    return len({counter for _, counter in pairs})
