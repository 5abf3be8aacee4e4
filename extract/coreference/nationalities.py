"""Which state somebody is of, as the text says: "an Uzbek blogger", "she fled Iran", "a refugee
from Rwanda", "the Cuban ambassador".

Where somebody lives is not asked, nor whose citizen he became. Who is told to be of two states
("Dutch-Iranian") is of none that could be named.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import (
    children,
    conjuncts,
    has_modal,
    prepositional_objects,
    with_subject,
    word_before,
)
from extract.naming.mention import DocMention
from extract.state_words import is_nation, states_named

_BESIDE = ("amod", "compound", "nmod")


def only_state_of(scene: Scene, cluster: Cluster) -> str | None:
    """Code of the one state that a person or several are told to be of; None without any, or
    with two."""
    if cluster.type not in ("person", "group"):
        return None
    found = {code for index in cluster.members for code in states_of(scene, index)}
    maybe = {code for index in cluster.members for code in _papers_of(scene, index)}
    return next(iter(found)) if len(found) == 1 and maybe <= found else None


def states_of(scene: Scene, index: int) -> Iterator[str]:
    """Codes of the states that a mention of somebody says he is of."""
    mention, head = scene.mentions[index], scene.head(index)
    if mention.country is not None:
        yield mention.country
    if mention.kind != "pronoun" and not lexicon().has("of_any_state", mention.lemma):
        yield from _by_adjective(mention, head)
        yield from _from(scene, head)
    yield from states_fled(scene, head)


def _papers_of(scene: Scene, index: int) -> Iterator[str]:
    """ "A Canadian citizen" may be so by birth or not."""
    mention, head = scene.mentions[index], scene.head(index)
    if lexicon().has("of_any_state", mention.lemma):
        yield from _by_adjective(mention, head)
    for verb in _told_verbs(head):
        for noun in children(verb, "attr"):
            other = scene.by_head.get(noun.i)
            if other is not None and lexicon().has("of_any_state", noun.lemma_.lower()):
                yield from _by_adjective(scene.mentions[other], noun)


def _by_adjective(mention: DocMention, head: Token) -> Iterator[str]:
    """ "An Uzbek blogger", "Uzbek blogger Omar Aziz", "a Swede"; no part of a name."""
    words = [word for word in children(head, *_BESIDE) if word.i < head.i]
    words += [inner for word in words for inner in children(word, *_BESIDE)]
    if mention.kind == "nominal":
        words.append(head)
    elif head.dep_ == "appos" and head.head.i == mention.start - 1:  # "the Lao poet Kham Sok"
        words += children(head.head, *_BESIDE)
    for word in words:
        inside_name = mention.kind == "proper" and mention.start <= word.i
        if word.text[:1].isupper() and not inside_name:
            for name in _nations(word):
                yield from states_named(name)


def _nations(word: Token) -> Iterator[str]:
    """The nations of a word: "Saudi", "South Sudanese", both of "Dutch-Iranian"."""
    before = word_before(word)
    both = "" if before is None else f"{before.text} {word.text}"
    if is_nation(both):
        yield both
        return
    if is_nation(word.text):
        yield word.text
        return
    yield from (part for part in word.text.split("-") if is_nation(part))


def _from(scene: Scene, head: Token) -> Iterator[str]:
    """ "A refugee from Rwanda", "a native of Mali"."""
    for place in prepositional_objects(head, "from"):
        yield from _country(scene, place)
    if head.lemma_.lower() in ("native", "national"):
        for place in prepositional_objects(head, "of"):
            yield from _country(scene, place)


def states_fled(scene: Scene, head: Token) -> Iterator[str]:
    """ "She fled Iran", "he escaped from Mali", "a writer who fled Burundi"; not "did not flee"
    and "would flee"."""
    for verb in _told_verbs(head):
        open_ = children(verb, "neg") or has_modal(verb)
        never = any(w.lower_ == "never" for w in children(verb, "advmod"))
        if not open_ and not never and lexicon().has("fleeing_verbs", verb.lemma_.lower()):
            for place in (*children(verb, "dobj"), *prepositional_objects(verb, "from")):
                yield from _country(scene, place)


def _told_verbs(head: Token) -> Iterator[Token]:
    """The verbs whose subject somebody is, with those that are joined to them or of "who"."""
    verbs = [head.head] if head.dep_ == "nsubj" else []
    verbs += [v for v in children(head, "relcl") if any(c.lower_ == "who" for c in v.children)]
    for first in verbs:
        yield first
        yield from (v for v in conjuncts(first)[1:] if with_subject(v).i == first.i)


def _country(scene: Scene, place: Token) -> Iterator[str]:
    index = scene.by_head.get(place.i)
    if index is not None and is_nation(scene.mentions[index].name):
        yield from states_named(scene.mentions[index].name)
