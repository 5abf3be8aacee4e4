"""Negations and denials in a sentence that are said of something else than an event in it.

"Deported without a hearing", "nobody told her why he was beaten", "found nothing": it was done.
"""

from spacy.tokens import Token

from extract.grammar import (
    NOUNS,
    first_conjunct,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
)
from extract.naming.person_words import person_words
from extract.status.cue_path import path, told_as_fact
from extract.status.denial import denial_on
from extract.status.idle_negations import (
    is_of_the_verb_before,
    opens_the_clause,
)
from extract.status.local_cues import is_circumstance, negated_here, negates_nothing
from extract.wordlists import word_sets


def is_kept_off(word: Token, trigger: Token) -> bool:
    """Whether a word of negation says nothing of an event in its sentence."""
    return (
        negates_nothing(word)
        or _goes_on(word, trigger)
        or _was_the_first(word)
        or _is_circumstance(word, trigger)
        or is_of_the_verb_before(word, trigger)
        or _is_of_a_phrase(word, trigger)
        or _says_who_somebody_is_not(word, trigger)
        or _negates_denial(word)
        or _negates_what_followed(word, trigger)
        or _led_to_none(word, trigger)
        or _is_of_a_later_verb(word, trigger)
        or _is_told_apart(word, trigger)
        or _stands_in_a_side_clause(word, trigger)
        or _stands_above_a_fact(word, trigger)
        or is_of_another_claim(word, trigger)
        or is_admitted(word, trigger)
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


def is_admitted(word: Token, trigger: Token) -> bool:
    """`denied any part; a minister later admitted that soldiers had seized him`."""
    admitting, below = word_sets("modality")["admitting_verbs"], trigger
    for above in trigger.ancestors:
        if lemma(above) in admitting and below.dep_ == "ccomp" and above.i < below.i:
            inside = word.i == below.i or below.is_ancestor(word)
            return not inside and not negated_here(above) and denial_on(above) is None
        below = above
    return False


def is_of_another_claim(word: Token, trigger: Token) -> bool:
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
