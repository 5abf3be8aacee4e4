"""Rows of files as people really have them: quotes, line breaks, other delimiters, other bytes."""

from pathlib import Path

import pytest

from graph.errors import UnreadableInput
from graph.exchange.import_rows import LONGEST_ROW, Row, inspect, read_rows


def rows_of(path: Path, content: str | bytes) -> list[Row | UnreadableInput]:
    data = content if isinstance(content, bytes) else content.encode()
    path.write_bytes(data)
    return list(read_rows(path, inspect(path).encoding))


def cells(row: Row | UnreadableInput) -> list[str]:
    assert isinstance(row, Row)
    return [cell.text for cell in row.cells]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "rows.csv"


def test_every_cell_stands_at_its_place_in_its_row(file):
    found = rows_of(file, 'a,b,c\n x , "y ""z"" w",\nlast,"q",r\n')
    assert [cells(row) for row in found[1:]] == [["x", 'y "z" w', ""], ["last", "q", "r"]]
    for row in found:
        for cell in row.cells:
            assert row.text[cell.start : cell.end].replace('""', '"') == cell.text


def test_a_quoted_cell_may_run_over_lines_and_the_lines_are_counted_on(file):
    found = rows_of(file, 'a,b\n1,"one, two\n\nthree"\n2,x\n')
    assert cells(found[1]) == ["1", "one, two\n\nthree"]
    assert [row.line for row in found] == [1, 2, 5]


def test_a_quote_inside_a_plain_cell_is_a_character(file):
    assert cells(rows_of(file, 'a,b\n5" tall,x\n2,y\n')[1]) == ['5" tall', "x"]


def test_a_quote_that_never_closes_breaks_its_own_line_alone(file):
    lines = "".join(f"{n},x\n" for n in range(LONGEST_ROW + 5))
    found = rows_of(file, f'a,b\n1,"open\n{lines}')
    assert isinstance(found[1], UnreadableInput)
    assert (found[1].place, len(found)) == ("line 2", LONGEST_ROW + 7)
    assert found[2].line == 3 and cells(found[2]) == ["0", "x"]


def test_a_quote_that_closes_inside_a_cell_is_reported(file):
    found = rows_of(file, 'a,b\n"x"y,z\n1,2\n')
    assert isinstance(found[1], UnreadableInput) and found[1].place == "line 2"
    assert cells(found[2]) == ["1", "2"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_of_the_header(file, delimiter):
    found = rows_of(file, delimiter.join("abc") + "\n" + delimiter.join("123") + "\n")
    assert [cells(row) for row in found] == [["a", "b", "c"], ["1", "2", "3"]]


def test_blank_lines_and_rows_of_empty_cells_are_passed_over(file):
    found = rows_of(file, "a,b\n\n,\n \n1,2\n")
    assert [row.line for row in found] == [1, 5]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marks_of_encodings_are_read_and_are_no_part_of_the_header(file, encoding):
    found = rows_of(file, "naïve,b\r\né,2\r\n".encode(encoding))
    assert [cells(row) for row in found] == [["naïve", "b"], ["é", "2"]]


def test_other_encodings_are_named_or_refused_with_the_line(file):
    file.write_bytes("a,b\nx,y\nnaïve,2\n".encode("cp1252"))
    with pytest.raises(UnreadableInput, match=r"line 3: byte EF is no utf-8.*--encoding"):
        inspect(file)
    seen = inspect(file, "cp1252")
    assert cells(list(read_rows(file, seen.encoding))[2]) == ["naïve", "2"]


@pytest.mark.parametrize(("content", "reason"), [(b"", "empty"), (b"a,b\n\0\0,\n", "zero bytes")])
def test_what_is_no_table_of_text_is_refused(file, content, reason):
    file.write_bytes(content)
    with pytest.raises(UnreadableInput, match=reason):
        inspect(file)


def test_a_file_of_blank_lines_is_empty(file):
    with pytest.raises(UnreadableInput, match="empty"):
        rows_of(file, "\n \n")


def test_a_file_that_is_not_there_is_an_error_with_its_path(tmp_path):
    with pytest.raises(UnreadableInput, match=r"gone\.csv: No such file"):
        inspect(tmp_path / "gone.csv")
