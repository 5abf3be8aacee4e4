"""Taken back or set right behind the claim: "it first said that X; it later withdrew that".

Each function gives the words that judge, empty when none does. They look at the rest of the
sentence and at the next one; only what somebody says can be taken back.
"""

from collections.abc import Iterator, Set
from functools import lru_cache

from spacy.tokens import Span, Token

from extract.grammar import (
    agents,
    children,
    first_conjunct,
    is_verbal,
    lemma,
    own_subjects,
    prepositional_objects,
    sentence_of,
)
from extract.remembered import once_a_word
from extract.sentence_words import sentence_around, words_in
from extract.status.cue_path import names_claim
from extract.status.local_cues import negated_here
from extract.status.whose_word import is_own_confession, is_that_word, told_as_not_so
from extract.wordlists import word_sets

POINTERS = frozenset({"that", "this", "it", "which", "these", "those", "so"})
_WHO = frozenset({"it", "he", "she", "they", "who", "which", "i", "we"})
_OPEN = frozenset({"if", "unless", "until"})
_AFTER = frozenset({"after", "when", "once"})
_SHORT = 9
"""Words of a verdict, at most: "This claim is completely and utterly false."."""


def taken_back_after(trigger: Token) -> tuple[Token, ...]:
    """`the page first said that X; it later withdrew that`: the verbs of saying and taking back."""
    said = said_above(trigger)
    if said is None:
        return ()
    for verb in words_behind(trigger, word_sets("modality")["retracting_verbs"] | {"take"}):
        if not _takes_back(verb, trigger) or negated_here(verb) or _is_only_wanted(verb):
            continue
        if _is_by_the_same(verb, said):
            return (said, verb)
    return ()


def called_false_after(trigger: Token) -> tuple[Token, ...]:
    """`a post claims that X. This is false.`: the verdict of whoever tells it."""
    said = said_above(trigger)
    verdict = None if said is None or told_as_not_so(trigger) else next_sentence(trigger)
    verdict = None if verdict is None else _to_its_colon(verdict)
    if said is None or verdict is None or len(verdict) > _SHORT:
        return ()
    words = word_sets("modality")
    copula = next((t for t in verdict if lemma(t) == "be" and is_verbal(t)), None)
    if copula is None or any(t.is_quote or t.text == "?" for t in verdict):
        return ()
    judged = [t for t in verdict if t.i > copula.i and t.lower_ in words["false_words"]]
    untrue = any(t.lower_ in {"true", "correct", "so"} for t in verdict)
    negation = [t for t in verdict if t.lower_ in {"not", "n't", "never"}]
    negation += [t for t in verdict if t.lower_ == "no" and t.head in judged]
    if not _points_back(copula, said):
        return ()
    if judged and not negation:
        return (judged[0],)
    return (negation[0],) if untrue and negation and not judged else ()


def _to_its_colon(verdict: Span) -> Span:
    """ "This is untrue | : she put it off herself": behind it stands what is so instead."""
    colon = next((word.i for word in verdict if word.text == ":"), None)
    if verdict[0].lower_ not in POINTERS:  # "The consul said this was untrue: nobody had"
        return verdict
    return verdict if colon is None else verdict[: colon - verdict.start]


@lru_cache(maxsize=1)
def saying_verbs() -> frozenset[str]:
    """Lemmas of the verbs of saying and alleging."""
    return word_sets("speech")["verbs"] | word_sets("modality")["allege_verbs"]


@once_a_word
def said_above(trigger: Token) -> Token | None:
    """The nearest verb of saying or alleging whose clause the trigger stands in, or None."""
    saying = saying_verbs()
    below = trigger
    for above in trigger.ancestors:
        clause = below.dep_ == "ccomp" or (below.dep_ in ("acl", "relcl") and names_claim(above))
        if clause and lemma(above) in saying and (is_verbal(above) or names_claim(above)):
            return above
        below = above
    return None


def _takes_back(verb: Token, trigger: Token) -> bool:
    words = word_sets("modality")
    if not is_verbal(verb):
        return False
    back = lemma(verb) == "take" and any(c.lower_ == "back" for c in verb.children)
    if lemma(verb) not in words["retracting_verbs"] and not back:
        return False
    if is_under_duress(verb):
        return False
    taken = [*children(verb, "dobj"), *children(verb, "nsubjpass"), *_apposed(verb)]
    if lemma(verb) == "recant" and not taken:
        return True
    said = words["taken_back"] | words["claim_nouns"] - {"complaint", "charge"}
    if _by_news(verb):
        said = said | words["papers"]
    if not is_own_confession(trigger):
        said = said - {"confession"}
    return any(t.lower_ in POINTERS or (lemma(t) in said and _is_known(t, verb)) for t in taken)


def _is_only_wanted(verb: Token) -> bool:
    """ "Demanded that she withdraw it", "if she withdraws it"; not "had to withdraw it"."""
    first = first_conjunct(verb)
    above = lemma(first.head)
    if first.dep_ in ("ccomp", "xcomp") and above in word_sets("modality")["asking_for_it"]:
        return True
    if any(mark.lower_ in _OPEN for mark in children(first, "mark")):
        return True
    if verb.tag_ != "VB" or any(a.lower_ == "did" for a in children(verb, "aux")):
        return False
    return above not in ("have", "decide", "agree", "choose")


def _by_news(verb: Token) -> bool:
    return any(lemma(s) in word_sets("modality")["news_bodies"] for s in own_subjects(verb))


def _is_known(noun: Token, verb: Token) -> bool:
    """Not "a report on her brother", "an earlier statement": some other one may be meant."""
    some = any(word.lower_ in ("a", "an") for word in children(noun, "det"))
    return (not some or noun in _apposed(verb)) and not _is_what_one_is_due(noun)


def _is_what_one_is_due(claim: Token) -> bool:
    """ "His asylum claim", "her claim for compensation": a demand, and no word of what was so."""
    if lemma(claim) != "claim":
        return False
    due = word_sets("modality")["what_one_is_due"]
    of_it = [
        *children(claim, "compound", "amod", "nmod"),
        *prepositional_objects(claim, "for", "to"),
        *prepositional_objects(claim.head, "for"),
    ]
    return any(lemma(word) in due for word in of_it)


def _apposed(verb: Token) -> list[Token]:
    """The report of ", a report that it retracted"; not of "over a report that it retracted"."""
    noun = verb.head
    first = noun.left_edge
    apposed = first.i > 0 and first.nbor(-1).text == "," and first.lower_ in ("a", "an")
    return [noun] if verb.dep_ == "relcl" and apposed else []


def is_under_duress(verb: Token) -> bool:
    """`withdrew it under pressure`, `out of fear`, `after police visited his parents`: that says
    nothing about what was so."""
    words = word_sets("modality")
    forced, forcing = words["under_duress"], words["forcing_deeds"]
    for child in children(verb, "prep", "advmod", "advcl"):
        if forced & {word.lower_ for word in child.subtree}:
            return True
        after = any(mark.lower_ in _AFTER for mark in child.lefts)
        if after and child.dep_ == "advcl" and lemma(child) in forcing and not negated_here(child):
            return True
    return False


def _is_by_the_same(verb: Token, said: Token) -> bool:
    """Whether the subject of taking back can be who said it: a pronoun, or the same noun."""
    subjects = children(verb, "nsubj")
    if not subjects:
        joined = verb.dep_ == "conj" or _is_next(verb)  # "first said that X, then took it back"
        return joined or bool(children(verb, "nsubjpass"))
    tellers = children(said, "nsubj")
    claimants = {lemma(s) for s in tellers}
    if is_by_the_press(verb, said):
        return True
    if any(s.ent_type_ == "PERSON" or s.lower_ in ("he", "she", "i") for s in tellers):
        subjects = [s for s in subjects if s.lower_ != "it"]
    return any(s.lower_ in _WHO or lemma(s) in claimants for s in subjects)


def is_by_the_press(verb: Token, said: Token) -> bool:
    """ "The Herald wrote that X. The paper withdrew the article": of a name that is no person's."""
    nouns = word_sets("modality")["news_bodies"]
    tellers = [*children(said, "nsubj"), *agents(said)]
    if not any(
        lemma(t) in nouns or (t.pos_ == "PROPN" and t.ent_type_ != "PERSON") for t in tellers
    ):
        return False
    by = own_subjects(verb) or agents(verb)
    names = {lemma(t) for t in tellers}
    return any(s.lower_ in ("it", "they") or lemma(s) in names
               or (lemma(s) in nouns and bool(children(s, "det")))
               for s in by)  # fmt: skip


def _is_next(verb: Token) -> bool:
    before = verb.doc[max(verb.i - 3, 0) : verb.i]
    return verb.dep_ == "dep" and any(word.lower_ in ("then", "later") for word in before)


def _points_back(copula: Token, said: Token) -> bool:
    """`this is`, `the claim is`: what the sentence before said."""
    claims = word_sets("modality")["claim_nouns"] | word_sets("modality")["taken_back"]
    return any(
        s.lower_ in POINTERS or (lemma(s) in claims and is_that_word(s, said))
        for s in children(copula, "nsubj")
    )


def words_behind(trigger: Token, lemmas: Set[str]) -> Iterator[Token]:
    """The words with one of these lemmas behind a word, up to the end of the next sentence."""
    own, doc = sentence_around(trigger), trigger.doc
    following = next_sentence(trigger)
    for sentence in (own,) if following is None else (own, words_in(following)):
        if not sentence.all_lemmas.isdisjoint(lemmas):
            for place, name in enumerate(sentence.lemmas, sentence.start):
                if place > trigger.i and name in lemmas:
                    yield doc[place]


@once_a_word
def next_sentence(trigger: Token) -> Span | None:
    """The sentence behind the one of a word, or None."""
    end = sentence_around(trigger).end
    return sentence_of(trigger.doc[end]) if end < len(trigger.doc) else None
