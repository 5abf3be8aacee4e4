"""Every command is named, with an example, in the documentation."""

from pathlib import Path

import pytest

from api.cli import campaigns, review
from api.cli.main import app

ROOT = Path(__file__).parent.parent.parent
NAMES = [str(c.name) for c in app.registered_commands] + [
    str(g.name) for g in app.registered_groups
]
REVIEW = [str(c.name) for c in review.app.registered_commands]
CAMPAIGNS = [str(c.name) for c in campaigns.app.registered_commands]
GROUPS = ("campaigns", "review")


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_a_section_with_an_example(name):
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    section = page.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    assert f"    shadowgraph {name}" in section


@pytest.mark.parametrize("name", REVIEW)
def test_every_decision_has_an_example(name):
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert f"    shadowgraph review {name}" in page


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_every_question_on_campaigns_has_an_example(name):
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert f"    shadowgraph campaigns {name}" in page


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_named_in_the_readme(name):
    assert name in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_example_of_the_page_is_a_command_line_that_parses():
    import shlex

    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    lines = [line.strip() for line in page.splitlines() if line.startswith("    shadowgraph ")]
    for line in lines:
        words = shlex.split(line.partition(" > ")[0])[1:]
        command = app_command(words)
        with command.make_context(words[0], command_arguments(words), resilient_parsing=False):
            pass


def app_command(words):
    import typer

    group = typer.main.get_command(app)
    command = group.commands[words[0]]
    return command.commands[words[1]] if words[0] in GROUPS else command


def command_arguments(words):
    return list(words[2:] if words[0] in GROUPS else words[1:])
