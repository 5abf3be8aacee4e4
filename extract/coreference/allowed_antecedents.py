"""Whom a pronoun may mean: earlier mentions that agree, and that nothing rules out.

Who speaks the words around it calls himself I, not he; who denies that his side did it is not its
victim.
"""

from collections.abc import Iterator

from extract.coreference.answered_only import are_not_who_answered
from extract.coreference.candidates import Pronoun, agrees, is_barred, names_below
from extract.coreference.clusters import Cluster
from extract.coreference.defendants import caught_before
from extract.coreference.deniers import deniers_of_it
from extract.coreference.grammar_says import meant_by_grammar
from extract.coreference.lexicon import lexicon
from extract.coreference.no_captors import are_no_captors
from extract.coreference.no_kin import only_as_no_kin
from extract.coreference.not_the_officials import officials_apart
from extract.coreference.only_around import (
    came_to_help,
    has_others_watched,
    is_told_on_by_him,
    only_reports,
)
from extract.coreference.pronoun_ground import PronounGround

WINDOW = {"human": 8, "plural": 3, "neuter": 3}
"""Sentences that a pronoun may look back over, by its family; a person stays the topic longer."""


def allowed_antecedents(ground: PronounGround, pronoun: Pronoun) -> list[tuple[int, Cluster]]:
    """Earlier mentions that agree and that syntax does not forbid, the nearest first."""
    found: list[tuple[int, Cluster]] = []
    barred = _speakers(ground, pronoun) | _named_below(ground, pronoun) | _deniers(ground, pronoun)
    barred |= caught_before(ground.scene, ground.clusters, pronoun)
    for candidate in _candidates(ground, pronoun):
        cluster = ground.clusters.of(candidate)
        if cluster is None or not agrees(pronoun, cluster):
            continue
        place = ground.scene.mentions[candidate].head
        own_words = ground.voices.by_token[place] in ground.spoken.get(pronoun.index, ())
        talks = own_words or _is_who_speaks(ground, pronoun, candidate)
        if (
            talks
            or only_reports(ground, pronoun, candidate)
            or came_to_help(ground, pronoun, candidate)
            or is_told_on_by_him(ground, pronoun, candidate, cluster)
            or has_others_watched(ground, pronoun, candidate, cluster)
            or are_no_captors(ground, pronoun, candidate, cluster)
            or are_not_who_answered(ground, pronoun, candidate, cluster)
            or is_barred(ground.scene, pronoun, candidate)
        ):
            barred.add(cluster.number)
        found.append((candidate, cluster))
    found = [(candidate, c) for candidate, c in found if c.number not in barred]
    if ground.no_kin:
        found = _without_no_kin(ground, found, pronoun)
    return _without_doubtful(ground, found, pronoun) if pronoun.human else found


def allowed_by_grammar(ground: PronounGround, pronoun: Pronoun) -> Cluster | None:
    told = meant_by_grammar(ground.scene, ground.clusters, pronoun)
    return None if told is not None and told.number in _deniers(ground, pronoun) else told


def _deniers(ground: PronounGround, pronoun: Pronoun) -> set[int]:
    """Who denies that his own side did it: "the consul denied that agents had followed him",
    or judges what befell others: "the mayor condemned her attack"."""
    if not pronoun.human:
        return set()
    apart = officials_apart(ground.scene, ground.clusters, pronoun.token)
    return {*deniers_of_it(ground.scene, ground.clusters, pronoun.token), *apart}


def _named_below(ground: PronounGround, pronoun: Pronoun) -> set[int]:
    """Who is called by name in what a pronoun is the subject of: "he hit Karma", "he says that
    Karma left" tell of two persons."""
    below = names_below(ground.scene, pronoun.token)
    return {c.number for index in below if (c := ground.clusters.of(index)) is not None}


def _is_who_speaks(ground: PronounGround, pronoun: Pronoun, candidate: int) -> bool:
    """Whoever says "I" in the words around the pronoun: "I know that they sent him"."""
    mention, voices = ground.scene.mentions[candidate], ground.voices.by_token
    return mention.person == 1 and voices[mention.head] == voices[pronoun.token.i]


def _without_no_kin(
    ground: PronounGround, found: list[tuple[int, Cluster]], pronoun: Pronoun
) -> list[tuple[int, Cluster]]:
    """Without those of whom only somebody else's kinship was denied, if others are left."""
    scene, apart = ground.scene, ground.no_kin
    kept = [(i, c) for i, c in found if not only_as_no_kin(scene, apart, pronoun.index, c)]
    return kept or found


def _without_doubtful(
    ground: PronounGround, found: list[tuple[int, Cluster]], pronoun: Pronoun
) -> list[tuple[int, Cluster]]:
    """Without pseudonyms of open gender ("CC-1"), where someone else fits the gender better.

    A pseudonym stays that was called by this pronoun before.
    """
    wanted = 1 if pronoun.gender == "m" else -1
    if not any(c.gender == pronoun.gender or c.leaning * wanted > 0 for _, c in found):
        return found
    return [(i, c) for i, c in found if not _is_pseudonym(ground, c) or c.leaning * wanted > 0]


def _is_pseudonym(ground: PronounGround, cluster: Cluster) -> bool:
    if cluster.gender is not None:
        return False
    names = (ground.scene.mentions[i] for i in cluster.members)
    return any(m.kind == "proper" and any(map(str.isdigit, m.name)) for m in names)


def _candidates(ground: PronounGround, pronoun: Pronoun) -> Iterator[int]:
    here = ground.scene.sentence[pronoun.token.i]
    for candidate in range(pronoun.index - 1, -1, -1):
        if here - ground.scene.sentence_of(candidate) > WINDOW[pronoun.family]:
            return
        mention = ground.scene.mentions[candidate]
        if candidate in ground.asides:
            continue  # counted already, by the noun that it names
        if pronoun.human and mention.start_char in ground.labels:
            continue  # who takes part in a chat is "you" in it
        words = {ground.scene.doc[mention.start].lower_, *mention.modifiers[:1]}
        if pronoun.plural or not words & lexicon().words["quantifiers"]:
            yield candidate


def _speakers(ground: PronounGround, pronoun: Pronoun) -> set[int]:
    """Who speaks the quote around the pronoun calls himself I, not he."""
    voice = ground.voices.at(pronoun.token.i)
    if voice is None or voice.speaker is None:
        return set()
    cluster = ground.clusters.of(voice.speaker)
    return set() if cluster is None else {cluster.number}
