"""The explanation of a document: sentences one at a time, since few are asked for."""

from collections import defaultdict
from collections.abc import Iterator

from spacy.language import Language

from extract.claims.reading import Reading
from extract.document_guards import SILENT_BLOCKS
from extract.explain.candidates import Candidates
from extract.explain.reading import parsed
from extract.explain.record import (
    MentionExplained,
    Rejected,
    SentenceExplained,
    SentenceLine,
    Told,
)
from extract.explain.recorder import Recorder
from extract.naming.mention import DocMention
from extract.run import extract
from graph.model import Document, Extraction


def explain(document: Document, nlp: Language | None = None) -> "Explanation":
    """Read a document as `extract.run.extract` does, and remember how.

    Args:
        nlp: A pipeline made by `build_nlp`; None takes the one that ships.
    """
    recorder = Recorder()
    return Explanation(extract(document, nlp, recorder), recorder)


class Explanation:
    """What was read in a document, and how.

    Attributes:
        extraction: The same as without an explanation.
    """

    def __init__(self, extraction: Extraction, recorder: Recorder) -> None:
        self.extraction = extraction
        self._candidates = Candidates(extraction, recorder)
        self._silent, self._read = recorder.unheard, recorder.read

    def lines(self) -> Iterator[SentenceLine]:
        """All sentences in their order, each with what came of it."""
        told = defaultdict(list)
        for claim in self.extraction.claims:
            if claim.kind == "event":
                told[claim.sentence].append(Told(claim.type, claim.modality))
        for number, (start, end) in enumerate(self.extraction.sentences):
            yield SentenceLine(
                number=number,
                start=start,
                end=end,
                text=self.extraction.document.text[start:end],
                silent=number in self._silent,
                events=tuple(told[number]),
                dropped=self._candidates.dropped(number),
            )

    def sentence(self, number: int) -> SentenceExplained:
        """One sentence.

        Raises:
            IndexError: The document has no sentence of this number.
        """
        if not 0 <= number < len(self.extraction.sentences):
            raise IndexError(number)
        start, end = self.extraction.sentences[number]
        claims = self.extraction.claims
        return SentenceExplained(
            number=number,
            start=start,
            end=end,
            text=self.extraction.document.text[start:end],
            block=self._block(start, end),
            silent=number in self._silent,
            words=parsed(self._candidates.words(number)),
            candidates=tuple(self._candidates.of(number)),
            mentions=tuple(self._mentions(start, end)),
            relations=tuple(c for c in claims if c.sentence == number and c.kind != "event"),
            problems=tuple(
                Rejected(problem.rule, problem.message)
                for problem in self.extraction.problems
                if problem.start < end and start < problem.end
            ),
        )

    def _block(self, start: int, end: int) -> str | None:
        """The kind of text around a sentence; one that tells no incident goes first."""
        kinds = [b.kind for b in self.extraction.document.blocks if b.start < end and start < b.end]
        return next((kind for kind in kinds if kind in SILENT_BLOCKS), kinds[0] if kinds else None)

    def _mentions(self, start: int, end: int) -> Iterator[MentionExplained]:
        if self._read is None:
            return
        kept = {entity.id for entity in self.extraction.entities}
        for mention in self._read.index.mentions:
            if start <= mention.start_char < end:
                yield _explained(self._read, mention, kept)


def _explained(reading: Reading, mention: DocMention, kept: set[str]) -> MentionExplained:
    entities = reading.entities
    meant = (entities.of(mention), entities.of(mention, "place"))
    entity = next((id for id in meant if id in kept), meant[0])
    tie = entities.link(mention)
    return MentionExplained(
        text=mention.text,
        start=mention.start_char,
        end=mention.end_char,
        type=mention.type,
        subtype=mention.subtype,
        kind=mention.kind,
        found_by=mention.rule,
        tied_by=tie.rule,
        strength=tie.strength,
        entity=entity,
        name=entities.get(entity).name if entity is not None else None,
        kept=entity in kept,
    )
