"""Small inputs for the tests of the event reader."""

from pathlib import Path

from extract.reader import folder as files
from extract.reader.runtime import WEIGHTS

SENTENCES = tuple(
    text.split()
    for text in (
        "Agents threatened her parents in Lhasa last March .",
        "The embassy denied that it had paid the men to disrupt the vigil .",
        "It rained all week .",
        "According to the paper , police in Ankara detained two exiled editors and a student .",
    )
)


def long_sentence(words: int) -> list[str]:
    """A sentence of so many words with an event in every sixth: 1, 7, 13 and so on."""
    return ["police", "detained", "two", "exiled", "editors", ","] * (words // 6) + ["and"] * (
        words % 6
    )


def linked_weights(folder: Path) -> Path:
    """A weights folder of links to the shipped files, cheap to make and to spoil."""
    for name in (*files.FILES, files.SUMS):
        (folder / name).symlink_to(WEIGHTS / name)
    return folder


def replace_file(path: Path, text: str) -> None:
    """Put a file of its own where a link was."""
    path.unlink()
    path.write_text(text, "utf-8")
