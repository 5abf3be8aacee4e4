"""`extract --format html`: one page of one document, for its owner only."""

import stat
from pathlib import Path

import pytest

from tests.api.command import Run

pytestmark = pytest.mark.model

TEXT = "The embassy denied that its officers had threatened Mara Quillby in Oslo."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_page_is_written_to_marked_html_for_its_owner_only(run: Run, file: Path) -> None:
    ran = run("extract", file, "--format", "html")
    page = Path("marked.html")
    assert ran.code == 0 and ran.out == ""
    assert (
        ran.err == "Wrote marked.html: the whole text with all names; only you can read the file.\n"
    )
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    text = page.read_text(encoding="utf-8")
    assert "Mara Quillby" in text and "holds the whole text with all names" in text
    assert "denied" in text and "report.txt" in text


def test_the_page_goes_where_output_says_and_has_the_title(run: Run, file: Path) -> None:
    run("extract", file, "--format", "html", "--output", "own.html", "--title", "Two <b>crowds")
    text = Path("own.html").read_text(encoding="utf-8")
    assert "<title>Two &lt;b&gt;crowds, marked</title>" in text
    assert not Path("marked.html").exists()


def test_the_page_has_a_note_for_every_event_of_the_record(run: Run, file: Path) -> None:
    events = [c for c in run("extract", file).json["claims"] if c["kind"] == "event"]
    run("extract", file, "--format", "html")
    text = Path("marked.html").read_text(encoding="utf-8")
    assert text.count('<li class="note ') == len(events) == 2


@pytest.mark.parametrize("form", ["html", "json"])
def test_what_is_read_is_never_written_over(run: Run, file: Path, form: str) -> None:
    ran = run("extract", file, "--format", form, "--output", file)
    assert ran.code == 2 and "name another" in ran.err
    assert file.read_text(encoding="utf-8") == TEXT


def test_a_source_called_as_the_page_is_not_written_over(run: Run) -> None:
    Path("marked.html").write_text(f"<p>{TEXT}</p>", encoding="utf-8")
    ran = run("extract", "marked.html", "--format", "html")
    assert ran.code == 2 and "--output" in ran.err
    assert Path("marked.html").read_text(encoding="utf-8") == f"<p>{TEXT}</p>"


def test_a_page_shows_a_single_document(run: Run, file: Path) -> None:
    for arguments in ((file, file), (file.parent,), ("--jsonl", "many.jsonl")):
        ran = run("extract", *arguments, "--format", "html")
        assert ran.code == 2 and "single document" in ran.err


def test_a_file_that_cannot_be_read_leaves_no_page(run: Run) -> None:
    ran = run("extract", "gone.txt", "--format", "html")
    assert ran.code == 1 and "gone.txt" in ran.err
    assert not Path("marked.html").exists()


def test_a_missing_folder_is_named(run: Run, file: Path) -> None:
    ran = run("extract", file, "--format", "html", "--output", "gone/page.html")
    assert ran.code == 1 and "there is no folder gone" in ran.err
