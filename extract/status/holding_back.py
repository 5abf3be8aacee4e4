"""Deeds that somebody held back from: "stopped short of arresting her", "shied away from it".

The words tell it together: a verb, at times with "short", "back" or "away", and a preposition with
a gerund behind. The parser hangs the preposition on either, and makes a name of the gerund before a
name ("refrained from interrogating Lidia Granado").
"""

from spacy.tokens import Token

from extract.grammar import is_verbal, lemma, word_before
from extract.status.cue_path import Step
from extract.wordlists import word_sets


def holding_back(step: Step, trigger: Token) -> Token | None:
    """The verb by which it is told that a gerund was not done, or None."""
    gerund = step.node
    if step.link.startswith("prep:") and is_gerund_before_a_name(trigger, gerund):
        gerund = trigger
    elif gerund.dep_ in ("xcomp", "advcl"):
        return _putting_off(gerund)
    elif gerund.dep_ != "pcomp" or gerund.tag_ != "VBG":
        return None
    preposition = step.node.head
    verb, told = _verb_before(preposition)
    if verb is None or not is_verbal(verb):
        return None
    return verb if told in word_sets("modality")["holding_back"] else None


def _putting_off(gerund: Token) -> Token | None:
    """`held off arresting her`, and not "held off arresting her until Friday"."""
    verb, before = gerund.head, word_before(gerund)
    if gerund.tag_ != "VBG" or before is None or verb.i >= gerund.i:
        return None
    told = lemma(verb) if before.i == verb.i else f"{lemma(verb)} {before.lower_}"
    ends = any(word.lower_ in ("until", "till") for word in verb.subtree)
    near = before.i == verb.i or before.head.i == verb.i
    return verb if near and not ends and told in word_sets("modality")["not_yet_gone_to"] else None


def is_gerund_before_a_name(trigger: Token, name: Token) -> bool:
    """`from interrogating | Lidia Granado`: the parser takes both for a name."""
    before = word_before(trigger)
    inside = trigger.tag_ == "VBG" and trigger.dep_ in ("compound", "amod", "nmod")
    if not inside or before is None or trigger.head.i != name.i or name.pos_ != "PROPN":
        return False
    return before.i == name.head.i and name.dep_ == "pobj"


def _verb_before(preposition: Token) -> tuple[Token | None, str]:
    """The verb over a preposition, and "stop short of" in one string."""
    above, before = preposition.head, word_before(preposition)
    verb = above if is_verbal(above) else above.head
    particle = before if before is not None and before.head.i == verb.i else None
    if particle is None or particle.i == verb.i or particle.dep_ not in ("advmod", "prt", "prep"):
        return (verb if above.i == verb.i else None), f"{lemma(verb)} {preposition.lower_}"
    return verb, f"{lemma(verb)} {particle.lower_} {preposition.lower_}"
