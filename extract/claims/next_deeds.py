"""What the next sentences of a day go on telling, whether or not the day's own sentence has a deed.

"On 5 October three men came to his shop in Brussels. They smashed the windows": on that day. The
story goes on as long as each sentence tells in the simple past of those who are there, and ends
with a date, a jump ("later", "again"), another place, or what somebody says.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Span, Token

from extract.blocks import block_around
from extract.claims.clause_times import governor_of
from extract.claims.drafts import ON_THE_SPOT, Draft
from extract.claims.reading import Reading
from extract.claims.scenes import is_told
from extract.claims.timeline import Timeline
from extract.claims.times import carried
from extract.grammar import lemma, own_subjects, sentence_of
from extract.role_groups import SUFFERERS
from extract.wordlists import word_sets
from graph.dates import is_day
from graph.model import Role

_FAR = 4
"""Sentences behind which nothing is of the day any more."""
_BY_ONE_OF_THEM = ("threaten", "harass", "coopt", "coerce_by_proxy")
"""Types that may be done from afar: they are of the scene if who does them is there."""
_OF_THE_DAY = ("detain", "surveil", "restrict_mobility", *_BY_ONE_OF_THEM)
_BY_VERB = {"respond": "on_duty", "legal_action": "on_the_spot"}
"""Types of which only some are done where the scene is, with the list of their verbs."""
_OPENING = (*ON_THE_SPOT, "detain", "surveil", "harass", "threaten", "respond", "coopt")
_PEOPLE = ("person", "group", "organization")
_WAS = frozenset(("was", "were", "got"))
_AT_TIMES = ("DATE",)
_BELOW = ("ccomp", "xcomp")
"""Clauses of which a word says nothing of the scene: "to kill her if she spoke | again"."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """The day and the town with which a story opens, and the people named since."""

    day: Role
    town: Role | None
    people: frozenset[str]


def with_next_deeds(reading: Reading, timeline: Timeline, drafts: Iterable[Draft]) -> list[Draft]:
    """Give deeds without a time the day that a sentence before them opens a story with."""
    drafts = list(drafts)
    if not any(_is_open(draft) for draft in drafts):
        return drafts
    story = _Story(reading, timeline, drafts)
    return [story.told_on(draft) if _is_open(draft) else draft for draft in drafts]


def _is_open(draft: Draft) -> bool:
    """Whether a deed of the kind that may be of a scene is told without any time."""
    trigger = draft.frame.trigger
    kinds = (*ON_THE_SPOT, *_OF_THE_DAY)
    verbs = _BY_VERB.get(draft.frame.type)
    of_scene = draft.frame.type in kinds or (
        verbs is not None and lemma(trigger) in word_sets("scenes")[verbs]
    )
    timed = any(role.role == "time" for role in draft.roles)
    told = is_told(draft) and draft.frame.modality != "denied"
    if draft.frame.modality == "negated" and draft.frame.type not in ON_THE_SPOT:
        return False  # "He was not sent anywhere"
    return of_scene and told and not timed and _is_told_on(trigger)


def _is_told_on(trigger: Token) -> bool:
    """Whether a word tells what its sentence is about, in the simple past: "They | smashed it"."""
    verb = trigger
    if trigger.pos_ == "NOUN" and trigger.dep_ == "dobj":
        verb = trigger.head  # "They took | photographs"
    root = sentence_of(trigger).root
    joined = verb.i == root.i or (verb.dep_ == "conj" and verb.head.i == root.i)
    return joined and _is_simple_past(verb)


def _is_simple_past(verb: Token) -> bool:
    """ "Beat", "was beaten"; also a "spat" or "gathered" that the tagger takes for no past."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers and verb.tag_ == "VBN":
        return helpers <= _WAS
    if verb.tag_ in ("NN", "VBN"):
        return not helpers and any(child.dep_ == "nsubj" for child in verb.lefts)
    return verb.tag_ == "VBD" and not helpers


def _is_in_the_past(verb: Token) -> bool:
    """Likewise, and for "was walking home": what so begins or goes on may be broken in upon."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return _is_simple_past(verb) or (verb.tag_ == "VBG" and bool(helpers) and helpers <= _WAS)


def _leads_away(token: Token) -> bool:
    """Whether a word takes its sentence out of the day: "later", "for months", "as a boy"."""
    words = word_sets("scenes")
    if token.dep_ == "pobj" and token.head.lower_ == "as" and lemma(token) in words["ages"]:
        return True
    away = token.lower_ in words["jumps"] or token.ent_type_ in _AT_TIMES
    return away and not any(
        one.dep_ in _BELOW or (one.dep_ == "advcl" and any(c.lower_ == "if" for c in one.lefts))
        for one in (token, *token.ancestors)
    )


def _is_to_listeners(sentence: Span) -> bool:
    """ "Spoke to our reporter on 4 May", "called our office": what follows was before."""
    listeners, root = word_sets("scenes")["listeners"], sentence.root
    return any(
        lemma(token) in listeners
        and (token.dep_ == "dobj" or (token.dep_ == "pobj" and token.head.lower_ in ("to", "with")))
        and root in token.ancestors
        for token in sentence
    )


class _Story:
    """The sentences of a document, with the days on which their stories open."""

    def __init__(self, reading: Reading, timeline: Timeline, drafts: Sequence[Draft]) -> None:
        self._reading, self._timeline = reading, timeline
        self._opening = {
            draft.frame.trigger.i
            for draft in drafts
            if draft.frame.type in _OPENING and is_told(draft)
        }
        self._found: dict[int, _Scene | None] = {}

    def told_on(self, draft: Draft) -> Draft:
        """The deed with the day of its scene, and on the spot with the town, if it is of one."""
        sentence = sentence_of(draft.frame.trigger)
        if sentence.start not in self._found:
            self._found[sentence.start] = self._scene(sentence)
        scene = self._found[sentence.start]
        if scene is None or not self._is_of(draft, scene):
            return draft
        told = [scene.day]
        if scene.town is not None and _is_in_its_town(draft):
            told.append(scene.town)
        return replace(draft, roles=(*draft.roles, *map(carried, told)))

    def _scene(self, sentence: Span) -> _Scene | None:
        """The scene that a sentence goes on with."""
        if not self._goes_on(sentence):
            return None
        people: set[str] = set()
        towns = self._towns(sentence)
        here, block = sentence, self._block(sentence)
        for _ in range(_FAR):
            if not here.start:
                return None
            here = sentence_of(here.doc[here.start - 1])
            if self._block(here) != block:
                return None
            people |= self._people(here)
            if self._timeline.dates_of(here):
                day = self._day(here)
                if day is None or not towns <= self._towns(here):
                    return None
                return _Scene(day, self._town(here), frozenset(people))
            if not self._goes_on(here):
                return None
            towns |= self._towns(here)
        return None

    def _block(self, sentence: Span) -> int | None:
        return block_around(self._reading.document.blocks, sentence.start_char)

    def _goes_on(self, sentence: Span) -> bool:
        """Whether a sentence without a date goes on with the story told so far."""
        root = sentence.root
        if self._timeline.dates_of(sentence) or not _is_in_the_past(root):
            return False
        if lemma(root) in word_sets("scenes")["states"] or any(map(_leads_away, sentence)):
            return False
        if "?" in sentence.text or lemma(root) in word_sets("speech")["verbs"]:
            return root.i in self._opening or _is_by_pronoun(root)
        return True

    def _day(self, sentence: Span) -> Role | None:
        """The one day on which a sentence opens a story."""
        dates = self._timeline.dates_of(sentence)
        root = sentence.root
        opens = lemma(root) in word_sets("scenes")["openings"] or root.i in self._opening
        if len(dates) != 1 or not opens or not _is_in_the_past(root) or _is_to_listeners(sentence):
            return None
        one = dates[0]
        days = self._timeline.days(one, ahead=False)
        above = governor_of(one, sentence)
        if days is None or not is_day(days) or above is None or above.i != root.i:
            return None
        return Role("time", one.start, one.end, one.text, value=days)

    def _town(self, sentence: Span) -> Role | None:
        """The one town in which a sentence opens a story: "came to a shop in | Brussels"."""
        named = self._reading.index.names_in(sentence.start, sentence.end)
        towns = [m for m in named if m.type == "campus" or m.subtype == "city"]
        if len(towns) != 1:
            return None
        town = towns[0]
        found = self._reading.entities.of(town, "place")
        before = sentence.doc[town.start - 1].lower_ if town.start > sentence.start else ""
        if found is None or before not in word_sets("scenes")["into_towns"]:
            return None
        return Role("place", town.start_char, town.end_char, town.text, entity=found)

    def _people(self, sentence: Span) -> set[str]:
        """Ids of those whom a sentence names, or means by a pronoun."""
        return {id_ for start, id_ in self._named if sentence.start <= start < sentence.end}

    @cached_property
    def _named(self) -> list[tuple[int, str]]:
        named = []
        for mention in self._reading.index.mentions:
            id_ = self._reading.entities.of(mention) if mention.type in _PEOPLE else None
            if id_ is not None:
                named.append((mention.head, id_))
        return named

    def _towns(self, sentence: Span) -> set[str]:
        """The towns and lands that a sentence names; all of the story are those of its opening."""
        names = self._reading.index.names_in(sentence.start, sentence.end)
        return {m.text for m in names if m.type in ("place", "campus") and m.subtype != "venue"}

    def _is_of(self, draft: Draft, scene: _Scene) -> bool:
        """Whether a deed is done among those who are there."""
        kind = draft.frame.type
        doers = draft.fillers("initiator")
        if kind in _BY_ONE_OF_THEM:
            return bool(doers & scene.people) or _is_one_of_them(draft.frame.trigger)
        if kind in ON_THE_SPOT or kind == "respond":
            return True
        if kind == "legal_action" and lemma(draft.frame.trigger) == "fine":
            return _is_at_once(draft.frame.trigger)
        return bool((doers | draft.fillers(*SUFFERERS)) & scene.people)


def _is_in_its_town(draft: Draft) -> bool:
    """Whether a deed is done where its story opens: on the spot, or at a spot that has no name."""
    places = [role.entity or "" for role in draft.roles if role.role == "place"]
    if any(place.startswith(("place:", "campus:")) for place in places):
        return False
    return draft.frame.type in ON_THE_SPOT or (draft.frame.type == "detain" and bool(places))


def _is_at_once(trigger: Token) -> bool:
    """ "Were fined on the spot"; of whom one says "I was fined" alone nobody knows when."""
    spots = word_sets("scenes")["spot"]
    return any(token.lower_ in spots for token in sentence_of(trigger))


def _is_one_of_them(verb: Token) -> bool:
    """ "One of them | held a knife to his throat"."""
    parts = (part for subject in own_subjects(verb) for part in subject.children)
    return any(of.lower_ == "of" and any(c.pos_ == "PRON" for c in of.children) for of in parts)


def _is_by_pronoun(verb: Token) -> bool:
    """ "He told them": one of those in the story speaks, and it goes on."""
    return any(subject.pos_ == "PRON" for subject in own_subjects(verb))
