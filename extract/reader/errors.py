"""What can be wrong with the weights of the event reader."""

from pathlib import Path

from graph.errors import ShadowgraphError


class WeightsError(ShadowgraphError):
    """A file of the weights folder is missing, changed or does not fit the others.

    Attributes:
        path: The file or folder at fault.
        reason: What is wrong with it, in words.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
