"""Definite nouns ("the student", "the group", "his mother") and what they look back to.

An indefinite noun is always someone new. Nothing is joined when modifiers, numbers, genders or
possessors contradict, or when the last fitting antecedents are two.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from extract.coreference.abroad import is_abroad
from extract.coreference.apart import told_beside
from extract.coreference.candidates import names_below
from extract.coreference.clients import client_of, is_client
from extract.coreference.clusters import Cluster, Clusters, nouns_of
from extract.coreference.deeds import (
    done_by,
    done_to,
    is_named_by,
    is_only_told_of,
    may_be_done_to,
    participles_told,
    tells_a_deed,
)
from extract.coreference.kin_in_turn import kin_in_turn
from extract.coreference.lexicon import lexicon
from extract.coreference.names import words_of_name
from extract.coreference.noun_phrase import (
    agrees,
    is_definite,
    is_other,
    modifiers_fit,
    narrows,
    same_noun,
)
from extract.coreference.owners import owner_of
from extract.coreference.parties import is_on_side, is_party, names_a_party
from extract.coreference.scene import Scene, clause_of, governor, is_subject
from extract.coreference.speakers_kin import kin_of_the_speaker
from extract.grammar import children, first_conjunct, is_passive
from extract.naming.log_persons import RULE as LOG_LETTERS
from extract.naming.mention import DocMention

NEAR = 3
"""Sentences that a noun without an equal noun may look back over."""
FAR = 12
"""The same for a noun that says what its antecedent was told to have done or suffered."""


_ALIAS = re.compile(r"(?P<noun>[A-Z][a-z]+)[- ]\d+")
"""Matches what a court calls somebody whom it does not name: "Victim-1"."""


class Nominals:
    """Links the nominal mentions of one document, in text order."""

    def __init__(self, scene: Scene, clusters: Clusters) -> None:
        self.scene = scene
        self.clusters = clusters
        self._by_noun: dict[str, list[int]] = defaultdict(list)
        self._by_type: dict[str, list[int]] = defaultdict(list)
        found = {m.name: alias for m in scene.mentions if (alias := _ALIAS.fullmatch(m.name))}
        self._aliases = Counter(alias["noun"].lower() for alias in found.values())

    def see(self, index: int) -> None:
        """Remember a mention as an antecedent for the nouns that come after it."""
        mention = self.scene.mentions[index]
        if mention.kind == "pronoun":
            return
        nouns = {same_noun(noun) for noun in nouns_of(mention)}
        if mention.kind == "proper" and mention.type in ("organization", "campus", "group"):
            nouns.update(same_noun(word) for word in words_of_name(mention.name))
        alias = _ALIAS.fullmatch(mention.name)
        if mention.type == "person" and alias and self._aliases[alias["noun"].lower()] == 1:
            nouns.add(alias["noun"].lower())
        for noun in nouns:
            self._by_noun[noun].append(index)
        self._by_type[mention.type].append(index)

    def link(self, index: int) -> None:
        """Join a nominal mention with its antecedent, or open an entity of its own."""
        mention = self.scene.mentions[index]
        found: Cluster | None = None
        rule = "coref:definite"
        if mention.rule == LOG_LETTERS:
            found, rule = self._in_its_entry(index), "coref:repeated"
        elif "such" in mention.modifiers:
            found = self._pointed_at(index)
        elif is_definite(self.scene.doc, mention) and not is_other(mention):
            found = (
                kin_of_the_speaker(self.scene, self.clusters, index)
                or self._same_noun(index)
                or self._pointed_at(index)
                or self._by_deed(index)
                or self._party(index)
                or self._fitting_type(index)
                or kin_in_turn(self.scene, self.clusters, index)
                or self._client(index)
                or self._as_many(index)
            )
        elif mention.plural and not mention.modifiers and not mention.definite:
            found, rule = self._repeated(index), "coref:repeated"
        elif not mention.definite:
            found, rule = self._apposed(index), "coref:apposition"
        if found is None or self._is_opposed(index, found):
            self.clusters.open(index)
        else:
            self.clusters.join(index, found, rule)

    def _in_its_entry(self, index: int) -> Cluster | None:
        """Who has the same letters in the same entry of a log; the RP of the next is another."""
        mention, mentions = self.scene.mentions[index], self.scene.mentions
        for other in reversed(self._by_type["person"]):
            if "\n" in self.scene.doc[mentions[other].end : mention.start].text:
                return None
            if mentions[other].rule == LOG_LETTERS and mentions[other].name == mention.name:
                return self.clusters.of(other)
        return None

    def _is_opposed(self, index: int, cluster: Cluster) -> bool:
        """Whether the two stand on the two sides of a case: "the claimant" and "the defendant"."""
        own, has = self.scene.mentions[index].lemma, lexicon().has
        called = [self.scene.mentions[member].lemma for member in cluster.members]
        sides = ("who_complains", "who_answers")
        return any(
            has(side, own) and any(has(other, noun) for noun in called)
            for side, other in (sides, sides[::-1])
        )

    def _apposed(self, index: int) -> Cluster | None:
        """Whom a noun right behind another describes: "his handler, an attaché at the embassy".

        Where "and" or "or" follows it may be the next of a list.
        """
        mention, token, doc = self.scene.mentions[index], self.scene.head(index), self.scene.doc
        other = self.scene.by_head.get(token.head.i)
        if token.dep_ != "appos" or other is None or mention.start < 2:
            return None
        described = self.scene.mentions[other]
        beside = doc[mention.start - 1].lower_ in {"a", "an"} and doc[mention.start - 2].text == ","
        listed = children(token, "conj", "cc") or children(token.head, "conj", "cc")
        people = mention.type == described.type == "person" and described.kind == "nominal"
        apart = any(word.pos_ in ("VERB", "AUX") for word in doc[described.end : mention.start])
        if not beside or listed or apart or not people or not described.definite:
            return None
        cluster = self.clusters.of(other)
        return cluster if cluster is not None and agrees(mention, cluster) else None

    def tie(self, index: int) -> None:
        """Join whom a noun told of before with the name that it is only now set beside: "A man was
        held. The man, Omar Said, was charged"."""
        mention, named = self.scene.mentions[index], self.clusters.of(index)
        if named is None or not named.proper or min(named.members) < index:
            return
        if mention.type != "person" or not is_definite(self.scene.doc, mention):
            return
        found = self._same_noun(index)
        if found is None or found.number == named.number or found.proper:
            return
        if None in (found.gender, named.gender) or found.gender == named.gender:
            self.clusters.merge(named, found, "coref:definite")

    def _same_noun(self, index: int) -> Cluster | None:
        """The last antecedent that was called by this noun, if nothing contradicts."""
        mention = self.scene.mentions[index]
        owner = self._owner_of(index)
        narrowed = narrows(self.scene.head(index))
        seen = self._beside(index)
        threatened: Cluster | None = None
        for earlier in reversed(self._by_noun.get(same_noun(mention.lemma), [])[-40:]):
            cluster = self.clusters.of(earlier)
            if cluster is None or cluster.number in seen:
                continue
            other = self.scene.mentions[earlier]
            of = self._owner_of(earlier)
            if owner is not None and of is None and other.kind == "proper":
                continue  # "her sister, Ana": of Ana alone nobody says whose she is
            seen.add(cluster.number)
            if not agrees(mention, cluster) or owner not in (None, of):
                continue
            told = participles_told(self.scene.head(index), self._heads(cluster, index))
            if not modifiers_fit(self.scene.doc, mention, other, told=told):
                continue
            if narrowed and words_of_name(mention.text) != words_of_name(other.text):
                continue
            if other.kind == "proper" and self._rivals(index, cluster, mention):
                return None
            if is_abroad(self.scene, index, cluster):
                continue
            if self._is_on_the_other_side(index, cluster):
                continue
            if self._is_one_of_kin(index, cluster):
                return None
            if not self._is_only_threatened(index, cluster):
                return cluster
            threatened = threatened or cluster
        return threatened

    def _is_one_of_kin(self, index: int, chosen: Cluster) -> bool:
        """Whether "her sister" may be another named one: "her sister Ana" and "her sister Lena"."""
        mention, owner = self.scene.mentions[index], self._owner_of(index)
        if owner is None or not chosen.proper or not lexicon().has("kin", mention.lemma):
            return False
        for earlier in self._by_noun.get(same_noun(mention.lemma), []):
            cluster, other = self.clusters.of(earlier), self.scene.mentions[earlier]
            if cluster is None or not cluster.proper or cluster.number == chosen.number:
                continue
            if self._owner_of(earlier) == owner and modifiers_fit(self.scene.doc, mention, other):
                return True
        return False

    def _heads(self, cluster: Cluster, index: int) -> list[Token]:
        """The words for somebody before a mention."""
        return [self.scene.head(member) for member in self.clusters.before(cluster, index)]

    def _is_only_threatened(self, index: int, cluster: Cluster) -> bool:
        """Whether people were told of only in what may be done to them, and this noun has acted.

        "Oslo expelled two Iranian envoys. Tehran vowed to expel two Norwegian envoys. The envoys
        had watched exiles": those who were expelled.
        """
        head = self.scene.head(index)
        if not is_subject(head) or is_only_told_of(clause_of(head)):
            return False
        told = [m for m in cluster.members if self.scene.mentions[m].kind != "pronoun"]
        return all(may_be_done_to(self.scene.head(member)) for member in told)

    def _is_on_the_other_side(self, index: int, cluster: Cluster) -> bool:
        """Whether people did violence so far and this noun says who suffered it.

        "Two men stabbed him. ... the murder of the two men": number and noun are equal by chance.
        """
        if not _suffers_violence(self.scene.head(index)):
            return False
        harm = lexicon().words["harassing_verbs"]
        heads = [self.scene.head(member) for member in cluster.members if member < index]
        suffered = any(
            _suffers_violence(head)
            or not harm.isdisjoint(done_to(head))
            or not harm.isdisjoint(_joined_passives(head))
            for head in heads
        )
        return not suffered and any(not harm.isdisjoint(done_by(head)) for head in heads)

    def _rivals(self, index: int, chosen: Cluster, mention: DocMention) -> bool:
        """Whether another body that this noun names was spoken of as lately."""
        here = self.scene.paragraph_of(index)
        last = max(self.clusters.before(chosen, index), default=0)
        for earlier in reversed(self._by_noun.get(same_noun(mention.lemma), [])[-20:]):
            cluster = self.clusters.of(earlier)
            if cluster is None or cluster.number == chosen.number:
                continue
            if not agrees(mention, cluster):
                continue
            same_sentence = self.scene.sentence_of(earlier) == self.scene.sentence_of(last)
            return same_sentence or (
                self.scene.paragraph_of(last) != here and cluster.proper
                and mention.subtype == "diplomatic_mission"
            )  # fmt: skip
        return False

    def _fitting_type(self, index: int) -> Cluster | None:
        """The one entity of the last sentences whose type this noun describes."""
        mention = self.scene.mentions[index]
        if self._owner_of(index) is not None or narrows(self.scene.head(index), places=True):
            return None
        if mention.type == "person":
            fits = lexicon().person_nouns.get(mention.lemma)
        else:
            fits = lexicon().body_nouns.get(mention.lemma)
            if fits is not None and not fits:
                return None
        if fits is None or set(mention.modifiers) - lexicon().words["plain_words"]:
            return None
        found = self._only_near(index, fits)
        return None if found is None or self._is_in_another_name(index, found) else found

    def _is_in_another_name(self, index: int, found: Cluster) -> bool:
        """Whether another body of the text bears the noun in its name: "the society" beside a
        Society is no Union."""
        noun = self.scene.mentions[index].lemma
        for earlier in self._by_noun.get(same_noun(noun), []):
            other = self.scene.mentions[earlier]
            named = other.kind == "proper" and noun in words_of_name(other.name)
            if named and self.clusters.number.get(earlier) != found.number:
                return True
        return False

    def _pointed_at(self, index: int) -> Cluster | None:
        """For "these individuals", "that man": the last people of this number, lately named."""
        mention, token = self.scene.mentions[index], self.scene.head(index)
        first = self.scene.doc[max(0, mention.start - 1)].lower_
        points = {first, *mention.modifiers} & {"this", "that", "these", "those", "such"}
        if not points or not lexicon().has("people_nouns", mention.lemma) or narrows(token):
            return None
        here = self.scene.sentence_of(index)
        kind = "group" if mention.plural else "person"
        for earlier in reversed(self._by_type.get(kind, ())):
            if here - self.scene.sentence_of(earlier) > 1:
                return None
            cluster = self.clusters.of(earlier)
            if cluster is None or cluster.plural != mention.plural:
                continue
            if agrees(mention, cluster):
                return cluster
        return None

    def _client(self, index: int) -> Cluster | None:
        """Who "her client" is where she was told to represent one person: that person."""
        owner = self._owner_of(index) if is_client(self.scene, index) else None
        lawyer = None if owner is None else self.clusters.all.get(owner)
        if lawyer is None:
            return None
        found = client_of(self.scene, self.clusters, lawyer, index)
        return found if found is not None and agrees(self.scene.mentions[index], found) else None

    def _by_deed(self, index: int) -> Cluster | None:
        """Who "the marchers" or "the accused" are: the only one told to have marched, or charged.

        A noun with words of its own ("the other accused") or an owner is left alone.
        """
        mention = self.scene.mentions[index]
        head = self.scene.head(index)
        if mention.type not in ("person", "group") or self._owner_of(index) is not None:
            return None
        words = set(mention.modifiers) - lexicon().words["plain_words"]
        if words and lexicon().has("people_nouns", mention.lemma):
            return self._by_participle(index, words)
        if words or not tells_a_deed(mention.lemma) or narrows(head, places=True):
            return None
        return _only(
            cluster
            for earlier, cluster in self._near(index, mention.type, reach=FAR)
            if is_named_by(self.scene.head(earlier), mention.lemma)
        )

    def _party(self, index: int) -> Cluster | None:
        """Who "the appellant" is: the only one, near by or before, whose appeal is told of."""
        mention = self.scene.mentions[index]
        plain = not set(mention.modifiers) - lexicon().words["plain_words"]
        if not plain or not names_a_party(mention.lemma) or self._owner_of(index) is not None:
            return None
        if mention.type != "person" or narrows(self.scene.head(index), places=True):
            return None
        for reach in (NEAR, FAR):
            near = [*self._near(index, "person", reach=reach)]
            parties = [c for earlier, c in near if is_party(self.scene, earlier, mention.lemma)]
            if parties:
                beside = (c for _, c in near if is_on_side(c.nouns, mention.lemma))
                return _only((*parties, *beside))
        return None

    def _by_participle(self, index: int, words: set[str]) -> Cluster | None:
        """Who "the arrested man" is: the only one lately told to have been arrested."""
        head, type_ = self.scene.head(index), self.scene.mentions[index].type
        if narrows(head, places=True):
            return None
        return _only(
            cluster
            for earlier, cluster in self._near(index, type_)
            if words <= participles_told(head, [self.scene.head(earlier)])
        )

    def _as_many(self, index: int) -> Cluster | None:
        """Who "the four detainees" are: the only people lately told of in this number."""
        mention = self.scene.mentions[index]
        if mention.type != "group" or not mention.count or mention.count[0] != mention.count[1]:
            return None
        if self._owner_of(index) is not None or narrows(self.scene.head(index), places=True):
            return None
        return _only(
            cluster
            for earlier, cluster in self._near(index, "group")
            if self.scene.mentions[earlier].count == mention.count
            and not self._is_on_the_other_side(index, cluster)
        )

    def _only_near(self, index: int, fits: frozenset[str]) -> Cluster | None:
        """The only antecedent near by of a fitting type; of any type where none is asked for."""
        person = self.scene.mentions[index].type == "person"
        return _only(
            cluster
            for kind in (("person",) if person else ("organization", "campus", "group"))
            for _, cluster in self._near(index, kind)
            if not fits or cluster.subtype in fits or cluster.nouns & fits
        )

    def _near(self, index: int, kind: str, reach: int = NEAR) -> Iterator[tuple[int, Cluster]]:
        """Earlier mentions of a type, near by and agreeing, with their entities; the last first.

        Args:
            reach: How many sentences to look back over.
        """
        mention, here = self.scene.mentions[index], self.scene.sentence_of(index)
        around, beside = self._around(index), self._beside(index)
        for earlier in reversed(self._by_type.get(kind, ())):
            if here - self.scene.sentence_of(earlier) > reach:
                return
            cluster = self.clusters.of(earlier)
            if cluster is None or cluster is around or cluster.number in beside:
                continue
            if agrees(mention, cluster):
                yield earlier, cluster

    def _beside(self, index: int) -> set[int]:
        """Whom the clause tells of beside a noun for one person.

        In "the accused told Omar to go" and in "Omar told the accused" Omar is not the accused; in
        "a student said that the man had gone" the man is not the student.
        """
        token = self.scene.head(index)
        if self.scene.mentions[index].type != "person":
            return set()
        named = {*names_below(self.scene, token), *told_beside(self.scene, index)}
        acted_on = token.dep_ in ("dobj", "dative", "pobj") and token.head.lower_ != "as"
        if acted_on and governor(token).i == clause_of(token).i:
            doers = children(clause_of(token), "nsubj", "nsubjpass")
            named.update(i for doer in doers if (i := self._told_at(doer)) is not None)
        return {c.number for name in named if (c := self.clusters.of(name)) is not None}

    def _told_at(self, token: Token) -> int | None:
        """The mention of this word; a pronoun may have found the wrong one and is left out."""
        index = self.scene.by_head.get(token.i)
        told = index is not None and self.scene.mentions[index].kind != "pronoun"
        return index if told else None

    def _owner_of(self, index: int) -> int | None:
        return owner_of(self.scene, self.clusters, index)

    def _around(self, index: int) -> Cluster | None:
        """Who has a noun for owner: of "a friend of the victim" the friend, who is no victim."""
        outer = self.scene.around(index)
        return None if outer is None else self.clusters.of(outer)

    def _repeated(self, index: int) -> Cluster | None:
        """The same bare plural in one paragraph ("students ... students")."""
        mention = self.scene.mentions[index]
        for earlier in reversed(self._by_noun.get(same_noun(mention.lemma), [])[-5:]):
            other = self.scene.mentions[earlier]
            if self.scene.paragraph_of(earlier) != self.scene.paragraph_of(index):
                return None
            told = narrows(self.scene.head(index)) or narrows(self.scene.head(earlier))
            cluster = self.clusters.of(earlier)
            if other.text.lower() != mention.text.lower() or other.definite or told:
                continue
            if cluster is None or not is_abroad(self.scene, index, cluster):
                return cluster
        return None


def _joined_passives(head: Token) -> Iterator[str]:
    """`two men hit a guard and were shot`, for the men: "shoot"."""
    subject = first_conjunct(head)
    for verb in subject.head.conjuncts if subject.dep_ == "nsubj" else ():
        if is_passive(verb) and not children(verb, "nsubj", "nsubjpass"):
            yield verb.lemma_.lower()


def _suffers_violence(head: Token) -> bool:
    """`the abduction of the two men`, for the men."""
    noun = first_conjunct(head)
    of = noun.head
    return (
        noun.dep_ == "pobj"
        and of.lower_ == "of"
        and lexicon().has("violent_nouns", of.head.lemma_.lower())
    )


def _only(clusters: Iterable[Cluster]) -> Cluster | None:
    """The entity, if all are one; None for none or several."""
    found = {cluster.number: cluster for cluster in clusters}
    return next(iter(found.values())) if len(found) == 1 else None
