"""Chains on generated graphs, beside what networkx finds on them."""

from itertools import islice, pairwise

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.paths import find_chains
from graph.analysis.simple_paths import simple_paths
from graph.store.filters import PathFilter
from tests.graph.analysis.small_ground import ground

NODES = [f"n{n}" for n in range(9)]
ends = st.sampled_from(NODES)
links = st.lists(st.tuples(ends, ends), max_size=24)


def by_networkx(pairs, a, b, longest) -> list[tuple[str, ...]]:
    graph = nx.Graph()
    graph.add_nodes_from(NODES)
    graph.add_edges_from((one, other) for one, other in pairs if one != other)
    try:
        paths = nx.shortest_simple_paths(graph, a, b)
        found = [tuple(path) for path in paths if len(path) - 1 <= longest]
    except nx.NetworkXNoPath:
        found = []
    return sorted(found, key=lambda path: (len(path), path))


@settings(max_examples=300)
@given(links, st.integers(1, 12), st.integers(1, 8))
def test_the_shortest_chains_are_those_of_networkx_in_order_of_length_and_ids(
    pairs, count, longest
):
    found = ground(*((one, "FUNDS", other) for one, other in pairs), ("n0", "FUNDS", "n0"),
                   ("n1", "FUNDS", "n1"))  # fmt: skip
    wanted = PathFilter(longest=longest, most_links=None)
    chains = find_chains(found, "n0", "n1", wanted, count=count)
    assert list(chains.paths) == by_networkx(pairs, "n0", "n1", longest)[:count]
    for path in chains.paths:
        for one, other in pairwise(path):
            between = {s.id for s, *_ in found.links if {s.from_, s.to} == {one, other}}
            assert set(chains.links[one, other]) == between


@given(links, st.integers(1, 6))
def test_what_is_gone_around_is_all_that_stands_between(pairs, most_links):
    """Without the nodes that a search skipped, networkx finds the same."""
    found = ground(*((one, "FUNDS", other) for one, other in pairs), ("n0", "FUNDS", "n0"),
                   ("n1", "FUNDS", "n1"))  # fmt: skip
    wanted = PathFilter(longest=8, most_links=most_links)
    chains = find_chains(found, "n0", "n1", wanted, count=100)
    sites = found.sites(NODES, ("reported",))
    barred = {id for id, site in sites.items() if site.links > most_links} - {"n0", "n1"}
    assert set(chains.skipped) <= barred
    open_pairs = [pair for pair in pairs if not barred.intersection(pair)]
    assert list(chains.paths) == by_networkx(open_pairs, "n0", "n1", 8)[:100]


@given(links)
def test_fewer_paths_than_asked_for_are_all_there_are(pairs):
    near: dict[str, set[str]] = {id: set() for id in NODES}
    for one, other in pairs:
        if one != other:
            near[one].add(other)
            near[other].add(one)
    whole = simple_paths(near, "n0", "n1", count=10_000, longest=8)
    assert whole == by_networkx(pairs, "n0", "n1", 8)
    assert list(islice(whole, 3)) == simple_paths(near, "n0", "n1", count=3, longest=8)
