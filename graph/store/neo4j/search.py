"""Search of names and quotes: candidates from the full-text index, then one scorer for all stores.

A query is made of words of letters and digits alone, so that no syntax gets through.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from neo4j import ManagedTransaction

from graph.resolve.names import normalize
from graph.store.base import EntityFilter, Hit, Page
from graph.store.hits import page_of_hits
from graph.store.neo4j.conditions import of_entities
from graph.store.neo4j.records import read_nodes
from graph.store.neo4j.schema import NAMES_INDEX, QUOTES_INDEX
from graph.store.quotes import matches, phrases
from graph.store.scoring import allowed_typos

_MOST_WORDS = 50
_LONGEST_WORD = 200
"""Lucene splits words of more than 255 letters, and has a limit on the words of a query. What is
left out makes more candidates; they are all looked at."""

_NAMED = """
CALL db.index.fulltext.queryNodes($index, $query) YIELD node AS n
WITH n WHERE {where}
RETURN n.id, n.names
"""


def _named(condition: str) -> str:
    return _NAMED.replace("{where}", condition)


_QUOTED = """
CALL db.index.fulltext.queryNodes($index, $query) YIELD node AS n
RETURN n.id, n.quote
"""


def search(
    tx: ManagedTransaction, text: str, wanted: EntityFilter, limit: int, after: str | None
) -> Page[Hit]:
    """See `Store.search`."""
    candidates = _candidates(tx, text, wanted)
    return page_of_hits(text, candidates, partial(read_nodes, tx), limit=limit, after=after)


def _candidates(
    tx: ManagedTransaction, text: str, wanted: EntityFilter
) -> Iterator[tuple[str, str]]:
    words = sorted(set(normalize(text).split()))
    if not words:
        return
    where = of_entities(tx, wanted, named_ids(tx, wanted.name))
    query = " AND ".join(f"({_beginning(w)}{_near(w)})" for w in words[:_MOST_WORDS])
    values = {"index": NAMES_INDEX, "query": query, **where.values}
    for id, names in tx.run(_named(where.text), values):
        yield from ((id, name) for name in names)


def _beginning(word: str) -> str:
    return f"{word[:_LONGEST_WORD]}*"


def _near(word: str) -> str:
    """An alternative with typos; Lucene takes the nearest words first."""
    most = allowed_typos(word) if len(word) <= _LONGEST_WORD else 0
    return f" OR {word}~{most:d}" if most else ""


def named_ids(tx: ManagedTransaction, name: str | None) -> list[str] | None:
    """Entities of which each word of `name` begins a word of one name; None when it is None."""
    if name is None:
        return None
    asked = phrases(normalize(name))
    rows = _lookup(tx, NAMES_INDEX, asked, _named("true"))
    return [id for id, names in rows if any(matches(asked, normalize(one)) for one in names)]


def quoting_ids(tx: ManagedTransaction, text: str | None) -> list[str] | None:
    """Claims of which each word of `text` begins a word of the quote; None when it is None."""
    if text is None:
        return None
    asked = phrases(text)
    rows = _lookup(tx, QUOTES_INDEX, asked, _QUOTED)
    return [id for id, quote in rows if matches(asked, quote)]


def _lookup(
    tx: ManagedTransaction, index: str, asked: list[list[str]], query: str
) -> Iterable[tuple[str, str]]:
    words = sorted({word for phrase in asked for word in phrase})
    if not words:
        return []
    text = " AND ".join(_beginning(word) for word in words[:_MOST_WORDS])
    return [(id, found) for id, found in tx.run(query, {"index": index, "query": text})]
