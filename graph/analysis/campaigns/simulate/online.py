"""Posts that share an object within seconds: the load on which co-action networks are timed."""

from dataclasses import dataclass

import numpy as np

from graph.analysis.actions import Indexes

_SECONDS = 30 * 86_400
_ACCOUNTS_ZIPF, _OBJECTS_ZIPF = 0.6, 0.75
_IN_BURST = 0.7
_BURST_S = 7_200.0


@dataclass(frozen=True, slots=True)
class Posts:
    """One row a post: account, object (link, slogan, picture), second from 0."""

    actor: Indexes
    object: Indexes
    second: Indexes


def online(count: int, seed: int = 1) -> Posts:
    """Draw posts of `count` / 10 accounts on `count` / 20 objects in 30 days.

    Of the posts on an object .7 fall into a burst after its birth, exponential with a mean of two
    hours; the others anywhere. Activity and popularity follow Zipf's law.
    """
    rng = np.random.default_rng(seed)
    actor = _zipf(count // 10, _ACCOUNTS_ZIPF, count, rng)
    on = _zipf(count // 20, _OBJECTS_ZIPF, count, rng)
    birth = rng.uniform(0, _SECONDS, count // 20)
    burst = birth[on] + rng.exponential(_BURST_S, count)
    second = np.where(rng.random(count) < _IN_BURST, burst, rng.uniform(0, _SECONDS, count))
    return Posts(actor, on, np.floor(second).astype(np.int64))


def _zipf(kinds: int, exponent: float, count: int, rng: np.random.Generator) -> Indexes:
    weight = np.arange(1, kinds + 1, dtype=np.float64) ** -exponent
    return rng.choice(kinds, count, p=weight / weight.sum())
