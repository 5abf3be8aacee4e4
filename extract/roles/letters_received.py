"""Who gets a letter has not written it: "the hall received an email, threatening the guests".

The parser hangs what the letter does on the verb of getting, whose subject is the hall.
"""

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma
from extract.wordlists import word_sets
from graph.ontology import ontology


def not_by_who_got_it(frame: Frame) -> Frame:
    """ "Got a letter from the embassy, cancelling the talk": not by who got it."""
    verb = _getting(frame.trigger)
    if verb is None:
        return frame
    got = {who.i for who in children(verb, "nsubj")}
    doers = ontology().doer_roles
    kept = (f for f in frame.fillers if f.role not in doers or f.head.i not in got)
    return frame.filled(kept, "received_guard")


def _getting(trigger: Token) -> Token | None:
    """The verb of getting, where nothing but its sender stands between the letter and the deed."""
    if trigger.tag_ != "VBG" or trigger.dep_ not in ("advcl", "acl"):
        return None
    words = word_sets("light_verbs")
    verb = trigger.head if trigger.dep_ == "advcl" else trigger.head.head
    if lemma(verb) not in words["getting_letters"] or verb.i > trigger.i:
        return None
    letters = (o for o in children(verb, "dobj") if lemma(o) in words["written_things"])
    letter = next(letters, None)
    if letter is None or not letter.i < trigger.i:
        return None
    senders = [p for above in (verb, letter) for p in children(above, "prep") if p.i < trigger.i]
    said = {word.i for sender in senders if sender.lower_ == "from" for word in sender.subtree}
    between = trigger.doc[letter.i + 1 : trigger.i]
    free = (word.i in said or word.is_punct or word.dep_ == "advmod" for word in between)
    return verb if all(free) else None
