"""Who pays is behind it: "the consulate paid for the coaches", "coaches booked by the party".

The reader often knows the coaches, or the men who were paid, and not who paid or booked them.
"""

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.gazetteer.words import organization_words
from extract.grammar import NOUNS, agents, children, is_passive, is_verbal, lemma, own_subjects
from extract.role_groups import DOERS
from extract.roles.relative_doers import are_people, is_body, who_is_meant
from extract.wordlists import word_sets

_SURE = 0.7
"""Of a rule that reads grammar alone; not calibrated."""
_NAMED = ("PERSON", "ORG", "NORP", "GPE")
_PERSONS = ("he", "she", "they", "i", "we")


def paid_by_the_subject(frame: Frame) -> Frame:
    """ "The club had paid the men": the club is the sponsor, where nobody else is."""
    verb = frame.trigger
    if frame.type != "mobilize" or lemma(verb) not in word_sets("light_verbs")["paying"]:
        return frame
    if any(f.role in DOERS for f in frame.fillers):
        return frame
    taken = {f.head.i for f in frame.fillers}
    payers = [who for who in _subjects(verb) if _may_pay(who) and who.i not in taken]
    told = (Filler("sponsor", who, _SURE, "payer") for who in payers)
    return frame.filled((*frame.fillers, *told), "payer") if payers else frame


def booked_by_its_agent(frame: Frame) -> Frame:
    """ "Vans were rented by the attaché": he has done it, where nobody else has."""
    verb = frame.trigger
    if frame.type != "mobilize" or any(f.role in DOERS for f in frame.fillers):
        return frame
    if lemma(verb) not in word_sets("gatherings")["arranging"]:
        return frame
    taken = {f.head.i for f in frame.fillers}
    by = [who for who in agents(verb) if who.i not in taken and who.pos_ in NOUNS]
    role = "sponsor" if lemma(verb) in word_sets("light_verbs")["bankrolling"] else "initiator"
    told = (Filler(role, who, _SURE, "agent_of_booking") for who in by)
    return frame.filled((*frame.fillers, *told), "agent_of_booking") if by else frame


def _subjects(verb: Token) -> list[Token]:
    """Also of "the consulate paid for the coaches", where the parser sees no verb."""
    if verb.dep_ == "acl" and children(verb, "prep") and not agents(verb):
        top = next((word for word in verb.ancestors if word.dep_ == "ROOT"), verb)
        return [top] if top.pos_ in NOUNS and top.i < verb.i else []
    if not is_verbal(verb) or is_passive(verb):
        return []
    return [who_is_meant(who) for who in own_subjects(verb)]


def _may_pay(who: Token) -> bool:
    body = lemma(who) in organization_words().tables["nominal_heads"]
    named = who.ent_type_ in _NAMED or who.lower_ in _PERSONS
    return named or body or are_people(who) or is_body(who)
