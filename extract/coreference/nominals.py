"""Definite nouns ("the student", "the group", "his mother") and what they look back to.

An indefinite noun is always someone new. Nothing is joined when modifiers, numbers, genders or
possessors contradict, or when the last fitting antecedents are two.
"""

from extract.coreference.ages import of_this_age
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.country_chapters import country_chapters
from extract.coreference.fitting_types import fitting_type, pointed_at
from extract.coreference.kin_in_turn import kin_in_turn
from extract.coreference.lexicon import lexicon
from extract.coreference.missions_elsewhere import is_in_another_town
from extract.coreference.named_by_deeds import as_many, by_deed, his_client, party_meant
from extract.coreference.noun_ground import NounGround
from extract.coreference.noun_phrase import agrees, is_definite, is_other
from extract.coreference.offices_apart import is_of_another_office
from extract.coreference.party_labels import PartyLabels
from extract.coreference.same_nouns import in_its_entry, last_of_this_noun, repeated_plural
from extract.coreference.scene import Scene
from extract.coreference.speakers_kin import kin_of_the_speaker
from extract.coreference.told_to_be import is_by_nation, told_to_be
from extract.coreference.voice import Voices
from extract.grammar import children
from extract.naming.log_persons import RULE as LOG_LETTERS


class Nominals(NounGround):
    """Links the nominal mentions of one document, in text order."""

    def __init__(self, scene: Scene, clusters: Clusters, voices: Voices) -> None:
        super().__init__(scene, clusters)
        self.voices = voices
        self.parties = PartyLabels(scene)

    def link(self, index: int) -> None:
        """Join a nominal mention with its antecedent, or open an entity of its own."""
        mention = self.scene.mentions[index]
        found: Cluster | None = None
        rule = "coref:definite"
        party = self.parties.meant(self.clusters, index)
        if party is not None:
            found, rule = party, "coref:label"
        elif mention.rule == LOG_LETTERS:
            found, rule = in_its_entry(self, index), "coref:repeated"
        elif "such" in mention.modifiers:
            found = pointed_at(self, index)
        elif is_definite(self.scene.doc, mention) and not is_other(mention):
            aged = of_this_age(self, index)
            told_otherwise = aged.several or is_by_nation(self, index)
            found = (
                kin_of_the_speaker(self.scene, self.clusters, index)
                or aged.found
                or (None if told_otherwise else last_of_this_noun(self, index))
                or told_to_be(self, index)
                or pointed_at(self, index)
                or by_deed(self, index)
                or party_meant(self, index)
                or fitting_type(self, index)
                or kin_in_turn(self.scene, self.clusters, index)
                or his_client(self, index)
                or as_many(self, index)
            )
        elif mention.plural and not mention.modifiers and not mention.definite:
            found, rule = repeated_plural(self, index), "coref:repeated"
        elif not mention.definite:
            found, rule = apposed_noun(self, index), "coref:apposition"
        if (
            found is None
            or self.parties.is_shared(self.clusters, index)
            or (party is None and self.parties.is_codefendant(self.clusters, index, found))
            or is_opposed(self, index, found)
            or is_of_another_office(self, index, found)
            or is_in_another_town(self.scene, index, found)
            or in_other_chapter(self, index, found)
            or self._speaks_here(index, found)
        ):
            self.clusters.open(index)
        else:
            self.clusters.join(index, found, rule)

    def _speaks_here(self, index: int, cluster: Cluster) -> bool:
        """Whether somebody has the turn that a noun stands in: under "REPORTER" no "reporter" and
        no "journalist" is he."""
        mentions = self.scene.mentions
        turn = self.voices.at(mentions[index].head)
        if turn is None or not turn.turn:
            return False
        start, end = turn.named_at
        return any(start <= mentions[member].start_char < end for member in cluster.members)

    def tie(self, index: int) -> None:
        """Join whom a noun told of before with the name that it is only now set beside: "A man was
        held. The man, Omar Said, was charged"."""
        mention, named = self.scene.mentions[index], self.clusters.of(index)
        if named is None or not named.proper or min(named.members) < index:
            return
        if mention.type != "person" or not is_definite(self.scene.doc, mention):
            return
        found = last_of_this_noun(self, index)
        if found is None or found.number == named.number or found.proper:
            return
        if None in (found.gender, named.gender) or found.gender == named.gender:
            self.clusters.merge(named, found, "coref:definite")


def is_opposed(ground: NounGround, index: int, cluster: Cluster) -> bool:
    """Whether the two stand on the two sides of a case: "the claimant" and "the defendant"."""
    own, has = ground.scene.mentions[index].lemma, lexicon().has
    called = [ground.scene.mentions[member].lemma for member in cluster.members]
    sides = ("who_complains", "who_answers")
    return any(
        has(side, own) and any(has(other, noun) for noun in called)
        for side, other in (sides, sides[::-1])
    )


def in_other_chapter(ground: NounGround, index: int, cluster: Cluster) -> bool:
    """Whether "the embassy" or "the ministry" was told of only in the chapters of other states."""
    chapters, mention = country_chapters(ground.scene.document), ground.scene.mentions[index]
    if not chapters.several or mention.type != "organization" or cluster.proper:
        return False
    places = [ground.scene.mentions[member].start_char for member in cluster.members]
    here = chapters.at(mention.start_char).chapter
    return here not in {chapters.at(place).chapter for place in places}


def apposed_noun(ground: NounGround, index: int) -> Cluster | None:
    """Whom a noun right behind another describes: "his handler, an attaché at the embassy".

    Where "and" or "or" follows it may be the next of a list.
    """
    mention, token, doc = ground.scene.mentions[index], ground.scene.head(index), ground.scene.doc
    other = ground.scene.by_head.get(token.head.i)
    if token.dep_ != "appos" or other is None or mention.start < 2:
        return None
    described = ground.scene.mentions[other]
    beside = doc[mention.start - 1].lower_ in {"a", "an"} and doc[mention.start - 2].text == ","
    listed = children(token, "conj", "cc") or children(token.head, "conj", "cc")
    people = mention.type == described.type == "person" and described.kind == "nominal"
    apart = any(word.pos_ in ("VERB", "AUX") for word in doc[described.end : mention.start])
    if not beside or listed or apart or not people or not described.definite:
        return None
    cluster = ground.clusters.of(other)
    return cluster if cluster is not None and agrees(mention, cluster) else None
