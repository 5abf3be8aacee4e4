"""How the built tables are written: gzip without a time stamp, so that a rebuild gives the same
bytes."""

import gzip
import io
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "extract" / "gazetteer" / "data"


def write_table(name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write `rows` as gzipped TSV to `name` in the data folder; returns how many there were."""
    lines = ["# " + "\t".join(header), *("\t".join(row) for row in rows)]
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0, compresslevel=9) as stream:
        stream.write(("\n".join(lines) + "\n").encode())
    (DATA / name).write_bytes(buffer.getvalue())
    return len(lines) - 1


def plain(text: str) -> str:
    """`text` without accents and with straight quotes: "Ürümqi" -> "Urumqi"."""
    spelled = text.translate(str.maketrans("’‘ʻʿʾłŁøØđĐıİəƏßæÆ", "''''" + "'lLoOdDiIeEsaA"))
    parts = unicodedata.normalize("NFKD", spelled)
    return "".join(char for char in parts if not unicodedata.combining(char))
