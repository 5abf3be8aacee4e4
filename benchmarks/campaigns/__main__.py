"""How well coordinated campaigns are found, and how fast, beside general tools in the same run.

    python -m benchmarks.campaigns quality [--case base] [--seeds 101-110] [--no-peers]
    python -m benchmarks.campaigns speed [--sizes 10000 100000 1000000] [--rounds 3]

`quality` searches simulated worlds in which campaigns are planted; seeds from 101 on were never
used to choose anything. `--output` keeps the figures of each case when it is done and leaves other
cases in the file as they are, so that a table can be made in parts. The peers are installed aside;
`--peers-in` names a folder in which they stay.
"""

import argparse
from contextlib import nullcontext
from pathlib import Path

from rich.console import Console
from rich.progress import track

from benchmarks.campaigns import kept
from benchmarks.campaigns.cases import CASES
from benchmarks.campaigns.peers.environment import peers_environment
from benchmarks.campaigns.printed import case_lines, must_lines
from benchmarks.campaigns.quality import Run, measure, seeds_of
from benchmarks.campaigns.speed import PARTS, SIZES, print_speed

messages = Console(stderr=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(required=True)
    quality = commands.add_parser("quality", help="precision, recall, F1, AMI on planted campaigns")
    quality.add_argument("--case", action="append", choices=tuple(CASES), help="may be repeated")
    quality.add_argument("--seeds", type=_seeds, default=range(101, 111), help="as 101-110")
    quality.add_argument("--replays", type=int, default=39)
    quality.add_argument("--no-peers", action="store_true")
    quality.add_argument("--output", type=Path, help="keep the figures here")
    quality.set_defaults(run=_quality)
    speed = commands.add_parser("speed", help="ratios of time, and memory")
    speed.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    speed.add_argument("--rounds", type=int, default=3)
    speed.add_argument("--part", action="append", choices=PARTS)
    speed.set_defaults(run=_speed)
    for command in (quality, speed):
        command.add_argument("--peers-in", type=Path, help="folder of the peers' environment")
    options = parser.parse_args()
    options.run(options)


def _seeds(text: str) -> range:
    first, _, end = text.partition("-")
    return range(int(first), int(end or first) + 1)


def _quality(options: argparse.Namespace) -> None:
    last = kept.read(kept.LAST)
    table = kept.Table()
    with nullcontext() if options.no_peers else peers_environment(options.peers_in) as python:
        run = Run(options.seeds, options.replays, python)
        for name in options.case or CASES:
            seeds = seeds_of(CASES[name], run)
            shown = track(seeds, name, console=messages, transient=True)
            found = measure(CASES[name], run, shown)
            table.figures[name] = found.figures()
            table.seeds[name] = (seeds[0], seeds[-1])
            table.replays[name] = run.replays
            print(*case_lines(name, table, last), sep="\n")
            print(f"CPU s of a run of ours: {found.cpu_s:.1f}", flush=True)
            if options.output is not None:
                _keep(name, table, options.output)
    print(*must_lines(table), sep="\n")


def _keep(name: str, table: kept.Table, path: Path) -> None:
    """Put one case into the file; the others in it stay."""
    whole = kept.read(path)
    whole.figures[name] = table.figures[name]
    whole.seeds[name], whole.replays[name] = table.seeds[name], table.replays[name]
    kept.write(whole, path)


def _speed(options: argparse.Namespace) -> None:
    parts = options.part or PARTS
    with peers_environment(options.peers_in) as python:
        print_speed(python, options.sizes, options.rounds, parts)


if __name__ == "__main__":
    main()
