"""From domain errors to exit codes and HTTP statuses. The errors themselves know of no door."""

from collections.abc import Mapping

SOME_FAILED = 1
WRONG_USAGE = 2
UNREACHABLE = 3
INTERRUPTED = 130

EXIT_CODES: Mapping[str, int] = {
    "graph.errors.ShadowgraphError": SOME_FAILED,
    "graph.errors.UnreadableInput": SOME_FAILED,
    "graph.errors.InvalidClaim": SOME_FAILED,
    "graph.errors.NotFound": WRONG_USAGE,
    "graph.errors.ConflictingJudgement": WRONG_USAGE,
    "graph.errors.OntologyError": UNREACHABLE,
    "graph.errors.StoreError": UNREACHABLE,
    "graph.errors.StoreUnavailable": UNREACHABLE,
    "graph.errors.StoreTooNew": UNREACHABLE,
    "extract.errors.ModelError": UNREACHABLE,
    "extract.gazetteer.errors.TableError": UNREACHABLE,
    "extract.reader.errors.WeightsError": UNREACHABLE,
    "extract.wordlists.LexiconError": UNREACHABLE,
    "api.filters.BadFilter": WRONG_USAGE,
    "api.searches.SearchRefused": UNREACHABLE,
}
"""Exit code for each error, by its full name, so that no door loads spaCy to look one up."""

HTTP_STATUSES: Mapping[str, int] = {
    "graph.errors.ShadowgraphError": 500,
    "graph.errors.UnreadableInput": 422,
    "graph.errors.InvalidClaim": 422,
    "graph.errors.NotFound": 404,
    "graph.errors.ConflictingJudgement": 409,
    "graph.errors.OntologyError": 503,
    "graph.errors.StoreError": 503,
    "graph.errors.StoreUnavailable": 503,
    "graph.errors.StoreTooNew": 503,
    "extract.errors.ModelError": 503,
    "extract.gazetteer.errors.TableError": 503,
    "extract.reader.errors.WeightsError": 503,
    "extract.wordlists.LexiconError": 503,
    "api.filters.BadFilter": 422,
    "api.searches.SearchRefused": 503,
}
"""HTTP status for each error, by its full name. Of those from 500 on the message stays inside."""


def exit_code(error: BaseException) -> int | None:
    """The code of the nearest class that stands in the table; None for a fault of our own."""
    return _nearest(EXIT_CODES, error)


def http_status(error: BaseException) -> int:
    """The status of the nearest class that stands in the table; 500 for a fault of our own."""
    return _nearest(HTTP_STATUSES, error) or 500


def _nearest(table: Mapping[str, int], error: BaseException) -> int | None:
    for kind in type(error).__mro__:
        found = table.get(f"{kind.__module__}.{kind.__qualname__}")
        if found is not None:
            return found
    return None
