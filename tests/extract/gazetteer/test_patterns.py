"""The grammar of names, on blank English: no model is needed to know an embassy."""

import pytest
import spacy
from spacy.language import Language

from extract.gazetteer import Gazetteer, NamedSpan
from extract.language_model import load_model
from extract.tokenizer import keep_hyphens


@pytest.fixture(scope="module")
def nlp() -> Language:
    blank = keep_hyphens(spacy.blank("en"))
    blank.add_pipe("sentencizer")
    return blank


def find(nlp: Language, text: str, **options: tuple[str, ...]) -> dict[str, NamedSpan]:
    doc = nlp(text)
    spans = Gazetteer.load().find(doc, **options)
    return {doc[span.start : span.end].text: span for span in spans}


@pytest.mark.parametrize(
    ("text", "mission", "country"),
    [
        ("He went to the Chinese consulate in Toronto.", "Chinese consulate in Toronto", "CN"),
        ("Iran's embassy in London denied it.", "Iran's embassy in London", "IR"),
        ("It was the embassy of Uzbekistan.", "embassy of Uzbekistan", "UZ"),
        ("the Consulate-General of the People's Republic of China in Sydney",
         "Consulate-General of the People's Republic of China in Sydney", "CN"),
        ("the high commission of India told her", "high commission of India", "IN"),
        ("The North Korean embassy kept silent.", "North Korean embassy", "KP"),
        ("The Royal Thai Embassy kept silent.", "Royal Thai Embassy", "TH"),
        ("the Permanent Mission of Rwanda to the United Nations", "Permanent Mission of Rwanda to the United Nations", "RW"),
        ("They stood before Türkiye's consulate general.", "Türkiye's consulate general", "TR"),
        ("Someone at the consulate called.", "consulate", None),
        ("EMBASSY OF THE REPUBLIC OF EQUATORIAL GUINEA, MADRID", "EMBASSY OF THE REPUBLIC OF EQUATORIAL GUINEA", "GQ"),
        ("CONSULATE GENERAL OF ERITREA\nOslo", "CONSULATE GENERAL OF ERITREA", "ER"),
    ],
)  # fmt: skip
def test_missions(nlp: Language, text: str, mission: str, country: str | None) -> None:
    found = find(nlp, text)
    assert mission in found, list(found)
    reading = found[mission].reading
    assert (reading.subtype, reading.country) == ("diplomatic_mission", country)
    assert reading.key is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The Chinese government rejected it.", "state:CN"),
        ("Belarusian authorities opened a case.", "state:BY"),
        ("the government of Saudi Arabia paid", "state:SA"),
        ("Vietnam's communist regime listed him.", "state:VN"),
        ("authorities in Tajikistan summoned her", "state:TJ"),
        ("the Kremlin denied it", "state:RU"),
    ],
)
def test_governments(nlp: Language, text: str, key: str) -> None:
    found = [span for span in find(nlp, text).values() if span.reading.subtype == "state"]
    assert [span.reading.key for span in found] == [key]


def test_a_bare_government_names_no_state(nlp: Language) -> None:
    span = find(nlp, "Near Cairo the government arrested them.")["government"]
    assert (span.rule, span.reading.key, span.reading.country) == ("state:bare", None, None)
    assert span.kind == "nominal"


@pytest.mark.parametrize(
    ("text", "name", "type_", "subtype"),
    [
        ("The Vancouver Police Department came.", "Vancouver Police Department", "organization", "police"),
        ("The Ministry of Foreign Affairs spoke.", "Ministry of Foreign Affairs", "organization", "government_body"),
        ("The Chinese Students and Scholars Association met.", "Chinese Students and Scholars Association", "organization", "student_association"),
        ("She read the Burrard Ledger.", "Burrard Ledger", "organization", "media"),
        ("They met at the University of Queensland.", "University of Queensland", "campus", "university"),
        ("A talk at Fairhollow University ended.", "Fairhollow University", "campus", "university"),
        ("Solna District Court ruled.", "Solna District Court", "organization", "court"),
        ("He wrote on WeChat.", "WeChat", "platform", "messaging"),
        ("The Coalition for Central Asian Asylum wrote.", "Coalition for Central Asian Asylum", "organization", "coalition"),
        ("A friend told Human Rights Watch.", "Human Rights Watch", "organization", "ngo"),
        ("The newspaper Qonşu was closed.", "Qonşu", "organization", "media"),
    ],
)  # fmt: skip
def test_named_bodies(nlp: Language, text: str, name: str, type_: str, subtype: str) -> None:
    found = find(nlp, text)
    assert name in found, list(found)
    assert (found[name].reading.type, found[name].reading.subtype) == (type_, subtype)


def test_a_university_has_its_domain_and_country(nlp: Language) -> None:
    reading = find(nlp, "He studies at the University of British Columbia.")[
        "University of British Columbia"
    ].reading
    assert (reading.key, reading.country) == ("campus:ubc.ca", "CA")


def test_a_nickname_that_is_also_a_place_needs_a_campus_beside_it(nlp: Language) -> None:
    assert find(nlp, "Students at Columbia met.")["Columbia"].reading.type == "campus"
    assert "campus" not in {s.reading.type for s in find(nlp, "He flew over Columbia.").values()}


def test_the_text_decides_which_cambridge(nlp: Language) -> None:
    american = find(nlp, "She lives in Cambridge, Massachusetts.")["Cambridge"].reading
    assert american.country == "US" and american.key is not None
    assert find(nlp, "She lives in Cambridge.")["Cambridge"].reading.key is None


def test_a_capital_reads_as_place_and_as_state(nlp: Language) -> None:
    beijing = find(nlp, "Beijing denied it.")["Beijing"]
    assert beijing.reading.type == "place"
    assert beijing.actor is not None and beijing.actor.key == "state:CN"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Write to dana@lantern.org now.", "email:dana@lantern.org"),
        ("On Twitter @Some_Body wrote it.", "account:x/some_body"),
        ("He called from +44 20 7946 0991 twice.", "phone:+442079460991"),
    ],
)
def test_accounts_have_keys(nlp: Language, text: str, key: str) -> None:
    assert key in {span.reading.key for span in find(nlp, text).values()}


def test_a_handle_without_a_platform_has_no_key(nlp: Language) -> None:
    assert find(nlp, "It was @asmara_lion again.")["@asmara_lion"].reading.key is None


def test_what_is_longer_than_any_address_is_no_account(nlp: Language) -> None:
    for text in (f"On Twitter @{'b' * 400} wrote it.", f"Write to {'d' * 400}@lantern.org now."):
        assert "account" not in {span.reading.type for span in find(nlp, text).values()}


def test_names_do_not_overlap_and_offsets_hold(nlp: Language) -> None:
    text = (
        "Iran’s embassy in The Hague, the University of Toronto’s campus and U.S. police in Bern."
    )
    doc = nlp(text)
    last = 0
    for span in Gazetteer.load().find(doc):
        assert span.start >= last
        last = span.end
        assert doc[span.start].lower_ not in {"the", "a", "an"}


def test_an_empty_text_has_no_names(nlp: Language) -> None:
    assert Gazetteer.load().find(nlp("")) == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("THE HAGUE (Kea) - Two men came.", "THE HAGUE", "The Hague"),
        ("VANCOUVER (Kea) - Two men came.", "VANCOUVER", "Vancouver"),
    ],
)
def test_a_town_in_capitals_has_the_article_of_its_name(
    nlp: Language, text: str, words: str, name: str
) -> None:
    assert find(nlp, text)[words].reading.name == name


def test_a_town_without_one_takes_none(nlp: Language) -> None:
    assert "THE OSLO" not in find(nlp, "THE OSLO (Kea) - Two men came.")


@pytest.mark.parametrize(
    ("text", "name", "subtype"),
    [
        ("The Tajik security committee paid two men.", "Tajik security committee", "security_service"),
        ("the state security committee of Belarus", "state security committee of Belarus", "security_service"),
    ],
)  # fmt: skip
def test_a_states_security_committee_is_a_service(
    nlp: Language, text: str, name: str, subtype: str
) -> None:
    assert find(nlp, text)[name].reading.subtype == subtype


@pytest.mark.parametrize(
    "text",
    [
        "The club's security committee met.",
        "THE TOUR OF IRANIANS",
        "The Kenyan security committee of the club",
    ],
)
def test_a_clubs_committee_is_none(nlp: Language, text: str) -> None:
    found = find(nlp, text).values()
    assert not [s for s in found if s.reading.subtype in ("security_service", "state")]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "police"),
    [
        ("Kent officers searched his flat.", True),
        ("NATO officers in Kabul warned the interpreter.", False),
        ("UN officers warned him.", False),
        ("Army officers arrested him.", False),
    ],
)
def test_whose_officers_are_police(text: str, police: bool) -> None:
    found = Gazetteer.load().find(keep_hyphens(load_model())(text))
    assert any(span.reading.subtype == "police" for span in found) == police
