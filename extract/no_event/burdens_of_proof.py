"""What is left to be shown: "the prosecutor must prove that the accused intended to kill".

It says what a court asks for, of an accused without a name, and not that it was done. Where a name
or a day stands with it, a deed is told and the event stays.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_passive, lemma, own_subjects
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_NAMED = frozenset({"PERSON", "GPE", "NORP", "ORG", "LOC", "FAC", "DATE"})
_CLAUSES = frozenset({"ccomp", "xcomp", "conj", "pcomp", "acl"})


def without_burdens(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those of what has to be proven of an accused; in their order."""
    return [f for f in frames if not _is_to_be_proven(f.trigger)]


def _is_to_be_proven(trigger: Token) -> bool:
    words = word_sets("no_incidents")
    around = sentence_around(trigger)
    if around.all_lemmas.isdisjoint(words["proving"]) or around.words.isdisjoint(words["accused"]):
        return False
    verb = _proving_verb(trigger)
    if verb is None or not (_is_a_duty(verb) and _is_of_the_accused(verb, trigger)):
        return False
    return not any(word.i > verb.i and word.ent_type_ in _NAMED for word in verb.subtree)


def _proving_verb(trigger: Token) -> Token | None:
    """The verb that proves it, above the clause of the deed."""
    word = trigger
    while (
        (word.i == trigger.i and word.pos_ == "NOUN") or word.dep_ in _CLAUSES or _says_that(word)
    ):
        if _asks_for_more(word):
            return None
        word = word.head
        if lemma(word) in word_sets("no_incidents")["proving"]:
            return word
        if word.head.i == word.i:
            break
    return None


def _says_that(clause: Token) -> bool:
    """ "Must convince the jury that"; "though the accused beat him" is told beside it."""
    return clause.dep_ == "advcl" and any(m.lower_ == "that" for m in children(clause, "mark"))


def _asks_for_more(clause: Token) -> bool:
    """ "Establish why the accused beat him": that he did is known."""
    return any(word.tag_ in ("WRB", "WP") for word in clause.lefts)


def _is_a_duty(verb: Token) -> bool:
    """ "Must prove", "has to show", "it is for the Crown to show", "it must be shown"."""
    words = word_sets("no_incidents")
    if any(helper.lower_ == "must" for helper in children(verb, "aux")):
        return is_passive(verb) or _is_by_a_court(verb)
    above = verb.head
    bound = verb.dep_ == "xcomp" and above.tag_ != "VBD" and lemma(above) in words["duties"]
    if bound:
        return _is_by_a_court(above)
    return above.tag_ == "VBZ" and lemma(above) == "be" and _is_by_a_court(verb, above)


def _is_by_a_court(*verbs: Token) -> bool:
    """Whether a prosecutor or a court is the subject, or stands in "it is for the court to"."""
    provers = word_sets("no_incidents")["provers"]
    subjects = (noun for verb in verbs for noun in own_subjects(verb))
    behind_for = (noun for verb in verbs for prep in children(verb, "prep") for noun in
                  children(prep, "pobj"))  # fmt: skip
    return any(lemma(noun) in provers for noun in (*subjects, *behind_for))


def _is_of_the_accused(proving: Token, trigger: Token) -> bool:
    """Whether the one who did it is "the accused"; "was tortured" tells of a victim."""
    accused = word_sets("no_incidents")["accused"]
    clause = (word for word in proving.subtree if proving.i < word.i)
    return any(w.lower_ in accused and w.dep_ in ("nsubj", "poss") for w in clause)
