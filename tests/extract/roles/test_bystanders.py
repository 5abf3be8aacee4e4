"""Who only stands near an event, on frames made by hand."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from extract.find_frames import with_climb
from extract.frames import Filler, Frame
from extract.roles.stray import without_strays

pytestmark = pytest.mark.model

Kept = Callable[[str, str, str, str, str], bool]


@pytest.fixture(scope="module")
def kept(nlp: Language) -> Kept:
    """Whether a filler of a sentence stays: text, trigger, type, role, word."""

    def told(text: str, trigger: str, type_: str, role: str, word: str) -> bool:
        words = {token.text: token for token in nlp(text)}
        filler = Filler(role, words[word], 0.9, "reader")
        frame = Frame(
            0, words[trigger], type_, 0.9, (filler,), "asserted", "incident", None, "reader"
        )
        return filler in without_strays(frame).fillers

    return told


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "role", "word"),
    [
        ("Two men named in the complaint, both clerks, fled.", "complaint", "respond", "initiator", "men"),
        ("Ana Prill, who is mentioned in the indictment, left.", "indictment", "legal_action", "initiator", "Prill"),
        ("Mr Hale was listed in the lawsuit.", "lawsuit", "legal_action", "initiator", "Hale"),
        ("The landlord threatened to call the police.", "threatened", "threaten", "target", "police"),
        ("They threatened to report her to the authorities.", "threatened", "threaten", "target", "authorities"),
        ("He threatened to alert campus security.", "threatened", "threaten", "addressee", "security"),
        ("The maker of the spyware, Oxtell, is in court.", "spyware", "cyber_intrusion", "target", "Oxtell"),
        ("A vendor of the malware moved to Malta.", "malware", "cyber_intrusion", "initiator", "vendor"),
        ("The dean was not asked by any embassy, and the talk was cancelled by the library.", "cancelled", "cancel_or_censor", "initiator", "embassy"),
        ("No letter came from the ministry, and the choir withdrew the song.", "withdrew", "cancel_or_censor", "initiator", "ministry"),
        ("The minister stopped the extradition of the writer.", "extradition", "restrict_mobility", "initiator", "minister"),
        ("The blows of the stewards fell on her brother.", "blows", "assault", "target", "stewards"),
        ("The council received two complaints against the radio.", "complaints", "respond", "initiator", "council"),
        ("On Tuesday a film about the massacre was shown.", "massacre", "assault", "time", "Tuesday"),
        ("On Tuesday a memorial for the victims of the massacre was held in Lund.", "massacre", "assault", "place", "Lund"),
        ("Callers threatened the choir before a visit by the premier of Varosia.", "threatened", "threaten", "sponsor", "premier"),
        ("The exile was shadowed during a trip by President Omer Tal.", "shadowed", "surveil", "initiator", "Tal"),
        ("The stall was smashed ahead of a concert by the navy band.", "smashed", "vandalize", "initiator", "band"),
        ("Stewards hit a nurse during a speech by the consul of Varosia.", "hit", "assault", "sponsor", "consul"),
        ("Two clerks were held on the eve of the king's arrival.", "held", "detain", "initiator", "king"),
        ("Nobody knows who gave the captain his orders.", "orders", "mobilize", "initiator", "his"),
        ("Who gave the captain his orders is not known.", "orders", "mobilize", "initiator", "his"),
        ("The captain received his orders in May.", "orders", "mobilize", "initiator", "his"),
    ],
)  # fmt: skip
def test_who_only_stands_near_has_no_part(
    kept: Kept, text: str, trigger: str, type_: str, role: str, word: str
) -> None:
    assert not kept(text, trigger, type_, role, word)


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "role", "word"),
    [
        ("Her uncle was beaten during a visit by the police.", "beaten", "assault", "initiator", "police"),
        ("The exiles were called traitors during a speech by the premier.", "called", "smear", "initiator", "premier"),
        ("She was beaten during a lecture by guards of the mission.", "beaten", "assault", "initiator", "guards"),
        ("He was held following a request by the premier.", "held", "detain", "sponsor", "premier"),
        ("The captain gave two men his orders.", "orders", "mobilize", "initiator", "his"),
        ("They obeyed his orders.", "orders", "mobilize", "initiator", "his"),
        ("The men who followed her wore masks.", "followed", "surveil", "initiator", "who"),
        ("The two men complained in the lawsuit that they were beaten.", "lawsuit", "legal_action", "initiator", "men"),
        ("Two men named the consul in the complaint.", "complaint", "respond", "initiator", "men"),
        ("Exiles threatened the police with stones.", "threatened", "threaten", "target", "police"),
        ("The landlord threatened to call her parents.", "threatened", "threaten", "target", "parents"),
        ("They threatened to kill the officer.", "threatened", "threaten", "target", "officer"),
        ("The maker of the film was harassed.", "harassed", "harass", "target", "maker"),
        ("The makers of the spyware infected his phone.", "infected", "cyber_intrusion", "initiator", "makers"),
        ("The embassy did not answer, and its guards beat her.", "beat", "assault", "initiator", "guards"),
        ("The committee halted its harassment of the clerk.", "harassment", "harass", "initiator", "committee"),
        ("The union suspended the strike of the drivers.", "strike", "protest", "initiator", "union"),
        ("The council sent two complaints against the radio.", "complaints", "respond", "initiator", "council"),
        ("A film about the massacre in May was shown.", "massacre", "assault", "time", "May"),
        ("On Tuesday the massacre of the monks was over.", "massacre", "assault", "time", "Tuesday"),
        ("The beating of the stewards went on.", "beating", "assault", "target", "stewards"),
        ("The ministry did not wait, and soldiers were sent to arrest him.", "arrest", "detain", "initiator", "ministry"),
    ],
)  # fmt: skip
def test_who_has_part_stays(
    kept: Kept, text: str, trigger: str, type_: str, role: str, word: str
) -> None:
    assert kept(text, trigger, type_, role, word)


def test_who_carried_it_out_did_it(kept: Kept) -> None:
    text = "The judges found that the abduction had been carried out by the militia."
    assert kept(text, "abduction", "detain", "initiator", "militia")


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "sponsor"),
    [
        ("The phone was searched on the orders of the colonel.", "searched", "surveil", "colonel"),
        ("Guards beat the cook on instructions from the consul.", "beat", "assault", "consul"),
        ("The book was pulped at the ministry's request.", "pulped", "cancel_or_censor", "ministry"),
        ("Guards beat the cook on the steps of the embassy.", "beat", "assault", None),
        ("The cook was beaten and, on the orders of a doctor, rested.", "beaten", "assault", None),
    ],
)  # fmt: skip
def test_who_gave_the_order_stands_behind_the_deed(
    nlp: Language, text: str, trigger: str, type_: str, sponsor: str | None
) -> None:
    words = {token.text: token for token in nlp(text)}
    known = next(t for t in words.values() if t.dep_ in ("nsubj", "nsubjpass"))
    filler = Filler("target", known, 0.9, "reader")
    frame = Frame(0, words[trigger], type_, 0.9, (filler,), "asserted", "incident", None, "reader")
    behind = [f.head.text for f in with_climb(frame).fillers if f.role == "sponsor"]
    assert behind == ([sponsor] if sponsor else [])
