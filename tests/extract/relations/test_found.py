"""Relations that a text says, and the ones that it does not."""

import pytest
from spacy.language import Language

from extract.naming.mentions import find_mentions
from extract.relations.found import FoundRelation, find_relations, states_inside
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def found(nlp: Language, text: str) -> list[FoundRelation]:
    doc = nlp(text)
    return find_relations(doc, find_mentions(doc))


@pytest.mark.parametrize(
    ("text", "type_", "subject", "object_"),
    [
        ("Li Wei, president of the Harbour Tibet Society, spoke.", "leads", "Li Wei",
         "Harbour Tibet Society"),
        ("Ada Moss is the chairwoman of the Falcon Exile Association.", "leads", "Ada Moss",
         "Falcon Exile Association"),
        ("Members of the Falcon Exile Association spoke.", "member_of",
         "Members of the Falcon Exile Association", "Falcon Exile Association"),
        ("The attaché of the Iranian embassy in Oslo, Reza Karimi, lied.", "employed_by",
         "Reza Karimi", "Iranian embassy in Oslo"),
        ("The Falcon Exile Association is funded by the Chinese consulate in Toronto.", "funds",
         "Chinese consulate in Toronto", "Falcon Exile Association"),
        ("Two of the men were employees of the Iranian embassy in Oslo.", "employed_by",
         "Two of the men", "Iranian embassy in Oslo"),
        ("The men were employees of the Iranian embassy in Oslo.", "employed_by",
         "men", "Iranian embassy in Oslo"),
        ("A Beijing-linked group harassed her.", "linked_to", "Beijing-linked group", "Beijing"),
        ("Ada Moss avoided filming her on orders from the Vietnamese embassy.", "directs",
         "Vietnamese embassy", "Ada Moss"),
        ("He had ties to the Chinese consulate in Toronto.", "linked_to", "He",
         "Chinese consulate in Toronto"),
        ("Amina's lawyer, Ada Moss, spoke.", "represents", "Ada Moss", "Amina"),
        ("Bulent Kaya and his wife fled.", "family_of", "his wife", "his"),
        ("Police arrested the Turkish journalist Bulent Kaya.", "national_of", "Bulent Kaya",
         "Turkish"),
        ("Ada Moss acted on behalf of the Chinese government.", "represents", "Ada Moss",
         "Chinese government"),
        ("Ada Moss acted in coordination with other members of the Falcon Exile Association.",
         "member_of", "Ada Moss", "Falcon Exile Association"),
        ("Li Wei, a student at the University of Toronto, fled.", "affiliated_with", "Li Wei",
         "University of Toronto"),
        ("Li Wei, a student leader at the University of Toronto, fled.", "affiliated_with",
         "Li Wei", "University of Toronto"),
        ("He was hit by men he believes belonged to the Falcon Exile Association.", "member_of", "men",
         "Falcon Exile Association"),
        ("The pro-Kremlin blogger Anton Sorokin spoke.", "supports", "Anton Sorokin", "Kremlin"),
        ("Ghana expelled an Ivorian.", "national_of", "Ivorian", "Ivorian"),
        ("Norway protected two Eritrean dissidents.", "national_of", "two Eritrean dissidents",
         "Eritrean"),
        ("South Sudanese intelligence officials followed her.", "employed_by",
         "South Sudanese intelligence officials", "South Sudanese"),
        ("Turkish security services seized him.", "part_of", "Turkish security services",
         "Turkish"),
        ("The Gabonese ambassador complained.", "represents", "Gabonese ambassador", "Gabonese"),
        ("The counterintelligence service of the Falcon Brigade held him.", "part_of",
         "counterintelligence service", "Falcon Brigade"),
        ("A gentleman from the Uzbek consulate rang her.", "employed_by", "gentleman",
         "Uzbek consulate"),
        ("Ada Moss of the Falcon Exile Association wept.", "member_of", "Ada Moss",
         "Falcon Exile Association"),
        ("The club closed. Its chairwoman, Ada Moss, wept.", "leads", "Ada Moss", "Its"),
        ("According to his lawyer, he was deported.", "represents", "his lawyer", "his"),
        ("Hassan Karimi, whose lawyer spoke to the press, left.", "represents", "whose lawyer",
         "Hassan Karimi"),
        ("The Georgian police denied it through a spokesman, Zurab Beridze.", "represents",
         "Zurab Beridze", "Georgian police"),
        ("Our colleague Ada Moss represents eleven asylum seekers.", "represents", "Ada Moss",
         "eleven asylum seekers"),
        ("Maha and Lulwa, sisters, fled.", "family_of", "Maha", "Lulwa"),
        ("A visit from her sister Aynur was refused.", "family_of", "Aynur", "her"),
        ("Saadullah Marri, a sociologist and the brother of a lawyer, appeals.", "family_of",
         "Saadullah Marri", "lawyer"),
        ("Ada Moss, who happens to be Sothea's aunt, insists.", "family_of", "Ada Moss", "Sothea"),
        ("Ada Moss served as president of the Falcon Exile Association.", "leads", "Ada Moss",
         "Falcon Exile Association"),
        ("Police arrested suspected members of the Gulen movement.", "member_of",
         "suspected members of the Gulen movement", "Gulen movement"),
        ("Lawyers of the Falcon Exile Association spoke.", "member_of",
         "Lawyers of the Falcon Exile Association", "Falcon Exile Association"),
        ("The Maple Student Union was paid by the consulate of Iran.", "funds",
         "consulate of Iran", "Maple Student Union"),
        ("The Maple Student Union is part of the Falcon Exile Association.", "part_of",
         "Maple Student Union", "Falcon Exile Association"),
        ("Hassan Karimi acted on instructions from the Vietnamese embassy.", "directs",
         "Vietnamese embassy", "Hassan Karimi"),
        ("He is believed to have worked for the State Committee for National Security.",
         "linked_to", "He", "State Committee for National Security"),
    ],
)  # fmt: skip
def test_what_the_text_says(
    nlp: Language, text: str, type_: str, subject: str, object_: str
) -> None:
    got = {(r.type, r.subject.text, r.object.text) for r in found(nlp, text)}
    assert (type_, subject, object_) in got, got


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A Chinese student harassed her.", "linked_to"),
        ("A Beijing-linked group harassed her.", "directs"),
        ("Li Wei and the Chinese consulate in Toronto stood in the square.", "linked_to"),
        ("The consulate denied that it funded the Falcon Exile Association.", "funds"),
        ("Li Wei is no member of the Falcon Exile Association.", "member_of"),
        ("A worker in Russia fled.", "employed_by"),
        ("The Chinese police arrested her.", "national_of"),
        ("Members of the diaspora spoke.", "member_of"),
        ("A London-based lawyer called.", "national_of"),
        ("A U.S. resident called.", "national_of"),
        ("The Chechen leader spoke.", "national_of"),
        ("North Korean workers left.", "national_of"),
        ("An Izmir court convicted her.", "part_of"),
        ("A Turkish student followed her.", "employed_by"),
        ("A Turkish newspaper named her.", "part_of"),
        ("A letter from the Uzbek consulate came.", "employed_by"),
        ("A man at the Uzbek consulate rang her.", "employed_by"),
        ("He is believed to have worked for the State Committee for National Security.",
         "employed_by"),
        ("Lawyers of the Falcon Exile Association spoke.", "represents"),
        ("Maha and Lulwa, students, fled.", "family_of"),
        ("President Ada Moss spoke.", "leads"),
        ("The consulate of Iran paid Ada Moss.", "funds"),
        ("The fair was part of the week of the Maple Student Union.", "part_of"),
        ("Hassan Karimi read a letter from the Vietnamese embassy.", "directs"),
        ("Ada Moss escaped being stabbed on orders from the Vietnamese embassy.", "directs"),
    ],
)  # fmt: skip
def test_what_the_text_does_not_say(nlp: Language, text: str, type_: str) -> None:
    assert type_ not in {r.type for r in found(nlp, text)}


def test_the_title_is_the_office_as_said(nlp: Language) -> None:
    text = "Ms. Lee, Secretary General of the Maple Student Union, spoke."
    (relation,) = [r for r in found(nlp, text) if r.type == "leads"]
    assert relation.title is not None
    start, end = relation.title
    assert text[start:end] == "Secretary General of the Maple Student Union"


def test_a_state_named_in_a_word_has_its_own_offsets(nlp: Language) -> None:
    text = "A Beijing-linked group harassed her."
    (relation,) = [r for r in found(nlp, text) if r.type == "linked_to"]
    state = relation.object
    assert text[state.start_char : state.end_char] == "Beijing"
    assert (state.type, state.subtype, state.key) == ("organization", "state", "state:CN")


def test_the_service_of_a_broadcaster_in_a_language_is_of_no_state(nlp: Language) -> None:
    parts = [r for r in found(nlp, "Radio Harbor's Kazakh service said so.") if r.type == "part_of"]
    assert [r.object.text for r in parts] == ["Radio Harbor"]


def test_the_president_is_of_the_one_country_that_the_text_is_about(nlp: Language) -> None:
    doc = nlp("Gabonese authorities acted. They said that President Ada Moss knew.")
    mentions = find_mentions(doc, countries=("GA",))
    (leads,) = [r for r in find_relations(doc, mentions, ("GA",)) if r.type == "leads"]
    assert (leads.subject.text, leads.object.country) == ("President Ada Moss", "GA")


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Gabonese authorities acted. They said that President Ada Moss knew.", ()),
        ("Gabonese authorities acted. They said that President Ada Moss knew.", ("GA", "TG")),
        ("Gabonese authorities acted. In Chad they met President Ada Moss.", ("GA",)),
    ],
)
def test_a_president_of_an_uncertain_country_leads_none(
    nlp: Language, text: str, countries: tuple[str, ...]
) -> None:
    doc = nlp(text)
    mentions = find_mentions(doc, countries=countries)
    assert "leads" not in {r.type for r in find_relations(doc, mentions, countries)}


def test_states_that_stand_inside_words_only_are_handed_on(nlp: Language) -> None:
    doc = nlp("Ghana expelled a Turkish journalist and a Beijing-linked group.")
    inside = states_inside(find_relations(doc, find_mentions(doc)))
    assert [(m.text, m.key) for m in inside] == [("Turkish", "place:TR"), ("Beijing", "state:CN")]


def test_a_state_that_only_an_adjective_names_is_an_entity_of_the_claim(tell: Read) -> None:
    told = tell("In Accra somebody followed the Turkish journalist Bulent Kaya.")
    claim = told.one("national_of")
    objects = [role.entity for role in claim.roles if role.role == "object"]
    assert objects == ["place:TR"]
    assert "place:TR" in {entity.id for entity in told.extraction.entities}
    assert not told.extraction.problems


def test_a_nationality_stays_where_its_state_acts_in_the_text(tell: Read) -> None:
    told = tell("The Turkish government followed the Turkish journalist Bulent Kaya.")
    claim = told.one("national_of")
    assert [role.entity for role in claim.roles if role.role == "object"] == ["place:TR"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Ada Moss is a member of the Falcon Exile Association.", "asserted"),
        ("Ada Moss is alleged to be a member of the Falcon Exile Association.", "alleged"),
        ("Ada Moss is not a member of the Falcon Exile Association.", "negated"),
        ("Ada Moss, not a member of the Falcon Exile Association, was beaten.", "negated"),
        ("Ada Moss, not only a member of the Falcon Exile Association, was beaten.", "asserted"),
        ("Ada Moss denied being a member of the Falcon Exile Association.", "denied"),
        ("Ada Moss was jailed for joining the Falcon Exile Association.", "alleged"),
        ("Ada Moss was praised for joining the Falcon Exile Association.", "asserted"),
    ],
)
def test_a_membership_keeps_its_status(tell: Read, text: str, modality: str) -> None:
    assert [claim.modality for claim in tell(text).claims("member_of")] == [modality]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Two officers from Minsk waited outside her flat in Vilnius.", []),
        ("Two agents in Tehran called his brother.", []),
        ("Two officers from Belarus waited outside her flat in Vilnius.", ["state:BY"]),
    ],
)
def test_who_comes_from_a_capital_is_not_for_that_of_its_state(
    tell: Read, text: str, bodies: list[str]
) -> None:
    claims = tell(text).claims("employed_by")
    assert [r.entity for c in claims for r in c.roles if r.role == "object"] == bodies


def test_a_trade_ties_nobody_to_a_state(nlp: Language) -> None:
    told = found(nlp, "A Prague travel agent rented the van.")
    assert [r for r in told if r.type in ("employed_by", "represents")] == []


def test_a_stance_is_no_nationality(nlp: Language) -> None:
    types = {r.type for r in found(nlp, "Pro-Palestinian students and anti-Russian poets met.")}
    assert "national_of" not in types
    assert {r.type for r in found(nlp, "A Palestinian student spoke.")} == {"national_of"}


def test_a_lawyer_for_an_association_is_its_counsel_and_one_of_it_a_member(nlp: Language) -> None:
    told = found(nlp, "A lawyer for the Falcon Exile Association spoke.")
    assert [r.type for r in told] == ["represents"]
    told = found(nlp, "A lawyer of the Falcon Bar Association spoke.")
    assert [r.type for r in told] == ["member_of"]


def test_the_mayor_of_a_capital_leads_no_state(tell: Read) -> None:
    claims = tell("The mayor of Vilnius was followed by two men.").claims("leads")
    assert [r.text for c in claims for r in c.roles if r.role == "object"] == ["Vilnius"]
    assert not any(r.entity == "state:LT" for c in claims for r in c.roles)
    claims = tell("The ruler of Minsk and the leader of Minsk lied.").claims("leads")
    assert {r.entity for c in claims for r in c.roles if r.role == "object"} == {"state:BY"}


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("The ministry denied that Omani officers had entered Oslo.", ["asserted"]),
        ("The ministry denied that they were Omani officers.", ["denied"]),
        ("The ministry said that no Omani officers had entered Oslo.", []),
    ],
)
def test_what_officers_are_is_not_denied_with_their_deed(
    tell: Read, text: str, statuses: list[str]
) -> None:
    assert [claim.modality for claim in tell(text).claims("employed_by")] == statuses


def test_the_owner_of_a_thing_leads_nothing(tell: Read) -> None:
    told = tell("The melon won a prize. Its owner, Ada Moss, was beaten by guards.")
    assert told.claims("leads") == []
    assert told.extraction.problems == ()
    assert tell("It rained. Its owner, Ada Moss, was beaten by guards.").claims("leads") == []
