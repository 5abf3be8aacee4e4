"""Who stands behind a phrase that opens the clause, and is nobody whom the phrase names.

"On the orders of the head of the service in Kigali, Jean Habimana, an exile, was killed": the
exile is the subject, and no head. "According to the consul, Ana Li, Omar was beaten": Omar is the
subject, and the consul may be Ana Li. Where the parser leaves the main verb without a subject, the
name before it is that: "When he met the consul, Ana Li, an exile, was beaten".
"""

from spacy.tokens import Doc, Token

from extract.naming.mention import DocMention

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_VERBS = frozenset(("VERB", "AUX"))


def is_after_fronted(doc: Doc, noun: Token, name: DocMention) -> bool:
    """Whether a noun ends a fronted phrase, and the name behind it may be the clause's subject."""
    before = noun.left_edge.i - 1
    if before < 0 or not (doc[before].tag_ in ("IN", "TO") or doc[before].pos_ == "VERB"):
        return False
    verb = _verb_behind(noun, name)
    if verb is None:
        return _is_subject_behind(doc, noun, name)
    subjects = [child for child in verb.children if child.dep_ in _SUBJECTS]
    return all(_is_told_of(doc, subject, name) for subject in subjects)


def _verb_behind(noun: Token, name: DocMention) -> Token | None:
    """The verb behind the name on which the noun's phrase hangs, if none before has a subject."""
    for above in noun.ancestors:
        if above.i >= name.end and above.pos_ in _VERBS:
            return above
        if any(child.dep_ in _SUBJECTS for child in above.children):
            return None
    return None


def _is_subject_behind(doc: Doc, noun: Token, name: DocMention) -> bool:
    """ "When he met the consul, Ana Li, an exile, was beaten": she is whom the parse says so of."""
    root = doc[name.start : name.end].root
    clause = next((above for above in noun.ancestors if above.pos_ in _VERBS), noun)
    if clause.dep_ != "advcl":
        return False
    if opens_main_clause(noun, name):
        return True
    return root.dep_ in _SUBJECTS and root.head.i >= name.end and not root.is_ancestor(noun)


def opens_main_clause(noun: Token, name: DocMention) -> bool:
    """Whether a noun is of a fronted clause, and the main verb has no subject but the name."""
    clause = next((above for above in noun.ancestors if above.pos_ in _VERBS), noun)
    return clause.dep_ == "advcl" and clause.i < noun.i and _lacks_subject(clause.head, name)


def _lacks_subject(verb: Token, name: DocMention) -> bool:
    """Whether a verb has no subject but the name described before it: "Ana, a poet, was hit"."""
    helpers = [child.i for child in verb.children if child.dep_ in ("aux", "auxpass")]
    first = verb.doc[min((*helpers, verb.i))]
    if first.i <= name.end or first.tag_ not in ("VBD", "VBZ", "VBP", "MD"):
        return False
    described = verb.doc[name.end].text == "," and verb.doc[first.i - 1].text == ","
    return described and not any(child.dep_ in _SUBJECTS for child in verb.children)


def _is_told_of(doc: Doc, subject: Token, name: DocMention) -> bool:
    """Whether a subject is the name, or a description between commas right behind it."""
    if subject.i < name.start:
        return False
    if subject.i < name.end or doc[name.start].is_ancestor(subject):
        return True
    end = subject.right_edge.i + 1
    beside = doc[name.end].text == "," and subject.left_edge.i == name.end + 1
    return beside and end < len(doc) and doc[end].text == ","
