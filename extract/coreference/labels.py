"""Who speaks under a label that is a noun: one "PRESENTER" in all turns of a broadcast.

A label is no description of whom its turn speaks to: "INTERVIEWER: Professor Said, who came?" has
two persons. Under "WITNESS" or "STUDENT" several may speak by turns, and so may they under
"REPORTER" where two reporters are named.
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from extract.coreference.clusters import Clusters
from extract.coreference.scene import Scene
from extract.coreference.voice import Voice, Voices, is_shared
from extract.wordlists import word_sets


def lend_labels(scene: Scene, turns: Sequence[Voice]) -> None:
    """Where one "Moderator" was taken for a person, whoever speaks under that label is he."""
    known: dict[str, int] = {}
    many = _of_many(scene.doc, turns)
    for turn in turns:
        if turn.speaker is not None and turn.label not in many and _is_label(scene, turn):
            known.setdefault(turn.label, turn.speaker)
    for turn in turns:
        if turn.speaker is None and turn.label in known:
            turn.speaker = known[turn.label]


def labels_of_turns(scene: Scene, voices: Voices) -> dict[int, str]:
    """The mentions that are the whole label of a turn and no name, with their words."""
    turns = [voice for voice in voices.all if voice.turn and _is_label(scene, voice)]
    many = _of_many(scene.doc, turns)
    named = {turn.label for turn in turns if _has_name_behind(scene.doc, turn)}
    one = [turn for turn in turns if turn.label not in many | named]
    return {turn.speaker: _words(turn.label) for turn in one if turn.speaker is not None}


def _has_name_behind(doc: Doc, turn: Voice) -> bool:
    """Whether a bracket behind the label tells who he is: "The Chair (Mr. Obi):"."""
    end = turn.named_at[1]
    return doc.text[end : end + 2].strip().startswith("(")


def _of_many(doc: Doc, turns: Sequence[Voice]) -> frozenset[str]:
    """Labels that several bear: "STUDENT"; "REPORTER" beside "our reporter Ana Noor"."""
    labels = {turn.label for turn in turns}
    nouns = {label: _words(label).rpartition(" ")[2] for label in labels}
    named = _named_twice(doc, frozenset(nouns.values()))
    many = word_sets("structure")["labels_of_many"] | named
    return frozenset(label for label, noun in nouns.items() if noun in many)


def _named_twice(doc: Doc, nouns: frozenset[str]) -> frozenset[str]:
    """Nouns behind which two given names stand, each before a surname: "our reporter Ana Noor"."""
    given: dict[str, set[str]] = {}
    for word in doc[:-2]:
        if word.lower_ in nouns and all(_is_a_name(word.nbor(step)) for step in (1, 2)):
            given.setdefault(word.lower_, set()).add(word.nbor().text)
    return frozenset(noun for noun, names in given.items() if len(names) > 1)


def _is_a_name(word: Token) -> bool:
    return word.pos_ == "PROPN" and word.text.istitle()


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
