"""Pronouns of the third person: to the best antecedent that nothing forbids, or to none."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import exp

from extract.coreference.accused_bodies import accused_body
from extract.coreference.after_the_deed import several_after_the_deed
from extract.coreference.allowed_antecedents import allowed_antecedents, allowed_by_grammar
from extract.coreference.answered_topics import answered_topic
from extract.coreference.asked_bodies import asked_body
from extract.coreference.bodies_told_of import led_body, spoke_before
from extract.coreference.candidates import Pronoun, features, pronoun_at
from extract.coreference.clusters import Cluster
from extract.coreference.defendants import is_one_of_several
from extract.coreference.early_pronouns import only_one_told_of, told_ahead
from extract.coreference.either_of_two import is_either, is_of_either
from extract.coreference.hacked_devices import means_a_device
from extract.coreference.lexicon import lexicon
from extract.coreference.named_ahead import named_ahead
from extract.coreference.no_mention import is_expletive, is_thing
from extract.coreference.of_nobody import is_of_nobody
from extract.coreference.parallels import compared, parallels
from extract.coreference.plural_things import means_things
from extract.coreference.pronoun_ground import PronounGround
from extract.coreference.reflexives import described_by_clause, stressed_by
from extract.coreference.scene import governor, is_subject
from extract.coreference.told_authorities import told_authority
from extract.coreference.told_of_itself import coordinated, told_of_itself
from extract.coreference.unnamed_speakers import is_of_an_unnamed_speaker
from extract.coreference.who_is_there import who_is_there
from extract.reader.pair_head import ANTECEDENTS, TRACES, TracedWords


class Pronouns(PronounGround):
    """Links the third-person pronouns of one document, in text order."""

    def link(self, index: int) -> None:
        """Resolve one pronoun; without antecedent it becomes an entity of its own or nothing."""
        pronoun = pronoun_at(self.scene, index)
        if pronoun.token.lower_.endswith(("self", "selves")):
            self._link_reflexive(index, pronoun)
            return
        if not pronoun.human and not pronoun.plural and is_expletive(pronoun.token):
            self.clusters.nothing(index, "coref:expletive")
            return
        if is_of_nobody(pronoun):
            self.clusters.open(index, "coref:unresolved")
            return
        told = asked_body(self.scene, self.clusters, pronoun) or told_of_itself(self, pronoun)
        told = told or told_authority(self.scene, self.clusters, pronoun)
        told = told or several_after_the_deed(self.scene, self.clusters, pronoun)
        if told is None and pronoun.human:
            told = allowed_by_grammar(self, pronoun)
        told = told or named_ahead(self.scene, self.clusters, pronoun)
        told = told or answered_topic(self, pronoun) or who_is_there(self, pronoun)
        if told is not None:
            self.clusters.join(index, told, "coref:pronoun")
            if pronoun.human:
                told.leaning += 1.0 if pronoun.gender == "m" else -1.0
            return
        if is_of_an_unnamed_speaker(self.scene, pronoun) or any(
            either(self.scene, self.clusters, pronoun)
            for either in (is_of_either, is_either, is_one_of_several)
        ):
            self.clusters.open(index, "coref:unresolved")
            return
        if means_a_device(self.scene, pronoun):
            self.clusters.nothing(index, "coref:thing")
            return
        accused = accused_body(self.scene, self.clusters, pronoun)
        body = accused or spoke_before(self, pronoun) or led_body(self, pronoun)
        if body is not None:
            self.clusters.join(index, body, "coref:pronoun")
            return
        if is_thing(self, pronoun) or means_things(self.scene, pronoun):
            self.clusters.nothing(index, "coref:thing")
            return
        best = coordinated(self, pronoun) or self.best(pronoun)
        if best is None and index < 40:
            best = told_ahead(self, pronoun) or only_one_told_of(self, pronoun)
        if best is None:
            self.clusters.open(index, "coref:unresolved")
            return
        cluster, share = best
        self.clusters.join(index, cluster, "coref:pronoun")
        if pronoun.human:
            cluster.leaning += share if pronoun.gender == "m" else -share

    def best(self, pronoun: Pronoun) -> tuple[Cluster, float] | None:
        """The best cluster and its share in [0, 1] among the candidates and "none of them"."""
        weights = lexicon().weights[pronoun.family]
        described = [*self.described(pronoun)]
        if not described:
            return None
        *read, nobody = self._read(pronoun, [candidate for candidate, _, _ in described])
        worth: dict[int, float] = defaultdict(float)
        for (_, cluster, found), seen in zip(described, read, strict=True):
            worth[cluster.number] += exp(seen + sum(weights.get(name, 0.0) for name in found))
        number = max(worth, key=lambda n: (worth[n], -n))
        share = worth[number] / (sum(worth.values()) + exp(weights["none"] + nobody))
        cluster = self.clusters.all[number]
        one = pronoun.plural and cluster.type == "person" and not cluster.plural
        least = lexicon().gates["singular" if one else pronoun.family]
        return (cluster, share) if share >= least else None

    def _read(self, pronoun: Pronoun, candidates: Sequence[int]) -> list[float]:
        """What the states of the event reader add for each candidate, and for "none of them".

        Nothing where the reader has not read the text.
        """
        traces: Mapping[str, TracedWords] = self.scene.doc.user_data.get(TRACES, {})
        if ANTECEDENTS not in traces:
            return [0.0] * (len(candidates) + 1)
        heads = [self.scene.mentions[candidate].head for candidate in candidates]
        return traces[ANTECEDENTS].scores(pronoun.token.i, heads)

    def described(self, pronoun: Pronoun) -> Iterator[tuple[int, Cluster, tuple[str, ...]]]:
        """Every allowed candidate with its cluster and the names of its features."""
        allowed = allowed_antecedents(self, pronoun)
        lately = compared(self.scene, pronoun.token, allowed) if pronoun.human else {}
        for candidate, cluster in allowed:
            found = [*features(self.scene, self.voices, pronoun, candidate, cluster)]
            if pronoun.human:
                found += parallels(self.scene, self.clusters, pronoun.token, candidate)
                found += lately.get(candidate, ())
            if is_named_in_passing(self, cluster):
                found = [name for name in found if name != "named"]
            yield candidate, cluster, tuple(found)

    def _link_reflexive(self, index: int, pronoun: Pronoun) -> None:
        beside = stressed_by(self, pronoun)
        if beside is not None:
            self.clusters.join(index, beside, "coref:reflexive")
            return
        verb = governor(pronoun.token)
        for child in verb.children:
            subject = self.scene.by_head.get(child.i)
            if subject is not None and is_subject(child):
                cluster = self.clusters.of(subject)
                if cluster is not None:
                    self.clusters.join(index, cluster, "coref:reflexive")
                    return
        who = described_by_clause(self, pronoun, verb)
        if who is not None:
            self.clusters.join(index, who, "coref:reflexive")
            return
        best = self.best(pronoun)
        if best is None:
            self.clusters.open(index, "coref:unresolved")
        else:
            self.clusters.join(index, best[0], "coref:pronoun")


def is_named_in_passing(ground: PronounGround, cluster: Cluster) -> bool:
    """Whether somebody's only names are given beside a noun: they do not make him the topic."""
    names = [m for m in cluster.members if ground.scene.mentions[m].kind == "proper"]
    return bool(names) and ground.asides.issuperset(names)
