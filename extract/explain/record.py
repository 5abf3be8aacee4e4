"""What is told of a sentence. Words are numbered within it, from 0; scores are in [0, 1]."""

from dataclasses import dataclass

from graph.model import Claim


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place in the parse; `head` is the number of its governor, None for a root."""

    number: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scored:
    """A name of the vocabulary with its score."""

    name: str
    score: float


@dataclass(frozen=True, slots=True)
class ScoredWord:
    """A word that the reader weighed for a role; `read` when it took it."""

    word: int
    text: str
    score: float
    read: bool


@dataclass(frozen=True, slots=True)
class ScoredRole:
    """The best words for a role, and the score from which on the reader takes one."""

    role: str
    cut: float
    words: tuple[ScoredWord, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """What the trained reader makes of a word.

    Attributes:
        event_score: That the word tells any event; from `cut` on the reader says that it does.
        types: The best three.
        source: Text of the word that says who says so, or None for nobody.
    """

    event_score: float
    cut: float
    types: tuple[Scored, ...]
    roles: tuple[ScoredRole, ...]
    modalities: tuple[Scored, ...]
    scope: Scored
    source: str | None
    source_score: float


@dataclass(frozen=True, slots=True)
class WordList:
    """What the word list says of a word, and how often training has met its lemma."""

    entry: str
    types: tuple[str, ...]
    weight: float
    met_in_training: int


@dataclass(frozen=True, slots=True)
class GrammarRole:
    """A filler that the grammar gives; `alternative` when it is only the second reading."""

    role: str
    word: int
    text: str
    rule: str
    score: float
    alternative: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the rules say of a trigger, whether or not extraction follows them."""

    modality: str
    rule: str
    cues: tuple[str, ...]
    source: str | None
    roles: tuple[GrammarRole, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What a step changed: a field or role, before and after; None where there was nothing."""

    what: str
    before: str | None
    after: str | None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A step that changed something, by its name, and what it is for.

    Attributes:
        file: The module that it stands in: "extract/status/withheld.py".
    """

    step: str
    file: str
    says: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Confidence:
    """Where the confidence of a claim comes from.

    Attributes:
        score: What the reader gave, or another step by itself.
        of: What is scored: that it is of this `type`, or `any event`; else the name of the step.
        calibrated: The probability that is made of it; that of another step stays as it is.
    """

    score: float
    of: str
    calibrated: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that might tell an event, with all that was made of it.

    Attributes:
        because: Why no claim came of it; empty when one did.
        dropped_by: The step that took it away; None also where it was never taken for an event.
        claim: The claim that came of it, or None.
    """

    word: int
    text: str
    start: int
    end: int
    reader: Reader
    word_list: WordList | None
    grammar: Grammar
    because: str
    dropped_by: str | None = None
    confidence: Confidence | None = None
    steps: tuple[StepTaken, ...] = ()
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class MentionExplained:
    """Words that name or describe someone, and by which rules they were found and tied.

    Attributes:
        name: What the entity is called in this document; None when the words stand for none.
        kept: False when no claim uses the entity and it has no name.
    """

    text: str
    start: int
    end: int
    type: str
    subtype: str | None
    kind: str
    found_by: str
    tied_by: str
    strength: float
    entity: str | None
    name: str | None
    kept: bool


@dataclass(frozen=True, slots=True)
class Rejected:
    """A claim that broke a rule of the ontology, or another problem of the sentence."""

    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class SentenceExplained:
    """One sentence: how it was parsed, and what was and was not made of it.

    Attributes:
        number: As `sentence` of a claim counts, from 0.
        block: What kind of text it stands in (`paragraph`, `heading`, ...), or None.
        silent: True when such a block tells no incident, so that no event was looked for.
        relations: Claims on actors, and on events and each other.
    """

    number: int
    start: int
    end: int
    text: str
    block: str | None
    silent: bool
    words: tuple[Word, ...]
    candidates: tuple[Candidate, ...]
    mentions: tuple[MentionExplained, ...]
    relations: tuple[Claim, ...]
    problems: tuple[Rejected, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An event of a sentence in the list of all."""

    type: str
    modality: str


@dataclass(frozen=True, slots=True)
class SentenceLine:
    """A sentence in the list of all: its events, and how many more were read and dropped."""

    number: int
    start: int
    end: int
    text: str
    silent: bool
    events: tuple[Told, ...]
    dropped: int
