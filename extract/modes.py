"""The mode of an event (beating, abduction, inquiry, ...), where the trigger alone decides it."""

from functools import lru_cache
from pathlib import Path

import yaml
from spacy.tokens import Token

_TABLE = Path(__file__).parent / "lexicon" / "modes.yaml"


@lru_cache(maxsize=1)
def _modes() -> dict[tuple[str, str], str]:
    table: dict[str, dict[str, list[str]]] = yaml.safe_load(_TABLE.read_text(encoding="utf-8"))
    return {
        (type_, lemma): mode
        for type_, modes in table.items()
        for mode, lemmas in modes.items()
        for lemma in lemmas
    }


def mode_of(event_type: str, trigger: Token) -> str | None:
    """Mode of an event of this type with this trigger; None where the word leaves it open."""
    return _modes().get((event_type, trigger.lemma_.lower()))
