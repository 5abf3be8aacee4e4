"""`python -m benchmarks.campaigns.end_to_end [SEED...]`: print the loss report of each seed."""

import sys

from rich.console import Console

from benchmarks.campaigns.corpus.plan import SHOWN
from benchmarks.campaigns.end_to_end.measure import measure_seed
from benchmarks.campaigns.end_to_end.report import print_report

if __name__ == "__main__":
    out = Console(width=150)
    for seed in [int(word) for word in sys.argv[1:]] or [SHOWN]:
        out.rule(f"INVENTED corpus, seed {seed}", align="left")
        print_report(measure_seed(seed), out)
