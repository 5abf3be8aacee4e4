"""The mode of an event (beating, abduction, inquiry, ...), where the trigger alone decides it."""

from functools import lru_cache

from spacy.tokens import Token

from extract.grammar import prepositional_objects, word_before, word_behind
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
    if event_type == "assault" and _is_deadly(trigger):
        return "lethal"
    if event_type == "respond" and _is_led_away(trigger):
        return None
    return _modes().get((event_type, trigger.lemma_.lower()))


def _is_deadly(trigger: Token) -> bool:
    """`shot dead`, `beat him to death`, `fatally stabbed`: what became of it stands beside it."""
    to_death = any(word.lower_ == "death" for word in prepositional_objects(trigger, "to"))
    before, behind = word_before(trigger), word_behind(trigger)
    dead = behind is not None and behind.lower_ == "dead"
    return to_death or dead or (before is not None and before.lower_ == "fatally")


def _is_led_away(escort: Token) -> bool:
    """`guards escorted the men out of the hall`: hecklers are, and speakers for their safety."""
    if escort.lemma_.lower() != "escort":
        return False
    away = {"out", "away", "off", "from"}
    return any(child.lower_ in away for child in escort.rights)
