"""The redaction policy of a store: who is public, who is hidden, and what decides it."""

from contextlib import closing

import pytest

from api.doors import policy_of
from extract.read import read_text
from extract.run import extract
from graph.ingest import ingest
from graph.store import open_store
from tests.factory import Actor, report, said


def known_spans(text: str) -> list[tuple[int, int]]:
    """A gazetteer that knows one town, and only where "in" shows that a town is meant."""
    at = text.find("in Newton")
    return [(at + 3, at + 9)] if at >= 0 else []


@pytest.fixture
def store(tmp_path):
    with closing(open_store(f"sqlite:{tmp_path / 'x.db'}")) as opened:
        yield opened


def policy(store, *actors: Actor, harmed: tuple[Actor, ...] = ()):
    sentences = [said("protest", participant=actor) for actor in actors]
    sentences += [said("doxx", target=actor) for actor in harmed]
    ingest(report(*sentences), store)
    return policy_of(store, known_spans)


def test_private_persons_are_hidden_with_every_word_of_their_names(store):
    made = policy(store, Actor("Mara Quillby"), Actor("al-Orvane bin Tessal"))
    assert {"Mara Quillby", "Mara", "Quillby", "Tessal"} <= made.hidden_names
    assert (
        made.mask("quillby met MARA at al-orvane bin tessal's") == "[name] met [name] at [name]'s"
    )


def test_a_description_is_no_name_and_takes_no_words_away(store):
    made = policy(store, Actor("a man of the Circle"), Actor("she"), Actor("Students"))
    assert "Circle" not in made.hidden_names and "she" not in made.hidden_names
    assert made.mask("she saw a man") == "she saw a man"


def test_accounts_are_hidden_even_when_they_look_like_words(store):
    made = policy(
        store, Actor("harbourpanda", "account"), Actor("it", "account"), Actor("@x_y", "account")
    )
    assert made.hidden_names == {"harbourpanda", "@x_y"}
    assert made.mask("harbourpanda wrote it") == "[name] wrote it"


def test_officers_are_public_with_the_mentions_made_of_their_names(store):
    made = policy(store, Actor("Officer Dunmarrow", public_role="police officer"))
    assert "Officer Dunmarrow" in made.public_names
    assert made.mask("Then Officer Dunmarrow left.") == "Then Officer Dunmarrow left."


def test_an_officer_who_is_the_target_of_harm_is_hidden(store):
    officer = Actor("Officer Dunmarrow", public_role="police officer")
    made = policy(store, harmed=(officer,))
    assert "Dunmarrow" in made.hidden_names and "Dunmarrow" not in made.mask(
        "Officer Dunmarrow left."
    )


def test_a_private_namesake_hides_the_name_of_a_public_person(store):
    made = policy(
        store, Actor("Ada Dunmarrow", public_role="police officer"), Actor("Eva Dunmarrow")
    )
    assert made.mask("They met Ada Dunmarrow.") == "They met [name]."


def test_of_other_bodies_only_what_the_gazetteer_knows_is_public(store):
    made = policy(store, Actor("Newton", "place"), Actor("Snow Lantern Circle", "organization"))
    assert made.public_names == {"Newton"}
    assert made.mask("Newton police met the Snow Lantern Circle") == "Newton police met the [name]"


def test_the_secret_is_the_stores_own_and_stays(store, tmp_path):
    first = policy(store, Actor("Mara Quillby"))
    assert policy_of(store, known_spans).secret == first.secret and len(first.secret) == 32
    with closing(open_store(f"sqlite:{tmp_path / 'y.db'}")) as other:
        assert policy_of(other, known_spans).secret != first.secret


@pytest.mark.model
def test_a_name_in_small_letters_that_nothing_recognizes_is_hidden(tmp_path):
    text = "In Leeds tenzin dolma was beaten by men from the embassy."
    with closing(open_store(f"sqlite:{tmp_path / 'y.db'}")) as opened:
        ingest(extract(read_text(text)), opened)
        made = policy_of(opened)
    assert made.mask("Then tenzin dolma was beaten.") == "Then [name] was beaten."
