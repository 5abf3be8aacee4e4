"""Whether a word that denies or negates can be said of an event at all.

"Deported without a hearing", "nobody told her why he was beaten", "few deny that": the sentence is
full of negation, and the deed was done.
"""

from spacy.tokens import Token

from extract.cue_path import path, told_as_fact
from extract.denial import is_undenied, says_instead
from extract.grammar import children, contrasts, first_conjunct, is_verbal, lemma
from extract.local_cues import is_circumstance, negates_nothing
from extract.untruths import said_by_anyone
from extract.wordlists import word_sets


def may_refute(word: Token, trigger: Token) -> bool:
    """True when this word denies or negates, and no rule keeps it from the trigger."""
    if word.i == trigger.i and said_by_anyone(trigger) is not None:
        return True  # "those who assert that X confuse two things"
    if _negates(word):
        return not _is_kept_off(word, trigger)
    if _undoes(word):
        return word.i != trigger.i
    return _denies(word) and not is_undenied(word) and not _denies_aside(word, trigger)


def _negates(word: Token) -> bool:
    words = word_sets("modality")
    if word.dep_ == "neg" or word.lower_ in words["refuting_words"]:
        return not contrasts(word)
    return _has_negative_prefix(word)


def _undoes(word: Token) -> bool:
    """`called off`, `cancelled`, `forbidden`: what was to come did not."""
    if word.lower_ in {"off", "aside"}:
        return lemma(word.head) in {"call", "put", "set"}
    return lemma(word) in word_sets("modality")["undoing_words"]


def _has_negative_prefix(word: Token) -> bool:
    if word.lower_.startswith("non-"):
        return True
    return word.lower_.startswith("un") and word.pos_ in ("ADJ", "ADV", "VERB")


def _denies(word: Token) -> bool:
    words = word_sets("modality")
    name = lemma(word)
    if name == "insinuation":  # who speaks of one does not believe it
        return True
    return any(
        name in words[k] for k in ("deny_verbs", "reject_verbs", "deny_nouns", "false_words")
    )


def _denies_aside(word: Token, trigger: Token) -> bool:
    """`the embassy, which denies everything, abducted him`, `they lied: he was beaten`."""
    if lemma(word) == "lie" and word.pos_ == "VERB":
        return any(t.text == ":" for t in word.doc[word.i : trigger.i])
    if says_instead(word, trigger):
        return True
    if word.dep_ != "relcl" or word.is_ancestor(trigger):
        return False
    subjects = children(word, "nsubj")
    return bool(subjects) and all(s.tag_ in {"WP", "WDT"} for s in subjects)


def _is_kept_off(word: Token, trigger: Token) -> bool:
    return (
        negates_nothing(word)
        or _is_circumstance(word, trigger)
        or _is_of_a_phrase(word, trigger)
        or _negates_denial(word)
        or _negates_what_followed(word, trigger)
        or _is_of_a_later_verb(word, trigger)
        or _stands_in_a_side_clause(word, trigger)
        or _stands_above_a_fact(word, trigger)
    )


def _is_circumstance(word: Token, trigger: Token) -> bool:
    """`deported without a hearing`, `held for no reason`: how it was done, and not whether."""
    if word.lower_ == "without":
        return word.i > trigger.i
    if word.lower_ not in {"no", "nothing", "none"}:
        return False
    own = word.head if word.dep_ == "det" else word
    noun = first_conjunct(own)
    if noun.dep_ != "pobj" or own.i == trigger.i or noun.is_ancestor(trigger):
        return False
    return is_circumstance(noun.head)


def _is_of_a_phrase(word: Token, trigger: Token) -> bool:
    """`beaten, though not by the police`, `beaten, not shot`."""
    if word.lower_ != "not":
        return False
    if word.head.pos_ == "ADP" and word.head.i == word.i + 1:
        return True
    later = word.head.dep_ in {"conj", "appos", "dep"} and word.head.head.i == trigger.i
    return later and word.i > trigger.i and word.nbor(-1).text == ","


def _negates_denial(word: Token) -> bool:
    """`could not deny that`, `it is no lie that`."""
    words = word_sets("modality")
    name = lemma(word.head)
    if word.dep_ == "neg" or word.lower_ in {"nobody", "none", "few"}:
        return name in words["deny_verbs"] and not _neither(word)
    return word.lower_ == "no" and (name in words["lie_nouns"] or name in words["deny_nouns"])


def _negates_what_followed(word: Token, trigger: Token) -> bool:
    """`no arrests have been made in the shooting`: there was a shooting."""
    if word.lower_ not in {"no", "not", "nobody", "none"} or trigger.dep_ != "pobj":
        return False
    prep = trigger.head
    if prep.lower_ not in {"in", "over", "after", "following", "during", "since"}:
        return False
    own = word.head if word.dep_ == "det" else word
    known = any(c.lower_ in {"the", "this", "that"} or c.dep_ == "poss" for c in trigger.lefts)
    share = word_sets("modality")["share_words"]
    return known and own.i != trigger.i and own.i < prep.i and lemma(own) not in share


def _is_of_a_later_verb(word: Token, trigger: Token) -> bool:
    """`raided the flat but found nothing`: there was a raid."""
    verb = next((above for above in word.ancestors if is_verbal(above)), None)
    joined = {other.i for other in trigger.conjuncts}
    return verb is not None and verb.i > trigger.i and verb.i in joined


def _neither(word: Token) -> bool:
    return word.lower_ in {"neither", "nor"}


def _stands_in_a_side_clause(word: Token, trigger: Token) -> bool:
    """`beat the poet, who had done nothing wrong`, `despite promises that no one would ...`."""
    here = word
    while here.head.i != here.i:
        if here.i != trigger.i and not here.is_ancestor(trigger) and _is_side_clause(here):
            return True
        here = here.head
    return False


def _is_side_clause(verb: Token) -> bool:
    """A clause with its relative pronoun or its conjunction, and a gerund ("by not ...")."""
    if verb.dep_ == "pcomp" and verb.tag_ == "VBG":
        return True
    opener = next((c for c in verb.children if c.dep_ != "punct"), None)
    if opener is None or opener.i > verb.i:
        return False
    if verb.dep_ == "relcl":
        return opener.tag_ in {"WP", "WDT", "WP$"}
    return verb.dep_ in {"advcl", "acl"} and opener.dep_ in {"mark", "advmod"}


def _stands_above_a_fact(word: Token, trigger: Token) -> bool:
    """`nobody told her why he was beaten`, `was never punished for the beating`."""
    for step in path(trigger):
        if not told_as_fact(step):
            continue
        if step.link == "clause":
            return word.i < step.node.left_edge.i
        if step.link == "relative" and word.dep_ == "det" and word.head.i != step.head.i:
            return False  # "no reports in the year that": the parser takes the wrong noun
        return word.i != step.node.i and not step.node.is_ancestor(word)
    return False
