"""The verb of a demand is no part of the name behind it: "Release | Amina Sow, who was held"."""

from extract.gazetteer.view import View
from extract.wordlists import word_sets


def behind_demand(view: View, start: int, end: int) -> int:
    """Start of the name of two words or more behind a verb that opens a sentence or an item."""
    asks = view.low[start] in word_sets("structure")["asked_for_somebody"]
    opens = view.opens_sentence(start) or view.opens_entry(start)
    owned = view.names_nation(start + 1)  # "Free Burma Rangers", "Free Syrian Army"
    return start + 1 if asks and opens and end - start > 2 and not owned else start
