"""Frames made by hand, for guards that ask grammar alone."""

from spacy.tokens import Doc, Token

from extract.frames import Filler, Frame


def word(doc: Doc, text: str, number: int = 0) -> Token:
    return [token for token in doc if token.text == text][number]


def frame(trigger: Token, modality: str, said_by: Token | None = None, **roles: Token) -> Frame:
    fillers = tuple(Filler(role, head, 0.9, "reader") for role, head in roles.items())
    return Frame(
        0, trigger, "assault", 0.9, fillers, modality, "incident", said_by, "reader"
    )  # fmt: skip
