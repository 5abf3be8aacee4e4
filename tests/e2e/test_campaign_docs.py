"""docs/campaigns.md: its pictures are of the table that ships, and its commands run."""

import re
import shlex
from pathlib import Path

import pytest

from api.cli.main import main
from scripts.campaign_pictures import drawings, imported

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "campaigns.md").read_text(encoding="utf-8")


def test_the_drawings_are_those_of_the_table_that_ships() -> None:
    with imported() as store:
        made = drawings(store)
    for name, picture in made.items():
        kept = (ROOT / "docs" / name).read_text(encoding="utf-8")
        assert kept == picture, "run scripts/campaign_pictures.py"
        assert "invented" in picture and f"]({name})" in PAGE


def test_every_picture_and_page_that_is_linked_exists() -> None:
    linked = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", PAGE)
    assert len(linked) >= 5
    assert not [name for name in linked if not (ROOT / "docs" / name).is_file()]


def test_the_first_commands_run_as_they_stand(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    commands = re.findall(r"^    shadowgraph (.*)$", PAGE, re.MULTILINE)
    assert len(commands) == 2
    for command in commands:
        assert main(shlex.split(command)) == 0
    assert "1 campaign" in capsys.readouterr().out
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "tier B" in page and "What this page does not show" in page
