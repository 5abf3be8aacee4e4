"""Officers told of beside the one body that they can be of: "The Nile Foundation was attacked. The
director, Ada Moss, was threatened".

The office says what kind of body has it: a rector a campus, an editor a paper. Only where one such
body was named in the sentence or in the one before, and nothing else there may have such a head:
no second body, no film, no hotel. Missions, police and states have no officers of this kind.
"""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Span, Token

from extract.grammar import children, is_passive, lemma, sentence_of, word_before
from extract.naming.mention import DocMention, as_actor
from extract.relations.parts import Mentions, Tie
from extract.wordlists import word_sets

_SCORE = 0.75
_ASSOCIATIONS = frozenset({"ngo", "coalition", "student_association", "diaspora_association"})
_BODIES = _ASSOCIATIONS | {"media", "company", None}
_FITTING = {
    "heads_campuses": frozenset({"university", "college", "secondary_school"}),
    "heads_papers": frozenset({"media"}),
    "heads_choirs": _BODIES,
    "heads_firms": frozenset({"media", "company"}),
    "heads_associations": _ASSOCIATIONS,
    "heads_bodies": _BODIES,
    "spokespersons": _BODIES | {"university", "college"},
}
"""Lists of offices, and the subtypes of the bodies that have them."""
_NO_RIVALS = frozenset({"state", "police", "diplomatic_mission", "court"})
"""They have spokespersons, and no directors and chairs."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OF = frozenset({"of", "for", "from", "at", "with"})


@lru_cache(maxsize=1)
def scene_offices() -> frozenset[str]:
    """The nouns for such offices."""
    words = word_sets("relations")
    return frozenset().union(*(words[name] for name in _FITTING))


def scene_office_ties(mentions: Mentions, noun: Token) -> Iterator[Tie]:
    """`the director, X,` and `Editor X`, right behind the one body that can have one."""
    if lemma(noun) not in scene_offices() or not _stands_alone(noun):
        return
    person = _named_right_behind(mentions, noun)
    body = _only_body(mentions, noun) if person is not None else None
    if person is None or body is None or _is_a_culprit(mentions.doc[person.head]):
        return
    title = (noun.idx, noun.idx + len(noun))
    yield Tie(_type(noun), person, body, noun, "role:scene", _SCORE, title)


def _is_a_culprit(person: Token) -> bool:
    """Who "ordered the attack" or was "arrested for the attack" leads whoever attacked the body."""
    named = person if person.dep_ in _SUBJECTS else person.head
    if named.dep_ not in _SUBJECTS:
        return False
    verb = named.head
    for_what = children(verb, "prep") if is_passive(verb) else []
    deed = any(
        determined.lower_ in ("the", "this", "that")
        for prep in for_what
        if prep.lower_ in ("for", "over", "with")
        for noun in children(prep, "pobj")
        for determined in children(noun, "det")
    )
    return deed or lemma(verb) in word_sets("relations")["what_culprits_do"]


def _type(noun: Token) -> str:
    if lemma(noun) in word_sets("relations")["spokespersons"]:
        return "represents"
    lower = any(c.lower_ in {"deputy", "vice", "assistant"} for c in noun.lefts)
    return "employed_by" if lower else "leads"


def _stands_alone(noun: Token) -> bool:
    """ "The director", "Editor X": not "a director", "its director", "the film director"."""
    if noun.tag_ not in {"NN", "NNP"}:
        return False
    own = word_sets("relations")["of_offices"]
    start = noun.i
    while start > sentence_of(noun).start and noun.doc[start - 1].lower_ in own:
        start -= 1
    before = word_before(noun.doc[start])
    opens = before is None or before.is_punct or before.is_space
    article = before is not None and before.lower_ == "the"
    return article or (opens and noun.doc[start].text[:1].isupper())


def _named_right_behind(mentions: Mentions, noun: Token) -> DocMention | None:
    """The person in ", X," or " X", of whom no body is told: not "the director, X of Y"."""
    doc, end = noun.doc, sentence_of(noun).end
    i = noun.i + 1
    if doc[i : i + 2].text.lower() == "in chief":
        i += 2
    comma = i < end and doc[i].text == ","
    opening = word_before(noun)
    if not comma and noun.text[:1].islower() and (opening is None or opening.lower_ != "the"):
        return None
    person = mentions.named_from(noun.i, end) or mentions.named_from(i + comma, end)
    if person is None or person.plural:
        return None
    behind = doc[person.end].lower_ if person.end < end else "."
    closed = behind in {",", ".", ";"} or not comma
    then = doc[person.end + 1 : person.end + 2].text
    joined = behind in _OF or behind == "and" or (behind == "," and then in {"of", "and"})
    return person if closed and not joined else None


def _only_body(mentions: Mentions, noun: Token) -> DocMention | None:
    """The one body of the scene that has such an officer; None where something else may."""
    name = next(n for n in _FITTING if lemma(noun) in word_sets("relations")[n])
    told = [m for span in _scene(noun) for m in mentions.within(span)]
    fitting = [m for m in told if m.kind == "proper" and _fits(mentions, m, name)]
    body = max(fitting, key=lambda m: len(m.name), default=None)
    if body is None or not all(_is_same(mentions, m, body) for m in fitting):
        return None
    rivals = [m for m in told if _is_rival(m, name) and not _is_same(mentions, m, body)]
    return None if rivals or _has_other_head(noun, fitting) else body


def _scene(noun: Token) -> list[Span]:
    """The words before the office in its sentence, and the sentence before."""
    sentence = sentence_of(noun)
    spans = [noun.doc[sentence.start : noun.i]]
    return [sentence_of(noun.doc[sentence.start - 1]), *spans] if sentence.start else spans


def _fits(mentions: Mentions, mention: DocMention, name: str) -> bool:
    if mention.type not in {"organization", "campus"} or mention.subtype not in _FITTING[name]:
        return False
    if name != "heads_choirs":
        return True
    around = mentions.doc[max(0, mention.start - 1) : mention.end]
    return any(word.lower_ in word_sets("relations")["choirs"] for word in around)


def _is_rival(mention: DocMention, name: str) -> bool:
    """Whether somebody else may have such an officer: a paper an editor, a crowd a speaker."""
    if mention.kind == "pronoun" or mention.apposed_to is not None:
        return False
    read = as_actor(mention)
    if name in {"heads_campuses", "heads_papers"}:
        kinds = _FITTING[name]
        return read.type in {"organization", "campus"} and read.subtype in kinds
    speaks = name == "spokespersons"
    if read.type == "group":
        return speaks and mention.kind == "nominal"
    return read.type in {"organization", "campus"} and (speaks or read.subtype not in _NO_RIVALS)


def _is_same(mentions: Mentions, mention: DocMention, body: DocMention) -> bool:
    """One body: by its name, its acronym in brackets, a part of its name, "the foundation"."""
    if mention.start >= body.start and mention.end <= body.end:
        return True
    if mention.kind == "nominal":
        beside = mention.end == body.start
        return beside or (mention.definite and mention.lemma in body.name.lower().split())
    bracket = mention.start > 0 and mentions.doc[mention.start - 1].text == "("
    return mention.name in body.name or (bracket and mention.start - body.end <= 2)


def _has_other_head(noun: Token, bodies: list[DocMention]) -> bool:
    """A film or a hotel is told of, which has a director of its own."""
    inside = {i for body in bodies for i in range(body.start, body.end)}
    words = word_sets("relations")["have_heads_too"]
    return any(
        token.i not in inside and lemma(token) in words for span in _scene(noun) for token in span
    )
