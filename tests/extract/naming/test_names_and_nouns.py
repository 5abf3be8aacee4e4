"""Names beside their nouns: what a word before, behind or around a name says about it."""

import pytest
from spacy.language import Language

from extract.language_model import load_model
from extract.naming.inner_names import states_before_nouns
from extract.naming.mentions import DocMention, find_mentions
from extract.tokenizer import keep_hyphens
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(load_model())


def names(nlp: Language, text: str) -> dict[str, DocMention]:
    return {m.text: m for m in find_mentions(nlp(text)) if m.kind == "proper"}


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The NGO Casa Abierta documented it.", "Casa Abierta", "organization"),
        ("The exile network Unidad Azul was hacked.", "Unidad Azul", "organization"),
        ("The club, Anatolian Ring, has written to us.", "Anatolian Ring", "organization"),
        ("Castellane, the tile maker, wants to leave.", "Castellane", "organization"),
        ("Merova Analytics denied it.", "Merova Analytics", "organization"),
        ("They were members of al-Islah.", "al-Islah", "organization"),
        ("A circle that names itself Hyena Grammar met.", "Hyena Grammar", "organization"),
        (
            "It was let to the Date Palm Readers, who were to hear her.",
            "Date Palm Readers",
            "organization",
        ),
        ("The Audiencia Nacional issued warrants.", "Audiencia Nacional", "organization"),
        ("The Obregón family denies it.", "Obregón family", "group"),
        ("A sheikh of the Bani Shaddad warned them.", "Bani Shaddad", "group"),
        ("Aygün Vəliyeva fled. All three Vəliyevs were told to stop.", "Vəliyevs", "group"),
        ("They got Veysel as far as the airplane.", "Veysel", "person"),
        ("Prosecutors sentenced Bouhafs to three years.", "Bouhafs", "person"),
        ("Student B was slapped in the laundry.", "Student B", "person"),
        ("We met an officer, identified as Witness K. It rained.", "Witness K.", "person"),
        ("A clerk from the town, whose name is Berhe, came in.", "Berhe", "person"),
        ("The clerk, who gave his name only as Jagjit, left.", "Jagjit", "person"),
        ("He says that it was Nambiar who had pushed him.", "Nambiar", "person"),
        ("A Telegram channel known as Iron Lily mocked her.", "Iron Lily", "account"),
        ("A crew from a town known as Iron Lily came.", "Iron Lily", "place"),
        ("Ref. to Det. Sgt. Okafor.", "Det. Sgt. Okafor", "person"),
        (
            "The president of the Lawyers' Forum, Bishnu Khatiwada, is in detention.",
            "Bishnu Khatiwada",
            "person",
        ),
    ],
)
def test_the_words_around_a_name_tell_its_type(
    nlp: Language, text: str, name: str, type_: str
) -> None:
    assert names(nlp, text)[name].type == type_


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("20:30 Flyer found under the door.", "Flyer"),
        ("21:40 Audience ejected a man.", "Audience"),
        ("Backpack left in the library.", "Backpack"),
        ('The matinée of "Macbeth" was moved.', "Macbeth"),
        ("They stood in the calle del General Perón.", "General Perón"),
        ("The Gray Wolves attacked him.", "Gray Wolves"),
    ],
)
def test_what_is_no_person(nlp: Language, text: str, word: str) -> None:
    assert all(m.type != "person" for t, m in names(nlp, text).items() if word in t)


def test_someone_else_of_a_name_is_not_the_one_who_bears_it(nlp: Language) -> None:
    found = find_mentions(nlp("Ms Noriko Hayashi came. Her neighbor, also a Hayashi, left."))
    assert [m.text for m in found if "Hayashi" in m.text and m.kind == "proper"] == [
        "Ms Noriko Hayashi"
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A court in Algiers sentenced him.", "Algiers"),
        ("The police in Utrecht are looking.", "Utrecht"),
        ("The embassy of Pakistan in Bern denied it.", "Bern"),
        ("An Istanbul court released her.", "Istanbul"),
    ],
)
def test_the_town_of_a_body_is_a_place(nlp: Language, text: str, place: str) -> None:
    found = names(nlp, text)
    assert found[place].type == "place"
    assert any(m.type == "organization" and place in m.text for m in found.values())


def test_the_first_word_of_a_venue_is_no_town(nlp: Language) -> None:
    assert "Union" not in names(nlp, "They met on the Union Lawn of the University of Otago.")


def test_a_state_before_a_noun_is_named_and_fills_no_role(nlp: Language) -> None:
    doc = nlp("In May UAE law changed and DPRK agents followed a Tajik student.")
    found = states_before_nouns(doc, find_mentions(doc))
    assert [(m.text, m.key) for m in found] == [("UAE", "place:AE"), ("DPRK", "place:KP")]
    assert {m.rule for m in found} == {"relation:adjective"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("18:30 Officers spoke with him.", "Officers"),
        ("SANAA - Yemeni tribesmen freed them.", "Yemeni tribesmen"),
        ("Meanwhile hooded youths burned a kiosk.", "hooded youths"),
        ("A week later a cousin was held.", "cousin"),
        ("One of her clients, who interpreted, confessed.", "One of her clients"),
        ("They freed an Italian couple on Sunday.", "Italian couple"),
        ("A group of about 25 approached the first group.", "group of about 25"),
        ("Second group approx. 25 with sticks approached first group.", "Second group"),
    ],
)
def test_a_description_has_no_words_of_another_phrase(nlp: Language, text: str, words: str) -> None:
    assert words in {m.text for m in find_mentions(nlp(text))}


def test_a_people_is_a_surname_where_a_first_name_says_so(nlp: Language) -> None:
    text = "Police spoke to Haroon Baloch, 24. Nobody protected Baloch. Baloch women marched."
    found = find_mentions(nlp(text))
    assert [(m.text, m.type) for m in found if "Baloch" in m.text] == [
        ("Haroon Baloch", "person"),
        ("Baloch", "person"),
        ("Baloch women", "group"),
    ]


def test_a_short_form_before_of_is_another_body(nlp: Language) -> None:
    text = (
        "The General Intelligence Presidency sent him. "
        "The Presidency of State Security arrested her."
    )
    found = find_mentions(nlp(text))
    assert not [m for m in found if m.text == "Presidency" and m.rule == "echo"]


def test_a_town_of_a_country_is_not_the_country_of_its_name(nlp: Language) -> None:
    found = names(nlp, "He fled to Liberia, Costa Rica.")
    assert (found["Liberia"].subtype, found["Liberia"].key) == ("city", None)


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [
        ("They live in France, Switzerland and Germany.", "France", "place:FR"),
        ("They were seen in Chad, Niger, Mali.", "Niger", "place:NE"),
        ("They fled to Armenia and Georgia.", "Georgia", "place:GE"),
        ("They fled to Georgia, United States and Canada.", "Georgia", "place:US-GA"),
        ("They fled to Alabama and Georgia.", "Georgia", None),
    ],
)
def test_a_state_among_states_is_a_state(
    nlp: Language, text: str, name: str, key: str | None
) -> None:
    assert names(nlp, text)[name].key == key


def mentioned(nlp: Language, text: str) -> dict[str, DocMention]:
    return {m.text: m for m in find_mentions(nlp(text))}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("It happened in Norway, Chad and Peru.", ["country"] * 3),
        ("It happened in Norway, Chad, Peru or Togo.", ["country"] * 4),
        ("It happened in Liberia, Costa Rica.", ["city", "country"]),
    ],
)
def test_listed_countries_are_no_towns_of_one_another(
    nlp: Language, text: str, kinds: list[str]
) -> None:
    found = [m.subtype for m in find_mentions(nlp(text)) if m.type == "place"]
    assert found == kinds


@pytest.mark.parametrize(
    ("text", "words", "subtype"),
    [
        ("Its intelligence agency, QFR, denied it.", "QFR", "security_service"),
        ("The ship was hired by a private detective agency.", "detective agency", "company"),
        ("A border agency hired the ship.", "border agency", "government_body"),
        (
            "The Select Committee on Ferries heard her.",
            "Select Committee on Ferries",
            "government_body",
        ),
        ("The Ferry Riders Committee heard her.", "Ferry Riders Committee", "ngo"),
    ],
)
def test_what_kind_of_body_its_words_tell(
    nlp: Language, text: str, words: str, subtype: str
) -> None:
    found = {m.text: m.subtype for m in find_mentions(nlp(text)) if m.type == "organization"}
    assert [kind for name, kind in found.items() if name.endswith(words)] == [subtype]


def test_an_acronym_is_the_body_that_the_text_names_in_full(nlp: Language) -> None:
    told = mentioned(nlp, "Men from the Rapid Support Forces came. The RSF called it propaganda.")
    assert told["RSF"].name == "Rapid Support Forces"
    assert told["RSF"].key is None


def test_an_acronym_stays_known_where_the_text_only_words_the_name_otherwise(nlp: Language) -> None:
    told = mentioned(
        nlp, "The Committee for the Protection of Journalists wrote. The CPJ is in Oslo."
    )
    assert told["CPJ"].name == "Committee to Protect Journalists"


def test_an_acronym_alone_is_the_body_that_the_tables_know(nlp: Language) -> None:
    told = mentioned(nlp, "Exiles wrote to the RSF in Paris.")
    assert told["RSF"].name == "Reporters Without Borders"


@pytest.mark.parametrize(
    ("text", "name", "subtype"),
    [
        ("Zimbabwe's Central Intelligence Organisation has officers in Johannesburg.",
         "Zimbabwe's Central Intelligence Organisation", "security_service"),
        ("The Khmer Overseas Fellowship called on its members to attend.",
         "Khmer Overseas Fellowship", "diaspora_association"),
        ("The Harbor Relief Organisation sent blankets.", "Harbor Relief Organisation", "ngo"),
    ],
)  # fmt: skip
def test_the_words_of_a_name_say_whose_body_it_is(
    nlp: Language, text: str, name: str, subtype: str
) -> None:
    assert mentioned(nlp, text)[name].subtype == subtype


@pytest.mark.parametrize(
    "text",
    [
        "His motorbike lay on the far bank of the stream.",
        "They stood on the bank of the canal.",
        "He was sent to the front near Djibo.",
    ],
)
def test_land_is_no_body(nlp: Language, text: str) -> None:
    assert not [m for m in mentioned(nlp, text).values() if m.type == "organization"]


@pytest.mark.parametrize("text", ["The bank denied it.", "The front denied it."])
def test_a_bank_or_a_front_that_speaks_is_a_body(nlp: Language, text: str) -> None:
    assert [m for m in mentioned(nlp, text).values() if m.type == "organization"]


def test_counted_people_of_a_nation_are_a_group(nlp: Language) -> None:
    told = mentioned(nlp, "Uganda returned four Sudanese to Port Sudan.")
    assert (told["four Sudanese"].type, told["four Sudanese"].count) == ("group", (4, 4))


def test_a_travel_agent_holds_no_office(nlp: Language) -> None:
    told = mentioned(nlp, "A travel agent and a Russian agent rented the van.")
    assert told["travel agent"].subtype == "unknown"
    assert told["Russian agent"].subtype == "official"


def test_a_side_is_a_state_where_it_acts(nlp: Language) -> None:
    found = names(nlp, "The Austrian side has refused to hand him over.")
    assert found["Austrian side"].key == "state:AT"


@pytest.mark.parametrize(
    "text",
    [
        "They met on the Austrian side of the border.",
        "The Austrian side of the lake froze.",
        "They walked on the Austrian side.",
    ],
)
def test_a_side_of_something_is_no_state(nlp: Language, text: str) -> None:
    assert not any("side" in words and m.key for words, m in names(nlp, text).items())


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Mr. Oliveira of Guimar\u00e3es, who is eighty, came.", "Guimar\u00e3es"),
        ("The camp at Navapolatsk was shut.", "Navapolatsk"),
        ("P.S. the other one wrote again.", "P.S."),
        ("It shouts in the chimney at Candlemas.", "Candlemas"),
    ],
)
def test_a_town_and_a_day_are_no_person(nlp: Language, text: str, word: str) -> None:
    assert all(m.type != "person" for words, m in names(nlp, text).items() if words == word)


def test_who_is_looked_at_in_anger_may_be_a_person(nlp: Language) -> None:
    found = names(nlp, "The anger at Lapina grew.")
    assert {m.type for words, m in found.items() if words == "Lapina"} == {"person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They prayed for those drowned at Lampedusa.", "Lampedusa"),
        ("They were driven straight to Prey Sar.", "Prey Sar"),
        ("In Luang Namtha another clerk was shot.", "Luang Namtha"),
        ("They worked in the mills of Jizzakh.", "Jizzakh"),
        ("They searched a flat in the Dao Kham district of Bangkok.", "Dao Kham district"),
        ("He was followed through the Orkala valley.", "Orkala valley"),
    ],
)
def test_an_unknown_name_in_a_frame_of_place_is_a_place(
    nlp: Language, text: str, name: str
) -> None:
    assert names(nlp, text)[name].type == "place"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He shouted in anger at Lampedusa.", "Lampedusa"),
        ("They spoke to Pham Sar.", "Pham Sar"),
        ("The children of Jizzakh wept.", "Jizzakh"),
    ],
)
def test_whom_one_speaks_to_is_no_place(nlp: Language, text: str, name: str) -> None:
    assert names(nlp, text)[name].type == "person"


@pytest.mark.parametrize(
    "text",
    [
        "He was fined under the Protection of Harmony Act.",
        "He was charged under the Harmony Act with insult.",
        "12 March - Request refused by the clerk.",
        "Somebody speaking Pashto had called.",
    ],
)
def test_laws_languages_and_nouns_of_a_log_name_nobody(nlp: Language, text: str) -> None:
    assert not names(nlp, text)


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The Order of the Silver Turnip met on Friday.", "Order of the Silver Turnip", "organization"),
        ("The Green Bay Alumni deny it.", "Green Bay Alumni", "organization"),
        ("The Thursday Caravan set up a tent.", "Thursday Caravan", "organization"),
        ("They accuse River Voice of slander.", "River Voice", "organization"),
        ("In Bonn the Federal Prosecutor brought charges.", "Federal Prosecutor", "organization"),
        ('He ran the account "Saffron Post" from a flat.', "Saffron Post", "account"),
        ("She opened a page called The Patient Heron on Monday.", "Patient Heron", "account"),
        ('He reads the "Saffron Post" on Mondays.', "Saffron Post", "organization"),
        ("The court heard Federal Prosecutor Lena Voss.", "Federal Prosecutor Lena Voss", "person"),
        ("Dissident-2 was to be lured home.", "Dissident-2", "person"),
        ("A photograph hangs in Lelosa Tikonava's hall.", "Lelosa Tikonava", "person"),
    ],
)  # fmt: skip
def test_bodies_and_accounts_by_the_words_of_their_names(
    nlp: Language, text: str, name: str, type_: str
) -> None:
    assert names(nlp, text)[name].type == type_


def test_a_body_is_called_by_the_head_of_its_name_again(nlp: Language) -> None:
    text = "The Order of the Silver Turnip met on Friday. Later the Order denied it."
    assert names(nlp, text)["Order"].name == "Order of the Silver Turnip"


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("Two clerks left. The Karen relief office was searched.", "Karen relief office", "organization"),
        ("They waited in the migration office.", "migration office", "place"),
        ("Police held a 44-year-old Pole on Sunday.", "44-year-old Pole", "person"),
        ("The court tried three Malian broadcasters on Monday.", "three Malian broadcasters", "group"),
        ("Two state broadcasters showed the film.", "Two state broadcasters", "organization"),
    ],
)  # fmt: skip
def test_offices_and_numbered_people(nlp: Language, text: str, words: str, type_: str) -> None:
    found = {m.text: m for m in find_mentions(nlp(text))}
    assert found[words].type == type_


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Men in areas held by Ansar Vey may not leave. Ansar Vey denied it.", "Ansar Vey", "organization"),
        ("He was a friend held dear by Omar Vey.", "Omar Vey", "person"),
        ("Two fighters of Jund Vey were seen.", "Jund Vey", "organization"),
        ("A bakery in Dandelong was burned.", "Dandelong", "place"),
        ("He trailed her as far as Hoyle.", "Hoyle", "place"),
        ("We meet at eleven, Federation Square, in yellow scarves.", "Federation Square", "place"),
        ("When she confronted Quyenh in the cloakroom, she wept.", "Quyenh", "person"),
        ("My cousin Wislyn sings. COUNCILOR IYER: Has Wislyn himself been asked?", "Wislyn", "person"),
    ],
)  # fmt: skip
def test_names_by_what_holds_land_is_entered_or_confronted(
    nlp: Language, text: str, name: str, type_: str
) -> None:
    assert names(nlp, text)[name].type == type_


def test_a_role_opens_the_entry_of_a_log(nlp: Language) -> None:
    found = names(nlp, "14 July 2022 - Blogger Somphone Kesavong crosses the river.")
    assert found["Somphone Kesavong"].type == "person"


def test_numbered_gendarmes_are_people_and_others_their_force(nlp: Language) -> None:
    found = {m.text: m.type for m in find_mentions(nlp("Four Togolese gendarmes had crossed."))}
    assert found["Four Togolese gendarmes"] == "group"
    found = {m.text: m.type for m in find_mentions(nlp("Togolese gendarmes beat a man."))}
    assert found["Togolese gendarmes"] == "organization"


@pytest.mark.parametrize(
    ("text", "name", "subtype"),
    [
        ("The human rights group Erlan Sok reported that two men beat him.", "Erlan Sok", "ngo"),
        ("Police searched the office of the exiled newsroom Ak Torun.", "Ak Torun", "media"),
        ("He led an unregistered party, Jana Kol, and was arrested.", "Jana Kol", "coalition"),
    ],
)
def test_the_noun_right_before_a_name_says_which_body_it_is(
    nlp: Language, text: str, name: str, subtype: str
) -> None:
    found = mentioned(nlp, text)[name]
    assert (found.type, found.subtype) == ("organization", subtype)


def test_the_head_of_a_group_is_no_body(nlp: Language) -> None:
    told = mentioned(nlp, "They called the leader of the group, Erlan Sok, on Monday.")
    assert told["Erlan Sok"].type == "person"


@pytest.mark.parametrize(
    ("text", "words", "type_"),
    [
        ("Their accounts agree on the two officers.", "Their accounts", None),
        ("Their Telegram accounts mocked her.", "Their Telegram accounts", "account"),
        ("She was beaten in a cell in Minsk.", "cell", "place"),
        ("He led a cell of the party.", "cell of the party", "group"),
    ],
)
def test_testimonies_are_no_pages_and_rooms_no_groups(
    nlp: Language, text: str, words: str, type_: str | None
) -> None:
    found = {m.text: m.type for m in find_mentions(nlp(text)) if m.kind == "nominal"}
    assert found.get(words) == type_


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Assistant United States Attorney Dana Orlik spoke.", "Dana Orlik"),
        ("It was Special Agent in Charge Moses Atieno who spoke.", "Moses Atieno"),
        ("Assistant Attorney General for National Security Ivo Brandt spoke.", "Ivo Brandt"),
    ],
)
def test_an_office_of_several_words_is_no_part_of_the_name(
    nlp: Language, text: str, person: str
) -> None:
    (found,) = (m for m in find_mentions(nlp(text)) if person in m.text)
    assert (found.type, found.name) == ("person", person)
    assert not [m for m in find_mentions(nlp(text)) if m.type == "place"]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The San Jose Police Department came.", "San Jose Police Department", None),
        ("The Dresden Police Department came.", "Dresden Police Department", "DE"),
        ("She was beaten in Hanover.", "Hanover", "DE"),
        ("She was beaten in Mansoura.", "Mansoura", "EG"),
        ("She was beaten in Gaza.", "Gaza", "PS"),
    ],
)
def test_a_name_belongs_to_the_state_of_its_whole(
    nlp: Language, text: str, words: str, country: str | None
) -> None:
    found = {m.text: m.country for m in find_mentions(nlp(text))}
    assert found[words] == country


def test_a_month_behind_its_preposition_is_no_part_of_a_group(nlp: Language) -> None:
    found = {m.text for m in find_mentions(nlp("In September border guards beat a monk."))}
    assert "border guards" in found


@pytest.mark.parametrize(
    ("text", "body", "country"),
    [
        ("The Ministry of Justice in Tunis detained her.", "Ministry of Justice", "TN"),
        ("A clerk of the Ministry of Public Security in Hanoi rang.",
         "Ministry of Public Security", "VN"),
        ("The Turkish intelligence service MIT followed her.",
         "National Intelligence Organization", "TR"),
        ("The Uganda People's Defence Force detained her.", "Uganda People's Defence Force", "UG"),
        ("The Ministry of Justice detained her in Tunis.", "Ministry of Justice", None),
        ("The Ministry of Justice in May detained her.", "Ministry of Justice", None),
        ("The Ministry of Justice detained a cook from Rabat in Tunis.", "Ministry of Justice",
         None),
    ],
)  # fmt: skip
def test_a_ministry_or_service_is_of_the_state_that_is_said_with_it(
    nlp: Language, text: str, body: str, country: str | None
) -> None:
    assert {m.country for m in find_mentions(nlp(text)) if m.name == body} == {country}


def test_a_description_ends_before_a_bracket(nlp: Language) -> None:
    found = {m.text for m in find_mentions(nlp("A clerk of the Harbour League (HL) came."))}
    assert "clerk of the Harbour League" in found


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Two of the men were held.", "Two of the men"),
        ("Three of them were held.", "Three of them"),
        ("Two of the four were held.", "Two of the four"),
        ("Two of the ropes were cut.", None),
        ("Two of his brothers were held.", None),
    ],
)
def test_some_of_a_group_are_not_all_of_it(nlp: Language, text: str, described: str | None) -> None:
    groups = [m.text for m in find_mentions(nlp(text)) if " of " in m.text]
    assert groups == ([described] if described else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lakes Rights Monitor said so.", "Lakes"),
        ("Police raided the office of Free Pens Society.", "Free"),
        ("The Santiago Press Circle denied it.", "Santiago"),
        ("Members of Kurdistan Street Club came.", "Kurdistan"),
    ],
)
def test_a_place_that_opens_the_name_of_a_private_body_is_no_place(
    nlp: Language, text: str, name: str
) -> None:
    assert name not in names(nlp, text)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Chad Street Church was painted.", "Chad Street Church", None),
        ("Jordan Valley Police questioned him.", "Jordan Valley Police", None),
        ("Kent Police opened an inquiry.", "Kent Police", "GB"),
        ("The Iran Revolutionary Court tried her.", "Iran Revolutionary Court", "IR"),
        ("Georgia Tech suspended a student.", "Georgia Tech", "US"),
    ],
)
def test_a_state_that_only_lends_its_word_to_a_name_is_not_its_state(
    nlp: Language, text: str, name: str, country: str | None
) -> None:
    assert names(nlp, text)[name].country == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The group Ethiopians for Unity protested.", "Ethiopians for Unity"),
        ("The collective Mothers of Barinas denied it.", "Mothers of Barinas"),
        ("It was called by Lanterns for Myanmar.", "Lanterns for Myanmar"),
        ("The network Widows of the Delta met.", "Widows of the Delta"),
        ("A group called Syrians for Peace met.", "Syrians for Peace"),
    ],
)
def test_a_body_named_by_its_members_is_one_body(nlp: Language, text: str, name: str) -> None:
    found = find_mentions(nlp(text))
    assert [m.type for m in found if m.text == name] == ["organization"]
    assert not [m for m in found if m.text in {"Ethiopians", "Syrians", "Mothers", "Lanterns"}]


@pytest.mark.parametrize(
    "text",
    [
        "Lawyers for Omar Said told the court.",
        "A group of Ethiopians in Rome marched.",
        "The police stopped Russians of Riga.",
        "They voted as Kenyans for Canada.",
    ],
)
def test_members_that_are_told_of_are_no_body(nlp: Language, text: str) -> None:
    assert not [m for m in find_mentions(nlp(text)) if m.rule == "pattern:members"]


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Narodnaya Hramada leader Mikola Statsen fled.", "Narodnaya Hramada", "organization"),
        ("He wrote for the newspaper Rhein-Anzeiger and slept.", "Rhein-Anzeiger", "organization"),
        ("His landlord, Alpine Homes, evicted him.", "Alpine Homes", "organization"),
        ("The İstanbul 14th Heavy Penal Court jailed him.", "İstanbul 14th Heavy Penal Court",
         "organization"),
        ("The RCMP's National Security Enforcement Section came.",
         "RCMP's National Security Enforcement Section", "organization"),
        ("Bakırköy Women's Prison refused a visit.", "Bakırköy Women's Prison", "place"),
        ("Adiala Jail officials refused to comment.", "Adiala Jail", "place"),
        ("The road to Paga is long.", "Paga", "place"),
        ("A gang from Martissant came.", "Martissant", "place"),
        ("Polls are open in Vienna, Salzburg and Bregenz.", "Bregenz", "place"),
        ("The market at Nduta closed.", "Nduta", "place"),
        ("The brothers Macuácua were followed.", "Macuácua", "group"),
        ("They condemned the arrest of Ilan Roth Derwish.", "Ilan Roth Derwish", "person"),
        ("They threw acid at Hodan Geelle, a women's rights campaigner from here.",
         "Hodan Geelle", "person"),
        ("One man, who asked to be called Suren, was taken.", "Suren", "person"),
        ("He had a letter from Veysel Karan.", "Veysel Karan", "person"),
    ],
)  # fmt: skip
def test_bodies_spots_and_persons_that_a_word_beside_them_tells(
    nlp: Language, text: str, name: str, type_: str
) -> None:
    assert names(nlp, text)[name].type == type_


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Interior Minister Sinan Kara said so.", "Sinan Kara"),
        ("He told Croatian Foreign Minister Ada Venn to go.", "Ada Venn"),
        ("Prime Minister Abdel Karim Noor spoke.", "Abdel Karim Noor"),
    ],
)
def test_a_portfolio_before_a_minister_is_no_part_of_the_name(
    nlp: Language, text: str, named: str
) -> None:
    found = next(m for m in find_mentions(nlp(text)) if m.type == "person" and m.kind == "proper")
    assert (found.name, found.subtype) == (named, "official")
    assert found.text.endswith(f"Minister {named}")


def test_an_outlet_before_a_president_is_no_part_of_the_office(nlp: Language) -> None:
    assert "President Ana Brek" in names(nlp, "The court heard that CNN President Ana Brek left.")


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The Supreme Court's Military Collegium closed it.",
         "Supreme Court's Military Collegium", "organization"),
        ("The Sandinista Youth painted the house.", "Sandinista Youth", "organization"),
        ("Cairo University's Faculty of Law expelled her.", "Cairo University's Faculty of Law",
         "campus"),
    ],
)  # fmt: skip
def test_parts_of_bodies_are_bodies(nlp: Language, text: str, name: str, type_: str) -> None:
    assert names(nlp, text)[name].type == type_


def test_a_priest_is_nobodys_father(nlp: Language) -> None:
    found = names(nlp, "They painted the house of Father Edwin Rojas on Sunday.")
    assert found["Father Edwin Rojas"].subtype == "unknown"
    assert names(nlp, "They beat Uncle Edwin Rojas.")["Uncle Edwin Rojas"].subtype == "relative"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police in Yangon arrested the poet Lin Mo. The ministry denied it.", "Lin Mo"),
        ("Soldiers detained Sara Del. The army released her.", "Sara Del"),
        ("Soldiers beat the singer Ada Va. Police denied it.", "Ada Va"),
        ("Soldiers beat the singer Ada C. Moss. Police denied it.", "Ada C. Moss"),
    ],
)
def test_a_surname_that_looks_like_an_abbreviation_ends_its_sentence(
    tell: Read, text: str, name: str
) -> None:
    assert tell(text).entity(name).type == "person"


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("A student, who asked to be called Mei, said that agents threatened her.", 1),
        ("A student, whom we call Mei, said that agents threatened her.", 1),
        ("A student, who asked to see Mei, said that agents threatened her.", 2),
    ],
)
def test_who_asks_to_be_called_so_bears_the_name(tell: Read, text: str, persons: int) -> None:
    told = tell(text)
    people = [e for e in told.entities.values() if e.type == "person" and e.subtype != "relative"]
    assert len([e for e in people if e.name in ("Mei", "student")]) == persons


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Officers in Hoi An arrested the monk.", "Hoi An"),
        ("The student An Nguyen was arrested in Hanoi.", "An Nguyen"),
        ("Police arrested a monk. An officer beat the student.", "student"),
    ],
)
def test_the_an_of_a_name_belongs_to_it(tell: Read, text: str, name: str) -> None:
    told = tell(text)
    names = {entity.name for entity in told.extraction.entities}
    assert name in names
    assert not any(other.startswith("An ") for other in names - {name})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Students for a Free Belarus held a rally.", "Students for a Free Belarus"),
        ("Lawyers for Lawyers in Asia wrote it.", "Lawyers for Lawyers"),
        ("The women's network Voces del Lago wrote it.", "Voces del Lago"),
    ],
)
def test_what_a_body_is_for_belongs_to_its_name(nlp: Language, text: str, name: str) -> None:
    found = names(nlp, text)
    assert found[name].type == "organization"
    assert not any(other != name and other in name for other in found)


def test_whom_people_are_for_names_no_body(nlp: Language) -> None:
    assert [*names(nlp, "Lawyers for Omar Said met in Bern.")] == ["Omar Said", "Bern"]
