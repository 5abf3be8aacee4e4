"""The way from a trigger up to the root of its sentence, one governor after the other.

A step says by which link a word hangs on its governor, and whether what is said of the governor
("was denied", "did not", "will") is said of the word as well. Coordinated words count as one: a
conjunct goes up from the place of the first one.
"""

from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from extract.grammar import (
    VERBS,
    children,
    first_conjunct,
    has_to,
    is_had,
    is_passive,
    is_verbal,
    lemma,
)
from extract.remembered import once_a_word
from extract.wordlists import word_sets

MAX_STEPS = 14
_ABOUT = frozenset({"about", "concerning", "regarding"})
"""After a participle they still belong to the claim: "allegations published by Y about X"."""

_ANY = ("any", "anyone", "anybody", "anything")
_FACTIVE_QUESTIONS = frozenset({"why", "how", "when", "where", "who"})
_OPEN_QUESTIONS = frozenset({"what", "whom", "which"})
"""Factive where they belong to a preposition at the end: "was never told what she was held for"."""

_LINKS = {
    "ccomp": "clause", "xcomp": "clause", "csubj": "clause", "csubjpass": "clause",
    "dobj": "object", "obj": "object", "dative": "object", "nsubjpass": "subject",
    "nsubj": "subject", "attr": "attribute", "oprd": "attribute", "acomp": "attribute",
    "relcl": "relative", "advcl": "adverbial", "appos": "apposition", "compound": "modifier",
    "amod": "modifier", "nmod": "modifier", "poss": "owner", "agent": "agent",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One link upwards: `node` (first of its conjuncts) hangs on `head` by `link`.

    `peer` is the conjunct that the way came from. Links: clause object subject attribute relative
    adverbial apposition modifier owner agent noun_clause participle other, or `prep:of` and so on.
    """

    peer: Token
    node: Token
    link: str
    head: Token


@once_a_word
def path(trigger: Token) -> tuple[Step, ...]:
    """The steps from the trigger to the root, the nearest first."""
    steps: list[Step] = []
    here = trigger
    while len(steps) < MAX_STEPS:
        node = _place_of(here)
        if node.dep_ != "conj" and node.head.i == node.i:
            break
        link, head = _link(node)
        steps.append(Step(here, node, link, head))
        here = head
    return tuple(steps)


def _place_of(word: Token) -> Token:
    """The word in whose place this one stands: the first conjunct, unless tense speaks against it.

    "denied that it had paid anyone and praised them": the parser hangs *praised* on *paid*. With
    the tense of the governor and not that of its neighbor it belongs to the governor.
    """
    while word.dep_ == "conj" and word.head.i != word.i:
        peer = word.head
        above = first_conjunct(peer).head
        if _belongs_higher(word, peer, above):
            word = above
            continue
        word = peer
    return word


def _belongs_higher(word: Token, peer: Token, above: Token) -> bool:
    if not (is_verbal(word) and is_verbal(peer) and is_verbal(above)):
        return False
    first = first_conjunct(peer)
    if _denies_for_the_sayer(word, first, above) or _judges_besides(word, above):
        return True
    if _opened_by_that(word) and not _opened_by_that(first) and _opened_by_that(above):
        return True  # "said that it had asked no one to disrupt it and that they were insulted"
    if first.dep_ not in {"ccomp", "xcomp", "advcl", "pcomp"} or above.i > word.i:
        return False
    own, near, far = _tense(word), _tense(peer), _tense(above)
    if own == "none" or own == near:
        return False
    if own == "past" and near in {"had", "has"} and word.lower_.endswith("ed"):
        # "had threatened or followed": the past is a participle that the tagger did not see.
        return lemma(word) in word_sets("speech")["verbs"] and far == "past"
    return near == "none" or own == far or (own == "has" and far in {"past", "present"})


def _denies_for_the_sayer(word: Token, first: Token, above: Token) -> bool:
    """ "Said that no decision had been taken and denied that it had been pressed": who said the one
    denies the other, since nobody acts in the passive clause between."""
    words = word_sets("modality")["deny_verbs"]
    if lemma(word) not in words or word.tag_ not in ("VBD", "VBN", "VBZ"):
        return False
    told = first.dep_ == "ccomp" and above.i < first.i and is_passive(first)
    own = children(word, "nsubj", "nsubjpass", "aux", "auxpass")
    denies = any(_opened_by_that(clause) for clause in children(word, "ccomp"))
    return told and denies and not own and lemma(above) in word_sets("speech")["verbs"]


def _judges_besides(word: Token, above: Token) -> bool:
    """ "The court was not persuaded that she lied but accepted that she was held"."""
    words = word_sets("modality")
    if lemma(word) not in words["judging_so"] or word.tag_ not in ("VBD", "VBN", "VBZ"):
        return False
    own = children(word, "nsubj", "nsubjpass", "aux", "auxpass", "neg")
    if own or not any(map(_opened_by_that, children(word, "ccomp"))):
        return False
    judge = any(lemma(s) in words["who_judges"] for s in children(above, "nsubj", "nsubjpass"))
    return judge and lemma(above) in words["not_persuaded"] and bool(children(above, "neg"))


def stands_higher(word: Token) -> bool:
    """Whether a joined verb of denying goes with the saying above the clause that it is hung on."""
    first = first_conjunct(word)
    above = first.head
    return first.i != word.i and (
        _denies_for_the_sayer(word, first, above) or _judges_besides(word, above)
    )


def _opened_by_that(clause: Token) -> bool:
    return any(mark.lower_ == "that" for mark in children(clause, "mark"))


def _tense(verb: Token) -> str:
    """`past`, `present`, `has`, `had`, `modal`; `none` for infinitives, gerunds and participles."""
    for aux in children(verb, "aux", "auxpass"):
        if is_had(aux):
            return "had"
        if aux.tag_ == "MD":
            return "modal"
        if aux.lower_ in {"has", "have", "had"}:
            return "had" if aux.lower_ == "had" else "has"
        if aux.tag_ in {"VBD", "VBZ", "VBP"}:
            return "past" if aux.tag_ == "VBD" else "present"
    if has_to(verb):
        return "none"
    return {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(verb.tag_, "none")


def _link(node: Token) -> tuple[str, Token]:
    if node.dep_ in {"pobj", "pcomp"} or (node.dep_ == "prep" and node.head.pos_ == "ADP"):
        prep = node.head
        name = prep.lower_
        if prep.head.lower_ == "instead":
            name = "instead of"
        while prep.dep_ in {"prep", "conj", "pcomp"} and prep.head.pos_ in {"ADP", "SCONJ"}:
            prep = prep.head
        if name in _ABOUT and prep.head.dep_ == "acl" and names_claim(prep.head.head):
            return (f"prep:{name}", prep.head.head)
        return (f"prep:{name}", prep.head if prep.head.i != prep.i else prep)
    if node.dep_ == "acl":
        return (_noun_clause(node), node.head)
    link = _LINKS.get(node.dep_, "other")
    if link == "relative" and _is_content_clause(node):
        link = "noun_clause"
    if link == "clause" and (_is_another_clause(node) or _is_main_clause(node)):
        link = "other"
    if node.dep_ == "advcl" and _is_gerund_object(node):
        link = "clause"
    return (link, node.head)


def shares_held(verb: Token) -> list[Token]:
    """`had no hand`, `denied any part`: the words of taking part that a verb has for objects.

    Of "had no hand in the raid" the parser may hang "in" on the verb.
    """
    shares = word_sets("modality")["no_share_words"]
    return [held for held in children(verb, "dobj") if lemma(held) in shares]


def names_claim(noun: Token) -> bool:
    """`claim`, `allegation`, `rumor`: what stands under it is said, and may be denied."""
    return lemma(noun) in word_sets("modality")["claim_nouns"]


def _is_main_clause(node: Token) -> bool:
    """ "A neighbor who tried to help him was kicked": the parser may hang the verb of the sentence
    in its relative clause, and no other verb is left for the noun."""
    if node.dep_ != "ccomp" or _tense(node) == "none" or children(node, "mark"):
        return False
    clause = node.head
    while clause.dep_ in {"xcomp", "ccomp"}:
        clause = clause.head
    noun = clause.head
    return clause.dep_ == "relcl" and noun.head.i == noun.i and noun.i < clause.i < node.i


def _is_another_clause(node: Token) -> bool:
    """Clauses that only a semicolon or a colon joins; before a verb only speech takes a clause."""
    head = node.head
    left, right = sorted((node.i, head.i))
    between = head.doc[left:right]
    if any(t.text in {";", ":"} for t in between):
        quoted = any(t.is_quote for t in between)
        return not quoted or lemma(head) in word_sets("modality")["deny_verbs"]
    return (
        node.dep_ == "ccomp"
        and node.i < head.i
        and lemma(head) not in word_sets("speech")["verbs"]
        and lemma(head) not in word_sets("modality")["deny_verbs"]
    )


def _is_content_clause(node: Token) -> bool:
    """`all suggestions that it hires him`: no relative clause, although the parser says so."""
    if not names_claim(node.head):
        return False
    return any(c.lower_ == "that" and c.i == node.head.i + 1 for c in node.children)


def _is_gerund_object(node: Token) -> bool:
    """`disputes having asked anyone`: the parser calls the gerund an adverbial."""
    head = node.head
    if lemma(head) not in word_sets("modality")["deny_verbs"] or node.tag_ not in {"VBN", "VBG"}:
        return False
    between = head.doc[head.i + 1 : node.i]
    return node.i > head.i and all(t.lower_ in {"having", "being", "ever", "been"} for t in between)


def _noun_clause(node: Token) -> str:
    if node.tag_ in {"VBN", "VBG"} and not children(node, "aux", "auxpass", "mark"):
        return "participle"
    return "noun_clause"


def told_as_fact(step: Step) -> bool:
    """What stands below is taken for granted by whatever is said above it.

    "did not say why he was beaten", "after he was beaten", "the men who beat him", "for the
    beating".
    """
    node, words = step.node, word_sets("modality")
    if step.link == "clause":
        if _was_unaware(step.head):
            return not _is_doubted(node)
        if lemma(step.head) in words["noting_verbs"] and _opened_by_that(node):
            return not has_to(node)
        opener = node.left_edge
        stranded = opener.dep_ == "pobj" and opener.i < opener.head.i
        asked = any(c.lower_ in _FACTIVE_QUESTIONS for c in (*_openers(node), opener))
        asked = asked or (stranded and opener.lower_ in _OPEN_QUESTIONS)
        return asked and not has_to(node) and lemma(step.head) != "be"
    if step.link == "adverbial":
        return any(c.lower_ in words["factive_conjunctions"] for c in _openers(node))
    if step.link in {"noun_clause", "relative"} and lemma(step.head) in words["ignorance"]:
        return lemma(step.head.head) == "have"  # "had no idea that"
    if step.link == "relative":
        return _is_definite(step.head) and not _is_cleft(step.head)
    if step.link == "prep:for":
        return is_verbal(step.head) and node.pos_ in {"NOUN", "PROPN"} and _is_definite(node)
    return step.link.removeprefix("prep:") in words["factive_prepositions"]


def was_unknown(step: Step) -> bool:
    """`did not notice that X`, `denied knowing that X`: X is so, and only the knowledge is not."""
    return _was_unaware(step.head) and not _is_doubted(step.node)


def _is_doubted(clause: Token) -> bool:
    return any(word.lower_ in ("whether", "if", "ever", *_ANY) for word in clause.subtree)


def _was_unaware(verb: Token) -> bool:
    """ "did not notice", "denied knowing"; "I do not know that" doubts it."""
    words = word_sets("modality")
    past = any(t.lower_ in ("did", "had") for t in children(verb, "aux"))
    past = past or (verb.tag_ == "VBG" and lemma(verb.head) in words["deny_verbs"])
    return past and lemma(verb) in words["knowing_verbs"]


def _openers(clause: Token) -> list[Token]:
    """Conjunction, question word and subject: what may open a clause."""
    return [c for c in children(clause, "advmod", "mark", "nsubj", "nsubjpass") if c.i < clause.i]


def _is_definite(noun: Token) -> bool:
    """`the men`, `those`, `his beating`, and a name; no noun that itself has a content."""
    if lemma(noun) in _nouns_with_content():
        return False
    if noun.pos_ == "PROPN" or noun.lower_ == "those":
        return True
    return any(
        c.dep_ == "poss" or c.lower_ in {"the", "this", "these", "those"} for c in noun.children
    )


def _is_cleft(noun: Token) -> bool:
    """`it was not the consul who paid`, `neither the embassy nor the consulate that paid`; of "not
    the first who paid" others have paid as well."""
    noun = _first_of_none(noun)
    if noun.dep_ != "attr" or lemma(noun.head) != "be":
        return False
    return not any(c.lower_ in {"first", "last", "only", "sole"} for c in noun.children)


def _first_of_none(noun: Token) -> Token:
    """The embassy of "neither the embassy nor the consulate", both being ruled out."""
    first = first_conjunct(noun)
    return first if any(word.lower_ == "nor" for word in children(first, "cc")) else noun


def transparent(step: Step) -> bool:
    """Does the event below this step stand or fall with what is said of the governor?

    "made no threats", "role in the attack", "plan to seize": yes. "reported the attack",
    "cancelled the talk", "the man who attacked her": no.
    """
    head, link = step.head, step.link
    words = word_sets("modality")
    name = lemma(head)
    if link in {"clause", "attribute", "apposition"}:
        return is_verbal(head) or head.pos_ in {"ADJ", "NOUN", "AUX", "ADV"}
    if link == "modifier":
        return head.pos_ in {"NOUN", "PROPN"} and step.node.dep_ in {"compound", "amod", "nmod"}
    if link == "object":
        return (
            is_verbal(head)
            and name in words["light_verbs"]
            and (name == "carry" or not children(head, "prt"))
        )
    if link == "subject":
        return _carries_subject(head)
    if link == "adverbial":
        causing = name in words["causing_verbs"]
        return causing and has_to(step.node)
    if link == "noun_clause":
        return name in _nouns_with_content()
    if link.startswith("prep:"):
        return _carries_prepositional(step)
    return False


def _carries_subject(verb: Token) -> bool:
    words = word_sets("modality")
    if is_passive(verb):
        return lemma(verb) in words["light_verbs"]
    return lemma(verb) in words["occurrence_verbs"]


def _carries_prepositional(step: Step) -> bool:
    words = word_sets("modality")
    name = lemma(step.head)
    prep = step.link.removeprefix("prep:")
    if step.head.pos_ in VERBS or is_verbal(step.head):
        if name == "be" and lemma(step.node) in word_sets("relations")["payrolls"]:
            return True  # "nobody was in the pay of the embassy"
        if prep in {"to", "in", "under", "with", "of", "from"} and name in words["leading_into"]:
            return True
        return (prep, name) in {("in", "result"), ("with", "do")}
    if name in words["share_words"]:
        return prep in {"in", "for", "of", "with", "to", "behind"}
    if prep in _ABOUT | {"of", "for", "at"} and name in _nouns_with_content():
        return True
    return prep == "of" and name in words["carriers"]


@lru_cache(maxsize=1)
def _nouns_with_content() -> frozenset[str]:
    words = word_sets("modality")
    return (
        words["claim_nouns"] | words["plan_nouns"] | words["attempt_nouns"]
        | words["allege_nouns"] | words["report_nouns"] | words["carriers"]
        | words["fear_nouns"] | words["unfulfilled_nouns"] | words["deny_nouns"]
    )  # fmt: skip
