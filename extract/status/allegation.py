"""Accusations that reach further down than other cues.

What stands inside an accusation is accused as well, also when it is only the object of the verb:
"accused the envoy of instigating the harassment". A time or a contrast ends it, a relative clause
does too.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.grammar import children, is_verbal, lemma, own_subjects, prepositional_objects
from extract.status.cue_path import Step
from extract.status.governors import governed
from extract.status.local_cues import Hit, negated_here
from extract.wordlists import word_sets

_ENDS = frozenset({"relative", "owner", "other", "agent", "participle"})


def allegation_around(trigger: Token, steps: Sequence[Step]) -> Hit | None:
    """The allegation that the trigger stands in, or None."""
    words = word_sets("modality")
    here = trigger
    for number, step in enumerate(steps):
        hit = _beside(here, trigger)
        if hit is not None:
            return hit
        if number and not _ends(step):
            hit = governed(step, trigger)
            if hit is not None and hit[0] == "alleged":
                return _not_alleged(step.head, hit) or hit
        if _ends(step) or step.link.removeprefix("prep:") in words["factive_prepositions"]:
            return None
        here = step.head
    return _beside(here, trigger)


def _not_alleged(verb: Token, hit: Hit) -> Hit | None:
    """`does not claim that X`, `nobody alleges that X`: as of what is directly under it."""
    cues = negated_here(verb, objects=False)
    return ("negated", (*cues, *hit[1]), "negated governor") if cues else None


def _ends(step: Step) -> bool:
    if step.link in _ENDS:
        return True
    return step.link == "adverbial" and any(c.dep_ == "mark" for c in step.node.children)


def _beside(word: Token, trigger: Token) -> Hit | None:
    """`, she alleges,`, `according to credible reports`, `allegedly` on the governing verb."""
    words = word_sets("modality")
    for child in word.children:
        name = lemma(child)
        if child.dep_ in {"parataxis", "ccomp"} and name in words["believing_in_passing"]:
            open_clause = not children(child, "ccomp", "xcomp", "dobj")
            if open_clause and own_subjects(child) and not child.is_ancestor(trigger):
                return ("alleged", (child,), "parenthesis")
        if child.dep_ == "advmod" and child.lower_ in words["allege_adverbs"] and is_verbal(word):
            return ("alleged", (child,), "adverb")
        if child.lower_ == "according":
            return _according(child)
    return None


def _according(prep: Token) -> Hit | None:
    words = word_sets("modality")
    inner = [o for p in children(prep, "prep") for o in children(p, "pobj")]
    for noun in inner or prepositional_objects(prep, "to"):
        name = lemma(noun)
        owned = children(noun, "poss", "compound") or prepositional_objects(
            noun, "by", "from", "of"
        )
        plural = name == "report" and noun.tag_ == "NNS"
        if not owned and (plural or name in words["allege_nouns"] | {"indictment", "rumor"}):
            return ("alleged", (prep, noun), "according to reports")
    return None
