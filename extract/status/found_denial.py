"""A denial: the words that deny, who denies, and the rule that found it."""

from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Denial:
    """The words that deny, who denies (None when unnamed), and the rule that found it."""

    cues: tuple[Token, ...]
    source: Token | None
    rule: str
