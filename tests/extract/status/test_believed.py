"""What is only believed, and what is to be done on a condition."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Officials believe that agents followed the activist and threatened his wife.",
            ("followed", "threatened"),
        ),
        (
            "Investigators reckon the men watched the exile and later beat him.",
            ("watched", "beat"),
        ),
        (
            "The lawyer is certain that the embassy filmed the rally and passed the names on.",
            ("filmed",),
        ),
        (
            "Her lawyer thinks that the men were sent by the embassy and filmed her.",
            ("filmed",),
        ),
        (
            "The union assumes that its chairman was filmed and that his phone was hacked.",
            ("filmed", "hacked"),
        ),
        ("In the view of the police the attaché beat the demonstrator.", ("beat",)),
    ],
)
def test_each_verb_of_a_belief_is_alleged(
    tell: Read, sentence: str, words: tuple[str, ...]
) -> None:
    told = {c.trigger.text: c.modality for c in tell(sentence).extraction.claims if c.trigger}
    assert {word: told.get(word) for word in words} == dict.fromkeys(words, "alleged")


@pytest.mark.parametrize(
    ("sentence", "word", "modality"),
    [
        ("The agents thought that she was alone and attacked her.", "attacked", "asserted"),
        (
            "Police believe that the man who followed and threatened Ali Nur has left.",
            "threatened",
            "asserted",
        ),
        ("The police thought he was armed and shot him.", "shot", "asserted"),
        (
            "Agents followed her, because they believed that she had spoken to the press.",
            "followed",
            "asserted",
        ),
        (
            "The exiles do not believe that the embassy followed them.",
            "followed",
            "negated",
        ),
    ],
)
def test_what_those_who_believe_do_is_told(
    tell: Read, sentence: str, word: str, modality: str
) -> None:
    told = {c.trigger.text: c.modality for c in tell(sentence).extraction.claims if c.trigger}
    assert told[word] == modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        (
            "Sweden's foreign minister said he would expel the attaché if the allegations were"
            " proven.",
            "hypothetical",
        ),
        (
            "The Dutch minister said she would summon the Eritrean ambassador should the claims"
            " be confirmed.",
            "hypothetical",
        ),
        ("The minister said she would summon the ambassador on Monday.", "planned"),
        (
            "The minister said she would summon the ambassador because a link was proven.",
            "planned",
        ),
    ],
)
def test_what_hangs_on_a_condition_is_not_planned(tell: Read, sentence: str, modality: str) -> None:
    (claim,) = tell(sentence).claims("respond")
    assert claim.modality == modality
