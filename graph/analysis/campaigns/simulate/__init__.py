"""Worlds with planted campaigns, to measure what a search finds, misses and invents.

`simulate` draws a world from a `Spec`; `REGIMES` are the worlds of the benchmarks. `distortions`
spoils a world the way reporting does, `other_family` draws worlds on other principles, `online`
draws posts. Nothing here models how real groups act; it only gives every explanation a search must
tell apart.
"""

from graph.analysis.campaigns.simulate.files import write_csv, write_truth
from graph.analysis.campaigns.simulate.incident import simulate
from graph.analysis.campaigns.simulate.planted import Planted
from graph.analysis.campaigns.simulate.spec import REGIMES, Spec

__all__ = ["REGIMES", "Planted", "Spec", "simulate", "write_csv", "write_truth"]
