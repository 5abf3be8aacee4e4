"""Accusations that the next sentence answers with "this": "She says he hit her. He denies this."

As where the answer names "the accusation" (`extract.status.answered`), the deed is told once more,
denied by whoever says so, with the doer and target that it had. "This" is what was said just
before, so that nothing else may stand between; "it" is no visa, and a "he" who denies is the one
accused.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from extract.frames import Filler, Frame
from extract.grammar import (
    NOUNS,
    agents,
    children,
    is_passive,
    is_to_come,
    is_verbal,
    lemma,
    own_subjects,
    with_subject,
)
from extract.naming.person_words import person_words
from extract.role_groups import DOERS
from extract.roles.relative_doers import is_body
from extract.sentence_words import words_in
from extract.status.answered import stands_for_a_deed
from extract.status.answered_deeds import deeds_said, retold
from extract.status.answering_sentences import told_in_answers
from extract.status.cue_path import names_claim
from extract.status.cues import denial_governs
from extract.status.denial import JUDGED_BY_THE_TELLER
from extract.status.local_cues import negated_here
from extract.status.plainly_done import is_plainly_done
from extract.status.retractions import next_sentence
from extract.statuses import REFUTED
from extract.tellers.speech import source_of, speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_POINTERS = frozenset({"this", "that", "it"})
_ONE = frozenset({"he", "she"})
_BODY = frozenset({"it"})
_MANY = frozenset({"they", "both"})
_OPEN = frozenset({"if", "whether", "unless", "when", "should"})
_LOOK_BACK = 2
_CONTESTED = "contested_after"


def denials_of_this(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of deeds that the next sentence denies as "this", or as a claim that it judges."""
    return told_in_answers(_denials, doc, frames, skip, (1, _LOOK_BACK))


def alleged_before_the_verdict(frame: Frame) -> Frame:
    """ "Ana alleges that agents beat her. The ministry says this is untrue.": Ana alleges it."""
    if frame.modality != "denied":
        return frame
    denial = denial_governs(frame.trigger, event_type=frame.type)
    if denial is None or denial.rule != JUDGED_BY_THE_TELLER or denial.source is None:
        return frame
    accuser = source_of(frame.trigger)
    if accuser is None or accuser.pos_ not in ("NOUN", "PROPN") or _is_same(accuser, denial.source):
        return frame
    behind = next_sentence(frame.trigger)
    if behind is None or not any(None not in _denied(v) for v in behind if is_verbal(v)):
        return frame
    cue = accuser.head if is_verbal(accuser.head) else accuser
    if _is_negated_below(frame.trigger, cue):  # "the consul says that nobody was beaten"
        return replace(frame, source=accuser).marked("contested_denial")
    told = replace(frame, modality="alleged", cues=(cue,), source=accuser)
    return told.marked(_CONTESTED)


def _is_negated_below(trigger: Token, saying: Token) -> bool:
    """Whether a "not" or "nobody" stands between who says it and the deed."""
    clause = (word for word in trigger.ancestors if saying.is_ancestor(word))
    return any(negated_here(word) for word in (trigger, *clause))


def _denials(number: int, sentence: Span, frames: Sequence[Frame]) -> Iterator[Frame]:
    words, said = word_sets("modality"), words_in(sentence)
    denying = words["deny_verbs"] | words["reject_verbs"] | words["naming_verbs"] | {"be"}
    if said.all_lemmas.isdisjoint(denying) or not _OPEN.isdisjoint(said.words) or "?" in said.words:
        return
    for verb in sentence:
        if lemma(verb) not in denying or not is_verbal(verb):
            continue
        held, source = _denied(verb)
        if held is not None and source is not None:
            yield from _told_again(number, verb, held, source, frames)
            return


def _denied(verb: Token) -> tuple[Token | None, Token | None]:
    """What a verb denies or calls untrue, "this" or "the claim", and who does."""
    words = word_sets("modality")
    if lemma(verb) == "be":
        return _called_untrue_by_a_speaker(verb)
    names = lemma(verb) in words["naming_verbs"]
    denies, rejects = lemma(verb) in words["deny_verbs"], lemma(verb) in words["reject_verbs"]
    if negated_here(verb) or not _is_told(verb):
        return None, None
    if is_passive(verb):
        held = children(verb, "nsubjpass")
        source = next(iter(agents(verb)), None)
    else:
        held = [*children(verb, "dobj"), *(_subject_below(verb) if names else ())]
        source = speaker(verb) if is_plainly_done(verb) else None
    thing = next((noun for noun in held if _is_what_was_said(noun)), None)
    if thing is None:
        return None, None
    if names_claim(thing):
        flat = (denies or rejects) and is_passive(verb)  # else `extract.status.answered` tells it
    else:
        this = thing.lower_ != "it" and lemma(verb) in words["rejecting_this"]
        flat = denies or this
    untrue = names and _is_called_untrue(verb)
    return (thing, source) if flat or untrue else (None, None)


def _is_told(verb: Token) -> bool:
    modal = is_to_come(verb)
    return not modal and verb.tag_ in ("VBD", "VBZ", "VBP", "VBN")


def _subject_below(verb: Token) -> list[Token]:
    """The "this" of "called this untrue", for the parser the subject of a small clause."""
    small = (c for c in children(verb, "ccomp", "xcomp", "oprd") if not children(c, "mark", "aux"))
    return [s for c in small for s in children(c, "nsubj", "det") if s.i < c.i]


def _is_what_was_said(noun: Token) -> bool:
    if noun.lower_ in _POINTERS:
        return not children(noun, "relcl", "acl", "prep")
    return names_claim(noun) and stands_for_a_deed(noun)


def _is_called_untrue(verb: Token) -> bool:
    """`called this a lie`, `dismissed it as propaganda`, `described the claim as false`."""
    words = word_sets("modality")
    untrue = words["false_words"] | words["lie_nouns"] | words["fake_words"]
    judged = [word for word in verb.subtree if word.i > verb.i and word.lower_ in untrue]
    return bool(judged) and not any(negated_here(word) for word in judged)


def _called_untrue_by_a_speaker(copula: Token) -> tuple[Token | None, Token | None]:
    """`the ministry says that this is untrue`, `"That is a lie," the envoy said`."""
    held = next(filter(_is_what_was_said, children(copula, "nsubj")), None)
    judged = _is_called_untrue(copula) and not negated_here(copula, objects=False)
    above = copula.head
    said = copula.dep_ == "ccomp" and lemma(above) in word_sets("speech")["verbs"]
    if held is None or not judged or not said or not is_plainly_done(above):
        return None, None
    return held, speaker(above)


def _told_again(
    number: int, verb: Token, held: Token, source: Token, frames: Sequence[Frame]
) -> Iterator[Frame]:
    """The deeds before that "this" stands for, denied by whoever says so."""
    points = held.lower_ in _POINTERS
    if points and (_may_be_of_something_else(verb, held) or _is_of_a_thing(held)):
        return
    back = 1 if points else _LOOK_BACK
    deeds = (
        deeds_said(number, frames, back, of_many=points or held.tag_ == "NNS")
        or [f for f in frames if f.sentence == number - 1 and _CONTESTED in f.marks]
        or (plainly_told(number, frames, source) if points else [])
    )
    for deed in deeds:
        denier = who_denies(source, deed)
        if denier is not None and not is_denied_already(verb, deed, frames):
            told = replace(deed, sentence=number, trigger=held, modality="denied", cues=(verb,))
            yield retold(told, denier)


def _may_be_of_something_else(verb: Token, held: Token) -> bool:
    """Whether another clause stands before the denial: "asked for a visa, and they denied it"; not
    one of a mere gesture: "laughed and called it a rumour", "shook his head and denied it"."""
    if _follows_a_gesture(verb, held):
        return False
    start = next(iter(own_subjects(verb)), held).left_edge.i
    before = verb.doc[verb.sent.start : min(start, held.i)]
    saying = verb.head.i if verb.dep_ == "ccomp" else -1
    beside = (word for word in before if word.i not in (verb.i, saying))
    return any(word.pos_ == "VERB" and bool(own_subjects(word)) for word in beside)


def _follows_a_gesture(verb: Token, held: Token) -> bool:
    """Whether it shares the subject of what opens the sentence and names nothing but the body."""
    first = with_subject(verb.head if verb.dep_ == "ccomp" else verb)
    if first.i >= verb.i or first.dep_ != "ROOT" or is_passive(first):
        return False
    subjects = own_subjects(first)
    if not subjects or subjects[0].left_edge.i > verb.sent.start + 1:
        return False
    between = verb.doc[first.i : held.i]
    things = (w for w in between if w.pos_ in (*NOUNS, "PRON", "NUM") and w.dep_ != "poss")
    return all(lemma(w) in word_sets("modality")["gesturing_with"] for w in things)


def _is_of_a_thing(held: Token) -> bool:
    """Of "it" behind a visa or an application nobody knows what is denied."""
    before = held.sent.start
    if held.lower_ != "it" or not before:
        return False
    said = words_in(held.doc[before - 1].sent)
    return not word_sets("modality")["granted"].isdisjoint(said.all_lemmas)


def plainly_told(number: int, frames: Sequence[Frame], source: Token) -> list[Frame]:
    """The one harmful deed that the sentence before tells as done, with its doer; without one it
    is a state's body or official who may deny it: "Exiles were followed. The embassy denies it"."""
    types = ontology().event_types
    near = [f for f in frames if f.sentence == number - 1 and types[f.type].harmful]
    done = [f for f in near if f.modality == "asserted" and f.type != "legal_action"]
    one = len(near) == len(done) == 1
    return done if one and (_doers(done[0]) or speaks_for_a_state(source)) else []


def speaks_for_a_state(noun: Token) -> bool:
    """ "The embassy", "Tehran", "the consul", "its spokesman"."""
    words = person_words()
    state = noun.pos_ == "PROPN" and noun.ent_type_ == "GPE"
    posts = words["state_roles"] | words["public_roles"] | words["leading_bodies"]
    return noun.pos_ in NOUNS and (state or is_body(noun) or lemma(noun) in posts)


def _doers(frame: Frame) -> list[Filler]:
    return [filler for filler in frame.fillers if filler.role in DOERS]


def who_denies(source: Token, deed: Frame) -> Token | None:
    """Who denies: for "he" or "it" the doer who is accused, and nobody who accuses or suffers."""
    doers = [filler.head for filler in _doers(deed)]
    if source.lower_ in _ONE | _MANY | _BODY:
        single = len(doers) == 1 and doers[0].tag_ in ("NN", "NNP")
        many = len(doers) > 1 or (bool(doers) and doers[0].tag_ in ("NNS", "NNPS"))
        fits = single and _can_be(source, doers[0]) if source.lower_ not in _MANY else many
        return doers[0] if fits else None
    if source.pos_ not in NOUNS:
        return None
    involved = [deed.source, *(f.head for f in deed.fillers if f.role == "target")]
    if any(other is not None and _is_same(other, source) for other in involved):
        return None
    return source


def _can_be(pronoun: Token, doer: Token) -> bool:
    """ "He" or "she" of a person whose noun does not tell otherwise, "it" of a body."""
    if pronoun.lower_ in _BODY:
        return not _is_person(doer) and (is_body(doer) or doer.pos_ == "PROPN")
    words = person_words()
    known = words.gender(doer.lower_)
    return _is_person(doer) and known in (None, words.gender(pronoun.lower_))


def _is_person(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or person_words().role(noun.lower_) is not None


def _is_same(word: Token, other: Token) -> bool:
    return lemma(word) == lemma(other)


def is_denied_already(verb: Token, deed: Frame, frames: Sequence[Frame]) -> bool:
    """Whether the reader tells the deed of the denying sentence itself."""
    inside = (f for f in frames if verb.sent.start <= f.trigger.i < verb.sent.end)
    return any(f.type == deed.type and f.modality in REFUTED for f in inside)
