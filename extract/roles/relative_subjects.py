"""Who acts in a main clause: "the agency for which he worked spied on exiles" is the agency.

Between a noun and its verb may stand a clause with a subject of its own, and the reader takes that
subject for who acts, suffers or speaks in the main clause. A thing in the noun's place is left
alone: in "the car in which the agents sat followed him" the agents do it. Where the parser takes
the two verbs for one ("to which she belonged threatened"), their words are read in a row.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.frames import Filler, Frame
from extract.grammar import NOUNS, children, conjuncts, is_passive, is_verbal, lemma, sentence_of
from extract.remembered import once_a_word
from extract.roles.relative_doers import are_people, is_body
from extract.wordlists import word_sets
from graph.ontology import ontology

_RELATIVES = frozenset(("which", "whom", "that", "where", "who"))
_SUBJECTS = ("nsubj", "nsubjpass")
_HELPERS = frozenset(("be", "have", "do"))
_SIDE = ("ADV", "PART")
_FINITE = ("VBD", "VBZ", "VBP", "VBN")


@dataclass(frozen=True, slots=True)
class _Main:
    """The noun that a verb tells of, the words of the clause between, and the verb's voice."""

    noun: Token
    start: int
    end: int
    passive: bool

    def holds(self, word: Token) -> bool:
        return self.start <= word.i < self.end


def told_of_the_noun(frame: Frame) -> Frame:
    """ "The agency for which he worked spied on exiles": the agency did, whoever "he" is."""
    main = _main_of(frame.trigger)
    if main is None:
        return frame
    roles = ("target",) if main.passive else tuple(ontology().doer_roles)
    other = any(f.head.i == main.noun.i and f.role not in roles for f in frame.fillers)
    fillers = tuple(_outside(frame, main, roles))
    if other or fillers == frame.fillers:
        return frame
    told = frame.source is None or frame.source.i == main.noun.i or main.holds(frame.source)
    if told and not frame.cues and frame.modality in ("alleged", "denied"):
        frame = replace(frame, modality="asserted", source=None)
    return replace(frame, fillers=fillers).marked("main_subject")


def not_said_beside_it(frame: Frame) -> Frame:
    """ "The consul of whom the editor wrote threatened her": the editor wrote no such thing."""
    if frame.source is None or frame.source.dep_ not in _SUBJECTS:
        return frame
    main = _main_of(frame.trigger)
    if main is None or not main.holds(frame.source):
        return frame
    return replace(frame, source=None).marked("said_beside_it")


def _outside(frame: Frame, main: _Main, roles: tuple[str, ...]) -> Iterator[Filler]:
    """The fillers, with the noun for those of the clause behind it."""
    taken = {f.role for f in frame.fillers if f.head.i == main.noun.i}
    for filler in frame.fillers:
        if filler.role not in roles or not main.holds(filler.head):
            yield filler
        elif filler.role not in taken:
            taken.add(filler.role)
            yield replace(filler, head=main.noun)


@once_a_word
def _main_of(trigger: Token) -> _Main | None:
    """What the clause of a trigger is about, where another clause stands between."""
    verb = trigger
    if not is_verbal(verb):
        verb = verb.head if verb.dep_ == "dobj" and is_verbal(verb.head) else verb
    if not is_verbal(verb):
        return None
    main = _by_the_parse(verb) or _by_words(verb)
    return main if main is not None and _acts(main.noun) else None


def _by_the_parse(verb: Token) -> _Main | None:
    passive = is_passive(verb)
    while not children(verb, *_SUBJECTS) and verb.dep_ in ("conj", "xcomp"):
        if not is_verbal(verb.head) or (verb.dep_ == "xcomp" and children(verb.head, "dobj")):
            return None
        verb = verb.head
    for noun in children(verb, *_SUBJECTS):
        for clause in children(noun, "relcl"):
            start, end = clause.left_edge.i, clause.right_edge.i + 1
            if noun.i < start and end <= verb.i and _is_beside(clause):
                return _Main(noun, start, end, passive)
    return None


def _is_beside(clause: Token) -> bool:
    """ "Whom the exiles trusted", "for which he worked"; not "who beat him", "whom police say"."""
    subjects = children(clause, *_SUBJECTS)
    own = bool(subjects) and all(word.lower_ not in _RELATIVES for word in subjects)
    by_preposition = clause.left_edge.lower_ in word_sets("modality")["before_relatives"]
    return own and (by_preposition or not _takes_a_clause(clause))


def _by_words(verb: Token) -> _Main | None:
    """ "The party | to which she belonged | threatened": read in a row where the parser does not.

    "The man whom police believe killed her" is no such sentence.
    """
    inner, passive = _verb_before(verb)
    if inner is None or inner.i not in (verb.head.i, *(word.i for word in verb.children)):
        return None
    opening = _opening(inner)
    if opening is None or not opening.i:
        return None
    by_preposition = opening.lower_ not in _RELATIVES
    noun = opening.nbor(-1)
    if noun.pos_ not in NOUNS or (not by_preposition and _takes_a_clause(inner)):
        return None
    return _Main(noun, opening.i, inner.i + 1, passive)


def _verb_before(verb: Token) -> tuple[Token | None, bool]:
    """The verb right before another, over "was" and adverbs; and whether the other is passive."""
    passive, start = False, sentence_of(verb).start
    for word in reversed(verb.doc[start : verb.i]):
        helps = lemma(word) in _HELPERS
        if not helps and word.pos_ not in _SIDE:
            return (word if word.tag_ in _FINITE and verb.tag_ in _FINITE else None), passive
        passive = passive or lemma(word) == "be"
    return None, False


def _opening(inner: Token) -> Token | None:
    """The "to" of "to which she belonged", the "whom" of "whom he had met"."""
    named = False
    for word in reversed(inner.doc[sentence_of(inner).start : inner.i]):
        if word.lower_ in _RELATIVES:
            before = word.nbor(-1) if word.i else word
            if not named:
                return None
            return before if before.lower_ in word_sets("modality")["before_relatives"] else word
        named = named or word.pos_ in NOUNS
        verbal = is_verbal(word) and lemma(word) not in _HELPERS and word.dep_ != "amod"
        if verbal or word.is_punct or word.pos_ == "CCONJ":
            return None
    return None


def _takes_a_clause(verb: Token) -> bool:
    """ "Whom police believe killed her", "whom he saw beat her"."""
    return lemma(verb) in word_sets("modality")["before_a_clause"]


def _acts(noun: Token) -> bool:
    """Whether a noun is of somebody, or of a body: no car and no letter."""
    if noun.pos_ == "PRON":
        return False
    peers = conjuncts(noun)
    body = any(lexicon().body_nouns.get(lemma(peer)) for peer in peers) or any(map(is_body, peers))
    return body or any(map(are_people, peers)) or noun.ent_type_ in ("ORG", "NORP")
