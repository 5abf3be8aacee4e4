"""What the grammar says of a noun for a body and the name right behind it.

"The youth league Imbonerakure threatened exiles": the noun describes the name, so that no cue for
persons outweighs it. "He told the newspaper Ali Demir had been held", "the group Sara Tesfaye leads
is banned": the name is that of somebody, and the subject of a clause of its own.
"""

from spacy.tokens import Token

from extract.gazetteer.forces import force_ending_at
from extract.gazetteer.view import POSSESSIVE, View
from extract.gazetteer.words import organization_words
from extract.naming.person_words import person_words

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HELD = frozenset({"dobj", "pobj", "dative"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HELPING = frozenset({"be", "have", "do", "will"})
_SMALL = frozenset({"IN", "RP"})


def describes_name(view: View, noun: int, start: int, end: int) -> bool:
    """Whether a noun in the singular is a part of the name's own phrase: "the militia X"."""
    token = view.doc[noun]
    if start != noun + 1 or token.tag_ not in ("NN", "NNP"):
        return False
    tied = token.dep_ == "compound" and start <= token.head.i < end
    tied = tied or any(_are_twins(token, word) for word in view.doc[start:end])
    words = person_words()
    somebody = any(words.role(word) for word in (view.low[noun], *view.low[start:end]))
    if not tied or somebody or view.low[start] in words.given:
        return False  # "the broadcaster Dante Villaflor", "Party Chairman Villaflor"
    return not _may_be_subject(view, noun, end)


def _may_be_subject(view: View, noun: int, end: int) -> bool:
    """ "As leader of the league Rahimi was beaten", "the militia Rahimi fled killed his brother":
    the name may be that of somebody, and the subject of the verb right behind it."""
    verb = view.doc[end] if end < len(view) else None
    if verb is None or verb.tag_ not in _FINITE:
        return False
    within = view.doc[end - 1]
    while within.head.i >= noun and within.head.i < end and within.head.i != within.i:
        within = within.head
    main = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    role = any(child.dep_ == "mark" and child.lower_ == "as" for child in main.lefts)
    held = within.dep_ in _HELD and (role or not _has_subject_before(verb, end))
    return held or _is_followed_by_a_verb(view, end)


def is_beside_its_name(noun: Token, name: int) -> bool:
    """Whether the parser gives one verb the noun for a body and its name as two subjects."""
    body = organization_words().body_of_noun(noun.lower_) is not None
    return body and noun.tag_ == "NN" and _are_twins(noun, noun.doc[name])


def _are_twins(one: Token, other: Token) -> bool:
    """Whether two words are the same to one verb."""
    subject = one.dep_ in _SUBJECTS and other.dep_ == one.dep_
    return subject and other.head.i == one.head.i


def kind_of_body(view: View, noun: int, named: str) -> str:
    """What a noun for a body is with the word before it, as "organization/student_association"."""
    words = organization_words()
    if not named.startswith("organization/"):
        return named
    service = force_ending_at(view, noun)
    students = view.word(noun - 1) in words["student_words"]
    if students and view.low[noun] in words["student_heads"]:
        service = "student_association"
    return f"organization/{service}" if service else named


def is_somebody_beside(view: View, noun: int, start: int, end: int) -> bool:
    """Whether the name behind a noun opens a clause of its own: "told the newspaper Ali Demir had",
    "the party Omar Tal founded was"; a given name and a surname."""
    if end - start < 2 or view.low[start] not in person_words().given or end >= len(view):
        return False
    held = view.doc[noun].dep_ in _HELD
    if view.low[end] in POSSESSIVE:
        return held
    verb = view.doc[end]
    if verb.tag_ == "VBN" and end + 1 < len(view) and view.doc[end + 1].tag_ in _FINITE:
        return True  # the parser's "founded" of "the wing Omar Tal founded was banned"
    if verb.tag_ not in _FINITE or _has_subject_before(verb, noun):
        return False
    return held or _is_followed_by_a_verb(view, end)


def _has_subject_before(verb: Token, noun: int) -> bool:
    """ "Members of the group Selam Rotterdam had met": the members had."""
    main = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    return any(child.dep_ in _SUBJECTS and child.i < noun for child in main.lefts)


def _is_followed_by_a_verb(view: View, verb: int) -> bool:
    """ "Founded was", "works for was": the first verb is that of a clause about the noun."""
    if view.doc[verb].lemma_.lower() in _HELPING or view.doc[verb].tag_ == "MD":
        return False
    behind = verb + 1
    behind += behind < len(view) and view.doc[behind].tag_ in _SMALL
    return behind < len(view) and view.doc[behind].tag_ in _FINITE | {"VBN"}
