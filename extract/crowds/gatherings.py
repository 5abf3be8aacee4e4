"""A second opinion on gatherings: which is against another, and which is told in two words.

The trained reader knows a gathering by its own words; that it is aimed at another one stands at
times in the grammar alone, and of one crowd that "lined up and sang" it makes two.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.crowds.answering_crowds import answered
from extract.crowds.gathering_types import GATHERINGS
from extract.frames import Filler, Frame
from extract.grammar import children, has_to, is_verbal, lemma, prepositional_objects
from extract.triggers import matching_entries
from extract.wordlists import word_sets

COUNTER_PROTEST = "counter_protest"
AGAINST, RECEPTION = "against_others", "reception"
"""What a frame's rule is called where grammar says that its crowd is against a gathering."""
_CROWDS = ("protest", COUNTER_PROTEST)
_SUBJECTS = ("nsubj", "nsubjpass")
_PHRASE = ("conj", "xcomp", "advcl")
_SCENE = 3
"""Sentences back in which the gathering stands that others are against."""
_SURE = 0.7
"""A verb that the reader is so sure of tells of a gathering of its own."""

ByWord = Mapping[int, Frame]
"""Frames by the number of their trigger."""


def against_others(frames: Sequence[Frame]) -> list[Frame]:
    """Call a protest a counter-protest where grammar aims it at a gathering told before."""
    gatherings = {f.trigger.i: f for f in frames if f.type in GATHERINGS}
    first = min(gatherings, default=0)
    return [
        _aimed(_as_against(frame), gatherings)
        if frame.type == "protest" and _is_against(frame.trigger, first, gatherings)
        else _aimed(frame, gatherings)
        if frame.type == COUNTER_PROTEST and _says_so(frame.trigger)
        else frame
        for frame in frames
    ]


def _aimed(frame: Frame, gatherings: ByWord) -> Frame:
    """With the gathering that it is said to answer."""
    if any(filler.role == "target_event" for filler in frame.fillers):
        return frame
    aims = (
        Filler("target_event", word, frame.confidence, AGAINST)
        for word in answered(frame.trigger, gatherings)
    )
    return replace(frame, fillers=(*frame.fillers, *aims))


def _as_against(frame: Frame) -> Frame:
    return replace(frame, type=COUNTER_PROTEST, mode=None).marked(AGAINST)


def is_called_so(frame: Frame) -> bool:
    """Whether a word or the grammar says of a crowd that it is against a gathering told before."""
    return _says_so(frame.trigger) or not {AGAINST, RECEPTION}.isdisjoint(frame.marks)


def _is_against(trigger: Token, first: int, gatherings: ByWord) -> bool:
    """Whether the words of a protest aim it at another gathering, told before or as its object.

    So do its doers, where they stand by rulers and those of a protest before it do not.

    Args:
        first: The number of the first gathering's trigger: nothing is told before that.
    """
    if _says_so(trigger) or _is_rival(trigger) or _pickets(trigger, gatherings):
        return True
    if answered(trigger, gatherings):
        return True
    if trigger.i == first or _goes_on_from(trigger, first):
        return False
    met = lemma(trigger) in word_sets("gatherings")["meeting"] and bool(_met_by(trigger))
    further = _is_smaller(trigger) or any(map(_is_further, _crowds(trigger)))
    aimed = _is_opposite(trigger, gatherings) or _comes_to(trigger, gatherings)
    sides = _takes_sides(gatherings[trigger.i], gatherings)
    return met or further or aimed or sides or _jeers(trigger)


def _says_so(trigger: Token) -> bool:
    """ "Its counter-rally"."""
    return trigger.lower_.startswith(tuple(word_sets("gatherings")["named"]))


def _is_rival(crowd: Token) -> bool:
    """ "A rival march"."""
    return any(child.lower_ in word_sets("gatherings")["rival"] for child in crowd.lefts)


def _pickets(verb: Token, gatherings: ByWord) -> bool:
    """ "Picketed the screening", "waited outside to picket it"."""
    if lemma(verb) not in word_sets("gatherings")["picketing"] or not is_verbal(verb):
        return False
    last = max((i for i in gatherings if i < verb.i), default=verb.i)
    it = ("it",) if gatherings[last].type == "public_event" else ()
    return any(w.i in gatherings or w.lower_ in it for w in children(verb, "dobj", "nsubjpass"))


def _jeers(verb: Token) -> bool:
    """ "Rallied at the gate and jeered the marchers", "stood there booing the speakers"."""
    words = word_sets("gatherings")
    return any(
        word.lower_ in words["those_who_gather"]
        for also in children(verb, "conj", "advcl", "xcomp")
        if lemma(also) in words["jeering"] and not children(also, *_SUBJECTS)
        for word in [*children(also, "dobj"), *prepositional_objects(also, "at", "down", "out")]
    )


def _crowds(trigger: Token) -> list[Token]:
    """The words that may name who gathers: the trigger, its doers, the noun that it describes."""
    described = [trigger.head] if trigger.dep_ in ("acl", "relcl") else []
    return [trigger, *children(trigger, *_SUBJECTS), *_met_by(trigger), *described]


def _met_by(verb: Token) -> list[Token]:
    """ "Met by sixty men"; any other "by" names no doers here."""
    return [who for by in children(verb, "agent") for who in children(by, "pobj")]


def _is_further(crowd: Token) -> bool:
    """ "A second group", "a rival crowd"."""
    words = word_sets("gatherings")
    before = {child.lower_ for child in crowd.lefts}
    further = lemma(crowd) in words["crowds"] and not before.isdisjoint(words["further"])
    return further or _is_rival(crowd)


def _is_smaller(crowd: Token) -> bool:
    """ "A smaller rally"."""
    smaller = word_sets("gatherings")["smaller"]
    return not is_verbal(crowd) and any(child.lower_ in smaller for child in crowd.lefts)


def _is_opposite(trigger: Token, gatherings: ByWord) -> bool:
    """ "A protest against the protest", "stood facing them", "lined the wall opposite ours"."""
    words = word_sets("gatherings")
    for place in _places(trigger):
        there = [*children(place, "pobj", "dobj"), *_beyond(place, trigger)]
        is_opposite = place.lower_ in words["opposite"]
        known = words["those_gathered"] | (words["that_gathering"] if is_opposite else set())
        if is_opposite and any(word.i in gatherings for word in there):
            return True
        is_about = is_opposite or place.lower_ in words["around"]
        if is_about and any(word.lower_ in known for word in there):
            return True
    return False


def _places(trigger: Token) -> list[Token]:
    """Words that may say where a crowd is, on the trigger or on the noun of its place."""
    grounds = [*children(trigger, "dobj"), *prepositional_objects(trigger, "in", "on", "at")]
    own = children(trigger, "prep", "prt", "advmod", "xcomp", "advcl")
    return [*own, *(place for ground in grounds for place in children(ground, "prep", "acl"))]


def _goes_on_from(verb: Token, first: int) -> bool:
    """ "Drove and walked behind them": the first crowd, told in a second verb."""
    return verb.dep_ == "conj" and verb.head.i == first and not children(verb, *_SUBJECTS)


def _comes_to(verb: Token, gatherings: ByWord) -> bool:
    """ "Turned up at the vigil with flags", "came to their rally"."""
    words = word_sets("gatherings")
    if lemma(verb) not in words["coming"] or not is_verbal(verb):
        return False
    ends = prepositional_objects(verb, "at", "to")
    return any(word.i in gatherings or word.lower_ in words["those_who_gather"] for word in ends)


def _takes_sides(frame: Frame, gatherings: ByWord) -> bool:
    """ "Supporters of the president rallied" shortly after a protest of others was told."""
    if not _are_loyal(frame):
        return False
    near = range(frame.sentence - _SCENE, frame.sentence + 1)
    before = (g for i, g in gatherings.items() if i < frame.trigger.i and g.sentence in near)
    return any(g.type == "protest" and not _are_loyal(g) for g in before)


def _are_loyal(frame: Frame) -> bool:
    """Whether a gathering is one of people who stand by their rulers."""
    own = children(frame.trigger, *_SUBJECTS)
    named = [f.head for f in frame.fillers if f.role in ("participant", "organizer", "initiator")]
    return any(map(_is_loyal, [*own, *named]))


def _is_loyal(who: Token) -> bool:
    """ "Loyalists", "pro-government students", "admirers of the general", "who back the king"."""
    words = word_sets("gatherings")
    around = list(who.lefts)
    if any(child.lower_ in words["against_rulers"] for child in around):
        return False
    if lemma(who) in words["loyal"] or any(c.lower_ in words["pro_rulers"] for c in around):
        return True
    held = [*around, *prepositional_objects(who, "of")] if lemma(who) in words["holding_to"] else []
    for clause in children(who, "relcl", "acl"):
        held += children(clause, "dobj") if lemma(clause) in words["backing"] else []
    return any(_is_in_power(word) for word in held)


def _is_in_power(ruler: Token) -> bool:
    """ "The president", and no former or jailed one, nor an opposition party."""
    words = word_sets("gatherings")
    known = {child.lower_ for child in ruler.lefts}
    return lemma(ruler) in words["rulers"] and known.isdisjoint(words["against_rulers"])


def _beyond(place: Token, trigger: Token) -> list[Token]:
    """ "Across from the vigil", "across the street from the vigil"; "from" hangs on either word."""
    between = children(place, "pobj")
    if not all(lemma(word) in word_sets("gatherings")["between"] for word in between):
        return []  # "marched across the bridge from the vigil" leaves it
    above = [place, *between, trigger]
    return [word for token in above for word in prepositional_objects(token, "from")]


def told_once(frames: Sequence[Frame]) -> list[Frame]:
    """Leave out counter-protests that only tell more of a gathering told in the same phrase."""
    crowds = {f.trigger.i: f for f in frames if f.type in _CROWDS}
    named = {f.trigger.i: noun for f in crowds.values() for noun in _crowds_of(f, crowds)}
    doubles = {*_doubles(crowds), *named}
    against = set(named.values())
    return [
        _as_against(frame)
        if frame.trigger.i in against and frame.type != COUNTER_PROTEST
        else frame
        for frame in frames
        if frame.trigger.i not in doubles
    ]


def _crowds_of(frame: Frame, crowds: ByWord) -> list[int]:
    """ "A second march formed outside": the noun is the gathering that the verb is against."""
    if (
        frame.type != COUNTER_PROTEST
        or lemma(frame.trigger) not in word_sets("gatherings")["forming"]
    ):
        return []
    verb = frame.trigger
    nouns = [verb.head] if verb.dep_ == "acl" else children(verb, *_SUBJECTS)
    return [noun.i for noun in nouns if noun.i in crowds and noun.i != min(crowds)]


def _doubles(crowds: ByWord) -> Iterator[int]:
    """Numbers of the triggers of counter-protests that are none of their own, some twice."""
    for frame in crowds.values():
        trigger = frame.trigger
        if frame.type == COUNTER_PROTEST and (_picks_up(trigger) or _convenes(trigger, crowds)):
            yield trigger.i
        other = crowds.get(_above(trigger, crowds))
        double = None if other is None else _double(frame, other)
        if double is not None and double.type == COUNTER_PROTEST:
            yield double.trigger.i


def _double(frame: Frame, other: Frame) -> Frame | None:
    """Which of two frames in one verb phrase tells nothing new; None where both may do."""
    if frame.trigger.dep_ == "dobj":  # "formed a wall"
        return None if matching_entries(frame.trigger) else frame
    unsure = min((frame, other), key=lambda f: f.confidence)
    return unsure if unsure.confidence < _SURE else None


def _picks_up(verb: Token) -> bool:
    """ "He gathered up the shoes"."""
    return lemma(verb) == "gather" and bool(children(verb, "prt"))


def _convenes(verb: Token, crowds: ByWord) -> bool:
    """ "A rally they had called"."""
    is_clause = verb.dep_ == "relcl" and verb.head.i in crowds
    return is_clause and lemma(verb) in word_sets("gatherings")["convening"]


def _above(word: Token, crowds: Iterable[int]) -> int:
    """The gathering of whose verb phrase a word is part: "lined up and sang"; -1 for none."""
    if word.dep_ == "dobj":
        return word.head.i if word.head.i in crowds and not is_verbal(word) else -1
    while word.dep_ in _PHRASE and is_verbal(word) and _goes_on(word):
        word = word.head
        if word.i in crowds:
            return word.i
    return -1


def _goes_on(verb: Token) -> bool:
    """True for a verb without doer of its own, and for an aim: "waited outside to picket it"."""
    if children(verb, *_SUBJECTS, "agent"):
        return False
    return verb.dep_ != "advcl" or verb.tag_ == "VBG" or has_to(verb)
