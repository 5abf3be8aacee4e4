"""What shows that an office is of the state whose exiles are told of, and of no host.

Hosts have exiles arrested, questioned and deported; they do not hack, abduct or threaten them, and
have no reason to deny that. Nor do they take away passports or a citizenship of others. Where a
land is told of in which the exiles are guests, nothing else shows whose office it is.
"""

from collections.abc import Iterable
from typing import Literal

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.coreference.powers import acted_on, deed_of
from extract.coreference.scene import Scene
from extract.grammar import children, conjuncts, lemma
from extract.wordlists import word_sets

_LOOK_BACK = 2
_THAT = frozenset({"it", "this", "that"})


Setting = Literal["home", "abroad", "open"]
"""Where the chapter of a state tells of its office; open where the text has no such chapter."""


def setting_of(scene: Scene, index: int, state: str) -> Setting:
    """Whether a paragraph, or else what stands before it, is set in another land than the
    chapter's state."""
    here = scene.paragraph_of(index)
    lands = [
        (scene.paragraph_of(number), mention.country)
        for number, mention in enumerate(scene.mentions)
        if mention.type == "place" and mention.country is not None
    ]
    of_it = [land for paragraph, land in lands if paragraph == here]
    before = [land for paragraph, land in lands if paragraph < here]
    told = of_it or before[-1:]
    abroad = any(land != state for land in told) or (not told and tells_of_exile(scene, index))
    return "abroad" if abroad else "home"


def tells_of_exile(scene: Scene, index: int) -> bool:
    """ "She fled in 2019", "the host country": where that is, nobody says."""
    sentence, paragraph = scene.sentence_of(index), scene.paragraph_of(index)
    return any(
        lexicon().has("words_of_exile", lemma(word))
        for word in scene.head(index).doc
        if scene.paragraph[word.i] == paragraph and scene.sentence[word.i] <= sentence
    )


def is_its_own_deed(scene: Scene, index: int, setting: Setting) -> bool | None:
    """Whether what an office does at a mention only the exiles' own state does; False where a host
    does it, None where that is open."""
    verb = deed_of(_speaker(scene.head(index)))
    if verb is None:
        return None
    has, done = lexicon().has, lemma(verb)
    if _denies(verb):
        return _is_own_denial(scene, verb, setting)
    if has("deeds_of_no_host", done) or _takes_papers(verb):
        if setting == "abroad" and _may_be_a_hosts(verb):
            return False
        return True if setting != "open" else None
    if has("host_acts", done) or has("deeds_of_hosts", done) or has("deeds_of_power", done):
        return setting == "home"
    return None


def denies_own_men(scene: Scene, index: int) -> bool:
    """ "The government denied that its agents had threatened her"."""
    verb = deed_of(_speaker(scene.head(index)))
    return verb is not None and _denies(verb) and any(map(_is_of_its_men, verb.subtree))


def _may_be_a_hosts(verb: Token) -> bool:
    """ "Threatened to deport her", "shot one of the attackers", "bugged the consulate"."""
    has = lexicon().has
    if lemma(verb) == "confiscate":
        return True
    what = [word for noun in acted_on(verb) for word in noun.subtree]
    against_agents = any(has("watched_by_hosts", lemma(word)) for word in what)
    with_what = [w for w in verb.subtree if w.i > verb.i]
    return against_agents or any(
        has("deeds_only_of_hosts", lemma(w)) or has("papers_of_hosts", lemma(w)) for w in with_what
    )


def _speaker(noun: Token) -> Token:
    """Of "a spokesman for the ministry" and "a police spokesman" the spokesman."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "for"):
        above = noun.head.head
    else:
        above = noun.head if noun.dep_ in ("compound", "nmod", "poss", "appos") else noun
    speaks = noun.dep_ == "appos" or lexicon().has("state_speakers", lemma(above))
    return above if speaks else noun


def _denies(verb: Token) -> bool:
    words = word_sets("modality")
    return lemma(verb) in words["deny_verbs"] | words["rejecting_this"]


def _takes_papers(verb: Token) -> bool:
    """ "Revoked her passport", "stripped him of his citizenship"."""
    things = [word for noun in acted_on(verb) for word in (noun, *noun.subtree)]
    takes = any(lexicon().has("papers_of_home", lemma(word)) for word in (*things, *verb.subtree))
    return takes and lexicon().has("taking_papers", lemma(verb))


def _is_own_denial(scene: Scene, verb: Token, setting: Setting) -> bool | None:
    """Whether harm is denied that no host does."""
    has = lexicon().has
    what = children(verb, "dobj", "ccomp", "xcomp", "pcomp")
    if children(verb, "dative") or not what:
        return None
    said = [word for part in what for word in part.subtree]
    objects = [noun for part in what for noun in conjuncts(part)]
    if any(has("deeds_of_hosts", lemma(word)) for word in said):
        only = any(has("deeds_only_of_hosts", lemma(word)) for word in said)
        return None if only and setting == "home" else setting == "home"
    if setting != "home" and _is_of_hosts(said, _before(scene, verb)):
        return None
    if any(has("deeds_of_no_host", lemma(word)) for word in said):
        return True
    points_back = any(
        noun.lower_ in _THAT or lemma(noun) in word_sets("modality")["claim_nouns"]
        for noun in objects
    ) or any(has("having_a_part", lemma(word)) or _is_of_its_men(word) for word in said)
    if points_back:
        return _is_harm_of_no_host(_before(scene, verb), setting)
    return True if setting == "home" else None


def _is_of_hosts(said: Iterable[Token], before: Iterable[Token]) -> bool:
    """Whether a host's police, or what only it does, is told of beside a denial."""
    has = lexicon().has
    told = [*said]
    men = any(has("hosts_men", lemma(word)) and not _is_of_its_men(word) for word in told)
    watched = any(has("watched_by_hosts", lemma(word)) for word in told if not _is_of_its_men(word))
    around = {lemma(word) for word in (*told, *before)}
    theirs = any(has("deeds_of_hosts", lemma(word)) for word in before)
    return men or watched or theirs or any(has("words_of_hosts", word) for word in around)


def _is_of_its_men(word: Token) -> bool:
    """ "That its agents had", "that his officers called her", "that its staff had done so"."""
    own = any(owner.lower_ in ("its", "his", "her") for owner in children(word, "poss"))
    return own and lexicon().has("serving_doers", lemma(word))


def _before(scene: Scene, verb: Token) -> list[Token]:
    """The words of the sentences before in the same paragraph, and of this one up to the verb."""
    first = scene.sentence[verb.i] - _LOOK_BACK
    paragraph = scene.paragraph[verb.i]
    return [
        word
        for word in verb.doc[max(0, verb.i - 120) : verb.i]
        if scene.sentence[word.i] >= first and scene.paragraph[word.i] == paragraph
    ]


def _is_harm_of_no_host(words: Iterable[Token], setting: Setting) -> bool | None:
    """Whether words tell of harm, and not of what a host's police may have done."""
    has, told = lexicon().has, [lemma(word) for word in words]
    if setting != "home" and any(has("hosts_men", word) for word in told):
        return None
    strangers = setting != "open" or any(has("strangers", word) for word in told)
    harms = any(has("deeds_of_no_host", word) for word in told)
    return harms or (strangers and any(has("violent_verbs", word) for word in told)) or None
