"""From what was sent into a store: the readers and the ingest of the command line, off the loop."""

import shutil
import tempfile
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from starlette.exceptions import HTTPException

from graph.store.base import Store

if TYPE_CHECKING:
    from api.intake import Intake
    from extract.read import Metadata, Source

MOST_AT_ONCE = 8
"""Uploads that may wait for each other; each holds a thread, and reads need threads, too."""

_pipelines: defaultdict[str | None, threading.Lock] = defaultdict(threading.Lock)
"""A language pipeline is shared by all of the process and serves one document at a time."""


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as it was sent; `name` is a plain file name."""

    name: str
    content: BinaryIO


class Uploads:
    """Takes in what is sent to one server."""

    def __init__(self, store: Store, model: str | None) -> None:
        """Use the store, and a language pipeline: see `extract.pipeline.build_nlp`."""
        self._store, self._model = store, model
        self._room = threading.BoundedSemaphore(MOST_AT_ONCE)
        self.stopping = threading.Event()

    def take_in(self, files: Sequence[SentFile], options: "Metadata") -> "Intake":
        """Read files and add what they say to the store, each document in its own transaction.

        A file `metadata.csv` among them says what is known of the others.

        Raises:
            HTTPException: Too many uploads wait, or the server is being stopped; status 503.
        """
        from api.intake import Intake
        from extract.read import iter_paths

        if not self._room.acquire(blocking=False):
            raise HTTPException(
                503, "Other uploads are being read; try again later.", {"Retry-After": "5"}
            )
        try:
            with _folder(files) as (folder, paths):
                intake = Intake()
                for source in iter_paths(paths):
                    self._take_source(source, intake, options)
                return _without(folder, intake)
        finally:
            self._room.release()

    def _take_source(self, source: "Source", intake: "Intake", options: "Metadata") -> None:
        from api.intake import take_in

        documents = take_in(source, self._store, intake, options=options, model=self._model)
        while True:
            with _pipelines[self._model]:
                if self.stopping.is_set():
                    raise HTTPException(
                        503,
                        "The server is being stopped;"
                        f" {intake.new + intake.unchanged} documents are in the store.",
                    )
                if next(documents, None) is None:
                    return


@contextmanager
def _folder(files: Sequence[SentFile]) -> Iterator[tuple[Path, list[Path]]]:
    """The files under their names in a folder of their own, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="shadowgraph-") as name:
        folder = Path(name, "sent")  # one below, since sidecars are looked for above as well
        folder.mkdir()
        paths = [folder / file.name for file in files]
        for file, path in zip(files, paths, strict=True):
            with path.open("wb") as copy:
                shutil.copyfileobj(file.content, copy)
        yield folder, paths


def _without(folder: Path, intake: "Intake") -> "Intake":
    """What came of it, with the names that were sent in place of the paths in the folder."""
    prefix = f"{folder}/"
    intake.failed = [
        replace(f, path=f.path.removeprefix(prefix), reason=f.reason.replace(prefix, ""))
        for f in intake.failed
    ]
    intake.notes = [(path.removeprefix(prefix), message) for path, message in intake.notes]
    return intake
