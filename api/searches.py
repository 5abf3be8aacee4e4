"""Searches for campaigns that a server makes: one at a time, and none without end."""

import threading
import time

from api.action_words import ActionWords
from api.campaigns import Kept, find_campaigns, found_before
from graph.analysis.campaigns.records import Options
from graph.store.base import Store

MOST_S = 120.0
"""Seconds that one search may take; it is asked after each replay."""
WAIT_S = 10.0
"""Seconds that a request waits for another search to end."""


class SearchRefused(Exception):
    """A search did not come to its end; the message says why, and what to do."""


class Searches:
    """Makes the searches of one server. An answer that is kept is given at once, meanwhile too."""

    def __init__(self, store: Store, *, most_s: float = MOST_S, wait_s: float = WAIT_S) -> None:
        self._store, self._most_s, self._wait_s = store, most_s, wait_s
        self._lock = threading.Lock()

    def find(self, words: ActionWords, options: Options) -> Kept:
        """See `find_campaigns`.

        Raises:
            BadFilter: A word makes no sense.
            SearchRefused: Another search goes on, or this one takes too long.
        """
        kept = found_before(self._store, words, options)
        if kept is not None:
            return kept
        if not self._lock.acquire(timeout=self._wait_s):
            raise SearchRefused("another search goes on; try again later")
        try:
            ends = time.monotonic() + self._most_s
            return find_campaigns(
                self._store, words, options, progress=lambda done, total: self._check(ends)
            )
        finally:
            self._lock.release()

    def _check(self, ends: float) -> None:
        if time.monotonic() > ends:
            raise SearchRefused(
                f"the search took longer than {self._most_s:g} s; ask for fewer replays or fewer"
                " events, or use the command line"
            )
