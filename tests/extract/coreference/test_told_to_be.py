"""Who is called by what he was told to be: by his age, by his nation, by her children."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


def _named(tell: Read, text: str, words: str) -> set[str]:
    """Names of those whom a description stands for; of its last mention."""
    found = tell(text).extraction.entities
    last = max((m.start for e in found for m in e.mentions if m.text == words), default=-1)
    return {e.name for e in found if any(m.start == last for m in e.mentions)}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Aline Kasongo, 41, was followed by two men. The embassy threatened the 41-year-old.",
         "41-year-old", "Aline Kasongo"),
        ("Oksana Melnyk (29) runs a paper. In May a stranger punched the 29-year-old.",
         "29-year-old", "Oksana Melnyk"),
        ("The dissident Tran Duc, aged 58, was abducted in Bonn. Agents drugged the 58-year-old.",
         "58-year-old", "Tran Duc"),
        ("Omar Talin is 34 years old and lives in Lyon. The consul threatened the 34-year-old.",
         "34-year-old", "Omar Talin"),
        ("Mr Demir, 40, and his brother Kemal, 36, were followed. Men beat the 36-year-old.",
         "36-year-old", "Kemal"),
        ("Police arrested Karim Tal, 40. The 40-year-old is accused of stalking exiles.",
         "40-year-old", "Karim Tal"),
        ("Lena Ott (34) was stabbed by a stranger. A 34-year-old man was held. "
         "The 34-year-old was charged with assault.", "34-year-old", "34-year-old man"),
        ("Omar Talin, 34, a cook, lives in Lyon with Ali Nur, 36, a cook. "
         "The embassy threatened the 34-year-old cook.", "34-year-old cook", "Omar Talin"),
        ("Yusuf Karim, a Tajik activist, was arrested in Minsk. Belarus deported the Tajik.",
         "Tajik", "Yusuf Karim"),
        ("Yusuf Karim fled Tajikistan in 2015. In Minsk two men beat the Tajik.",
         "Tajik", "Yusuf Karim"),
        ("Yusuf Karim, a Tajik activist, met Anna Ott, a German lawyer. Men beat the Tajik.",
         "Tajik", "Yusuf Karim"),
        ("Selam Haile, who has two children, sings in Oslo. Agents followed the mother of two.",
         "mother of two", "Selam Haile"),
        ("Selam Haile has two sons. Marta Berhe has three sons. Agents followed the mother of two.",
         "mother of two", "Selam Haile"),
        ("Omar Talin was killed in Ankara. The deceased had been threatened by the embassy.",
         "deceased", "Omar Talin"),
    ],
)  # fmt: skip
def test_he_is_the_one_told_to_be_so(tell: Read, text: str, words: str, name: str) -> None:
    assert _named(tell, text, words) == {name}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("A man attacked Lena Ott, 34. Police arrested a 34-year-old.", "34-year-old", "Lena Ott"),
        ("A man attacked Lena Ott, 34. Police arrested the 34-year-old.",
         "34-year-old", "Lena Ott"),
        ("Omar Talin (34) was stabbed in Lyon. The 34-year-old had beaten him before.",
         "34-year-old", "Omar Talin"),
        ("The flat of Lena Ott, 34, was burgled. The 34-year-old was held by police.",
         "34-year-old", "Lena Ott"),
        ("Lena Ott, 34, and Omar Talin, 34, live in Lyon. Agents beat the 34-year-old.",
         "34-year-old", "Omar Talin"),
        ("Two men, 34 and 28, met Lena Ott, 34. Agents beat the 34-year-old.",
         "34-year-old", "Lena Ott"),
        ("Omar Talin (34) was stabbed by a stranger. A 34-year-old man was held. "
         "The 34-year-old beat a guard.", "34-year-old", "Omar Talin"),
        ("Lena Ott, 34, lives in Lyon.\n\nPolice in Bonn sought a man. "
         "The 34-year-old followed a singer.", "34-year-old", "Lena Ott"),
        ("Lena Ott, 34, was threatened. Karim Tal was seen near her. The 34-year-old was beaten.",
         "34-year-old", "Lena Ott"),
        ("- Omar Talin, 34, was followed in Lyon.\n- The 34-year-old was beaten in Bonn.",
         "34-year-old", "Omar Talin"),
        ("Omar Talin lived at Rue Hugo, 34, in Lyon. Men beat the 34-year-old.",
         "34-year-old", "Omar Talin"),
        ("Yusuf Karim, a Tajik, was attacked by a man. Police arrested the Tajik.",
         "Tajik", "Yusuf Karim"),
        ("Yusuf Karim, a Tajik, was stabbed in Minsk. Police arrested the Tajik.",
         "Tajik", "Yusuf Karim"),
        ("Yusuf Karim, a Tajik, met a stranger. The Tajik was beaten.", "Tajik", "Yusuf Karim"),
        ("Yusuf Karim, a Tajik, was questioned by a Tajik consul. The Tajik was beaten.",
         "Tajik", "Yusuf Karim"),
        ("Three Tajiks live with Yusuf Karim, a Tajik. The Tajik was beaten by two men.",
         "Tajik", "Yusuf Karim"),
        ("Anna Ott, a Dutch-Iranian writer, lives in Lyon. Men followed the Iranian.",
         "Iranian", "Anna Ott"),
        ("Selam Haile has two children. Marta Berhe runs a shop. Agents beat the mother of two.",
         "mother of two", "Selam Haile"),
        ("Selam Haile has two children. Agents beat the mother of three.",
         "mother of three", "Selam Haile"),
        ("Selam Haile has no two children. Agents beat the father of two.",
         "father of two", "Selam Haile"),
        ("Omar Talin and Ali Nur were killed. The deceased had been threatened by the embassy.",
         "deceased", "Omar Talin"),
    ],
)  # fmt: skip
def test_where_another_may_be_meant_nobody_is(tell: Read, text: str, words: str, name: str) -> None:
    assert name not in _named(tell, text, words)
