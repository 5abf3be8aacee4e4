"""Fillers become roles: words find their entity, their date, their count or stay as words."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.claims.destinations import is_bound_for
from extract.claims.fillers import phrase
from extract.claims.mention_index import MentionIndex, antecedent
from extract.claims.there import is_there, place_of_there
from extract.claims.times import Clock
from extract.entities import Entities
from extract.frames import Filler, Frame
from extract.grammar import sentence_of
from extract.naming.mentions import DocMention
from extract.role_groups import SUFFERERS
from extract.roles.both_of_them import tells_of_both
from extract.roles.deed_before import points_back
from extract.status.answered_deeds import is_answer
from extract.triggers import matching_entries
from graph.model import CountRange, Role
from graph.ontology import ontology

_ONLINE = ("online_abuse", "doxx", "smear", "threaten", "harass", "cancel_or_censor", "inform_on")

_OTHERS = frozenset({"he", "him", "his", "she", "her", "hers", "they", "them", "their", "theirs"})
"""Pronouns of the third person that are not reflexive."""


def roles_of(frame: Frame, index: MentionIndex, entities: Entities, clock: Clock) -> list[Role]:
    """Roles of a frame in the order of its fillers, then what follows from them.

    Roles that hold events carry their words as value here; `extract.claims.build` puts the event in
    when one stands there.
    """
    roles: list[Role] = []
    named: list[tuple[Token, Role]] = []
    for filler in frame.fillers:
        role = _role(frame, filler, index, entities, clock)
        if role is None or _stands(role, roles) or _is_in_apposition(filler.head, role, named):
            continue
        roles.append(role)
        named.append((filler.head, role))
    if frame.harms:
        doers = {role.entity for role in roles if role.role == "initiator"}
        roles = [_not_to_himself(role, doers, frame) for role in roles]
        roles = _not_to_his_name(roles, index, frame)
    told_before = is_answer(frame)
    if not told_before and not any(role.role == "time" for role in roles):
        own = clock.tied(frame)
        roles += [own] if own is not None else []
    roles.extend(r for r in _places_within(frame, index, entities) if not _stands(r, roles))
    roles.extend(r for r in _counts(frame, index) if not _stands(r, roles))
    roles.extend(r for r in _platforms(frame, index, entities) if not _stands(r, roles))
    if not (told_before or points_back(frame) or tells_of_both(frame)):
        return roles
    return [_from_before(role, frame.trigger) for role in roles]


def _from_before(role: Role, trigger: Token) -> Role:
    """A role of a deed that is told again, `inferred` where its words stand in front of it."""
    sentence = sentence_of(trigger)
    within = sentence.start_char <= role.start and role.end <= sentence.end_char
    return role if within else replace(role, inferred=True)


def _is_in_apposition(head: Token, role: Role, named: Collection[tuple[Token, Role]]) -> bool:
    """ "The spokesman, Ada Moss, rejected it": one person stands in one role once."""
    return role.entity is not None and any(
        (role.role, role.entity) == (other.role, other.entity)
        and (_is_appended(head, noun) or _is_appended(noun, head))
        for noun, other in named
    )


def _is_appended(noun: Token, to: Token) -> bool:
    return noun.dep_ == "appos" and noun.head.i == to.i


def _stands(role: Role, others: list[Role]) -> bool:
    return any((o.role, o.start, o.end) == (role.role, role.start, role.end) for o in others)


def _not_to_himself(role: Role, doers: Collection[str | None], frame: Frame) -> Role:
    """ "The gunman published his address": whose it is stays open rather than the gunman's.

    Where the words themselves say so ("his own", "himself") he did it to himself.
    """
    if role.role not in SUFFERERS or role.entity is None or role.entity not in doers:
        return role
    word = frame.trigger.doc.char_span(role.start, role.end)
    if word is None or len(word) > 1 or word.root.lower_ not in _OTHERS or _is_own(word.root):
        return role
    return replace(role, entity=None, value=role.text)


def _not_to_his_name(roles: list[Role], index: MentionIndex, frame: Frame) -> list[Role]:
    """ "The accused struck Omar": whoever the accused is, he is not Omar, and nor is Omar he.

    Of one node that is both, the noun without a name is left open; a name is never.
    """
    doers = {r.entity: r for r in roles if r.role == "initiator" and r.entity is not None}
    both = [(r, doers[r.entity]) for r in roles if r.role in SUFFERERS and r.entity in doers]
    unsure = [
        next((role for role in pair if _is_noun(role, index, frame)), None)
        for pair in both
        if pair[0].start != pair[1].start
    ]
    return [replace(r, entity=None, value=r.text) if r in unsure else r for r in roles]


def _is_noun(role: Role, index: MentionIndex, frame: Frame) -> bool:
    """Whether a role's words are a noun for one person: "the accused"."""
    words = frame.trigger.doc.char_span(role.start, role.end)
    mention = None if words is None else index.at(words.root)
    return mention is not None and mention.kind == "nominal" and mention.type == "person"


def _is_own(word: Token) -> bool:
    """ "His own number"."""
    following = word.doc[word.i + 1 : word.i + 2]
    return following.text.lower() == "own"


def _role(
    frame: Frame, filler: Filler, index: MentionIndex, entities: Entities, clock: Clock
) -> Role | None:
    if filler.role == "time":
        return clock.role(frame, filler)
    head = antecedent(filler.head)
    mention = index.at(head)
    if filler.role == "place" and mention is not None and _is_of_a_body(head, mention):
        mention = None
    if filler.role == "place" and mention is not None and mention.type == "platform":
        filler = replace(filler, role="platform")
    if mention is None and filler.role == "place" and is_there(head):
        where = _there(filler, head, index, entities)
        if where is not None:
            return where
    if mention is not None and _is_owner_unknown(head, mention, entities):
        mention, head = None, head.head  # nobody knows whose car it is
    score = round(filler.score, 4)
    if mention is not None and ontology().roles[filler.role].holds == "entity":
        found = entities.of(mention, "place" if filler.role == "place" else "actor")
        if found is not None:
            start, end = mention.start_char, mention.end_char
            return Role(filler.role, start, end, mention.text, entity=found, score=score)
    first, behind = (mention.start, mention.end) if mention else phrase(head)
    words = head.doc[_behind_the_verb(frame.trigger, first, head) : behind]
    start, end = words.start_char, words.end_char
    return Role(filler.role, start, end, words.text, value=words.text, score=score)


def _behind_the_verb(trigger: Token, first: int, head: Token) -> int:
    """Where the "bucket" of "men on a moped emptied a bucket" begins: the parser takes a past
    tense for an adjective of it, with the noun before."""
    if trigger.tag_ != "VBD" or not first < trigger.i < head.i:
        return first
    return trigger.i + 1 + (trigger.nbor(1).pos_ == "DET")


def _there(filler: Filler, head: Token, index: MentionIndex, entities: Entities) -> Role | None:
    """The place that "there" means, where the text names it."""
    told = place_of_there(head, index)
    where = None if told is None else entities.of(told, "place")
    if where is None:
        return None
    end = head.idx + len(head)
    return Role("place", head.idx, end, head.text, entity=where, score=round(filler.score, 4))


def _is_owner_unknown(word: Token, mention: DocMention, entities: Entities) -> bool:
    """Whether a word only says that a thing is somebody's who is told of nowhere: "his car".

    Whose deed or suffering a noun tells of is somebody all the same: "after his arrest".
    """
    owns = mention.kind == "pronoun" and word.dep_ == "poss" and word.head.pos_ == "NOUN"
    if not owns or matching_entries(word.head) or entities.link(mention).rule != "coref:unresolved":
        return False
    who = entities.of(mention)
    return who is not None and len(entities.members(who)) == 1


def _is_of_a_body(word: Token, mention: DocMention) -> bool:
    """Whether a word only says where the body is that is named: "police in | Azerbaijan"."""
    return mention.type == "organization" and word.i > mention.head


def _places_within(frame: Frame, index: MentionIndex, entities: Entities) -> Iterator[Role]:
    """The campus or city that a spot lies in: "the lawn of the University of Otago"."""
    for filler in frame.fillers:
        own = index.at(filler.head)
        if filler.role != "place" or (own is not None and own.key is not None):
            continue
        for token in (*filler.head.subtree, *_right_behind(own, filler.head)):
            mention = index.at(token)
            if mention is None or mention is own or is_bound_for(frame, token, index):
                continue
            if _holds_spots(mention):
                found = entities.of(mention, "place")
                if found is not None:
                    yield _of(mention, "place", found)


def _right_behind(own: DocMention | None, head: Token) -> Iterator[Token]:
    """The word of a name right behind a spot, wherever the parser hangs it: "the hall in Ghent"."""
    end = own.end if own is not None else head.i + 1
    words = head.doc[end : min(end + 3, sentence_of(head).end)]
    if len(words) > 1 and words[0].lower_ in ("in", "at", "of"):
        yield words[2] if words[1].lower_ == "the" and len(words) > 2 else words[1]


def _holds_spots(mention: DocMention) -> bool:
    """Whether spots lie in what is named: a place that the tables know, or any campus."""
    if mention.type == "campus":
        return mention.kind == "proper"
    return mention.type == "place" and mention.key is not None


def _counts(frame: Frame, index: MentionIndex) -> Iterator[Role]:
    """How many took part, where the text gives a number for the participants."""
    for filler in frame.fillers:
        mention = index.at(filler.head)
        if (
            mention is None
            or mention.count is None
            or filler.role not in ("participant", "organizer", "initiator")
        ):
            continue
        yield Role(
            "count",
            mention.start_char,
            mention.end_char,
            mention.text,
            value=CountRange(*mention.count),
            score=round(filler.score, 4),
        )


def _platforms(frame: Frame, index: MentionIndex, entities: Entities) -> Iterator[Role]:
    """The service that carried a message: a platform under a preposition of the trigger."""
    if frame.type not in _ONLINE:
        return
    for token in frame.trigger.subtree:
        if token.dep_ != "pobj" or token.head.lower_ not in ("on", "via", "through", "over", "by"):
            continue
        mention = index.at(token)
        if mention is not None and mention.type == "platform":
            found = entities.of(mention)
            if found is not None:
                yield _of(mention, "platform", found)


def _of(mention: DocMention, role: str, entity: str) -> Role:
    return Role(role, mention.start_char, mention.end_char, mention.text, entity=entity)
