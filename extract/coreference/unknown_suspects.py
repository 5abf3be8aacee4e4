"""Who may be a suspect whom nobody knows: "Men hit Ana Li, 34. Police held the 34-year-old".

What says no name ("the 34-year-old", "the Tajik") may stand for whoever did the harm that was told,
where it is arrested, charged or flees, or does harm itself. So it is not joined with whom the text
does not tell to have done something or to have been seized before.
"""

from spacy.tokens import Token

from extract.coreference.clusters import Cluster
from extract.coreference.deeds import done_by, done_to
from extract.coreference.lexicon import lexicon
from extract.coreference.near_nouns import FAR
from extract.coreference.noun_ground import NounGround
from extract.coreference.scene import clause_of
from extract.grammar import lemma

_HARM = ("verbs_of_harm", "harassing_verbs", "harming_verbs", "violent_nouns", "deeds_suffered")


def may_be_a_suspect(ground: NounGround, index: int, cluster: Cluster) -> bool:
    """Whether a noun may mean a suspect of whom nothing is known, and not this person."""
    if not _is_told_as_a_suspect(ground.scene.head(index)):
        return False
    before = [ground.scene.head(member) for member in ground.clusters.before(cluster, index)]
    if any(_is_known_for_it(head) for head in before):
        return False
    first = max(0, ground.scene.sentence_of(index) - FAR)
    return any(
        any(lexicon().has(harm, lemma(word)) for harm in _HARM)
        for word in ground.scene.doc[: ground.scene.mentions[index].start]
        if ground.scene.sentence[word.i] >= first
    )


def _is_told_as_a_suspect(head: Token) -> bool:
    """ "Police held the 34-year-old", "searched his flat", "the 34-year-old beat her"."""
    told = {lemma(clause_of(head)), *done_to(head), *done_by(head)}
    if any(lexicon().has("told_of_suspects", verb) for verb in told):
        return True
    does = set(done_by(head))
    return any(lexicon().has(verbs, verb) for verbs in _HARM[:3] for verb in does)


def _is_known_for_it(head: Token) -> bool:
    """Whether somebody was told to have done harm, or to have been seized or accused."""
    of = lexicon().suffered_by
    seized = not set(done_to(head)).isdisjoint(of["suspect"] | of["accused"])
    return seized or any(lexicon().has(verbs, v) for verbs in _HARM[:3] for v in done_by(head))
