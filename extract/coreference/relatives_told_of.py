"""A relative who is told of goes on: "Ana's mother is alive. In June she was stopped" tells of the
mother, "They asked my father about me. They took him" of the father.

Reports name a relative by the exile whose relative he is, and the exile, or an older named man, has
more of the text. Nothing is said where the next sentence tells what only the exile meets ("for her
articles", "at the funeral", in the town where she lives), where the relative is dead, small, or
only speaks of somebody, and where the sentence before tells of a third one.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.owners import owner_of
from extract.coreference.pronoun_forms import are_alike
from extract.coreference.scene import Scene
from extract.grammar import children, first_conjunct, has_had, lemma, sentence_of

_HARM = ("harassing_verbs", "arresting_verbs", "seizing_verbs", "custody_verbs",
         "custody_passives", "pressing_verbs", "outcomes_of_arrest")  # fmt: skip
_OBJECTS = ("dobj", "dative")
_OF_HIM = ("his", "her", "their")
_SMALL = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))


def relative_told_of(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Token]:
    """The one relative of the sentence before, to whom this one goes on to tell what was done."""
    token, before = pronoun.token, scene.sentence[pronoun.token.i] - 1
    verb = token.head
    suffers = token.dep_ == "nsubjpass" or token.dep_ in _OBJECTS
    if not suffers or before < 0 or not (_is_main(verb) and _harms(verb)):
        return
    relative = _only_relative(scene, clusters, pronoun, before)
    if relative is None or _is_told_of_the_owner(scene, clusters, pronoun, relative):
        return
    noun = _argument(scene.head(relative))
    passive = token.dep_ == "nsubjpass"
    caught = passive or _is_by_captors(verb)
    plainly = caught and not has_had(verb) and _is_told_plainly(noun)
    acting = not passive and _is_by_the_same(scene, verb) and _is_in_their_hands(noun, verb)
    mine = not passive and _is_by_the_same(scene, verb) and _is_mine(scene, pronoun, noun)
    if plainly or acting or mine:
        yield scene.head(relative)


def _is_main(verb: Token) -> bool:
    """Whether a verb is of the main clause, or of the first of two that a semicolon parts."""
    first = first_conjunct(verb)
    behind = first.right_edge.i + 1
    parted = first.dep_ == "ccomp" and first.i < first.head.i and first.head.dep_ == "ROOT"
    return first.dep_ == "ROOT" or (
        parted and behind < len(verb.doc) and verb.doc[behind].text in (";", ":")
    )


def _harms(verb: Token) -> bool:
    has = lexicon().has
    return any(has(words, lemma(verb)) for words in _HARM) and not children(verb, "neg")


def _argument(head: Token) -> Token:
    return head.head if head.dep_ == "appos" else head


def _only_relative(scene: Scene, clusters: Clusters, pronoun: Pronoun, before: int) -> int | None:
    """The one relative of a sentence, with a known owner, if nobody else of it may be meant."""
    found: dict[int, int] = {}
    owners: dict[int, int] = {}
    told: list[tuple[int, int]] = []
    for index in scene.in_sentence(before):
        mention, cluster = scene.mentions[index], clusters.of(index)
        what = scene.head(index).dep_ == "attr" and mention.kind == "nominal"
        if cluster is None or mention.type != "person" or mention.plural or what:
            continue
        told.append((index, cluster.number))
        owner = owner_of(scene, clusters, index)
        if owner is not None and _is_kin(scene, index) and agrees(pronoun, cluster):
            found.setdefault(cluster.number, index)
            owners[cluster.number] = owner
    if len(found) != 1:
        return None
    number, index = next(iter(found.items()))
    if scene.paragraph_of(index) != scene.paragraph[pronoun.token.i]:
        return None
    for other, theirs in told:
        who = clusters.of(other)
        owns = theirs == owners[number] and _owns(scene.head(other), scene.head(index))
        if theirs != number and not owns and who is not None and agrees(pronoun, who):
            return None
    return index


def _is_kin(scene: Scene, index: int) -> bool:
    mention = scene.mentions[index]
    return mention.subtype == "relative" or lexicon().has("kin", mention.lemma)


def _owns(owner: Token, relative: Token) -> bool:
    """Whether a word only says whose relative somebody is: "Ana's mother", "the mother of the poet
    Ana", "his brother Omar"."""
    while owner.dep_ in ("appos", "compound", "nmod"):
        owner = owner.head
    if owner.dep_ == "poss" and owner.pos_ == "PRON":
        return True  # "asked his father about his posts"
    if owner.dep_ == "poss":
        return (
            owner.head.i == relative.i
            or relative in owner.head.children
            or (owner.head in relative.children)
        )
    return owner.dep_ == "pobj" and owner.head.lower_ == "of" and owner.head.head.i == relative.i


def _is_told_of_the_owner(
    scene: Scene, clusters: Clusters, pronoun: Pronoun, relative: int
) -> bool:
    """Whether this sentence tells what only the exile meets."""
    here, has = sentence_of(pronoun.token), lexicon().has
    for word in here:
        own = word.dep_ == "poss" and are_alike(word, pronoun.token)
        noun = lemma(word.head)
        if own and (has("own_works", noun) or noun == scene.mentions[relative].lemma):
            return True
        if has("of_who_left", lemma(word)):
            return True
    return _is_where_the_owner_is(scene, clusters, pronoun, relative)


def _is_where_the_owner_is(
    scene: Scene, clusters: Clusters, pronoun: Pronoun, relative: int
) -> bool:
    """Whether it happened in a land in which the owner was told to be, or not where the relative
    is."""
    here = scene.sentence[pronoun.token.i]
    lands = _lands(scene, here)
    if not lands:
        return False
    of_kin = _lands(scene, here - 1)
    if of_kin:
        return not lands <= of_kin
    number = owner_of(scene, clusters, relative)
    owner = None if number is None else clusters.all.get(number)
    members = [] if owner is None else [m for m in owner.members if m < pronoun.index]
    told = {scene.sentence_of(member) for member in members}
    return any(lands & _lands(scene, sentence) for sentence in told)


def _lands(scene: Scene, sentence: int) -> set[str]:
    mentions = (scene.mentions[number] for number in scene.in_sentence(sentence))
    return {m.country for m in mentions if m.type == "place" and m.country is not None}


def _is_told_plainly(noun: Token) -> bool:
    """ "Ana's mother is alive", "lives in Baku", "is a nurse", "is seventy".

    Not "is dead", nor "his brother lives in Izmir", which sets two beside each other.
    """
    verb, has = noun.head, lexicon().has
    if any(owner.pos_ == "PRON" and owner.lower_ in _OF_HIM for owner in children(noun, "poss")):
        return False
    if noun.dep_ != "nsubj" or verb.dep_ != "ROOT" or children(verb, "neg", "aux", "conj"):
        return False
    if lemma(verb) == "be":
        words = {w.lower_ for w in sentence_of(noun)}
        small = any(w in _SMALL or (w.isdigit() and int(w) < 14) for w in words)
        what = children(verb, "attr", "acomp", "prep", "advmod")
        return bool(what) and not small and not any(has("not_told_on", w) for w in words)
    lives = ("living_somewhere", "being_somewhere", "living_plainly")
    return any(has(words, lemma(verb)) for words in lives)


def _is_by_the_same(scene: Scene, verb: Token) -> bool:
    """Whether "they", "the men" or captors do it: those who were told of or hold somebody."""
    doers = children(first_conjunct(verb), "nsubj")
    if len(doers) != 1 or any(v.i != verb.i for v in children(verb, "nsubj") if not doers):
        return False
    doer = doers[0]
    the = any(word.lower_ in ("the", "these", "those") for word in children(doer, "det"))
    return (
        doer.lower_ == "they"
        or (the and doer.tag_ == "NNS")
        or lexicon().has("captors", lemma(doer))
    )


def _is_by_captors(verb: Token) -> bool:
    """ "On Monday agents came and detained her": no consul, and nobody who only follows her."""
    seizes = lexicon().has("seizing_verbs", lemma(verb)) or lexicon().has(
        "arrests_proper", lemma(verb)
    )
    doers = children(first_conjunct(verb), "nsubj")
    return seizes and any(lexicon().has("captors", lemma(doer)) for doer in doers)


def _is_in_their_hands(noun: Token, verb: Token) -> bool:
    """ "They asked my father", "soldiers had come for his brother", "was called to the embassy"."""
    above, has = noun.head, lexicon().has
    if noun.dep_ == "pobj" and noun.head.lower_ in ("for", "on", "after", "to"):
        above = noun.head.head
        if not has("coming_for_somebody", lemma(above)):
            return False
    elif noun.dep_ in (*_OBJECTS, "nsubjpass"):
        sought = _harms(above) or has("coming_for_somebody", lemma(above))
        called = lemma(above) == "call" and noun.dep_ == "nsubjpass"
        if not (sought or called):
            return False
    else:
        return False
    main = first_conjunct(above).dep_ == "ROOT" and not children(above, "neg")
    in_time = has_had(above) or not has_had(verb) or _harms(above)
    return main and in_time


def _is_mine(scene: Scene, pronoun: Pronoun, noun: Token) -> bool:
    """ "My nephew opened the door. The men dragged him out": not an older man, of whom nothing bad
    was told just before, and whom the nephew did not see or look for."""
    owners = children(noun, "poss")
    mine = any(word.lower_ in ("my", "our") for word in owners)
    verb = noun.head
    if not mine or noun.dep_ != "nsubj" or verb.dep_ != "ROOT" or has_had(pronoun.token.head):
        return False
    has = lexicon().has
    says = has("speech_verbs", lemma(verb)) and not children(verb, "dobj")  # "answered the door"
    if says or has("tells_of_another", lemma(verb)):
        return False
    if any(word.lower_ in ("it", "this", "that") for word in sentence_of(noun)):
        return False
    two_back = scene.sentence[pronoun.token.i] - 2
    heads = (scene.head(i) for i in (scene.in_sentence(two_back) if two_back >= 0 else ()))
    return not any(h.dep_ in (*_OBJECTS, "nsubjpass") and _harms(h.head) for h in heads)
