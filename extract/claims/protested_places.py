"""Where that lies against which people protest: "a rally in Leeds against arrests in Urumqi".

The arrests were in Urumqi, and so are the prisoners of "a vigil for prisoners in Hotan"; where the
gathering is, or is filmed, that does not tell. Only of harm and of who suffers it: "a protest
against the election in Minsk" may be there.
"""

from extract.claims.mention_index import MentionIndex
from extract.claims.place_words import attached
from extract.frames import Filler, Frame
from extract.grammar import lemma
from extract.wordlists import word_sets

_GATHERINGS = ("protest", "public_event", "surveil", "disrupt_event", "statement")
"""Types that are a gathering or done to one; who is beaten at one mostly is near the arrests."""
_OVER = ("against", "over", "about", "for")


def is_of_what_is_protested(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """Whether a place stands behind the harm of which a gathering or a film tells."""
    del index
    words, at = word_sets("places"), attached(filler.head)
    harm = at.head if at.head.dep_ == "pobj" else at.doc[at.i - 1]  # hung on "protested"
    if frame.type not in _GATHERINGS:
        return False
    if harm.dep_ != "pobj" or lemma(harm) not in words["protested"] or harm.i == frame.trigger.i:
        return False
    over = harm.head
    if over.lower_ not in _OVER or over.i < frame.trigger.i:
        return False
    told = lemma(over.head) in words["told_against"]
    ahead = over.doc[over.i - 1]
    return told or lemma(ahead) in words["told_against"]
