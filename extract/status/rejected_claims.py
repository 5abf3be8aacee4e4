"""Claims rejected, taken back or cleared: "rejects claims that", "acquitted them of arson"."""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.grammar import children, clause_of, is_passive, lemma
from extract.status.cue_path import Step, names_claim
from extract.status.found_denial import Denial
from extract.status.local_cues import negated_here
from extract.tellers.speech import speaker
from extract.wordlists import word_sets


def is_invented(step: Step, trigger: Token) -> bool:
    """`invented the beating`; a charge that is invented was brought, and of inventing one may only
    be accused."""
    verb = step.head
    words = word_sets("modality")
    if step.link != "object" or lemma(verb) not in words["inventing_verbs"]:
        return False
    if lemma(step.node) in words["plots"] and lemma(verb) not in words["inventing_a_plot"]:
        return False  # "concocted a plot to seize her": they planned it
    if lemma(trigger) in words["fabricated_and_used"]:
        return False  # "invented a smear campaign": it was led
    return verb.dep_ != "pcomp" and not names_claim(trigger) and not negated_here(verb)


def is_claim(step: Step, below: Sequence[Token]) -> bool:
    """The object of the rejecting verb is a claim and the event stands under it."""
    if step.link == "clause":
        return lemma(step.head) in {"reject", "dismiss"} and any(
            c.dep_ == "mark" and c.lower_ == "that" for c in step.node.children
        )
    if len(below) < 2:
        return False
    if step.link in {"prep:at", "prep:off"}:  # "scoffed at claims of", "laughed off talk of"
        return names_claim(step.node)
    if step.link not in {"object", "subject"}:
        return False
    return names_claim(step.node) or _is_all_share(step)


def _is_all_share(step: Step) -> bool:
    """`rejects any involvement in X`: a share that the subject is said to have, and does not."""
    if (
        lemma(step.head) != "reject"
        or lemma(step.node) not in word_sets("modality")["no_share_words"]
    ):
        return False
    return not children(step.node, "poss") and all(
        d.lower_ in {"any", "all", "every"} for d in children(step.node, "det")
    )


def takes_back(step: Step, below: Sequence[Token]) -> bool:
    """`withdrew her claim that X`; a complaint is withdrawn for other reasons as well."""
    retracts = lemma(step.head) in word_sets("modality")["retracting_verbs"]
    claim = names_claim(step.node) and lemma(step.node) not in {"complaint", "charge"}
    return retracts and claim and len(below) > 1 and step.link in {"object", "subject"}


def sorry_to_have_said(step: Step) -> Token | None:
    """`apologized for having written that X`."""
    said = step.head
    if step.link != "clause" or lemma(said) not in word_sets("speech")["verbs"]:
        return None
    verb = said.head.head if said.dep_ == "pcomp" else said.head
    regrets = lemma(verb) in {"apologize", "apologise", "regret"}
    return verb if regrets and said.dep_ in {"pcomp", "xcomp"} and not negated_here(verb) else None


def clearing_verb(step: Step, trigger: Token) -> Token | None:
    """`acquitted two of the men of having torn it down`, `acquitted Ruiz of arson`: the verb,
    wherever "of" hangs."""
    of_a_noun = step.link == "prep:of" and step.node.i == trigger.i
    doing = step.node.dep_ == "pcomp" or step.node.tag_ == "VBG"
    of_doing = step.link in {"prep:of", "prep:from"} and doing
    if (not of_a_noun and not of_doing) or _goes_on_behind(step.node, trigger):
        return None
    verb = clause_of(step.head)
    return verb if lemma(verb) in word_sets("modality")["clearing_verbs"] else None


def _goes_on_behind(gerund: Token, trigger: Token) -> bool:
    """ "Acquitted of | assaulting her and | convicted of stalking": the second is of the court."""
    for word in (trigger, *trigger.ancestors):
        if word.i == gerund.i:
            return False
        if word.dep_ == "conj" and word.tag_ in ("VBN", "VBD") and word.head.tag_ == "VBG":
            return True
    return False


def over_claim(step: Step, rule: str) -> Denial | None:
    if negated_here(step.head) or (step.link == "subject" and not is_passive(step.head)):
        return None
    return Denial((step.head,), speaker(step.head), rule)
