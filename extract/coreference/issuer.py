"""Whose text it is: the body that issues it, and calls itself "we" outside of quotes.

The metadata name it as the publisher. The text names it in full, by its noun ("the University" in
what the "University of Turku" publishes), or as itself ("this newspaper"). A body that the text
only tells of is never taken for it.
"""

import re
from collections.abc import Iterator, Sequence

from extract.coreference.lexicon import lexicon
from extract.coreference.names import BODIES, words_of_name
from extract.coreference.scene import Scene
from extract.coreference.voice import Voices
from extract.naming.mention import DocMention

_ASIDE = re.compile(r"\([^)]*\)")
_BEHIND_THE_NOUN = ("of", "for", "at", "in", "on", "to")
"""Words that end the part of a body's name that says what it is."""

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
    outside = (i for i in bodies if voices.at(scene.mentions[i].head) is None)
    return next((i for i in outside if _means_itself(scene, scene.mentions[i])), None)


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
