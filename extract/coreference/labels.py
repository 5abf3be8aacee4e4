"""Who speaks under a label that is a noun: one "PRESENTER" in all turns of a broadcast.

A label is no description of whom its turn speaks to: "INTERVIEWER: Professor Said, who came?" has
two persons. Under "WITNESS" several may speak by turns.
"""

from collections.abc import Sequence

from extract.coreference.clusters import Clusters
from extract.coreference.scene import Scene
from extract.coreference.voice import Voice, Voices, is_shared


def lend_labels(scene: Scene, turns: Sequence[Voice]) -> None:
    """Where one "Moderator" was taken for a person, whoever speaks under that label is he."""
    known: dict[str, int] = {}
    for turn in turns:
        if turn.speaker is not None and _is_label(scene, turn):
            known.setdefault(turn.label, turn.speaker)
    for turn in turns:
        if turn.speaker is None and turn.label in known:
            turn.speaker = known[turn.label]


def labels_of_turns(scene: Scene, voices: Voices) -> dict[int, str]:
    """The mentions that are the whole label of a turn and no name, with their words."""
    turns = (voice for voice in voices.all if voice.turn and _is_label(scene, voice))
    return {turn.speaker: _words(turn.label) for turn in turns if turn.speaker is not None}


def _words(label: str) -> str:
    """The label alone, where the end of the turn before was taken into it: "Bern. CHAIR"."""
    return label.rpartition(". ")[2].lower()


def _is_label(scene: Scene, turn: Voice) -> bool:
    """Whether a noun that is all of a turn's label says who speaks."""
    if turn.speaker is None or is_shared(turn.label):
        return False
    mention, (start, end) = scene.mentions[turn.speaker], turn.named_at
    return mention.kind == "nominal" and start <= mention.start_char and mention.end_char >= end


def join_label(clusters: Clusters, index: int, label: str, spoken: dict[str, int]) -> bool:
    """Join a turn's label with the same label above; `spoken` keeps where each stood first."""
    first = clusters.of(spoken.setdefault(label, index))
    if first is None:
        return False
    clusters.join(index, first, "coref:label")
    return True
