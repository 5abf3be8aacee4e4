"""Whom courts try and whom police still seek: "A man named Omar stabbed Ali. The court acquitted
him" tells of Omar, who did it, and no verdict, warrant or counsel is his victim's.

"Said was arrested on 4 May. His accomplice Omar drove the car. He has not been arrested": Omar, and
so is a warrant for "him", if the other has been sentenced. Where a policeman or another official
did it, where the charge is one of opinion, and where two may be meant, nothing is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.deeds import done_by, done_to
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, clause_of
from extract.grammar import (
    children,
    is_passive,
    lemma,
    sentence_of,
    with_joined,
)

_REACH = 3
"""Sentences back in which somebody was told of who is tried or sought."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What the text told of a person so far."""

    head: Token
    accused: bool
    harmed: bool
    official: bool
    caught: bool
    judged: bool
    sought: bool
    tried: bool
    of_known_sex: bool


def tried_or_sought(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Token]:
    """The one person near by whom a verdict, a warrant or a fruitless search is about."""
    found = [*_meant(scene, clusters, pronoun)]
    if len(found) == 1:
        yield found[0]


def is_one_of_several(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> bool:
    """Whether two did it together, and one of them is acquitted or sought: nobody knows which."""
    found = [*_meant(scene, clusters, pronoun)]
    return len(found) > 1 and len({scene.sentence[word.i] for word in found}) == 1


def _meant(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Token]:
    """Whoever may be tried or sought."""
    if not pronoun.human:
        return
    token = pronoun.token
    verdict, warrant = _is_verdict(token), _is_in_warrant(token)
    uncaught = _is_uncaught(token)
    if not (verdict or warrant or uncaught or _has_counsel(token)):
        return
    words, lists = {lemma(word) for word in sentence_of(token)}, lexicon().words
    violent = not words.isdisjoint(lists["violent_crimes"])
    if not violent and not words.isdisjoint(lists["charges_of_opinion"]):
        return
    if verdict and not violent and not words.isdisjoint(lists["charging_only"]):
        return  # "charged him with slander": it may be the victim, who complained
    people = [*_people(scene, clusters, pronoun)]
    if len(people) < 2:
        return
    if uncaught:
        yield from (person.head for person in _at_large(people))
    elif not any(_may_be_the_victims(person) for person in people):
        found = [p for p in people if (p.accused or (warrant and p.sought)) and not p.harmed]
        if warrant and len(people) > 1:
            found = [p for p in found if not (p.judged or p.caught)]
        elif verdict and len(found) > 1:
            found = [p for p in found if not p.judged]
        sexed = any(person.of_known_sex for person in people)  # "Petkov threatened Olga. She ..."
        yield from (person.head for person in found if person.of_known_sex or not sexed)


def _may_be_the_victims(person: _Told) -> bool:
    """Whether an official did it, who puts his victims on trial, or the victim was arrested too."""
    return person.accused and (person.official or (person.harmed and person.tried))


def caught_before(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> set[int]:
    """Whom "He has not been arrested" does not mean, if somebody else is left: who was."""
    if not pronoun.human or not _is_uncaught(pronoun.token):
        return set()
    people = [*_people(scene, clusters, pronoun)]
    if all(p.caught or p.official for p in people):
        return set()
    found = (clusters.of(scene.by_head[p.head.i]) for p in people if p.caught)
    return {cluster.number for cluster in found if cluster is not None}


def _at_large(people: list[_Told]) -> list[_Told]:
    """Who may still be caught, where somebody else has been."""
    left = [p for p in people if not (p.caught or p.harmed or p.official)]
    if not any(p.caught for p in people):
        return [p for p in left if p.accused] if any(p.harmed for p in people) else []
    told = [p for p in left if p.sought or p.accused]
    return told if len(left) > 1 else left


def _people(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[_Told]:
    """The persons told of lately whom a pronoun may mean."""
    here = scene.sentence[pronoun.token.i]
    seen: set[int] = set()
    for index in range(pronoun.index - 1, -1, -1):
        if here - scene.sentence_of(index) > _REACH:
            return
        cluster = clusters.of(index)
        if cluster is None or cluster.number in seen or not agrees(pronoun, cluster):
            continue
        seen.add(cluster.number)
        mention = scene.mentions[index]
        if mention.kind == "nominal" and not mention.definite and not cluster.proper:
            continue
        yield _told(scene, clusters, cluster, pronoun, scene.head(index))


def _told(
    scene: Scene, clusters: Clusters, cluster: Cluster, pronoun: Pronoun, head: Token
) -> _Told:
    words, has = lexicon().words, lexicon().has
    ever = pronoun.token.dep_ == "nsubjpass"  # who was let go has been arrested
    heads = [scene.head(member) for member in clusters.before(cluster, pronoun.index)]
    harm = (words["verbs_of_harm"] | words["harassing_verbs"] | {"hire"}) - words["no_crimes"]
    done = {verb for word in heads for verb in done_by(word)}
    suffered = {verb for word in heads if not _is_denied(word) for verb in done_to(word)}
    spared = {verb for word in heads if _is_denied(word) for verb in done_to(word)}
    tried = not suffered.isdisjoint(words["tells_of_defendants"])
    arrests = words["arrests_proper"] | {"catch", "capture", "jail"}
    called = any(has(name, noun) for noun in cluster.nouns for name in ("is_tried", "harms_others"))
    helper = any(has("accomplices", noun) for noun in _nouns(heads, cluster))
    let_go = not (suffered | done).isdisjoint(words["let_go"]) and "acquit" not in suffered
    official = cluster.subtype in ("official", "diplomat") or any(
        has(name, noun)
        for noun in cluster.nouns
        for name in ("lawyers", "tries_others", "serves_a_state")
    )
    return _Told(
        head=head,
        accused=called or helper or not done.isdisjoint(harm) or tried,
        tried=tried,
        of_known_sex=cluster.gender is not None,
        harmed=not suffered.isdisjoint(words["verbs_of_harm"] | words["harassing_verbs"])
        and done.isdisjoint(harm),
        official=official,
        caught=not suffered.isdisjoint(arrests) and not (let_go and not ever),
        judged=not suffered.isdisjoint({"sentence", "convict", "acquit", "jail"}),
        sought=helper
        or not done.isdisjoint({"flee", "escape", "hire", "drive"})
        or not suffered.isdisjoint({"want", "seek", "hunt", "name"})
        or not spared.isdisjoint(arrests),
    )


def _nouns(heads: list[Token], cluster: Cluster) -> Iterator[str]:
    """What somebody is called: "his accomplice Omar"."""
    yield from cluster.nouns
    for head in heads:
        yield from (lemma(word) for word in children(head, "compound", "nmod", "appos"))


def _is_denied(word: Token) -> bool:
    """ "Omar was not arrested"."""
    return bool(children(word.head, "neg"))


def _is_verdict(token: Token) -> bool:
    """ "The court acquitted him", "he was convicted", "found him guilty"."""
    verb = token.head
    joined = with_joined(verb)
    judged = any(lexicon().has("verdicts", lemma(v)) for v in joined)
    if judged and token.dep_ == ("nsubjpass" if is_passive(verb) else "dobj"):
        return not children(verb, "neg")
    above = verb if lemma(verb) == "find" else verb.head
    guilty = any(w.lower_ == "guilty" for w in (*verb.children, *above.children))
    return lemma(above) == "find" and guilty and token.dep_ in ("dobj", "nsubj", "nsubjpass")


def _is_in_warrant(token: Token) -> bool:
    """ "A warrant was issued for him", "issued a warrant for his arrest"."""
    noun = token.head if token.dep_ == "poss" and lemma(token.head) == "arrest" else token
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("for", "against"):
        return False
    above = noun.head.head
    nouns = (above, *children(above, "nsubjpass", "dobj"))
    return any(lemma(word) == "warrant" for word in nouns)


def _has_counsel(token: Token) -> bool:
    """ "His counsel", "her defence lawyer"."""
    noun = token.head
    if token.dep_ != "poss":
        return False
    words = {word.lower_ for word in children(noun, "compound", "amod")}
    return lemma(noun) == "counsel" or (
        lexicon().has("lawyers", lemma(noun)) and not words.isdisjoint({"defence", "defense"})
    )


def _is_uncaught(token: Token) -> bool:
    """ "He has not been arrested", "he remains at large"; not "has not been arrested since"."""
    verb = token.head
    words = {word.lower_ for word in sentence_of(token)}
    if clause_of(token).i != verb.i or words & {"since", "again", "before"}:
        return False
    if token.dep_ == "nsubjpass":
        denied = bool(children(verb, "neg")) or any(
            word.lower_ == "never" for word in children(verb, "advmod")
        )
        return denied and lexicon().has("catching", lemma(verb))
    free = "large" in words or {"on", "run"} <= words or "fugitive" in words
    return token.dep_ == "nsubj" and lemma(verb) in ("be", "remain") and free
