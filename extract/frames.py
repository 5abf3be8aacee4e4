"""Frames: a trigger with its type, fillers, speech status and source, as words of a sentence.

`extract.find_frames` finds them, and guards (`extract.guards`) take away what the structure or the
grammar rules out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from graph.model import Alternative
from graph.ontology import ontology


@dataclass(frozen=True, slots=True)
class Filler:
    """One participant: the head word, its role, how sure, and which rule said it."""

    role: str
    head: Token
    score: float
    rule: str


@dataclass(frozen=True, slots=True)
class Frame:
    """An event as a sentence gives it.

    Attributes:
        confidence: Calibrated probability in [0, 1] that trigger and type are right.
        source: Head word of who says so, or None.
        mode: Finer kind of the event where the trigger's lemma decides it, or None.
        cues: Words that decided the speech status, when a rule did.
        rule: How the frame came about, with the guards that changed it, joined by `+`.
        voice: A word of the answer that tells it, where the trigger stands in a question.
    """

    sentence: int
    trigger: Token
    type: str
    confidence: float
    fillers: tuple[Filler, ...]
    modality: str
    scope: str
    source: Token | None
    rule: str
    mode: str | None = None
    cues: tuple[Token, ...] = ()
    alternatives: tuple[Alternative, ...] = field(default=())
    voice: Token | None = None

    def filled(self, fillers: Iterable[Filler], rule: str) -> "Frame":
        """The frame with other fillers and the rule in its name; itself if nothing changes."""
        given = tuple(fillers)
        return self if given == self.fillers else replace(self, fillers=given).marked(rule)

    def marked(self, rule: str) -> "Frame":
        """The same frame with one more rule in its name."""
        return replace(self, rule=f"{self.rule}+{rule}")

    @property
    def marks(self) -> frozenset[str]:
        """What its rule is joined of: how it came about, and the guards that changed it."""
        return frozenset(self.rule.split("+"))

    @property
    def harms(self) -> bool:
        """Whether its type is one that harms somebody."""
        return ontology().event_types[self.type].harmful
