"""From domain errors to exit codes. The errors themselves know nothing of doors."""

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
}
"""Exit code for each error, by its full name, so that no door loads spaCy to look one up."""


def exit_code(error: BaseException) -> int | None:
    """The code of the nearest class that stands in the table; None for a fault of our own."""
    for kind in type(error).__mro__:
        code = EXIT_CODES.get(f"{kind.__module__}.{kind.__qualname__}")
        if code is not None:
            return code
    return None
