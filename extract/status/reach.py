"""Whether a word that denies or negates can be said of an event at all.

"Deported without a hearing", "nobody told her why he was beaten", "few deny that": the sentence is
full of negation, and the deed was done.
"""

from spacy.tokens import Token

from extract.grammar import (
    NOUNS,
    children,
    contrasts,
    first_conjunct,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
)
from extract.naming.person_words import person_words
from extract.status.cue_path import path, told_as_fact, was_unknown
from extract.status.denial import denial_on
from extract.status.denying_verbs import is_undenied, rules_out
from extract.status.false_claims import is_groundless
from extract.status.idle_negations import (
    ends_nothing,
    is_of_the_verb_before,
    opens_the_clause,
    surprises_nobody,
)
from extract.status.local_cues import is_circumstance, negated_here, negates_nothing
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
        return not _is_kept_off(word, trigger)
    if _undoes(word):
        return word.i != trigger.i
    if not _denies(word) or is_undenied(word):
        return False
    return not _denies_aside(word, trigger) and not _is_of_another_claim(word, trigger)


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
    if says_instead(word, trigger) or _is_admitted(word, trigger) or _is_the_answer(word, trigger):
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


def _is_admitted(word: Token, trigger: Token) -> bool:
    """`denied any part; a minister later admitted that soldiers had seized him`."""
    admitting, below = word_sets("modality")["admitting_verbs"], trigger
    for above in trigger.ancestors:
        if lemma(above) in admitting and below.dep_ == "ccomp" and above.i < below.i:
            inside = word.i == below.i or below.is_ancestor(word)
            return not inside and not negated_here(above) and denial_on(above) is None
        below = above
    return False


def _is_of_another_claim(word: Token, trigger: Token) -> bool:
    """`said that it had called on no one and that its members had been insulted`.

    Of two clauses of which "that" opens the second, each is denied or told by itself; where the
    parser hangs the second is no matter.
    """
    sentence, doc = sentence_of(trigger), trigger.doc
    first, last = sorted((word.i, trigger.i))
    joined = any(
        t.lower_ == "that" and t.dep_ == "mark" and t.nbor(-1).lower_ in {"and", "but"}
        for t in doc[first + 1 : last]
    )
    saying = word_sets("speech")["verbs"]
    said = (t.dep_ == "mark" or lemma(t) in saying for t in doc[sentence.start : first])
    return joined and any(said)


def _is_kept_off(word: Token, trigger: Token) -> bool:
    return (
        negates_nothing(word)
        or _goes_on(word, trigger)
        or _was_the_first(word)
        or _is_circumstance(word, trigger)
        or is_of_the_verb_before(word, trigger)
        or _is_of_a_phrase(word, trigger)
        or _says_who_somebody_is_not(word, trigger)
        or _negates_denial(word)
        or leaves_unconfirmed(word, trigger)
        or _negates_what_followed(word, trigger)
        or _led_to_none(word, trigger)
        or _is_of_a_later_verb(word, trigger)
        or _is_told_apart(word, trigger)
        or _stands_in_a_side_clause(word, trigger)
        or _stands_above_a_fact(word, trigger)
        or _is_of_another_claim(word, trigger)
        or _is_admitted(word, trigger)
    )


def _goes_on(word: Token, trigger: Token) -> bool:
    """`would not stop harassing her`, `did not hesitate to beat him`: it was done."""
    stopped = lemma(word.head) in word_sets("modality")["keep_under_not"]
    if lemma(word.head) == "keep" and not any(c.lower_ == "from" for c in word.head.children):
        return False  # "does not keep watch on anyone"
    return word.dep_ == "neg" and stopped and word.head.is_ancestor(trigger)


def _was_the_first(word: Token) -> bool:
    """`Never before had they detained a priest`: now they have."""
    if word.lower_ != "never" or word.i + 2 >= sentence_of(word).end:
        return False
    opens = word.i == sentence_of(word).start or word.nbor(-1).is_punct
    return opens and word.nbor(1).lower_ == "before" and word.nbor(2).lower_ in ("had", "has")


def _is_circumstance(word: Token, trigger: Token) -> bool:
    """`deported without a hearing`, `held for no reason`: how it was done, and not whether."""
    if word.lower_ == "without":
        return word.i > trigger.i or opens_the_clause(word, trigger)
    if word.lower_ not in {"no", "nothing", "none"}:
        return False
    own = word.head if word.dep_ == "det" else word
    noun = first_conjunct(own)
    if noun.dep_ != "pobj" or own.i == trigger.i or noun.is_ancestor(trigger):
        return False
    return is_circumstance(noun.head)


def _is_of_a_phrase(word: Token, trigger: Token) -> bool:
    """`beaten, though not by the police`, `beaten, not shot`, `beaten, not, as they say, shot`."""
    if word.lower_ != "not":
        return False
    if word.i > trigger.i and _is_set_off(word):
        return True
    if word.head.pos_ == "ADP" and word.head.i == word.i + 1:
        return not word.head.is_ancestor(trigger)  # "not on instructions"
    later = word.head.dep_ in {"conj", "appos", "dep"} and word.head.head.i == trigger.i
    return later and word.i > trigger.i and word.nbor(-1).text == ","


def _says_who_somebody_is_not(word: Token, trigger: Token) -> bool:
    """`Mr. Tal, no relation to the consul, was threatened`: it says who he is, not what was."""
    noun = word.head
    if word.lower_ not in {"no", "not"} or noun.dep_ != "appos" or noun.pos_ not in NOUNS:
        return False
    bearer = noun.head.pos_ == "PROPN" or person_words().role(noun.head.lower_) is not None
    return bearer and noun.i != trigger.i and not noun.is_ancestor(trigger)


def _negates_denial(word: Token) -> bool:
    """`could not deny that`, `it is no lie that`."""
    words = word_sets("modality")
    name = lemma(word.head)
    if word.dep_ == "neg" or word.lower_ in {"nobody", "none", "few"}:
        return name in words["deny_verbs"] and not _neither(word)
    return word.lower_ == "no" and (name in words["lie_nouns"] or name in words["deny_nouns"])


def _is_set_off(word: Token) -> bool:
    """A "not" between two commas."""
    ends = word.i + 1 >= sentence_of(word).end
    return not ends and word.nbor(-1).text == word.nbor().text == ","


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


def _negates_what_followed(word: Token, trigger: Token) -> bool:
    """`no arrests have been made in the shooting`: there was a shooting."""
    if word.lower_ not in {"no", "not", "nobody", "none"} or trigger.dep_ != "pobj":
        return False
    prep = trigger.head
    if lemma(trigger) in word_sets("relations")["payrolls"]:
        return False  # "nobody was in the pay of the embassy"
    if prep.lower_ not in {"in", "over", "after", "following", "during", "since"}:
        return False
    own = word.head if word.dep_ == "det" else word
    known = any(c.lower_ in {"the", "this", "that"} or c.dep_ == "poss" for c in trigger.lefts)
    share = word_sets("modality")["share_words"]
    return known and own.i != trigger.i and own.i < prep.i and lemma(own) not in share


def _led_to_none(word: Token, trigger: Token) -> bool:
    """`her arrest prompted no march`: there was an arrest, and no march."""
    verb, noun = trigger.head, word.head
    if word.lower_ != "no" or noun.dep_ != "dobj" or noun.head.i != verb.i:
        return False
    sets_off = word_sets("event_words")["setting_off"]
    return trigger.dep_ == "nsubj" and trigger.pos_ in NOUNS and lemma(verb) in sets_off


def _is_of_a_later_verb(word: Token, trigger: Token) -> bool:
    """`raided the flat but found nothing`, `filmed her, but the theft failed`: it was done."""
    verb = next((above for above in word.ancestors if is_verbal(above)), None)
    joined = {other.i for other in trigger.conjuncts}
    if is_verbal(word) and word.i in joined and word.i > trigger.i and own_subjects(word):
        return all(subject.pos_ != "PRON" for subject in own_subjects(word))  # "but they failed"
    return verb is not None and verb.i > trigger.i and verb.i in joined


def _is_told_apart(word: Token, trigger: Token) -> bool:
    """`a house did burn; nobody was hurt in it`: what stands behind the semicolon has its own verb.

    Not where it judges what was said ("it never happened") or repeats it ("nobody burned it").
    """
    first, last = sorted((word.i, trigger.i))
    if not any(t.text == ";" for t in word.doc[first:last]):
        return False
    verb = next((above for above in word.ancestors if above.pos_ == "VERB"), None)
    if verb is None or verb.is_ancestor(trigger) or lemma(verb) == lemma(trigger):
        return False
    judging = word_sets("modality")["judging_behind"] | word_sets("modality")["occurrence_verbs"]
    pointing = any(s.lower_ in {"it", "this", "that", "so"} for s in own_subjects(verb))
    return lemma(verb) not in judging and not pointing


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
