"""What can be wrong with the tables and word lists of the extractor."""


class TableError(RuntimeError):
    """A table or word list cannot be used.

    Attributes:
        file: Name of the file.
        line: Line in it, from 1; 0 where the fault has no line of its own.
        reason: What is wrong there, and what would be right.
    """

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}" if line else f"{file}: {reason}")
        self.file, self.line, self.reason = file, line, reason
