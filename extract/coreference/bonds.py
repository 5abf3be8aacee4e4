"""Mentions that the grammar of one clause makes the same: appositions and "X is the NOUN of"."""

from collections.abc import Collection

from spacy.tokens import Token

from extract.coreference.after_fronted import is_after_fronted, opens_main_clause
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.generations import end_of_name
from extract.coreference.lexicon import lexicon
from extract.coreference.names import BODIES
from extract.coreference.scene import Scene
from extract.grammar import is_set_against
from extract.naming.mention import DocMention
from extract.naming.named_as import named_as
from extract.naming.phoned import is_phoned

_BE = ("be", "become", "remain")
_NAMED = (frozenset(("person",)), frozenset(("account",)), frozenset(BODIES))
"""Types within which a description and a name may be one."""
_CALLED = frozenset(("named", "called"))
_VERBS = frozenset(("VERB", "AUX"))
_PARTS = frozenset(("nsubj", "nsubjpass", "dobj", "attr", "dative", "appos", "ROOT"))
_DESCRIBING = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM"))
_UNREAL = frozenset(("not", "n't", "never", "no", "if", "would", "could", "may", "might", "like"))


def link_bonds(scene: Scene, clusters: Clusters, labels: Collection[int] = ()) -> None:
    """Join nominal mentions with the names they are set beside or said to be.

    Args:
        labels: Mentions in front of the colon of a turn, who speak and are not described.
    """
    for index, mention in enumerate(scene.mentions):
        if mention.kind == "proper":
            _link_alias(scene, clusters, index)
        elif mention.kind == "nominal" and index not in labels and clusters.of(index) is None:
            other, rule = _partner(scene, index)
            if other is not None and _is_of_another(scene, clusters, index, other):
                continue
            if other is not None and _opens_behind(scene, index, other, rule):
                continue
            if other is not None and _is_spoken_to(scene, scene.mentions[other]):
                continue
            cluster = None if other is None else clusters.of(other)
            if cluster is not None and _may_be(cluster, scene, index, other):
                clusters.join(index, cluster, rule)
                if cluster.subtype == "relative" and _goes_by(scene, index) == other:
                    cluster.subtype = mention.subtype  # "a clerk known as Uncle Omar" is no uncle


def _opens_behind(scene: Scene, index: int, name: int, rule: str) -> bool:
    """ "When he met the consul, Ana Li, an exile, was beaten": the name opens the main clause."""
    named = scene.mentions[name]
    behind = rule == "coref:apposition" and named.start > scene.mentions[index].head
    return behind and opens_main_clause(scene.head(index), named)


def _is_spoken_to(scene: Scene, name: DocMention) -> bool:
    """ "INTERVIEWER: Professor Said, your books were burned": the name is no interviewer's."""
    start = name.start
    while start and scene.doc[start - 1].pos_ == "PROPN":
        start -= 1
    behind = [word.lower_ for word in scene.doc[name.end : name.end + 2]]
    called = len(behind) > 1 and behind[0] == "," and behind[1] in ("you", "your")
    return called and start > 0 and scene.doc[start - 1].text == ":"


def link_told_name(scene: Scene, clusters: Clusters, index: int) -> None:
    """Join whom a pronoun stands for with the name that is told of him: "A man came. His name is
    Omar", "he gave his name as Omar"."""
    name, named = scene.mentions[index], clusters.of(index)
    if named is None or name.type != "person":
        return
    for bearer in named_as(scene.doc, name.start):
        other = scene.by_head.get(bearer.i)
        cluster = None if other is None else clusters.of(other)
        if other is None or cluster is None or scene.mentions[other].kind != "pronoun":
            continue
        alike = None in (cluster.gender, named.gender) or cluster.gender == named.gender
        known = cluster.proper or cluster.narrates or cluster.type != "person"
        if scene.mentions[other].person == 3 and alike and not known:
            clusters.merge(named, cluster, "coref:apposition")


def _is_of_another(scene: Scene, clusters: Clusters, index: int, name: int) -> bool:
    """ "A friend of the victim, Marta Ibaceta, said": she is the friend, and no victim."""
    outer, named = scene.around(index), clusters.of(name)
    if scene.mentions[name].start < scene.mentions[index].head:
        return False
    if outer is None or named is None or scene.mentions[outer].kind != "nominal":
        return False
    people = scene.mentions[outer].type == named.type == "person"
    return people and _may_be(named, scene, outer)


def _partner(scene: Scene, index: int) -> tuple[int | None, str]:
    """The mention that this nominal is set beside, and the rule that says so."""
    mention = scene.mentions[index]
    if mention.apposed_to is not None:
        return scene.by_head.get(mention.apposed_to), "coref:apposition"
    token = scene.head(index)
    called = _called(scene, index) or _goes_by(scene, index)
    if called is not None:
        return called, "coref:apposition"
    if is_set_against(token):
        return None, ""
    if token.dep_ == "appos" and not mention.definite:
        return _named(scene, token.head), "coref:apposition"
    for child in token.children:
        if child.dep_ == "appos" and child.i > token.i and not is_set_against(child):
            named = _named(scene, child)
            named = _name_given_to(scene, child) if named is None else named
            if named is not None:
                return named, "coref:apposition"
    named = _named_after_comma(scene, index) or _named_with_office(scene, index)
    if named is not None:
        return named, "coref:apposition"
    if token.dep_ == "attr" and token.head.lemma_ in _BE:
        return _subject_of_copula(scene, token), "coref:copula"
    return None, ""


def _name_given_to(scene: Scene, noun: Token) -> int | None:
    """The name of "the leader, a guard called Haluk": the guard's, and so the leader's."""
    index = scene.by_head.get(noun.i)
    return None if index is None else _called(scene, index) or _goes_by(scene, index)


def _called(scene: Scene, index: int) -> int | None:
    """The name in "a broker named Haluk", "a page called Red Dawn"; "two brothers called" aside."""
    mention = scene.mentions[index]
    if _is_many(scene, index) or mention.end + 1 >= len(scene.doc):
        return None
    if scene.doc[mention.end].lower_ not in _CALLED or index + 1 >= len(scene.mentions):
        return None
    name = scene.mentions[index + 1]
    beside = name.kind == "proper" and name.start == mention.end + 1
    person = mention.type == "person"
    if beside and person and is_phoned(scene.doc, name.start, name.end):
        return None
    return index + 1 if beside and _is_kind(mention, name) else None


def _goes_by(scene: Scene, index: int) -> int | None:
    """The name in "a man who called himself Haluk", "the caller was identified as Ana Li"."""
    mention = scene.mentions[index]
    if _is_many(scene, index):
        return None
    for following in range(index + 1, min(index + 4, len(scene.mentions))):
        name = scene.mentions[following]
        if name.kind == "proper" and _is_kind(mention, name):
            bearers = (scene.by_head.get(bearer.i) for bearer in named_as(scene.doc, name.start))
            known = (i for i in bearers if i is not None and _is_kind(scene.mentions[i], name))
            if next(known, None) == index:
                return following
    return None


def _is_many(scene: Scene, index: int) -> bool:
    """Whether a noun stands for several, each with a name of his own; "a group" has one."""
    return scene.mentions[index].plural and scene.head(index).tag_ != "NN"


def _is_kind(mention: DocMention, name: DocMention) -> bool:
    """Whether both are persons, or accounts, or bodies; states are no bodies."""
    return name.subtype != "state" and any({mention.type, name.type} <= kind for kind in _NAMED)


def _named_after_comma(scene: Scene, index: int) -> int | None:
    """The name in "a reporter of the weekly, Marta Ibaceta, said": noun, comma, name."""
    mention, token = scene.mentions[index], scene.head(index)
    if mention.type != "person" or mention.plural or index + 1 >= len(scene.mentions):
        return None
    for following in range(index + 1, min(index + 5, len(scene.mentions))):
        name = scene.mentions[following]
        if name.kind != "proper" or name.type != "person" or name.start - mention.end > 7:
            continue
        comma = scene.doc[name.start - 1]
        last = scene.doc[name.start - 2]
        inside = last.i == token.i or token.is_ancestor(last)
        end = end_of_name(scene, name)
        after = scene.doc[end].lower_ if end < len(scene.doc) else "."
        if comma.text == "," and inside and after in (",", ".", ";", ")", "who", "whose", "said"):
            if _says_it(scene, name, token) or _names_another(scene, name, token):
                return None
            far = following > index + 2 and not _heads_clause(token)
            if far or is_after_fronted(scene.doc, token, name):
                return None
            beyond = scene.doc[end + 1].lower_ if end + 1 < len(scene.doc) else ""
            return None if after == "," and beyond in ("and", "or") else following
    return None


def _names_another(scene: Scene, name: DocMention, noun: Token) -> bool:
    """ "The aunt of the council's treasurer, Ana Li", "the sister of the editor of a paper in Bern,
    Omar Diop": the treasurer and the editor, who stand nearer."""
    between = (
        scene.head(number)
        for number, other in enumerate(scene.mentions)
        if other.type == "person"
        and other.kind != "proper"
        and not other.plural
        and noun.i < other.head < name.start
    )
    return any(noun.is_ancestor(other) for other in between)


def _heads_clause(noun: Token) -> bool:
    """Whether a noun is what the clause tells of: its subject, its object or who does it."""
    by = noun.dep_ == "pobj" and noun.head.lower_ == "by"
    return by or noun.dep_ in _PARTS


def _says_it(scene: Scene, name: DocMention, noun: Token) -> bool:
    """ "She was followed by the consul, Ana Li said": Ana Li tells it, and is no consul."""
    verb = scene.doc[name.end] if name.end < len(scene.doc) else noun
    if verb.lower_ != "said":
        return False
    above = noun
    while above.head.i != above.i:
        above = above.head
        if above.pos_ in _VERBS:
            return above.i != verb.i
    return False


def _named_with_office(scene: Scene, index: int) -> int | None:
    """The name in "the second speaker, the journalist Ana Li, took part": between commas and before
    the verb, with a noun of its own."""
    mention = scene.mentions[index]
    if mention.type != "person" or mention.plural or mention.end >= len(scene.doc):
        return None
    if scene.doc[mention.end].text != ",":
        return None
    for following in range(index + 1, min(index + 4, len(scene.mentions))):
        name = scene.mentions[following]
        if name.kind != "proper" or name.type != "person" or name.end + 1 >= len(scene.doc):
            continue
        closed = scene.doc[name.end].text == "," and scene.doc[name.end + 1].pos_ in _VERBS
        said = scene.doc[mention.end + 1 : name.start]
        apposed = all(token.pos_ in _DESCRIBING or token.lower_ in _CALLED for token in said)
        article = len(said) > 1 and said[0].pos_ == "DET"
        return following if closed and article and apposed else None
    return None


def _named(scene: Scene, token: Token) -> int | None:
    index = scene.by_head.get(token.i)
    return index if index is not None and scene.mentions[index].kind == "proper" else None


def _subject_of_copula(scene: Scene, attribute: Token) -> int | None:
    verb = attribute.head
    if any(child.lower_ in _UNREAL for child in (*verb.children, *attribute.children)):
        return None
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    return _named(scene, subjects[0]) if len(subjects) == 1 else None


def _may_be(cluster: Cluster, scene: Scene, index: int, name: int | None = None) -> bool:
    """Type and number agree; a coordinated nominal is an item of a list, not a description."""
    mention = scene.mentions[index]
    token = scene.head(index)
    both = {mention.type, cluster.type}
    one = both <= BODIES and not _is_many(scene, index)
    listed = token.dep_ == "conj" and not (name is not None and _is_last(scene, index, name))
    if (mention.plural != cluster.plural and not one) or listed:
        return False
    if {mention.type, cluster.type} == {"person"}:
        return not (mention.gender and cluster.gender and mention.gender != cluster.gender)
    return both == {"account"} or (both <= BODIES and cluster.subtype != "state")


def _is_last(scene: Scene, index: int, name: int) -> bool:
    """Whether the name behind the last noun of a list is its own and no item: "Ana and the second
    man, Omar Said, were held", "Ana and her lawyer, the deputy Omar Said"."""
    mention, named, doc = scene.mentions[index], scene.mentions[name], scene.doc
    first = scene.head(index).left_edge.i
    definite = doc[first].lower_ == "the" or doc[first].tag_ == "PRP$"
    if mention.plural or not definite or first < 1 or not _joins(doc[first - 1]):
        return False
    if named.start <= mention.end or named.end >= len(doc) or doc[mention.end].text != ",":
        return False
    return named.type == "person" and doc[named.end].is_punct


def _joins(word: Token) -> bool:
    """Whether a word ends a list: "and", the last "as" of "as well as"."""
    return word.dep_ == "cc" or lexicon().has("joins_people", word.lower_)


def _link_alias(scene: Scene, clusters: Clusters, index: int) -> None:
    """Join two names that follow one another as in "X, also known as Y"."""
    mention = scene.mentions[index]
    own = clusters.of(index)
    before = scene.doc[max(0, mention.start - 8) : mention.start]
    words = [t.lower_ for t in before if not t.is_punct]
    phrases = (" ".join(words[-n:]) for n in (3, 2, 1) if len(words) >= n)
    if own is None or not any(lexicon().has("alias_words", phrase) for phrase in phrases):
        return
    for previous in range(index - 1, -1, -1):
        other = scene.mentions[previous]
        if mention.start - other.end > 5 or other.end > mention.start:
            return
        cluster = clusters.of(previous)
        if other.kind == "proper" and other.type == mention.type and cluster is not None:
            if not (cluster.key and own.key and cluster.key != own.key):
                clusters.merge(cluster, own, "coref:alias")
            return
