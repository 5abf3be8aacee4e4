"""How the line of a link looks, by how the link is said: one table for the picture and its legend.

Width, dashes and head tell it as well as the color does.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.model import Standing
from graph.view.words import ALLEGED, CORROBORATED, REFUTED, REPORTED, UNREALIZED

_FILLED = "M35 6L28 2.2V9.8Z"


@dataclass(frozen=True, slots=True)
class Look:
    """The line of a link. Lengths are pixels, in the legend as in the picture.

    Attributes:
        color: Has the color of this standing.
        dashes: Length of a dash and of a gap; () is a whole line.
        head: As vis-network calls it.
        scale: Of that head.
        end: Where the line of the legend ends.
        outline: Path of the head in the legend.
        head_width: Of the line that the outline is drawn with; 0 for a head that is filled.
    """

    color: Standing
    width: float
    dashes: tuple[float, ...]
    head: str
    scale: float
    end: float
    outline: str
    head_width: float = 0

    @property
    def variable(self) -> str:
        """The variable of the style sheet that has its color."""
        return f"--line-{self.color}"


LOOKS: Mapping[str, Look] = {
    CORROBORATED: Look("reported", 4, (), "arrow", 0.45, 28, "M35 6L26 1V11Z"),
    REPORTED: Look("reported", 1.7, (), "arrow", 0.6, 28, _FILLED),
    ALLEGED: Look("reported", 1.1, (), "vee", 0.75, 34, "M28 2L34.5 6L28 10", 1.4),
    UNREALIZED: Look("unrealized", 1.6, (1.6, 4), "arrow", 0.6, 28, _FILLED),
    REFUTED: Look("refuted", 1.8, (9, 5), "bar", 0.8, 33, "M33.5 1V11", 2.2),
}
"""For each of `graph.view.words.SAYINGS`."""


def picture_lines() -> Mapping[str, Mapping[str, object]]:
    """What picture.js reads of the table."""
    return {
        name: {
            "width": look.width,
            "dashes": look.dashes or False,
            "head": look.head,
            "scale": look.scale,
            "color": look.variable,
        }
        for name, look in LOOKS.items()
    }


def legend_rules() -> Mapping[str, Mapping[str, str]]:
    """Style rules for the lines of the legend, by selector."""
    rules = {}
    for name, look in LOOKS.items():
        color = f"var({look.variable})"
        rules[f".line.{name} path"] = {
            "stroke": color,
            "stroke-width": str(look.width),
            "stroke-dasharray": " ".join(map(str, look.dashes)) or "none",
        }
        rules[f".line.{name} .head"] = {
            "fill": "none" if look.head_width else color,
            "stroke": color if look.head_width else "none",
            "stroke-width": str(look.head_width),
            "stroke-dasharray": "none",
        }
    return rules
