"""Label names of the network, in the order of its outputs, and the form of a training sentence."""

from dataclasses import dataclass

from training.split import Split

TYPES = (
    "protest",
    "counter_protest",
    "public_event",
    "disrupt_event",
    "threaten",
    "coerce_by_proxy",
    "harass",
    "online_abuse",
    "doxx",
    "smear",
    "surveil",
    "cyber_intrusion",
    "inform_on",
    "pressure_institution",
    "cancel_or_censor",
    "assault",
    "vandalize",
    "detain",
    "restrict_mobility",
    "legal_action",
    "mobilize",
    "coopt",
    "statement",
    "respond",
)
ROLES = (
    "initiator",
    "target",
    "organizer",
    "participant",
    "sponsor",
    "intermediary",
    "addressee",
    "place",
    "time",
    "instrument",
    "target_event",
)
MODALITIES = (
    "asserted",
    "alleged",
    "denied",
    "negated",
    "hypothetical",
    "planned",
    "attempted",
)
SCOPES = ("incident", "pattern")


@dataclass(frozen=True)
class LabeledEvent:
    """One trigger word of a sentence, with all that the labels say in this sentence.

    Attributes:
        word: The trigger.
        types: All accepted types; the first is the labeler's first choice.
        roles: Pairs (head word of the filler, role), each word once, in the order of the words.
        source: Head word of who says so; None when the text itself says it.
        source_known: False when the source is named only outside this sentence.
        sure: False when a second reader may disagree that this is an event.
        lemma: Lower-case lemma of the trigger.
    """

    word: int
    types: tuple[str, ...]
    roles: tuple[tuple[int, str], ...]
    modality: str
    scope: str
    source: int | None
    source_known: bool
    sure: bool
    lemma: str


@dataclass(frozen=True)
class LabeledSentence:
    """One sentence with its events.

    Attributes:
        document: Name of the document, "country-year" or "group-number".
        kind: "report" or "narrative".
        number: Place of the sentence in its document, from 0.
        words: As `extract.tokenizer.words_of` gives them; never empty.
    """

    document: str
    kind: str
    split: Split
    number: int
    words: tuple[str, ...]
    events: tuple[LabeledEvent, ...]
