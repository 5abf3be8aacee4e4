"""Figures of speech, glossaries, burdens of proof, old history and names of works tell no event."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

BEHIND = " Police in Minsk arrested the exile Mia Kovac, and the embassy threatened her brother."
"""A sentence of deeds: a text that tells nothing else is read with more doubt."""


def _triggers(tell: Read, sentence: str) -> set[str]:
    claims = tell(sentence + BEHIND).extraction.claims
    return {c.trigger.text for c in claims if c.kind == "event" and c.trigger.start < len(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The editor said that he would detain no one but the facts.",
        "The students burned the midnight oil before the exam.",
        "The poet burned her bridges with the publisher.",
        "He made a killing on the stock market.",
        "He was arrested by the beauty of the valley.",
        "The regulator blocked the merger of the two telephone companies.",
        "The city banned diesel cars from the centre.",
        "He is followed by 40,000 people on Instagram.",
        "The comedian killed in Cardiff last Friday.",
        "He bombed at the audition in Prague.",
        "The prosecutor must prove that the accused intended to kill.",
        "To convict, the jury must find that the defendant meant to threaten the witness.",
        "The state has to prove that the defendant knowingly harassed the complainant.",
        "It must be shown that the suspect meant to abduct the child.",
        "Coercion by proxy: pressure on relatives at home in order to silence somebody abroad.",
        "Harassment: repeated calls, messages or visits to a person who does not want them.",
        "In 1794 the Committee arrested Danton.",
        "In the 17th century the Inquisition arrested thousands.",
        "Marx was expelled from Prussia in 1849.",
        "The novel The Threat was published in 2019.",
        "The film Assault opened in Lyon on Friday.",
        "A team called Assault won the cup in Malmö.",
        "The band Death Threat toured Poland.",
        'She reads the thriller "The Raid" on the train.',
        "Mozart's The Abduction from the Seraglio was performed in Vienna.",
    ],
)
def test_what_only_sounds_like_a_deed_is_none(tell: Read, sentence: str) -> None:
    assert _triggers(tell, sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Guards detained nobody but the students.", "detained"),
        ("Agents burned her passport.", "burned"),
        ("Militants burned the bridge and the oil depot.", "burned"),
        ("Police stopped the car of the exile and held him.", "held"),
        ("The council blocked the march.", "blocked"),
        ("The exile is followed by two men wherever she goes.", "followed"),
        ("A comedian was killed in Cardiff by agents of the state.", "killed"),
        ("The comedian killed in Cardiff had mocked the president.", "killed"),
        ("The comedian killed in Cardiff last week. His body was found in the river.", "killed"),
        ("He bombed the office of the exiles in Lyon.", "bombed"),
        ("The prosecutor must prove that Omar Said intended to kill the exile.", "kill"),
        ("The jury found that the accused had threatened two students.", "threatened"),
        ("Surveillance: embassy staff filmed the marchers from a van.", "filmed"),
        ("Threat: any student who joins the vigil will be expelled, the consul wrote.", "expelled"),
        ("Tue 5 Mar, 1510: Caller, male, threatens to burn the hall.", "burn"),
        ("Q: Has anyone been arrested?", "arrested"),
        ("In 1989, two hundred years after 1789, agents shot the exile in Vienna.", "shot"),
        ("In 1921 gunmen shot the former minister Talat Pasha in Berlin.", "shot"),
        ("The paper, founded in 1848, was raided by the police.", "raided"),
        ("Some 1700 people were arrested in Baku.", "arrested"),
        ("The band was threatened by the embassy.", "threatened"),
        ("Agents burned her two bridges in the village.", "burned"),
        ("Soldiers burned their oil and their grain in the village.", "burned"),
        ("The regime banned her car from the city and followed her.", "banned"),
        ("The dissident was followed by 200 people in uniform through Vienna.", "followed"),
        ("They killed at the premiere. Eight exiles were wounded.", "killed"),
        ("The agent made a killing of a dissident look like an accident.", "killing"),
        ("Latest news: Embassy threatening any person at the vigil.", "threatening"),
        ("Incident log – persons beaten outside the consulate.", "beaten"),
        ("The prosecutor must convince the jury, though the accused beat a student.", "beat"),
        ("The court must establish why the accused beat the student.", "beat"),
        ("It must be shown that the respondent was tortured in detention.", "tortured"),
        ("At 1745 the exile was abducted from the mosque.", "abducted"),
        ("By 1830 on Friday the police had detained the marchers.", "detained"),
        ("The exile was detained under the Penal Code of 1860.", "detained"),
        ("On the anniversary of the uprising of 1848, police arrested exiles.", "arrested"),
        ("The newspaper described the ship Hijacking of exiles off Djibouti.", "Hijacking"),
        ("The book (Threatened by the embassy, its author fled) was banned.", "Threatened"),
    ],
)
def test_what_was_done_stays(tell: Read, sentence: str, trigger: str) -> None:
    assert trigger in _triggers(tell, sentence)
