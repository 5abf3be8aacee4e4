"""What can be wrong with the tables of the gazetteer."""

from graph.errors import ShadowgraphError


class TableError(ShadowgraphError):
    """A table cannot be used.

    Attributes:
        file: Name of the file.
        line: Line in it, from 1; 0 where the fault has no line of its own.
        reason: What is wrong there, and what would be right.
    """

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}" if line else f"{file}: {reason}")
        self.file, self.line, self.reason = file, line, reason
