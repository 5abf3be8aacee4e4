"""What kind of place a scene of no list is."""

import pytest
from spacy.language import Language

from extract.claims.scene_places import scene_kind
from extract.language_model import load_model
from extract.tokenizer import keep_hyphens

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return keep_hyphens(load_model())


@pytest.mark.parametrize(
    ("text", "scene", "kind"),
    [
        ("He was seized at Olvanimo on Friday.", "Olvanimo", "city"),
        ("They fetched her from Prey Senafe in May.", "Prey Senafe", "city"),
        ("They met at the Libra on Friday.", "Libra", "venue"),
        ("They were beaten in Sela Hall on Friday.", "Sela Hall", "venue"),
        ("They met in Room 4 on Friday.", "Room 4", "venue"),
        ("He was smuggled across the Meru at night.", "Meru", "region"),
        ("They met at a Marram tannery.", "Marram tannery", "venue"),
    ],
)
def test_a_bare_name_is_a_town_and_other_scenes_are_spots(
    nlp: Language, text: str, scene: str, kind: str
) -> None:
    doc = nlp(text)
    span = doc.char_span(text.index(scene), text.index(scene) + len(scene))
    assert span is not None
    assert scene_kind(span.start, span.end, doc) == kind
