"""Whom an answer takes up: "And the consul? - He had my brother arrested."

What the question before names as its topic is meant, before anybody told of earlier: alone ("What
about the two women?"), as the subject of what is asked ("Where are the officers now?") or as what
shall be told of ("Let us talk about the ambassador"). It is neither of those who speak, and it is
the only one in the question whom the pronoun fits. "Who followed you to the consul? - He was tall"
asks for somebody else.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_ground import PronounGround
from extract.coreference.scene import clause_of, governor, is_subject
from extract.coreference.voice import Voice
from extract.grammar import children, first_conjunct, lemma

_OBJECTS = ("dobj", "dative")
_ONE_MORE = frozenset({"conj", "cc"})
_OWN = frozenset({"your", "my", "our"})
_POINTERS = frozenset({"it", "that", "this"})
_WHO = frozenset({"who", "whom", "whose", "which"})


def answered_topic(ground: PronounGround, pronoun: Pronoun) -> Cluster | None:
    """Whom the question before this turn is about, for the first pronoun that takes it up."""
    voices, place = ground.voices, pronoun.token.i
    number = voices.by_token[place]
    if number < 1 or not voices.all[number].turn or not voices.all[number - 1].turn:
        return None
    question, answer = voices.all[number - 1], voices.all[number]
    if question.label == answer.label:
        return None
    if not _is_first(ground, pronoun, answer):
        return _named_instead(ground, pronoun, answer)
    topic = _topic(ground, pronoun, question, answer)
    return topic if topic is not None and _may_do(ground, pronoun, topic) else None


def _is_first(ground: PronounGround, pronoun: Pronoun, answer: Voice) -> bool:
    """Whether nobody else in the answer may be meant."""
    ends = (word.i for word in pronoun.token.doc[pronoun.token.i :] if word.is_sent_end)
    end = next(ends, answer.end)
    others = (
        index
        for index, mention in enumerate(ground.scene.mentions)
        if answer.start <= mention.head <= end and index != pronoun.index
    )
    return not any(_may_be_meant(ground, pronoun, index) for index in others)


def _may_be_meant(ground: PronounGround, pronoun: Pronoun, index: int) -> bool:
    """Whoever is told of before it, the subject behind it ("when he spoke, my brother was
    beaten"), or another "he" beside it."""
    word, before = ground.scene.head(index), index < pronoun.index
    if ground.scene.mentions[index].kind == "pronoun":
        beside = before or governor(word) == governor(pronoun.token)
        return beside and _is_like(pronoun, ground, index)
    behind = is_subject(word) and not _opens_the_sentence(pronoun.token)
    return (before or behind) and _may_fit(ground, pronoun, index)


def _named_instead(ground: PronounGround, pronoun: Pronoun, answer: Voice) -> Cluster | None:
    """The consul of "No, it was the consul. He threatened me", "You mean the consul."."""
    clusters, scene = ground.clusters, ground.scene
    earlier = [i for i in range(pronoun.index) if scene.mentions[i].head >= answer.start]
    told = [i for i in earlier if scene.mentions[i].kind != "pronoun"]
    found = [(scene.head(i), c) for i in told if (c := clusters.of(i)) and _fits(pronoun, c)]
    if len(found) != 1 or scene.sentence[found[0][0].i] + 1 != scene.sentence[pronoun.token.i]:
        return None
    (word, cluster), verb = found[0], governor(found[0][0])
    points = any(s.lower_ in _POINTERS for s in children(verb, "nsubj"))
    equated = word.dep_ == "attr" and points
    meant = word.dep_ == "dobj" and lemma(verb) == "mean"
    return cluster if (equated or meant) and not children(verb, "neg") else None


def _is_like(pronoun: Pronoun, ground: PronounGround, index: int) -> bool:
    """Whether another pronoun may mean the same: "he beat him"."""
    mention = ground.scene.mentions[index]
    third = mention.person == 3
    return third and (mention.plural, mention.gender) == (pronoun.plural, pronoun.gender)


def _opens_the_sentence(token: Token) -> bool:
    """ "He said that the consul ...": the subject of the main clause."""
    return is_subject(token) and clause_of(token).dep_ not in ("advcl", "ccomp", "relcl", "acl")


def _may_fit(ground: PronounGround, pronoun: Pronoun, index: int) -> bool:
    """Whether type, number and sex of a noun allow the pronoun, linked already or not."""
    mention, cluster = ground.scene.mentions[index], ground.clusters.of(index)
    if cluster is not None:
        return _fits(pronoun, cluster)
    if pronoun.human:
        one = mention.type == "person" and not mention.plural
        return one and mention.gender in (None, pronoun.gender)
    if pronoun.plural:
        return mention.plural or mention.type in ("group", "organization")
    return mention.type == "organization" and not mention.plural


def _fits(pronoun: Pronoun, cluster: Cluster) -> bool:
    """As `agrees`, but "they" are several or the police, and nobody changes from he to she."""
    if not agrees(pronoun, cluster) or (pronoun.plural and not _are_several(cluster)):
        return False
    wanted = 1 if pronoun.gender == "m" else -1
    return not pronoun.human or cluster.leaning * wanted >= 0


def _are_several(cluster: Cluster) -> bool:
    return cluster.plural or cluster.type == "group" or cluster.subtype == "police"


def _topic(
    ground: PronounGround, pronoun: Pronoun, question: Voice, answer: Voice
) -> Cluster | None:
    asked = _last_sentence(ground, question)
    if any(word.lower_ in lexicon().words["anybody_asked_for"] for word in asked):
        return None
    speakers = {c.number for c in _who_speak(ground, question, answer)}
    found = [
        (index, cluster)
        for index in range(pronoun.index)
        if asked and asked[0].i <= ground.scene.mentions[index].head <= asked[-1].i
        if (cluster := ground.clusters.of(index)) is not None
        if cluster.number not in speakers and _fits(pronoun, cluster)
    ]
    for index, cluster in found:
        if _is_topic(ground, index, asked):
            others = (i for i, c in found if c.number != cluster.number)
            word = ground.scene.head(index)
            alone = all(_is_within(ground.scene.head(other), word) for other in others)
            return cluster if alone else None
    return None


def _who_speak(ground: PronounGround, *turns: Voice) -> Iterator[Cluster]:
    for turn in turns:
        for index in (turn.speaker, turn.addressee):
            cluster = None if index is None else ground.clusters.of(index)
            if cluster is not None:
                yield cluster


def _last_sentence(ground: PronounGround, turn: Voice) -> list[Token]:
    words = [word for word in ground.scene.doc[turn.start : turn.end] if not word.is_space]
    numbers = ground.scene.sentence
    return [word for word in words if numbers[word.i] == numbers[words[-1].i]]


def _is_within(word: Token, topic: Token) -> bool:
    """The minister of "the minister's brother"; not the second of "the minister and the consul"."""
    while word.head.i != word.i and word.i != topic.i:
        if word.dep_ in _ONE_MORE and word.head.i == topic.i:
            return False
        word = word.head
    return word.i == topic.i


def _is_topic(ground: PronounGround, index: int, asked: list[Token]) -> bool:
    mention, word = ground.scene.mentions[index], ground.scene.head(index)
    start = min(mention.start, word.left_edge.i)
    before = [w for w in asked if w.i < mention.start and w.is_alpha]
    called = mention.start > 0 and word.doc[mention.start - 1].text == ","
    if word.dep_ in ("poss", "compound"):
        return False
    if called and (mention.kind == "proper" or not children(word, "det", "poss", "nummod")):
        return False  # "And then, Mr Akol?"
    words = lexicon()
    if all(w.i >= start or words.has("naming_a_topic", w.lower_) for w in before):
        return mention.kind != "pronoun" and not _is_asked_of(word, asked)
    if any(w.lower_ in _WHO for w in before) and lemma(governor(word)) != "be":
        return False
    return _is_asked_of(word, asked) or _is_to_be_told(word, asked)


def _is_asked_of(word: Token, asked: list[Token]) -> bool:
    """The subject of the main clause of a question: "Where are the officers now?"."""
    noun, verb = first_conjunct(word), governor(word)
    main = verb.head.i == verb.i or verb.head.i < asked[0].i
    return is_subject(noun) and main and asked[-1].text == "?"


def _is_to_be_told(word: Token, asked: list[Token]) -> bool:
    """ "Let us talk about the ambassador", "Do you know Captain Musa?"."""
    verb, noun = governor(word), first_conjunct(word)
    if noun.dep_ in ("pobj", *_OBJECTS) and verb.dep_ in _OBJECTS:  # "tell us more about"
        verb = verb.head
    reached = noun.dep_ == "pobj" or (noun.dep_ in _OBJECTS and verb.i >= asked[0].i)
    return reached and lexicon().has("taking_up", verb.lemma_.lower())


def _may_do(ground: PronounGround, pronoun: Pronoun, topic: Cluster) -> bool:
    """Whether the topic may be meant where the pronoun is vague: "It was at night", "They came
    for my father" behind a question for the brothers of who answers."""
    if pronoun.human or pronoun.possessive:
        return True
    if not pronoun.plural:
        verb = governor(pronoun.token)
        return is_subject(pronoun.token) and lexicon().has("will_verbs", verb.lemma_.lower())
    nouns = (ground.scene.head(index) for index in topic.members)
    own = any(o.lower_ in _OWN for noun in nouns for o in children(noun, "poss"))
    return not own or pronoun.token.dep_ != "nsubj"
