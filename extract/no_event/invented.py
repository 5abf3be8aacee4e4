"""What is only told in a story, played in a drill or a game, or dreamed: "in the novel a poet is
beaten by the secret police", "in an exercise, police detained two men who played hijackers".

Stories are told in the present, of people without a name: "the play shows a general who arrests
his brother", "she played a woman who is tortured". What a film or a book shows may as well have
been, so of these only what somebody unnamed does or suffers, where nothing around it has a name.
In drills, simulations and video games nobody is hurt, in whatever tense they are told; "during the
drill" somebody may well be. A dream is of people who are: what is dreamed stays, as hypothetical.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    children,
    is_verbal,
    lemma,
    own_subjects,
    prepositional_objects,
    word_before,
)
from extract.sentence_words import sentence_around
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED, REPORTED
from extract.wordlists import word_sets

_SOMEBODY = frozenset({"a", "an", "one", "two", "three"})
_AROUND = ("place", "time")
_NAMED = frozenset({"PERSON", "GPE", "NORP", "ORG", "LOC", "FAC"})


def without_invented(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those that a novel or a play tells; in their order."""
    return [f for f in frames if not _is_of_a_story(f)]


def only_in_fiction(frame: Frame) -> Frame:
    """ "In the novel, agents beat him", "the film imagines that they beat him": it is made up."""
    trigger = frame.trigger
    if frame.modality not in REPORTED:
        return frame
    told = trigger.head if trigger.dep_ == "ccomp" else None
    if told is not None and lemma(told) in word_sets("stories")["imagining"]:
        return frame if negated_here(told) else _made_up(frame, told)
    for work in _works_around(trigger, word_sets("stories")["stories"]):
        if work.i < trigger.i and not children(work, "poss"):  # in "her novel" she acts herself
            return _made_up(frame, work.head)
    drill = next(_drills_around(trigger), None)
    return frame if drill is None else _made_up(frame, drill)


def _made_up(frame: Frame, cue: Token) -> Frame:
    return replace(frame, modality="hypothetical", cues=(cue,)).marked("fiction_guard")


def dreamed(frame: Frame) -> Frame:
    """ "I dreamed that soldiers took her away": it is told, and has not been."""
    if frame.modality not in CLAIMED or not _is_dreamed(frame.trigger):
        return frame
    return replace(frame, modality="hypothetical").marked("dream_guard")


def _is_dreamed(trigger: Token) -> bool:
    """ "dreamed that soldiers took her away", "in my dream they beat us"."""
    words = word_sets("stories")
    return is_verbal(trigger) and any(
        (clause.dep_ == "ccomp" and lemma(clause.head) in words["dreaming"])
        or _is_within(clause, words["dreams"])
        for clause in _clauses(trigger)
    )


def _clauses(verb: Token) -> Iterator[Token]:
    """The verb and those that it is joined to or completes."""
    yield verb
    while verb.dep_ in ("conj", "xcomp") and verb.head.i != verb.i and is_verbal(verb.head):
        verb = verb.head
        yield verb


def _is_within(verb: Token, stories: frozenset[str]) -> bool:
    return next(_works_around(verb, stories), None) is not None


def _works_around(verb: Token, stories: frozenset[str]) -> Iterator[Token]:
    """The novel of "in the novel" with the verb itself; not of "in a series of raids"."""
    if _last_words(stories).isdisjoint(sentence_around(verb).all_lemmas):
        return
    for noun in prepositional_objects(verb, "in"):
        if _is_work(noun, stories) and not children(noun, "acl", "relcl", "prep"):
            yield noun


@cache
def _last_words(stories: frozenset[str]) -> frozenset[str]:
    """The "story" of "short story"."""
    return frozenset(name.rpartition(" ")[2] for name in stories)


def _is_work(noun: Token, stories: frozenset[str]) -> bool:
    """ "The novel", "the short story"; of a story alone nothing says that it is made up."""
    before = word_before(noun)
    pair = "" if before is None else f"{before.lower_} {lemma(noun)}"
    return lemma(noun) in stories or pair in stories


def _drills_around(verb: Token) -> Iterator[Token]:
    """The drill of "in a drill at the airport", "as part of an exercise", not "of its powers"."""
    drills = word_sets("stories")["drills"]
    if drills.isdisjoint(sentence_around(verb).all_lemmas):
        return
    for clause in _clauses(verb):
        nouns = prepositional_objects(clause, "in", "as")
        parts = [part for noun in nouns if lemma(noun) == "part" for part in _of(noun)]
        yield from (noun for noun in (*nouns, *parts) if _is_drill(noun) and noun.i < verb.i)


def _of(noun: Token) -> list[Token]:
    return prepositional_objects(noun, "of")


def _is_drill(noun: Token) -> bool:
    """ "A drill", "a video game", "the training scenario"; not "an exercise of power"."""
    words = word_sets("stories")
    before = word_before(noun)
    if _of(noun) or before is None:
        return False
    if lemma(noun) not in words["drills_if_called"]:
        return lemma(noun) in words["drills"]
    acted = not words["acting"].isdisjoint(sentence_around(noun).all_lemmas)
    return before.lower_ in words["drill_callings"] or (lemma(noun) == "exercise" and acted)


def _is_of_a_story(frame: Frame) -> bool:
    """Whether it is told in the present, of people unnamed, and within a story."""
    verb = frame.trigger
    if not is_verbal(verb) or not frame.fillers:
        return False
    if next(_drills_around(verb), None) is not None:
        return all(_is_unnamed(f.head) for f in frame.fillers if f.role not in _AROUND)
    if not _is_present(verb):
        return False
    if _tells(verb, word_sets("stories")["stories"]):
        return all(_is_unnamed(f.head) for f in frame.fillers if f.role not in _AROUND)
    if not _tells(verb, word_sets("stories")["perhaps_stories"]):
        return False
    return any(_is_somebody(f.head) for f in frame.fillers) and not _has_names(verb)


def _is_present(verb: Token) -> bool:
    """ "arrests", "is arrested", but not "has arrested" or "will arrest"."""
    helpers = [word for clause in _clauses(verb) for word in children(clause, "aux", "auxpass")]
    if not helpers:
        return verb.tag_ in ("VBZ", "VBP")
    return all(h.tag_ in ("VBZ", "VBP", "VBG") and lemma(h) == "be" for h in helpers)


def _tells(verb: Token, stories: frozenset[str]) -> bool:
    """ "in the novel he is caught", "it is about a man who is caught", "played a man who"."""
    return any(
        _is_within(clause, stories)
        or (clause.dep_ == "relcl" and _is_in_it(clause.head, stories))
        or (clause.dep_ in ("ccomp", "pcomp") and _is_shown(clause.head, stories))
        for clause in _clauses(verb)
    )


def _is_in_it(noun: Token, stories: frozenset[str]) -> bool:
    """Whether a story is about "a poet", or somebody plays one."""
    if not _is_somebody(noun):
        return False
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ == "dobj" and lemma(above) in word_sets("stories")["playing"]:
        return True
    return noun.dep_ in ("dobj", "pobj", "attr") and _is_shown(above, stories)


def _is_shown(verb: Token, stories: frozenset[str]) -> bool:
    """Whether it is a story that shows, tells or is about something."""
    verb = verb.head if verb.dep_ == "prep" else verb
    return any(_is_work(subject, stories) for subject in own_subjects(verb))


def _is_somebody(noun: Token) -> bool:
    """ "a poet", "two men"; of "Omar Said, a poet" the name is told."""
    first = (child.lower_ for child in noun.lefts if child.dep_ in ("det", "nummod"))
    return noun.pos_ == "NOUN" and noun.dep_ != "appos" and any(w in _SOMEBODY for w in first)


def _is_unnamed(noun: Token) -> bool:
    return noun.pos_ != "PROPN" and noun.ent_type_ not in ("PERSON", "ORG") and noun.pos_ != "PRON"


def _has_names(verb: Token) -> bool:
    return any(word.pos_ == "PROPN" or word.ent_type_ in _NAMED for word in verb.subtree)
