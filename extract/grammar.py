"""What a spaCy parse says about a verb or a noun: subjects, objects, voice, coordination.

Only structure stands here, no event types and no words of the domain.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from extract.dependents import dependents
from extract.remembered import once_a_doc

PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
VERBS = frozenset({"VERB", "AUX"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
"""Words before a noun for what is known."""
DASHES = frozenset({"-", "\u2013", "\u2014", "--"})
_DATELINE_WORDS = 15


def sentence_of(word: Token) -> Span:
    """The sentence that a word stands in, which `Token.sent` makes anew whenever it is asked."""
    starts, sentences = _sentences(word.doc)
    return sentences[bisect_right(starts, word.i) - 1]


@once_a_doc
def _sentences(doc: Doc) -> tuple[Sequence[int], Sequence[Span]]:
    """The sentences of a text, and the number of the first word of each.

    A text of another language has no bounds of sentences and counts as one.
    """
    sentences = list(doc.sents) if doc.has_annotation("SENT_START") else [doc[:]]
    return [sentence.start for sentence in sentences], sentences


def sentences_in(doc: Doc) -> Sequence[Span]:
    """The sentences of a parsed text, which `Doc.sents` makes anew, having looked at every word."""
    return _sentences(doc)[1]


def word_before(word: Token) -> Token | None:
    """The word before in the same sentence, or None."""
    return word.nbor(-1) if word.i > sentence_of(word).start else None


def word_behind(word: Token) -> Token | None:
    """The word behind in the same sentence, or None."""
    return word.nbor(1) if word.i + 1 < sentence_of(word).end else None


def lemma(token: Token) -> str:
    """Lower-case lemma of a word."""
    return token.lemma_.lower()


def children(token: Token, *deps: str) -> list[Token]:
    """Direct dependents with one of these relations, in text order."""
    return [child for dep, child in dependents(token) if dep in deps]


def is_numbered(noun: Token) -> bool:
    """ "Four gendarmes": a number stands before the noun."""
    return any(child.dep_ == "nummod" for child in noun.lefts)


def is_verbal(token: Token) -> bool:
    """True for verbs and for participles that the tagger calls adjectives or nouns."""
    return token.pos_ in VERBS or token.tag_ in {"VBD", "VBG", "VBN", "VBZ", "VBP", "VB"}


def heads_a_clause(word: Token) -> bool:
    """True for verbs and auxiliaries, and for the root of a sentence without one."""
    return word.pos_ in ("VERB", "AUX") or word.head.i == word.i


def verb_above(word: Token) -> Token:
    """The nearest verb or auxiliary at or above a word; without one the root of its sentence."""
    while not heads_a_clause(word):
        word = word.head
    return word


def has_to(verb: Token) -> bool:
    """True for an infinitive with "to"."""
    return any(dep == "aux" and c.lower_ == "to" for dep, c in dependents(verb))


def has_modal(verb: Token) -> bool:
    """ "May", "would" or another modal before a verb."""
    return any(aux.tag_ == "MD" for aux in children(verb, "aux"))


def is_to_come(verb: Token) -> bool:
    """ "To stop the arrest", "would stop it": nothing says that it was done."""
    return has_to(verb) or has_modal(verb)


def is_passive(verb: Token) -> bool:
    """True for passive clauses and for bare past participles after a noun (`letters sent by`)."""
    if any(dep in {"auxpass", "nsubjpass", "csubjpass"} for dep, _ in dependents(verb)):
        return True
    if verb.dep_ == "conj" and verb.tag_ in {"VBN", "VBD"} and is_verbal(verb.head):
        # "was harassed and abused": the tagger takes the second participle for a past.
        own = children(verb, "nsubj", "dobj", "ccomp", "aux", "xcomp")
        return not own and is_passive(verb.head)
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ in {"acl", "amod"}:
        return True
    return not children(verb, "aux", "nsubj") and bool(children(verb, "agent"))


def first_conjunct(token: Token) -> Token:
    """The word that a chain of coordinated words hangs on; the token itself when alone.

    `Token.conjuncts` would walk through the whole Doc.
    """
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token


def conjuncts(token: Token) -> list[Token]:
    """The token and all words coordinated below it, in text order."""
    found = [token]
    for child in children(token, "conj"):
        found.extend(conjuncts(child))
    return found


def with_joined(verb: Token) -> list[Token]:
    """A verb and those joined to it that have no subject of their own, in text order."""
    return [v for v in conjuncts(verb) if v.i == verb.i or not own_subjects(v)]


def is_listed_with_owner(noun: Token) -> bool:
    """Whether a noun with "his" is the next of a list and describes no one before it: "Omar, his
    brother and his wife", "Omar, his wife and Ana", "Omar, his brother and a friend were held",
    "Omar, his wife, Ana, and a friend".

    Else it may say who that is: "Omar, his lawyer and spokesman".
    """
    own = [owner.lower_ for owner in children(noun, "poss") if owner.tag_ == "PRP$"]
    if noun.dep_ != "appos" or not own:
        return False
    verb, many = noun.head.head, ("were", "are", "have")
    held = noun.head.dep_ in PASSIVE_SUBJECTS | {"nsubj"} and any(
        word.lower_ in many for word in (verb, *children(verb, "aux", "auxpass"))
    )
    named = any(other.pos_ == "PROPN" for other in children(noun, "appos"))
    return named or any(
        held or other.pos_ == "PROPN" or any(o.lower_ in own for o in children(other, "poss"))
        for other in conjuncts(noun)[1:]
    )


def prepositional_objects(token: Token, *prepositions: str) -> list[Token]:
    """Objects of prepositional dependents; all prepositions when none is named."""
    found: list[Token] = []
    for prep in children(token, "prep", "agent", "dative"):
        if prep.pos_ not in {"ADP", "SCONJ", "VERB", "ADV"}:
            continue
        if prepositions and prep.lower_ not in prepositions:
            continue
        found.extend(children(prep, "pobj"))
        for inner in children(prep, "prep"):  # "from outside the embassy", "according to"
            found.extend(children(inner, "pobj"))
    return found


def clause_of(noun: Token) -> Token:
    """The verb that a noun serves, below whatever prepositions ("acquitted two of the men")."""
    while noun.dep_ in {"pobj", "appos"}:
        noun = noun.head.head if noun.dep_ == "pobj" else noun.head
    return noun.head if noun.dep_ in {"dobj", "nsubj", "nsubjpass"} else noun


def agents(verb: Token) -> list[Token]:
    """Who does it in a passive clause: the objects of `by`."""
    found: list[Token] = []
    for by in children(verb, "agent"):
        found.extend(children(by, "pobj"))
    if not found and is_passive(verb):
        found = prepositional_objects(verb, "by")
    return [token for token in found if token.ent_type_ not in {"DATE", "TIME"}]


def patients(verb: Token) -> list[Token]:
    """Whom or what a verb is done to: its objects, or the subjects of a passive."""
    return children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")


def is_had(aux: Token) -> bool:
    """The "'d" of "they'd been taken", which the tagger takes for "would"."""
    if aux.lower_ not in {"'d", "\u2019d"} or aux.head.tag_ not in {"VBN", "VBD"}:
        return False
    helpers = children(aux.head, "aux", "auxpass")
    return not any(other.lower_ in {"be", "have"} for other in helpers)


def has_had(verb: Token) -> bool:
    """ "Had been warned", "he'd seen": it was before what else is told."""
    return any(
        word.dep_ == "aux" and word.lower_ in {"had", "'d", "\u2019d"} for word in verb.lefts
    )


def shares_left(token: Token, peer: Token) -> bool:
    """Do the auxiliaries, the subject and the negation left of `peer` hold for `token` too?

    `token` is coordinated with `peer`. "did not threaten or harass": yes. "did not answer and
    harassed her", "was not heard and sued them": no, since the second verb has a tense of its own.
    """
    if children(token, "nsubj", "nsubjpass", "aux", "auxpass", "expl"):
        return False
    if children(token, "dobj", "ccomp") and is_passive(peer) and not children(peer, "dobj"):
        return False
    if lemma(peer) == "be" and token.tag_ == "VBD" and lemma(token) != "be":
        return False  # "was not satisfied that he was beaten, but accepted that he was held"
    if not (is_verbal(token) and is_verbal(peer)):
        return token.pos_ in NOUNS and peer.pos_ in NOUNS
    return token.tag_ == peer.tag_ or {token.tag_, peer.tag_} == {"VBD", "VBN"}


def own_subjects(verb: Token) -> list[Token]:
    """Subjects that stand in the clause itself, active or passive, conjuncts included."""
    found: list[Token] = []
    for child in children(verb, "nsubj", "nsubjpass"):
        found.extend(conjuncts(child))
    return found


def with_subject(verb: Token) -> Token:
    """The verb whose subject a joined verb shares; itself where it has one of its own."""
    while verb.dep_ == "conj" and not own_subjects(verb):
        verb = verb.head
    return verb


def ancestors_of_clause(token: Token) -> Iterator[tuple[Token, Token]]:
    """Pairs (word, its head) from the token up to the root of the sentence."""
    while token.head.i != token.i:
        yield token, token.head
        token = token.head


def is_set_against(noun: Token) -> bool:
    """ "Her husband, not Omar Said, was held": beside another, and said to be somebody else."""
    first = noun.left_edge
    before = first.nbor(-1).lower_ if first.i else ""
    return not {first.lower_, before}.isdisjoint(("not", "unlike", "than"))


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; the token itself when it is none."""
    if token.lower_ not in RELATIVES or token.tag_ not in {"WP", "WDT", "WP$", "IN"}:
        return token
    for word, head in ancestors_of_clause(token):
        if word.dep_ in {"relcl", "acl"}:
            return described_by(word) if token.lower_ == "which" else head
    return token


def described_by(clause: Token) -> Token:
    """The noun of a relative clause: of "the consulate in Chicago, which denied it" not the town.

    A person cannot be meant by "which", nor several; then it is the place itself. The parser may
    hang the "in" on the verb.
    """
    place = clause.head
    if place.dep_ != "pobj" or place.pos_ != "PROPN" or place.head.lower_ not in {"in", "at"}:
        return place
    noun, first = place.head.nbor(-1) if place.head.i else place, clause.left_edge
    apart = first.lower_ == "which" and first.i > place.i and first.nbor(-1).text == ","
    one = noun.pos_ in {"NOUN", "PROPN"} and noun.tag_ in {"NN", "NNP"}
    return noun if apart and one else place


def contrasts(word: Token) -> bool:
    """The "not" of "the university, not the consulate, did it": it sets a noun apart, no event."""
    if word.lower_ != "not":
        return False
    before, after = word_before(word), word_behind(word)
    if before is None or after is None:
        return False
    if after.pos_ == "ADP":
        after = word_behind(after) or after
    described = after.dep_ in ("amod", "compound", "nummod")  # "not by fellow inmates"
    noun = after.pos_ in ("DET", "NOUN", "PROPN", "PRON") or described
    return before.lower_ in (",", "and", "but") and noun


def opens_dateline(word: Token) -> bool:
    """ "BERN, March 14 - The embassy denied": the parser takes such a town for a subject."""
    if len(word) < 3 or not word.is_upper or word.i != sentence_of(word).start:
        return False
    return any(token.text in DASHES for token in sentence_of(word)[:_DATELINE_WORDS])


def clauses_below(verb: Token) -> list[Token]:
    """The verbs of what a verb tells, two deep: the "have" and "arrested" of "threatened to have
    him arrested"."""
    below = children(verb, "xcomp", "ccomp")
    return below + [inner for word in below for inner in children(word, "xcomp", "ccomp")]


def is_condition(clause: Token) -> bool:
    """Whether a clause begins with "if" or "unless"."""
    return any(mark.lower_ in ("if", "unless") for mark in children(clause, "mark"))
