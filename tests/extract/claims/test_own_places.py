"""Where an event happened, by the grammar: a verb has its own places and none of another's."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from extract.claims.mention_index import MentionIndex
from extract.claims.own_places import with_own_places
from extract.frames import Filler, Frame
from extract.language_model import load_model
from extract.naming.mentions import find_mentions
from extract.tokenizer import keep_hyphens
from tests.extract.conftest import Read

pytestmark = pytest.mark.model

Given = tuple[tuple[str, str], ...]
"""Roles that the reader saw, with their words."""


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(load_model())


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def own(nlp: Language, text: str, type_: str, trigger: str, given: Given) -> set[str]:
    """The words that fill a place of the event at the end."""
    doc = nlp(text)
    fillers = tuple(Filler(role, word(doc, said), 0.9, "reader") for role, said in given)
    frame = Frame(
        0, word(doc, trigger), type_, 0.9, fillers, "asserted", "incident", None, "reader"
    )
    placed = with_own_places(frame, MentionIndex(find_mentions(doc)))
    return {filler.head.text for filler in placed.fillers if filler.role == "place"}


@pytest.mark.parametrize(
    ("text", "trigger", "other", "kept"),
    [
        (
            "Agents seized two poets in a hotel and forcibly returned them to Bujumbura.",
            "returned", "hotel", "Bujumbura",
        ),
        (
            "Two cooks were abducted from Lusaka and brought to Harare.",
            "abducted", "Harare", "Lusaka",
        ),
        (
            "The widows of men who disappeared in Dhaka gathered at the fountain.",
            "gathered", "Dhaka", "fountain",
        ),
        (
            "She was stopped at a checkpoint on Monday and is being held at a police station.",
            "held", "checkpoint", "station",
        ),
        (
            "A porter who lives in Gdansk was beaten at the market.",
            "beaten", "Gdansk", "market",
        ),
    ],
)  # fmt: skip
def test_a_verb_with_a_place_of_its_own_has_no_other_verbs(
    nlp: Language, text: str, trigger: str, other: str, kept: str
) -> None:
    given = (("place", other), ("place", kept))
    assert own(nlp, text, "detain", trigger, given) == {kept}


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("In Leeds, nurses gathered outside the library.", "gathered", {"Leeds", "library"}),
        (
            "In Leeds, nurses put up a tent and marched to the embassy.",
            "marched", {"Leeds", "embassy"},
        ),
        ("They held a vigil outside the library in Leeds.", "vigil", {"library", "Leeds"}),
        ("He was beaten in a cell and kicked by guards.", "kicked", {"cell"}),
    ],
)  # fmt: skip
def test_places_around_the_whole_stay(
    nlp: Language, text: str, trigger: str, places: set[str]
) -> None:
    given = tuple(("place", place) for place in sorted(places))
    assert own(nlp, text, "protest", trigger, given) == places


def test_a_clause_about_the_doers_is_not_where_they_did_it(nlp: Language) -> None:
    text = "The singers were followed by men whom they knew from the club."
    given = (("initiator", "men"), ("place", "club"))
    assert own(nlp, text, "surveil", "followed", given) == set()


@pytest.mark.parametrize(
    ("text", "trigger", "somebody"),
    [
        ("They suffered harassment, mostly from the National Security Service.", "harassment",
         "Service"),
        ("She was charged before a judge on Friday.", "charged", "judge"),
    ],
)  # fmt: skip
def test_nobody_is_a_place(nlp: Language, text: str, trigger: str, somebody: str) -> None:
    assert own(nlp, text, "harass", trigger, (("place", somebody),)) == set()


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "given", "kept"),
    [
        (
            "Critics of the government in Hanoi were followed in Oslo.",
            "surveil", "followed", ("Hanoi", "Oslo"), {"Oslo"},
        ),
        (
            "Officers beat critics of the government at a station in Osh.",
            "assault", "beat", ("station",), {"station"},
        ),
        ("He was followed both at home and abroad.", "surveil", "followed", ("home",), set()),
        ("He was followed at home and in Lima.", "surveil", "followed", ("home",), {"home"}),
        ("She was removed from her post and threatened.", "threaten", "threatened", ("post",),
         set()),
        ("She was threatened at a guard post.", "threaten", "threatened", ("post",), {"post"}),
        ("The fee had been sent to an address in Lima.", "mobilize", "sent", ("address", "Lima"),
         set()),
        ("He was handed over to Lao police.", "restrict_mobility", "handed", ("police",), set()),
        ("They offered her a ticket to Osh.", "coopt", "offered", ("Osh",), set()),
        ("They forced her onto a flight to Osh.", "restrict_mobility", "forced", ("Osh",), {"Osh"}),
    ],
)  # fmt: skip
def test_what_is_of_somebody_or_for_somebody_is_no_place(
    nlp: Language, text: str, type_: str, trigger: str, given: tuple[str, ...], kept: set[str]
) -> None:
    places = tuple(("place", said) for said in given)
    assert own(nlp, text, type_, trigger, places) == kept


def test_a_call_is_no_place(nlp: Language) -> None:
    text = "Sixty people gathered in Bergen at the call of the Students' Union of Halden."
    given = (("place", "call"), ("place", "Bergen"))
    assert own(nlp, text, "protest", "gathered", given) == {"Bergen"}


def test_one_may_be_taken_to_a_service(nlp: Language) -> None:
    text = "He was taken to the National Security Service."
    assert own(nlp, text, "detain", "taken", (("place", "Service"),)) == {"Service"}


def test_who_holds_somebody_is_not_where_he_is_held(nlp: Language) -> None:
    text = "He has been in police custody since May."
    given = (("initiator", "police"), ("place", "police"))
    assert own(nlp, text, "detain", "custody", given) == set()


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "given", "place"),
    [
        ("Soldiers arrested the editor in Osh.", "detain", "arrested", (), "Osh"),
        ("His mother was visited at home by two men.", "coerce_by_proxy", "visited", (), "home"),
        ("Forty bloggers jailed in Vietnam are named.", "detain", "jailed", (), "Vietnam"),
        (
            "A court in Minsk sentenced three editors on Friday.",
            "legal_action", "sentenced", (("initiator", "court"),), "Minsk",
        ),
    ],
)  # fmt: skip
def test_a_place_on_the_events_own_word_is_its_place(
    nlp: Language, text: str, type_: str, trigger: str, given: Given, place: str
) -> None:
    assert own(nlp, text, type_, trigger, given) == {place}


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "given"),
    [
        ("The envoy praised the police in Osh.", "statement", "praised", ()),
        ("The seminar on Armenia drew sixty students.", "public_event", "seminar", ()),
        ("Soldiers arrested the editor in June.", "detain", "arrested", ()),
        ("A club in Minsk sued the editors.", "legal_action", "sued", (("initiator", "club"),)),
        ("Soldiers beat the envoys in Osh.", "assault", "beat", (("target", "Osh"),)),
    ],
)
def test_what_is_no_scene_is_not_added(
    nlp: Language, text: str, type_: str, trigger: str, given: Given
) -> None:
    assert own(nlp, text, type_, trigger, given) == set()


def test_a_place_that_the_reader_saw_is_enough(nlp: Language) -> None:
    text = "Soldiers beat the editor in Osh in front of the station."
    assert own(nlp, text, "assault", "beat", (("place", "station"),)) == {"station"}


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "given", "kept"),
    [
        ("A caller told him in Kirundi that his mother was old.", "threaten", "told",
         (("place", "Kirundi"),), set()),
        ("A caller told him in Gitega that his mother was old.", "threaten", "told",
         (("place", "Gitega"),), {"Gitega"}),
        ("Two men pulled the cook out of a kitchen.", "detain", "pulled",
         (("place", "out"), ("place", "kitchen")), {"kitchen"}),
        ("Three cousins from Dublin beat the baker.", "assault", "beat",
         (("initiator", "cousins"), ("place", "Dublin")), set()),
        ("The baker was deported from Dublin by three officers.", "restrict_mobility", "deported",
         (("initiator", "officers"), ("place", "Dublin")), {"Dublin"}),
        ("The governor forbade a vigil in Mannar.", "cancel_or_censor", "forbade",
         (("target_event", "vigil"),), {"Mannar"}),
        ("The service spied on critics outside the country.", "surveil", "spied",
         (("target", "critics"),), set()),
        ("The page posted a picture of her bakery in Ghent.", "doxx", "posted",
         (("place", "Ghent"),), set()),
        ("The page posted her address in Quai Street and a picture of her son.", "doxx", "posted",
         (("place", "Street"),), set()),
        ("They posted her picture on a wall in Ghent.", "doxx", "posted",
         (("place", "wall"),), {"wall"}),
        ("An envoy took pictures of the choir in Ghent.", "surveil", "took",
         (("place", "Ghent"),), {"Ghent"}),
        ("They reported harassment linked to Rwanda.", "harass", "harassment",
         (("place", "Rwanda"),), set()),
        ("They reported harassment in Rwanda.", "harass", "harassment",
         (("place", "Rwanda"),), {"Rwanda"}),
        ("The baker was freed after a judge stepped in and now lives in Ghent.", "respond",
         "stepped", (("place", "Ghent"),), set()),
        ("Agents filmed the crowd at close range in Ghent.", "surveil", "filmed",
         (("place", "range"), ("place", "Ghent")), {"Ghent"}),
        ("Agents shot a baker at a shooting range in Ghent.", "assault", "shot",
         (("place", "range"), ("place", "Ghent")), {"range", "Ghent"}),
        ("A man shot a baker from a distance of ten steps.", "assault", "shot",
         (("place", "distance"),), set()),
        ("A baker who lives in Ghent was followed.", "surveil", "followed",
         (("place", "Ghent"),), {"Ghent"}),
    ],
)  # fmt: skip
def test_languages_and_origins_are_no_places_and_those_hit_have_theirs(
    nlp: Language, text: str, type_: str, trigger: str, given: Given, kept: set[str]
) -> None:
    assert own(nlp, text, type_, trigger, given) == kept


@pytest.mark.parametrize(
    ("text", "trigger", "given"),
    [
        ("The exiles sang. Opposite them forty loyalists waved flags.", "waved", "them"),
        ("He drew a finger across his throat in front of the protesters.", "drew", "protesters"),
        ("Two clerks marched behind the nurses and jeered.", "jeered", "nurses"),
        ("He asked her in front of Omar Tal about her cousin.", "asked", "Tal"),
    ],
)
def test_people_are_no_place(nlp: Language, text: str, trigger: str, given: str) -> None:
    assert not own(nlp, text, "harass", trigger, (("place", given),))


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Forty loyalists waved flags opposite the library.", "waved", "library"),
        ("He shouted in front of the embassy.", "shouted", "embassy"),
        ("They were beaten behind the theater.", "beaten", "theater"),
    ],
)
def test_what_stands_opposite_may_be_a_place(
    nlp: Language, text: str, trigger: str, place: str
) -> None:
    assert own(nlp, text, "harass", trigger, (("place", place),)) == {place}


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        ("The 36 were deported in two buses on 4 May.", "restrict_mobility", "two buses"),
        ("They sent him back on a military plane in May.", "restrict_mobility", "military plane"),
    ],
)
def test_with_what_he_is_sent_away_is_not_where(
    tell: Read, text: str, type_: str, place: str
) -> None:
    told = tell(text)
    assert all(place not in told.fillers(c, "place") for c in told.claims(type_))


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "place"),
    [
        ("They were put on a bus in Accra and deported.", "restrict_mobility", "put", "Accra"),
        ("He was taken off a train at Brest on 4 May.", "detain", "taken", "train"),
        ("She was harassed on the bus in Geneva on 3 May.", "harass", "harassed", "bus"),
        ("He was dragged from his house in Kigali and beaten.", "detain", "dragged", "his house"),
    ],
)
def test_where_it_was_done_stays(
    tell: Read, text: str, type_: str, trigger: str, place: str
) -> None:
    told = tell(text)
    assert place in told.fillers(told.one(type_, trigger), "place")
