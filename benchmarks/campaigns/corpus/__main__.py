"""`python -m benchmarks.campaigns.corpus FOLDER [SEED]`: texts, rows and truth."""

import sys
from pathlib import Path

from benchmarks.campaigns.corpus.files import write_corpus

if __name__ == "__main__":
    made = write_corpus(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
    print(f"{made.texts} texts, {made.rows} rows, {made.events} events in {sys.argv[1]}")
