"""How much a single input may cost. What goes beyond is refused by name, never cut."""

from dataclasses import dataclass

MEBIBYTE = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for the reading of one input.

    Attributes:
        input_bytes: Longest file. Reports with many pictures have some 50 MiB.
        line_bytes: Longest line of a .jsonl file; a line is one document.
        memory_bytes: Address space beyond what the reading process takes at its start. A report of
            500 pages needs some 150 MiB.
        cpu_seconds: Processor time. A page of a PDF takes about 0.05 s.
        wall_seconds: Time on the clock, for what waits instead of working.
        text_bytes: Longest answer of the process: text and structure as JSON.
        unpacked_bytes: Longest sum of the parts of a .docx when they are unpacked.
    """

    input_bytes: int = 200 * MEBIBYTE
    line_bytes: int = 64 * MEBIBYTE
    memory_bytes: int = 2048 * MEBIBYTE
    cpu_seconds: int = 120
    wall_seconds: int = 300
    text_bytes: int = 256 * MEBIBYTE
    unpacked_bytes: int = 500 * MEBIBYTE


LIMITS = Limits()
