"""For whose deeds relatives are pressed: "Tan was stabbed in 2018. In May his mother was summoned
because of Omarov's channel" tells of Omarov's mother.

Those who write of an exile tell in passing of a friend who fared badly, and go on with the exile's
family. Where the reason names the exile, it is his: so is the aunt of the sentence before, once the
friend is no longer spoken of. Nothing is said where the friend has a part in it ("Tan edits
Omarov's channel") or the last two sentences go on with him, where two reasons name two, where the
reason tells of both by a pronoun, or is what is done to people ("Omarov's order", "murder").
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import children, first_conjunct, lemma, sentence_of

_AHEAD = 4
"""Sentences ahead in which the reason for a visit to relatives may be told."""
_BACK = 6
"""Sentences back in which somebody may be said to have a part in what the exile does."""
_REASONS = frozenset(("because", "over"))
_OPENERS = ("advcl", "prep")
_ARGUMENTS = ("dobj", "nsubjpass", "pobj", "nsubj", "conj")


def pressed_for(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Token]:
    """The exile whose deeds are why "his" relatives are pressed, in this sentence or soon after."""
    deed = _pressing(pronoun.token)
    if deed is None:
        return
    named = _named_in_reason(scene, clusters, pronoun, deed)
    named = _named_ahead(scene, clusters, pronoun) if named is None else named
    if named is None or _has_a_part(scene, clusters, pronoun, named):
        return
    if not _is_topic(scene, clusters, pronoun):
        yield named


def loses_his_own(pronoun: Pronoun) -> Iterator[Token]:
    """ "Noy lost her job because her mother had spoken": it is Noy's job, and so is the mother."""
    token = pronoun.token
    if token.dep_ != "poss":
        return
    verb = token.head.head
    if token.head.dep_ == "dobj":
        yield from _who_loses(verb)
    while verb.dep_ in ("advcl", "aux") and verb.head.i < token.i:
        verb = verb.head
        own = (word for noun in children(verb, "dobj") for word in children(noun, "poss"))
        if any(word.lower_ == token.lower_ for word in own):
            yield from _who_loses(verb)


def _who_loses(verb: Token) -> Iterator[Token]:
    if lexicon().has("losing_verbs", verb.lemma_.lower()):
        yield from (noun for noun in children(verb, "nsubj") if noun.pos_ == "PROPN")


def _pressing(token: Token) -> Token | None:
    """The "summoned" of "his mother was summoned", the "went" of "went to his aunt's house"."""
    noun = token.head
    if token.dep_ != "poss" or not _is_kin(noun):
        return None
    while noun.dep_ in ("poss", "conj"):
        noun = noun.head
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    words, suffers = lexicon(), noun.dep_ != "nsubj"
    if noun.dep_ not in _ARGUMENTS or verb.pos_ != "VERB" or children(verb, "neg"):
        return None
    lists = ("calling_kin", "seizing_verbs", "harassing_verbs", "pressing_kin")
    pressed = suffers and any(words.has(name, lemma(verb)) for name in lists)
    return verb if pressed or words.has("losing_verbs", lemma(verb)) else None


def _is_kin(noun: Token) -> bool:
    """ "Mother", "parents", the Egide of "his brother Egide"."""
    words = (noun, *children(noun, "compound", "nmod", "appos"))
    return any(lexicon().has("kin", lemma(word)) for word in words if word.pos_ == "NOUN")


def _named_in_reason(
    scene: Scene, clusters: Clusters, pronoun: Pronoun, deed: Token
) -> Token | None:
    """The one person told of before whom the reasons for a deed name."""
    found: dict[int, Token] = {}
    for name in _in_reasons(deed):
        index = scene.by_head.get(name.i)
        cluster = None if index is None else clusters.of(index)
        if index is None or cluster is None or scene.mentions[index].kind != "proper":
            continue
        found[cluster.number] = name
    if len(found) != 1:
        return None
    number, name = next(iter(found.items()))
    person = clusters.all[number]
    known = min(person.members) < pronoun.index
    return name if known and agrees(pronoun, person) else None


def _in_reasons(deed: Token) -> Iterator[Token]:
    """The names that own or do what is said to be the reason."""
    for verb in {first_conjunct(deed), deed}:
        holders = (verb, *children(verb, "dobj"))
        for opener in (word for holder in holders for word in children(holder, *_OPENERS)):
            if any(word.lower_ == "not" for word in opener.doc[opener.left_edge.i - 1 : opener.i]):
                continue
            if opener.dep_ == "advcl":
                yield from _doer_in_clause(opener)
            elif _gives_a_reason(opener, verb):
                yield from _owners_in(opener)


def _doer_in_clause(clause: Token) -> Iterator[Token]:
    """The Aksoy of "because Aksoy had interviewed a general"; none of "had denounced him"."""
    marks = [word.lower_ for word in children(clause, "mark")]
    told = any(word.tag_ in ("PRP", "PRP$") for word in clause.subtree)
    if marks == ["because"] and not told and not children(clause, "neg"):
        yield from children(clause, "nsubj")


def _gives_a_reason(opener: Token, verb: Token) -> bool:
    """ "Because of", "over", "in retaliation for", and "about" behind a questioning."""
    if opener.lower_ in _REASONS:
        return True
    if opener.lower_ == "about":
        return lemma(verb) in ("question", "interrogate")
    nouns = children(opener, "pobj")
    return any(lexicon().has("reprisal_nouns", lemma(noun)) for noun in nouns)


def _owners_in(opener: Token) -> Iterator[Token]:
    """The Karimov of "because of Karimov's channel", in one noun phrase with no clause in it."""
    words = [
        word
        for word in opener.subtree
        if word.dep_ == "poss" and word.i > opener.i and not _is_against_people(word.head)
    ]
    if not any(word.pos_ in ("VERB", "AUX") for word in opener.subtree):
        yield from words


def _is_against_people(deed: Token) -> bool:
    """ "Because of Tal's order", "over Tal's murder": that is no reason to press Tal's own kin."""
    return lexicon().has("reasons_of_others", lemma(deed))


def _is_topic(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> bool:
    """Whether one person is told of in both sentences before: "Diop fled. Diop's house burned"."""
    here = scene.sentence[pronoun.token.i]
    near, far = (
        {clusters.number.get(i) for i in _rivals(scene, clusters, pronoun, here - back)}
        for back in (1, 2)
    )
    return len(near) == 1 and near == far


def _named_ahead(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Token | None:
    """The exile of "Agents went to his aunt's house. Then his brother was held because of Tal's
    songs", where the sentence before names nobody else whom "his" may mean."""
    here, token = scene.sentence[pronoun.token.i], pronoun.token
    if any(True for near in (here - 1, here) for _ in _rivals(scene, clusters, pronoun, near)):
        return None
    for word in scene.doc[token.i + 1 :]:
        ahead = scene.sentence[word.i] - here
        if ahead > _AHEAD or scene.paragraph[word.i] != scene.paragraph[token.i]:
            return None
        if word.is_sent_start and any(
            True for _ in _rivals(scene, clusters, pronoun, here + ahead - 1)
        ):
            return None
        deed = _pressing(word) if ahead and word.lower_ == token.lower_ else None
        if deed is not None:
            return _named_in_reason(scene, clusters, pronoun, deed)
    return None


def _rivals(scene: Scene, clusters: Clusters, pronoun: Pronoun, sentence: int) -> Iterator[int]:
    """The named persons of a sentence whom the pronoun may mean."""
    for index in scene.in_sentence(sentence) if sentence >= 0 else ():
        mention, cluster = scene.mentions[index], clusters.of(index)
        if mention.kind == "proper" and cluster is not None and agrees(pronoun, cluster):
            yield index


def _has_a_part(scene: Scene, clusters: Clusters, pronoun: Pronoun, named: Token) -> bool:
    """Whether somebody else did something with what is the exile's: "Tan edits Omarov's channel",
    "it is printed by Tan"."""
    own = clusters.number.get(scene.by_head[named.i])
    here = scene.sentence[pronoun.token.i]
    for sentence in range(max(0, here - _BACK), here):
        told = [i for i in scene.in_sentence(sentence) if clusters.number.get(i) == own]
        for index in scene.in_sentence(sentence):
            other = clusters.of(index)
            may_be_meant = other is not None and other.number != own and agrees(pronoun, other)
            if not may_be_meant or not _acts(scene.head(index)):
                continue
            if told or any(w.lower_ in ("it", "its") for w in sentence_of(scene.head(index))):
                return True
    return False


def _acts(head: Token) -> bool:
    """Whether somebody does what a main clause tells."""
    noun = first_conjunct(head)
    verb = noun.head.head if noun.head.dep_ == "agent" else noun.head
    acts = noun.dep_ == "nsubj" or (noun.dep_ == "pobj" and noun.head.dep_ == "agent")
    return acts and first_conjunct(verb).dep_ == "ROOT"
