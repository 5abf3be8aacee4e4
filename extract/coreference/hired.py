"""Whom an officer pays: not the victim, but him who did it.

"Li watched the activist Chen. An officer met him and paid him" tells of two men of whom one watched
the other; to be hired, paid and told what to do is what befalls the one who did it.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.clusters import Clusters
from extract.coreference.deeds import done_by
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, clause_of
from extract.grammar import children, conjuncts, first_conjunct

_OBJECTS = ("dobj", "dative")
_REACH = 2
"""Sentences back in which the deed may be told."""


def who_did_it_for_another(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Token]:
    """The one doer of the deeds told before, where a pronoun is whom somebody hires."""
    token = pronoun.token
    verb = first_conjunct(clause_of(token))
    if token.dep_ not in _OBJECTS or not children(verb, "nsubj"):
        return
    if _is_hired(conjuncts(verb), token):
        doers = dict(_doers_before(scene, clusters, pronoun))
        yield from doers.values() if len(doers) == 1 else ()


def _doers_before(
    scene: Scene, clusters: Clusters, pronoun: Pronoun
) -> Iterator[tuple[int, Token]]:
    """Who is told to have harmed somebody in the sentences before, by entity."""
    here, harm = scene.sentence[pronoun.token.i], lexicon().words["harassing_verbs"]
    for index in range(pronoun.index):
        mention, head, cluster = scene.mentions[index], scene.head(index), clusters.of(index)
        one = mention.type == "person" and not mention.plural and mention.kind != "pronoun"
        near = 0 < here - scene.sentence[head.i] <= _REACH
        if cluster is not None and one and near and not harm.isdisjoint(done_by(head)):
            yield cluster.number, head


def _is_hired(verbs: list[Token], token: Token) -> bool:
    """Whether one of some joined verbs tells that somebody is hired, and none of harm to him."""
    words = lexicon()
    held = [v for v in verbs if any(o.lower_ == token.lower_ for o in children(v, *_OBJECTS))]
    if any(words.has("harassing_verbs", verb.lemma_.lower()) for verb in held):
        return False
    return any(_hires(verb) for verb in held)


def _hires(verb: Token) -> bool:
    """ "Paid him", "told him to photograph them"."""
    words = lexicon()
    if words.has("hiring_verbs", verb.lemma_.lower()):
        return True
    asks = words.has("asking_verbs", verb.lemma_.lower())
    deeds = children(verb, "xcomp", "ccomp")
    return asks and any(
        deed.tag_ == "VB" and words.has("harassing_verbs", deed.lemma_.lower()) for deed in deeds
    )
