"""Looking on while a document is read: after each step an onlooker is handed what stands then.

A step is the function that was run, so its name and the first line of its docstring say what was
done. Nobody asks an onlooker anything, and records are frozen: with or without one, the same is
extracted.
"""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.claims.drafts import Draft
    from extract.claims.reading import Reading
    from extract.frames import Frame

Step = Callable[..., Any]


class Onlooker:
    """Looks away; `extract.explain` has one that remembers."""

    def silent(self, sentences: Collection[int]) -> None:
        """Numbers of the sentences in which no event is looked for."""

    def frames(self, step: Step, frames: Sequence["Frame"]) -> None:
        """All frames of the document, after a step."""

    def reading(self, reading: "Reading") -> None:
        """The document with its parse, mentions and entities, before the first draft."""

    def drafts(self, step: Step, drafts: Sequence["Draft"]) -> None:
        """All drafts of the document, after a step."""


NOBODY = Onlooker()
