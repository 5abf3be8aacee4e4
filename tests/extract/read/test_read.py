"""Files become documents, or errors that say where and why."""

import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read import Metadata, Source, iter_paths, read, read_many, read_text
from graph.errors import UnreadableInput
from graph.model import Document

STORY = "Agents followed the student home. She told the police about it on 3 May 2020.\n"


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def origin(document, field):
    return {one.field: one.origin for one in document.origins}.get(field)


@pytest.mark.parametrize(
    ("encoding", "reader"),
    [("utf-8", "text/2"), ("utf-8-sig", "text/2"), ("utf-16", "text/2"),
     ("utf-16-le", "text/2;charset=utf-16-le"), ("cp1252", "text/2;charset=cp1252")],
)  # fmt: skip
def test_encodings_are_told_and_a_guess_is_recorded(tmp_path, encoding, reader):
    text = STORY * 3 + "\u201cGo home,\u201d said Ren\u00e9.\r\nThe end."
    document = read(write(tmp_path, "a.txt", text.encode(encoding)))
    assert document.text == text
    assert document.reader == reader


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        (b"", "", "empty"),
        (b" \n ", "", "empty"),
        (b"%PDF-1.7 ...", "byte 0", "PDF"),
        (b"text with \0 a zero", "byte 10", "binary"),
        (b"\xff\xfea", "byte 2", "utf-16"),
    ],
)
def test_what_cannot_be_read_says_where_and_why(tmp_path, content, place, reason):
    path = write(tmp_path, "a.txt", content)
    with pytest.raises(UnreadableInput) as caught:
        read(path)
    assert caught.value.path == str(path)
    assert caught.value.place == place
    assert reason in caught.value.reason


def test_a_missing_file_is_an_error_and_the_rest_goes_on(tmp_path):
    good = write(tmp_path, "good.txt", STORY)
    found = list(read_many([tmp_path / "none.txt", good]))
    assert isinstance(found[0], UnreadableInput)
    assert isinstance(found[1], Document)


def test_the_id_depends_on_text_and_publisher_and_not_on_the_path(tmp_path):
    one = read(write(tmp_path, "one.txt", STORY))
    two = read(write(tmp_path, "deep/two.txt", STORY))
    other = read(tmp_path / "one.txt", metadata=Metadata(publisher="Club"))
    assert one.id == two.id != other.id


def test_a_line_of_twenty_megabytes_is_survived(tmp_path):
    start = time.monotonic()
    document = read(write(tmp_path, "long.txt", b"word " * 4_000_000))
    assert len(document.text) == 20_000_000
    assert time.monotonic() - start < 60


def test_front_matter_is_read_and_stays_in_the_text(tmp_path):
    text = (
        "---\ntitle: A case\npublished: 2020-05-03\nabout: [CN, NO]\nid: 7\n---\n# Other\n\n"
        + STORY
    )
    document = read(write(tmp_path, "a.md", text))
    assert document.text == text
    assert (document.title, document.published) == ("A case", "2020-05-03")
    assert (document.about, document.external_id) == (("CN", "NO"), "7")
    assert origin(document, "published") == "front_matter"


@pytest.mark.parametrize(
    ("front", "place", "reason"),
    [
        ("title: x\npublished: 3 May", "line 3", "published"),
        ("title: x\nabout: China", "line 3", "about"),
        ("title: [x", "line 3", "front matter"),
    ],
)
def test_wrong_front_matter_names_its_line(tmp_path, front, place, reason):
    path = write(tmp_path, "a.md", f"---\n{front}\n---\n{STORY}")
    with pytest.raises(UnreadableInput) as caught:
        read(path)
    assert caught.value.place == place
    assert reason in caught.value.reason


def test_titles_come_from_headings_and_headlines():
    assert read_text(f"Agents at the gate\n\n{STORY}").title == "Agents at the gate"
    assert read_text(STORY).title is None
    assert read_text(f"Intro here.\n\n## Sub\n\n# Top\n\n{STORY}", format="markdown").title == "Top"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("VANCOUVER, Aug. 17, 2019 (Agency) -- ", "2019-08-17"),
        ("TORONTO \u2014 June 4, 2021\n\n", "2021-06-04"),
        ("Bangkok, 12 October 2024. ", "2024-10-12"),
        ("Bangkok, 12 October 2024. A man came.\nHanoi, 13 October 2024. ", None),
        ("In Bangkok, 12 October 2024. ", None),
        ("Published: 3 May 2020\n\n", "2020-05-03"),
        ("2020-05-03\n\n", "2020-05-03"),
        ("Updated: 3 May 2020\n\n", "2020-05-03"),
        ("Last updated 5 May 2020\n\nPublished: 3 May 2020\n\n", "2020-05-03"),
        ("Accessed: 3 May 2020\n\n", None),
        ("This interview was recorded in Bonn on 3 May 2020. ", "2020-05-03"),
        ("She spoke to a clerk of the court on 3 May 2020. ", None),
        ("On 3 May 2020 ", None),
        ("", None),
    ],
)
def test_the_dateline_gives_the_day_of_publication(head, published):
    document = read_text(head + STORY)
    assert document.published == published
    assert origin(document, "published") == ("dateline" if published else None)


def test_the_first_origin_that_gives_a_value_wins(tmp_path):
    text = f"---\npublished: 2020-01-03\npublisher: Front\n---\nPublished: 4 May 2020\n\n{STORY}"
    write(tmp_path, "a.txt", text)
    write(tmp_path, "metadata.csv", "path,published,url\na.txt,2020-01-02,https://a.example\n")
    (source,) = iter_paths([tmp_path])
    document = read(source, metadata=Metadata(published="2020-01-01"))
    assert (document.published, origin(document, "published")) == ("2020-01-01", "option")
    assert origin(document, "url") == "sidecar"
    assert origin(document, "publisher") == "front_matter"
    assert read(source).published == "2020-01-02"


def test_a_folder_gives_its_documents_in_order_and_nothing_else(tmp_path):
    for name in ("b.txt", "a.md", "sub/c.html", "README.md", ".hidden.txt", "names.csv", "x.png"):
        write(tmp_path, name, STORY)
    write(tmp_path, "metadata.csv", "path\n")
    write(tmp_path, ".git/d.txt", STORY)
    found = [source.path.relative_to(tmp_path).as_posix() for source in iter_paths([tmp_path])]
    assert found == ["a.md", "b.txt", "sub/c.html"]
    twice = list(iter_paths([tmp_path / "b.txt", tmp_path]))
    assert len(twice) == 3


def test_a_folder_without_documents_is_reported(tmp_path):
    write(tmp_path, "x.png", "no text")
    (source,) = iter_paths([tmp_path])
    assert source.problem is not None and "no document" in source.problem.reason


def test_a_sidecar_serves_files_below_it_and_below_a_named_subfolder(tmp_path):
    path = write(tmp_path, "sections/a.md", STORY)
    write(tmp_path, "metadata.csv", "path,published\nsections/a.md,2020-01-02\n")
    for named in (tmp_path, tmp_path / "sections", path):
        (source,) = iter_paths([named])
        assert read(source).published == "2020-01-02"


def test_a_wrong_sidecar_row_fails_its_file_only(tmp_path):
    write(tmp_path, "a.txt", STORY)
    write(tmp_path, "b.txt", STORY)
    write(tmp_path, "metadata.csv", "path,published\na.txt,2020-13-01\nb.txt,2020-01-02\n")
    first, second = read_many(iter_paths([tmp_path]))
    assert isinstance(first, UnreadableInput)
    assert first.place == "line 2" and first.path.endswith("metadata.csv")
    assert isinstance(second, Document) and second.published == "2020-01-02"


def test_a_broken_json_line_is_named_and_the_rest_goes_on(tmp_path):
    lines = [
        json.dumps({"id": "x", "text": STORY, "published": "2020-01-02", "about": ["CN"]}),
        "{broken",
        "",
        json.dumps({"text": STORY, "published": "yesterday"}),
        json.dumps({"id": "y"}),
        json.dumps({"text": "\ud800"}),
        json.dumps({"id": 8, "text": STORY, "title": "T"}),
    ]
    path = write(tmp_path, "a.jsonl", "\n".join(lines))
    found = list(read_many([path]))
    assert [getattr(one, "external_id", None) for one in found] == [
        "x",
        None,
        None,
        None,
        None,
        "8",
    ]
    places = [one.place for one in found if isinstance(one, UnreadableInput)]
    assert places == ["line 2, column 2", "line 4", "line 5", "line 6, character 0"]
    with pytest.raises(UnreadableInput, match="many documents"):
        read(path)


def test_blank_text_is_refused():
    with pytest.raises(UnreadableInput, match="no text"):
        read_text(" \n")


def test_a_source_with_a_problem_raises_it(tmp_path):
    problem = UnreadableInput("a", "line 1", "wrong")
    with pytest.raises(UnreadableInput, match="wrong"):
        read(Source(tmp_path / "a.txt", problem=problem))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_text_is_kept_to_the_character(text):
    try:
        document = read_text(text)
    except UnreadableInput:
        # Blank, or front matter with a wrong field.
        assert not text.strip() or text.startswith("---")
        return
    assert document.text == text
    assert all(text[one.start : one.end].strip() for one in document.blocks)


def test_a_folder_leaves_out_notes_and_what_its_ignore_file_names(tmp_path: Path) -> None:
    for name in ("a.txt", "names.txt", "GUIDE.md", "LICENSE.txt", "guided-tour.txt"):
        (tmp_path / name).write_text("Agents followed her.")
    (tmp_path / ".shadowgraphignore").write_text("# lists\nnames.*\n")
    assert [s.path.name for s in iter_paths([tmp_path])] == ["a.txt", "guided-tour.txt"]
    assert [s.path.name for s in iter_paths([tmp_path / "names.txt"])] == ["names.txt"]


def test_a_pipe_in_a_folder_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "report.txt").write_text("Police came.")
    pipe, report = iter_paths([tmp_path])
    assert pipe.problem is not None and "not a regular file" in pipe.problem.reason
    assert report.problem is None


def test_an_ignore_file_that_cannot_be_read_leaves_out_all(tmp_path: Path) -> None:
    (tmp_path / ".shadowgraphignore").symlink_to(tmp_path / "nowhere")
    (tmp_path / "report.txt").write_text("Police came.")
    (only,) = iter_paths([tmp_path])
    assert only.problem is not None and only.problem.path.endswith(".shadowgraphignore")


def test_a_sidecar_with_an_open_quote_is_not_read_in_half(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text('path,publisher\na.txt,"Kea\nb.txt,Moa\n')
    (tmp_path / "b.txt").write_text("Police came.")
    (only,) = iter_paths([tmp_path])
    assert only.problem is not None and only.problem.path.endswith("metadata.csv")
