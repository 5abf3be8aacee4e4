"""Definitions, laws and questionnaires are full of deeds and tell none; touched things neither."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

BEHIND = " Police in Minsk arrested the exile Mia Kovac, and the embassy threatened her brother."
"""A sentence of deeds: a text that tells nothing else is read with more doubt."""


@pytest.mark.parametrize(
    "sentence",
    [
        "Transnational repression is when states reach across borders to threaten, harass or kill"
        " their own nationals.",
        "Surveillance is when a state has somebody followed, filmed or bugged.",
        "By coercion by proxy we mean the arrest or questioning of relatives in order to silence a"
        " person abroad.",
        'The term "rendition" refers to the abduction of a person by agents of one state.',
        "Intimidation is understood as the use of threats to stop somebody from speaking.",
        "Article 12 bans foreign agents from organizing demonstrations.",
        "The directive entitles victims who were beaten or threatened to legal aid.",
        "The survey asked whether respondents had ever been followed, filmed or threatened.",
        "Respondents were asked if officials had visited or questioned their families.",
        "We asked forty interviewees whether they had been beaten or arrested before they left.",
        "Interviewees were recruited through churches and paid for their travel.",
        "Nobody in my family ever touched drugs.",
        "I swear I never touched the money, she told the court.",
    ],
)
def test_what_defines_rules_or_asks_tells_no_event(tell: Read, sentence: str) -> None:
    events = [c for c in tell(sentence + BEHIND).extraction.claims if c.kind == "event"]
    assert {c.trigger.text for c in events} <= {"arrested", "threatened"}
    assert all(c.trigger.start > len(sentence) for c in events)


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The spokesman refers to the exiles as terrorists and threatens to sue them.",
         "threatens"),
        ("The government means to arrest every critic abroad.", "arrest"),
        ("The law prohibits torture, but guards beat Omar Said in his cell.", "beat"),
        ("This decree bars the poet Sara Nour from entering the country.", "bars"),
        ("The code permits searches, and on 3 May officers raided her flat.", "raided"),
        ("The survey found that consulates had threatened one student in ten.", "threatened"),
        ("Embassy staff recruited two interviewees of the study as informers.", "recruited"),
        ("We asked the consul whether he had threatened the student.", "threatened"),
        ("Nobody ever touched her, she said.", "touched"),
        ("He touched the bottle and the woman.", "touched"),
        ("We understand from his family that he has been beaten by guards.", "beaten"),
        ("We refer to the arrest and beating of a student by guards of the embassy.", "beating"),
        ("By this we mean the threats that the consul has made against our families.", "threats"),
        ("At present, two students are understood to have been abducted by agents.", "abducted"),
        ("His arrest is meant as a warning to the exiles in the city.", "arrest"),
        ("Exiles who protest are referred to as traitors and threatened by the consulate.",
         "threatened"),
        ("Her complaint is referred to the police, who have arrested the agent.", "arrested"),
        ("The article makes threats against the exiles and calls the editor a traitor.",
         "threats"),
        ("This act of the consul makes plain that agents follow the students.", "follow"),
        ("The paragraph makes threats against the family of the dissident.", "threats"),
        ("The interviewer asked the poet how agents had beaten him in Lyon.", "beaten"),
        ("The interviewer asked whether the consul, who had threatened Omar Said, was in office.",
         "threatened"),
        ("The survey asked whether exiles felt safe after agents had killed Omar Said.", "killed"),
        ("Two interviewees were recruited as informers in 2021.", "recruited"),
        ("Respondents had been recruited to spy on the other exiles.", "recruited"),
    ],
)  # fmt: skip
def test_what_was_done_to_somebody_stays(tell: Read, sentence: str, trigger: str) -> None:
    claims = tell(sentence + BEHIND).extraction.claims
    assert any(c.trigger.text == trigger and c.trigger.start < len(sentence) for c in claims)
