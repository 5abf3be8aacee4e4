"""The record of a mention: a place in a Doc that names or describes an entity."""

from dataclasses import dataclass, replace
from typing import Literal

from extract.gazetteer.records import Reading

MentionKind = Literal["proper", "nominal", "pronoun"]
INSIDE_A_WORD = "relation:adjective"
"""Rule of a state that is named inside a word: its entity is found by its key, not its token."""


@dataclass(frozen=True, slots=True)
class DocMention:
    """A mention, in tokens of its Doc and in characters of `doc.text`.

    Attributes:
        start, end: Tokens, half-open, without leading article and final 's.
        head: Index of the head token; no two mentions of a Doc share one.
        name: Canonical name; for persons without title, for descriptions as `text`.
        key: Identity key, or None when the text does not show which one is meant. Never for
            persons.
        country: ISO code of the state that controls the body, or in which the place lies, or None.
        rule: The table, pattern or model label that found it.
        gender: Of a single person, where the words tell; else None.
        role_text: Title or role as said ("consul general"), or None.
        lemma: Lower-case lemma of the head of a description, "" for names.
        count: (low, high) of a group, None where the text sets no bound; None for no number at all.
        modifiers: Lower-case words of a description before its head, in text order.
        apposed_to: Head of the named mention that this description stands beside, or None.
        person: Grammatical person of a pronoun, 3 elsewhere.
        definite: Whether a description may point back ("the student", "his brother").
        actor: How a country or capital reads when it acts, or None.
    """

    start: int
    end: int
    head: int
    start_char: int
    end_char: int
    text: str
    type: str
    subtype: str | None
    name: str
    key: str | None
    country: str | None
    kind: MentionKind
    rule: str
    plural: bool = False
    gender: Literal["m", "f"] | None = None
    role_text: str | None = None
    lemma: str = ""
    count: tuple[int | None, int | None] | None = None
    modifiers: tuple[str, ...] = ()
    apposed_to: int | None = None
    person: int = 3
    definite: bool = False
    actor: Reading | None = None

    @property
    def is_known(self) -> bool:
        """Whether a table or a pattern found it, which hold in any language and spelling."""
        return self.rule.startswith(("table:", "pattern:"))


def as_actor(mention: DocMention) -> DocMention:
    """The mention as it reads when it acts: a country or capital becomes its state.

    A mention with no other reading is returned as it is.
    """
    reading = mention.actor
    if reading is None:
        return mention
    return replace(
        mention,
        type=reading.type,
        subtype=reading.subtype,
        name=reading.name,
        key=reading.key,
        country=reading.country,
        actor=None,
    )
