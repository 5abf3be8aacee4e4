"""Denials that somebody contradicts behind them: "The ministry says Fahad was not tortured; Fahad
says that he was", "denied having followed her, then conceded that it had", "later admitted it".

The answer has no word for the deed, and only the denial was told. So the deed is told once more,
by whoever answers: alleged, or admitted by the one who had denied it. The denial stays as it is.
What is contradicted is the clause just before, of the same person and with its own helping verb;
where more stands between, or "she" may be somebody else, nothing is told.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extract.frames import Frame
from extract.grammar import (
    children,
    conjuncts,
    is_passive,
    is_to_come,
    is_verbal,
    lemma,
    own_subjects,
)
from extract.naming.person_words import person_words
from extract.roles.relative_doers import is_body
from extract.sentence_words import words_in
from extract.status.admissions import admits
from extract.status.answered_deeds import retold
from extract.status.answering_sentences import told_in_answers
from extract.status.local_cues import negated_here
from extract.status.short_answers import Short, short_answer
from extract.statuses import REFUTED
from extract.tellers.speech import speaker
from extract.wordlists import word_sets

_RULE = "contradicted"
_OPEN = frozenset({"if", "whether", "unless", "when", "should"})
_HARDLY_ANY = frozenset({"few", "neither", "hardly"})
_MANY = frozenset({"they", "we"})
_OWNERS = {"his": "m", "her": "f"}


def contradictions(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of deeds that were denied and are told by who contradicts, in text order."""
    denied = [f for f in frames if f.modality in REFUTED and _is_deed(f)]
    return told_in_answers(_contradicted, doc, denied, skip, (0, 1))


def is_contradiction(frame: Frame) -> bool:
    """Whether a frame tells what was denied just before."""
    return _RULE in frame.marks


def _is_deed(frame: Frame) -> bool:
    return frame.harms and is_verbal(frame.trigger)


def _contradicted(number: int, sentence: Span, denied: Sequence[Frame]) -> Iterator[Frame]:
    saying = _saying()
    if words_in(sentence).all_lemmas.isdisjoint(saying) or sentence[-1].text == "?":
        return
    for verb in sentence:
        if lemma(verb) not in saying or not _is_told(verb):
            continue
        points = admits(verb) and lemma(verb) not in word_sets("modality")["bearing_out"]
        short, who = short_answer(verb, admits=points), speaker(verb)
        if short is None or who is None or _is_nobody(who) or _is_withdrawn(verb):
            continue
        for deed in _denied_before(number, verb, who, denied):
            if _is_meant(deed, short, who) and (
                admits(verb) or not _is_who_denied(who, deed, short)
            ):
                yield _told(number, verb, short.cue, who, deed)


def _saying() -> frozenset[str]:
    return word_sets("speech")["telling_again"] | word_sets("modality")["admitting_verbs"]


def _is_told(verb: Token) -> bool:
    """Not "will say", "never said", "if he says"."""
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or bool(children(verb, "aux"))
    unsure = is_to_come(verb)
    marked = any(mark.lower_ in _OPEN for mark in children(verb, "mark", "advmod"))
    return is_verbal(verb) and finite and not (unsure or marked or negated_here(verb))


def _is_nobody(who: Token) -> bool:
    words = {word.lower_ for word in (who, *who.lefts)}
    return bool(words & (word_sets("modality")["no_names"] | _HARDLY_ANY))


def _is_withdrawn(verb: Token) -> bool:
    """ "Said that it did, but later withdrew the report"."""
    takes_back = word_sets("modality")["retracting_verbs"]
    return any(lemma(joined) in takes_back for joined in conjuncts(verb))


def _denied_before(number: int, verb: Token, who: Token, denied: Sequence[Frame]) -> list[Frame]:
    """The deeds whose denial ends where the answer begins."""
    for place in (number, number - 1):
        near = [f for f in denied if f.sentence == place and f.trigger.i < min(verb.i, who.i)]
        near = near or [f for f in denied if f.sentence == place and f.trigger.i < verb.i]
        if near:
            last = max(near, key=lambda frame: frame.trigger.i).trigger
            joined = {word.i for word in conjuncts(last)}
            plain = not _is_anything_between(last, verb)
            return [f for f in near if f.trigger.i == last.i or f.trigger.i in joined] * plain
    return []


def _is_anything_between(deed: Token, verb: Token) -> bool:
    """Whether another clause stands between, "and that he was freed", but for who denies."""
    saying = word_sets("speech")["verbs"]
    return any(
        word.pos_ in ("VERB", "AUX")
        and word.dep_ not in ("aux", "auxpass")
        and (word.tag_ in ("VBD", "VBZ", "VBP") or own_subjects(word) or children(word, "aux"))
        and lemma(word) not in saying
        for word in deed.doc[deed.i + 1 : verb.i]
    )


def _is_meant(deed: Frame, short: Short, who: Token) -> bool:
    """Whether the short answer is of this deed: its subject and its helping verb."""
    if short.pronoun is None:
        return short.is_otherwise or _is_same(who, deed)
    subject = _subject_asked(deed, short)
    if subject is None or not _agrees(short.pronoun, subject):
        return False
    suffered = any(lemma(f.head) == lemma(who) for f in deed.fillers if f.role == "target")
    known = suffered or _is_same(who, deed)
    return known or not _may_be_the_teller(short.pronoun, subject, who)


def _subject_asked(deed: Frame, short: Short) -> Token | None:
    """Whom the pronoun stands for: who did it in "did", whom it befell in "was"."""
    verb = deed.trigger
    subject = next(iter(own_subjects(verb)), None)
    if is_passive(verb):
        had = any(aux.lower_ in ("had", "has", "have") for aux in children(verb, "aux"))
        return subject if short.is_be or (had and short.is_have) else None
    if short.is_be:
        return next((f.head for f in deed.fillers if f.role == "target"), None)
    return subject or deed.source


def _agrees(pronoun: Token, noun: Token) -> bool:
    """ "He", "she" or "it" of one, "they" of several, of a body and of "nobody"."""
    several = noun.tag_ in ("NNS", "NNPS") or noun.lower_ in _MANY or len(conjuncts(noun)) > 1
    if several or pronoun.lower_ in _MANY:
        loose = is_body(noun) or _is_nobody(noun)
        return pronoun.lower_ in _MANY and (several or loose)
    words, own = person_words(), person_words().gender(pronoun.lower_)
    if own is None:
        return pronoun.lower_ == "it" and words.role(noun.lower_) is None
    return not is_body(noun) and words.gender(noun.lower_) in (None, own)


def _is_same(who: Token, deed: Frame) -> bool:
    """Whether who answers is who denied it."""
    source = deed.source
    if source is None:
        return False
    if who.pos_ == "PRON":
        return _agrees(who, source)
    return who.i == source.i or lemma(who) == lemma(source)


def _is_who_denied(who: Token, deed: Frame, short: Short) -> bool:
    """ "The governor said he was not arrested. He said that he was": one of them is another."""
    if not _is_same(who, deed):
        return False
    return who.pos_ != "PRON" or short.pronoun is None or who.lower_ == short.pronoun.lower_


def _may_be_the_teller(pronoun: Token, subject: Token, who: Token) -> bool:
    """ "Fahad was not beaten; his sister says that she was": she tells of herself."""
    if who.pos_ == "PRON" or lemma(who) == lemma(subject) or pronoun.lower_ == "it":
        return False
    if pronoun.lower_ in _MANY:
        return who.tag_ in ("NNS", "NNPS") and not children(who, "poss")
    own = person_words().gender(pronoun.lower_)
    owner = next((_OWNERS.get(w.lower_) for w in children(who, "poss")), None)
    if owner is not None:
        return owner != own
    known = person_words().gender(who.lower_)
    return known == own or (known is None and who.pos_ == "PROPN")


def _told(number: int, verb: Token, cue: Token, who: Token, deed: Frame) -> Frame:
    """The deed at the word of the answer, by whoever answers; "nobody" did nothing."""
    admitted = admits(verb) and _is_same(who, deed)
    modality = "asserted" if admitted else "alleged"
    named = tuple(f for f in deed.fillers if not _is_nobody(f.head))
    told = replace(
        deed, sentence=number, trigger=cue, modality=modality, cues=(verb,), fillers=named
    )
    return retold(told, who).marked(_RULE)
