"""The real pipeline, loaded once, and one way to read a text."""

from collections.abc import Callable
from functools import cache

import pytest
from spacy.language import Language

from extract.frames import Filler, Frame
from extract.language_model import load_model
from extract.naming.mentions import DocMention, find_mentions
from extract.read import Metadata, read_text
from extract.run import extract
from extract.tokenizer import keep_hyphens
from graph.model import Claim, DocumentEntity, Extraction

Read = Callable[..., "Told"]
Make = Callable[..., Frame]


class Told:
    """An extraction with the questions that tests ask of it."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.entities = {e.id: e for e in extraction.entities}

    def claims(self, type_: str, trigger: str | None = None) -> list[Claim]:
        return [
            c
            for c in self.extraction.claims
            if c.type == type_ and (trigger is None or c.trigger.text == trigger)
        ]

    def one(self, type_: str, trigger: str | None = None) -> Claim:
        found = self.claims(type_, trigger)
        assert len(found) == 1, [(c.type, c.trigger.text) for c in self.extraction.claims]
        return found[0]

    def by_trigger(self, trigger: str) -> Claim:
        """The one claim of a text with a trigger."""
        (claim,) = (c for c in self.extraction.claims if c.trigger.text == trigger)
        return claim

    def fillers(self, claim: Claim, *roles: str) -> set[str]:
        """Names of the entities, or words, that fill one of the roles."""
        return {
            self.entities[r.entity].name if r.entity else str(r.text)
            for r in claim.roles
            if r.role in roles
        }

    def entity(self, name: str) -> DocumentEntity:
        found = [e for e in self.extraction.entities if e.name == name]
        assert len(found) == 1, sorted(e.name for e in self.extraction.entities)
        return found[0]


@pytest.fixture(scope="session")
def tell() -> Read:
    """Extract from a text; options as of `Metadata`, and `format`."""

    def told(text: str, *, format: str = "text", **fields: object) -> Told:
        document = read_text(text, metadata=Metadata(**fields), format=format)  # type: ignore[arg-type]
        return Told(extract(document))

    return told


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The grammar alone, without the reader."""
    return keep_hyphens(load_model())


def mentions_in(nlp: Language, text: str) -> dict[str, DocMention]:
    """The mentions of a text by their words."""
    return {m.text: m for m in find_mentions(nlp(text))}


def names_in(nlp: Language, text: str) -> dict[str, DocMention]:
    """The names of a text by their words."""
    return {m.text: m for m in find_mentions(nlp(text)) if m.kind == "proper"}


def fillers(frame: Frame) -> set[tuple[str, str]]:
    """The words of a frame with their roles."""
    return {(filler.role, filler.head.text) for filler in frame.fillers}


@pytest.fixture(scope="session")
def make(nlp: Language) -> Make:
    """A frame of a sentence by hand: its trigger, its type, and words by role.

    Frames of an equal text share its words.
    """
    parsed = cache(nlp)

    def made(
        text: str,
        trigger: str,
        type_: str,
        modality: str = "asserted",
        said_by: str | None = None,
        confidence: float = 0.9,
        **roles: str,
    ) -> Frame:
        words = {token.text: token for token in parsed(text)}
        fillers = tuple(Filler(role, words[word], 0.9, "reader") for role, word in roles.items())
        source = words[said_by] if said_by else None
        return Frame(
            0, words[trigger], type_, confidence, fillers, modality, "incident", source, "reader"
        )

    return made
