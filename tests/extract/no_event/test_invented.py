"""What a novel tells is no event, what is dreamed has not been; what befalls their makers has."""

import pytest

from graph.model import Claim
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

LEAD = "Agents of the Belarusian KGB beat Ina Kos in Vilnius on 3 May 2021.\n\n"


def _told(tell: Read, text: str) -> list[str]:
    return [claim.type for claim in _claims(tell, text)]


def _claims(tell: Read, text: str) -> list[Claim]:
    claims = tell(LEAD + text).extraction.claims
    return [c for c in claims if c.kind == "event" and c.trigger.start >= len(LEAD)]


@pytest.mark.parametrize(
    "text",
    [
        "In the film a journalist is kidnapped by agents of a dictator.",
        "In his novel, a Sudanese poet is beaten by the secret police.",
        "In the novel the colonel threatens the editor and arrests his wife.",
        "The play shows a general who arrests his own brother.",
        "Her first novel is about a Cuban student who is jailed for a song.",
        "The thriller opens with a diplomat who is shot in a hotel.",
        "She played a woman who is tortured in a cellar.",
        "He portrays a dissident who is poisoned in London.",
        "The film ends with a man who is shot by the police.",
    ],
)
def test_what_is_only_told_in_a_story_is_no_event(tell: Read, text: str) -> None:
    assert not _told(tell, text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("I dreamed that two soldiers dragged me out of the house.", "detain"),
        ("She dreamt that her brother was arrested.", "detain"),
        ("In my dream the guards beat us.", "assault"),
    ],
)
def test_what_is_dreamed_has_not_been(tell: Read, text: str, type_: str) -> None:
    assert [(c.type, c.modality) for c in _claims(tell, text)] == [(type_, "hypothetical")]


def test_what_befalls_a_dreamer_has(tell: Read) -> None:
    text = "He dreamed of a free country, and was arrested for it."
    assert [(c.type, c.modality) for c in _claims(tell, text)] == [("detain", "asserted")]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("In the documentary three Uyghurs are threatened by callers from Xinjiang.", "threaten"),
        ("In the video a man is beaten by guards of the consulate.", "assault"),
        ("The film shows how police beat protesters in Minsk in August 2020.", "assault"),
        ("The film is about Omar Said, who was kidnapped in Nairobi.", "detain"),
        ("In her book she describes how she was tortured in Evin prison.", "assault"),
        ("She wrote a novel about her father, who was abducted in 2011.", "detain"),
        ("The actor who plays the general was arrested in Cairo.", "detain"),
        ("The author of the novel is threatened by agents of Iran.", "threaten"),
        ("In a series of raids, a baker and two students are arrested.", "detain"),
        ("The consulate threatens a theatre in which a play about Tibet is shown.", "threaten"),
        ("He dreams of his brother, who was arrested in May.", "detain"),
        ("He dreamed of a free country, and was arrested for it.", "detain"),
    ],
)
def test_what_is_told_about_its_makers_or_as_it_was_stays(
    tell: Read, text: str, type_: str
) -> None:
    assert type_ in _told(tell, text)


@pytest.mark.parametrize(
    "text",
    [
        "In an exercise at the airport, police detained two actors who posed as hijackers.",
        "In a training exercise in Riga, officers arrested a man.",
        "As part of a drill, soldiers abducted a diplomat.",
        "In the simulation, agents poison an exile.",
        "In the mobile game, the police torture a student.",
        "In the short story, a poet is beaten by the police.",
        "The short story describes how soldiers arrest a teacher.",
    ],
)
def test_what_is_only_played_is_no_event(tell: Read, text: str) -> None:
    assert not _told(tell, text)


def test_what_a_drill_imagines_of_a_state_has_not_been(tell: Read) -> None:
    text = "In the hypothetical scenario, Iran abducts a dissident from Berlin."
    assert [(c.type, c.modality) for c in _claims(tell, text)] == [("detain", "hypothetical")]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("In a verification exercise, officers questioned 30 refugees.", "detain"),
        ("In the exercise of its powers, the ministry revoked her passport.", "restrict_mobility"),
        ("During the drill, agents abducted Omar Tal.", "detain"),
        ("After a training exercise, soldiers arrested Omar Tal.", "detain"),
        ("In a scenario familiar to exiles, police visited his parents.", "coerce_by_proxy"),
        ("In his story, the guards beat him with cables.", "assault"),
        ("In a game against Iran, fans were filmed by men from the embassy.", "surveil"),
    ],
)
def test_what_is_done_beside_a_drill_or_a_game_stays(tell: Read, text: str, type_: str) -> None:
    assert [(c.type, c.modality) for c in _claims(tell, text)] == [(type_, "asserted")]
