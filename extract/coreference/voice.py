"""Who speaks where in a document: stretches of text and their speakers."""

from dataclasses import dataclass

from extract.wordlists import word_sets


def asks(label: str) -> bool:
    """Whether a turn's label is that of the side which asks, and names nobody: "Q", "Question"."""
    return _first_word(label) in word_sets("structure")["asking_side"]


def answers(label: str) -> bool:
    """Whether a turn's label is that of the side which answers: "A", "Answer"."""
    return _first_word(label) in word_sets("structure")["answering_side"]


def is_side(label: str) -> bool:
    """Whether a label is that of a side alone: the "Q." before "(Mr. Brown)" is no initial."""
    return " " not in label.strip() and (asks(label) or answers(label))


def is_shared(label: str) -> bool:
    """Whether several persons may speak under a label by turns: "THE WITNESS", "Respondent"."""
    return label.lower().removeprefix("the ") in word_sets("structure")["shared_labels"]


def may_answer(label: str) -> bool:
    """Whether a turn's label is that of a side which answers, or of several who do by turns."""
    return answers(label) or is_shared(label)


def _first_word(label: str) -> str:
    return label.lower().partition(" ")[0].rstrip(".")


@dataclass(slots=True)
class Voice:
    """A stretch of text that someone says: half-open tokens, mention indexes, or None.

    `turn` is True for a speaker's turn in a transcript or chat, whose name as it stands there is
    `label`, and `named_at` the place of the name in the text. `exchange` counts those whom the
    questions address in turn.
    """

    start: int
    end: int
    speaker: int | None = None
    addressee: int | None = None
    label: str = ""
    turn: bool = False
    named_at: tuple[int, int] = (0, 0)
    exchange: int = 0


@dataclass(frozen=True, slots=True)
class Voices:
    """All voices of a document, and which one each token lies in (-1: the text's own)."""

    all: tuple[Voice, ...]
    by_token: tuple[int, ...]

    def at(self, token: int) -> Voice | None:
        """The innermost voice around a token."""
        number = self.by_token[token]
        return None if number < 0 else self.all[number]
