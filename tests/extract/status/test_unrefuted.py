"""What only seems to be refuted, on frames made by hand."""

from dataclasses import replace

import pytest
from spacy.language import Language

from extract.status.neither_way import neither_way
from extract.status.unrefuted import (
    charged_all_the_same,
    founded_refutation,
    gone,
    uncharged,
    unconfirmed,
    undisputed,
)
from tests.extract.status.by_hand import frame, word

pytestmark = pytest.mark.model


def test_what_one_admits_another_ones_denial_leaves_alone(nlp: Language) -> None:
    doc = nlp(
        "Officials first denied any involvement; a minister later admitted that soldiers had"
        " seized him."
    )
    told = founded_refutation(frame(word(doc, "seized"), "denied"))
    assert told.modality == "asserted"


def test_a_denial_below_what_is_admitted_holds(nlp: Language) -> None:
    doc = nlp("The minister admitted that nobody had seized him.")
    assert founded_refutation(frame(word(doc, "seized"), "negated")).modality == "negated"


def test_what_was_not_by_order_keeps_its_no(nlp: Language) -> None:
    doc = nlp("It had acted on its own rules and not on instructions from the embassy.")
    told = founded_refutation(frame(word(doc, "instructions"), "negated"))
    assert told.modality == "negated"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The marchers disputed this, saying that a boy had been kicked by a guard.", "kicked"),
        ("He rejected that account, insisting that officers had beaten him.", "beaten"),
        ("The club contested the report, adding that two men had threatened its chair.", "threatened"),
    ],
)  # fmt: skip
def test_what_is_said_against_a_denial_is_not_denied(
    nlp: Language, text: str, trigger: str
) -> None:
    told = founded_refutation(frame(word(nlp(text), trigger), "denied"))
    assert told.modality == "asserted"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The embassy disputed that a boy had been kicked, saying that he fell.", "kicked"),
        ("He rejected the report, denying that officers had beaten him.", "beaten"),
        ("The ministry dismissed claims that it threatened her, saying that she lied.", "threatened"),
    ],
)  # fmt: skip
def test_what_a_denial_governs_stays_denied(nlp: Language, text: str, trigger: str) -> None:
    told = founded_refutation(frame(word(nlp(text), trigger), "denied"))
    assert told.modality == "denied"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("They did film her, but the theft failed.", "film", "asserted"),
        ("Guards beat him and his lawyer refused to speak.", "beat", "asserted"),
        ("They meant to film her, but they failed.", "film", "negated"),
        ("They failed to film her.", "film", "negated"),
    ],
)
def test_what_a_later_clause_says_failed_is_another_deed(
    nlp: Language, text: str, trigger: str, expected: str
) -> None:
    told = founded_refutation(frame(word(nlp(text), trigger), "negated"))
    assert told.modality == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Nobody doubts that the consul threatened her.", "threatened", "asserted"),
        ("No witness disputed that two officers followed them.", "followed", "asserted"),
        ("Neither side denies that the marchers tore it down.", "tore", "asserted"),
        (
            "No one disputes that she was photographed; he disputes the hour.",
            "photographed",
            "asserted",
        ),
        ("Nobody doubts that the mission denied having followed her.", "followed", "denied"),
        ("The mission disputes that two officers followed them.", "followed", "denied"),
        ("The witness doubted that two officers followed them.", "followed", "denied"),
    ],
)
def test_what_nobody_disputes_was_done(
    nlp: Language, text: str, trigger: str, expected: str
) -> None:
    told = undisputed(frame(word(nlp(text), trigger), "denied"))
    assert told.modality == expected


def test_what_is_neither_confirmed_nor_denied_is_not_undisputed(nlp: Language) -> None:
    doc = nlp("The consulate would neither confirm nor deny that it had paid the men.")
    told = neither_way(frame(word(doc, "paid"), "denied", word(doc, "consulate")))
    assert undisputed(told).modality == "hypothetical"


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            "Two papers wrote that he was beaten; the report could not be verified.",
            "beaten",
            "alleged",
        ),
        ("They told us that he was paid; we have no means of confirming that.", "paid", "alleged"),
        ("The ministry did not confirm that he was beaten.", "beaten", "alleged"),
        ("The mission denied that he was beaten, which could not be verified.", "beaten", "denied"),
        ("No one was beaten, though we could not confirm this.", "beaten", "denied"),
    ],
)
def test_what_could_not_be_confirmed_is_said_and_not_refuted(
    nlp: Language, text: str, trigger: str, expected: str
) -> None:
    doc = nlp(text)
    silent = word(doc, "ministry") if "ministry" in text else None
    told = unconfirmed(frame(word(doc, trigger), "denied", silent))
    assert (told.modality, told.source) == (expected, None)


def test_a_not_between_commas_negates_what_follows(nlp: Language) -> None:
    doc = nlp("It was the choir who were beaten, not, as the leaflet has it, the guards.")
    assert founded_refutation(frame(word(doc, "beaten"), "negated")).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Neither the driver nor the consul has been charged with following her.", "alleged"),
        ("Nobody was arrested for following her.", "alleged"),
        ("The driver was charged with following her.", "negated"),
        ("The driver was not convicted of following her.", "negated"),
    ],
)
def test_who_is_not_charged_may_have_done_it(nlp: Language, text: str, modality: str) -> None:
    doc = nlp(text)
    drivers = [token for token in doc if token.text == "driver"]
    roles = {"initiator": drivers[0]} if drivers else {}
    told = uncharged(frame(word(doc, "following"), "negated", **roles))
    assert told.modality == modality
    assert modality == "negated" or not told.fillers


@pytest.mark.parametrize(
    ("text", "trigger", "modality", "doers"),
    [
        (
            "Neither Lina nor Omar was accused of the murder, for which Bilal was convicted.",
            "murder", "alleged", [],
        ),
        ("Nobody was tried for the killing of the poet.", "killing", "alleged", []),
        ("The driver was not accused of murder.", "murder", "negated", ["driver"]),
        (
            "The driver was accused of the murder, for which Bilal was not tried.",
            "murder", "negated", ["driver"],
        ),
    ],
)  # fmt: skip
def test_the_deed_stands_of_which_nobody_is_accused(
    nlp: Language, text: str, trigger: str, modality: str, doers: list[str]
) -> None:
    doc = nlp(text)
    accused = next((t for t in doc if t.text in ("driver", "Lina")), None)
    roles = {"initiator": accused} if accused is not None else {}
    told = uncharged(frame(word(doc, trigger), "negated", **roles))
    assert told.modality == modality
    assert [f.head.text for f in told.fillers] == doers


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The picket planned for tomorrow outside the embassy is off.", "picket"),
        ("The court in Gdansk has stayed his extradition to Belarus.", "extradition"),
        ("His extradition to Eritrea had been turned down in Dakar.", "extradition"),
        ("Her surrender was declared inadmissible.", "surrender"),
    ],
)
def test_what_is_off_stayed_or_turned_down_stays_negated(
    nlp: Language, text: str, trigger: str
) -> None:
    told = founded_refutation(frame(word(nlp(text), trigger), "negated"))
    assert told.modality == "negated"


def test_what_was_wrong_before_a_colon_leaves_what_follows(nlp: Language) -> None:
    doc = nlp("That was incorrect: Maro was questioned as a witness and was never arrested.")
    assert founded_refutation(frame(word(doc, "questioned"), "negated")).modality == "asserted"
    assert founded_refutation(frame(word(doc, "arrested"), "negated")).modality == "negated"


@pytest.mark.parametrize(
    ("text", "trigger", "modality"),
    [
        ("Duc denies the charges.", "charges", "asserted"),
        ("The court rejected the charges.", "charges", "denied"),
        ("Duc denies that charges were brought.", "charges", "denied"),
    ],
)
def test_who_denies_the_charges_was_charged(
    nlp: Language, text: str, trigger: str, modality: str
) -> None:
    told = replace(frame(word(nlp(text), trigger), "denied"), type="legal_action")
    assert charged_all_the_same(told).modality == modality


@pytest.mark.parametrize(
    ("text", "trigger", "modality"),
    [
        ("She has not been seen since.", "seen", "asserted"),
        ("Nothing was heard of an arrest.", "arrest", "negated"),
    ],
)
def test_who_has_not_been_seen_since_is_gone(
    nlp: Language, text: str, trigger: str, modality: str
) -> None:
    told = replace(frame(word(nlp(text), trigger), "negated"), type="detain")
    assert gone(told).modality == modality
