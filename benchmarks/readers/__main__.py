"""Compares the readers for PDF and Word files with the libraries that could have been taken.

    python -m benchmarks.readers [--folder FOLDER]

The files are made from the invented examples: set by reportlab, printed by Chromium where it is
installed, written as Word file. The peers run in an environment of their own, which `uv` makes from
requirements.txt. Their texts are cleaned simply (words that a line's end cuts are joined), so that
they are not blamed for what nobody expects of them.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from importlib.metadata import Distribution
from pathlib import Path

from benchmarks.readers.measures import Measure, measure, simply_cleaned
from benchmarks.readers.printed import print_report
from benchmarks.readers.report import Report, make_report, write_report
from benchmarks.readers.word import write_word

HERE = Path(__file__).parent
PEERS = {
    ".pdf": ("pypdfium2", "pypdf", "pdfminer", "kreuzberg"),
    ".docx": ("python_docx", "mammoth", "kreuzberg"),
}
PACKAGES = {
    "pypdfium2": ("pypdfium2", "pypdfium2_raw"),
    "pypdf": ("pypdf",),
    "pdfminer": ("pdfminer", "cryptography", "charset_normalizer"),
    "kreuzberg": ("kreuzberg",),
    "python_docx": ("docx", "lxml"),
    "mammoth": ("mammoth", "cobble"),
}
_OWN = """
import json, sys, time
from pathlib import Path
from extract.read.formats import PARSERS
path = Path(sys.argv[1]); data = path.read_bytes()
begun = time.process_time()
text = PARSERS[path.suffix](data, str(path)).text
seconds = time.process_time() - begun
memory = int(open("/proc/self/status").read().partition("VmHWM:")[2].split()[0]) / 1024
print(json.dumps({"text": text, "seconds": seconds, "mebibytes": memory}))
"""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--folder", type=Path, help="keep files and environment there")
    folder = parser.parse_args().folder
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        compare(folder)
        return
    with tempfile.TemporaryDirectory() as made:
        compare(Path(made))


def compare(folder: Path) -> None:
    """Print a table for each file, then the size of each library."""
    python = _environment(folder / "environment")
    report = make_report()
    for path in _files(report, folder, python):
        print(f"\n{path.name}")
        print("reader        exact  glued  lost  torn  furniture  table   CPU s   MiB")
        own = _measured([sys.executable, "-c", _OWN, path], report, clean=False)
        print(_row("shadowgraph", own))
        for peer in PEERS[path.suffix]:
            found = _measured([python, HERE / "peers.py", peer, path], report, clean=True)
            print(_row(peer, found))
    print("\nlibrary       MiB installed, with what only it needs; license")
    site = next((folder / "environment").glob("lib/python*/site-packages"))
    for library, packages in PACKAGES.items():
        files = [one for name in packages for one in (site / name).rglob("*") if one.is_file()]
        size = sum(one.stat().st_size for one in files) / 2**20
        print(f"{library:12} {size:6.1f}  {_license(site, library)}")


def _license(site: Path, library: str) -> str:
    """What the package itself says."""
    name = "pdfminer_six" if library == "pdfminer" else library
    (found,) = Distribution.discover(name=name, path=[str(site)])
    said = found.metadata
    return said.get("License-Expression") or said.get("License") or "not said"


def _files(report: Report, folder: Path, python: Path) -> list[Path]:
    source = folder / "report.json"
    write_report(report, source)
    subprocess.run([python, HERE / "typeset.py", source, folder], check=True)
    made = [folder / f"set-{columns}-columns.pdf" for columns in (1, 2)]
    return [*made, *print_report(report, folder), write_word(report, folder / "report.docx")]


def _environment(folder: Path) -> Path:
    python = folder / "bin" / "python"
    uv = Path(sys.executable).with_name("uv")
    if not python.exists():
        subprocess.run([uv, "venv", "-q", "--python", sys.executable, folder], check=True)
    wanted = ["-r", HERE / "requirements.txt"]
    subprocess.run([uv, "pip", "install", "-q", "--python", python, *wanted], check=True)
    return python


def _measured(command: list[object], report: Report, *, clean: bool) -> Measure | str:
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    if done.returncode:
        return done.stderr.strip().splitlines()[-1][:100]
    said = json.loads(done.stdout)
    text = simply_cleaned(said["text"]) if clean else said["text"]
    return measure(text, report, seconds=said["seconds"], mebibytes=said["mebibytes"])


def _row(name: str, found: Measure | str) -> str:
    if isinstance(found, str):
        return f"{name:12} failed: {found}"
    return (
        f"{name:12} {found.exact:6.1%} {found.glued:6} {found.lost:5} {found.torn:5}"
        f" {found.furniture:10} {found.rows:6.0%} {found.seconds:7.2f} {found.mebibytes:5.0f}"
    )


if __name__ == "__main__":
    main()
