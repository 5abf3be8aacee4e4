"""The code blocks of README run as they stand."""

import re
from pathlib import Path

import networkx
import pytest

README = Path(__file__).parents[2] / "README.md"


@pytest.mark.model
def test_the_python_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (block,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    exec(block, names)
    assert "denied" in capsys.readouterr().out
    assert (tmp_path / "case.db").is_file()
    graph: networkx.MultiDiGraph = names["graph"]  # type: ignore[assignment]
    (threat,) = [node for node, type_ in graph.nodes(data="type") if type_ == "threaten"]
    links = {link for _, _, link in graph.in_edges(threat, data="type")}
    links |= {link for _, _, link in graph.out_edges(threat, data="type")}
    assert not links & {"INITIATED", "TARGETED"}  # a denial makes no reported deed


@pytest.mark.model
def test_the_python_of_the_page_on_spacy_runs(capsys: pytest.CaptureFixture[str]) -> None:
    page = (README.parent / "docs" / "spacy.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    exec(block, {})
    said = capsys.readouterr().out
    assert "threatened threaten denied" in said and "'target': 'students'" in said


def test_every_command_of_the_readme_exists() -> None:
    from api.cli.main import app

    offered = {command.name for command in app.registered_commands} | {
        group.name for group in app.registered_groups
    }
    used = set(
        re.findall(r"^shadowgraph ([a-z-]+)", README.read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert used <= offered
