"""Fillers that only stand near an event: named in a paper, called to help, makers of a tool.

Rules for `extract.roles.stray`, each from a frame and a filler to whether the filler is forbidden.
"""

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import (
    NOUNS,
    children,
    first_conjunct,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    word_before,
)
from extract.roles.joint_phrases import is_of_the_next
from extract.roles.stray_rules import is_doer
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets
from graph.model import STANDING

_BEFORE = ("before", "until", "till")
_BEFORE_OF = ("ahead", "eve", "day", "week", "hour", "advance")
_OF_NEWS = ("of", "about")
_WHILE = ("during", "after", "following", "amid", "since", "at")
_BODILY = frozenset({"assault", "detain", "vandalize", "surveil", "restrict_mobility"})


def _is(filler: Filler, noun: Token) -> bool:
    """Whether a filler is this noun, or a name in apposition to it."""
    head = filler.head.head if filler.head.dep_ == "appos" else filler.head
    return head.i == noun.i


def named_in_it(frame: Frame, filler: Filler) -> bool:
    """`a man named in the complaint`: he is named there, and complains of nothing."""
    trigger = frame.trigger
    if not is_doer(filler) or trigger.dep_ != "pobj" or trigger.head.lower_ != "in":
        return False
    verb = trigger.head.head
    if lemma(verb) not in word_sets("speech")["naming_in"] or not is_passive(verb):
        return False
    subjects = children(verb, "nsubjpass")
    named = subjects if subjects and verb.dep_ != "relcl" else [verb.head]
    return any(_is(filler, noun) for noun in named)


def only_has_the_paper(frame: Frame, filler: Filler) -> bool:
    """`an e-mail obtained by the university invited them`: the university invites nobody."""
    holder, words = filler.head, word_sets("light_verbs")
    if holder.dep_ != "pobj" or holder.head.lower_ not in ("by", "to"):
        return False
    got = holder.head.head
    paper = got.head
    if got.tag_ != "VBN" or got.dep_ not in ("acl", "relcl") or lemma(got) not in words["getting"]:
        return False
    if any(subject.tag_ not in ("WDT", "WP") for subject in children(got, "nsubjpass")):
        return False  # "calls in which it was read to her by a voice"
    is_paper = lemma(paper) in words["written_things"] | word_sets("modality")["things_of_proof"]
    side = is_doer(filler) or filler.role in ("addressee", "target")
    return is_paper and side and got.i != frame.trigger.i and not got.is_ancestor(frame.trigger)


def told_of_it(frame: Frame, filler: Filler) -> bool:
    """`learned of the arrest from a neighbor`: who brings the news has done nothing."""
    head, noun = filler.head, frame.trigger
    if not is_doer(filler) or head.dep_ != "pobj" or head.head.lower_ != "from" or head.i < noun.i:
        return False
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in _OF_NEWS else noun
    return above.i != noun.i and lemma(above) in word_sets("speech")["learning"]


def called_to_help(frame: Frame, filler: Filler) -> bool:
    """`threatened to call the police`: the police are not threatened."""
    head = filler.head
    if frame.type != "threaten" or filler.role not in ("target", "addressee"):
        return False
    verb = head.head if head.dep_ in ("dobj", "dative") else head.head.head
    words = word_sets("light_verbs")
    if head.dep_ == "pobj" and head.head.lower_ != "to":
        return False
    calls = lemma(verb) in words["calling_verbs"] and frame.trigger.is_ancestor(verb)
    return calls and lemma(head) in words["authorities"]


def maker_of_it(frame: Frame, filler: Filler) -> bool:
    """`the maker of the spyware`: who makes or sells a tool neither suffers nor does it by that."""
    trigger = frame.trigger
    if trigger.dep_ != "pobj" or trigger.head.lower_ != "of":
        return False
    maker = trigger.head.head
    return lemma(maker) in word_sets("light_verbs")["makers"] and _is(filler, maker)


def with_an_occasion(frame: Frame, filler: Filler) -> bool:
    """`threatened before a visit by the minister`: the visit is his, and not the threat.

    What a speech or a visit is the day of may be told in it ("called traitors during a speech by
    the minister"), and whoever visits may be the one who threatens; so of what is done while it
    lasts only bodily acts beside a performance, and acts beside the visit of a statesman, count.
    "Was beaten during a lecture by guards" is about the guards: nobody lectures in a crowd.
    """
    if not is_doer(filler) or filler.head.is_ancestor(frame.trigger):
        return False
    occasion = _occasion_of(filler.head)
    if occasion is None or occasion.i == frame.trigger.i or occasion.is_ancestor(frame.trigger):
        return False
    words, when = word_sets("light_verbs"), occasion.head
    visit = lemma(occasion) in words["visits"]
    show = lemma(occasion) in words["performances"]
    if when.lower_ in _BEFORE or (when.lower_ == "of" and when.head.lower_ in _BEFORE_OF):
        return visit or show
    if when.lower_ not in _WHILE:
        return False
    statesman = any(lemma(w) in words["statesmen"] for w in (filler.head, *filler.head.lefts))
    crowd = is_passive(frame.trigger) and filler.head.tag_ == "NNS"
    return (visit and statesman) or (show and frame.type in _BODILY and not crowd)


def _occasion_of(head: Token) -> Token | None:
    """The "visit" of "before a visit by X", "before the visit of X", "before X's visit"."""
    head = first_conjunct(head)
    noun = head.head if head.dep_ == "poss" else head.head.head
    if head.dep_ != "poss" and (head.dep_ != "pobj" or head.head.lower_ not in ("by", "of")):
        return None
    return noun if noun.pos_ == "NOUN" and noun.dep_ == "pobj" else None


def receiver_of_orders(frame: Frame, filler: Filler) -> bool:
    """`who gave the colonel his orders`, `was given his orders`: they are orders to him."""
    owner, orders = filler.head, frame.trigger
    if not is_doer(filler) or owner.dep_ != "poss" or owner.head.i != orders.i:
        return False
    words, verb = word_sets("light_verbs"), orders.head
    if lemma(orders) not in words["behest_nouns"] or owner.tag_ != "PRP$":
        return False
    if orders.dep_ == "dobj" and (is_passive(verb) or lemma(verb) in words["inverting"]):
        return True
    receiver = word_before(owner) or owner
    given = receiver.dep_ == "dative" and receiver.pos_ in NOUNS
    return given and any(giver.tag_ == "WP" for giver in children(receiver.head, "nsubj"))


def in_a_negated_clause(frame: Frame, filler: Filler) -> bool:
    """`came under no pressure from Y, and the decision was made by X`: Y decided nothing."""
    if not is_doer(filler) or STANDING[frame.modality] == "refuted":
        return False
    here, there = _main_verb(frame.trigger), _main_verb(filler.head)
    if here is None or there is None or here.i == there.i:
        return False
    if here not in children(there, "conj") or not own_subjects(here):
        return False
    subject = filler.head in own_subjects(there)
    return not subject and there.i < here.i and bool(negated_here(there))


def orders_the_next(frame: Frame, filler: Filler) -> bool:
    """`held him and, at the request of X, beat him`: X is behind the beating alone."""
    behind = filler.role == "sponsor" or is_doer(filler)
    return behind and is_of_the_next(filler.head, frame.trigger)


def _main_verb(word: Token) -> Token | None:
    """The verb of the main clause, or of one that is joined to it, that a word stands under."""
    here = word
    while not (is_verbal(here) and here.dep_ in ("ROOT", "conj", "ccomp")):
        if here.head.i == here.i:
            return None
        here = here.head
    return here
