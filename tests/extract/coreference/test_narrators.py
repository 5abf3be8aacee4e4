"""Who "I" and "we" are outside of quotes: whom the text names as its teller, or nobody."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, body, noun, who

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I was a baker in Aleppo, Rami Haddad, and now I wash plates.", "Rami Haddad"),
        ("I am a tailor from Mandalay, Thiri Aung. They filmed my door.", "Thiri Aung"),
        ("They put up a list. My full name was on it, Paola Ruiz, and I ran.", "Paola Ruiz"),
    ],
)
def test_a_narrator_is_named_by_how_he_describes_himself(read: Read, text: str, name: str) -> None:
    told = read(text, who(name))
    assert told.id("I") == told.id(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I was a student in Kabul, Omar Zia was my teacher there.", "Omar Zia"),
        ("I was a friend of the poet, Omar Zia, and I mourn him.", "Omar Zia"),
        ("I was a fool in Kabul, Omar Zia, whom I trusted, sold me.", "Omar Zia"),
        ("My name was on a list, Omar Zia told me, so I left.", "Omar Zia"),
    ],
)
def test_somebody_named_beside_a_narrator_is_not_he(read: Read, text: str, name: str) -> None:
    told = read(text, who(name))
    assert told.id("I") != told.id(name)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Statement of Nino Beridze, driver", "Nino Beridze"),
        ("Adaeze\u2019s account, second sitting", "Adaeze"),
        ("The testimony of Farhod Karimov", "Farhod Karimov"),
    ],
)
def test_a_title_names_whose_account_it_is(read: Read, title: str, name: str) -> None:
    told = read("I was followed to the market.", title=title)
    assert told.entity("I").name == name


@pytest.mark.parametrize(
    "title",
    [
        "Statement on the arrest of Nino Beridze",
        "Beridze leaves choir",
        "My testimony",
        "The Embassy's statement",
        "Statement of the Embassy",
    ],
)
def test_a_title_about_somebody_names_no_narrator(read: Read, title: str) -> None:
    told = read("I was followed to the market.", title=title)
    assert told.entity("I").name == "narrator"


def test_we_are_the_body_that_publishes_the_text(read: Read) -> None:
    told = read(
        "The Lakeside Choir is sad. We were told to leave.", body("Lakeside Choir"),
        publisher="Lakeside Choir",
    )  # fmt: skip
    assert told.id("We") == told.id("Lakeside Choir")


def test_we_are_no_other_body_of_the_text(read: Read) -> None:
    told = read(
        "The Lakeside Choir is sad. We were told to leave.", body("Lakeside Choir"),
        publisher="The Northern Post",
    )  # fmt: skip
    assert told.id("We") != told.id("Lakeside Choir")


def test_a_reflexive_may_stress_a_name(read: Read) -> None:
    told = read(
        "Marta Rossi met a clerk. Rossi herself was not searched, and the clerk was.",
        who("Marta Rossi", gender="f"), noun("clerk"), who("Rossi"), noun("clerk"),
    )  # fmt: skip
    assert told.id("herself") == told.id("Marta Rossi")


def test_whoever_met_her_is_not_her(read: Read) -> None:
    told = read(
        "Marta Rossi came early. A student who had drunk tea with her vanished.",
        who("Marta Rossi", gender="f"), noun("student", subtype="student"),
    )  # fmt: skip
    assert told.id("her") == told.id("Marta Rossi")


def test_whoever_lost_her_phone_may_own_it(read: Read) -> None:
    told = read(
        "A woman who had lost her phone wept.", noun("woman", gender="f"),
    )  # fmt: skip
    assert told.id("her") == told.id("woman")


def test_one_subject_goes_on_speaking(read: Read) -> None:
    told = read(
        "Police chiefs said that visitors came by bus, but they warned of more.",
        noun("Police chiefs", "group", "collective"), noun("visitors", "group", "collective"),
    )  # fmt: skip
    assert told.id("they") == told.id("Police chiefs")


def test_a_name_for_men_and_women_is_no_hint(read: Read) -> None:
    told = read("Tenzin Yangchen sang. She was photographed.", who("Tenzin Yangchen"))
    assert told.id("She") == told.id("Tenzin Yangchen")


@pytest.mark.parametrize(("asks", "answers"), [("Q", "A"), ("Question", "Answer")])
def test_who_answers_is_the_one_person_named_above_the_interview(
    read: Read, asks: str, answers: str
) -> None:
    told = read(
        "Nino Beridze left Gori in 2016. She edits a magazine.\n\n"
        f"{asks}: When?\n{answers}: They told me to stop.",
        who("Nino Beridze", gender="f"),
    )  # fmt: skip
    assert told.id("me") == told.id("Nino Beridze") == told.id("She")


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("She spoke to Omar Said in May.", True),
        ("She was interviewed by Omar Said in May.", True),
        ("She lives with Omar Said in Gori.", False),
        ("Omar Said is her lawyer.", False),
    ],
)
def test_who_answers_is_who_is_named_above_besides_who_asks(
    read: Read, asked: str, known: bool
) -> None:
    told = read(
        f"Nino Beridze left Gori in 2016. {asked}\n\nQ: When?\nA: They told me to stop.",
        who("Nino Beridze", gender="f"), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert (told.id("me") == told.id("Nino Beridze")) == known
    assert told.id("me") != told.id("Omar Said")


def test_who_answers_is_nobody_of_two_named_above(read: Read) -> None:
    told = read(
        "Nino Beridze met Ana Lu.\n\nQ: When?\nA: They told me to stop.",
        who("Nino Beridze"), who("Ana Lu"),
    )  # fmt: skip
    assert told.id("me") not in (told.id("Nino Beridze"), told.id("Ana Lu"))


@pytest.mark.parametrize(
    ("publisher", "called"),
    [
        ("University of Lunde, Office of the Rector", "University"),
        ("Office of the Rector, University of Lunde", "University"),
        ("Elm Street Community Trust, Leiden", "Trust"),
        ("Elm Street Community Trust (invented)", "Trust"),
        ("Union of Drivers, Lunde", "Union"),
    ],
)
def test_we_are_the_body_that_publishes_when_called_by_its_noun(
    read: Read, publisher: str, called: str
) -> None:
    told = read(
        f"We regret the evening. The {called} has asked the guests to come again. Our hall is open.",
        noun(called, "organization", "ngo"), publisher=publisher,
    )  # fmt: skip
    assert told.id("We") == told.id("Our") == told.id(called)


@pytest.mark.parametrize(
    ("publisher", "text", "specs"),
    [
        ("The Gull, University of Lunde", "The University is shut. We asked why.",
         [noun("University", "organization", "ngo")]),
        ("Lunde Observer", "The trust runs the hall. We asked it why.",
         [noun("trust", "organization", "ngo")]),
        ("Elm Street Trust", "A trust runs the hall. We asked it why.",
         [noun("trust", "organization", "ngo")]),
        ("University of Lunde", "Harbor University is shut. The University is old. We regret it.",
         [body("Harbor University"), noun("University", "organization", "ngo")]),
    ],
)  # fmt: skip
def test_we_are_no_body_that_bears_another_name(
    read: Read, publisher: str, text: str, specs: list[Spec]
) -> None:
    told = read(text, *specs, publisher=publisher)
    assert told.id("We") not in {told.id(spec.words) for spec in specs}


def test_we_are_the_body_that_publishes_when_named_in_full(read: Read) -> None:
    told = read(
        "The University of Lunde is old. We regret the evening.",
        body("University of Lunde"), publisher="University of Lunde",
    )  # fmt: skip
    assert told.id("We") == told.id("University of Lunde")


@pytest.mark.parametrize(
    ("text", "spec"),
    [
        ("The baker wrote to this newspaper. We printed his letter.",
         noun("newspaper", "organization", "media")),
        ("The baker wrote to this Office. We kept his letter.",
         noun("Office", "organization", "government_body")),
    ],
)  # fmt: skip
def test_we_are_this_newspaper_and_this_office(read: Read, text: str, spec: Spec) -> None:
    told = read(text, spec)
    assert told.id("We") == told.id(spec.words)


def test_what_others_call_this_newspaper_is_not_we(read: Read) -> None:
    told = read(
        'The baker said: "I have read this newspaper." We asked him why.',
        noun("baker"), noun("newspaper", "organization", "media"),
    )  # fmt: skip
    assert told.id("We") != told.id("newspaper")


def test_who_answers_for_a_mission_says_we_for_it(read: Read) -> None:
    told = read(
        "Q: Did the Embassy ring the school?\nA: We never ring schools.\nQ: Who did?\nA: Nobody.",
        noun("Embassy", "organization", "diplomatic_mission"), publisher="Embassy of Ruritania",
    )  # fmt: skip
    assert told.id("We") == told.id("Embassy")


def test_who_answers_says_we_for_no_body_that_only_prints_the_interview(read: Read) -> None:
    told = read(
        "Q: Did the Trust ring the school?\nA: We never ring schools.\nQ: Who did?\nA: Nobody.",
        noun("Trust", "organization", "ngo"), publisher="Elm Street Trust",
    )  # fmt: skip
    assert told.id("We") != told.id("Trust")


def test_who_answers_is_he_whom_the_questions_address(read: Read) -> None:
    told = read(
        "Q: Ms. Levi, who came?\nA: They came for me.\nQ: Did you open?\nA: I opened to Omar Zia.",
        who("Levi"), who("Omar Zia"),
    )  # fmt: skip
    assert told.id("me") == told.id("Levi") == told.id("I") == told.id("you")


@pytest.mark.parametrize(
    "text",
    [
        "I am the real Farida. They copied my page.",
        "Farida they call me, Farida Noori, and I drive a taxi.",
        "At school they called me, Farida Noori, the goat. I did not mind.",
    ],
)
def test_a_narrator_is_named_by_what_others_call_him(read: Read, text: str) -> None:
    name = "Farida Noori" if "Noori" in text else "Farida"
    told = read(text, who(name))
    assert told.id("I") == told.id(name)
