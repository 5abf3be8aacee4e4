"""The surface of the command line: names, examples, and how little it loads."""

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from typer.main import get_command

from api.cli.main import app
from api.cli.show_claims import band
from graph.ontology import ontology
from tests.api.command import Run

COMMANDS = (
    "extract", "explain", "ingest", "import", "remove", "search", "show", "neighbors", "path", "subgraph", "events",
    "timeline", "counter-protests", "follow", "escalation", "brokers", "communities", "ego",
    "tactics", "state-links", "campaigns", "review", "view", "export", "copy", "backup", "restore", "serve",
    "stats", "demo",
)  # fmt: skip
REVIEW = ("list", "same", "different", "withdraw", "confirm")
CAMPAIGNS = ("find", "explain", "simulate", "evaluate")
HEAVY = (
    "spacy", "fastapi", "neo4j", "networkx", "numpy", "onnxruntime", "scipy", "trafilatura",
)  # fmt: skip

SAME_EVERYWHERE = {
    "--after", "--as-of", "--limit", "--min-confidence", "--persons", "--place", "--since",
    "--status", "--until",
}  # fmt: skip
"""Options that several commands have and that mean one thing."""


def test_these_commands_are_there_and_no_stubs():
    names = {c.name for c in app.registered_commands} | {g.name for g in app.registered_groups}
    assert names == set(COMMANDS)


@pytest.mark.parametrize(
    "command",
    [
        *[(name,) for name in COMMANDS],
        *[("review", name) for name in REVIEW],
        *[("campaigns", name) for name in CAMPAIGNS],
    ],
)
def test_every_command_has_help_with_an_example(run: Run, command):
    ran = run(*command, "--help")
    assert ran.code == 0
    assert "Example:\n" in ran.out and f"shadowgraph {command[0]}" in ran.out


def test_records_are_printed_as_json_on_request(run: Run):
    for name in COMMANDS:
        if name not in ("campaigns", "review", "demo", "export", "serve"):
            assert "--format" in run(name, "--help").out


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_each_step_of_campaigns_prints_json_on_request(run: Run, name: str):
    assert "--format" in run("campaigns", name, "--help").out


def test_an_option_says_the_same_at_every_command():
    said: dict[str, set[str]] = defaultdict(set)
    for option in _options(get_command(app)):
        for name in set(option.opts) & SAME_EVERYWHERE:
            said[name].add(option.help)
    assert said.keys() == SAME_EVERYWHERE
    assert {name: helps for name, helps in said.items() if len(helps) > 1} == {}


def _options(command):
    if not hasattr(command, "commands"):
        return [option for option in command.params if hasattr(option, "help")]
    return [option for inner in command.commands.values() for option in _options(inner)]


def test_help_loads_nothing_heavy():
    names = [[], *([n] for n in COMMANDS), *(["campaigns", n] for n in CAMPAIGNS)]
    lines = [f"main({[*name, '--help']!r})" for name in names]
    program = "\n".join(
        ["import sys", "from api.cli.main import main", *lines,
         f"assert not set({HEAVY!r}) & set(sys.modules), set({HEAVY!r}) & set(sys.modules)"]
    )  # fmt: skip
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, timeout=60)


def test_without_a_command_the_help_is_shown(run: Run):
    ran = run()
    assert "counter-protests" in ran.out + ran.err


def test_the_version_is_printed(run: Run):
    ran = run("--version")
    assert ran.code == 0 and ran.out.startswith("shadowgraph ")


def test_the_help_of_the_demo_does_not_send_to_the_store_of_the_environment(run: Run):
    assert "SHADOWGRAPH_STORE" not in run("demo", "--help").out


def test_the_documentation_lists_the_vocabulary_as_it_is():
    page = (Path(__file__).parents[3] / "docs" / "cli.md").read_text(encoding="utf-8")
    listed = page.partition("**Event types**")[2].partition("**Files of a folder.**")[0]
    known = ontology()
    assert listed.strip().splitlines()[2:] == [
        f"- `{kind.name}`: {kind.definition}" for kind in known.event_types.values()
    ]
    assert all(f"- `{name}` ({standing}): " in page for name, standing in known.modalities.items())


@pytest.mark.parametrize(("confidence", "word"), [(0.85, "high"), (0.6, "fair"), (0.59, "low")])
def test_the_bands_of_confidence_are_those_of_the_documentation(confidence, word):
    assert band(confidence) == word
