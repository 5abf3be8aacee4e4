"""General tools on the same labels: what names, and who did something to whom, they find.

The tools run as programs of an environment of their own, made from requirements.txt; nothing of
them is imported here.
"""

from collections.abc import Mapping

PEERS: Mapping[str, str] = {
    "spacy_sm": "spaCy sm, names",
    "spacy_md": "spaCy md, names",
    "textacy": "textacy, triples",
    "triplet_extract": "triplet-extract (OpenIE)",
}
"""Names of the tools in `reading.py` and in the table."""
OWN = "shadowgraph"
