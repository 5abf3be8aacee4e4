"""Where a text names what the tables know; tokenizer only, so that every door can afford it.

Redaction shows these names and no others. So nothing counts here that is found by its pattern alone
("Zarrin University"), that is only perhaps the name of a town ("Reading"), or that is an account.
"""

from functools import cache

import spacy
from spacy.language import Language

from extract.gazetteer.match import Gazetteer
from extract.gazetteer.overlaps import longest


def known_spans(text: str) -> list[tuple[int, int]]:
    """Names of the tables and words of nationality in `text`, as code points, in text order.

    Raises:
        TableError: A table is missing or wrong.
    """
    gazetteer = Gazetteer.load()
    doc = _words().make_doc(text)
    view = gazetteer.view(doc)
    named = longest(list(gazetteer._table_spans(view, ())))
    found = {(span.start, span.end) for span in named if span.sure}
    found.update((start, end) for start, (end, _) in view.nation_at.items())
    found.update((start, end) for start, end, _ in gazetteer.people.find(doc))
    places = ((doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for start, end in found)
    return sorted(places)


@cache
def _words() -> Language:
    nlp = spacy.blank("en")  # it splits at hyphens: "pro-Beijing" names Beijing
    nlp.max_length = 100_000_000
    return nlp
