"""PDF, Word files and mail go through `ingest` to a quote with its page."""

import json
import resource
import subprocess
import sys
from email.message import EmailMessage

import pytest

from api.intake import remarks
from extract.read import read
from graph.redact import Policy, redact
from tests.extract.read.files import PdfPage, bomb, docx, pdf, word_paragraph

STORY = (
    "On 3 May 2023 the Snow Lion Circle held a rally in Sydney.",
    "Police arrested two students at the gate of the consulate.",
)


def report():
    """Two pages, of which the last sentence runs over, and a scan between them."""
    first, scan, last = PdfPage(), PdfPage(), PdfPage()
    first.paragraph(60, 700, f"{STORY[0]} Police arrested two", letters=64)
    scan.picture()
    last.paragraph(60, 700, "students at the gate of the consulate.", letters=64)
    return pdf([first, scan, last])


def mail():
    message = EmailMessage()
    message["From"] = "Ada Okoro <ada@kea.example>"
    message["Date"] = "Mon, 08 May 2023 23:30:00 -0700"
    message["Subject"] = "Fwd: The rally"
    message.set_content(f"See below.\n\n-- Forwarded message --\nFrom: Ben\n\n{' '.join(STORY)}\n")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="list.pdf")
    return message.as_bytes()


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "reports"
    made.mkdir()
    (made / "a.pdf").write_bytes(report())
    (made / "b.docx").write_bytes(docx("".join(map(word_paragraph, STORY))))
    (made / "c.eml").write_bytes(mail())
    (made / "d.pdf").write_bytes(b"%PDF-1.7 torn")
    (made / "e.docx").write_bytes(b"no zip")
    return made


@pytest.mark.model
def test_a_folder_of_all_formats_is_taken_in_and_quotes_have_their_page(run, folder, tmp_path):
    store = f"sqlite:{tmp_path}/x.db"
    ran = run("ingest", folder, "--store", store, "--format", "json")
    assert ran.code == 1
    assert ran.json["new"] == 3
    assert {row["path"].rpartition("/")[2] for row in ran.json["failed"]} == {"d.pdf", "e.docx"}
    assert "a.pdf: without text, so not read: page 2; run OCR" in ran.err
    assert "c.eml: 1 attachment not read; save and ingest them: list.pdf" in ran.err
    assert "c.eml: holds forwarded mail" in ran.err
    events = run("events", "--type", "detain", "--store", store, "--format", "json").json["items"]
    assert len({id for event in events for id in event["documents"]}) == 3


@pytest.mark.model
def test_show_and_extract_print_the_page_beside_the_quote(run, folder, tmp_path):
    store = f"sqlite:{tmp_path}/x.db"
    run("ingest", folder / "a.pdf", "--store", store)
    claims = run("extract", folder / "a.pdf").json["claims"]
    places = {claim["quote"]: claim["locator"] for claim in claims}
    assert places[STORY[0]] == places[STORY[1]] == "page 1"
    table = run("extract", folder / "a.pdf", "--format", "table").out
    assert "page 1 to page 3" in " ".join(table.split())
    claim = next(claim for claim in claims if claim["quote"] == STORY[1])
    shown = " ".join(run("show", claim["id"], "--store", store).out.split())
    assert "page 1 to page 3" in shown


@pytest.mark.model
def test_a_forwarded_mail_says_so_beside_the_quote(run, folder):
    assert "forwarded mail" in run("extract", folder / "c.eml", "--format", "table").out


def test_what_leaves_the_machine_has_no_locator(folder):
    document = read(folder / "c.eml")
    policy = Policy(b"0123456789abcdef", lambda text: ())
    record = {"record": "claim", "id": "clm:1", "quote": "It was so.", "locator": "page 3"}
    assert "locator" not in redact(record, policy)
    assert "attachments" in {locator.name for locator in document.locators}


def test_remarks_tell_what_was_left(folder):
    assert remarks(read(folder / "a.pdf"), ()) == [
        "without text, so not read: page 2; run OCR on the file to read all"
    ]
    assert remarks(read(folder / "b.docx"), ()) == []


def _limited(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.model
@pytest.mark.process
def test_a_full_disk_is_one_clear_error_and_leaves_nothing_half_written(run, folder, tmp_path):
    store = f"sqlite:{tmp_path}/x.db"
    assert run("ingest", folder / "b.docx", "--store", store, "--format", "json").json["new"] == 1
    size = (tmp_path / "x.db").stat().st_size
    lines = tmp_path / "many.jsonl"
    rows = [{"id": str(n), "text": f"{' '.join(STORY)} It was number {n}."} for n in range(60)]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    full = subprocess.run(
        [sys.executable, "-m", "shadowgraph", "ingest", str(lines), "--store", store],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: _limited(size + 64 * 1024),
    )
    assert full.returncode == 3, full.stderr
    assert "Traceback" not in full.stderr
    assert len(full.stderr.strip().splitlines()) == 1, full.stderr
    again = run("ingest", lines, "--store", store, "--format", "json")
    assert again.code == 0
    assert again.json["new"] + again.json["unchanged"] == 60
    assert run("stats", "--store", store, "--format", "json").json["documents"] == 61


@pytest.mark.model
@pytest.mark.process
def test_a_bomb_in_a_batch_costs_one_document_only(run, tmp_path):
    folder = tmp_path / "mixed"
    folder.mkdir()
    data = pdf([PdfPage()], extra=[bomb(64 * 2**20)])
    (folder / "a.pdf").write_bytes(data.replace(b"/Contents 8 0 R", b"/Contents 9 0 R"))
    (folder / "b.docx").write_bytes(docx("".join(map(word_paragraph, STORY))))
    ran = run("ingest", folder, "--store", f"sqlite:{tmp_path}/x.db", "--format", "json")
    assert (ran.json["new"], len(ran.json["failed"]), ran.code) == (1, 1, 1)
