"""Whether "the story", "her account" or "the charge" is what the sentence before told.

"A blog wrote that he had been jailed. The story was a lie" judges the blog. "Leyla said that agents
had beaten her. The ministry's story was a lie" judges the ministry, "The claim that she had fallen
was false" another claim, and "The charge against her was a lie" no story at all. Nor is it denied
that somebody was beaten where a lie is that "nobody had been beaten".
"""

from spacy.tokens import Token

from extract.grammar import children, is_passive, lemma, own_subjects
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_OWN = frozenset({"his", "her", "its", "their", "my", "our"})
_SIDES = {"his": ("he", "him", "his"), "her": ("she", "her"), "its": ("it", "its")}
_POINTING = frozenset({"this", "that", "these", "those", "such"})
_PERSON = frozenset({"i", "we", "he", "she", "they", "who"})


def is_that_word(noun: Token, told: Token) -> bool:
    """Whether a noun for what is said means what a verb of saying just told."""
    words = word_sets("modality")
    if lemma(noun) in words["counts_against"] and _tells_of_himself(told):
        return False
    described = children(noun, "acl", "relcl", "appos", "nummod", "prep", "compound")
    kinds = children(noun, "amod")
    other = any(k.lower_ in words["of_another_word"] or k.ent_type_ for k in kinds)
    if described or other or any(d.lower_ in ("a", "an", "another") for d in children(noun, "det")):
        return _is_of_who_told(noun, told)
    owners = children(noun, "poss")
    return not owners or any(_may_own(owner, told) for owner in owners)


def _is_of_who_told(noun: Token, told: Token) -> bool:
    """ "The claims of the blog" after "a blog claimed", "the claim by the ministry"."""
    told_by = {lemma(s) for s in own_subjects(told)}
    preps = children(noun, "prep")
    owners = [o for p in preps if p.lower_ in ("of", "by", "in") for o in children(p, "pobj")]
    return len(preps) == 1 and any(lemma(owner) in told_by for owner in owners)


def _may_own(owner: Token, told: Token) -> bool:
    """The teller himself, or "her" where a woman may have told it."""
    tellers = own_subjects(told)
    if owner.lower_ not in _OWN:
        return lemma(owner) in {lemma(s) for s in tellers}
    if any(s.lower_ in _PERSON for s in tellers):
        return True
    many = any(s.tag_ in ("NNS", "NNPS") for s in tellers)
    if many or owner.lower_ == "their":
        return many and owner.lower_ == "their"
    if all(s.pos_ == "NOUN" and s.text.islower() for s in tellers):
        return True
    told_of = {w.lower_ for w in told.subtree if w.pos_ == "PRON"}
    others = {word for side in _SIDES.values() for word in side} & told_of
    return not others or not others.isdisjoint(_SIDES.get(owner.lower_, ()))


def _tells_of_himself(told: Token) -> bool:
    """Whether the teller may be who suffered it, or of his people: he charges nobody."""
    if lemma(told) in word_sets("modality")["charging_tellers"]:
        return False
    suffered = ("dobj", "nsubjpass", "poss", "pobj")
    return any(word.pos_ == "PRON" and word.dep_ in suffered for word in told.subtree)


def is_own_confession(trigger: Token) -> bool:
    """Whether who told it told of a deed of his own, which he may take back as a "confession"."""
    own = any(s.pos_ == "PRON" for s in own_subjects(trigger))
    return own and not is_passive(trigger)


def told_as_not_so(trigger: Token) -> bool:
    """Whether it was told that it was not so, and a lie makes it no less so: "nobody was beaten";
    or whether it is told of the teller: "told her that he had been held and threatened her"."""
    apart = trigger.dep_ == "conj" and is_passive(trigger.head) and not _goes_with_it(trigger)
    return apart or bool(negated_here(trigger))


def _goes_with_it(verb: Token) -> bool:
    """Whether a verb joined to a passive is a passive as well, or has a subject of its own."""
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    return own or is_passive(verb) or not children(verb, "dobj") or verb.tag_ == "VBN"
