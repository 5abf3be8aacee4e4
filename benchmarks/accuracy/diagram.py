"""A reliability diagram as SVG: for each band of confidence, how many claims are right."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.accuracy.calibration import Band

SIDE, MARGIN, LEGEND = 320, 48, 200  # pixels
MOST_RADIUS, LEAST_RADIUS = 11.0, 2.5
COLORS = ("#0b6e99", "#c2571a", "#4f7d2a", "#7a4a9e", "#9c2f3f", "#6b6b6b")


def write_diagram(path: Path, columns: Mapping[str, Sequence[Band]]) -> None:
    """Write one diagram with a line for each column; the area of a dot is its number of claims."""
    path.write_text(diagram(columns), "utf-8")


def diagram(columns: Mapping[str, Sequence[Band]]) -> str:
    """The picture as SVG."""
    width, height = MARGIN + SIDE + LEGEND, 2 * MARGIN + SIDE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}"'
        f' height="{height}" font-family="sans-serif" font-size="12">',
        "<title>Reliability of the confidence of events</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        *_axes(),
    ]
    for number, (name, bands) in enumerate(columns.items()):
        parts += _column(name, bands, number)
    return "\n".join([*parts, "</svg>", ""])


def _axes() -> list[str]:
    parts = [
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#999"'
        ' stroke-dasharray="4 4"/>'
    ]
    for tenth in range(0, 11, 2):
        value = tenth / 10
        parts += [
            f'<line x1="{_x(value)}" y1="{_y(0)}" x2="{_x(value)}" y2="{_y(1)}" stroke="#eee"/>',
            f'<line x1="{_x(0)}" y1="{_y(value)}" x2="{_x(1)}" y2="{_y(value)}" stroke="#eee"/>',
            f'<text x="{_x(value)}" y="{_y(0) + 18}" text-anchor="middle">{value:g}</text>',
            f'<text x="{_x(0) - 8}" y="{_y(value) + 4}" text-anchor="end">{value:g}</text>',
        ]
    middle = MARGIN + SIDE / 2
    return [
        *parts,
        f'<text x="{middle}" y="{_y(0) + 38}" text-anchor="middle">confidence</text>',
        f'<text x="14" y="{middle}" text-anchor="middle" transform="rotate(-90 14 {middle})">'
        "share of right events</text>",
    ]


def _column(name: str, bands: Sequence[Band], number: int) -> list[str]:
    color = COLORS[number % len(COLORS)]
    most = max((band.claims for band in bands), default=1.0)
    points = " ".join(f"{_x(band.confidence):.1f},{_y(band.share):.1f}" for band in bands)
    top = MARGIN + 20 * number
    parts = [f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="1.5"/>']
    for band in bands:
        radius = max(LEAST_RADIUS, MOST_RADIUS * (band.claims / most) ** 0.5)
        said = f"{name}: {band.right:g} of {band.claims:g} right at {band.confidence:.2f}"
        parts.append(
            f'<circle cx="{_x(band.confidence):.1f}" cy="{_y(band.share):.1f}" r="{radius:.1f}"'
            f' fill="{color}" fill-opacity="0.5"><title>{escape(said)}</title></circle>'
        )
    return [
        *parts,
        f'<rect x="{_x(1) + 20}" y="{top - 9}" width="12" height="12" fill="{color}"/>',
        f'<text x="{_x(1) + 38}" y="{top + 2}">{escape(name)}</text>',
    ]


def _x(value: float) -> float:
    return MARGIN + SIDE * value


def _y(value: float) -> float:
    return MARGIN + SIDE * (1 - value)
