"""The words of a sentence that might tell an event, each with what became of it."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from extract.claims.build import claims_of
from extract.claims.drafts import Draft
from extract.event_component import read_together, readings_by_sentence
from extract.explain.changes import claim_changes, confidence_from, dropped_by, steps_of
from extract.explain.reading import Asked, by_grammar, listed
from extract.explain.record import Candidate, Confidence, StepTaken, WordList
from extract.explain.recorder import Key, Recorder, file_of, name_of, says
from extract.find_frames import PARTLY, RARE, read_frames, trusted_score
from extract.frames import Frame
from extract.tokenizer import words_of
from graph.check import check_extraction
from graph.model import Claim, Extraction

NEAR = 0.05
"""Words that the reader gives at least this are told, although it takes only more."""

_NOT_TOLD = "no event is looked for in such a part of a document"


class Candidates:
    """Finds the candidates of any sentence of a run."""

    def __init__(self, extraction: Extraction, recorder: Recorder) -> None:
        self._recorder = recorder
        self._claims = {claim.id: claim for claim in extraction.claims}
        self._problems = extraction.problems
        read = recorder.read
        self._read = [] if read is None else readings_by_sentence(read.doc)
        runs = () if read is None else read_together(read.doc)
        self._company = {number: run for run in runs for number in run}
        self._frames: Mapping[Key, Frame] = {
            key: frame for after in recorder.framed for key, frame in after.by_key.items()
        }
        self._keys: dict[int, dict[int, Key]] = {}
        for key, frame in self._frames.items():
            self._keys.setdefault(frame.sentence, {})[key[0]] = key

    def words(self, number: int) -> Sequence[Token]:
        """The words of a sentence; none in a language whose events are not read."""
        return words_of(self._read[number][0]) if self._read else ()

    def dropped(self, number: int) -> int:
        """How many frames of a sentence became no claim."""
        drafts = [self._draft(key) for key in self._keys.get(number, {}).values()]
        return sum(draft is None or draft.id not in self._claims for draft in drafts)

    def of(self, number: int) -> Iterator[Candidate]:
        """The candidates of a sentence, in the order of its words."""
        words, keys = self.words(number), self._keys.get(number, {})
        numbers = [n for n, word in enumerate(words) if self._is_told(number, n, word, keys)]
        if numbers:
            asked = self._asked(number, numbers)
            for n in numbers:
                key = keys.get(words[n].i)
                found = self._framed(words, n, asked, key) if key else None
                yield found or self._unframed(number, words, n, asked)

    def _asked(self, number: int, triggers: Sequence[int]) -> Asked:
        company = self._company[number]
        words = [words_of(self._read[other][0]) for other in company]
        return Asked(words, company.index(number), triggers)

    def _is_told(self, number: int, n: int, word: Token, keys: Mapping[int, Key]) -> bool:
        near = float(self._read[number][1].event_scores[n]) >= NEAR
        return near or word.i in keys or word.i in word.doc._.lexicon_triggers

    def _unframed(self, number: int, words: Sequence[Token], n: int, asked: Asked) -> Candidate:
        """A word that was not taken for an event in the first place."""
        word_list = listed(words[n])
        if number in self._recorder.unheard:
            because = _NOT_TOLD
        else:
            because = _too_little(asked.event(n).event_score, asked.cut, word_list)
        return Candidate(
            word=n,
            text=words[n].text,
            start=words[n].idx,
            end=words[n].idx + len(words[n]),
            reader=asked.at(n),
            word_list=word_list,
            grammar=by_grammar(words[n], asked.event(n).type, words),
            because=because,
        )

    def _framed(self, words: Sequence[Token], n: int, asked: Asked, key: Key) -> Candidate:
        """A word that was taken for an event, whatever became of it."""
        frame, draft = self._frames[key], self._draft(key)
        claim = self._claims.get(draft.id) if draft is not None else None
        gone, because = (None, "") if claim is not None else self._lost(key, frame)
        return Candidate(
            word=n,
            text=words[n].text,
            start=words[n].idx,
            end=words[n].idx + len(words[n]),
            reader=asked.at(n),
            word_list=listed(words[n]),
            grammar=by_grammar(words[n], frame.type, words),
            because=because,
            dropped_by=gone,
            confidence=self._confidence(key, asked, n),
            steps=(*steps_of(self._recorder, key), *_last_step(draft, claim)),
            claim=claim,
        )

    def _draft(self, key: Key) -> Draft | None:
        drafted = self._recorder.drafted
        return drafted[-1].by_key.get(key) if drafted else None

    def _lost(self, key: Key, frame: Frame) -> tuple[str, str]:
        """The step that took an event away, and why."""
        step = dropped_by(self._recorder, key)
        if step is not None:
            return name_of(step), says(step)
        place = frame.trigger.idx
        broken = [p.message for p in self._problems if p.start <= place < p.end]
        return name_of(check_extraction), "; ".join(broken)

    def _confidence(self, key: Key, asked: Asked, n: int) -> Confidence:
        frame, giver = self._frames[key], confidence_from(self._recorder, key)
        if giver.step is not read_frames:
            return Confidence(frame.confidence, name_of(giver.step), frame.confidence)
        rule = giver.by_key[key].rule
        score = trusted_score(asked.event(n), rule)
        of = "any event" if rule == "word_list" else "type"
        return Confidence(round(score, 4), of, frame.confidence)


def _last_step(draft: Draft | None, claim: Claim | None) -> Iterator[StepTaken]:
    changes = claim_changes(draft, claim) if draft is not None and claim is not None else ()
    if changes:
        yield StepTaken(name_of(claims_of), file_of(claims_of), says(claims_of), changes)


def _too_little(score: float, cut: float, word_list: WordList | None) -> str:
    said = f"the reader gives {score:.2f} and takes an event from {cut:.2f} on"
    if word_list is None:
        return said
    if word_list.met_in_training >= RARE:
        met = word_list.met_in_training
        return (
            f"{said}; the word list helps a word that training met {met} times only in a list, or"
            " where the entry says from when on it is heard"
        )
    return f"{said}; the word list is heard from {PARTLY:.2f} on"
