"""Places that a reader ties to an event and that the grammar gives to somebody or something else.

`harassment by the service`, `beaten by men from the Tunis branch`, `offered him a ticket to
Riyadh`: a doer, an origin, a journey; none of them is where it happened.
"""

from collections.abc import Callable

from spacy.tokens import Token

from extract.claims.destinations import is_destination
from extract.claims.mention_index import MentionIndex
from extract.claims.pair_places import is_of_the_verb_around
from extract.claims.place_words import AT, attached, clause_above, hangs_on, is_summons, named_by
from extract.claims.protested_places import is_of_what_is_protested
from extract.frames import Filler, Frame
from extract.grammar import children, is_verbal, lemma, sentence_of
from extract.wordlists import word_sets
from graph.ontology import ontology

Rule = Callable[[Frame, Filler, MentionIndex], bool]

_TOWARD = (*AT, "to", "into", "on", "before", "opposite", "around", "through")
_MOVED = ("target", "intermediary")
"""Whose origin may be where an act begins: "recalled the envoy from Tehran"."""
_HANDS = ("sponsor", "addressee")
_ARMED = ("security_service", "police", "state")
_TOLD_ANYWHERE = (
    "doxx",
    "smear",
    "threaten",
    "online_abuse",
    "inform_on",
    "coerce_by_proxy",
    "harass",
)
"""Types that are done by telling or showing something of another place."""
_WITHIN_A_NOUN = ("conj", "appos", "compound", "nmod", "poss", "pobj", "prep")
_HELD = ("dobj", "nsubj", "nsubjpass", "attr")


def is_stray(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """Whether a place of a frame is that of something else in its sentence."""
    return any(rule(frame, filler, index) for rule in _RULES)


def _acts_itself(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`in UAE government custody`: who does it, orders it or is told of it is not where it is.

    What stands behind such a body is: "police in Azerbaijan".
    """
    own, acting = named_by(filler, index), {*ontology().doer_roles, *_HANDS}
    if filler.head.i > own:
        return False
    return any(f.role in acting and named_by(f, index) == own for f in frame.fillers)


def _is_somebody(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`harassment by the service`, `before a judge`: nobody is a place, though one goes to them."""
    mention = index.at(filler.head)
    facing = _stands_facing(filler.head)
    if mention is None:
        return facing and filler.head.pos_ == "PRON" and filler.head.lower_ != "it"
    if mention.subtype == "official" or mention.type == "person":
        return True
    if mention.type == "group" and facing:
        return True
    if mention.type != "organization" or mention.subtype not in _ARMED:
        return False
    preposition = filler.head.head
    return filler.head.dep_ != "pobj" or preposition.lower_ not in _TOWARD


def _stands_facing(word: Token) -> bool:
    """`opposite them`, `in front of the protesters`: on which side of people something is done."""
    first = word.left_edge.i
    before = [t.lower_ for t in word.doc[max(first - 2, 0) : first]]
    beside = word_sets("places")["beside_people"]
    return before == ["front", "of"] or (bool(before) and before[-1] in beside)


def is_no_place(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`told him in Kirundi`, `pulled out of the queue`: a language, a direction, a part.

    Likewise a distance: `at close range`.
    """
    words, word = word_sets("places"), filler.head
    spoken = word.lower_ in words["languages"] and word.head.lower_ == "in"
    far = lemma(word) in words["far_off"]
    off = far and any(child.lower_ in words["how_far"] for child in word.lefts)
    return spoken or off or lemma(word) in words["no_places"]


def _is_origin(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`beaten by men from the Tunis branch`: where somebody or something comes from."""
    preposition = attached(filler.head)
    over = preposition.head
    if preposition.lower_ != "from" or preposition.dep_ != "prep" or over.i == frame.trigger.i:
        return False
    return any(f.head.i == over.i for f in frame.fillers if f.role not in _MOVED)


def _is_of_what_is_shown(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`published photographs of his house in Uppsala`: where that is of which something tells."""
    if frame.type not in _TOLD_ANYWHERE:
        return False
    shown, word = word_sets("places")["shown"], filler.head
    if _is_behind_an_address(word, index) or _is_behind_a_picture(frame, word):
        return True
    while word.dep_ in _WITHIN_A_NOUN and word.head.i not in (word.i, frame.trigger.i):
        word = word.head
        if word.pos_ == "NOUN" and lemma(word) in shown:
            return True
    return False


def _is_behind_a_picture(frame: Frame, word: Token) -> bool:
    """`showed her a photograph of her mother in | Bata`, which the parser hangs on the verb."""
    at, verb, places = attached(word), frame.trigger, word_sets("places")
    if at.head.i != verb.i or lemma(verb) not in places["showing"]:
        return False
    for noun in children(verb, "dobj"):
        of = [prep for prep in children(noun, "prep") if prep.lower_ in ("of", "from", "showing")]
        between = noun.doc[noun.i : at.i]
        apart = any(w.text == "," or (is_verbal(w) and w.i > noun.i) for w in between)
        if lemma(noun) in places["shown"] and of and noun.i < at.i and not apart:
            return True
    return False


def _is_behind_an_address(word: Token, index: MentionIndex) -> bool:
    """`posted her address in | Quai Street`, which the parser hangs on the verb."""
    at, mention = attached(word), index.at(word)
    if word.pos_ != "PROPN" or mention is None or mention.type != "place" or not at.i:
        return False
    return at.lower_ in _TOWARD and lemma(at.nbor(-1)) == "address"


def _is_of_rulers(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`followed opponents of the government in Kigali`: the seat of those whom somebody opposes."""
    at = attached(filler.head)
    of, words = at.head.head, word_sets("places")
    ruling = at.lower_ in AT and at.head.lower_ in words["rulers"] and at.head.dep_ == "pobj"
    return ruling and (lemma(of.head) in words["opposing"] or of.lower_ in ("against", "toward"))


def _is_at_home_and_abroad(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`safe neither at home nor abroad`: everywhere, and no place."""
    word = filler.head
    if word.lower_ != "home" or word.i + 2 >= sentence_of(word).end or list(word.lefts):
        return False
    return word.nbor().lower_ in ("or", "nor", "and") and word.nbor(2).lower_ == "abroad"


def _is_work(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`was dismissed from his post`: what somebody loses, and not where."""
    word = filler.head
    return lemma(word) in word_sets("places")["work"] and attached(word).lower_ == "from"


def _is_where_it_went(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`money was sent to an address in Lima`, `handed over to Lao police`: who got it."""
    word, words = filler.head, word_sets("places")
    at = attached(word)
    while at.lower_ in AT and at.head.dep_ == "pobj":
        word, at = at.head, at.head.head
    if at.lower_ != "to" or at.dep_ not in ("prep", "dative"):
        return False
    if lemma(word) in words["receiving"]:
        return True
    mention = index.at(word)
    handed = lemma(at.head) in words["handing"] and mention is not None
    return handed and mention is not None and mention.subtype in _ARMED


def _carries_away(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`put on a plane`, `driven off in two buses`: what somebody is sent away with.

    Where he was taken off it, or seized on it, is a place.
    """
    at = attached(filler.head)
    vehicle = lemma(filler.head) in word_sets("places")["vehicles"]
    behind = filler.head.doc[filler.head.i + 1 : filler.head.i + 3]
    town = index.at(behind[1]) if len(behind) == 2 and behind[0].lower_ in AT else None
    placed = town is not None and town.type == "place"  # "on a bus in Accra"
    away = frame.type == "restrict_mobility" and at.lower_ in ("on", "onto", "in", "to")
    return vehicle and away and not placed


def _is_of_a_journey(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`offered him a ticket to Riyadh`: where one may go; a flight forced on him goes there."""
    to = attached(filler.head)
    noun = to.head
    if to.lower_ not in ("to", "for", "into") or lemma(noun) not in word_sets("places")["journeys"]:
        return False
    return frame.type != "restrict_mobility" and noun.dep_ == "dobj"


def _is_laid_to(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`intimidation linked to Iran`: who is believed to be behind it."""
    to, mention = attached(filler.head), index.at(filler.head)
    if mention is None or mention.key is None:
        return False
    tied = to.lower_ in ("to", "with") and lemma(to.head) in word_sets("places")["tying"]
    return tied and to.head.i != frame.trigger.i


def _is_where_somebody_lives(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`was released and now lives in Canada`: what he does since, wherever it was done.

    Those "who live in Canada" and are threatened may well be so at home.
    """
    verb = attached(filler.head).head
    lives = verb.dep_ in ("conj", "ROOT") and lemma(verb) in word_sets("places")["living"]
    return lives and verb.i != frame.trigger.i


def _is_of_who_one_is(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`her son, a student in Urumqi, was beaten`: it is said of him, not where he was beaten."""
    word, trigger = filler.head, frame.trigger
    while word.dep_ in _WITHIN_A_NOUN and word.head.i not in (word.i, trigger.i):
        inside = word.dep_ in ("pobj", "prep")
        word = word.head
        if inside and word.dep_ == "appos" and word.pos_ == "NOUN" and word.i != trigger.i:
            return _is_a_person(word, index) and not word.is_ancestor(trigger)
    return False


def _is_a_person(noun: Token, index: MentionIndex) -> bool:
    """Whether an apposition behind a comma, or what it is said of, is a person."""
    found = (index.at(noun), index.at(noun.head))
    behind = any(word.text == "," for word in noun.doc[noun.head.i + 1 : noun.i])
    return behind and any(mention is not None and mention.type == "person" for mention in found)


def _at_a_call(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`gathered at the call of the union`: who wanted it, and not where it was."""
    return is_summons(filler.head) or is_summons(attached(filler.head).head)


def _of_a_doer(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`followed by men whom they knew from the club`: the clause tells of the men alone."""
    doers = {f.head.i for f in frame.fillers if f.role == "initiator"}
    clause = clause_above(filler.head, frame.trigger)
    return clause is not None and clause.dep_ == "relcl" and clause.head.i in doers


def _of_another_verb(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`arrested in Abuja and returned to Yaounde`: a verb with its own place has no other's.

    What opens the sentence is where all of it is, and what hangs on the verb that holds a gathering
    is where the gathering is.
    """
    trigger, word = frame.trigger, filler.head
    others = (f.head for f in frame.fillers if f.role == "place" and f.head.i != word.i)
    if hangs_on(trigger, word) or not any(hangs_on(trigger, other) for other in others):
        return False
    if trigger.is_ancestor(word):
        return clause_above(word, trigger) is not None
    top = attached(word)
    if top.i < top.head.i and top.head.left_edge.i <= trigger.i and word.i < trigger.i:
        return False
    return not (trigger.dep_ in _HELD and top.head.i == trigger.head.i)


def _of_the_verb_around(frame: Frame, filler: Filler, index: MentionIndex) -> bool:
    """`the van that was used to abduct him was found in Graz`: only the van was there."""
    return is_of_the_verb_around(frame.trigger, attached(filler.head))


_RULES: tuple[Rule, ...] = (
    _acts_itself,
    _is_somebody,
    is_no_place,
    _is_origin,
    _is_of_what_is_shown,
    _is_of_rulers,
    _is_at_home_and_abroad,
    _is_work,
    _is_where_it_went,
    _carries_away,
    _is_of_a_journey,
    is_destination,
    _is_laid_to,
    _is_where_somebody_lives,
    _is_of_who_one_is,
    _at_a_call,
    _of_a_doer,
    _of_another_verb,
    _of_the_verb_around,
    is_of_what_is_protested,
)
