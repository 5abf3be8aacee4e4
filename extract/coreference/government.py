"""Which state is meant by "the government", "the authorities", "the regime", "the country".

It is the one state that the document or its chapter is about (`subjects`); else the state of the
last qualified government phrase of the paragraph; else an unnamed entity. Never the nearest place:
that would accuse the wrong state. Only bare "authorities" behind a capital are its own (`seats`).
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from extract.coreference.clusters import Clusters
from extract.coreference.host_acts import is_host
from extract.coreference.host_answers import answers_state, is_where_it_acts, presses
from extract.coreference.host_headings import their_own_state
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.coreference.seats import seated_in
from extract.coreference.subjects import Subjects
from extract.grammar import sentence_of
from extract.naming.mention import DocMention

BARE = "state:bare"
"""The rule of mentions that name a state's power without saying which state."""

QUALIFIED = "pattern:state"
"""The rule of mentions that say which state's power they mean."""

_INDEFINITE = {"a", "an", "any", "each", "every", "no"}
_POWERS = {"country", "nation", "state", "government"}


class Governments:
    """Resolves bare government phrases of one document, in text order."""

    def __init__(self, scene: Scene, clusters: Clusters, subjects: Subjects) -> None:
        self.scene = scene
        self.clusters = clusters
        self.subjects = subjects
        self._last: dict[int, int] = {}
        self._unnamed: dict[int, int] = {}
        self._led: dict[str, int] = {}
        self._states = {c.key: c for c in clusters.all.values() if c.subtype == "state" and c.key}

    def see(self, index: int) -> None:
        """Note a qualified government phrase ("the Chinese government", "Canada's authorities")."""
        mention = self.scene.mentions[index]
        if mention.kind == "proper" and mention.rule == QUALIFIED and mention.country:
            self._last[self.scene.paragraph_of(index)] = index

    def link(self, index: int) -> bool:
        """Resolve a bare government phrase; False when the mention is none."""
        mention = self.scene.mentions[index]
        if not _is_bare(mention):
            return False
        leader = _leader(mention, self.scene.doc)
        if leader is not None:
            self._join_led(index, leader)
            return True
        seat = seated_in(self.scene, index)
        if seat is not None:
            self._join_state(index, seat, "coref:government_seat")
            return True
        own = their_own_state(self.scene, index)
        if own is not None and _looks_back(mention, self.scene.doc):
            self._join_state(index, own, "coref:government_heading")
            return True
        if (
            not _looks_back(mention, self.scene.doc)
            or self._is_another(mention)
            or self._is_here(index)
        ):
            self.clusters.open(index)
            return True
        host = any(lexicon().has("host_words", word) for word in mention.modifiers)
        if self._faces_the_state(index):
            self._join_unnamed(index)
            return True
        last = self._last.get(self.scene.paragraph_of(index))
        subject = self.subjects.at(index)
        if last is not None and self._is_disputed(index, last):
            self._join_unnamed(index)
        elif subject is not None and not host:
            origin = self.subjects.origin if subject == self.subjects.whole else "heading"
            self._join_state(index, subject, f"coref:government_{origin}")
        elif last is not None:
            country = self.scene.mentions[last].country or ""
            self._join_state(index, country, "coref:government_paragraph")
        else:
            self._join_unnamed(index)
        return True

    def _faces_the_state(self, index: int) -> bool:
        """ "The Vietnamese authorities ... The Government expelled a Vietnamese official", and each
        time that its paragraph has the same word."""
        state = self._told_of(index)
        return state is not None and any(
            is_host(self.scene, one, state) or answers_state(self.scene, one, state)
            for one in self._called_alike(index)
        )

    def _is_here(self, index: int) -> bool:
        """Whether a state is told to act in "this country", which so is another."""
        state = self._told_of(index)
        return state is not None and is_where_it_acts(self.scene, index, state)

    def _is_disputed(self, index: int, last: int) -> bool:
        """Whether a paragraph of one state's chapter has named the power of another."""
        heading = self.subjects.heading_of(index)
        return heading is not None and self.scene.mentions[last].country not in (
            heading, self.subjects.whole,
        )  # fmt: skip

    def _told_of(self, index: int) -> str | None:
        """The state that the document is about, else the last one of its paragraph."""
        last = self._last.get(self.scene.paragraph_of(index))
        told = None if last is None else self.scene.mentions[last].country
        return self.subjects.at(index) or told

    def _called_alike(self, index: int) -> Iterator[int]:
        """A bare government and those that its paragraph calls by the very same word."""
        yield index
        word, paragraph = self.scene.head(index).text, self.scene.paragraph_of(index)
        for other, mention in enumerate(self.scene.mentions):
            alike = mention.rule == BARE and self.scene.head(other).text == word
            near = self.scene.paragraph_of(other) == paragraph
            if alike and near and other != index and not presses(self.scene.head(index)):
                yield other

    def _is_another(self, mention: DocMention) -> bool:
        """ "pressure on another country to have the country act", "the country where they live"."""
        head = self.scene.doc[mention.head]
        where = any(
            word.lower_ in ("where", "which")
            for child in head.children
            if child.dep_ == "relcl"
            for word in child.subtree
        )
        words = lexicon().words["foreign_words"]
        before = (t for t in sentence_of(head) if t.i < head.i and t.lemma_.lower() in _POWERS)
        foreign = any(c.lower_ in words for noun in before for c in noun.lefts)
        return mention.lemma in ("country", "nation") and (where or foreign)

    def _join_led(self, index: int, leader: str) -> None:
        """A government named after who leads it is itself each time, and no state by inference."""
        first = self._led.setdefault(leader, index)
        cluster = None if first == index else self.clusters.of(first)
        if cluster is None:
            self.clusters.open(index, "coref:unresolved")
        else:
            self.clusters.join(index, cluster, "coref:government_leader")

    def _join_state(self, index: int, country: str, rule: str) -> None:
        key = f"state:{country}"
        cluster = self._states.get(key)
        if cluster is None:
            cluster = self.clusters.open(index, rule)
            cluster.type, cluster.subtype = "organization", "state"
            cluster.key, cluster.country = key, country
            self._states[key] = cluster
        else:
            self.clusters.join(index, cluster, rule)

    def _join_unnamed(self, index: int) -> None:
        """One unnamed government a paragraph: the same words there mean the same power."""
        paragraph = self.scene.paragraph_of(index)
        first = self._unnamed.get(paragraph)
        cluster = None if first is None else self.clusters.of(first)
        host = _host_words(self.scene.mentions[index])
        if cluster is None or first is None or _host_words(self.scene.mentions[first]) != host:
            self.clusters.open(index, "coref:unresolved")
            self._unnamed[paragraph] = index
        else:
            self.clusters.join(index, cluster, "coref:government_paragraph")


def _is_bare(mention: DocMention) -> bool:
    country = mention.lemma in ("country", "nation") and mention.definite
    plain = not set(mention.modifiers) - lexicon().words["plain_words"]
    return mention.rule == BARE or (
        country and plain and not mention.plural and mention.kind == "nominal"
    )


def _looks_back(mention: DocMention, doc: Doc) -> bool:
    """Singular or "authorities", with "the" or bare; "a foreign government" names no state."""
    words = {token.lower_ for token in doc[mention.head].lefts} | set(mention.modifiers)
    if words & (lexicon().words["foreign_words"] | _INDEFINITE):
        return False
    if mention.plural and mention.lemma in ("government", "regime", "state", "country", "nation"):
        return False
    return mention.definite or mention.plural or mention.lemma in ("government", "authority")


def _leader(mention: DocMention, doc: Doc) -> str | None:
    """ "the Ortega government": the name before it, which tables do not know as a state."""
    first = doc[mention.start]
    return first.text if first.i < mention.head and first.pos_ == "PROPN" else None


def _host_words(mention: DocMention) -> frozenset[str]:
    return frozenset(mention.modifiers) & lexicon().words["host_words"]
