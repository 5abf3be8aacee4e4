"""Where the invented corpus lies: in the installed package, or in a checkout."""

from pathlib import Path

from graph.errors import UnreadableInput

_SIGN = "wire-dunedin-lawn.txt"
"""A file of the corpus: another folder called `examples` does not have it."""


def examples_folder() -> Path:
    """The folder of the invented corpus.

    Raises:
        UnreadableInput: It was not installed.
    """
    root = Path(__file__).parent.parent
    for folder in (root / "shadowgraph" / "examples", root / "examples"):
        if (folder / _SIGN).is_file():
            return folder
    raise UnreadableInput("examples", "", "the invented corpus is not installed with this package")
