"""No file takes the program down: each bomb is one error that says why, and the rest goes on."""

import os
import signal
import subprocess
import sys
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from extract.read import Limits, bounded, read, read_many
from extract.read.answer import from_answer, to_answer
from extract.read.document import Reading
from extract.read.metadata import Metadata
from graph.errors import UnreadableInput
from graph.model import Block, Document, Locator
from tests.extract.read.files import PdfPage, bomb, docx, pdf

STORY = "Agents followed the student home. She told the police about it on 3 May 2020."
SMALL = Limits(memory_bytes=200 * 2**20, cpu_seconds=5, wall_seconds=20)


def written(words=STORY):
    page = PdfPage()
    page.paragraph(60, 750, words, letters=60)
    return page


def refused(path, limits=SMALL):
    with pytest.raises(UnreadableInput) as caught:
        read(path, limits=limits)
    assert caught.value.path == str(path)
    return caught.value.reason


@pytest.fixture
def file(tmp_path):
    def make(name, data):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return make


def entities():
    """A Word file whose entities grow tenfold nine times."""
    grown = "<!ENTITY e0 'ten letters'>" + "".join(
        f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10)
    )
    return docx("", more={"word/document.xml": f"<!DOCTYPE d [{grown}]><d>&e9;</d>"})


def with_content(stream):
    """A PDF whose only page is drawn by this stream."""
    data = pdf([PdfPage()], extra=[stream])
    return data.replace(b"/Contents 8 0 R", b"/Contents 9 0 R")


def operators(number):
    """A small stream of very many drawn letters."""
    packed = zlib.compress(b"BT /F1 9 Tf 60 700 Td <41> Tj ET\n" * number, 9)
    head = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode()
    return head + packed + b"\nendstream"


def nested(levels):
    return b"<< /Length 1000000 >>\nstream\n" + b"[" * levels + b"\nendstream"


def deep_mail(levels):
    inner = EmailMessage()
    inner.set_content(STORY)
    heads, tails = [], []
    for level in range(levels):
        heads.append(f"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n".encode())
        tails.append(f"\n--b{level}--\n".encode())
    return b"".join([b"From: a@b.example\n", *heads, inner.as_bytes(), *reversed(tails)])


BOMBS = {
    "stream.pdf": (lambda: with_content(bomb(512 * 2**20)), "200 MiB of memory"),
    "operators.pdf": (lambda: with_content(operators(2_000_000)), "200 MiB of memory"),
    "nested.pdf": (lambda: with_content(nested(400_000)), "blank"),
    "entities.docx": (entities, "damaged"),
    "deep.eml": (lambda: deep_mail(3000), "nest too deep"),
    "below.eml": (lambda: deep_mail(60), "nest deeper than 40"),
    "deep.html": (lambda: b"<div>" * 100_000 + STORY.encode(), "depth"),
    "wide.html": (lambda: b"<nav>" * 2000 + b"<p>x</p>" * 60_000, "5 s of processor time"),
}


@pytest.mark.process
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_an_error_that_says_why_and_the_batch_goes_on(name, file):
    made, reason = BOMBS[name]
    bad, good = file(name, made()), file("good.pdf", pdf([written()]))
    first, second = read_many([bad, good], limits=SMALL)
    assert isinstance(first, UnreadableInput)
    assert first.path == str(bad)
    assert reason in first.reason
    assert isinstance(second, Document)
    assert second.text == STORY


@pytest.mark.process
def test_what_takes_too_long_on_the_clock_is_ended(file):
    slow = file("slow.html", BOMBS["wide.html"][0]())
    begun = time.monotonic()
    assert "longer than 1 s" in refused(slow, replace(SMALL, cpu_seconds=60, wall_seconds=1))
    assert time.monotonic() - begun < 15


def test_a_text_that_is_too_long_is_refused_by_its_size(file):
    page = file("long.html", b"<p>" + b"word " * 1_000_000)
    assert "more than 1 MiB" in refused(page, replace(SMALL, text_bytes=2**20))
    assert len(read(page).text) > 4_000_000


@pytest.mark.process
@pytest.mark.parametrize(
    "deed", ["open(sys.argv[1], 'wb', 0).write(b'x')", "open(sys.argv[1], 'wb', 0).truncate(9)"]
)
def test_a_parser_may_write_no_file(tmp_path, deed):
    shut = (
        "import sys; from extract.read import child;"
        "child._shut_in(dict(wall_seconds=9, cpu_seconds=9, memory_bytes=10**9));"
    )
    path = tmp_path / "x"
    done = subprocess.run([sys.executable, "-c", shut + deed, str(path)], check=False)
    assert done.returncode != 0
    assert path.read_bytes() == b""


def test_the_server_has_no_environment_and_no_terminal(file, monkeypatch):
    monkeypatch.setenv("SHADOWGRAPH_STORE", "neo4j://user:secret@host")
    bounded._servers.close()
    read(file("good.pdf", pdf([written()])))
    process = bounded._servers._idle[-1]._process
    names = [line.partition(b"=")[0] for line in _environment(process.pid)]
    assert set(names) <= {b"LD_LIBRARY_PATH", b"LC_CTYPE"}
    assert os.getsid(process.pid) == process.pid


def _environment(process):
    return Path(f"/proc/{process}/environ").read_bytes().split(b"\0")[:-1]


def test_a_server_that_died_is_replaced(file):
    good = file("good.pdf", pdf([written()]))
    read(good)
    process = bounded._servers._idle[-1]._process
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert read(good).text == STORY


def test_threads_read_at_the_same_time(file):
    numbers = range(4, 8)
    texts = [f"{STORY} It was the {number}th time." for number in numbers]
    paths = [file(f"{n}.pdf", pdf([written(text)])) for n, text in zip(numbers, texts, strict=True)]
    with ThreadPoolExecutor(4) as pool:
        assert [document.text for document in pool.map(read, paths)] == texts


@pytest.mark.process
def test_a_forked_process_starts_a_server_of_its_own(file):
    good = file("good.pdf", pdf([written()]))
    read(good)
    code = (
        "import os, sys; from pathlib import Path; from extract.read import read;"
        "texts = [read(Path(sys.argv[1])).text]; child = os.fork();"
        "texts += [read(Path(sys.argv[1])).text for _ in range(3)];"
        "status = 0 if not child else os.waitpid(child, 0)[1];"
        "sys.exit(status or len(set(texts)) != 1)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(good)], check=False).returncode == 0


READING = Reading(
    "Ab. Cd.",
    "pdf/2;without-text=2,3",
    (Block(0, 3, "heading", 1), Block(4, 7, "paragraph")),
    {"file": Metadata(title="A", published="2021-05-03", about=("CN", "IR"))},
    (Locator(0, "page 1"), Locator(4, "page 3")),
)


def test_a_reading_goes_through_an_answer_unchanged():
    assert from_answer(to_answer(READING), "a.pdf") == READING
    with pytest.raises(UnreadableInput, match=r"a\.pdf: page 3: torn"):
        from_answer(to_answer(UnreadableInput("a.pdf", "page 3", "torn")), "a.pdf")


@pytest.mark.parametrize(
    "change",
    [
        {"blocks": (Block(0, 99, "paragraph"),)},
        {"blocks": (Block(4, 7, "paragraph"), Block(0, 3, "paragraph"))},
        {"blocks": (Block(0, 3, "secret"),)},
        {"blocks": (Block("0", 3, "paragraph"),)},
        {"locators": (Locator(-1, "page 1"),)},
        {"locators": (Locator(0, "p" * 1000),)},
        {"locators": (Locator(0, 7),)},
        {"text": 7},
        {"reader": "pdf/1\nNot read: other.pdf"},
        {"layers": {"option": Metadata(title="A")}},
        {"layers": {"file": Metadata(published="yesterday")}},
    ],
)
def test_an_answer_from_a_process_that_was_taken_over_is_checked(change):
    with pytest.raises(UnreadableInput):
        from_answer(to_answer(replace(READING, **change)), "a.pdf")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b'{"other": 1}', b"[" * 100_000, b"7"])
def test_an_answer_that_is_none_is_an_error(data):
    with pytest.raises(UnreadableInput, match="broken answer"):
        from_answer(data, "a.pdf")
