"""An office without a state is that of the chapter, or of the one state that exiles fled."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _states(tell: Read, text: str, word: str) -> set[str | None]:
    found = tell(text).extraction.entities
    offices = [e for e in found if word.lower() in (m.text.lower() for m in e.mentions)]
    assert offices
    return {office.country for office in offices}


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("BURUNDI\n\nTwo men beat the activist Alain Ndikumana in Kigali. The Ministry of Public "
         "Security denied any involvement.", "Ministry of Public Security", "BI"),
        ("Human Rights in Nicaragua 2021\n\nExiles in San José were followed by unknown men. The "
         "interior ministry denied that its agents had followed them.", "interior ministry", "NI"),
        ("VIETNAM\n\nThe website of a group in Berlin was attacked in March. The Ministry of "
         "Information rejected the accusation.", "Ministry of Information", "VN"),
        ("World Report 2020: Pakistan\n\nBaloch activists in Sweden received threats. The interior "
         "minister, Kamran Shah, rejected the allegations.", "interior minister", "PK"),
        ("BELARUS\n\nThe police searched the flat of the exile Darya Kavaleuskaya in Minsk.",
         "police", "BY"),
        ("UGANDA: Two men beat Grace Atim in Nairobi in May.\n\nRWANDA: Two men followed Claude "
         "Mugisha in Lusaka. The interior ministry denied that its agents had followed him.",
         "interior ministry", "RW"),
        ("BELARUS\n\nTwo men beat Ales Karpovich in Vilnius.\n\nOn 3 May the interior ministry "
         "stripped him of his citizenship.", "interior ministry", "BY"),
        ("GAMBIA\n\nOn 3 March the police jailed the mother of a blogger. The police denied that "
         "she was held over her son.", "police", "GM"),
        ("CAMBODIA\n\nThe National Intelligence Office abducted an opposition member from Bangkok.",
         "National Intelligence Office", "KH"),
        ("SAUDI ARABIA: The Ministry of Culture hacked the phones of three dissidents in Montreal.",
         "Ministry of Culture", "SA"),
        ("TAJIKISTAN\n\nThe Interior Ministry cancelled the passport of Umed Rahmon, who lives in "
         "Vilnius.", "Interior Ministry", "TJ"),
        ("Burmese students in Sydney were photographed. The foreign ministry denied that its staff "
         "had done so.", "foreign ministry", "MM"),
        ("The Congolese singer Patrice Ilunga was stabbed in Antwerp. The interior minister denied "
         "that his men had anything to do with the stabbing.", "interior minister", "CD"),
        ("Leyla Aliyeva fled Azerbaijan and lives in Tbilisi. Her telephone was hacked in May. The "
         "State Security Service denied that it had hacked her.", "State Security Service", "AZ"),
        ("The Ethiopian journalist Dawit Bekele was followed in Oslo. The information ministry "
         "denied that it had sent anybody.", "information ministry", "ET"),
        ("A reporter of Gambia's largest radio was hacked in Dakar. The intelligence agency denied "
         "the hacking.", "intelligence agency", "GM"),
    ],
)  # fmt: skip
def test_an_office_is_of_the_state_in_question(
    tell: Read, text: str, word: str, country: str
) -> None:
    assert _states(tell, text, word) == {country}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("RWANDA\n\nTwo men attacked the exile Eric Nshuti in Brussels. The interior ministry "
         "denied him asylum.", "interior ministry"),
        ("UGANDA\n\nGrace Akello was threatened in Nairobi. The police denied that she had filed a "
         "complaint.", "police"),
        ("TURKMENISTAN\n\nMaral Durdyeva was held at Istanbul airport. The interior ministry "
         "denied that she would be deported.", "interior ministry"),
        ("MYANMAR\n\nExiles fled to Thailand. The immigration police arrested four of them in Mae "
         "Sot.", "immigration police"),
        ("World Report 2020: Pakistan\n\nBaloch activists in Sweden received threats. The Swedish "
         "government protested. The foreign ministry denied that it had been slow.",
         "foreign ministry"),
        ("Attack on Congolese singer in Belgium\n\nPatrice Ilunga was stabbed. The interior "
         "minister denied that the police had ignored threats.", "interior minister"),
        ("Turkmen exiles were beaten in Istanbul. The foreign ministry summoned the ambassador of "
         "Turkmenistan.", "foreign ministry"),
        ("Kazakh and Kyrgyz exiles were threatened in Warsaw. The foreign ministry denied the "
         "threats.", "foreign ministry"),
        ("Chadian students were beaten by police officers in Tunis. The interior ministry denied "
         "the beating.", "interior ministry"),
        ("The Thai exile Wanchai Suk was abducted in Phnom Penh. The local police denied the "
         "abduction.", "local police"),
        ("Rwandan exiles in Lyon were followed. French police opened an inquiry. The justice "
         "ministry denied that it had followed them.", "justice ministry"),
        ("Omani poets were followed in London. The interior minister condemned the threats.",
         "interior minister"),
        ("UGANDA\n\nGrace Atim fled to Kenya in 2019.\n\nIn May the police raided her flat and "
         "seized her phone.", "police"),
        ("UGANDA\n\nGrace Atim fled abroad in 2019. The police arrested her in May.", "police"),
        ("UGANDA\n\nThe police raided her flat. Grace Atim has lived in Nairobi since 2019.",
         "police"),
        ("UGANDA\n\nGrace Atim lives in Nairobi. The interior ministry threatened to revoke her "
         "refugee status.", "interior ministry"),
        ("UGANDA\n\nGrace Atim lives in Nairobi. The immigration ministry threatened her.",
         "immigration ministry"),
        ("CUBA\n\nDiego Paz was beaten by two men in Madrid. The security service shot one of the "
         "attackers.", "security service"),
        ("EGYPT\n\nKarim Fawzi lives in Istanbul. The interior ministry confiscated his passport "
         "at the airport.", "interior ministry"),
        ("CUBA\n\nDiego Paz was threatened in Madrid. He said that the authorities had looked "
         "away. The interior ministry denied it.", "interior ministry"),
        ("A reporter in Lyon wrote about arms sales to Egypt's army. She was followed by two men. "
         "The interior ministry denied that its agents had followed her.", "interior ministry"),
        ("Cuban exiles were threatened at a shelter. The interior ministry denied that its staff "
         "had threatened them.", "interior ministry"),
        ("BELARUS\n\nAles Karpovich was followed in Vilnius.\n\nAZERBAIJAN AND GEORGIA\n\nRauf "
         "Aliyev was followed in May. The interior ministry denied that its agents had followed "
         "him.", "interior ministry"),
        ("BELARUS\n\nAles Karpovich was followed in Vilnius.\n\nRecommendations to host states\n\n"
         "The interior ministry threatened two women in May.", "interior ministry"),
    ],
)  # fmt: skip
def test_an_office_that_may_be_a_hosts_has_no_state(tell: Read, text: str, word: str) -> None:
    assert _states(tell, text, word) == {None}


def _kinds(tell: Read, text: str) -> set[str]:
    return {s.kind for c in tell(text).extraction.claims for s in c.attribution}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("NICARAGUA\n\nExiles in San José were followed. The interior ministry denied that its "
         "agents had followed them.", "official_origin"),
        ("BELARUS\n\nThe police searched the flat of the exile Darya Kavaleuskaya in Minsk. A "
         "police spokesman denied that she was wanted for her opinions.", "official_origin"),
        ("Exiles from Cameroon were threatened in Brussels. A foreign ministry spokeswoman denied "
         "the threats.", "official_origin"),
        ("GERMANY\n\nTwo Vietnamese traders were followed in Berlin. The interior ministry denied "
         "that its officers had followed them.", "official_host"),
        ("Omani poets were followed in London. The interior minister said that they had been "
         "followed.", "official_host"),
    ],
)  # fmt: skip
def test_it_speaks_for_that_state(tell: Read, text: str, kind: str) -> None:
    assert _kinds(tell, text) == {kind}
