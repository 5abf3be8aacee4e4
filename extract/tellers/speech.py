"""Who says so: the word that names the source of an event, by the parse of its sentence.

"X said that", "according to X", "accused by X", "X's report that", and the speaker of a quotation.
The publisher of a document is never a source here, and a source is never a doer.
"""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from extract.grammar import (
    DASHES,
    agents,
    antecedent,
    children,
    described_by,
    first_conjunct,
    has_to,
    is_passive,
    is_verbal,
    lemma,
    opens_dateline,
    own_subjects,
    prepositional_objects,
    sentence_of,
)
from extract.remembered import once_a_span, once_a_word
from extract.sentence_words import sentence_around
from extract.status.cue_path import Step, path
from extract.wordlists import word_sets

_QUOTATION_MARKS = frozenset({'"', "“", "”", "``", "''"})


@once_a_word
def source_of(trigger: Token) -> Token | None:
    """Head word of the nearest source that governs the trigger, or None for the writer's voice."""
    steps = path(trigger)
    for word in _clause_words(trigger, steps):
        source = _according(word) or _parenthetical(word, trigger)
        if source is not None:
            return source
        for step in steps:
            if step.peer.i == word.i:
                source = _governing(step)
                if source is not None:
                    return source
    return _quote_speaker(trigger)


def _clause_words(trigger: Token, steps: Sequence[Step]) -> list[Token]:
    return [trigger, *(step.head for step in steps)]


def speaker(verb: Token) -> Token | None:
    """The speaker of a saying verb: its subject, or what its subject goes back to."""
    words = word_sets("speech")
    if is_passive(verb):
        named = agents(verb)
        if named:
            return _usable(named[0])
        if lemma(verb) in words["accusing"] or verb.tag_ == "VBN":
            return None
    return _usable_subject(verb)


def _usable_subject(verb: Token, depth: int = 0) -> Token | None:
    for subject in own_subjects(verb):
        if subject.dep_ == "nsubjpass":
            return None
        return _usable(antecedent(_past_dateline(subject, verb)))
    if depth > 3:
        return None
    if verb.dep_ == "conj" and is_verbal(verb.head):
        return _usable_subject(verb.head, depth + 1)
    if verb.dep_ in {"advcl", "xcomp", "pcomp", "dep"}:
        above = verb.head.head if verb.dep_ == "pcomp" else verb.head
        return _usable_subject(above, depth + 1) if is_verbal(above) else None
    if verb.dep_ in {"relcl", "acl"} and verb.tag_ != "VBN":
        return _usable(described_by(verb))
    return None


def _past_dateline(subject: Token, verb: Token) -> Token:
    """`BERN, March 14 - The embassy denied`: the parser takes the town of the dateline."""
    if not opens_dateline(subject):
        return subject
    dash = next((t.i for t in subject.doc[subject.i : verb.i] if t.text in DASHES), verb.i)
    named = [*children(subject, "appos"), *children(verb, "nsubj")]
    return next((t for t in named if t.i > dash), subject)


def _usable(token: Token) -> Token | None:
    if token.lower_ in word_sets("speech")["never_sources"]:
        return None if token.lower_ != "it" else token
    return token


def _governing(step: Step) -> Token | None:
    """The source that the head of a step names, when it is a verb or noun of saying."""
    words = word_sets("speech")
    head = step.head
    name = lemma(head)
    if is_verbal(head) and name in words["verbs"] and _is_said(step):
        return speaker(head)
    if head.pos_ == "NOUN" and name in words["nouns"] and _is_content(step):
        return _author(head)
    return None


def _is_said(step: Step) -> bool:
    head = step.head
    if step.link == "clause":
        return not has_to(step.node) or lemma(head) in {"claim", "deny"} or is_passive(head)
    if step.link in {"object", "subject"}:
        return lemma(head) in word_sets("speech")["saying_nouns"]
    if step.link in {"prep:of", "prep:for", "prep:over", "prep:about"}:
        return lemma(head) in word_sets("speech")["accusing"] | {"complain", "speak", "tell"}
    return False


def _is_content(step: Step) -> bool:
    return step.link in {"noun_clause", "clause", "prep:of", "relative", "prep:about"}


def _author(noun: Token) -> Token | None:
    """Whose report it is: possessor, `by`, `from`, or the subject that makes or receives it."""
    owners = children(noun, "poss") or prepositional_objects(noun, "by", "from")
    for participle in children(noun, "acl"):
        owners = owners or agents(participle)
    if owners:
        return _usable(owners[0])
    verb = first_conjunct(noun).head
    if noun.dep_ == "nsubj" and lemma(verb) in word_sets("speech")["verbs"]:
        return noun
    if noun.dep_ == "dobj" and lemma(verb) in word_sets("speech")["publishing"]:
        return speaker(verb)
    return None


def _according(word: Token) -> Token | None:
    """`according to X`, also `as X put it` and `in the words of X`, hanging on a clause."""
    for prep in children(word, "prep"):
        if prep.lower_ in word_sets("speech")["according"]:
            found = prepositional_objects(prep, "to") or children(prep, "pobj")
            found = found or [o for p in children(prep, "prep") for o in children(p, "pobj")]
            if found:
                return found[0]
    return None


def _parenthetical(word: Token, trigger: Token) -> Token | None:
    """`..., she alleges, ...`: a saying verb that hangs on the clause it reports."""
    for child in word.children:
        if child.dep_ not in {"parataxis", "ccomp", "advcl", "dep"} or child.i == trigger.i:
            continue
        if not is_verbal(child) or lemma(child) not in word_sets("speech")["verbs"]:
            continue
        if trigger.is_ancestor(child) or not child.is_ancestor(trigger):
            marks = children(child, "mark")
            clausal = children(child, "ccomp", "xcomp", "dobj")
            if own_subjects(child) and not clausal and all(m.lower_ == "as" for m in marks):
                return speaker(child)
    return None


def _quote_speaker(trigger: Token) -> Token | None:
    """The speaker of the quotation that the trigger stands in, from outside the marks."""
    inside = _quotation(trigger)
    if inside is None:
        return None
    start, end = inside
    for token in sentence_of(trigger):
        if start <= token.i <= end or not is_verbal(token):
            continue
        if lemma(token) in word_sets("speech")["verbs"]:
            found = speaker(token)
            if found is not None and not start <= found.i <= end:
                return found
    return None


@once_a_span
def _marks(sentence: Span) -> list[int]:
    """Numbers of the quotation marks of a sentence."""
    return [token.i for token in sentence if token.text in _QUOTATION_MARKS]


def _quotation(trigger: Token) -> tuple[int, int] | None:
    """First and last token of the quotation inside the sentence around the trigger."""
    marks = _marks(sentence_around(trigger).span)
    if not marks:
        return None
    before = [i for i in marks if i < trigger.i]
    after = [i for i in marks if i > trigger.i]
    opened = bool(before) and (len(before) % 2 == 1 or trigger.doc[before[-1]].text == "“")
    if opened and trigger.doc[before[-1]].text != "”":
        return before[-1], after[0] if after else sentence_of(trigger).end - 1
    if not before and after and (len(after) % 2 == 1 or trigger.doc[after[0]].text == "”"):
        return sentence_of(trigger).start, after[0]
    return None
