"""Every error of the program has an HTTP status, and its class is where the table says."""

import importlib
import pkgutil

import pytest

import api
import extract
import graph
from api.errors import EXIT_CODES, HTTP_STATUSES, http_status
from graph.errors import ConflictingJudgement, NotFound, ShadowgraphError, StoreUnavailable


def _every_class(kind):
    yield kind
    for child in kind.__subclasses__():
        yield from _every_class(child)


def test_every_error_of_the_program_has_a_status():
    for package in (graph, extract, api):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(found.name)
    names = {
        f"{kind.__module__}.{kind.__qualname__}"
        for kind in _every_class(ShadowgraphError)
        if kind.__module__.startswith(("graph.", "extract.", "api."))
    }
    assert names <= set(HTTP_STATUSES)
    assert set(HTTP_STATUSES) == set(EXIT_CODES)


@pytest.mark.parametrize("name", sorted(HTTP_STATUSES))
def test_the_names_of_the_table_are_classes(name):
    module, _, kind = name.rpartition(".")
    assert issubclass(getattr(importlib.import_module(module), kind), Exception)


def test_what_cannot_be_reached_is_the_servers_fault_and_all_else_the_callers():
    for name, status in HTTP_STATUSES.items():
        assert (status >= 500) == (EXIT_CODES[name] == 3 or name == "graph.errors.ShadowgraphError")


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NotFound("entity", "x"), 404),
        (ConflictingJudgement("a", "b"), 409),
        (StoreUnavailable("sqlite:x", "gone"), 503),
        (KeyError("x"), 500),
        (type("NewError", (NotFound,), {})("entity", "x"), 404),
    ],
)
def test_an_error_has_the_status_of_the_nearest_class(error, status):
    assert http_status(error) == status
