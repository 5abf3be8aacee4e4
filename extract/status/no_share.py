"""No share in a deed: "had no part in it", "has nothing to do with it"."""

from spacy.tokens import Token

from extract.grammar import lemma
from extract.status.cue_path import Step, shares_held
from extract.status.found_denial import Denial
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets


def no_share(step: Step) -> Denial | None:
    """`had no part in X`, `was not involved in X`: said by someone, it is a denial."""
    share = _share(step)
    if share is None or any(t.tag_ in {"WP", "WRB", "WDT"} for t in step.node.children):
        return None
    cues = negated_here(share) or (negated_here(share.head) if _hangs_light(share) else ())
    return Denial(cues, None, "no share in it") if cues else None


def _share(step: Step) -> Token | None:
    """The word of taking part, above the event or beside it."""
    if not step.link.startswith("prep:"):
        return None
    if lemma(step.head) in word_sets("modality")["no_share_words"]:
        return step.head
    if step.link not in {"prep:in", "prep:for"}:
        return None
    return next(filter(_hangs_light, shares_held(step.head)), None)


def _hangs_light(noun: Token) -> bool:
    having = word_sets("modality")["having_a_share"]
    return noun.dep_ in {"dobj", "attr", "acomp"} and lemma(noun.head) in having


def nothing_to_do(step: Step) -> Denial | None:
    """`has nothing to do with X`, `had had nothing whatever to do with X`."""
    head = step.head
    if step.link != "prep:with" or lemma(head) not in {"do", "have"}:
        return None
    near = [*head.children, head.head, *head.head.children]
    nothing = [t for t in near if t.lower_ == "nothing" and abs(t.i - head.i) < 5]
    return Denial((nothing[0], head), None, "nothing to do with it") if nothing else None
