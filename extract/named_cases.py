"""Named cases in recommendations: "Release Amina Sow, who was arrested in May 2021".

What is asked for is no fact, and so such lists are not read. What a clause about somebody named
says in the past is one: she was arrested. So is "the beating of Amina Sow" that somebody is to
investigate, apologize for or punish, and a measure that is to be lifted and says when it came:
"the travel ban on her father, imposed in March 2022". Nothing else of the sentence is taken.
"""

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from extract.blocks import block_around
from extract.frames import Frame
from extract.grammar import DEFINITE, children, is_verbal, lemma, sentence_of
from extract.wordlists import word_sets
from graph.model import Document

_CLAUSES = ("relcl", "acl")
_NO_PERSON = ("GPE", "LOC", "NORP", "DATE", "TIME", "LANGUAGE")


def sentences_with_cases(
    document: Document, doc: Doc, sentences: Sequence[tuple[int, int]], silent: Collection[int]
) -> dict[int, frozenset[int]]:
    """Silent sentences of recommendations that tell of a case, with their words that tell it."""
    wanted = [block for block in document.blocks if block.kind == "recommendation"]
    if not wanted:
        return {}
    found = {}
    for number in sorted(silent):
        span = doc.char_span(*sentences[number], alignment_mode="contract")
        if span is None or block_around(wanted, sentences[number][0]) is None:
            continue
        words = frozenset(word.i for word in _telling(span))
        if words:
            found[number] = words
    return found


def only_cases(frames: Sequence[Frame], cases: dict[int, frozenset[int]]) -> list[Frame]:
    """Of a recommendation, keep what it tells of a case: "release X, who was arrested in May"."""
    return [f for f in frames if f.sentence not in cases or f.trigger.i in cases[f.sentence]]


def _telling(sentence: Span) -> Iterator[Token]:
    """The words of clauses about somebody, and of the deed that is to be answered for."""
    for word in sentence:
        if word.dep_ in _CLAUSES and _is_past(word) and _is_of_somebody(word):
            yield from word.subtree
        elif _is_behind_a_name(word):
            yield from (w for w in word.subtree if w.i >= word.i)
        elif word.pos_ == "NOUN" and (_is_answered_for(word) or _is_to_be_undone(word)):
            yield word


def _is_past(clause: Token) -> bool:
    """ "Who was arrested", "who has been held", "detained since June"; no "would" and no "not"."""
    helpers = children(clause, "aux", "auxpass")
    if children(clause, "neg", "mark") or any(word.tag_ == "MD" for word in helpers):
        return False
    if clause.dep_ == "acl":
        return clause.tag_ in ("VBN", "VBD") and not helpers
    tensed = [word for word in (clause, *helpers) if word.tag_ in ("VBD", "VBZ", "VBP")]
    if not tensed:
        return False
    return tensed[0].tag_ == "VBD" or (lemma(tensed[0]) == "have" and len(helpers) > 0)


def _is_of_somebody(clause: Token) -> bool:
    """Somebody with a name is told of, before the clause or in it."""
    noun = clause.head
    phrase = [word for word in noun.subtree if word.i < clause.left_edge.i]
    return any(_is_a_name(word) for word in (noun, *phrase, *clause.subtree))


def _is_behind_a_name(participle: Token) -> bool:
    """ "Drop all charges against Amina Sow, detained since June", whatever that is joined to."""
    start = sentence_of(participle).start
    if participle.tag_ != "VBN" or participle.i - start < 3 or participle.nbor(-1).text != ",":
        return False
    helped = children(participle, "aux", "auxpass", "mark", "nsubj", "neg")
    return not [word for word in helped if word.i > start + 1] and _is_a_name(participle.nbor(-2))


def _is_a_name(word: Token) -> bool:
    large = word.text.rpartition("-")[2][:1].isupper()
    return large and word.pos_ in ("PROPN", "NOUN") and word.ent_type_ not in _NO_PERSON


def _is_to_be_undone(measure: Token) -> bool:
    """ "Lift the travel ban on her father, imposed in March 2022": there was a ban."""
    known = any(child.lower_ in DEFINITE for child in children(measure, "det"))
    verb, words = measure.head, word_sets("structure")
    if not known or measure.dep_ != "dobj" or lemma(verb) not in words["undoing"]:
        return False
    end = sentence_of(measure).end
    parts = [w for w in measure.doc[measure.i + 1 : end] if lemma(w) in words["brought_about"]]
    return any(_is_bare_past(part) for part in parts)


def _is_bare_past(part: Token) -> bool:
    """ ", imposed in March 2022", ", which was imposed in 2022": with its day."""
    before = part.doc[part.i - 3 : part.i].text.lower()
    bare = before.endswith(",") or before in (", which was", ", which were")
    dated = any(word.ent_type_ == "DATE" for word in part.subtree)
    opened = children(part, "mark", "neg", "aux")
    return part.tag_ in ("VBN", "VBD") and bare and dated and not opened


def _is_answered_for(deed: Token) -> bool:
    """ "Investigate the beating of Amina Sow", "those responsible for the raid on the League"."""
    known = any(child.lower_ in DEFINITE for child in children(deed, "det"))
    if not known or not any(_is_a_name(word) for word in deed.subtree):
        return False
    above = deed.head
    if deed.dep_ == "pobj":
        above = above.head
        return lemma(above) in word_sets("structure")["answering_for"]
    verb = is_verbal(above) and deed.dep_ == "dobj"
    return verb and lemma(above) in word_sets("structure")["looking_into"]
