"""What a government does to another state: "The Government has expelled two Iranian diplomats".

No state expels, sanctions or summons its own diplomats. Who does so to those of the state that a
paragraph tells of is the government of another, in whose parliament or paper it is told: it is not
named, and no deed of that state is laid at its door nor one of its own at the state's.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import children, conjuncts, first_conjunct, prepositional_objects


def is_host(scene: Scene, index: int, state: str) -> bool:
    """Whether a bare government acts against the staff of a state that it might be taken for."""
    head = first_conjunct(scene.head(index))
    if head.dep_ != "nsubj":
        return False
    return any(
        serves(scene, noun, state)
        for verb in deeds_of(head.head)
        if lexicon().has("host_acts", verb.lemma_.lower())
        for noun in _whom(verb)
    )


def deeds_of(verb: Token) -> Iterator[Token]:
    """A verb, those joined to it, and what it plans: "intends to expel"."""
    for deed in conjuncts(verb):
        yield deed
        yield from children(deed, "xcomp")


def _whom(verb: Token) -> Iterator[Token]:
    """The objects of a verb, and in "a member of the embassy" the embassy."""
    for noun in children(verb, "dobj"):
        yield from (*conjuncts(noun), *prepositional_objects(noun, "of", "at", "from"))


def serves(scene: Scene, noun: Token, state: str) -> bool:
    """Whether a noun is for somebody who serves that state: "any Vietnamese official"."""
    index = scene.by_head.get(noun.i)
    if index is None or not lexicon().has("staff_of_states", noun.lemma_.lower()):
        return False
    inside = {scene.mentions[index].country, *_countries(scene, noun)} - {None}
    return inside == {state} if inside else lexicon().has("missions_abroad", noun.lemma_.lower())


def names_state(scene: Scene, noun: Token, state: str) -> bool:
    """Whether a word names that state, by its land or its capital: "Turkey", "Ankara"."""
    index = scene.by_head.get(noun.i)
    mention = None if index is None else scene.mentions[index]
    if mention is None or mention.country != state or mention.kind != "proper":
        return False
    return mention.subtype in ("state", "country") or mention.actor is not None


def is_of(scene: Scene, noun: Token, state: str) -> bool:
    """Whether a word is that state, its power or somebody of it."""
    index = scene.by_head.get(noun.i)
    return index is not None and scene.mentions[index].country == state


def _countries(scene: Scene, noun: Token) -> Iterator[str | None]:
    below = {word.i for word in noun.subtree}
    yield from (m.country for m in scene.mentions if m.head in below)
