"""Doers that grammar names outright, whatever the reader makes of them.

"Torn down once by a man and once by the guild": both did it. "The exiles were responsible for the
abuse": they are said to have done it, and did not suffer it.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import NOUNS, children, conjuncts, is_passive, lemma, own_subjects, sentence_of
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets
from graph.ontology import ontology

_GROUNDS = frozenset({"for", "of"})
_OF = frozenset({"of", "against", "on"})
_SURE = 0.7
_NO_DOERS = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY"})


def every_agent(frame: Frame) -> Frame:
    """ "first by the consul and later by two students": whoever stands behind a second "by"."""
    doers, taken = ontology().doer_roles, {f.head.i for f in frame.fillers}
    first = next((f for f in frame.fillers if f.role in doers and _is_agent(f, frame)), None)
    if first is None:
        return frame
    more = (noun for noun in _further_agents(first.head.head) if noun.i not in taken)
    added = (Filler(first.role, noun, first.score, "by_agent") for noun in more)
    return frame.filled((*frame.fillers, *added), "by_agent")


def _is_agent(filler: Filler, frame: Frame) -> bool:
    by = filler.head.head
    return filler.head.dep_ == "pobj" and by.lower_ == "by" and by.head.i == frame.trigger.i


def _further_agents(by: Token) -> Iterator[Token]:
    """The nouns behind the other "by" of the same verb; no times and no gerunds."""
    beside = (child for child in children(by.head, "prep", "agent") if child.lower_ == "by")
    for other in {word.i: word for word in (*conjuncts(by), *beside)}.values():
        if other.i <= by.i or other.lower_ != "by":
            continue
        for noun in children(other, "pobj"):
            means = lemma(noun) in word_sets("light_verbs")["means_behind_by"]
            if noun.pos_ in NOUNS and noun.ent_type_ not in _NO_DOERS and not means:
                yield noun


def passed_on_by(frame: Frame) -> Frame:
    """ "gave it to a clerk, who passed it on to the consul": the clerk was told, and told on."""
    trigger = frame.trigger
    if trigger.dep_ != "relcl" or not any(c.tag_ == "WP" for c in children(trigger, "nsubj")):
        return frame
    if any(f.role in ontology().doer_roles for f in frame.fillers):
        return frame
    fillers = (
        replace(f, role="initiator") if f.role == "addressee" and f.head.i == trigger.head.i else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "passed_on_guard")


def answerable(frame: Frame) -> Frame:
    """ "was responsible for the abuse", "is to blame for the attack": somebody says they did it."""
    sharers = {noun.i for noun in _blamed(frame.trigger)}
    if not any(f.role == "target" and f.head.i in sharers for f in frame.fillers):
        return frame
    fillers = tuple(
        replace(f, role="initiator") if f.role == "target" and f.head.i in sharers else f
        for f in frame.fillers
    )
    said = "alleged" if frame.modality == "asserted" else frame.modality
    return replace(frame, fillers=fillers, modality=said).marked("answerable_guard")


def _blamed(event: Token) -> list[Token]:
    """Of whom it is said that an event is their doing."""
    here = event
    while here.dep_ == "pobj" and here.head.lower_ == "of":  # "most of the abuse"
        here = here.head.head
    if here.dep_ != "pobj" or here.head.lower_ != "for":
        return []
    above = here.head.head
    if lemma(above) not in word_sets("light_verbs")["answerable"]:
        return []
    return children(above.head, "nsubj")


def done_by_the_convicted(frame: Frame) -> Frame:
    """ "was not accused of the murder, for which Omar was convicted": Omar did it."""
    doers, roles = ontology().doer_roles, ontology().event_types[frame.type].roles
    which = _which_behind(frame.trigger)
    if which is None or "initiator" not in roles or any(f.role in doers for f in frame.fillers):
        return frame
    verb = which.head.head
    guilty = lemma(verb) in word_sets("modality")["convicting"]
    if not guilty or not is_passive(verb) or negated_here(verb):
        return frame
    told = [Filler("initiator", who, _SURE, "convicted") for who in own_subjects(verb)]
    return frame.filled((*frame.fillers, *told), "convicted")


def _which_behind(noun: Token) -> Token | None:
    """The "which" of "the murder, for which": wherever the parser hangs its clause."""
    if noun.pos_ not in NOUNS:
        return None
    behind = [t for t in noun.doc[noun.i + 1 : sentence_of(noun).end] if t.i not in _inside(noun)]
    words = [t for t in behind if not t.is_punct][:2]
    found = len(words) == 2 and words[0].lower_ in _GROUNDS and words[1].lower_ == "which"
    return words[1] if found and words[1].dep_ == "pobj" else None


def _inside(noun: Token) -> set[int]:
    """The words of what a noun is of or against: "the murder of the poet"."""
    parts = (w for prep in children(noun, "prep") if prep.lower_ in _OF for w in prep.subtree)
    return {word.i for word in parts}
