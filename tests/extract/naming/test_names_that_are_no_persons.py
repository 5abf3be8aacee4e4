"""Towns, bodies, peoples, days and things that look like persons' names, and persons that do not."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from tests.extract.conftest import mentions_in

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The villagers of Kosovac fled.", "Kosovac", "place"),
        ("The municipality of Helsingar paid.", "Helsingar", "place"),
        ("He described the road to Ekok.", "Ekok", "place"),
        ("My aunt had gone from Shubra to a village.", "Shubra", "place"),
        ("The 7.40 to Kastrup was canceled.", "Kastrup", "place"),
        ("Few people live on Mayotte today.", "Mayotte", "place"),
        ("Papers were asked for; at Zalambessa nobody looked.", "Zalambessa", "place"),
        ("They walked to Avenue Bourguiba on Monday.", "Avenue Bourguiba", "place"),
        ("His brother is in El Harrach, he said.", "El Harrach", "place"),
        ("He opened a shop in the Neustadt at ten.", "Neustadt", "place"),
        ("Le Rivage reports that the judge was pressed.", "Le Rivage", "organization"),
        ("Matin Plus, which is close to the palace, was first.", "Matin Plus", "organization"),
        ("A body named United Archipelago met.", "United Archipelago", "organization"),
        ("Shares of the lender Waalbank fell.", "Waalbank", "organization"),
        ("Reporters Beyond Borders wrote to him.", "Reporters Beyond Borders", "organization"),
        ("It was examined by the laboratory Cipher Trace.", "Cipher Trace", "organization"),
        ("At least eight Cabindans were kidnapped.", "Cabindans", "group"),
        ("The course that Sanna Rautio teaches was stopped.", "Sanna Rautio", "person"),
        ("I, Ssemanda, admit that I told them.", "Ssemanda", "person"),
        ("I draw, and I sign as Nkhuku.", "Nkhuku", "person"),
        ("The geneticist Ananta Bijoy-Kamal found it.", "Ananta Bijoy-Kamal", "person"),
        ("They withdrew the bursary of Sibusiso Dlomo.", "Sibusiso Dlomo", "person"),
        ("KYLE T. BRODER left. On Monday BRODER came back.", "BRODER", "person"),
        # what must stay as it is
        ("The radio broadcaster Dante Villaflor died.", "Dante Villaflor", "person"),
        ("Activists Ana Brek and Ivo Tamm were held.", "Ana Brek", "person"),
        ("Forest Brook, a teacher, was beaten.", "Forest Brook", "person"),
        ("The letter from Ana Li to Boris was found.", "Ana Li", "person"),
        (
            "The Zemblan Rights Monitor, which counts them, wrote.",
            "Zemblan Rights Monitor",
            "organization",
        ),
    ],
)
def test_type_of_a_name(nlp: Language, text: str, name: str, type_: str) -> None:
    mention = mentions_in(nlp, text).get(name)
    assert mention is not None
    assert mention.type == type_


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The temple was raided on the eve of Deepavali.", "Deepavali"),
        ("The Buick stood behind us. Buick again on Monday.", "Buick"),
        ("COUNT ONE: Stalking.", "COUNT ONE"),
        ("They spoke Lari with a foreign accent.", "Lari"),
        ("Q. Were you there? A. No.", "Q. Were"),
        ("He called on 16 Feb. It rained.", "Feb."),
        ("She is a defender of the Lenca people.", "Lenca"),
        ("Survivors of the Maspero killings spoke.", "Maspero"),
    ],
)
def test_no_name_of_anybody(nlp: Language, text: str, name: str) -> None:
    mention = mentions_in(nlp, text).get(name)
    assert mention is None or mention.type not in {"person", "organization"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The Zemblan cultural center invited the students.", "organization"),
        ("They met at the Kurdish community centre.", "organization"),
        ("They met in the shopping center.", "place"),
    ],
)
def test_a_center_is_those_who_run_it(nlp: Language, text: str, type_: str) -> None:
    kinds = {m.type for m in find_mentions(nlp(text)) if m.text.endswith(("center", "centre"))}
    assert kinds == {type_}
