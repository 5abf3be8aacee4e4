"""I, we and you: the speaker of a quote or turn, his body, whom he speaks to, the narrator.

In a text told in the first person, "I" outside quotes is one entity, the narrator, and "we" one
more. "I am Lin Wei" gives the narrator his name, and so does a title, "The account of Lin Wei".
"""

import re
from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from extract.coreference.asked_back import takes_the_witness
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.issuer import bears_other_name, find_issuer
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, is_subject
from extract.coreference.signatures import signer
from extract.coreference.voice import Voice, Voices, answers, asks, is_side
from extract.gazetteer.phrases import STATE_BODIES
from extract.grammar import first_conjunct
from extract.naming.mention import DocMention
from extract.naming.person_words import person_words

NARRATOR = "narrator"
_AUTHORITIES = STATE_BODIES | {"diplomatic_mission"}
"""Bodies whose unnamed spokespersons say "we" for them."""

_NAMES_HIMSELF = re.compile(
    r"\b(?:[Mm]y (?:full |real |own )?name(?: is|['\u2019]s| was)|I(?: am|['\u2019]m)(?: the real)?"
    r"|[Mm]y (?:full |real |own )name (?:is|was|stood) (?:\w+ ){1,3}\w+,|I,|[Cc]all(?:ed)? me,?)"
    r" (?:[A-ZÀ-Þ]\w+, (?=[A-ZÀ-Þ]\w+ [A-ZÀ-Þ]))?(?=[A-ZÀ-Þ])"
)
_DESCRIBES_HIMSELF = re.compile(
    r"\bI(?: am|['\u2019]m| was) an? (?:(?!(?:of|to|the|with|for|by|and|an?|my|his|her|their) )"
    r"[a-zà-ÿ-]+ ){0,3}?(?P<role>[a-zà-ÿ-]+)"
    r"(?: (?:in|at|from) (?:[A-ZÀ-Þ][\w'\u2019-]+ ?){1,3})?, (?=[A-ZÀ-Þ])"
)
_NAME = r"[A-ZÀ-Þ][\w'\u2019.-]*(?: [A-ZÀ-Þ][\w'\u2019.-]*){0,3}"
_CLOSED_NAME = re.compile(rf"{_NAME}[,.;]")
_ACCOUNT = r"(?:account|statement|testimony|story|words|evidence)"
_TITLED = re.compile(
    rf"^\W*(?:(?P<before>{_NAME})['\u2019]s? (?:own )?(?i:{_ACCOUNT})\b"
    rf"|(?:[Tt]he )?(?i:{_ACCOUNT}) (?:of|by) (?P<after>{_NAME})(?=[,:;]|$))"
)


class FirstPerson:
    """Links pronouns of the first and second person once all other mentions are linked."""

    def __init__(self, scene: Scene, clusters: Clusters, voices: Voices) -> None:
        self.scene = scene
        self.clusters = clusters
        self.voices = voices
        self._shared: dict[tuple[object, ...], Cluster] = {}
        named = _named_narrator(scene, clusters, voices) or signer(scene, clusters, voices)
        if named is not None:
            self._shared[("I",)] = named
        self._issuer = find_issuer(scene, voices)
        self._guest = _interviewed(scene, clusters, voices)
        self._partners = _partners(voices)
        self._title = "" if named is not None else _titled(scene.document.title or "")

    def link(self, index: int) -> None:
        """Resolve one "I", "we" or "you"."""
        mention = self.scene.mentions[index]
        voice = self.voices.at(mention.head)
        if mention.person == 2:
            self._link_you(index, voice)
        elif mention.plural:
            self._link_we(index, voice)
        elif voice is None:
            narrator = self._share(index, ("I",), "coref:narrator")
            narrator.narrates = True
            narrator.label = narrator.label or self._title
        else:
            self._link_i(index, voice)

    def is_ready(self, index: int) -> bool:
        """Whether the speaker around the pronoun, if there is one, has been linked already."""
        mention = self.scene.mentions[index]
        voice = self.voices.at(mention.head)
        if voice is None and mention.plural and mention.person == 1:
            return self._issuer is None or self.clusters.of(self._issuer) is not None
        if voice is None:
            return True
        if mention.person == 2:
            addressee = voice.addressee
            return voice.turn and (addressee is None or self.clusters.of(addressee) is not None)
        return voice.speaker is None or self.clusters.of(voice.speaker) is not None

    def _link_i(self, index: int, voice: Voice) -> None:
        speaker = self._cluster(voice.speaker)
        if speaker is None and answers(voice.label):
            speaker = self._guest
        if speaker is not None and speaker.type == "person" and not speaker.plural:
            self.clusters.join(index, speaker, "coref:first_person")
        else:
            self._link_unnamed(index, voice)

    def _link_unnamed(self, index: int, voice: Voice) -> None:
        """A speaker of whom the text gives no name: one narrator for each who answers."""
        key = ("I", voice.label or voice.start, voice.exchange)
        if answers(voice.label):
            self._share(index, key, "coref:narrator").narrates = True
        else:
            self._share(index, key, "coref:first_person").label = voice.label

    def _link_we(self, index: int, voice: Voice | None) -> None:
        if voice is None:
            issuer = self._issuing()
            if issuer is not None:
                self.clusters.join(index, issuer, "coref:narrator")
            else:
                self._share(index, ("we",), "coref:narrator")
            return
        speaker = self._cluster(voice.speaker) or self._spoken_for(voice)
        if speaker is None:
            key = ("we", voice.label or voice.start, voice.exchange)
            self._share(index, key, "coref:first_person")
            return
        if speaker.type != "person" or speaker.plural:
            self.clusters.join(index, speaker, "coref:first_person")
            return
        body = self._body_of(speaker)
        if body is not None:
            self.clusters.join(index, body, "coref:speaker_body")
        else:
            self._share(index, ("we of", speaker.number), "coref:first_person")

    def _issuing(self) -> Cluster | None:
        """The body whose text it is, unless its mention turned out to be of another."""
        issuer = self._cluster(self._issuer)
        if issuer is None:
            return None
        publisher = self.scene.document.publisher
        members = (self.scene.mentions[i] for i in issuer.members)
        names = [m.name for m in members if m.kind == "proper"]
        other = bool(publisher) and bears_other_name(names, publisher or "")
        return None if other else issuer

    def _spoken_for(self, voice: Voice) -> Cluster | None:
        """Whom an unnamed spokesperson answers for: the authority or mission whose text it is."""
        if not answers(voice.label) or self._guest is not None:
            return None
        issuer = self._issuing()
        return issuer if issuer is not None and issuer.subtype in _AUTHORITIES else None

    def _link_you(self, index: int, voice: Voice | None) -> None:
        addressee = None if voice is None else self._cluster(voice.addressee)
        if addressee is None and voice is not None and asks(voice.label):
            addressee = self._guest
        partner = None if voice is None or not voice.turn else self._partners.get(voice.label)
        if addressee is not None:
            self.clusters.join(index, addressee, "coref:second_person")
        elif voice is not None and partner is not None:
            rule = "coref:narrator" if answers(partner) else "coref:second_person"
            self._share(index, ("I", partner, voice.exchange), rule)
        else:
            self._share(index, ("you", -1 if voice is None else voice.start), "coref:unresolved")

    def _share(self, index: int, key: tuple[object, ...], rule: str) -> Cluster:
        """One entity for all mentions under one key; the first of them is unresolved."""
        cluster = self._shared.get(key)
        if cluster is not None and cluster.number in self.clusters.all:
            self.clusters.join(index, cluster, rule)
        else:
            first = rule if rule == "coref:narrator" else "coref:unresolved"
            cluster = self._shared[key] = self.clusters.open(index, first)
        return cluster

    def _cluster(self, mention: int | None) -> Cluster | None:
        return None if mention is None else self.clusters.of(mention)

    def _body_of(self, speaker: Cluster) -> Cluster | None:
        """The one body that the speaker is said to speak for, lead or belong to."""
        found: dict[int, Cluster] = {}
        for index in speaker.members:
            mention = self.scene.mentions[index]
            if mention.kind == "pronoun":
                continue
            for token in self._near(mention):
                other = self.scene.by_head.get(token.i)
                cluster = None if other is None else self.clusters.of(other)
                if cluster is not None and cluster.type in ("organization", "campus"):
                    found[cluster.number] = cluster
        found = {n: c for n, c in found.items() if c.subtype != "state"}
        return next(iter(found.values())) if len(found) == 1 else None

    def _near(self, mention: DocMention) -> list[Token]:
        """Heads of what hangs on a name or role noun: "of X", "X's", "who chairs X"."""
        token = self.scene.doc[mention.head]
        heads: list[Token] = []
        nouns = [token, *(c for c in token.children if c.dep_ in ("appos", "compound"))]
        if token.dep_ == "appos":
            nouns.append(token.head)
        for noun in nouns:
            for child in noun.children:
                if child.dep_ == "prep" and child.lower_ in ("of", "for", "at", "from", "with"):
                    heads += [c for c in child.children if c.dep_ == "pobj"]
                elif child.dep_ in ("poss", "compound"):
                    heads.append(child)
                elif child.dep_ == "relcl" and lexicon().has("lead_verbs", child.lemma_.lower()):
                    heads += _objects(child)
        return heads


def _partners(voices: Voices) -> dict[str, str]:
    """Who "you" is where two alone talk: of each label of a turn the other one."""
    labels = sorted({voice.label for voice in voices.all if voice.turn})
    return {labels[0]: labels[1], labels[1]: labels[0]} if len(labels) == 2 else {}


def _objects(verb: Token) -> list[Token]:
    found = [child for child in verb.children if child.dep_ == "dobj"]
    for prep in verb.children:
        if prep.dep_ == "prep":
            found += [child for child in prep.children if child.dep_ == "pobj"]
    return found


def _named_narrator(scene: Scene, clusters: Clusters, voices: Voices) -> Cluster | None:
    """The person whom the text lets say "my name is X", "I am X", "I, X," outside of quotes."""
    by_start = {mention.start_char: index for index, mention in enumerate(scene.mentions)}
    for place in islice(_where_named(scene.document.text), 20):
        index = by_start.get(place)
        if index is None or voices.at(scene.mentions[index].head) is not None:
            continue
        mention, cluster = scene.mentions[index], clusters.of(index)
        if mention.kind == "proper" and mention.type == "person" and cluster is not None:
            cluster.narrates = True
            return cluster
    return None


def _interviewed(scene: Scene, clusters: Clusters, voices: Voices) -> Cluster | None:
    """Whom an interview told as Q and A is with; None where two persons fit, or none.

    It is the one person whom the lines above it name, besides whoever asks ("she spoke to Omar
    Said of the Review"). Whom its questions address is told by `addressed`.
    """
    turns = [voice for voice in voices.all if voice.turn]
    if any(voice.exchange > 1 for voice in turns):
        return None
    sides = {(asks(voice.label), answers(voice.label)) for voice in turns}
    if sides != {(True, False), (False, True)}:
        return None
    first = min(voice.start for voice in turns)
    persons = [
        (mention, cluster)
        for index, mention in enumerate(scene.mentions)
        if mention.kind == "proper" and mention.type == "person"
        if (cluster := clusters.of(index)) is not None and not is_side(mention.text)
        if not takes_the_witness(scene, mention)
    ]
    intro = [(mention, cluster) for mention, cluster in persons if mention.head < first]
    above = {cluster.number: cluster for _, cluster in intro}
    if len(above) > 1:
        heads = [(scene.doc[mention.head], cluster.number) for mention, cluster in intro]
        asking = {number for head, number in heads if _asks_there(head)}
        topics = {number for head, number in heads if is_subject(head)} - asking
        others = {number: c for number, c in above.items() if number not in asking}
        above = others if topics == set(others) else {}
    return next(iter(above.values())) if len(above) == 1 else None


def _asks_there(name: Token) -> bool:
    """Whether an introduction tells of who asks: "she spoke to Omar", "interviewed by Omar"."""
    noun = first_conjunct(name)
    verb = noun.head
    if noun.dep_ == "nsubj" or verb.dep_ == "agent":
        verb = verb.head if verb.dep_ == "agent" else verb
        return verb.lemma_.lower() in ("interview", "ask", "question")
    spoken = verb.dep_ == "prep" and verb.lower_ in ("to", "with")
    spoken = spoken and verb.head.lemma_.lower() in ("speak", "talk")
    return spoken or (noun.dep_ in ("dobj", "dative") and verb.lemma_.lower() == "tell")


def _where_named(text: str) -> Iterator[int]:
    """Where names begin that narrators give themselves, those said outright first."""
    for match in _NAMES_HIMSELF.finditer(text):
        yield match.end()
    for match in _DESCRIBES_HIMSELF.finditer(text):
        if person_words().role(match["role"]) and _CLOSED_NAME.match(text, match.end()):
            yield match.end()


def _titled(title: str) -> str:
    """Whose account a title says the text is: "Statement of Lin Wei, driver"; or "".

    A title that begins with an office or body ("The Ministry's statement") names no narrator.
    """
    match = _TITLED.match(title)
    name: str = (match["before"] or match["after"]) if match else ""
    words = name.lower().removesuffix("'s").removesuffix("\u2019s").split()
    known = {"the", "a", "an", "my", *lexicon().body_nouns}
    return "" if any(w in known or person_words().role(w) for w in words) else name
