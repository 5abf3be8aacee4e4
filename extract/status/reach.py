"""Whether a word that denies or negates can be said of an event at all.

"Deported without a hearing", "nobody told her why he was beaten", "few deny that": the sentence is
full of negation, and the deed was done.
"""

from spacy.tokens import Token

from extract.grammar import (
    children,
    contrasts,
    first_conjunct,
    lemma,
)
from extract.status.cue_path import path, was_unknown
from extract.status.denying_verbs import is_undenied, rules_out
from extract.status.false_claims import is_groundless
from extract.status.idle_negations import (
    ends_nothing,
    surprises_nobody,
)
from extract.status.kept_off import is_admitted, is_kept_off, is_of_another_claim
from extract.status.said_instead import says_instead
from extract.status.untruths import said_by_anyone
from extract.wordlists import word_sets

_DENYING = (
    "deny_verbs", "reject_verbs", "deny_nouns", "false_words", "inventing_verbs",
)  # fmt: skip


def may_refute(word: Token, trigger: Token) -> bool:
    """True when this word denies or negates, and no rule keeps it from the trigger."""
    if word.i == trigger.i and said_by_anyone(trigger) is not None:
        return True  # "those who assert that X confuse two things"
    if word.i == trigger.i and lemma(word) in word_sets("modality")["false_words"]:
        return False  # "insulted" is the deed
    if is_groundless(word):
        return True
    if word.lower_ == "instead" and word.head.i == trigger.i and not list(word.children):
        return False  # "but beat her brother instead"
    if ends_nothing(word, trigger) or _is_the_occasion(word, trigger):
        return False
    if surprises_nobody(word, trigger):
        return False
    if _negates(word):
        return not (is_kept_off(word, trigger) or leaves_unconfirmed(word, trigger))
    if _undoes(word):
        return word.i != trigger.i
    if not _denies(word) or is_undenied(word):
        return False
    return not _denies_aside(word, trigger) and not is_of_another_claim(word, trigger)


def _negates(word: Token) -> bool:
    words = word_sets("modality")
    if word.dep_ == "neg" or word.lower_ in words["refuting_words"]:
        return not contrasts(word) and not _is_kept_up(word)
    return _has_negative_prefix(word)


def _undoes(word: Token) -> bool:
    """`called off`, `cancelled`, `forbidden`: what was to come did not."""
    words = word_sets("modality")
    if word.lower_ in words["undoing_particles"]:
        return lemma(word.head) in words["undoing_with_particle"]
    return lemma(word) in words["undoing_words"]


def _is_kept_up(word: Token) -> bool:
    """`would not stop`: it went on."""
    kept = lemma(word) in word_sets("modality")["keep_under_not"]
    return kept and bool(children(word, "neg"))


def _has_negative_prefix(word: Token) -> bool:
    if word.lower_.startswith("non-"):
        return True
    if not word.lower_.startswith("un") or word.pos_ not in ("ADJ", "ADV", "VERB"):
        return False
    return not word.lower_.startswith(tuple(word_sets("modality")["un_without_not"]))


def _denies(word: Token) -> bool:
    words = word_sets("modality")
    name = lemma(word)
    if name == "insinuation" or rules_out(word):  # who speaks of one does not believe it
        return True
    return _doubts(word) or any(name in words[part] for part in _DENYING)


def _doubts(word: Token) -> bool:
    """`the judge doubted that`, and not "did not doubt that", "nobody doubts that".

    Whom police question they do not doubt: a clause must tell what is doubted.
    """
    words = word_sets("modality")
    doubted = (clause.i > word.i for clause in children(word, "ccomp"))
    if lemma(word) not in words["doubting_verbs"] or not any(doubted):
        return False
    subjects = (child.lower_ for child in children(word, "nsubj"))
    return not children(word, "neg") and words["negative_words"].isdisjoint(subjects)


def _denies_aside(word: Token, trigger: Token) -> bool:
    """`the embassy, which denies everything, abducted him`, `they lied: he was beaten`."""
    if _judges_what_was_said(word):
        return any(t.text == ":" for t in word.doc[word.i : trigger.i])
    if lemma(word) == "lie" and word.pos_ == "VERB":
        return any(t.text == ":" for t in word.doc[word.i : trigger.i])
    if says_instead(word, trigger) or is_admitted(word, trigger) or _is_the_answer(word, trigger):
        return True
    if any(was_unknown(step) and step.head.head.i == word.i for step in path(trigger)):
        return True  # "denied knowing that they were filmed"
    if word in trigger.conjuncts and word.i > trigger.i and children(word, "ccomp"):
        return True  # "confirmed that he was held but denied that": the parser joins the two
    if word.dep_ != "relcl" or word.is_ancestor(trigger):
        return False
    subjects = children(word, "nsubj")
    return bool(subjects) and all(s.tag_ in {"WP", "WDT"} for s in subjects)


def _is_the_occasion(word: Token, trigger: Token) -> bool:
    """`withdrew it under pressure from the embassy`, `denied it after threats`: there were some."""
    prep = first_conjunct(trigger).head
    occasions = word_sets("modality")["occasions"]
    return prep.dep_ == "prep" and prep.lower_ in occasions and prep.head.i == word.i


def _judges_what_was_said(word: Token) -> bool:
    """`That was incorrect: he was questioned`: what stood before was; the truth follows."""
    subjects = children(word.head, "nsubj")
    return lemma(word.head) == "be" and any(s.lower_ in {"that", "this", "it"} for s in subjects)


def _is_the_answer(word: Token, trigger: Token) -> bool:
    """`disputed this, saying that a volunteer had been punched`: whoever disputes says that."""
    if not children(word, "dobj"):
        return False
    saying, below = word_sets("speech")["verbs"], trigger
    for above in trigger.ancestors:
        if above.i == word.i:
            return False
        said = below.dep_ == "ccomp" and above.tag_ == "VBG" and lemma(above) in saying
        if said and above.dep_ == "advcl" and above.head.i == word.i and word.i < above.i:
            return not _denies(above)
        below = above
    return False


def leaves_unconfirmed(word: Token, trigger: Token) -> bool:
    """`we were told that X; we have no means of confirming it`, `did not confirm that X`."""
    if not _negates(word):
        return False
    verifying = word_sets("modality")["verifying_verbs"]
    owner = word.head
    means = lemma(owner) in word_sets("modality")["means"]
    below = [t for t in owner.subtree if t.i > owner.i] if means else [owner]
    verb = next((t for t in below if lemma(t) in verifying), None)
    return verb is not None and (verb.i > trigger.i or verb.is_ancestor(trigger))
