"""Colors of a page from those of the vocabulary, for light and for dark screens.

A color of the vocabulary fills a shape as it is. Its border, and every line, is moved towards
black or white until it stands out from the page.
"""

from collections.abc import Mapping

from graph.ontology import Ontology

LIGHT, DARK = "#ffffff", "#191c20"
"""The surface that pictures are drawn on."""

LEAST_CONTRAST = 3.2
"""WCAG asks 3 of graphics."""

LOUD_LINKS = ("RESPONDS_TO", "DISRUPTS")
"""Links of one gathering against another."""


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colors, 1 to 21, as WCAG 2 defines it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def mixed(color: str, other: str, share: float) -> str:
    """`share` in [0, 1] of the other color, the rest of the first."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def visible(color: str, surface: str, least: float = LEAST_CONTRAST) -> str:
    """The color, or the nearest to it on the way to black or white that has enough contrast."""
    target = "#000000" if surface == LIGHT else "#ffffff"
    for step in range(21):
        found = mixed(color, target, step / 20)
        if contrast(found, surface) >= least:
            return found
    return target


def style_variables(vocabulary: Ontology) -> Mapping[str, Mapping[str, str]]:
    """CSS variables with their values, for `light` and for `dark`."""
    return {
        name: dict(_variables(vocabulary, surface))
        for name, surface in (("light", LIGHT), ("dark", DARK))
    }


def _variables(vocabulary: Ontology, surface: str) -> list[tuple[str, str]]:
    colors = {name: kind.color for name, kind in vocabulary.entity_types.items()}
    colors.update((name, kind.color) for name, kind in vocabulary.event_types.items())
    found = [("--surface", surface)]
    for name, color in colors.items():
        found.append((f"--fill-{name}", color))
        found.append((f"--edge-{name}", visible(color, surface)))
    for standing, color in vocabulary.standing_colors.items():
        found.append((f"--line-{standing}", visible(color, surface)))
    loud = vocabulary.event_types["counter_protest"].color
    found.append(("--line-loud", visible(loud, surface, 4.5)))
    return found


def _channels(color: str) -> tuple[int, ...]:
    return tuple(int(color[i : i + 2], 16) for i in (1, 3, 5))


def _luminance(color: str) -> float:
    red, green, blue = (_linear(value / 255) for value in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
