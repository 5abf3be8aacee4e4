"""The mode of an event (beating, abduction, inquiry, ...), where the trigger alone decides it."""

from functools import lru_cache

from spacy.tokens import Token

from extract.wordlists import FOLDER, read_yaml


@lru_cache(maxsize=1)
def _modes() -> dict[tuple[str, str], str]:
    return {
        (type_, lemma): mode
        for type_, modes in read_yaml(FOLDER / "modes.yaml").items()
        for mode, lemmas in modes.items()
        for lemma in lemmas
    }


def mode_of(event_type: str, trigger: Token) -> str | None:
    """Mode of an event of this type with this trigger; None where the word leaves it open."""
    return _modes().get((event_type, trigger.lemma_.lower()))
