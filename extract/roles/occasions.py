"""What a claimed deed is said to follow: "it was claimed that they cancelled it after a call".

The call is told by the claim alone. So it is alleged where the deed is, and where the deed is
denied for its reason ("denied that it was dropped because of pressure") the reason is denied too.
"The threats of 5 May" are known beside the claim and stay.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Frame
from extract.grammar import DEFINITE
from extract.wordlists import word_sets
from graph.ontology import ontology

_KNOWN = DEFINITE | {"such"}


def of_what_is_claimed(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """An occasion or reason told only inside a claim is claimed, or denied, with the deed."""
    noun = frame.trigger
    if frame.modality != "asserted" or noun.pos_ != "NOUN" or noun.dep_ != "pobj":
        return frame
    event = ontology().event_types[frame.type]
    if frame.type in GATHERINGS or not event.harmful or _is_known(noun):
        return frame
    binding, deed = _bound_to(noun)
    claimed = next((other for other in frames if other.trigger.i == deed.i), None)
    if binding is None or claimed is None or claimed.modality not in ("alleged", "denied"):
        return frame
    is_reason = binding in word_sets("modality")["reason_words"]
    modality = claimed.modality if is_reason else "alleged"
    source = claimed.source if modality == claimed.modality else None
    told = replace(frame, modality=modality, cues=claimed.cues, source=source)
    return told.marked("occasion_guard")


def _is_known(noun: Token) -> bool:
    return any(word.lower_ in _KNOWN or word.dep_ == "poss" for word in noun.lefts)


def _bound_to(noun: Token) -> tuple[str | None, Token]:
    """The word that binds a noun to the verb above it, and that verb."""
    words = word_sets("modality")["occasion_words"] | word_sets("modality")["reason_words"]
    above = noun.head.head if noun.head.lower_ in ("of", "to") else noun.head
    return (above.lower_, above.head) if above.lower_ in words else (None, above)
