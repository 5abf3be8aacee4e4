"""What somebody could not confirm, and what he could: "police were unable to confirm that agents
followed him", "the paper was able to verify that".

The first is open: it is said, and who could not confirm it does not assert it. The second is
asserted by who confirms it, unless a condition stands there, or a test or an inquiry only might.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, has_modal, is_verbal, lemma, own_subjects, word_behind
from extract.role_groups import DOERS
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_OPEN = frozenset({"if", "whether", "unless", "?", "soon", "later", "may", "might", "would"})
_ASKING = ("who", "whom", "whether", "if", "why", "how", "where", "when", "what", "which")


def not_confirmed(frame: Frame) -> Frame:
    """ "Was unable to confirm that agents followed him": it is alleged, by nobody named."""
    verb = _verifying(frame.trigger)
    if verb is None or frame.modality in ("attempted", "planned"):
        return frame
    if frame.modality == "hypothetical" and frame.trigger.head.i != verb.i:
        return frame  # "that the consul had ordered them to follow him"
    cues = _not_able(verb)
    if not cues or denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    told = replace(frame, modality="alleged", cues=(*cues, verb), source=None)
    return told if told == frame else told.marked("not_confirmed")


def confirmed(frame: Frame) -> Frame:
    """ "The paper could verify that the consul threatened her": the paper says so."""
    verb = _verifying(frame.trigger) if frame.modality in ("hypothetical", "alleged") else None
    if verb is None or not _is_able(verb) or not _OPEN.isdisjoint(_said(verb)):
        return frame
    by = own_subjects(verb if verb.dep_ != "xcomp" else _top(verb))
    might = "only" in _said(verb) and "not" not in _said(verb)
    if not by or might or any(_only_might(word, verb) for word in by) or _is_to_be(frame.trigger):
        return frame
    source = by[0] if by[0].pos_ != "PRON" or frame.source is None else frame.source
    return replace(frame, modality="asserted", cues=(), source=source).marked("confirmed")


def done_by_nobody_known(frame: Frame) -> Frame:
    """ "Could not establish who had beaten him": the "who" is nobody."""
    verb = frame.trigger.head
    words = word_sets("modality")
    if frame.trigger.dep_ != "ccomp" or lemma(verb) not in words["finding_out_who"]:
        return frame
    if not _not_able(verb):
        return frame
    who = {f.head.i for f in frame.fillers if f.head.lower_ in ("who", "whom")}
    kept = (f for f in frame.fillers if f.role not in DOERS or f.head.i not in who)
    return frame.filled(kept, "done_by_nobody_known")


def _said(verb: Token) -> frozenset[str]:
    return frozenset(sentence_around(verb).words)


def _verifying(trigger: Token) -> Token | None:
    """The verb of confirming over the clause that tells the event, or over its noun."""
    verifying = word_sets("modality")["verifying_verbs"]
    if not is_verbal(trigger):
        verb = trigger.head
        able = verb.dep_ == "xcomp" and trigger.dep_ == "dobj" and lemma(verb) in verifying
        return verb if able and not negated_here(verb, objects=False) else None
    for word in (trigger, *trigger.ancestors):
        if negated_here(word) or word.dep_ == "advcl":
            return None
        if word.dep_ == "relcl":
            return _of_a_way(word)
        if word.dep_ == "ccomp":
            asks = any(first.lower_ in _ASKING for first in word.children)
            return None if asks or lemma(word.head) not in verifying else word.head
    return None


def _of_a_way(clause: Token) -> Token | None:
    """ "No way of verifying that X": the parser hangs the clause on the way."""
    words = word_sets("modality")
    if lemma(clause.head) not in words["means"] or not children(clause, "mark"):
        return None
    between = clause.doc[clause.head.i + 1 : clause.left_edge.i]
    return next((word for word in between if lemma(word) in words["verifying_verbs"]), None)


def _not_able(verb: Token) -> tuple[Token, ...]:
    """The words of "could not", "was unable to", "failed to", "has yet to", "had no way to"."""
    cues = _negation(verb)
    if cues:
        return cues
    words, above = word_sets("modality"), verb.head
    noun = next((up for up in list(verb.ancestors)[:3] if lemma(up) in words["means"]), None)
    if noun is not None and noun.i < verb.i and verb.dep_ in ("relcl", "acl", "pcomp", "pobj"):
        return _negation(noun) or _negation(noun.head)
    if verb.dep_ not in ("xcomp", "advcl"):
        return ()
    no = _negation(above) or (_negation(above.head) if not is_verbal(above) else ())
    yet = [word for word in children(above, "advmod") if word.lower_ == "yet"]
    if lemma(above) == "have" and yet:
        return tuple(yet)
    failing = lemma(above) in words["not_confirming"]
    succeeding = lemma(above) in words["confirming_after_all"]
    if failing:
        return () if no else (above,)
    return no if succeeding else ()


def _negation(word: Token) -> tuple[Token, ...]:
    """The words that negate it, without the "not" of "not only"."""
    cues = negated_here(word, objects=False)
    behind = {cue.i: word_behind(cue) for cue in cues}
    return tuple(cue for cue in cues if (n := behind[cue.i]) is None or n.lower_ != "only")


def _is_able(verb: Token) -> bool:
    """ "Could confirm", "was able to confirm", "managed to"."""
    if _not_able(verb):
        return False
    may = [aux.lower_ for aux in children(verb, "aux") if aux.tag_ == "MD"]
    able = (
        verb.dep_ == "xcomp" and lemma(verb.head) in word_sets("modality")["confirming_after_all"]
    )
    modal = able and has_modal(_top(verb))
    return (bool(may) and set(may) <= {"could", "can"}) or (able and not modal)


def _top(verb: Token) -> Token:
    """The "was" of "was able to confirm"."""
    top = verb.head
    return top if own_subjects(top) else top.head


def _only_might(who: Token, verb: Token) -> bool:
    """A test, an inquiry or a witness that "could confirm" it may yet do so."""
    words = word_sets("modality")
    if not has_modal(verb):
        return False  # "was able to confirm it"
    if lemma(who) in words["may_yet_confirm"]:
        return True
    known = lemma(who) in words["who_verifies"] | words["who_find_out"]
    return not (known or who.lower_ in ("we", "it", "they") or who.ent_type_ == "ORG")


def _is_to_be(trigger: Token) -> bool:
    """ "Could confirm that agents will follow him"."""
    return has_modal(trigger) or trigger.tag_ == "VBP"
