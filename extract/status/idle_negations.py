"""Words of negation that leave the event beside them alone: "there was no end to the threats".

Of what has no end and is not lacking there was enough; "without a warrant officers arrested him"
opens by telling how it was done; a past form behind "and" does not go with the "did not" before it
("did not present an order and detained him"). What "did not come out of nowhere" came.
"""

from spacy.tokens import Token

from extract.grammar import children, first_conjunct, has_modal, is_verbal, lemma
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_OPENERS = 2  # words before "without": "And without warning"
_PAST = ("VBD", "VBN", "VBZ", "VBP")
_DEEP = 3  # "no end to a wave of acts of violence"


def opens_the_clause(word: Token, trigger: Token) -> bool:
    """ "Without any hearing the student was deported", without a comma: how, and not whether."""
    if word.i - sentence_around(trigger).start >= _OPENERS or word.dep_ != "prep":
        return False
    if word.is_ancestor(trigger) or not is_verbal(trigger) or trigger.tag_ not in _PAST:
        return False
    if has_modal(first_conjunct(trigger)):
        return False
    return word.nbor().tag_ != "VBG"


def ends_nothing(word: Token, trigger: Token) -> bool:
    """The "no" of "no end to the threats", "no let-up in them", and the "lack" of "no lack of"."""
    words = word_sets("modality")["no_end"]
    noun = word if word.lower_ in words else word.head
    if noun.lower_ not in words or noun.i == 0 or noun.nbor(-1).lower_ != "no":
        return False
    own = word.i == noun.i or word.i == noun.i - 1
    return own and any(above.i == noun.i for above in _nouns_above(trigger))


def _nouns_above(noun: Token) -> list[Token]:
    """The nouns that lead through prepositions to an event noun: "end" over "threats"."""
    found: list[Token] = []
    for _ in range(_DEEP):
        noun = first_conjunct(noun)
        if noun.dep_ not in ("pobj", "pcomp"):
            break
        over = noun.head.head
        found.append(over)
        found += [o for o in children(over, "attr", "dobj", "nsubj") if o.i == noun.head.i - 1]
        noun = over
    return found


def surprises_nobody(word: Token, trigger: Token) -> bool:
    """ "The attack did not come | out of nowhere", "came as no surprise": it came."""
    verb = first_conjunct(trigger).head
    if first_conjunct(trigger).dep_ != "nsubj" or lemma(verb) not in ("come", "be"):
        return False
    ends = [w for w in verb.subtree if w.lower_ in word_sets("modality")["surprises"]]
    return any(verb.i < end.i and word.i <= end.i for end in ends) and word.i > trigger.i


def is_of_the_verb_before(word: Token, trigger: Token) -> bool:
    """The "not" of "did not show an order and | detained him": behind "did" that were "detain"."""
    before = trigger.head
    if trigger.dep_ != "conj" or trigger.tag_ not in ("VBD", "VBN") or before.tag_ != "VB":
        return False
    if word.head.i != before.i or word.dep_ != "neg" or trigger.lower_ == lemma(trigger):
        return False
    did = any(lemma(aux) == "do" for aux in children(before, "aux"))
    joined = any(joint.lower_ in ("or", "nor") for joint in children(before, "cc"))
    return (
        did and not joined and not children(trigger, "neg", "aux", "auxpass", "nsubj", "nsubjpass")
    )
