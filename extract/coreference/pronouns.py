"""Pronouns of the third person: to the best antecedent that nothing forbids, or to none."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import exp

from spacy.tokens import Token

from extract.coreference.accused_bodies import accused_body
from extract.coreference.asked_bodies import asked_body
from extract.coreference.candidates import (
    Pronoun,
    agrees,
    features,
    is_barred,
    names_below,
    pronoun_at,
)
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.deniers import deniers_of_it
from extract.coreference.grammar_says import is_told_on, meant_by_grammar
from extract.coreference.hacked_devices import means_a_device
from extract.coreference.lexicon import lexicon
from extract.coreference.no_kin import named_as_no_kin, only_as_no_kin
from extract.coreference.not_the_officials import officials_apart
from extract.coreference.of_nobody import is_of_nobody
from extract.coreference.parallels import compared, parallels
from extract.coreference.plural_things import means_things
from extract.coreference.scene import Scene, clause_of, governor, is_subject
from extract.coreference.told_authorities import told_authority
from extract.coreference.voice import Voices
from extract.grammar import antecedent, children, prepositional_objects
from extract.naming.named_as import named_as
from extract.naming.not_persons import MARKS
from extract.reader.antecedents import TRACES, TracedWords
from extract.roles.causatives import caused_objects, causers
from extract.wordlists import word_sets

WINDOW = {"human": 8, "plural": 3, "neuter": 3}
"""Sentences that a pronoun may look back over, by its family; a person stays the topic longer."""

_OF_THE_SPEAKER = frozenset(("me", "my", "us", "our"))
_THING_WORDS = 60
"""Words back to look for a thing that "it" may mean."""


class Pronouns:
    """Links the third-person pronouns of one document, in text order."""

    def __init__(self, scene: Scene, clusters: Clusters, voices: Voices) -> None:
        self.scene = scene
        self.clusters = clusters
        self.voices = voices
        self._spoken: dict[int, set[int]] = defaultdict(set)
        for number, voice in enumerate(voices.all):
            if voice.speaker is not None:
                self._spoken[voice.speaker].add(number)
        self._asides = {*_given_names(scene, clusters)}
        self._no_kin = named_as_no_kin(scene)
        self._labels = {voice.named_at[0] for voice in voices.all if voice.turn}
        self._weights = lexicon().weights
        self._gates = lexicon().gates

    def link(self, index: int) -> None:
        """Resolve one pronoun; without antecedent it becomes an entity of its own or nothing."""
        pronoun = pronoun_at(self.scene, index)
        if pronoun.token.lower_.endswith(("self", "selves")):
            self._link_reflexive(index, pronoun)
            return
        if not pronoun.human and not pronoun.plural and _is_expletive(pronoun.token):
            self.clusters.nothing(index, "coref:expletive")
            return
        if is_of_nobody(pronoun):
            self.clusters.open(index, "coref:unresolved")
            return
        told = asked_body(self.scene, self.clusters, pronoun) or self._told_of_itself(pronoun)
        told = told or told_authority(self.scene, self.clusters, pronoun)
        if told is None and pronoun.human:
            told = self._meant_by_grammar(pronoun)
        if told is not None:
            self.clusters.join(index, told, "coref:pronoun")
            if pronoun.human:
                told.leaning += 1.0 if pronoun.gender == "m" else -1.0
            return
        if means_a_device(self.scene, pronoun):
            self.clusters.nothing(index, "coref:thing")
            return
        accused = accused_body(self.scene, self.clusters, pronoun)
        body = accused or self._spoke_before(pronoun) or self._led(pronoun)
        if body is not None:
            self.clusters.join(index, body, "coref:pronoun")
            return
        if self._is_thing(pronoun) or means_things(self.scene, pronoun):
            self.clusters.nothing(index, "coref:thing")
            return
        best = self._coordinated(pronoun) or self.best(pronoun)
        if best is None and index < 40:
            best = self._ahead(pronoun) or self._only_one(pronoun)
        if best is None:
            self.clusters.open(index, "coref:unresolved")
            return
        cluster, share = best
        self.clusters.join(index, cluster, "coref:pronoun")
        if pronoun.human:
            cluster.leaning += share if pronoun.gender == "m" else -share

    def best(self, pronoun: Pronoun) -> tuple[Cluster, float] | None:
        """The best cluster and its share in [0, 1] among the candidates and "none of them"."""
        weights = self._weights[pronoun.family]
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
        least = self._gates["singular" if one else pronoun.family]
        return (cluster, share) if share >= least else None

    def _read(self, pronoun: Pronoun, candidates: Sequence[int]) -> list[float]:
        """What the states of the event reader add for each candidate, and for "none of them".

        Nothing where the reader has not read the text.
        """
        traces: TracedWords | None = self.scene.doc.user_data.get(TRACES)
        if traces is None:
            return [0.0] * (len(candidates) + 1)
        heads = [self.scene.mentions[candidate].head for candidate in candidates]
        return traces.scores(pronoun.token.i, heads)

    def described(self, pronoun: Pronoun) -> Iterator[tuple[int, Cluster, tuple[str, ...]]]:
        """Every allowed candidate with its cluster and the names of its features."""
        allowed = self.allowed(pronoun)
        lately = compared(self.scene, pronoun.token, allowed) if pronoun.human else {}
        for candidate, cluster in allowed:
            found = [*features(self.scene, self.voices, pronoun, candidate, cluster)]
            if pronoun.human:
                found += parallels(self.scene, self.clusters, pronoun.token, candidate)
                found += lately.get(candidate, ())
            if self._is_named_in_passing(cluster):
                found = [name for name in found if name != "named"]
            yield candidate, cluster, tuple(found)

    def _is_named_in_passing(self, cluster: Cluster) -> bool:
        """Whether somebody's only names are given beside a noun: they do not make him the topic."""
        names = [m for m in cluster.members if self.scene.mentions[m].kind == "proper"]
        return bool(names) and self._asides.issuperset(names)

    def allowed(self, pronoun: Pronoun) -> list[tuple[int, Cluster]]:
        """Earlier mentions that agree and that syntax does not forbid, the nearest first."""
        found: list[tuple[int, Cluster]] = []
        barred = self._speakers(pronoun) | self._named_below(pronoun) | self._deniers(pronoun)
        for candidate in self._candidates(pronoun):
            cluster = self.clusters.of(candidate)
            if cluster is None or not agrees(pronoun, cluster):
                continue
            place = self.scene.mentions[candidate].head
            own_words = self.voices.by_token[place] in self._spoken.get(pronoun.index, ())
            talks = own_words or self._is_who_speaks(pronoun, candidate)
            if (
                talks
                or self._only_reports(pronoun, candidate)
                or self._came_to_help(pronoun, candidate)
                or self._is_told_on(pronoun, candidate, cluster)
                or self._has_others_watched(pronoun, candidate, cluster)
                or is_barred(self.scene, pronoun, candidate)
            ):
                barred.add(cluster.number)
            found.append((candidate, cluster))
        found = [(candidate, c) for candidate, c in found if c.number not in barred]
        if self._no_kin:
            found = self._without_no_kin(found, pronoun)
        return self._without_doubtful(found, pronoun) if pronoun.human else found

    def _meant_by_grammar(self, pronoun: Pronoun) -> Cluster | None:
        told = meant_by_grammar(self.scene, self.clusters, pronoun)
        return None if told is not None and told.number in self._deniers(pronoun) else told

    def _deniers(self, pronoun: Pronoun) -> set[int]:
        """Who denies that his own side did it: "the consul denied that agents had followed him",
        or judges what befell others: "the mayor condemned her attack"."""
        if not pronoun.human:
            return set()
        apart = officials_apart(self.scene, self.clusters, pronoun.token)
        return {*deniers_of_it(self.scene, self.clusters, pronoun.token), *apart}

    def _named_below(self, pronoun: Pronoun) -> set[int]:
        """Who is called by name in what a pronoun is the subject of: "he hit Karma", "he says that
        Karma left" tell of two persons."""
        below = names_below(self.scene, pronoun.token)
        return {c.number for index in below if (c := self.clusters.of(index)) is not None}

    def _is_who_speaks(self, pronoun: Pronoun, candidate: int) -> bool:
        """Whoever says "I" in the words around the pronoun: "I know that they sent him"."""
        mention, voices = self.scene.mentions[candidate], self.voices.by_token
        return mention.person == 1 and voices[mention.head] == voices[pronoun.token.i]

    def _only_reports(self, pronoun: Pronoun, candidate: int) -> bool:
        """Who finds or announces what befell others: "experts found that they had been held"."""
        other, clause = self.scene.head(candidate), clause_of(pronoun.token)
        while clause.dep_ == "conj" and clause.head.i != clause.i:
            clause = clause.head
        if clause.dep_ != "ccomp" or not is_subject(pronoun.token) or not is_subject(other):
            return False
        verb, noun = clause.head, other.lemma_.lower()
        if other.head.i != verb.i:
            return False
        if lexicon().has("finding_verbs", verb.lemma_.lower()):
            body = pronoun.plural and self.scene.mentions[candidate].type == "organization"
            return body or lexicon().has("finders", noun)
        return self._announces(verb, clause, noun)

    def _came_to_help(self, pronoun: Pronoun, candidate: int) -> bool:
        """ "struck him until others intervened. They told him that": those who struck him did.

        Nor does a victim speak of those who stepped in: 'Police separated the two sides. "They
        spat at me"'.
        """
        other, verb = self.scene.head(candidate), clause_of(pronoun.token)
        if not pronoun.plural or not is_subject(pronoun.token) or not is_subject(other):
            return False
        if _parts_two_sides(other.head) and self._tells_what_befell_him(pronoun):
            return True
        helps = lexicon().has("helping_verbs", other.head.lemma_.lower())
        return helps and other.head.dep_ == "advcl" and _speaks(verb)

    def _tells_what_befell_him(self, pronoun: Pronoun) -> bool:
        """'"They took pictures of my face," she said': the quote begins with what they did."""
        voice, verb = self.voices.at(pronoun.token.i), clause_of(pronoun.token)
        opens = voice is not None and pronoun.token.i - voice.start <= 1
        orders = lexicon().has("asking_verbs", verb.lemma_.lower())
        return opens and not orders and any(word.lower_ in _OF_THE_SPEAKER for word in verb.subtree)

    def _is_told_on(self, pronoun: Pronoun, candidate: int, cluster: Cluster) -> bool:
        """Whether a stranger without a name did what is said to have been done."""
        head = self.scene.head(candidate)
        return not cluster.proper and is_told_on(self.scene, pronoun.token, head)

    def _has_others_watched(self, pronoun: Pronoun, candidate: int, cluster: Cluster) -> bool:
        """For "the colonel had her phone tapped": whose men do it is seldom whose phone it is."""
        thing, other = pronoun.token.head, self.scene.head(candidate)
        if pronoun.token.lower_ != "her" or pronoun.token.dep_ != "poss" or cluster.gender:
            return False
        commands = lexicon().has("officers", other.lemma_.lower()) or cluster.subtype == "official"
        caused = any(o.i == thing.i for o in caused_objects(thing.head))
        return commands and caused and any(s.i == other.i for s in causers(thing.head))

    def _announces(self, verb: Token, clause: Token, noun: str) -> bool:
        """Officials who tell people what will be done to them: "told them that they would be"."""
        if verb.lemma_.lower() not in ("tell", "inform", "notify", "warn"):
            return False
        told = any(child.dep_ in ("dobj", "dative") for child in verb.children)
        ahead = any(child.lower_ in ("would", "will", "could") for child in clause.children)
        passive = any(child.dep_ == "nsubjpass" for child in clause.children)
        return told and ahead and passive and lexicon().has("officers", noun)

    def _without_no_kin(
        self, found: list[tuple[int, Cluster]], pronoun: Pronoun
    ) -> list[tuple[int, Cluster]]:
        """Without those of whom only somebody else's kinship was denied, if others are left."""
        scene, apart = self.scene, self._no_kin
        kept = [(i, c) for i, c in found if not only_as_no_kin(scene, apart, pronoun.index, c)]
        return kept or found

    def _without_doubtful(
        self, found: list[tuple[int, Cluster]], pronoun: Pronoun
    ) -> list[tuple[int, Cluster]]:
        """Without pseudonyms of open gender ("CC-1"), where someone else fits the gender better.

        A pseudonym stays that was called by this pronoun before.
        """
        wanted = 1 if pronoun.gender == "m" else -1
        if not any(c.gender == pronoun.gender or c.leaning * wanted > 0 for _, c in found):
            return found
        return [(i, c) for i, c in found if not self._is_pseudonym(c) or c.leaning * wanted > 0]

    def _is_pseudonym(self, cluster: Cluster) -> bool:
        if cluster.gender is not None:
            return False
        names = (self.scene.mentions[i] for i in cluster.members)
        return any(m.kind == "proper" and any(map(str.isdigit, m.name)) for m in names)

    def _coordinated(self, pronoun: Pronoun) -> tuple[Cluster, float] | None:
        """For "The authorities said ..., but they warned": the subject of the first verb."""
        verb = pronoun.token.head
        if not is_subject(pronoun.token) or verb.dep_ != "conj" or not _speaks(verb, verb.head):
            return None
        for child in verb.head.children:
            index = self.scene.by_head.get(child.i)
            if index is None or not is_subject(child) or child.i > pronoun.token.i:
                continue
            cluster = self.clusters.of(index)
            same = self.scene.mentions[index].plural == pronoun.plural
            if cluster is not None and same and agrees(pronoun, cluster):
                return cluster, 0.0
        return None

    def _told_of_itself(self, pronoun: Pronoun) -> Cluster | None:
        """For "The dean said that she would not cancel": who says so."""
        token, clause = pronoun.token, _told_clause(pronoun)
        if clause is None:
            return None
        for child in clause.head.children:
            index = self.scene.by_head.get(child.i)
            if index is None or not is_subject(child) or child.i > token.i:
                continue
            cluster = self.clusters.of(index)
            denied_for = self._denied_for(child, clause)
            if denied_for is not None and agrees(pronoun, denied_for):
                return denied_for
            if cluster is None or not self._is_told_of(index):
                continue
            spoken_for = self._spoken_for(child)
            if spoken_for is not None and agrees(pronoun, spoken_for):
                return spoken_for
            if agrees(pronoun, cluster):
                return cluster
        return None

    def _spoke_before(self, pronoun: Pronoun) -> Cluster | None:
        """For 'The embassy rejected that. "The embassy has followed nobody," it said': the body
        that the sentence before has made speak, though its own words name it."""
        if pronoun.human or pronoun.plural or not self._spoken.get(pronoun.index):
            return None
        place = self.scene.sentence_of(pronoun.index) - 1
        for candidate in self.scene.in_sentence(place) if place >= 0 else ():
            head, cluster = self.scene.head(candidate), self.clusters.of(candidate)
            if cluster is None or not is_subject(head) or head.head.dep_ != "ROOT":
                continue
            near = self.scene.paragraph_of(candidate) == self.scene.paragraph_of(pronoun.index)
            verb, body = head.head.lemma_.lower(), cluster.type in ("organization", "campus")
            states = lexicon().has("speech_verbs", verb) or lexicon().has("stating_verbs", verb)
            return cluster if near and body and states and agrees(pronoun, cluster) else None
        return None

    def _led(self, pronoun: Pronoun) -> Cluster | None:
        """For "The vigil was held by the League. Its president": the only body just told of."""
        token = pronoun.token
        head = token.head.lemma_.lower()
        if token.dep_ != "poss" or not lexicon().has("heads_of_bodies", head):
            return None
        campus = lexicon().has("heads_of_campuses", head)
        here, found = self.scene.sentence[token.i], dict[int, Cluster]()
        for candidate in range(pronoun.index - 1, -1, -1):
            if here - self.scene.sentence_of(candidate) > 1:
                break
            cluster = self.clusters.of(candidate)
            if cluster is None or cluster.subtype == "state" or cluster.plural:
                continue
            if cluster.type == "campus" or (cluster.type == "organization" and not campus):
                found[cluster.number] = cluster
        only = next(iter(found.values())) if len(found) == 1 else None
        return only if only is not None and agrees(pronoun, only) else None

    def _spoken_for(self, speaker: Token) -> Cluster | None:
        """Whose lawyer or spokeswoman it is that says so: "His lawyer said that he was at home"."""
        if not lexicon().has("spokespersons", speaker.lemma_.lower()):
            return None
        owners = (self.scene.by_head.get(owner.i) for owner in children(speaker, "poss"))
        return next((self.clusters.of(owner) for owner in owners if owner is not None), None)

    def _denied_for(self, speaker: Token, clause: Token) -> Cluster | None:
        """The person whom a spokesperson clears: "a spokeswoman for the mayor denied that he had
        ordered it", "said that he had never met them"."""
        denies = clause.head.lemma_.lower() in word_sets("modality")["deny_verbs"]
        denies = denies or any(child.lower_ == "never" for child in children(clause, "neg"))
        if not denies or not lexicon().has("spokespersons", speaker.lemma_.lower()):
            return None
        for owner in prepositional_objects(speaker, "for", "of"):
            index = self.scene.by_head.get(owner.i)
            cluster = None if index is None else self.clusters.of(index)
            if cluster is not None and cluster.type == "person":
                return cluster
        return None

    def _is_told_of(self, index: int) -> bool:
        """A name, a definite noun or "one of them": who is new here may speak of someone else."""
        mention = self.scene.mentions[index]
        if mention.start_char in self._labels:
            return False
        known = mention.definite or _is_one_of_many(self.scene.head(index))
        return mention.kind == "proper" or (mention.kind == "nominal" and known)

    def _candidates(self, pronoun: Pronoun) -> Iterator[int]:
        here = self.scene.sentence[pronoun.token.i]
        for candidate in range(pronoun.index - 1, -1, -1):
            if here - self.scene.sentence_of(candidate) > WINDOW[pronoun.family]:
                return
            mention = self.scene.mentions[candidate]
            if candidate in self._asides:
                continue  # counted already, by the noun that it names
            if pronoun.human and mention.start_char in self._labels:
                continue  # who takes part in a chat is "you" in it
            words = {self.scene.doc[mention.start].lower_, *mention.modifiers[:1]}
            if pronoun.plural or not words & lexicon().words["quantifiers"]:
                yield candidate

    def _ahead(self, pronoun: Pronoun) -> tuple[Cluster, float] | None:
        """For "when he came home, Lin Wei ...": the subject of the main clause that follows."""
        clause = governor(pronoun.token)
        while clause.dep_ not in ("advcl", "ROOT") and clause.head.i != clause.i:
            clause = clause.head
        if clause.dep_ != "advcl" or clause.head.i < pronoun.token.i:
            return None
        for child in clause.head.children:
            later = self.scene.by_head.get(child.i)
            if later is not None and is_subject(child):
                cluster = self.clusters.of(later)
                if cluster is not None and agrees(pronoun, cluster):
                    return cluster, 0.0
        return None

    def _only_one(self, pronoun: Pronoun) -> tuple[Cluster, float] | None:
        """For "A visit by the consul ended when activists blocked his car": the one person, known
        by name or office, of whom the text has told so far."""
        before = (self.clusters.of(index) for index in range(pronoun.index))
        told = {c.number: c for c in before if c is not None and c.type == "person"}
        if not pronoun.possessive or not pronoun.human or len(told) != 1:
            return None
        here = self.scene.sentence_of(pronoun.index)
        for candidate, cluster in self.allowed(pronoun):
            if self.scene.sentence_of(candidate) == here and self._is_told_of(candidate):
                return cluster, 0.0
        return None

    def _speakers(self, pronoun: Pronoun) -> set[int]:
        """Who speaks the quote around the pronoun calls himself I, not he."""
        voice = self.voices.at(pronoun.token.i)
        if voice is None or voice.speaker is None:
            return set()
        cluster = self.clusters.of(voice.speaker)
        return set() if cluster is None else {cluster.number}

    def _link_reflexive(self, index: int, pronoun: Pronoun) -> None:
        beside = self._beside(pronoun)
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
        who = self._described(pronoun, verb)
        if who is not None:
            self.clusters.join(index, who, "coref:reflexive")
            return
        best = self.best(pronoun)
        if best is None:
            self.clusters.open(index, "coref:unresolved")
        else:
            self.clusters.join(index, best[0], "coref:pronoun")

    def _described(self, pronoun: Pronoun, verb: Token) -> Cluster | None:
        """Whom a reflexive of a clause about somebody means: "Lin Wei, who calls himself a poet",
        "a man calling himself a poet"."""
        openers = [child for child in verb.children if is_subject(child)]
        noun = antecedent(openers[0]) if openers else verb.head if verb.dep_ == "acl" else verb
        index = self.scene.by_head.get(noun.i)
        one = noun.i != verb.i and noun.dep_ != "conj"
        cluster = self.clusters.of(index) if index is not None and one else None
        return cluster if cluster is not None and agrees(pronoun, cluster) else None

    def _beside(self, pronoun: Pronoun) -> Cluster | None:
        """Whom a reflexive right behind stresses: "Lin Wei himself", "the consul herself"."""
        token = pronoun.token
        other = self.scene.by_head.get(token.i - 1)
        if other is None or token.dep_ in ("dobj", "pobj", "dative"):
            return None
        before = token.nbor(-1)
        cluster = self.clusters.of(other)
        if cluster is None or token.head.i not in (before.i, before.head.i):
            return None
        return cluster if agrees(pronoun, cluster) else None

    def _is_thing(self, pronoun: Pronoun) -> bool:
        """Whether the nearest subject before "it" is a thing and no mention: a letter, a flyer."""
        token = pronoun.token
        if pronoun.human or pronoun.plural or _wills(token):
            return False
        for place in range(token.i - 1, max(-1, token.i - _THING_WORDS), -1):
            other = token.doc[place]
            if other.tag_ != "NN" and place not in self.scene.by_head:
                continue
            if is_subject(other) and clause_of(other).i != clause_of(token).i:
                return place not in self.scene.by_head
        return False


def _given_names(scene: Scene, clusters: Clusters) -> Iterator[int]:
    """Code names that a phrase gives to a noun before: 'a clerk, known there as "Omar"'."""
    for index, mention in enumerate(scene.mentions):
        quoted = mention.start > 0 and scene.doc[mention.start - 1].text in MARKS
        if quoted and mention.kind == "proper" and mention.type == "person":
            for bearer in named_as(scene.doc, mention.start):
                noun = scene.by_head.get(bearer.i)
                if noun is not None and clusters.number.get(noun) == clusters.number.get(index):
                    yield index


def _parts_two_sides(verb: Token) -> bool:
    """ "Separated the two crowds", "kept the sides apart", "stepped between the groups"."""
    sides = prepositional_objects(verb, "between")
    apart = any(child.lower_ == "apart" for child in verb.children)
    parts = apart or lexicon().has("parting_verbs", verb.lemma_.lower())
    if parts:
        sides += children(verb, "dobj")
    return any(noun.tag_ == "NNS" for noun in sides)


def _speaks(*verbs: Token) -> bool:
    return all(lexicon().has("speech_verbs", verb.lemma_.lower()) for verb in verbs)


def _told_clause(pronoun: Pronoun) -> Token | None:
    """The clause that a verb of saying governs and that tells of its own speaker; None for others.

    The pronoun is its subject, who does something; who suffers it may be another. "It" may also be
    whom somebody asks or warns, and stand in a later one of several clauses: "said that it had a
    leak and that no one had asked it to close".
    """
    token = pronoun.token
    clause = clause_of(token)
    asked = token.dep_ in ("dobj", "dative") and lexicon().has("asking_verbs", clause.lemma_)
    suffers = token.dep_ == "nsubjpass" and _tells_of_himself(clause.head)
    if pronoun.plural or not (token.dep_ == "nsubj" or suffers or (asked and not pronoun.human)):
        return None
    while not pronoun.human and clause.dep_ == "conj" and _is_of_no_other(clause.head):
        clause = clause.head
    return clause if clause.dep_ == "ccomp" and _speaks(clause.head) else None


def _is_of_no_other(clause: Token) -> bool:
    """Whether a pronoun is the subject of a clause, which then brings nothing in to be "it"."""
    subjects = [child for child in clause.children if is_subject(child)]
    return clause.pos_ in ("VERB", "AUX") and all(s.pos_ == "PRON" for s in subjects)


def _tells_of_himself(verb: Token) -> bool:
    """`one of them said that he had been paid`; an officer may say that somebody was beaten."""
    return any(is_subject(child) and _is_one_of_many(child) for child in verb.children)


def _is_one_of_many(noun: Token) -> bool:
    """The "one" of "one of them", "one of the men"."""
    return noun.lower_ == "one" and any(child.lower_ == "of" for child in noun.rights)


def _wills(token: Token) -> bool:
    verb = governor(token)
    return is_subject(token) and lexicon().has("will_verbs", verb.lemma_.lower())


def _is_expletive(token: Token) -> bool:
    """Nobody is meant: "it is clear that", "it seems", "it was raining"."""
    verb = token.head
    if token.dep_ == "expl":
        return True
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    clausal = any(c.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "acl") for c in verb.children)
    if token.dep_ == "nsubjpass":
        return lexicon().has("expletive_words", verb.lower_) and clausal
    if lexicon().has("expletive_verbs", verb.lemma_.lower()):
        return clausal or verb.lemma_ in ("rain", "snow", "happen")
    return verb.lemma_ == "be" and any(
        lexicon().has("expletive_words", child.lower_)
        for child in verb.children
        if child.dep_ in ("acomp", "attr", "neg")
    )
