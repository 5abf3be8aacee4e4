"""Names from right to left stand in the text as they are read, not as they stand on the page."""

from extract.read.pdf.direction import in_reading_order
from extract.read.pdf.library import Character


def shown(words, *, x=100.0, step=6.0):
    """Characters as the library gives them: from left to right, white space without a box."""
    found = []
    for at, glyph in enumerate(words):
        box = {} if glyph == " " else {"x0": x, "x1": x + step, "y": 500.0, "size": 10.0}
        found.append(Character(glyph, at, **box))
        x += step
    return found


def text(characters):
    return "".join(c.glyph for c in characters)


def test_a_name_is_turned_round_and_its_bracket_closes():
    given = shown("al-Otaibi (\u064a\u0628\u064a \u062f\u0644\u0627\u062e (was detained")
    found = list(in_reading_order(given))
    assert text(found) == "al-Otaibi (\u062e\u0627\u0644\u062f \u064a\u0628\u064a) was detained"
    assert {c.at for c in found} == set(range(len(given)))


def test_places_go_on_from_left_to_right():
    found = [c for c in in_reading_order(shown("by \u05d3\u05d5\u05d3 there")) if c.size]
    assert [c.x0 for c in found] == sorted(c.x0 for c in found)


def test_what_is_in_reading_order_already_keeps_it():
    given = shown("\u05d3\u05d5\u05d4")
    turned = [*reversed(given)]
    assert text(in_reading_order(turned)) == "\u05d4\u05d5\u05d3"


def test_words_from_left_to_right_are_left_alone():
    given = shown("The court (in Riyadh) did not [say] why.")
    assert list(in_reading_order(given)) == given
