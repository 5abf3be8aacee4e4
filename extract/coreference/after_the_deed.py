"""Who did it or who suffered it, by what befalls him next: "A policeman beat Omar Said. He was
promoted" tells of the policeman, "... He has appealed" of Omar.

Of several it is asked alike: "Loyalists attacked the students. They were treated in hospital". The
one with a name is whom the text goes on with, unless the next sentence tells what befalls only
those in office (promoted, removed from the force, recalled), what only a stranger does who struck
somebody (escaped on a motorbike, was caught nearby) or what goes on being done to the same victim
("He handcuffed him"). Only where the sentence before tells of these two and of nobody else; what
may befall either ("he fled", "he was suspended") says nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.fates_told_next import (
    answers_a_charge,
    calls_for_help,
    gets_away,
    goes_on,
    guards_accounts,
    is_caught,
    is_hurt,
    is_made_more,
    is_sent_home,
    needs_help,
    shows_himself,
    sufferers_of,
)
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import (
    NOUNS,
    agents,
    children,
    conjuncts,
    is_passive,
    lemma,
    prepositional_objects,
    sentence_of,
)

_OFFICES = ("official", "diplomat")


@dataclass(frozen=True, slots=True)
class _Deed:
    """What one person did to another: the verb, both words, and who the doer is."""

    verb: Token
    doer: Token
    sufferer: Token
    who: Cluster
    whom: Cluster


def told_after_the_deed(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Token]:
    """The doer or the sufferer of the sentence before, whom alone the next can be about."""
    token, verb = pronoun.token, pronoun.token.head
    if token.dep_ not in ("nsubj", "nsubjpass") or verb.dep_ != "ROOT" or token.i > verb.i:
        return
    doer = [fits for says, fits in _OF_DOERS.items() if says(verb) and _tells(says, token)]
    if any(is_hurt(other) for other in conjuncts(verb)[1:]):
        doer = []
    sufferer = [fits for says, fits in _OF_SUFFERERS.items() if says(verb)]
    deed = _deed_before(scene, clusters, token) if doer or sufferer else None
    if deed is not None and any(fits(deed) for fits in sufferer):
        yield deed.sufferer
    elif deed is not None and any(fits(deed) for fits in doer):
        yield deed.doer


def _tells(says: Callable[[Token], bool], token: Token) -> bool:
    """Of several who are caught, or who escape, it may be the victims."""
    return token.lower_ != "they" or not (says is is_caught or lemma(token.head) == "escape")


def several_after_the_deed(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Cluster | None:
    """Whom a "they" can be about alone after what several did to others."""
    if pronoun.token.lower_ != "they":
        return None
    found = (scene.by_head.get(word.i) for word in told_after_the_deed(scene, clusters, pronoun))
    meant = (clusters.of(index) for index in found if index is not None)
    return next((c for c in meant if c is not None and agrees(pronoun, c)), None)


def _deed_before(scene: Scene, clusters: Clusters, token: Token) -> _Deed | None:
    """What one of the two persons of the sentence before did to the other."""
    before = scene.sentence[token.i] - 1
    told = scene.in_sentence(before) if before >= 0 else range(0)
    if not told or scene.paragraph_of(told[0]) != scene.paragraph[token.i]:
        return None
    many = token.lower_ == "they"
    around = ((i, clusters.of(i)) for i in told)
    people = {c.number: i for i, c in around if c is not None and _may_be_meant(c, many)}
    verb = _main_verb(scene.head(told[0]))
    if verb is None or len(people) != 2 or children(verb, "neg", "conj"):
        return None
    suffered = is_passive(verb) and not children(verb, "dobj")
    doers = agents(verb) if suffered else children(verb, "nsubj") or [verb.head]
    doer = _only_one(scene, clusters, people.values(), doers, many)
    sufferer = _only_one(scene, clusters, people.values(), _whom(verb, many), many)
    if doer is None or sufferer is None or doer == sufferer:
        return None
    who, whom = clusters.of(doer), clusters.of(sufferer)
    if who is None or whom is None:
        return None
    return _Deed(verb, scene.head(doer), scene.head(sufferer), who, whom)


def _main_verb(word: Token) -> Token | None:
    """The verb of a sentence; of "a policeman arrested Omar" too where the parser takes it for a
    noun with a participle."""
    root = sentence_of(word).root
    if root.pos_ == "VERB":
        return root
    held = [clause for clause in children(root, "acl") if sufferers_of(clause)]
    return held[0] if root.pos_ in NOUNS and len(held) == 1 else None


def _whom(verb: Token, many: bool) -> list[Token]:
    """Whom it was done to: of "hacked the phones of two editors" the editors."""
    found = sufferers_of(verb) or (prepositional_objects(verb, "into") if many else [])
    things = [noun for noun in found if lexicon().has("hacked_things", lemma(noun))]
    owners = [o for t in things for o in (*children(t, "poss"), *prepositional_objects(t, "of"))]
    return owners if many and things and len(found) == 1 else found


def _only_one(
    scene: Scene, clusters: Clusters, people: Iterable[int], nouns: Sequence[Token], many: bool
) -> int | None:
    """The mention of the one person, or the several, that one of these words alone means."""
    if len(nouns) != 1:
        return None
    for index in people:
        mention, cluster = scene.mentions[index], clusters.of(index)
        inside = mention.start <= nouns[0].i < mention.end or mention.head == nouns[0].i
        if inside and cluster is not None and (many or _is_one_person(cluster)):
            return index
    return None


def _is_one_person(cluster: Cluster) -> bool:
    return cluster.type == "person" and not cluster.plural


def _may_be_meant(cluster: Cluster, many: bool) -> bool:
    """People; for a "they" only several of them, or the police."""
    if many and cluster.subtype == "police":
        return True
    return cluster.type in ("person", "group") and (cluster.plural or not many)


def _is_in_office(deed: _Deed) -> bool:
    """Whether an officer or diplomat did harm to somebody or seized him."""
    has, done = lexicon().has, lemma(deed.verb)
    harms = any(has(name, done) for name in ("harassing_verbs", "seizing_verbs", "custody_verbs"))
    return harms and (deed.who.subtype in _OFFICES or has("captors", lemma(deed.doer)))


def _is_by_him_alone_in_office(deed: _Deed) -> bool:
    """Whether the doer has an office, and his victim none ("General Omar Tal")."""
    titles = (deed.sufferer, *children(deed.sufferer, "compound", "nmod", "appos"))
    of_a_force = any(lexicon().has("serves_a_state", lemma(word)) for word in titles)
    return _is_in_office(deed) and deed.whom.subtype not in _OFFICES and not of_a_force


def _is_violent(deed: _Deed) -> bool:
    """Whether a man of whom no office is told struck or shot somebody."""
    stranger = lexicon().has("strangers", lemma(deed.doer)) and not deed.who.proper
    return stranger and lexicon().has("violent_verbs", lemma(deed.verb))


def _is_by_either(deed: _Deed) -> bool:
    return _is_in_office(deed) or _is_violent(deed)


def _is_by_a_stranger(deed: _Deed) -> bool:
    """Whether a man of whom no office is told hurt, followed or threatened somebody."""
    stranger = lexicon().has("strangers", lemma(deed.doer)) and not deed.who.proper
    return _is_violent(deed) or (stranger and lexicon().has("harassing_verbs", lemma(deed.verb)))


def _is_by_anybody(deed: _Deed) -> bool:
    """Whether one in office or a stranger hurt, followed or threatened somebody."""
    return _is_by_a_stranger(deed) or _is_by_either(deed)


def _is_by_law(deed: _Deed) -> bool:
    """Whether an officer puts somebody before a court."""
    law = any(lexicon().has(n, lemma(deed.verb)) for n in ("arrests_by_law", "charging_verbs"))
    return law and _is_in_office(deed)


def _is_by_hackers(deed: _Deed) -> bool:
    """Whether somebody broke into what is somebody's."""
    return lexicon().has("hacking_verbs", lemma(deed.verb))


_OF_DOERS: dict[Callable[[Token], bool], Callable[[_Deed], bool]] = {
    is_made_more: _is_by_him_alone_in_office,
    is_sent_home: _is_by_him_alone_in_office,
    shows_himself: _is_by_either,
    gets_away: _is_violent,
    is_caught: _is_violent,
    goes_on: _is_by_either,
}
"""What the next sentence says of a doer, with the deeds after which it does."""
_OF_SUFFERERS: dict[Callable[[Token], bool], Callable[[_Deed], bool]] = {
    answers_a_charge: _is_by_law,
    needs_help: _is_by_anybody,
    calls_for_help: _is_by_a_stranger,
    guards_accounts: _is_by_hackers,
}
"""The same of whom it was done to."""
