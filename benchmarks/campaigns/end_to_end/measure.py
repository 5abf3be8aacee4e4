"""Both ways for one seed, and what came out."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from api.action_words import ActionWords
from api.actions import read_actions
from benchmarks.campaigns.corpus.plan import Plan, plan
from benchmarks.campaigns.corpus.write import Text, write
from benchmarks.campaigns.end_to_end.actions import kept
from benchmarks.campaigns.end_to_end.chain import take_rows, take_texts
from benchmarks.campaigns.end_to_end.documents import tellings
from benchmarks.campaigns.end_to_end.merging import merging
from benchmarks.campaigns.end_to_end.report import Measured
from graph.analysis.campaigns.find import find


def measure_seed(seed: int) -> Measured:
    """Write the corpus of a seed and measure both ways of it."""
    year = plan(seed)
    return measure(year, write(year, seed))


def measure(year: Plan, texts: Sequence[Text]) -> Measured:
    """Take a year in both ways, search, and compare with the plan."""
    with tempfile.TemporaryDirectory() as home:
        taken, told_store = take_texts(texts, Path(home))
        row_store = take_rows(year, texts, Path(home))
        told, left = tellings(taken, {event.id: event for event in year.events})
        met = merging(told, told_store)
        from_texts = read_actions(told_store, ActionWords())
        from_rows = read_actions(row_store, ActionWords())
        told_store.close()
        row_store.close()
    ids = sorted({id for text in texts for id in text.tells})
    return Measured(
        plan=year,
        texts=len(texts),
        tellings=told,
        left=len(left),
        merging=met,
        from_rows=kept(year, ids, from_rows),
        from_texts=kept(year, ids, from_texts),
        rows_found=find(from_rows),
        texts_found=find(from_texts),
    )
