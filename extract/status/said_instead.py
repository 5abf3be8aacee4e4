"""What a denial does not reach: "denied that they were beaten and submitted that they were held".

The parser may join "submitted" to "beaten"; without a subject of its own it goes with "denied".
"""

from spacy.tokens import Token

from extract.grammar import children, is_verbal, lemma, own_subjects
from extract.wordlists import word_sets


def says_instead(denial: Token, trigger: Token) -> bool:
    """`denied that they were beaten and submitted that they were held`: the second is asserted.

    The parser may join "submitted" to "beaten"; without a subject of its own it goes with "denied".
    """
    words = word_sets("modality")
    saying = word_sets("speech")["verbs"] | words["vowing"]
    saying = saying - words["deny_verbs"] - words["contradicting_verbs"]
    joined = (t for t in trigger.ancestors if t.dep_ == "conj" and t.i > denial.i)
    return any(
        lemma(verb) in saying and not own_subjects(verb) and _opens_a_claim(verb, denial)
        for verb in joined
    )


def _opens_a_claim(verb: Token, denial: Token) -> bool:
    """`submitted that X`; `told her that X` and `sworn to X` go on with what is denied.

    Behind a gerund a past goes with the denial: "denied beating him and told her that he fell".
    """
    clauses = children(verb, "ccomp")
    told = any(mark.lower_ == "that" for clause in clauses for mark in children(clause, "mark"))
    addressed = children(verb, "dobj", "dative")
    return told and (not addressed or (verb.tag_ == "VBD" and _denies_a_gerund(denial)))


def _denies_a_gerund(denial: Token) -> bool:
    """`denied taking it`, `denied any part`, and no clause with a tense of its own."""
    if not is_verbal(denial) or denial.tag_ not in {"VBD", "VBZ", "VBP"}:
        return False
    denied = children(denial, "xcomp", "ccomp", "dobj", "pcomp")
    return bool(denied) and all(
        word.tag_ == "VBG" or (word.pos_ == "NOUN" and not children(word, "acl", "relcl"))
        for word in denied
    )
