"""Outlines of shapes for the legend, as paths; vis-network draws the same."""

from collections.abc import Mapping

CIRCLE = "M0 -6.5A6.5 6.5 0 1 1 0 6.5A6.5 6.5 0 1 1 0 -6.5Z"
EVENT = (
    "M-5 -5H5A2.5 2.5 0 0 1 7.5 -2.5V2.5A2.5 2.5 0 0 1 5 5"
    "H-5A2.5 2.5 0 0 1 -7.5 2.5V-2.5A2.5 2.5 0 0 1 -5 -5Z"
)
PATHS: Mapping[str, str] = {
    "dot": CIRCLE,
    "square": "M-6 -6H6V6H-6Z",
    "box": "M-7 -5H7V5H-7Z",
    "hexagon": "M6.8 0L3.4 -6H-3.4L-6.8 0L-3.4 6H3.4Z",
    "triangle": "M0 -7L7 5.5H-7Z",
    "triangleDown": "M0 7L7 -5.5H-7Z",
    "diamond": "M0 -7.5L7.5 0L0 7.5L-7.5 0Z",
    "star": "M0 -8L1.9 -2.6L7.6 -2.5L3.1 1L4.7 6.5L0 3.2L-4.7 6.5L-3.1 1L-7.6 -2.5L-1.9 -2.6Z",
}
