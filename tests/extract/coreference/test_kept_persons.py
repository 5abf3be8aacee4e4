"""Pronouns that stay with one person over the clauses of a sentence."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import noun, who

pytestmark = pytest.mark.model


def test_who_is_paid_in_one_clause_acts_in_the_next(read: Read) -> None:
    told = read(
        "Omar Said filmed Ali Karim. A guard had met him and paid him, and he sent it to him.",
        who("Omar Said", gender="m"), who("Ali Karim", gender="m"), noun("guard"),
    )  # fmt: skip
    assert told.id("him") == told.id("him", 1) == told.id("he")
    assert told.id("him", 2) != told.id("he")


def test_a_pronoun_on_both_sides_leaves_it_open(read: Read) -> None:
    told = read(
        "Lina Orsk met Omar Said. She paid him, and he left.",
        who("Lina Orsk", gender="f"), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id("he") == told.id("him") == told.id("Omar Said")


def test_whose_brother_it_is_is_struck_by_him(read: Read) -> None:
    told = read(
        "Omar Said followed Ali Karim. His guard met him and struck him.",
        who("Omar Said", gender="m"), who("Ali Karim", gender="m"),
        noun("His guard", definite=True),
    )  # fmt: skip
    assert told.id("him") == told.id("him", 1) == told.id("His")


def test_her_brother_strikes_another(read: Read) -> None:
    told = read(
        "Omar Said wrote to Lina Orsk. Her brother struck him.",
        who("Omar Said", gender="m"), who("Lina Orsk", gender="f"),
        noun("Her brother", subtype="relative", definite=True),
    )  # fmt: skip
    assert told.id("him") == told.id("Omar Said")
