"""Deeds of nobody in particular: "anyone who harasses students", "will punish those who attack".

A rule, a promise or a warning speaks of such deeds, and does not say that one was done. Nor does
who "will not tolerate threats" or "condemns any threats": that they were made is neither said nor
denied.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Frame
from extract.grammar import (
    DEFINITE,
    NOUNS,
    children,
    conjuncts,
    first_conjunct,
    has_to,
    is_passive,
    is_to_come,
    is_verbal,
    lemma,
    sentence_of,
)
from extract.state_words import is_nation
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED, REFUTED
from extract.wordlists import word_sets
from graph.model import Modality
from graph.ontology import ontology

_STANDING_BY = {"stand": ("for",), "put": ("with",)}
_ROOM = frozenset({"place", "room", "tolerance"})
_KNOWN = DEFINITE | {"such"}
_CONDEMNING = ("condemn", "decry", "denounce", "deplore")
_BETWEEN = ("who", "that", "is", "are", "be", "was", "were")
_TIMES = ("DATE", "TIME", "CARDINAL")


def of_anybody(frame: Frame) -> Frame:
    """ "must act against those who threaten refugees": shown as what may be done."""
    clause = first_conjunct(frame.trigger)
    if frame.modality not in CLAIMED or frame.type in GATHERINGS:
        return frame
    found = None if _is_an_incident(clause) else _who_is_found_to_have(clause)
    who = found or clause.head
    if not found and not (_is_of_now(clause) and _is_anybody(who)) and not _is_any_such(clause):
        return frame
    told = replace(frame, modality="hypothetical", scope="pattern", cues=(who,))
    return told.marked("anybody_guard")


def _is_anybody(who: Token) -> bool:
    words = word_sets("modality")
    such = who.lower_ in words["such_people"] and not children(who, "det", "poss", "nummod")
    return who.lower_ in words["anybody"] or (such and _is_under_a_rule(who))


def _is_any_such(clause: Token) -> bool:
    """`expel any diplomat who has threatened refugees`: if there is one."""
    who = clause.head
    any_ = any(word.lower_ == "any" for word in children(who, "det"))
    if not any_ or clause.dep_ not in ("relcl", "acl") or not _is_under_a_rule(who):
        return False
    return not is_passive(clause) and not _is_an_incident(clause)


def _is_an_incident(clause: Token) -> bool:
    """Of a named victim or a day, so known to have been done: "who beat Emre Kaya on 3 May"."""
    below = (word for word in clause.subtree if word.i > clause.i)
    return any(word.ent_type_ in (*_TIMES, "PERSON") for word in below)


def _who_is_found_to_have(deed: Token) -> Token | None:
    """The "diplomats" of `diplomats found to have followed exiles should leave`, by their order.

    The parser takes "found" for the verb of the sentence.
    """
    finding = deed.i - 3
    before = sentence_of(deed)[: max(0, finding - sentence_of(deed).start)]
    if not before or [w.lower_ for w in deed.doc[finding + 1 : deed.i]] != ["to", "have"]:
        return None
    who = next((w for w in reversed(list(before)) if w.lower_ not in _BETWEEN), None)
    if not _is_found(deed.doc[finding]) or who is None or who.pos_ not in NOUNS:
        return None
    own = {word.lower_ for word in children(who, "det", "poss", "nummod")}
    rule = _is_under_a_rule(who) or any(_is_ruling(word) for word in sentence_of(deed))
    return who if rule and (own == {"any"} or (not own and who.tag_ == "NNS")) else None


def _is_found(word: Token) -> bool:
    return lemma(word) in word_sets("modality")["finding_guilty"]


def _is_ruling(word: Token) -> bool:
    ahead = word.tag_ == "MD" and word.lower_ in ("should", "must", "shall", "ought")
    tried = word.lower_ == "will" and is_passive(word.head)
    return ahead or tried or (is_verbal(word) and _rules(word))


def _rules(verb: Token) -> bool:
    return lemma(verb) in word_sets("modality")["ruling_verbs"]


def not_tolerated(frame: Frame) -> Frame:
    """ "will not accept threats against refugees", "there is no place for espionage here"."""
    noun = frame.trigger
    if noun.pos_ not in NOUNS or not frame.harms:
        return frame
    told = first_conjunct(noun)
    known = any(c.dep_ == "poss" or c.lower_ in _KNOWN for c in told.lefts)
    cues = () if known else (_refused(told) or _no_room_for(told))
    if not cues:
        return frame
    return _in_general(frame, cues).marked("tolerance_guard")


def condemned_in_general(frame: Frame) -> Frame:
    """ "condemns any threats against students": nobody is said to have made one.

    Not where the victim is named, where it is told who did it or when, or that it was suffered.
    """
    noun = frame.trigger
    tried = _tried(noun)
    if not frame.harms or not (tried or noun.pos_ in NOUNS or noun.tag_ == "VBG"):
        return frame
    cues = _condemned(tried or noun)
    if not cues or frame.modality in ("hypothetical", "planned"):
        return frame
    if _is_of_an_incident(noun if tried else cues[0].head):
        return frame
    return replace(_in_general(frame, cues), source=None).marked("condemned_guard")


def _tried(deed: Token) -> Token | None:
    """The attempt of "any attempt to silence its members"."""
    above = deed.head
    tried = deed.dep_ in ("acl", "xcomp", "relcl") and has_to(deed)
    return above if tried and lemma(above) in word_sets("modality")["attempt_nouns"] else None


def condemned_as_suffered(frame: Frame) -> Frame:
    """ "condemned any harassment its members had suffered", "the attempt to silence her": who
    condemns it denies nothing."""
    tried = _tried(frame.trigger) if frame.modality in REFUTED else None
    if tried is not None and tried.dep_ == "dobj" and lemma(tried.head) in _CONDEMNING:
        made = replace(frame, modality="attempted", cues=(tried,), source=None)
        return made.marked("condemned_guard")
    cues = _condemned(frame.trigger) if frame.modality in REFUTED else ()
    if not cues:
        return frame
    general, verb = cues
    if lemma(verb) in word_sets("modality")["reject_verbs"] - {"condemn", "decry"}:
        return frame  # "rejected any torture they had suffered"
    suffered = word_sets("modality")["suffering_verbs"]
    told = [v for v in children(verb, "dobj") for v in children(v, "relcl")]
    if not any(lemma(v) in suffered and _is_past(v) for v in told):
        return frame
    any_ = general.lower_ == "any"
    told_so: Modality = "alleged" if any_ else "asserted"
    kept = cues[:1] if any_ else ()
    return replace(frame, modality=told_so, cues=kept, source=None).marked("condemned_guard")


def _is_past(verb: Token) -> bool:
    helpers = children(verb, "aux")
    modal = any(aux.tag_ == "MD" for aux in helpers)
    return not modal and not negated_here(verb) and (bool(helpers) or verb.tag_ in ("VBD", "VBN"))


def _in_general(frame: Frame, cues: tuple[Token, ...]) -> Frame:
    """The deed as one that may be done, by nobody but whom its own phrase names."""
    told = conjuncts(first_conjunct(frame.trigger))
    inside = {word.i for member in told for word in member.subtree}
    doers = ontology().doer_roles
    kept = tuple(f for f in frame.fillers if f.role not in doers or f.head.i in inside)
    return replace(frame, modality="hypothetical", scope="pattern", cues=cues, fillers=kept)


def _condemned(noun: Token) -> tuple[Token, ...]:
    """The "any" and the verb of `condemns any threats`, `rejects every form of harassment`."""
    words, own = word_sets("modality"), noun
    of = noun.head
    if noun.dep_ == "pobj" and of.lower_ == "of" and lemma(of.head) in words["forms_of"]:
        own = of.head
    verb = own.head
    if own.dep_ != "dobj" or lemma(verb) not in words["condemning"] or children(verb, "neg"):
        return ()
    general = [word for word in own.lefts if word.lower_ in words["in_general"]]
    known = any(
        word.dep_ in ("poss", "nummod") or word.lower_ in DEFINITE
        for one in {own, noun}
        for word in one.lefts
    )
    return (general[0], verb) if general and not known else ()


def _is_of_an_incident(own: Token) -> bool:
    """`all threats by agents`, `any harassment they had suffered`, `all attacks on Lena`."""
    phrase = list(own.subtree)
    if any(word.ent_type_ in _TIMES or word.dep_ == "npadvmod" for word in own.head.subtree):
        return True
    below = [word for word in phrase if word.i != own.i]
    if any(word.lower_ == "by" or word.dep_ in ("relcl", "acl") for word in below):
        return True
    return any(
        word.dep_ == "pobj"
        and word.i > own.i
        and (_is_named(word) or any(c.lower_ in DEFINITE for c in word.lefts) or word.tag_ == "PRP")
        for word in phrase
    )


def _is_named(noun: Token) -> bool:
    """Whether a name stands there or beside it: "the poet Ana Reyes", not "Uyghur students"."""
    return any(word.pos_ == "PROPN" and not is_nation(word.text) for word in noun.subtree)


def _refused(noun: Token) -> tuple[Token, ...]:
    """The "not" and the verb of `will not tolerate threats`, `would not stand for threats`.

    "Did not tolerate it" and "did not condone torture" tell of what was.
    """
    phrase = noun.head
    verb = phrase.head if noun.dep_ == "pobj" else phrase
    if noun.dep_ == "pobj":
        refuses = phrase.lower_ in _STANDING_BY.get(lemma(verb), ())
    else:
        refuses = noun.dep_ == "dobj" and lemma(verb) in word_sets("modality")["tolerating"]
    helpers = children(verb, "aux")
    ahead = any(c.tag_ == "MD" or c.lower_ in ("do", "does") for c in helpers)
    negations = (*children(verb, "neg"), *(c for c in verb.lefts if c.lower_ == "never"))
    return (negations[0], verb) if refuses and ahead and negations else ()


def _no_room_for(noun: Token) -> tuple[Token, ...]:
    """The words of `there is no place for threats`, `has zero tolerance for threats`."""
    room = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "for" or lemma(room) not in _ROOM:
        return ()
    return tuple(c for c in room.lefts if c.lower_ in ("no", "zero"))


def _is_of_now(clause: Token) -> bool:
    """`who threaten`, `who are attacking`, not `who have threatened` or `who were attacked`."""
    if clause.dep_ != "relcl":
        return False
    helpers = children(clause, "aux", "auxpass")
    if any(word.lower_ in ("have", "has", "had") for word in helpers):
        return False
    return any(word.tag_ in ("VBP", "VBZ") for word in (clause, *helpers))


def _is_under_a_rule(who: Token) -> bool:
    """`will punish`, `to hold to account`, `warned`: what is done to such people, if there are."""
    verb = next(filter(is_verbal, who.ancestors), None)
    if verb is None:
        return False
    ahead = is_to_come(verb)
    return ahead or _rules(verb)
