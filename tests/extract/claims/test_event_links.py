"""Relations between two events that the words of one sentence, or of two, state."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model

STEPS = [
    ("Police in Oslo arrested a man for the attack on the Eritrean activist.", "leads_to"),
    (
        "Two men were arrested in Vienna on suspicion of having set fire to the shop of an Uyghur"
        " exile.",
        "leads_to",
    ),
    ("A former officer was convicted of the murder of the Chechen exile in Berlin.", "responds_to"),
    ("A jury found a former guard guilty of murdering a reporter in Florida.", "responds_to"),
    ("Prosecutors charged a Rwandan with threatening two exiles.", "responds_to"),
    ("Sweden charged three people in connection with the beating of a blogger.", "responds_to"),
    (
        "A court sentenced two men to nine years in prison for the murder of an exile.",
        "responds_to",
    ),
    (
        "Three men have gone on trial in Paris for the kidnapping of a Turkmen activist.",
        "responds_to",
    ),
    (
        "Police are holding a man accused of stabbing the Tajik journalist Firuz Nazarov.",
        "leads_to",
    ),
    ("He was arrested after he attacked a Syrian exile in Vienna.", "leads_to"),
    ("He was sentenced to six years on charges of organising a protest in Rome.", "retaliates_for"),
    (
        "Her father was detained in Asmara because she had spoken at a rally in Geneva.",
        "retaliates_for",
    ),
    (
        "His brother was summoned in Tashkent over his participation in a protest in Istanbul.",
        "retaliates_for",
    ),
    ("He was beaten in Ankara as punishment for his speech at the rally.", "retaliates_for"),
    (
        "Iran arrested two British citizens in retaliation for the expulsion of its diplomats.",
        "retaliates_for",
    ),
]
ANSWERS = [
    (
        "Three men beat a blogger in Warsaw in May. The embassy denied any part in it.",
        "responds_to",
    ),
    ("Two men stabbed a poet in Paris. The ambassador rejected the accusation.", "responds_to"),
    ("Her brother was arrested in Cairo. A rights group condemned it.", "responds_to"),
    ("Three men beat a blogger in Warsaw, and the embassy denied any involvement.", "responds_to"),
    ("Germany expelled two diplomats after the killing of the exile in Berlin.", "responds_to"),
    ("Exiles gathered outside the embassy to protest the killing of a journalist.", "responds_to"),
    ("A vigil was held in Toronto in protest at the execution of the wrestler.", "responds_to"),
]
OTHERS = [
    ("Agents hired a gang to beat the editor in Athens.", "enables"),
    ("The vigil was drowned out by drummers whom the consulate had paid.", "enables"),
    (
        "A crowd of loyalists gathered opposite the vigil. They had been brought by the embassy in"
        " two coaches.",
        "enables",
    ),
    ("During the march in Geneva two men beat the speaker.", "disrupts"),
    ("Two men attacked participants at the vigil in Oslo.", "disrupts"),
    ("The gallery called off the exhibition after threats.", "leads_to"),
    ("Her arrest prompted a protest outside the embassy.", "leads_to"),
    ("The protest was triggered by the arrest of a poet.", "leads_to"),
]
NONE = [
    # mere order, a purpose, another clause
    "She was questioned after her brother was beaten.",
    "She was held for questioning in Minsk after the march.",
    "He was released after he had been beaten for two days.",
    "He was charged for the parking. The attack on her had been in May.",
    "Police detained a man with a knife for the third time; he had beaten the editor.",
    "The festival was cancelled after a rally in May.",
    # no reason, or one that is disowned
    "He was detained because police suspected a bomb at the rally.",
    "She was questioned, but not because she had spoken at the rally.",
    "She was late for the rally because she had been questioned by police.",
    # two events fit, or none
    "He was beaten in Warsaw and threatened in Berlin. The embassy denied involvement.",
    "She wrote an article about the arrests. The embassy called it lies.",
    "The students marched on Monday. The consulate denied it.",
    # the denial alone tells of it
    "The consul denied having followed her.",
    "Officers beat Omar Tal in Halden. The ministry denied that it punished families.",
    # of the gathering themselves, or another day
    "Protesters at the rally beat a policeman.",
    "During the rally a protester hit a guard.",
    "A man was stabbed in Oslo; he had been at the vigil the week before.",
    # nobody was hired for it
    "The embassy paid for the hall. A crowd gathered on the square.",
]
RELATIONS = ("responds_to", "retaliates_for", "leads_to", "enables", "disrupts", "part_of")


@pytest.mark.parametrize(("text", "type_"), [*STEPS, *ANSWERS, *OTHERS])
def test_words_relate_two_events(tell: Read, text: str, type_: str) -> None:
    assert tell(text).claims(type_)


@pytest.mark.parametrize("text", NONE)
def test_nothing_relates_them(tell: Read, text: str) -> None:
    told = tell(text)
    assert not [claim for type_ in RELATIONS for claim in told.claims(type_)]


def test_an_arrest_told_between_is_not_what_is_denied(tell: Read) -> None:
    told = tell("Three men beat Omar. Police arrested a man. The embassy denied any part in it.")
    assert not told.claims("responds_to")
