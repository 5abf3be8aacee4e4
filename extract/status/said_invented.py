"""Who says that a deed was made up, and who stands for it: "retracted its claim that she invented
the attack", "was wrongly accused of inventing it", "may have made it up".
"""

from spacy.tokens import Token

from extract.grammar import agents, children, is_verbal, lemma, own_subjects
from extract.sentence_words import sentence_around
from extract.status.cue_path import names_claim
from extract.status.local_cues import negated_here
from extract.tellers.speech import source_of, speaker
from extract.wordlists import word_sets

_MODALS = ("may", "might", "could", "would", "can", "will", "should")
_GUESSED = ("may", "might", "could")
_LINKS = ("of", "for")


def saying_over(cue: Token) -> Token | None:
    """The verb that says or accuses of it: "said that she invented", "accused her of inventing",
    "rejected the claim that she invented"."""
    above = cue.head
    if cue.dep_ in ("ccomp", "acl", "relcl") and above.pos_ == "NOUN":
        if above.dep_ == "attr" and lemma(above.head) == "be":
            return above.head  # "it is a lie that he invented it"
        rules = names_claim(above) and above.dep_ in ("dobj", "pobj")
        return _verb_of(above) if rules else None
    if cue.dep_ == "ccomp":
        return above
    if cue.dep_ == "pcomp" and above.lower_ in _LINKS:
        return _verb_of(above)
    return None


def verb_over(cue: Token) -> Token | None:
    """The verb that says or accuses of it, or else the one on which it hangs: "claimed to have
    invented"."""
    return saying_over(cue) or (cue.head if cue.dep_ in ("xcomp", "advcl") else None)


def _verb_of(word: Token) -> Token | None:
    """The verb over an object, over "of" behind it, or over "the journalist of"."""
    above = word.head
    while above.dep_ in ("prep", "dobj", "nsubjpass", "pobj") and not is_verbal(above):
        above = above.head
    return above if is_verbal(above) else None


def who_says_so(cue: Token) -> Token | None:
    """Who says that it was invented, if the text tells."""
    above = saying_over(cue)
    return speaker(above) if above is not None else source_of(cue)


def inventors(cue: Token) -> list[Token]:
    """Whoever makes it up, also the one accused or convicted of it."""
    if not is_verbal(cue) or cue.dep_ == "amod":
        return []
    above = saying_over(cue) if cue.dep_ == "pcomp" else None
    accused = [] if above is None else children(above, "dobj", "nsubjpass")
    if not accused and cue.dep_ == "xcomp":
        accused = own_subjects(cue.head)
    return [*agents(cue), *own_subjects(cue), *accused]


def is_told(cue: Token) -> bool:
    """Whether the sentence says that it was invented: not asked, supposed, doubted or denied."""
    if not is_verbal(cue) or cue.dep_ == "amod":
        return not negated_here(cue)
    words = word_sets("modality")
    if is_left_open(cue) or reversals(cue):
        return False
    if any(aux.lower_ in _MODALS for aux in children(cue, "aux")):
        return False
    if any(word.lower_ in words["guessing_words"] for word in children(cue, "advmod")):
        return False
    above = saying_over(cue)
    if above is None:
        return cue.dep_ in ("ROOT", "conj", "acl", "relcl", "advcl")
    accusing = words["accused_of_inventing"]
    return lemma(above) in word_sets("speech")["verbs"] | words["verdict_verbs"] | accusing


def is_left_open(cue: Token) -> bool:
    """ "If she invented it", "whether", "she may have made it up", and in a question."""
    if "?" in sentence_around(cue).words:
        return True
    conditions = word_sets("modality")["conditions"] | {"whether"}
    guessed = any(aux.lower_ in _GUESSED for aux in children(cue, "aux"))
    supposed = any(mark.lower_ in conditions for mark in children(cue, "mark"))
    return (guessed or supposed) and not negated_here(cue)


def reversals(cue: Token) -> int:
    """How often it is turned round: "did not invent", "denied inventing", "wrongly accused of"."""
    words = word_sets("modality")
    count = int(bool(negated_here(cue, objects=False))) + int(_is_wrong(cue))
    above = verb_over(cue)
    if above is None:
        return count
    undoing = words["deny_verbs"] | words["reject_verbs"] | words["retracting_verbs"]
    undone = lemma(above) in undoing | words["clearing_verbs"]
    count += _is_called_untrue(above)
    return count + undone + bool(negated_here(above)) + _is_wrong(above) + _is_unfree(above)


def _is_called_untrue(copula: Token) -> bool:
    """ "It is a lie that he invented the attack"."""
    words = word_sets("modality")
    untrue = words["lie_nouns"] | words["false_words"]
    return lemma(copula) == "be" and any(
        word.lower_ in untrue for word in children(copula, "attr", "acomp")
    )


def _is_wrong(verb: Token) -> bool:
    """ "Wrongly accused", "no longer says"."""
    wrongly = word_sets("modality")["wrongly"]
    return any(
        word.lower_ in wrongly or (word.lower_ == "longer" and bool(children(word, "neg", "det")))
        for word in children(verb, "advmod")
    )


def _is_unfree(saying: Token) -> bool:
    """ "Forced her to say that", "lied when he said that", "apologised for claiming that"."""
    words, above = word_sets("modality"), saying.head
    if saying.dep_ == "pcomp":
        return above.lower_ == "for" and lemma(above.head) in words["regretting"]
    if saying.dep_ == "advcl" and any(w.lower_ == "when" for w in children(saying, "advmod")):
        return lemma(above) == "lie"
    return saying.dep_ in ("xcomp", "ccomp") and lemma(above) in words["forced_to_say"]
