"""Search of names: candidates from the full-text index and near words, then the shared scorer."""

import sqlite3
import threading
from collections.abc import Iterator
from functools import partial

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.resolve.names import normalize
from graph.store.base import EntityFilter, Hit, Page
from graph.store.hits import page_of_hits
from graph.store.scoring import allowed_typos
from graph.store.sqlite.conditions import of_entities
from graph.store.sqlite.records import read_nodes
from graph.store.sqlite.words import any_of_each


class Vocabulary:
    """All words of names, read again when the file has changed; one per thread."""

    def __init__(self) -> None:
        self._own = threading.local()

    def near(self, db: sqlite3.Connection, word: str) -> list[str]:
        """Words of names that differ from this one by a typo at most, sorted."""
        most = allowed_typos(word)
        if not most:
            return []
        found = process.extract(
            word, self._words(db), scorer=OSA.distance, score_cutoff=most, limit=None
        )
        return sorted(term for term, _, _ in found)

    def _words(self, db: sqlite3.Connection) -> list[str]:
        (version,) = db.execute("PRAGMA data_version").fetchone()
        state = (id(db), version, db.total_changes)
        if getattr(self._own, "state", None) != state:
            rows = db.execute("SELECT term FROM name_vocabulary")
            self._own.words = [term for (term,) in rows]
            self._own.state = state
        words: list[str] = self._own.words
        return words


def search(
    db: sqlite3.Connection,
    vocabulary: Vocabulary,
    text: str,
    wanted: EntityFilter,
    limit: int,
    after: str | None,
) -> Page[Hit]:
    """See `Store.search`."""
    candidates = _candidates(db, vocabulary, text, wanted)
    return page_of_hits(text, candidates, partial(read_nodes, db), limit=limit, after=after)


def _candidates(
    db: sqlite3.Connection, vocabulary: Vocabulary, text: str, wanted: EntityFilter
) -> Iterator[tuple[str, str]]:
    words = sorted(set(normalize(text).split()))
    query = any_of_each((word, vocabulary.near(db, word)) for word in words)
    where = of_entities(wanted)
    yield from db.execute(
        "SELECT name.node, name.name FROM name_words JOIN name ON name.id = name_words.rowid"
        " JOIN node ON node.id = name.node"
        f" WHERE name_words MATCH ? AND {where.text}",
        (query, *where.values),
    )
