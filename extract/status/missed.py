"""Who came to do it and found nobody: "officers came to arrest her, but she had left".

The aim of coming is mostly reached, and the reader takes it so; here the sentence tells that it was
not: whom they came for was gone or got away, was not found, or others stopped them.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, has_had, has_to, is_to_come, is_verbal, lemma
from extract.sentence_words import sentence_around
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_TOLD = ("asserted", "alleged", "planned")
_PRONOUNS = ("he", "she", "they", "him", "her", "them")
_TIMES = ("DATE", "TIME")


def missed(frame: Frame) -> Frame:
    """ "came to arrest her, but she had left", "but did not find him": it was only tried."""
    deed = frame.trigger
    words = word_sets("modality")
    if frame.modality not in _TOLD or not has_to(deed) or deed.dep_ not in ("advcl", "xcomp"):
        return frame
    came = deed.head
    if lemma(came) not in words["coming_verbs"] or not frame.harms:
        return frame
    if lemma(deed) in words["entering_places"]:
        return frame  # a house is searched without him
    if negated_here(came) or negated_here(deed) or is_supposed(deed) or is_to_come(came):
        return frame
    cue = next((verb for verb in _told_beside(came, deed) if _foils(verb, frame)), None)
    if cue is None or (frame.type == "threaten" and not _is_but_between(deed, cue)):
        return frame  # who fled when they came to threaten him was threatened
    return replace(frame, modality="attempted", cues=(cue,)).marked("missed")


def _is_but_between(deed: Token, verb: Token) -> bool:
    return any(word.lower_ == "but" for word in deed.doc[deed.i : verb.i])


def _told_beside(came: Token, deed: Token) -> Iterator[Token]:
    """The verbs joined by "but" or "and", around "when they came", "only to find", "who had"."""
    yield from children(came, "conj")
    yield from children(deed, "conj")
    if came.dep_ == "advcl" and any(c.lower_ in ("when", "as") for c in came.lefts):
        yield came.head
    for find in (*children(deed, "advcl"), *children(came, "advcl", "xcomp")):
        if find.i > deed.i and any(c.lower_ == "only" for c in children(find, "advmod")):
            yield find
            yield from children(find, "ccomp")
    for noun in children(deed, "dobj"):
        yield from (
            verb for verb in children(noun, "relcl") if has_had(verb) and not _long_ago(verb)
        )


def _foils(verb: Token, frame: Frame) -> bool:
    if is_verbal(verb) and is_to_come(verb) and lemma(verb) != "find":
        return _could_not_find(verb)
    return _is_gone(verb, frame) or _could_not_find(verb) or _was_stopped(verb, frame)


def _is_gone(verb: Token, frame: Frame) -> bool:
    """ "she had left", "he was not at home", "she escaped", "nobody was there"."""
    words, subjects = word_sets("modality"), children(verb, "nsubj", "nsubjpass")
    targets = {f.head.i for f in frame.fillers if f.role == "target"}
    nobody = any(s.lower_ in words["negative_words"] for s in subjects)
    if not nobody and not any(_may_be_the_target(s, targets) for s in subjects):
        return False
    if lemma(verb) == "be":
        no = nobody or any(n.lower_ != "never" for n in negated_here(verb, objects=False))
        there = any(c.lower_ in words["at_home"] for c in verb.subtree if c.i > verb.i)
        away = any(c.lower_ in words["away_from_home"] for c in verb.children if c.i > verb.i)
        return (no and there) or (away and not no)
    got_away = lemma(verb) == "get" and any(c.lower_ == "away" for c in verb.children)
    escaped = got_away or lemma(verb) in words["escaping_by_oneself"]
    gone_before = has_had(verb) or frame.trigger.i > verb.i
    gone = lemma(verb) in words["leaving_verbs"] and gone_before and _leaves_a_place(verb)
    return (escaped or gone) and not negated_here(verb)


def _may_be_the_target(subject: Token, targets: set[int]) -> bool:
    if subject.lower_ == "they":  # else those who came
        return any(subject.doc[i].tag_ in ("NNS", "NNPS") for i in targets)
    return subject.lower_ in (*_PRONOUNS, "who") or subject.i in targets


def _long_ago(verb: Token) -> bool:
    """ "Who had left Iran in 2010": told to say who it is."""
    return any(
        word.ent_type_ == "GPE" or (word.dep_ == "pobj" and word.ent_type_ == "DATE")
        for word in verb.subtree
    )


def _leaves_a_place(verb: Token) -> bool:
    """ "Left", "left town", "left the day before"; not "left her phone at home"."""
    objects = [o for o in children(verb, "dobj") if o.ent_type_ not in _TIMES]
    places = word_sets("modality")["places_left"]
    return all(lemma(o) in places or o.ent_type_ in ("GPE", "LOC") for o in objects)


def _could_not_find(verb: Token) -> bool:
    """ "Could not find him", "found the house empty", "found nobody"."""
    others = any(s.lower_ not in (*_PRONOUNS, "nobody") for s in children(verb, "nsubj"))
    if lemma(verb) not in ("find", "locate") or others:
        return False
    objects = [*children(verb, "dobj"), *children(verb, "nsubj")]
    pronoun = any(o.lower_ in _PRONOUNS for o in children(verb, "dobj"))
    nobody = any(o.lower_ in word_sets("modality")["negative_words"] for o in objects)
    empty = any(c.lower_ in ("empty", "deserted", "abandoned") for c in verb.subtree)
    return nobody or empty or (pronoun and bool(negated_here(verb, objects=False)))


def _was_stopped(verb: Token, frame: Frame) -> bool:
    """ "But neighbors stopped them": who came."""
    stopping = word_sets("modality")["turning_away"]
    if lemma(verb) not in stopping or negated_here(verb):
        return False
    but = _is_but_between(frame.trigger, verb)
    later = children(verb, "advcl") or any(w.ent_type_ in _TIMES for w in verb.subtree)
    if later or not but:
        return False  # "but neighbors stopped them after ten minutes"
    them = any(o.lower_ == "them" for o in children(verb, "dobj"))
    hers = any(o.lower_ == "them" for o in children(frame.trigger, "dobj"))
    last = sentence_around(verb).end
    return them and not hers and verb.i > frame.trigger.i and verb.i < last
