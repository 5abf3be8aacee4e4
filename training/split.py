"""Which labeled documents train, which choose thresholds, and which are held out. The only place.

Reports are split by whole countries, narratives by their number. Held-out documents are never
trained or tuned on; only their total scores are printed, at the very end.
"""

import hashlib
from collections.abc import Iterable
from typing import Literal

Split = Literal["train", "dev", "held_out"]

HELD_OUT_COUNTRIES = frozenset(
    {"iran", "egypt", "burundi", "sri-lanka", "cuba", "thailand", "kazakhstan", "venezuela"}
)
DEV_COUNTRIES = frozenset(
    {"montenegro", "cameroon", "algeria", "united-arab-emirates", "south-sudan", "uzbekistan"}
)


def split_of_report(name: str) -> Split:
    """Split of a report section named "country-year", or of a whole page, "page-country-year"."""
    country, _, year = name.removeprefix("page-").rpartition("-")
    if not country or not year.isdigit():
        raise ValueError(f"not of the form country-year: {name}")
    if country in HELD_OUT_COUNTRIES:
        return "held_out"
    return "dev" if country in DEV_COUNTRIES else "train"


def split_of_narrative(name: str) -> Split:
    """Split of a narrative named "group-number"."""
    group, _, digits = name.rpartition("-")
    if not group or not digits.isdigit():
        raise ValueError(f"not of the form group-number: {name}")
    number = int(digits)
    if number % 4 == 0:
        return "held_out"
    return "dev" if number % 8 == 1 else "train"


def document_digest(names: Iterable[str]) -> str:
    """sha256 of the sorted document names, one a line: says which documents trained a model."""
    text = "".join(f"{name}\n" for name in sorted(set(names)))
    return hashlib.sha256(text.encode()).hexdigest()
