"""What is no ordinary file, or grows while it is read, is refused, and never waited for for ever."""

import os
import subprocess
import sys
import threading
from dataclasses import replace

import pytest

from extract.read import LIMITS, content, read, read_many
from graph.errors import UnreadableInput
from graph.model import Document

STORY = "Agents followed the student home. She told the police about it on 3 May 2020.\n"


def refused(path, **limits):
    with pytest.raises(UnreadableInput) as caught:
        read(path, limits=replace(LIMITS, **limits))
    return caught.value.reason


def test_a_file_beyond_the_limit_is_refused_by_its_size(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(STORY * 20_000, encoding="utf-8")
    assert "longer than 1 MiB" in refused(path, input_bytes=2**20)


def test_a_named_pipe_is_read_when_someone_writes(tmp_path):
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    writer = threading.Thread(target=lambda: path.write_text(STORY, encoding="utf-8"))
    writer.start()
    assert read(path).text == STORY
    writer.join()


def test_a_pipe_that_stays_silent_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(content, "_SILENCE", 0.1)
    path = tmp_path / "a.pdf"
    os.mkfifo(path)
    assert "nothing came out of this pipe" in refused(path)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/urandom"])
def test_a_device_is_no_document(device, tmp_path):
    link = tmp_path / "a.txt"
    link.symlink_to(device)
    assert "device" in refused(link)


@pytest.mark.process
def test_a_pipe_that_never_ends_is_left_at_the_limit(tmp_path):
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    code = "import sys\nwith open(sys.argv[1], 'wb') as file:\n    while True: file.write(b'word ')"
    writer = subprocess.Popen([sys.executable, "-c", code, str(path)], stderr=subprocess.DEVNULL)
    try:
        assert "longer than 8 MiB" in refused(path, input_bytes=8 * 2**20)
    finally:
        writer.kill()
        writer.wait()


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    whole = content._read

    def slow(*arguments, **options):
        data = whole(*arguments, **options)
        path.write_text(STORY + STORY, encoding="utf-8")
        return data

    monkeypatch.setattr(content, "_read", slow)
    assert "changed while it was read" in refused(path)


def test_a_line_of_twenty_megabytes_is_a_document(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "' + "word " * 4_000_000 + '"}\n', encoding="utf-8")
    (document,) = read_many([path])
    assert isinstance(document, Document)
    assert len(document.text) == 20_000_000


def test_a_line_beyond_the_limit_is_named_and_the_rest_goes_on(tmp_path):
    path = tmp_path / "a.jsonl"
    line = '{"text": "Agents followed her home."}\n'
    path.write_text(line + '{"text": "' + "word " * 500_000 + '"}\n' + line, encoding="utf-8")
    first, second, third = read_many([path], limits=replace(LIMITS, line_bytes=2**20))
    assert isinstance(first, Document)
    assert isinstance(third, Document)
    assert isinstance(second, UnreadableInput)
    assert second.place == "line 2"
    assert "more than 1 MiB" in second.reason
