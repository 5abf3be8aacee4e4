"""Cues that stand on the event word itself or on the verb that carries it.

Negation, auxiliaries, conjunctions and adverbs. What stands left of the first of several
coordinated words counts for the later ones when grammar shares it (`grammar.shares_left`).
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.dependents import dependents
from extract.grammar import (
    DEFINITE,
    NOUNS,
    children,
    is_had,
    is_verbal,
    lemma,
    sentence_of,
    shares_left,
)
from extract.remembered import once_a_word
from extract.sentence_words import sentence_around
from extract.status.counterfactual import counterfactual_side
from extract.status.cue_path import stands_higher
from extract.status.set_aside import set_aside
from extract.wordlists import word_sets
from graph.model import Modality

Hit = tuple[Modality, tuple[Token, ...], str]

_DUTIES = frozenset({"should", "must", "may", "might", "would", "ought"})


def local(word: Token, trigger: Token, *, top: bool) -> Hit | None:
    """The first cue on `word`, in the fixed order, or None. `top`: the word is the trigger."""
    negation = negated_here(word, objects=top)
    if negation:
        duty = [a for a in _auxiliaries(word) if a.lower_ in _DUTIES]
        if duty:
            return ("hypothetical", (*duty, *negation), "negated modal")
        return ("negated", negation, "negation")
    carries = top or lemma(word) in word_sets("modality")["light_verbs"]
    aside = set_aside(word) if carries else ()
    if aside:
        return ("negated", aside, "set aside")
    return _time_to_come(word) or _condition(word) or _adjective(word) or _hedge(word)


def negated_here(word: Token, *, objects: bool = True) -> tuple[Token, ...]:
    """The words that negate this word, empty when none does.

    Args:
        objects: Count negative objects of a verb as well ("threatened no one").
    """
    return _negated_with_objects(word) if objects else _negated_itself(word)


@once_a_word
def _negated_with_objects(word: Token) -> tuple[Token, ...]:
    return _negations(word, objects=True)


@once_a_word
def _negated_itself(word: Token) -> tuple[Token, ...]:
    return _negations(word, objects=False)


def _negations(word: Token, *, objects: bool) -> tuple[Token, ...]:
    found: list[Token] = []
    for owner, shared in _with_peers(word):
        found.extend(_own_negation(owner))
        if is_verbal(owner):
            subjects = children(owner, "nsubj", "nsubjpass")
            found.extend(n for s in subjects if not _is_it(s) for n in _negative(s))
            if objects and not shared:
                found.extend(_negative_objects(owner))
        if found:
            break
    return tuple(token for token in found if not _harmless(token))


def _with_peers(word: Token) -> Iterator[tuple[Token, bool]]:
    """The word, then earlier conjuncts whose left side it shares."""
    yield word, False
    while word.dep_ == "conj" and shares_left(word, word.head) and not stands_higher(word):
        word = word.head
        yield word, True


def _own_negation(word: Token) -> list[Token]:
    never = word_sets("modality")["never_words"]
    copula = lemma(word) == "be"
    found = [n for n in children(word, "neg") if n.i < word.i + (3 if copula else 0)]
    for dep, child in dependents(word):
        if (dep in {"advmod", "preconj", "cc"} and child.lower_ in never and child.i < word.i) or (
            dep in {"det", "nummod"} and child.lower_ in {"no", "neither"}
        ):
            found.append(child)
    if word.dep_ == "conj":
        found.extend(_nor(word))
    if word.pos_ in NOUNS and word.dep_ in {"pobj", "pcomp"} and word.head.lower_ == "without":
        found.append(word.head)
    if word.dep_ == "pcomp" and word.head.lower_ == "without":
        found.append(word.head)
    return found or _set_against(word) or _over_an_aside(word)


def _nor(word: Token) -> list[Token]:
    """The "nor" that joins a word, and not one before: "neither held nor fined, but followed"."""
    joining = [c for c in children(word.head, "cc") if c.i < word.i]
    return joining[-1:] if joining and joining[-1].lower_ == "nor" else []


def _set_against(noun: Token) -> list[Token]:
    """`on its own statutes and not on instructions`: the phrase says what it was not."""
    preposition = noun.head
    if (
        noun.pos_ not in NOUNS
        or noun.dep_ != "pobj"
        or preposition.i <= sentence_of(noun).start + 1
    ):
        return []
    if preposition.lower_ in word_sets("modality")["not_for_it"] and is_told_of(noun):
        return []  # "fined for litter, and not for the rally": that was held
    negation = preposition.nbor(-1)
    joined = negation.nbor(-1).lower_ in {"and", "but", ","}
    return [negation] if joined and negation.lower_ == "not" else []


def is_told_of(noun: Token) -> bool:
    """ "The rally", "his speech": one that was."""
    owned = children(noun, "poss")
    return bool(owned) or any(word.lower_ in DEFINITE for word in children(noun, "det"))


def _over_an_aside(verb: Token) -> list[Token]:
    """`was not, as two papers wrote, dragged from a bus`: the parser loses the "not"."""
    if verb.tag_ not in {"VB", "VBN", "VBD", "VBG"} or verb.i == 0 or verb.nbor(-1).text != ",":
        return []
    start = sentence_around(verb).start
    before = (verb.doc[place] for place in range(verb.i - 2, start - 1, -1))
    opening = next((t for t in before if t.text in {",", ";"}), None)
    if opening is None or opening.text == ";" or opening.i - 2 < start:
        return []
    negation, helper = opening.nbor(-1), opening.nbor(-2)
    split = negation.lower_ in {"not", "n't", "never"} and lemma(helper) in {"be", "have", "do"}
    return [negation] if split else []


def _negative(noun: Token) -> list[Token]:
    words = word_sets("modality")
    if noun.lower_ in words["negative_words"]:
        return [noun]
    if noun.lower_ in {"one", "body"} and any(c.lower_ == "no" for c in noun.children):
        return [c for c in noun.children if c.lower_ == "no"]
    owners = [c for c in children(noun, "poss") if c.lower_ in words["negative_words"]]
    return owners + [
        c for c in noun.children
        if c.i < noun.i
        and ((c.dep_ in {"det", "neg"} and c.lower_ in {"no", "not"}) or c.lower_ == "neither")
    ]  # fmt: skip


def _negative_objects(verb: Token) -> list[Token]:
    found: list[Token] = []
    for dep, child in dependents(verb):
        if dep in {"dobj", "dative", "oprd"} and child.pos_ != "ADP":
            found.extend(_negative(child))
        elif dep in {"prep", "agent", "dative"} and not is_circumstance(child):
            for inner in children(child, "pobj"):
                found.extend(_negative(inner))
    return found


def is_circumstance(preposition: Token) -> bool:
    """`held for no reason`, `deported with no hearing`: how, and not whether."""
    words = word_sets("modality")
    if preposition.lower_ == "for":
        return any(lemma(o) in words["reasons"] for o in children(preposition, "pobj"))
    return preposition.lower_ in words["circumstance_prepositions"]


def _is_it(token: Token) -> bool:
    return token.lower_ in {"it", "there"}


def _harmless(token: Token) -> bool:
    """`not only`, `no fewer than`, `no doubt`, `not until`: these negate nothing."""
    verb = token.head
    return negates_nothing(token) or any(
        c.dep_ in {"advcl", "prep"} and (c.lower_ in {"until", "till"}
        or any(m.lower_ in {"until", "till"} for m in c.children if m.dep_ == "mark"))
        and c.i > token.i for c in verb.children
    )  # fmt: skip


def negates_nothing(token: Token) -> bool:
    """`not only`, `no fewer than`, `no doubt`, `no sooner than`."""
    if token.dep_ != "neg" and token.lower_ not in {"not", "no"}:
        return False
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    behind = [word.lower_ for word in token.doc[token.i + 1 : token.i + 4]]
    if behind[:2] == ["so", "much"] and behind[2:] != ["as"]:
        return True  # "not so much arrested as kidnapped"
    harmless = word_sets("modality")["not_negating"] | {
        "only", "just", "merely", "simply", "alone", "necessarily", "least", "even", "so",
    }  # fmt: skip
    return following in harmless - ({"even", "so"} if token.lower_ != "no" else set())


def _auxiliaries(word: Token) -> list[Token]:
    for owner, _ in _with_peers(word):
        found = children(owner, "aux", "auxpass")
        if found:
            return found
    return []


def _time_to_come(word: Token) -> Hit | None:
    """`will`, `is going to`, `is to be held`."""
    words = word_sets("modality")
    for aux in _auxiliaries(word):
        if aux.lower_ in words["will"]:
            return ("planned", (aux,), "future")
    return None


def _condition(word: Token) -> Hit | None:
    words = word_sets("modality")
    for aux in _auxiliaries(word):
        if aux.lower_ in words["hypothetical_modals"] and aux.tag_ == "MD" and not is_had(aux):
            return ("hypothetical", (aux,), "modal")
    for owner, _ in _with_peers(word):
        for mark in children(owner, "mark"):
            if mark.lower_ in words["conditions"] and not _after_as(mark):
                return ("hypothetical", (mark,), "condition")
        if counterfactual_side(owner) == "condition":  # "had they followed him, we would know"
            return ("hypothetical", tuple(_auxiliaries(owner)[:1]), "condition")
    if _is_yes_no_question(word):
        return ("hypothetical", tuple(_auxiliaries(word)[:1]), "question")
    return None


def _after_as(mark: Token) -> bool:
    return mark.i > 0 and mark.nbor(-1).lower_ in {"as", "even"}


def _is_yes_no_question(word: Token) -> bool:
    if word.dep_ != "ROOT" or not is_verbal(word):
        return False
    if "?" not in sentence_around(word).words:
        return False
    last = next(
        (t for t in reversed(list(sentence_of(word))) if not t.is_space and not t.is_quote), None
    )
    if last is None or last.text != "?":
        return False
    subjects = [s for s in children(word, "nsubj", "nsubjpass") if not _is_label(s)]
    auxiliaries = children(word, "aux", "auxpass")
    if not subjects or not auxiliaries or auxiliaries[0].i > subjects[0].i:
        return False
    return not any(t.tag_ in {"WP", "WRB", "WDT"} for t in word.subtree if t.i < auxiliaries[0].i)


def _is_label(name: Token) -> bool:
    """`Aline: are we still protesting?`: who speaks, in a chat or a hearing."""
    return name.i + 1 < sentence_of(name).end and name.nbor().text == ":"


def _adjective(word: Token) -> Hit | None:
    """Adjectives of an event noun, and of the noun it stands before: `a planned rally`."""
    words = word_sets("modality")
    for owner, _ in _with_peers(word):
        for child in children(owner, "amod", "compound"):
            name = child.lower_
            if name in words["plan_adjectives"]:
                return ("planned", (child,), "adjective")
            if name in words["attempt_adjectives"] or name.startswith("attempted-"):
                return ("attempted", (child,), "adjective")
            if name in words["unreal_adjectives"]:
                return ("hypothetical", (child,), "adjective")
    return None


def _hedge(word: Token) -> Hit | None:
    words = word_sets("modality")
    for owner, _ in _with_peers(word):
        for dep, child in dependents(owner):
            if dep == "advmod" and child.lower_ in words["allege_adverbs"]:
                return ("alleged", (child,), "adverb")
            adjective = dep in {"amod", "compound"} and owner.pos_ in NOUNS
            if adjective and child.lower_ in words["allege_adjectives"]:
                return ("alleged", (child,), "adjective")
    return None
