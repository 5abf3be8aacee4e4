"""Whose text it is: the body that issues it, and calls itself "we" outside of quotes.

The metadata name it as the publisher. The text names it in full, by its noun ("the University" in
what the "University of Turku" publishes), or as itself ("this newspaper"). Where nobody is said to
publish it the head or signature may say whose it is ("Statement of Kauri University", "Office of
the Rector, Kauri University"). A body that the text only tells of is never taken for it.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.coreference.names import BODIES, words_of_name
from extract.coreference.scene import Scene
from extract.coreference.voice import Voices
from extract.naming.mention import DocMention

_ASIDE = re.compile(r"\([^)]*\)")
_BEHIND_THE_NOUN = ("of", "for", "at", "in", "on", "to")
"""Words that end the part of a body's name that says what it is."""

_ADDRESSED = frozenset(
    {"to", "dear", "on", "about", "concerning", "re", "against", "and", "vs", "cc"}
)
"""Beside these a head names a reader, a topic or several bodies."""
_SHORT = 16
_HEAD = 80
"""So many words of a text are asked whether it is a letter."""

Name = tuple[str, ...]


def find_issuer(scene: Scene, voices: Voices) -> int | None:
    """The first mention of the body that issues the text; None where the text mentions none.

    A name in full is better than its noun alone, and that better than "this newspaper".
    """
    names = list(_published_by(scene.document.publisher or ""))
    bodies = [
        index
        for index, mention in enumerate(scene.mentions)
        if mention.type in BODIES and mention.kind != "pronoun" and not mention.plural
    ]
    for name in names:
        for index in bodies:
            mention = scene.mentions[index]
            if mention.kind == "proper" and words_of_name(mention.name) == name:
                return index
    for name in names:
        for index in bodies:
            if _is_short_for(scene.mentions[index], name):
                return index
    if not scene.document.publisher and (stated := _stated(scene, bodies)) is not None:
        return stated
    outside = (i for i in bodies if voices.at(scene.mentions[i].head) is None)
    return next((i for i in outside if _means_itself(scene, scene.mentions[i])), None)


def _stated(scene: Scene, bodies: Sequence[int]) -> int | None:
    """The one body whose statement the first sentence is, or whose office opens or signs the
    text; None where that sentence tells more."""
    if not scene.sentence:
        return None
    for number in dict.fromkeys((0, scene.sentence[-1])):
        words = [w for w in scene.doc if scene.sentence[w.i] == number and not w.is_space]
        low = {w.lower_ for w in words}
        if not words or len(words) > _SHORT or not low.isdisjoint(_ADDRESSED):
            continue
        if any(w.pos_ in ("VERB", "AUX") for w in words):
            continue
        inside = [i for i in scene.in_sentence(number) if scene.mentions[i].kind == "proper"]
        offices = [i for i in inside if _is_office(scene, i)]
        others = [i for i in inside if i not in offices and scene.mentions[i].type != "place"]
        if len(others) != 1 or others[0] not in bodies:
            continue
        opens = number == 0
        office = (offices or _is_office_word(words[0])) and not (opens and _is_a_letter(scene))
        if office or (opens and _is_its_own(scene, others[0])):
            return others[0]
    return None


def _is_a_letter(scene: Scene) -> bool:
    """Whether somebody is written to, whose office then stands at the head."""
    return any(word.lower_ in ("dear", "undersigned", "attn") for word in scene.doc[:_HEAD])


def _is_office(scene: Scene, index: int) -> bool:
    """ "Office of the Vice-Chancellor", which is a part of the body named behind it."""
    return _is_office_word(scene.doc[scene.mentions[index].start])


def _is_office_word(word: Token) -> bool:
    return lexicon().has("offices_of_signatures", word.lower_)


def _is_its_own(scene: Scene, index: int) -> bool:
    """ "Statement of Kauri University", not "statement of the students of Kauri University"."""
    head = scene.head(index)
    by = head.dep_ == "pobj" and head.head.lower_ in ("of", "by", "from")
    return by and lexicon().has("words_of_statements", head.head.head.lower_)


def bears_other_name(names: Sequence[str], publisher: str) -> bool:
    """Whether a body that the text calls by these names is another than the publisher.

    It is when a name of two words or more has a word that the publisher's lacks, and no name equals
    one of the publisher's. A single word may be an acronym, and tells nothing.
    """
    published = list(_published_by(publisher))
    known = {word for name in published for word in name}
    said = [words_of_name(name) for name in names]
    longer = (words for words in said if len(words) > 1)
    return set(published).isdisjoint(said) and any(not set(words) <= known for words in longer)


def _published_by(publisher: str) -> Iterator[Name]:
    """The names of bodies in the publisher's: its first part, or all where a part is an office.

    "University of Turku, Rectorate" gives two, "The Gull, University of Turku" only the Gull.
    """
    parts = [words_of_name(part) for part in _ASIDE.sub("", publisher).split(",")]
    parts = [part for part in parts if part]
    has_office = any(lexicon().has("office_words", word) for part in parts for word in part)
    yield from parts if has_office else parts[:1]


def _is_short_for(mention: DocMention, name: Name) -> bool:
    """Whether a definite mention is the noun of a name, with other words of it at most."""
    said = words_of_name(mention.text)
    if not said or not (mention.definite or mention.kind == "proper") or mention.key is not None:
        return False
    return said[-1] == _noun_of(name) and set(said) <= set(name)


def _noun_of(name: Name) -> str:
    end = next((i for i, word in enumerate(name) if i and word in _BEHIND_THE_NOUN), len(name))
    return name[end - 1]


def _means_itself(scene: Scene, mention: DocMention) -> bool:
    """ "This newspaper", "this Office": by its noun, or by the capital that it gives itself."""
    first = scene.doc[mention.start]
    before = first if first.lower_ == "this" else scene.doc[max(0, mention.start - 1)]
    if before.lower_ != "this" or before.i > mention.start:
        return False
    noun = scene.doc[mention.head]
    return lexicon().has("own_media", mention.lemma) or noun.is_title
