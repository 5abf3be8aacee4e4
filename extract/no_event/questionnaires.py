"""What a survey asks, and of whom: "it asked whether respondents had ever been followed".

The question tells of no following. Those who answer are found and paid by researchers, which is no
recruiting either; what they answer is told elsewhere.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_passive, lemma, own_subjects
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_FINDING = frozenset({"coopt", "mobilize"})
_ASKING_ON = frozenset({"whether", "if"})
_HOW = frozenset({"often", "many", "much", "frequently"})
"""Behind "how"; who asks "how agents beat him" knows that they did."""
_FOUND = frozenset({"recruit", "pay", "find", "select", "hire"})


def without_questions(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those of questions of a survey and of how its respondents were found."""
    return [f for f in frames if not (_is_asked(f.trigger) or _finds_respondents(f))]


def _is_asked(trigger: Token) -> bool:
    """ "Asked whether they had been followed", by a survey or of respondents."""
    words = word_sets("no_incidents")
    if sentence_around(trigger).all_lemmas.isdisjoint(words["surveys"] | words["respondents"]):
        return False
    return any(_is_survey(clause.head) and _opens_a_question(clause) for clause in _above(trigger))


def _above(trigger: Token) -> Iterator[Token]:
    """The clauses that complete a verb and hold the trigger; not for what is told beside the
    question: "whether the consul, who threatened Omar, was"."""
    for word in (trigger, *trigger.ancestors):
        if _is_told_beside(word):
            return
        if word.dep_ == "ccomp" and word.head.i < word.i:
            yield word


def _is_told_beside(verb: Token) -> bool:
    """ "The consul, who had threatened Omar", "felt safe after agents had killed Omar"."""
    if verb.dep_ == "relcl":
        known = any(child.lower_ == "the" for child in verb.head.lefts)
        return known or verb.head.pos_ == "PROPN"
    marks = {word.lower_ for word in verb.lefts if word.dep_ in ("mark", "advmod")}
    had = any(word.lower_ in ("had", "has", "have") for word in verb.lefts)
    return verb.dep_ == "advcl" and had and not marks.isdisjoint(("after", "since", "because"))


def _opens_a_question(clause: Token) -> bool:
    words = [word for word in clause.subtree if word.i <= clause.i]
    how = any(w.lower_ == "how" and w.nbor().lower_ in _HOW for w in words if w.i < clause.i)
    return how or any(word.lower_ in _ASKING_ON for word in words)


def _is_survey(verb: Token) -> bool:
    """ "The survey asked", "respondents were asked", "we asked forty interviewees"."""
    words = word_sets("no_incidents")
    if lemma(verb) not in words["questions"]:
        return False
    asked = own_subjects(verb) if is_passive(verb) else children(verb, "dobj", "dative")
    asking = [] if is_passive(verb) else own_subjects(verb)
    return any(lemma(noun) in words["surveys"] for noun in asking) or any(
        lemma(noun) in words["respondents"] for noun in asked
    )


def _finds_respondents(frame: Frame) -> bool:
    """ "Respondents were recruited through churches and paid": not by a consulate or officials."""
    words = word_sets("no_incidents")
    found = [f.head for f in frame.fillers if f.role in ("target", "participant")]
    if frame.type not in _FINDING or not found or not _is_for_the_study(frame.trigger):
        return False
    by = [f.head for f in frame.fillers if f.role in ("initiator", "sponsor")]
    groups = all(lemma(noun) in words["finders"] for noun in by)
    return groups and all(lemma(noun) in words["respondents"] for noun in found)


def _is_for_the_study(verb: Token) -> bool:
    """Not "recruited as informers", "to spy on others", "into the militia"."""
    ends = any(word.lower_ in ("as", "into") for word in children(verb, "prep"))
    return lemma(verb) in _FOUND and not ends and not children(verb, "xcomp", "advcl")
