"""Labels of texts that are not in this repository: offsets alone, given their words by the text.

The files in `reports/` have the form of the narratives, but every string is a span. Relations name
their entities by number. `with_words` gives them the form that `prepare.py` reads.
"""

import hashlib
from typing import Any

Labels = dict[str, Any]


def with_words(labels: Labels, text: str) -> Labels:
    """The labels with the words that their spans stand for.

    Raises:
        ValueError: The text is not the one that was labeled.
    """
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != labels["sha256"]:
        raise ValueError(f"{labels['document']}: the text is not the one that was labeled")

    def words(span: dict[str, int]) -> str:
        return text[span["start"] : span["end"]]

    entities = [
        {**e, "name": words(e["name"]), "surfaces": [words(s) for s in e["surfaces"]]}
        for e in labels["entities"]
    ]
    relations = [
        {
            **r,
            "subject": entities[r["subject"]]["name"],
            "object": entities[r["object"]]["name"],
            "title": words(r["title"]) if r["title"] else None,
        }
        for r in labels["relations"]
    ]
    events = [
        {
            **event,
            "trigger": {**event["trigger"], "text": words(event["trigger"])},
            "roles": [
                {**r, "text": words(r), "names": [words(n) for n in r.get("names", [r])]}
                for r in event["roles"]
            ],
            "from_context": {
                role: [[words(n) for n in names] for names in fillers]
                for role, fillers in event["from_context"].items()
            },
            "attribution": [words(a) for a in event["attribution"]],
        }
        for event in labels["events"]
    ]
    return {**labels, "events": events, "entities": entities, "relations": relations}
