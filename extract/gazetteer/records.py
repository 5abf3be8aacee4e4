"""What the gazetteer knows about a name, and what it finds in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a name: type and subtype of the ontology, identity key, state."""

    type: str
    subtype: str | None
    name: str
    key: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table under one of its names.

    Attributes:
        reading: What the name stands for.
        context: When the name may be believed: `always`, or the name of a test in `contexts`.
        weight: How much it counts against namesakes: inhabitants of a city, 0 for a state.
        admin1: ISO 3166-2 code of the region that a city lies in, or "".
        actor: How the name reads when it acts (a country or capital: the state), or None.
    """

    reading: Reading
    context: str = "always"
    weight: int = 0
    admin1: str = ""
    actor: Reading | None = None


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name found in a Doc: tokens `start` to `end`, half-open, without article and final 's.

    Attributes:
        rule: Table or pattern that found it, for example `table:state` or `pattern:mission`.
        sure: False when the words alone do not show that they are this name (a town called
            Reading): another sign must speak for it.
        kind: `proper` for a name, `nominal` for a description ("the embassy").
        actor: As in `Entry`.
        head: Index of the word that the name is built on, or None: the parser decides.
    """

    start: int
    end: int
    reading: Reading
    rule: str
    sure: bool = True
    kind: str = "proper"
    actor: Reading | None = None
    head: int | None = None
