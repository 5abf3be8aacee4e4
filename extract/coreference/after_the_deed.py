"""Who did it or who suffered it, by what befalls him next: "A policeman beat Omar Said. He was
promoted" tells of the policeman, "... He has appealed" of Omar.

The one with a name is whom the text goes on with, unless the next sentence tells what befalls only
those in office (promoted, removed from the force, recalled), what only a stranger does who struck
somebody (escaped on a motorbike, was caught nearby) or what goes on being done to the same victim
("He handcuffed him"). Only where the sentence before tells of these two and of nobody else; what
may befall either ("he fled", "he was suspended") says nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_forms import are_alike
from extract.coreference.scene import Scene
from extract.grammar import (
    NOUNS,
    agents,
    children,
    conjuncts,
    is_passive,
    lemma,
    patients,
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
    doer = [fits for says, fits in _OF_DOERS.items() if says(verb)]
    sufferer = [fits for says, fits in _OF_SUFFERERS.items() if says(verb)]
    deed = _deed_before(scene, clusters, token) if doer or sufferer else None
    if deed is not None and any(fits(deed) for fits in sufferer):
        yield deed.sufferer
    elif deed is not None and any(fits(deed) for fits in doer):
        yield deed.doer


def _deed_before(scene: Scene, clusters: Clusters, token: Token) -> _Deed | None:
    """What one of the two persons of the sentence before did to the other."""
    before = scene.sentence[token.i] - 1
    told = scene.in_sentence(before) if before >= 0 else range(0)
    if not told or scene.paragraph_of(told[0]) != scene.paragraph[token.i]:
        return None
    people = {c.number: i for i in told if (c := clusters.of(i)) is not None and _is_of_people(c)}
    verb = _main_verb(scene.head(told[0]))
    if verb is None or len(people) != 2 or children(verb, "neg", "conj"):
        return None
    suffered = is_passive(verb) and not children(verb, "dobj")
    doers = agents(verb) if suffered else children(verb, "nsubj") or [verb.head]
    doer = _one_person(scene, clusters, people.values(), doers)
    sufferer = _one_person(scene, clusters, people.values(), _patients(verb))
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
    held = [clause for clause in children(root, "acl") if _patients(clause)]
    return held[0] if root.pos_ in NOUNS and len(held) == 1 else None


def _patients(verb: Token) -> list[Token]:
    named = [noun for noun in children(verb, "npadvmod") if noun.i > verb.i]
    return children(verb, "dobj") or patients(verb) or named


def _one_person(
    scene: Scene, clusters: Clusters, people: Iterable[int], nouns: Sequence[Token]
) -> int | None:
    """The mention of the one person who is meant by one of these words alone."""
    if len(nouns) != 1:
        return None
    for index in people:
        mention, cluster = scene.mentions[index], clusters.of(index)
        inside = mention.start <= nouns[0].i < mention.end or mention.head == nouns[0].i
        if inside and cluster is not None and cluster.type == "person" and not cluster.plural:
            return index
    return None


def _is_of_people(cluster: Cluster) -> bool:
    return cluster.type in ("person", "group")


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


def _is_by_law(deed: _Deed) -> bool:
    """Whether an officer puts somebody before a court."""
    law = any(lexicon().has(n, lemma(deed.verb)) for n in ("arrests_by_law", "charging_verbs"))
    return law and _is_in_office(deed)


def _answers_a_charge(verb: Token) -> bool:
    """ "He appealed", "he pleaded not guilty", "he denies the charges"."""
    has, what = lexicon().has, {lemma(noun) for noun in children(verb, "dobj")}
    if has("pleading_verbs", lemma(verb)):
        return not is_passive(verb) and not what
    return has("rejecting_verbs", lemma(verb)) and any(has("charges", noun) for noun in what)


def _needs_help(verb: Token) -> bool:
    """ "He begged him to stop", "he asked for a lawyer", "he called the police, was treated"."""
    has = lexicon().has
    if is_passive(verb):
        return has("treating_verbs", lemma(verb))
    asked = prepositional_objects(verb, "for") if lemma(verb) == "ask" else []
    called = [o for v in conjuncts(verb) if has("alerting_verbs", lemma(v)) for o in _patients(v)]
    helps = any(has("help", lemma(noun)) for noun in (*asked, *called))
    return helps or has("begging_verbs", lemma(verb))


def _is_made_more(verb: Token) -> bool:
    """ "He was promoted", "he was removed from the force", "he was recalled"."""
    has = lexicon().has
    if not is_passive(verb):
        return False
    from_what = prepositional_objects(verb, "from", "of", "to")
    in_force = any(has("forces_served_in", lemma(noun)) for noun in from_what)
    return has("fates_in_office", lemma(verb)) or (has("losing_office", lemma(verb)) and in_force)


def _is_sent_home(verb: Token) -> bool:
    """ "He was recalled", "he was declared persona non grata", "he has immunity", of diplomats."""
    recalled = is_passive(verb) and lemma(verb) == "recall"
    return recalled or any(lexicon().has("words_for_envoys", w.lower_) for w in verb.subtree)


def _shows_himself(verb: Token) -> bool:
    """ "He wore a mask", "he did not show a warrant", "he did not identify himself"."""
    has, things = lexicon().has, {lemma(noun) for noun in children(verb, "dobj")}
    if lemma(verb) == "identify":
        return "himself" in things or "herself" in things
    shows = has("showing_verbs", lemma(verb))
    return shows and any(has("shown_by_doers", noun) for noun in things)


def _gets_away(verb: Token) -> bool:
    """ "He fled on a motorbike", "he ran off before the police came"; not "fled to a shop"."""
    if not lexicon().has("getting_away", lemma(verb)) or len(conjuncts(verb)) > 1:
        return False
    means = any(
        lexicon().has("vehicles", lemma(noun))
        for noun in prepositional_objects(verb, "on", "in", "by")
    )
    scene = any(lemma(noun) in ("scene", "spot") for noun in children(verb, "dobj"))
    ahead = any(word.lower_ == "before" for word in verb.subtree)
    elsewhere = prepositional_objects(verb, "to", "into", "from", "for", "with")
    return (means or scene or ahead) and not elsewhere


def _is_caught(verb: Token) -> bool:
    """ "He was caught nearby", "he has been charged with murder"; not "by Turkish police"."""
    if not is_passive(verb) or not lexicon().has("caught", lemma(verb)) or _names_a_land(verb):
        return False
    why = (prep for prep in children(verb, "prep") if prep.lower_ in ("with", "for", "of", "over"))
    reasons = [noun for prep in why for noun in children(prep, "pobj", "pcomp")]
    own = all(n.ent_type_ or lexicon().has("violent_crimes", lemma(n)) for n in reasons)
    words = [word.lower_ for word in sentence_of(verb)]
    return own and not any(lexicon().has("not_for_strangers", word) for word in words)


def _names_a_land(verb: Token) -> bool:
    """Whether a clause names a state, a land or a town."""
    return any(word.ent_type_ in ("GPE", "NORP", "LOC") for word in sentence_of(verb))


def _goes_on(verb: Token) -> bool:
    """ "He handcuffed him", "he ordered him to kneel", "he asked him about his friends"."""
    back = any(word.lower_ == "back" for word in children(verb, "advmod", "prt"))
    if (
        back
        or is_passive(verb)
        or children(verb, "neg")
        or not lexicon().has("going_on", lemma(verb))
    ):
        return False
    subject = next(iter(children(verb, "nsubj")), None)
    held = [noun for noun in children(verb, "dobj", "dative") if subject is not None]
    return any(
        noun.pos_ == "PRON" and subject is not None and are_alike(noun, subject) for noun in held
    )


_OF_DOERS: dict[Callable[[Token], bool], Callable[[_Deed], bool]] = {
    _is_made_more: _is_by_him_alone_in_office,
    _is_sent_home: _is_by_him_alone_in_office,
    _shows_himself: _is_by_either,
    _gets_away: _is_violent,
    _is_caught: _is_violent,
    _goes_on: _is_by_either,
}
"""What the next sentence says of a doer, with the deeds after which it does."""
_OF_SUFFERERS: dict[Callable[[Token], bool], Callable[[_Deed], bool]] = {
    _answers_a_charge: _is_by_law,
    _needs_help: _is_by_either,
}
"""The same of whom it was done to."""
