"""What is read: the narratives of the development split, a long report, a book of 300 pages."""

import os
from itertools import cycle
from pathlib import Path

from benchmarks.accuracy.extracting import as_read
from benchmarks.accuracy.labels import Labeled, load_labels
from extract.read import read, read_text
from graph.model import Document

BOOK_WORDS = 150_000
"""300 pages of 500 words."""

REPORT = Path("reports/full/turkey-2022.html")
"""A page of the country reports, below the folder that SHADOWGRAPH_REAL_TEXTS names."""


def labeled_news() -> list[Labeled]:
    """Narratives of all styles with their labels; none of them was trained on or is held out."""
    return load_labels(("dev narratives",))


def news() -> list[Document]:
    """The same as the readers give them."""
    return list(as_read(labeled_news()))


def seen_narratives() -> list[Document]:
    """Those that were trained on: many, and of the same styles."""
    return list(as_read(load_labels(("seen narratives",))))


def long_report() -> list[Document]:
    """One long page, or nothing where the folder of real texts is not known."""
    folder = os.environ.get("SHADOWGRAPH_REAL_TEXTS")
    path = Path(folder) / REPORT if folder else None
    return [read(path)] if path is not None and path.is_file() else []


def book() -> list[Document]:
    """One document of 300 pages: the narratives that were trained on, over and over."""
    chapters, words = [], 0
    for number, labeled in enumerate(cycle(load_labels(("seen narratives",))), start=1):
        chapters.append(f"# Chapter {number}\n\n{labeled.text}")
        words += len(labeled.text.split())
        if words >= BOOK_WORDS:
            break
    return [read_text("\n\n".join(chapters), format="markdown")]


TEXTS = {"news": news, "long report": long_report, "book": book}
