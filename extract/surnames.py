"""Words for a people that are a surname where they stand: "Father Baloch", "Hani Baloch"."""

from extract.gazetteer.view import View
from extract.person_words import person_words


def is_surname(view: View, i: int) -> bool:
    """True behind a title or a first name, or before an age."""
    if i == 0:
        return False
    before = view.doc[i - 1]
    aged = view.word(i + 1) == "," and view.word(i + 2).isdigit() and view.word(i + 3) == ","
    first_name = (
        before.pos_ == "PROPN"
        and before.text.istitle()
        and i - 1 not in view.nation_at
        and view.doc[i].tag_ != "NNPS"
    )
    return person_words().is_title(before.text) or aged or first_name
