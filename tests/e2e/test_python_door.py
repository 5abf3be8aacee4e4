"""The Python door: `import shadowgraph` is cheap, and its names do what their docstrings say."""

import subprocess
import sys

import pytest

import shadowgraph


def test_importing_it_loads_nothing_heavy():
    program = (
        "import sys, shadowgraph; heavy = {'spacy', 'networkx', 'sqlite3', 'typer', 'yaml'};"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_every_name_it_offers_is_there():
    for name in shadowgraph.__all__:
        assert getattr(shadowgraph, name) is not None
    assert set(dir(shadowgraph)) == set(shadowgraph.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        shadowgraph.nonsense  # noqa: B018


@pytest.mark.parametrize("name", ["graph", "extract", "api"])
def test_a_package_of_another_distribution_is_named(tmp_path, name):
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").write_text("", encoding="utf-8")
    root = shadowgraph.packages.__file__.rpartition("/shadowgraph/")[0]
    program = f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {root!r}]; import shadowgraph"
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    message = ran.stderr.splitlines()[-1]
    assert f"the package {name} at {tmp_path / name} is not shadowgraph's" in message


def test_the_command_says_so_too(tmp_path):
    (tmp_path / "graph").mkdir()
    (tmp_path / "graph" / "__init__.py").write_text("", encoding="utf-8")
    root = shadowgraph.packages.__file__.rpartition("/shadowgraph/")[0]
    program = (
        f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {root!r}];"
        "import runpy; runpy.run_module('shadowgraph.__main__', run_name='__main__')"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert "is not shadowgraph's" in ran.stderr


@pytest.mark.model
def test_from_a_sentence_to_a_graph_with_claims(tmp_path):
    document = shadowgraph.read_text(
        "On 3 May 2023 the consulate organized a counter-protest against the rally in Sydney.",
        metadata=shadowgraph.Metadata(published="2023-05-04"),
    )
    extraction = shadowgraph.extract(document)
    assert extraction.claims
    store = shadowgraph.open_store(f"sqlite:{tmp_path}/x.db")
    assert shadowgraph.ingest(extraction, store).claims_added == len(extraction.claims)
    graph = shadowgraph.to_networkx(store)
    ids = {claim.id for claim in extraction.claims}
    edges = list(graph.edges(data=True))
    assert edges and all(set(data["claims"]) <= ids for _, _, data in edges)
    store.close()


@pytest.mark.model
def test_a_plain_text_can_be_extracted():
    assert shadowgraph.extract("Police arrested two students in Sydney.").claims


def test_a_part_of_the_graph_becomes_a_networkx_graph(tmp_path):
    from tests.factory import Actor, report, said

    store = shadowgraph.open_store(f"sqlite:{tmp_path}/part.db")
    circle = Actor("Snow Lantern Circle", "organization")
    shadowgraph.ingest(
        report(
            said("protest", organizer=circle),
            said("public_event", organizer=circle, modality="denied"),
            said("doxx", initiator=Actor("Quiet Club", "organization")),
        ),
        store,
    )
    wanted = shadowgraph.SubgraphFilter(
        events=shadowgraph.EventFilter(types=("protest", "public_event"))
    )
    part = store.subgraph(wanted)
    assert isinstance(part, shadowgraph.Subgraph)
    assert (part.total, len(shadowgraph.to_networkx(part).edges)) == (3, 1)
    both = shadowgraph.to_networkx(part, standings=("reported", "refuted"))
    assert len(both.edges) == 2 and len(both) == 3
    store.close()
