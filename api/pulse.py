"""Whether the store answers, said in good time: one that is gone may be tried for half a minute."""

import threading

from graph.errors import StoreError, StoreUnavailable
from graph.store.base import Store

WAIT_S = 5.0


class Pulse:
    """Asks the store of one server a short question, one at a time however many want to know."""

    def __init__(self, store: Store, *, wait_s: float = WAIT_S) -> None:
        """Ask this store, and wait so long for its answer."""
        self._store, self._wait_s = store, wait_s
        self._lock = threading.Lock()
        self._question: _Question | None = None

    def check(self) -> None:
        """Return when the store has answered.

        Raises:
            StoreError: It cannot be reached, or has not answered in time.
        """
        with self._lock:
            if self._question is None or not self._question.is_alive():
                self._question = _Question(self._store)
                self._question.start()
            question = self._question
        question.join(self._wait_s)
        if question.is_alive():
            reason = f"it has not answered within {self._wait_s} seconds"
            raise StoreUnavailable(self._store.address, reason)
        if question.error is not None:
            raise question.error


class _Question(threading.Thread):
    """One question; nobody has to wait for it at the end of the program."""

    def __init__(self, store: Store) -> None:
        super().__init__(name="pulse", daemon=True)
        self._store = store
        self.error: StoreError | None = None

    def run(self) -> None:
        try:
            self._store.starting("doc:", limit=1)
        except StoreError as error:
            self.error = error
