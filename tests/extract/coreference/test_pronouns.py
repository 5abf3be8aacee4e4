"""Pronouns: what binds them, what may not, and what means nobody."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import body, noun, who

pytestmark = pytest.mark.model


def test_she_is_the_woman_and_not_the_man(read: Read) -> None:
    told = read(
        "Ms. Lau met Mr. Chen in Oslo. She was followed.",
        who("Lau", gender="f"), who("Chen", gender="m"),
    )  # fmt: skip
    assert told.id("She") == told.id("Lau")
    assert told.rule("She") == "coref:pronoun"


def test_an_object_is_never_its_own_subject(read: Read) -> None:
    told = read("Omar threatened him.", who("Omar", gender="m"))
    assert told.id("him") != told.id("Omar")
    assert told.rule("him") == "coref:unresolved"


def test_a_reflexive_is_its_subject(read: Read) -> None:
    told = read("Omar blamed himself.", who("Omar", gender="m"))
    assert told.id("himself") == told.id("Omar")
    assert told.rule("himself") == "coref:reflexive"


def test_his_may_be_the_subject(read: Read) -> None:
    told = read("Omar phoned his brother.", who("Omar", gender="m"), noun("brother"))
    assert told.id("his") == told.id("Omar")


def test_they_are_the_last_group(read: Read) -> None:
    told = read(
        "Masked men waited outside the hall. They filmed Omar.",
        noun("Masked men", "group", "collective"), who("Omar", gender="m"),
    )  # fmt: skip
    assert told.id("They") == told.id("Masked men")


def test_it_is_the_body_that_denies(read: Read) -> None:
    told = read(
        "The Chinese consulate in Toronto denied that it had paid anyone.",
        body("Chinese consulate in Toronto", "diplomatic_mission", country="CN"),
    )  # fmt: skip
    assert told.id("it") == told.id("Chinese consulate in Toronto")


def test_an_empty_it_means_nobody(read: Read) -> None:
    told = read("The embassy paid. It is unclear who came.",
                noun("embassy", "organization", "diplomatic_mission"))  # fmt: skip
    its = [m for m in told.mentions if m.text == "It"]
    assert all(told.entities.of(m) is None for m in its)


def test_nobody_in_particular_is_no_antecedent(read: Read) -> None:
    told = read("No student complained. He was followed.", noun("No student", subtype="student"))
    assert told.id("He") != told.id("No student")


def test_i_in_a_quote_is_its_speaker(read: Read) -> None:
    told = read(
        '"I was followed," said Vivian Lau. "They filmed me."', who("Vivian Lau", gender="f")
    )
    assert told.id("I") == told.id("me") == told.id("Vivian Lau")
    assert told.rule("I") == "coref:first_person"
    assert told.entities.speaker(1) == told.id("Vivian Lau")


def test_she_in_a_quote_is_not_its_speaker(read: Read) -> None:
    told = read(
        'Amina was arrested. "She was beaten," said Vivian Lau.',
        who("Amina", gender="f"), who("Vivian Lau", gender="f"),
    )  # fmt: skip
    assert told.id("She") == told.id("Amina")


def test_we_is_the_body_that_the_speaker_leads(read: Read) -> None:
    told = read(
        '"We booked the hall," said Vivian Lau, who chairs the Harbor Lights Society.',
        who("Vivian Lau", gender="f"), body("Harbor Lights Society"),
    )  # fmt: skip
    assert told.id("We") == told.id("Harbor Lights Society")
    assert told.rule("We") == "coref:speaker_body"


def test_the_narrator_is_one_person(read: Read) -> None:
    told = read("I left Minsk in May. Men came to my mother.\n\nThen I was followed.",
                noun("Men", "group", "collective"), noun("mother", subtype="relative"))  # fmt: skip
    assert told.id("I") == told.id("my") == told.id("I", 1)
    assert told.entity("I").name == "narrator"
    assert told.rule("I") == "coref:narrator"


def test_the_narrator_may_give_a_name(read: Read) -> None:
    told = read("My name is Nasrin Vaziri and I live in Hamburg. I was followed.",
                who("Nasrin Vaziri"))  # fmt: skip
    assert told.id("I") == told.id("Nasrin Vaziri") == told.id("I", 1)


def test_the_man_is_not_the_narrator(read: Read) -> None:
    told = read("I am Omar Saleh. The man at the desk threatened me.",
                who("Omar Saleh", gender="m"), noun("man", gender="m"))  # fmt: skip
    assert told.id("man") != told.id("me") == told.id("Omar Saleh")


def test_in_a_chat_i_is_who_writes_and_you_is_the_other(read: Read) -> None:
    text = "Vika: who asked you?\n\nAles: nobody, but I was followed\n\nVika: call me"
    told = read(text, who("Vika"), who("Ales"), who("Vika"))
    assert told.id("I") == told.id("Ales")
    assert told.id("you") == told.id("Ales")
    assert told.id("me") == told.id("Vika")


def test_offsets_and_sentences_hold(read: Read) -> None:
    told = read("Vivian Lau spoke. Later Lau left.", who("Vivian Lau"), who("Lau"))
    mentions = told.entity("Lau").mentions
    assert [(m.text, m.sentence) for m in mentions] == [("Vivian Lau", 0), ("Lau", 1)]


def test_the_same_text_gives_the_same_entities(read: Read) -> None:
    text = "Omar met Amina. He left. She was followed by men. They filmed her."
    specs = (who("Omar", gender="m"), who("Amina", gender="f"), noun("men", "group", "collective"))
    assert read(text, *specs).entities.records == read(text, *specs).entities.records


def test_her_is_who_was_called_so_before_and_no_pseudonym_of_open_gender(read: Read) -> None:
    told = read(
        "Victim-2 was followed to her shifts. CC-1 warned that her brother would pay.",
        who("Victim-2"), who("CC-1"), noun("brother"),
    )  # fmt: skip
    assert told.id("her", 1) == told.id("Victim-2")


def test_he_who_speaks_is_meant_in_what_he_says(read: Read) -> None:
    told = read(
        "Asked by Dr. Petersen about it, the dean said that he had done so.",
        who("Petersen", gender="m"), noun("dean", definite=True),
    )  # fmt: skip
    assert told.id("he") == told.id("dean")


def test_one_of_many_tells_what_befell_himself(read: Read) -> None:
    told = read(
        "Omar left. Six men shouted. One of the men said that he had been paid.",
        who("Omar", gender="m"), noun("Six men", "group", "collective"), noun("One of the men"),
    )  # fmt: skip
    assert told.id("he") == told.id("One of the men")


def test_who_came_to_help_does_not_threaten(read: Read) -> None:
    told = read(
        "Four men struck Omar until passers-by intervened. They warned his brother.",
        noun("Four men", "group", "collective"), who("Omar", gender="m"),
        noun("passers-by", "group", "collective"),
    )  # fmt: skip
    assert told.id("They") == told.id("Four men")


def test_whose_president_she_is_is_the_only_body_just_told_of(read: Read) -> None:
    told = read(
        "The vigil was held by the Falcon League. Its president, Ada Moss, spoke.",
        body("Falcon League"), who("Ada Moss", gender="f"),
    )  # fmt: skip
    assert told.id("Its") == told.id("Falcon League")
    told = read(
        "The consulate wrote to the college. Its principal, Ada Moss, spoke.",
        body("consulate", "diplomatic_mission"), noun("college", "campus", "college"),
        who("Ada Moss", gender="f"),
    )  # fmt: skip
    assert told.id("Its") == told.id("college")


def test_the_president_of_no_body_is_nobodys(read: Read) -> None:
    told = read("The melon won. Its president, Ada Moss, spoke.", who("Ada Moss", gender="f"))
    assert told.id("Its") is None


def test_the_body_that_spoke_before_goes_on_though_its_words_name_it(read: Read) -> None:
    told = read(
        'The embassy rejected that. "Never has the embassy followed anybody," it said.',
        body("embassy", "diplomatic_mission"), body("embassy", "diplomatic_mission"),
    )  # fmt: skip
    assert told.id("it") == told.id("embassy")


def test_a_body_that_did_not_speak_is_not_made_to(read: Read) -> None:
    told = read(
        'The embassy burned down. "Never has the embassy followed anybody," it said.',
        body("embassy", "diplomatic_mission"), body("embassy", "diplomatic_mission"),
    )  # fmt: skip
    assert told.id("it") != told.id("embassy")


def test_a_name_given_in_passing_draws_no_pronoun_to_it(read: Read) -> None:
    told = read(
        'Mr. Chen got cash from an attaché, known in the file as "Uncle Said". '
        "With it he hired a driver.",
        who("Chen", gender="m"), noun("attaché", subtype="diplomat"),
        who("Uncle Said", gender="m"), noun("driver"),
    )  # fmt: skip
    assert told.id("he") == told.id("Chen")


def test_who_is_accused_of_helping_him_is_another(read: Read) -> None:
    told = read(
        "Pavel Novak filmed the vigil. Omar Zia was accused of aiding and warning him.",
        who("Pavel Novak", gender="m"), who("Omar Zia", gender="m"),
    )  # fmt: skip
    assert told.id("him") == told.id("Pavel Novak")


def test_who_has_somebody_beaten_is_not_beaten(read: Read) -> None:
    told = read(
        "The consul got him beaten by two men. The consul had two men follow him.",
        noun("consul", subtype="diplomat"), noun("two men", "group", "collective"),
        noun("consul", subtype="diplomat"), noun("two men", "group", "collective"),
    )  # fmt: skip
    assert told.id("consul") not in (told.id("him"), told.id("him", 1))


@pytest.mark.parametrize(
    ("parted", "said", "same"),
    [
        ("Guards separated the two sides", "spat at me", False),
        ("Guards stepped between the groups", "took pictures of my face", False),
        ("Guards separated the two sides", "were late", True),
        ("Guards dispersed the crowd", "spat at me", True),
    ],
)
def test_who_keeps_two_sides_apart_is_not_whom_a_victim_tells_of(
    read: Read, parted: str, said: str, same: bool
) -> None:
    told = read(
        f'{parted}. "They {said}," Ana Reyes said.',
        noun("Guards", "group", "collective"), who("Ana Reyes", gender="f"),
    )  # fmt: skip
    assert (told.id("They") == told.id("Guards")) == same
