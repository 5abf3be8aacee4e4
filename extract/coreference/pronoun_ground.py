"""What the pronouns of one document are linked by: its scene, its clusters, who speaks in it."""

from collections import defaultdict
from collections.abc import Iterator

from extract.coreference.clusters import Clusters
from extract.coreference.no_kin import named_as_no_kin
from extract.coreference.scene import Scene
from extract.coreference.voice import Voices
from extract.naming.named_as import named_as
from extract.naming.not_persons import MARKS


class PronounGround:
    """What the pronouns of one document are linked by."""

    def __init__(self, scene: Scene, clusters: Clusters, voices: Voices) -> None:
        self.scene = scene
        self.clusters = clusters
        self.voices = voices
        self.spoken: dict[int, set[int]] = defaultdict(set)
        for number, voice in enumerate(voices.all):
            if voice.speaker is not None:
                self.spoken[voice.speaker].add(number)
        self.asides = {*_given_names(scene, clusters)}
        self.no_kin = named_as_no_kin(scene)
        self.labels = {voice.named_at[0] for voice in voices.all if voice.turn}


def _given_names(scene: Scene, clusters: Clusters) -> Iterator[int]:
    """Code names that a phrase gives to a noun before: 'a clerk, known there as "Omar"'."""
    for index, mention in enumerate(scene.mentions):
        quoted = mention.start > 0 and scene.doc[mention.start - 1].text in MARKS
        if quoted and mention.kind == "proper" and mention.type == "person":
            for bearer in named_as(scene.doc, mention.start):
                noun = scene.by_head.get(bearer.i)
                if noun is not None and clusters.number.get(noun) == clusters.number.get(index):
                    yield index
