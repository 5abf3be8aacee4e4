"""News that the next sentence shows to be untrue: "It was reported that she had been abducted. In
truth she was at home", "... that he had been beaten. He was unharmed".

It tells of the same person what cannot be so if the deed was done. Who is unharmed may have been
attacked, seized or shot at all the same, and who is at home may be so again: that counts only where
the sentence is opened as one that sets it right.
"""

from spacy.tokens import Span, Token

from extract.grammar import (
    children,
    has_modal,
    has_to,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    patients,
)
from extract.status.false_news import is_said_by_another, telling_above
from extract.status.local_cues import negated_here
from extract.status.retractions import next_sentence
from extract.status.whose_word import told_as_not_so
from extract.wordlists import word_sets

_PERSONS = ("he", "she", "they")
_GOING = ("leave", "go", "travel", "depart", "move", "fly", "return")
_LATER = ("again", "back", "later", "then", "when", "before", "until", "since", "by", "days", "now")
_LONG = 14
"""Words of such a sentence, at most."""
_FEW = 5
"""Words behind "was" at most: "at home", "to be at her office"."""


def belied(trigger: Token) -> tuple[Token, ...]:
    """The words that show it, empty when none do."""
    if not is_verbal(trigger) or has_to(trigger) or not patients(trigger):
        return ()
    following = next_sentence(trigger) if telling_above(trigger) is not None else None
    if following is None or told_as_not_so(trigger) or not _is_plain(following):
        return ()
    verb = _told_of(patients(trigger)[0], following)
    if verb is None or negated_here(verb) or has_modal(verb):
        return ()
    return _shown(trigger, verb, _sets_right(following))


def _is_plain(told: Span) -> bool:
    """Short, and no quotation, question or word of another."""
    words = [word for word in told if not word.is_punct]
    odd = any(word.is_quote or word.text == "?" for word in told)
    return bool(words) and len(words) <= _LONG and not odd and not is_said_by_another(words)


def _told_of(whom: Token, told: Span) -> Token | None:
    """The first verb of a sentence about the same person or persons."""
    verb = next((w for w in told if is_verbal(w) and own_subjects(w)), None)
    subjects = own_subjects(verb) if verb is not None else []
    named = whom.pos_ == "PROPN"
    same = any(s.lower_ in _PERSONS or (named and s.text == whom.text) for s in subjects)
    return verb if same and verb is not None and verb.dep_ == "ROOT" else None


def _sets_right(told: Span) -> bool:
    """ "In truth she was", "actually she was", "she had in fact left", "he turned out to be"."""
    pairs = {f"{word.lower_}_{word.nbor().lower_}" for word in told[:-1]}
    actually = any(word.lower_ == "actually" for word in told)
    return actually or not pairs.isdisjoint(word_sets("modality")["setting_right"] | {"turned_out"})


def _shown(trigger: Token, verb: Token, set_right: bool) -> tuple[Token, ...]:
    words, deed = word_sets("modality"), lemma(trigger)
    rest = [w for side in verb.rights for w in side.subtree if not w.is_punct]
    said = {w.lower_ for w in rest}
    if not said.isdisjoint(_LATER):
        return ()
    if deed in words["taking_away"]:
        going = lemma(verb) in _GOING and not is_passive(verb)
        unforced = [w for w in (*rest, *verb.lefts) if w.lower_ in words["of_ones_own"]]
        at_home = [w for w in rest if w.lower_ in words["at_ones_own"]] if set_right else []
        is_there = lemma(verb) in ("be", "turn") and len(rest) <= _FEW
        return tuple(unforced[:1] if going else at_home[:1] if is_there else ())
    return _unmarked(trigger, verb, rest) or _fell(trigger, verb, set_right)


def _unmarked(trigger: Token, verb: Token, rest: list[Token]) -> tuple[Token, ...]:
    """ "He was unharmed", "she is alive and well"."""
    words, deed = word_sets("modality"), lemma(trigger)
    at = any(p.lower_ == "at" for p in children(trigger, "prep"))
    if at or lemma(verb) != "be" or deed not in words["marking_deeds"] | words["deadly_deeds"]:
        return ()
    deadly = deed in words["deadly_deeds"] or any(c.lower_ == "dead" for c in trigger.children)
    kinds = words["without_marks"] | (words["among_the_living"] if deadly else frozenset())
    said = [w for w in rest if w.pos_ not in ("CCONJ", "ADV") or w.lower_ in kinds]
    return tuple(said[:1]) if said and all(w.lower_ in kinds for w in said) else ()


def _fell(trigger: Token, verb: Token, set_right: bool) -> tuple[Token, ...]:
    """ "Actually he had fallen down the stairs"."""
    words = word_sets("modality")
    marks = lemma(trigger) in words["marking_deeds"]
    return (verb,) if set_right and marks and lemma(verb) in words["mishaps"] else ()
