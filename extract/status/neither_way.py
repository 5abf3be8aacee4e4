"""Who says neither yes nor no: "neither confirmed nor denied that it had paid them"."""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma
from extract.statuses import REFUTED
from extract.wordlists import word_sets


def neither_way(frame: Frame) -> Frame:
    """ "neither confirmed nor denied that it had paid them": who says so leaves it open."""
    if frame.modality not in REFUTED:
        return frame
    pair = neither_way_verbs(frame.trigger)
    if not pair:
        return frame
    return replace(frame, modality="hypothetical", cues=pair).marked("neither_way_guard")


def neither_way_verbs(trigger: Token) -> tuple[Token, ...]:
    """The verbs of confirming and denying, joined by "nor" or "or", that govern the trigger."""
    words = word_sets("modality")
    for above in trigger.ancestors:
        pair = sorted((above, *above.conjuncts), key=lambda verb: verb.i)
        names = {lemma(verb) for verb in pair}
        joined = any(c.lower_ in ("nor", "or") for verb in pair for c in children(verb, "cc"))
        if joined and names & words["deny_verbs"] and names & words["confirming_verbs"]:
            return tuple(pair)
    return ()
