"""What shows whose officers act in a place: their deed, whom it befalls, and who lives there."""

from collections.abc import Iterable

from spacy.tokens import Token

from extract.coreference.clusters import Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.nationalities import only_state_of
from extract.coreference.scene import Scene
from extract.grammar import children, conjuncts, first_conjunct, lemma


def deed_of(doer: Token) -> Token | None:
    """The verb whose subject or agent a noun is."""
    first = first_conjunct(doer)
    if first.dep_ == "nsubj":
        return first.head
    if first.dep_ == "pobj" and first.head.lower_ == "by" and first.head.dep_ == "agent":
        return first.head.head
    return None


def acted_on(verb: Token) -> list[Token]:
    """Whom or what a deed befalls."""
    found = children(verb, "dobj", "nsubjpass", "dative")
    return [one for noun in found for one in conjuncts(noun)]


def has_kin(noun: Token) -> bool:
    """ "Her father", "the mother of Omar Tal", "the home of his parents", "Omar Tal's brother"."""
    parts = (noun, *children(noun, "poss"), *_owned_by(noun))
    return any(lexicon().has("kin", lemma(part)) for part in parts)


def _owned_by(noun: Token) -> list[Token]:
    return [n for prep in children(noun, "prep") if prep.lower_ == "of" for n in prep.children]


def homes(scene: Scene, clusters: Clusters) -> frozenset[str]:
    """The states that the persons of the text are said to be of."""
    people = [c for c in clusters.all.values() if c.type in ("person", "group")]
    found = (only_state_of(scene, c) for c in people if not _serves(scene, c.members))
    return frozenset(code for code in found if code is not None)


def _serves(scene: Scene, members: list[int]) -> bool:
    return any(lexicon().has("staff_of_states", lemma(scene.head(index))) for index in members)


def dwelt_in(scene: Scene, inside: Iterable[int] | None = None) -> frozenset[str]:
    """The lands in which somebody is said to live, to study or to have found refuge.

    Args:
        inside: The mentions that are asked; all by default.
    """
    found: set[str] = set()
    for index in range(len(scene.mentions)) if inside is None else inside:
        land, head = scene.mentions[index].country, scene.head(index)
        if land is None or head.dep_ != "pobj" or head.head.lower_ not in ("in", "to", "near"):
            continue
        holder, has = lemma(head.head.head), lexicon().has
        if has("dwelling", holder) or has("dwellers", holder):
            found.add(land)
    return frozenset(found)
