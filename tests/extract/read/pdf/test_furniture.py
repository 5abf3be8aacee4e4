"""What stands around the text of a page is left out, and nothing else."""

from tests.extract.read.files import HEIGHT
from tests.extract.read.pdf.pages import LEFT, STORY, blocks, read, with_furniture, written


def test_headers_footers_and_page_numbers_are_left_out():
    pages = [with_furniture(written(STORY), n) for n in (1, 2, 3)]
    text = read(*pages).text
    assert "Across the Sea" not in text
    assert "Kea Rights Watch" not in text
    assert text == "\n\n".join([STORY] * 3)


def test_words_at_the_top_of_one_page_only_are_kept():
    page = written(STORY)
    page.text(LEFT, HEIGHT - 40, "Urgent: read at once")
    assert "Urgent: read at once" in read(page, written(STORY), written(STORY)).text


def only(foot, *, y=40, size=7.5, words=STORY):
    """The blocks of an only page with a foot, apart from its story."""
    page = written(words)
    for line, text in enumerate(foot):
        page.text(LEFT, y - 9 * line, text, size=size)
    return blocks(read(page))


def test_the_foot_of_an_only_page_tells_nothing_and_its_number_is_left_out():
    assert only(["Page 1"], size=10) == only(["- 1 -"], size=10) == [("paragraph", STORY)]
    for foot in (
        ["Kea Rights Watch, 12 Quay Street, Dunedin"],
        ["Agents attack students: a briefing", "Printed in May 2021"],
        ["Briefing 4 | Page 1 of 1"],
    ):
        found = only(foot)
        assert found[0] == ("paragraph", STORY)
        assert found[1:] == [("notice", line) for line in foot]
    assert only(["www.kea.example"], size=10)[1] == ("notice", "www.kea.example")


def test_the_last_lines_of_an_only_page_that_are_prose_or_notes_stay_what_they_are():
    last = "Two men beat her brother in Leipzig."
    assert only([last], size=10)[-1] == ("paragraph", last)
    assert only([last], size=7.5)[-1] == ("paragraph", last)
    assert only(["1 Interview with a student, May 2021"])[-1][0] == "footnote"
    near = written("Agents followed her", top=48)
    near.text(LEFT, 40, "to the station gate", size=7.5)
    assert [kind for kind, _ in blocks(read(near))].count("notice") == 0
