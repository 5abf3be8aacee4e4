"""Stray fillers: words of the sentence that the reader ties to an event, and grammar forbids.

Each rule names a way in which a neighbor's argument leaks into an event. They take away only: what
is left out here is a role unknown, which is better than somebody wrongly accused.
"""

from collections.abc import Callable

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.frames import Filler, Frame
from extract.grammar import (
    agents,
    children,
    clause_of,
    described_by,
    first_conjunct,
    is_passive,
    is_verbal,
    lemma,
    sentence_of,
)
from extract.roles.bystanders import (
    called_to_help,
    in_a_negated_clause,
    maker_of_it,
    named_in_it,
    only_has_the_paper,
    orders_the_next,
    receiver_of_orders,
    told_of_it,
    with_an_occasion,
)
from extract.roles.contrasted_doers import told_first
from extract.roles.handed_on import who_hands_it_on
from extract.roles.letters import is_sender
from extract.roles.overlookers import who_overlooks_it
from extract.roles.retold import is_of_the_retelling
from extract.status.cues import status_of
from extract.status.refutation_guards import GATHERINGS
from extract.tellers.forms_of_address import is_form_of_address
from extract.wordlists import word_sets
from graph.model import STANDING
from graph.ontology import ontology

Rule = Callable[[Frame, Filler], bool]

_DONE_TO = ("target", "intermediary", "addressee")
_NO_NAMES = ("ADV", "ADP", "AUX", "PART", "PUNCT", "SCONJ", "CCONJ", "INTJ", "SYM")
_AWAY = ("outside", "inside", "within", "across", "throughout", "beyond")
_RELATIVE = ("who", "that", "which")
_BESIDE = ("conj", "advcl", "relcl", "parataxis")
"""Clauses that stand beside a verb: what it denies, they may tell."""


def without_strays(frame: Frame) -> Frame:
    """The frame without fillers that one of the rules forbids."""
    return frame.filled((f for f in frame.fillers if forbidding(frame, f) is None), "stray_guard")


def forbidding(frame: Frame, filler: Filler) -> Rule | None:
    """The first rule that forbids a filler, or None."""
    return next((rule for rule in _RULES if rule(frame, filler)), None)


def _is_doer(filler: Filler) -> bool:
    return filler.role in ontology().doer_roles


def _is_within(trigger: Token, word: Token) -> bool:
    """True when the word stands in the trigger's own clause."""
    return trigger.left_edge.i <= word.i <= trigger.right_edge.i


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_ == "nsubj"), None)


def _no_name(frame: Frame, filler: Filler) -> bool:
    """`abroad`, `up`, `forced`: no words for people or bodies."""
    head = filler.head
    if not _is_doer(filler) and filler.role not in _DONE_TO:
        return False
    if (
        head.i > sentence_of(head).start
        and head.text[:1].isupper()
        and head.nbor(-1).text[:1].isupper()
    ):
        return False  # "Karim Abdel-Rahim": the tagger takes the surname for a verb
    if _is_behind_an_article(head.text):
        return False  # "Ali al-Sayegh was": it takes the surname for an auxiliary
    bare_verb = head.pos_ == "VERB" and not any(c.dep_ == "det" for c in head.children)
    return head.pos_ in _NO_NAMES or bare_verb or (head.pos_ == "DET" and head.tag_ == "DT")


def _is_behind_an_article(text: str) -> bool:
    """ "al-Sayegh", "el-Haddad"."""
    article, hyphen, name = text.partition("-")
    return bool(hyphen) and lexicon().has("arabic_articles", article) and name[:1].isupper()


def _outside_the_passive(frame: Frame, filler: Filler) -> bool:
    """`criticized Y after X had been granted refuge`: a passive without agent names no doer.

    Measured on dev: nine of ten doers from outside such a clause are wrong.
    """
    trigger = frame.trigger
    if not _is_doer(filler) or not _is_agentless_passive(trigger):
        return False
    if filler.head in _agents_past_the_speaker(trigger) or _is_agent_past_a_place(frame, filler):
        return False
    return not _is_within(trigger, filler.head) and not _is_past_of(frame, filler)


def _agents_past_the_speaker(verb: Token) -> list[Token]:
    """ "was insulted, he said, by people who": the parser ties them to the saying."""
    said = verb.head
    between = verb.dep_ == "ccomp" and verb.i < said.i
    if not between or lemma(said) not in word_sets("speech")["verbs"]:
        return []
    behind = (by for by in children(said, "prep", "agent") if by.lower_ == "by" and by.i > said.i)
    return [one for by in behind if by.nbor(-1).text == "," for one in children(by, "pobj")]


def _is_agent_past_a_place(frame: Frame, filler: Filler) -> bool:
    """ "Being followed to the tram stop by one of them": the parser takes "stop" for a verb."""
    by, trigger = filler.head.head, frame.trigger
    if filler.head.dep_ != "pobj" or by.lower_ != "by" or by.i < trigger.i:
        return False
    between = trigger.doc[trigger.i + 1 : by.i]
    if any(word.is_punct or word.pos_ in ("CCONJ", "SCONJ", "PRON") for word in between):
        return False
    places = {f.head.i for f in frame.fillers if f.role == "place"}
    return by.head.i in places and between[0].pos_ == "ADP"


def _is_past_of(frame: Frame, filler: Filler) -> bool:
    """ "In May a clerk spied on the exiles": the past of a verb, which the parser takes for a
    participle. Whom it was done to stands below it, as in no passive."""
    trigger = frame.trigger
    below = (f for f in frame.fillers if f.role == "target" and f.head.i > trigger.i)
    return (
        trigger.dep_ == "acl"
        and trigger.head.i == filler.head.i
        and any(trigger.is_ancestor(f.head) for f in below)
    )


def _is_agentless_passive(verb: Token) -> bool:
    passive = verb.dep_ == "acl" or any(c.dep_ == "auxpass" for c in verb.children)
    return verb.tag_ == "VBN" and passive and not any(c.dep_ == "agent" for c in verb.children)


def _passive_subject(frame: Frame, filler: Filler) -> bool:
    """`the embassy was accused`, `they were met by a counter-rally`: somebody else did it."""
    head, trigger = filler.head, frame.trigger
    if head.dep_ != "nsubjpass":
        return False
    gathered = filler.role == "participant" and frame.type in GATHERINGS
    if head.head.i == trigger.i:
        return filler.role == "initiator" or (gathered and bool(children(trigger, "agent")))
    return _is_doer(filler) and any(agent.i == trigger.i for agent in agents(head.head))


def _active_subject(frame: Frame, filler: Filler) -> bool:
    """`the attachés follow dissidents`: beside a target in the object, the subject is none."""
    head, trigger = filler.head, frame.trigger
    if filler.role != "target" or head.dep_ != "nsubj" or head.head.i != trigger.i:
        return False
    others = (f.head for f in frame.fillers if f.role == "target")
    return any(o.dep_ == "dobj" and o.head.i == trigger.i for o in others)


def _agent_of_another(frame: Frame, filler: Filler) -> bool:
    """`a warrant issued by Y`, `deported by Y`: Y does that, not the event beside it."""
    head, trigger = filler.head, frame.trigger
    if not _is_doer(filler) or head.dep_ != "pobj" or head.head.dep_ != "agent":
        return False
    verb = head.head.head
    if head.is_ancestor(trigger):  # "slapped by a soldier who asked for him"
        return False
    if trigger.is_ancestor(verb):
        return _held_by_it(verb, trigger)
    related = {trigger.i, *(t.i for t in trigger.conjuncts)}
    return verb.i not in related and not _carries(verb, trigger)


def _carries(verb: Token, noun: Token) -> bool:
    """`the rally had been called by two unions`: the verb only says that they were behind it."""
    words = word_sets("light_verbs")
    if noun.dep_ != "nsubjpass" or noun.head.i != verb.i or noun.pos_ != "NOUN":
        return False
    if any(child.dep_ == "prt" for child in verb.children):
        return lemma(verb) == "carry"  # "carried out by"
    return lemma(verb) in words["light"] | words["organizing"] | words["sponsoring"]


def _held_by_it(participle: Token, trigger: Token) -> bool:
    """`gathered to oppose a panel organized by Y`: Y stands behind the panel alone."""
    noun = participle.head
    if participle.dep_ != "acl" or noun.i == trigger.i or not is_verbal(trigger):
        return False
    words = word_sets("light_verbs")
    carries = words["light"] | words["joining"]
    return lemma(noun) in words["gatherings"] and lemma(trigger) not in carries


def _punisher(frame: Frame, filler: Filler) -> bool:
    """`Y sentenced X for insulting Z`: X is said to have insulted, not Y."""
    trigger, head = frame.trigger, filler.head
    if not _is_doer(filler) or trigger.dep_ != "pcomp" or trigger.head.lower_ != "for":
        return False
    verb = trigger.head.head
    if verb.lemma_ not in word_sets("modality")["punishing_verbs"]:
        return False
    subject = head.dep_ == "nsubj" and head.head.i == verb.i
    agent = head.dep_ == "pobj" and head.head.dep_ == "agent" and head.head.head.i == verb.i
    return subject or agent


def _accuser(frame: Frame, filler: Filler) -> bool:
    """`accused by Y of spying`: Y accuses, and neither spies nor is the accused spied on."""
    trigger, head = frame.trigger, filler.head
    if trigger.dep_ not in ("pcomp", "pobj") or trigger.head.lower_ not in ("of", "with"):
        return False
    verb = clause_of(trigger.head.head)
    if lemma(verb) not in word_sets("speech")["accusing"] or is_passive(trigger):
        return False
    if _is_doer(filler):
        return head in agents(verb) or (head.dep_ == "nsubj" and head.head.i == verb.i)
    accused = head.head if head.dep_ == "appos" else head
    return filler.role == "target" and accused in children(verb, "nsubjpass", "dobj")


def _above_a_relative(frame: Frame, filler: Filler) -> bool:
    """`expel the diplomats who harass exiles`: those who harass are the diplomats."""
    trigger, head = frame.trigger, filler.head
    if not _is_doer(filler) or trigger.dep_ != "relcl":
        return False
    subject = _subject(trigger)
    if subject is None or subject.lower_ not in _RELATIVE:
        return False
    cleft = told_first(trigger)
    noun = described_by(trigger) if cleft is None else cleft[1]
    doers = {noun.i, *(t.i for t in noun.conjuncts), subject.i, *_named_by(noun)}
    if head.i in doers or is_sender(head, noun, trigger):
        return False
    return not _is_within(trigger, head)


def _named_by(name: Token) -> list[int]:
    """Whom a name before "who" names: the man of "a man named Omid, who", "a man, Omid, who"."""
    if name.pos_ != "PROPN":
        return []
    if name.dep_ == "appos":
        return [name.head.i]
    naming = name.head.head if name.head.lower_ == "as" else name.head
    called = naming.dep_ == "acl" and lemma(naming) in word_sets("light_verbs")["naming_verbs"]
    return [naming.head.i] if called else []


def _beside_its_subject(frame: Frame, filler: Filler) -> bool:
    """`called for Y not to act, claiming that X was targeting exiles`: X targets, not Y."""
    trigger = frame.trigger
    if filler.role != "initiator" or trigger.pos_ != "VERB":
        return False
    subject = _subject(trigger)
    if subject is None or subject.lower_ in _RELATIVE:
        return False
    return not _is_within(trigger, filler.head)


def _preventer(frame: Frame, filler: Filler) -> bool:
    """`prevented the agents from kidnapping him`: who prevents does not do it."""
    trigger, head = frame.trigger, filler.head
    if not _is_doer(filler) or trigger.dep_ != "pcomp" or trigger.head.lower_ != "from":
        return False
    verb = trigger.head.head
    words = word_sets("modality")
    stops = verb.lemma_.lower() in words["prevent_verbs"] | words["barring_verbs"]
    return stops and head.dep_ == "nsubj" and head.head.i == verb.i


def _uncoverer(frame: Frame, filler: Filler) -> bool:
    """`police uncovered a plan to kill him`, `foiled the attack`: who finds or stops it."""
    head, trigger, words = filler.head, frame.trigger, word_sets("modality")
    verb = head.head
    subject = head.dep_ == "nsubj" or (head.dep_ == "pobj" and verb.dep_ == "agent")
    verb = verb.head if head.dep_ == "pobj" else verb
    if not _is_doer(filler) or not subject or verb.i == trigger.i:
        return False
    if lemma(verb) not in words["uncovering_verbs"] | words["foil_verbs"]:
        return False
    kinds = words["plan_nouns"] | words["attempt_nouns"] | {lemma(trigger)}
    told = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and lemma(c) in kinds)
    return any(c.i == trigger.i or c.is_ancestor(trigger) for c in told)


def _halter(frame: Frame, filler: Filler) -> bool:
    """`the minister stopped the extradition`: who stops it does not do it; `its` own deed it is."""
    trigger, words = frame.trigger, word_sets("modality")
    if trigger.pos_ != "NOUN" or children(trigger, "poss"):
        return False
    stopping = words["prevent_verbs"] | words["halting_verbs"] | words["forestalling_verbs"]
    return _verb_over(frame, filler, trigger) in stopping


def _receiver(frame: Frame, filler: Filler) -> bool:
    """`the council received two complaints`, "threatening letters": whoever gets them does not make
    them."""
    receiving, noun = word_sets("light_verbs")["inverting"], first_conjunct(frame.trigger)
    if noun.dep_ == "amod":
        noun = first_conjunct(noun.head)
    return _verb_over(frame, filler, noun) in receiving


def _verb_over(frame: Frame, filler: Filler, noun: Token) -> str:
    """Lemma of the verb of which a doer is the subject and the noun the object, or ""."""
    head = filler.head
    if not _is_doer(filler) or head.dep_ != "nsubj" or frame.type in GATHERINGS:
        return ""
    return lemma(head.head) if noun.dep_ == "dobj" and noun.head.i == head.head.i else ""


def _told_of_it(frame: Frame, filler: Filler) -> bool:
    """`told her that an official had rung him`: she only heard of it; not of "that she would"."""
    head = filler.head
    if filler.role not in _DONE_TO or head.dep_ not in ("dobj", "dative"):
        return False
    clause = clause_of(frame.trigger)
    while clause.dep_ == "conj":
        clause = clause.head
    if clause.dep_ != "ccomp" or clause.head.i != head.head.i:
        return False
    return any(f.role in _DONE_TO and _is_within(clause, f.head) for f in frame.fillers)


def _striker(frame: Frame, filler: Filler) -> bool:
    """`the blows of the stewards`: they deal them, and are not who is hit."""
    trigger, of = frame.trigger, filler.head.head
    if filler.role not in _DONE_TO or filler.head.dep_ != "pobj" or of.head.i != trigger.i:
        return False
    return of.lower_ == "of" and lemma(trigger) in word_sets("light_verbs")["dealt_nouns"]


def _of_the_retelling(frame: Frame, filler: Filler) -> bool:
    """`on Tuesday a memorial for the victims of the massacre was interrupted`: no day of that."""
    about = filler.role in ("time", "place") and frame.trigger.pos_ == "NOUN"
    return about and is_of_the_retelling(filler.head, frame.trigger)


def _set_against(frame: Frame, filler: Filler) -> bool:
    """`returned them against the advice of Y`: Y did not want it."""
    head, trigger = filler.head, frame.trigger
    if not _is_doer(filler):
        return False
    for above in head.ancestors:
        if above.i == trigger.i or is_verbal(above):
            return False
        if above.lower_ in ("against", "despite") and above.dep_ == "prep":
            will = next(iter(children(above, "pobj")), None)
            wills = word_sets("light_verbs")["will_nouns"]
            return will is not None and lemma(will) in wills
    return False


def _tried_for_it(frame: Frame, filler: Filler) -> bool:
    """`proceedings against Y for kidnapping and torture`: Y is said to have done both."""
    deed = first_conjunct(frame.trigger)
    if filler.role != "target" or deed.dep_ not in ("pobj", "pcomp") or deed.head.lower_ != "for":
        return False
    tried = filler.head.head if filler.head.dep_ == "appos" else filler.head
    tried = first_conjunct(tried)
    if tried.dep_ != "pobj" or tried.head.lower_ != "against" or is_passive(frame.trigger):
        return False
    brought = [tried, *tried.conjuncts, tried.head, *tried.head.ancestors]
    return any(deed.head.head.i == above.i for above in brought)


def _told_beside_its_own(frame: Frame, filler: Filler) -> bool:
    """`the driver who rented the van in which X was abducted`: X was, and not the driver."""
    trigger = frame.trigger
    if filler.role != "target" or trigger.tag_ not in ("VBN", "VBD"):
        return False
    own = children(trigger, "nsubjpass")
    named = {f.head.i for f in frame.fillers if f.role == "target"}
    if filler.head in own or not any(subject.i in named for subject in own):
        return False
    return filler.head.is_ancestor(trigger)


def _party_to_a_thing(frame: Frame, filler: Filler) -> bool:
    """`based on a memorandum with Y`: Y is party to the memorandum, not to the deed."""
    head = filler.head
    if not _is_doer(filler) or head.dep_ != "pobj" or head.head.lower_ != "with":
        return False
    thing = head.head.head
    return thing.pos_ == "NOUN" and thing.i != frame.trigger.i


def _open_elsewhere(frame: Frame, filler: Filler) -> bool:
    """`denied that it had organized the rally`, `asked whether it had`: the rally may have been,
    but nobody says that it is behind it."""
    trigger, head = frame.trigger, filler.head
    if not _is_doer(filler) or STANDING[frame.modality] != "reported":
        return False
    if _is_within(trigger, head):
        return False
    here = trigger
    for above in trigger.ancestors:
        if above.i == head.i:
            return False
        governs = here.dep_ not in _BESIDE and above.pos_ in ("VERB", "AUX")
        if governs and _is_left_open(above):
            return True
        if above.is_ancestor(head):
            return False
        here = above
    return False


def _is_left_open(verb: Token) -> bool:
    """Denied, negated, or asked: "asked whether it had"."""
    status = status_of(verb)
    asked = status.rule == "condition" and verb.dep_ == "ccomp"
    return status.modality in ("denied", "negated") or asked


def _not_this_one(frame: Frame, filler: Filler) -> bool:
    """`it was not the union that held the march`: somebody else did."""
    head = filler.head
    if not _is_doer(filler) or STANDING[frame.modality] == "refuted" or head.dep_ != "attr":
        return False
    negated = any(c.dep_ == "neg" and c.i < head.i for c in head.head.children)
    subjects = [child for child in head.head.lefts if child.dep_ == "nsubj"]
    return negated and any(child.lower_ in ("it", "this") for child in subjects)


def _nobody(frame: Frame, filler: Filler) -> bool:
    """`nobody paid us`: no one is no actor; where nothing was done, the words say so."""
    if frame.modality in ("denied", "negated"):
        return filler.head.lower_ == "nothing"
    return filler.head.lower_ in ("nobody", "none", "no-one", "nothing", "noone")


def _only_where(frame: Frame, filler: Filler) -> bool:
    """`against people outside the country`: the country is where, not whom."""
    head = filler.head
    return filler.role == "target" and head.dep_ == "pobj" and head.head.lower_ in _AWAY


def _thrown_from(frame: Frame, filler: Filler) -> bool:
    """`bottles thrown from the second group`: they came from there, and did not hit it."""
    if filler.role != "target" or lemma(frame.trigger) not in word_sets("light_verbs")["hurling"]:
        return False
    head = filler.head
    return head.dep_ == "pobj" and head.head.lower_ == "from"


def _person_as_place(frame: Frame, filler: Filler) -> bool:
    """`had performed for Biya`: he is no place."""
    head = filler.head
    if filler.role != "place" or head.ent_type_ != "PERSON" or head.dep_ != "pobj":
        return False
    return head.head.lower_ in ("for", "with", "against", "about", "by")


def _spoken_to(frame: Frame, filler: Filler) -> bool:
    """ "Madam Speaker, two teachers were beaten": she is not one of them."""
    return (_is_doer(filler) or filler.role in _DONE_TO) and is_form_of_address(filler.head)


_RULES: tuple[Rule, ...] = (
    _no_name,
    _outside_the_passive,
    _passive_subject,
    _active_subject,
    _agent_of_another,
    _punisher,
    _accuser,
    _above_a_relative,
    _beside_its_subject,
    _preventer,
    _uncoverer,
    _halter,
    _receiver,
    _told_of_it,
    _striker,
    _of_the_retelling,
    _set_against,
    _tried_for_it,
    _told_beside_its_own,
    _party_to_a_thing,
    _open_elsewhere,
    _not_this_one,
    _nobody,
    _only_where,
    _thrown_from,
    _person_as_place,
    _spoken_to,
    named_in_it,
    only_has_the_paper,
    told_of_it,
    called_to_help,
    maker_of_it,
    in_a_negated_clause,
    with_an_occasion,
    receiver_of_orders,
    orders_the_next,
    who_overlooks_it,
    who_hands_it_on,
)
