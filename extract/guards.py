"""Guards: what grammar rules out, whatever the trained reader says.

Each guard is one function from a frame to a frame, and leaves its name in the frame's rule when it
has changed something. Those that decide how an event is told stand in `refutation_guards` and
`status_guards`, those that take fillers away in `stray` and here.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Token

from extract.crowds.gathering_guards import (
    announced,
    called_off,
    forbidden,
    held_after_all,
    plainly_held,
    tells_that_it_took_place,
)
from extract.frames import Filler, Frame
from extract.grammar import (
    NOUNS,
    children,
    conjuncts,
    contrasts,
    first_conjunct,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    prepositional_objects,
    sentence_of,
)
from extract.no_event.bare_attacks import made_by_no_computer
from extract.no_event.invented import dreamed, only_in_fiction
from extract.no_event.senses import done_to_a_person, given_back, lost_a_post
from extract.onlooker import NOBODY, Onlooker
from extract.roles.aftermaths import without_parts_of_the_next, without_whom_it_shocked
from extract.roles.attachment import Reattachment, reattachments
from extract.roles.banned_attackers import banning_attackers
from extract.roles.bargains import offered_to_whom, through_kin
from extract.roles.behind_it import behind_it
from extract.roles.causers import had_done
from extract.roles.claimed_doers import without_claimed_doers
from extract.roles.climb import climb_roles
from extract.roles.contrasted_doers import done_by_another
from extract.roles.contrasted_nouns import contrasted
from extract.roles.denied_doers import with_denied_doer
from extract.roles.fronted_clauses import without_objects_of_a_fronted_clause
from extract.roles.further_doers import answerable, done_by_the_convicted, every_agent, passed_on_by
from extract.roles.gerund_doers import done_by_the_subject, done_by_who_is_brought_to_it
from extract.roles.hedged_orders import hedged_orders, no_orders_to_victims
from extract.roles.helpers_hit import helpers_who_suffer
from extract.roles.hired_doers import done_by_who_is_hired, ordered_by
from extract.roles.his_things import done_to_whose_it_is
from extract.roles.linked_deeds import not_linked_as_victim, only_linked
from extract.roles.means import by_what_means
from extract.roles.named_lists import with_listed_names, with_verbless_clauses
from extract.roles.next_clauses import told_before_the_saying
from extract.roles.none_of_them import of_whom_none
from extract.roles.occasions import of_what_is_claimed
from extract.roles.own_complements import without_complement_of_another
from extract.roles.owners_pressed import pressed_through_their_kin
from extract.roles.payers import booked_by_its_agent, paid_by_the_subject
from extract.roles.relative_doers import done_by_who
from extract.roles.relative_subjects import not_said_beside_it, told_of_the_noun
from extract.roles.responders import brought_to_safety, not_by_who_responds
from extract.roles.seized_things import seized_property
from extract.roles.spared import without_the_spared
from extract.roles.stray import without_strays
from extract.roles.taken_things import spoken_to_in_the_street, taken_things
from extract.roles.whose_murder import befell_whose_it_is
from extract.sentence_words import sentence_around
from extract.state_words import is_nation
from extract.status.accusers import accused_of_doing_it, accused_of_it
from extract.status.accusing_papers import according_to_a_paper, accused_in_a_case
from extract.status.admissions import admitted_beside_a_denial
from extract.status.affirmed import affirmed
from extract.status.after_short_no import after_a_short_no
from extract.status.answered_no import answered_no
from extract.status.anybody import (
    condemned_as_suffered,
    condemned_in_general,
    not_tolerated,
    of_anybody,
)
from extract.status.apposed_denials import not_denied_in_apposition
from extract.status.believed import believed
from extract.status.beside_denials import alleged_by_who_denies, done_by_who_denies
from extract.status.borne_out import carried_out, done_beside_withholding, turned_out_true
from extract.status.brought_off import brought_off
from extract.status.called_for import only_called_for, only_rewarded
from extract.status.conceding_deniers import denied_by_who_concedes
from extract.status.considered import laid_aside, only_considered
from extract.status.contested import claimed_by_the_first, of_what_is_contested
from extract.status.contrasted_verbs import done_instead
from extract.status.convicted import done_to_an_exile
from extract.status.convictions import held_for_true
from extract.status.denied_reasons import done_for_another_reason
from extract.status.denied_requests import of_a_denied_request
from extract.status.denied_this import alleged_before_the_verdict
from extract.status.escaped import escaped
from extract.status.fakes import told_by_a_fake
from extract.status.forgeries import not_by_whose_name_it_bears
from extract.status.groundless_sayings import said_without_proof
from extract.status.hopes import hoped_not_to_be
from extract.status.implied import implied, not_said_by_who_did_not_know
from extract.status.judgements import (
    judged_impossible,
    judged_possible,
    judged_unbelievable,
    judged_wrong,
)
from extract.status.left_unopened import left_unopened
from extract.status.lifted import lifting_answers, not_by_who_lifts_it
from extract.status.missed import missed
from extract.status.never_explained import never_explained
from extract.status.no_answer_to import left_standing
from extract.status.no_one import without_no_one
from extract.status.nobody_tells import owned_by_nobody, untold
from extract.status.on_condition import only_on_condition
from extract.status.plans_given_up import plan_given_up
from extract.status.prevented import ended, not_prevented, prevented
from extract.status.refutation_guards import (
    carried_refutation,
    charged_all_the_same,
    denied_after_a_colon,
    denied_by_its_speaker,
    denied_for_its_own,
    denied_in_one_list,
    denied_with_its_verb,
    found_by_a_court,
    founded_refutation,
    gone,
    refuted_by_grammar,
    uncharged,
    unconfirmed,
    undisputed,
)
from extract.status.status_guards import (
    accused_by_others,
    admitted,
    alleged_with_who_did_it,
    attempted_by_no_word,
    attempted_in_a_word,
    believed_in_error,
    counterfactual,
    done_all_the_same,
    found_proven,
    halted,
    hedged_by_grammar,
    hoped_away,
    left_open,
    nearly_done,
    neither_way,
    plainly_told,
    presupposed,
    said_by_whoever,
    said_in_passing,
    told_in_one_list,
    withheld,
)
from extract.status.took_place import took_place
from extract.status.understood import only_understood
from extract.status.undone import (
    not_by_whom_it_was_not,
    not_gone_through_with,
    only_pretended,
    only_thought_of,
    only_wanted,
)
from extract.status.unproven import not_shown
from extract.status.vouched import vouched_for
from extract.status.waits_in_vain import waited_in_vain
from extract.status.without_success import without_success
from extract.telegraphic import bare_passive
from extract.tellers.replies import not_said_by_who_is_answered
from extract.tellers.shown_by_things import shown_by_things
from extract.tellers.source_guards import (
    called_said,
    charged_with_it,
    contradicted_source,
    counted_by,
    joined_to_the_saying,
    no_order_speaks,
    said_between,
    said_by_the_nearer,
    said_by_who_was_asked,
    said_of_another,
    said_past_a_relative,
    spoken_to,
    stated_by_whom,
    told_of_himself,
)
from extract.wordlists import word_sets
from graph.model import Alternative
from graph.ontology import ontology

_NO_SPEAKERS = ("DATE", "GPE", "LOC", "FAC")
_SUFFERED_IN_PERSON = ("detain", "assault", "restrict_mobility", "legal_action")
_REFLEXIVE = ("himself", "herself", "themselves", "itself", "myself", "ourselves", "each", "one")


def guard(frames: Iterable[Frame], onlooker: Onlooker = NOBODY) -> list[Frame]:
    """Pass every frame through all guards, in their order."""
    passed = list(frames)
    for check in _GUARDS:
        passed = [check(frame) for frame in passed]
        onlooker.frames(check, passed)
    for weigh in _AMONG_OTHERS:
        passed = [weigh(frame, passed) for frame in passed]
        onlooker.frames(weigh, passed)
    return passed


def not_set_apart(frame: Frame) -> Frame:
    """ "by the university and not by the consulate": the second did nothing."""
    kept = (f for f in frame.fillers if not _is_set_apart(f.head))
    return frame.filled(kept, "contrast_guard")


def _is_set_apart(head: Token) -> bool:
    sentence, start = sentence_around(head), head.i
    if "not" not in sentence.words:
        return False
    while start > sentence.start and _in_noun_phrase(head.doc[start - 1]):
        start -= 1
    if start > sentence.start and head.doc[start - 1].pos_ == "ADP":
        start -= 1
    return start > sentence.start and contrasts(head.doc[start - 1])


def _in_noun_phrase(word: Token) -> bool:
    return word.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM") or word.tag_ == "PRP$"


def allowed_roles(frame: Frame) -> Frame:
    """Drop fillers whose role the ontology does not allow for this type."""
    allowed = ontology().event_types[frame.type].roles
    return frame.filled((f for f in frame.fillers if f.role in allowed), "role_guard")


def located(frame: Frame) -> Frame:
    """ "incidents taking place on campuses", "attacks that occurred at the border": where it was is
    no target."""
    fillers = (
        replace(f, role="place") if f.role == "target" and _is_scene(f.head) else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "place_of_it")


def where_it_took_place(frame: Frame) -> Frame:
    """ "incidents taking place on campuses": the clause behind the noun tells where."""
    if is_verbal(frame.trigger):
        return frame
    taken = {f.head.i for f in frame.fillers}
    verbs = children(frame.trigger, "acl", "relcl")
    told = (v for v in verbs if tells_that_it_took_place(v) or _occurs(v))
    where = word_sets("modality")["where"]
    scenes = [
        noun
        for verb in told
        for above in (verb, *children(verb, "dobj"))
        for scene in prepositional_objects(above, *where)
        for noun in conjuncts(scene)
        if noun.pos_ in NOUNS and noun.ent_type_ not in ("DATE", "TIME") and noun.i not in taken
    ]
    added = (Filler("place", noun, frame.confidence, "place_of_it") for noun in scenes)
    return frame.filled((*frame.fillers, *added), "place_of_it")


def _occurs(verb: Token) -> bool:
    return lemma(verb) in word_sets("modality")["occurring"]


def against_whom(frame: Frame) -> Frame:
    """ "a Kenyan editor brought a case against Kenya": it is the state that is sued."""
    trigger, doers = frame.trigger, ontology().doer_roles
    opposed = {noun.i for noun in prepositional_objects(trigger, "against")}
    if is_verbal(trigger) or not any(
        f.role in doers and f.head.i in opposed for f in frame.fillers
    ):
        return frame
    carried = trigger.dep_ == "dobj" and not is_passive(trigger.head)
    bringing = {subject.i for subject in own_subjects(trigger.head)} if carried else set()
    fillers = (
        replace(f, role="target")
        if f.role in doers and f.head.i in opposed
        else replace(f, role="initiator")
        if f.role == "target" and f.head.i in bringing
        else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "against_guard")


def of_whose_kin(frame: Frame) -> Frame:
    """ "Adi, whose father is serving a sentence": it is the father who serves it.

    "Adi, whose father the police arrested": he is, and not Adi as well.
    """
    if frame.type == "coerce_by_proxy":  # there the one at home is reached through the other
        return frame
    taken = {(f.role, f.head.i) for f in frame.fillers}
    others = {f.head.i for f in frame.fillers}
    found = ((f, _whose_kin(f, frame.trigger)) for f in frame.fillers)
    fillers = (
        replace(f, head=kin) if kin is not None and kin.i not in others else f
        for f, kin in found
        if kin is None or (f.role, kin.i) not in taken
    )
    return frame.filled(fillers, "whose_guard")


def _whose_kin(filler: Filler, trigger: Token) -> Token | None:
    """The relative of a filler of whom the clause that tells the event is: its subject, or object
    of its verb."""
    if filler.role not in ("target", "initiator"):
        return None
    for verb in (trigger, *trigger.ancestors):
        if verb.dep_ == "relcl" and verb.head.i == filler.head.i:
            subjects = children(verb, "nsubj", "nsubjpass")
            if filler.role == "target":
                subjects += children(verb, "dobj")
            kin = word_sets("light_verbs")["kin"]
            own = (s for s in subjects if lemma(s) in kin and s.i < verb.i)
            return next((s for s in own if any(c.tag_ == "WP$" for c in s.children)), None)
    return None


def kin_who_suffer(frame: Frame) -> Frame:
    """ "Adi's brother was arrested": he was; others must say that Adi is meant."""
    if frame.type not in _SUFFERED_IN_PERSON or not is_passive(frame.trigger):
        return frame
    kin = next((s for s in children(frame.trigger, "nsubjpass") if _is_kin_of_somebody(s)), None)
    told = [f for f in frame.fillers if f.role in ("target", "intermediary")]
    if kin is None or len(told) != 1 or told[0].head not in (kin, *children(kin, "poss")):
        return frame
    suffers = replace(told[0], role="target", head=kin)
    return frame.filled((suffers if f == told[0] else f for f in frame.fillers), "kin_guard")


def kin_who_are_seized(frame: Frame) -> Frame:
    """ "arrested the father of the clerk Ana Li": he is whom they arrest, and no go-between."""
    if frame.type not in _SUFFERED_IN_PERSON or not is_verbal(frame.trigger):
        return frame
    if any(f.role == "target" for f in frame.fillers):
        return frame
    kin = word_sets("light_verbs")["kin"]
    held = {noun.i for noun in children(frame.trigger, "dobj") if lemma(noun) in kin}
    fillers = (
        replace(f, role="target") if f.role == "intermediary" and f.head.i in held else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "kin_guard")


def _is_kin_of_somebody(noun: Token) -> bool:
    return lemma(noun) in word_sets("light_verbs")["kin"] and bool(children(noun, "poss"))


def of_whose_own(frame: Frame) -> Frame:
    """ "Ali was paid by Omar, whose extradition Spain asks for": Omar is wanted, not Ali."""
    whose = next((c for c in children(frame.trigger, "poss") if c.tag_ == "WP$"), None)
    clause = next((verb for verb in frame.trigger.ancestors if verb.dep_ == "relcl"), None)
    name = None if clause is None else _described(clause.head)
    if whose is None or name is None:
        return frame
    told = climb_roles(frame.trigger, frame.type)
    near = {word.i for word in name.subtree}
    suffers = any(r.role == "target" and r.head.i == whose.i for r in told)
    if not suffers or any(f.head.i in near for f in frame.fillers if f.role == "target"):
        return frame
    fillers = (
        replace(f, head=name) if f.role == "target" and _is_subject(f.head) else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "whose_guard")


def _described(noun: Token) -> Token | None:
    """The name that a noun is set beside: of the town in "Omar, a baker of the town," Omar."""
    while noun.pos_ != "PROPN":
        if noun.dep_ == "appos":
            noun = noun.head
        elif noun.dep_ == "pobj" and noun.head.head.dep_ == "appos":
            noun = noun.head.head
        else:
            return None
    return noun


def _is_subject(noun: Token) -> bool:
    return first_conjunct(noun).dep_ in ("nsubj", "nsubjpass")


def in_front_of(frame: Frame) -> Frame:
    """ "in front of the embassy", "in the vicinity of the court": it is at the embassy."""
    beside = word_sets("places")["beside"]
    fillers = (
        replace(f, head=next(iter(prepositional_objects(f.head, "of")), f.head))
        if f.role == "place" and lemma(f.head) in beside
        else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "beside")


def not_outside_of_it(frame: Frame) -> Frame:
    """ "kidnapped people outside the country": that country is where it was not."""
    kept = (f for f in frame.fillers if f.role != "place" or not _is_left_behind(f.head))
    return frame.filled(kept, "outside_guard")


def _is_left_behind(head: Token) -> bool:
    outside = head.dep_ == "pobj" and head.head.lower_ in ("outside", "beyond")
    return outside and (lemma(head) in ("country", "homeland") or is_nation(head.text))


def _is_scene(head: Token) -> bool:
    """Whether a word tells where something took place."""
    words, noun = word_sets("modality"), first_conjunct(head)
    if noun.dep_ != "pobj" or noun.head.lower_ not in words["where"]:
        return False
    above = noun.head.head
    verb = above.head if above.dep_ == "dobj" else above  # the "place" of "take place"
    return tells_that_it_took_place(verb) or _occurs(verb)


def convened(frame: Frame) -> Frame:
    """Whoever brings a protest about, where nobody else is said to, is its organizer."""
    roles = {filler.role for filler in frame.fillers}
    of_many = ontology().event_types[frame.type].agent == "participant"
    if not of_many or "initiator" not in roles or "organizer" in roles:
        return frame
    fillers = tuple(
        replace(f, role="organizer") if f.role == "initiator" else f for f in frame.fillers
    )
    return replace(frame, fillers=fillers).marked("convened")


def no_stamp_speaks(frame: Frame) -> Frame:
    """ "8 May: ...", "Hargeisa, November: ...": when and where it was written down is no source."""
    source = frame.source
    if source is None:
        return frame
    behind = source.doc[source.i : sentence_of(source).end]
    stamp = list(takewhile(lambda word: word.text != ":", behind))
    told = len(stamp) == len(behind) or any(word.pos_ in ("VERB", "AUX") for word in stamp)
    dated = any(word.ent_type_ == "DATE" for word in stamp)
    if told or not dated or source.ent_type_ not in _NO_SPEAKERS:
        return frame
    return replace(frame, source=None).marked("stamp_guard")


def no_self_harm(frame: Frame) -> Frame:
    """One word, or its apposition, is not both doer and target, unless the sentence says so."""
    doers = {_named(f.head).i: f for f in frame.fillers if f.role == "initiator"}
    targets = {_named(f.head).i: f for f in frame.fillers if f.role == "target"}
    both = set(doers) & set(targets)
    if not both:
        return frame
    weaker = {
        id(min((doers[i], targets[i]), key=lambda f: f.score))
        for i in both
        if doers[i].head.lower_ not in _REFLEXIVE
    }
    kept = tuple(f for f in frame.fillers if id(f) not in weaker)
    return replace(frame, fillers=kept).marked("self_guard")


def _named(noun: Token) -> Token:
    """What a name in apposition names: of "a guard, Omer Tal" the guard."""
    while noun.dep_ == "appos" and noun.pos_ == "PROPN":
        if noun.head.i < noun.head.head.i < noun.i:  # "officers held five men: Omer Tal, ..."
            break
        noun = noun.head
    return noun


def reattached(frame: Frame) -> Frame:
    """Whoever is said to be behind a counter-protest is not the organizer of what it answers.

    "counter-protests ... in response to pro-X rallies orchestrated by Y": the parser hangs the
    participle on the nearest noun. The reading that is set aside stays among the alternatives.
    """
    for found in reattachments(sentence_around(frame.trigger).span):
        if found.participle.tag_ != "VBN":
            continue
        if frame.trigger.i == found.parsed.i:
            return _without_agents(frame, {found.agent.i}, found.score)
        if frame.trigger.i == found.better.i:
            return _with_agent(frame, found)
    return frame


def _with_agent(frame: Frame, found: Reattachment) -> Frame:
    """The agent stands behind this event; doers that were fetched from outside its phrase go."""
    inside = {token.i for token in frame.trigger.subtree} | {found.agent.i}
    doers = ontology().doer_roles
    kept = [f for f in frame.fillers if f.role not in doers or f.head.i in inside]
    if not any(f.head.i == found.agent.i for f in kept):
        kept.append(Filler("sponsor", found.agent, found.score, found.rule))
    if not any(f.role == "target_event" for f in kept) and _is_answered(found):
        kept.append(Filler("target_event", found.parsed, found.score, found.rule))
    return replace(frame, fillers=tuple(kept)).marked("attachment_guard")


def _is_answered(found: Reattachment) -> bool:
    """True when the event that the parser took hangs on "in response to", "against" or the like."""
    words = {token.lower_ for token in found.parsed.ancestors if token.i > found.better.i}
    return bool(words & word_sets("light_verbs")["answering_words"])


def _without_agents(frame: Frame, agents: set[int], score: float) -> Frame:
    gone = [f for f in frame.fillers if f.head.i in agents]
    if not gone:
        return frame
    other = [Alternative(f.role, f.head.text, round(1 - score, 4)) for f in gone]
    kept = tuple(f for f in frame.fillers if f.head.i not in agents)
    return replace(frame, fillers=kept, alternatives=(*other, *frame.alternatives)[:2]).marked(
        "attachment_guard"
    )


_GUARDS: tuple[Callable[[Frame], Frame], ...] = (
    lost_a_post,
    given_back,
    made_by_no_computer,
    done_to_a_person,
    seized_property,
    taken_things,
    spoken_to_in_the_street,
    refuted_by_grammar,
    denied_with_its_verb,
    denied_by_its_speaker,
    denied_after_a_colon,
    alleged_before_the_verdict,
    claimed_by_the_first,
    denied_for_its_own,
    presupposed,
    left_standing,
    never_explained,
    held_after_all,
    neither_way,
    hoped_not_to_be,
    hoped_away,
    unconfirmed,
    not_shown,
    vouched_for,
    said_without_proof,
    judged_wrong,
    judged_possible,
    founded_refutation,
    found_by_a_court,
    judged_impossible,
    judged_unbelievable,
    charged_all_the_same,
    found_proven,
    gone,
    done_by_another,
    done_to_whose_it_is,
    without_objects_of_a_fronted_clause,
    done_for_another_reason,
    uncharged,
    withheld,
    undisputed,
    not_denied_in_apposition,
    said_by_whoever,
    said_in_passing,
    only_understood,
    hedged_by_grammar,
    believed,
    believed_in_error,
    only_on_condition,
    attempted_in_a_word,
    attempted_by_no_word,
    brought_off,
    carried_out,
    turned_out_true,
    done_beside_withholding,
    affirmed,
    waited_in_vain,
    contrasted,
    done_instead,
    missed,
    left_unopened,
    nearly_done,
    escaped,
    without_success,
    prevented,
    ended,
    according_to_a_paper,
    accused_in_a_case,
    hedged_orders,
    halted,
    behind_it,
    accused_by_others,
    accused_of_doing_it,
    done_to_an_exile,
    admitted,
    admitted_beside_a_denial,
    left_open,
    not_prevented,
    plainly_told,
    plainly_held,
    took_place,
    announced,
    called_off,
    forbidden,
    answered_no,
    after_a_short_no,
    plan_given_up,
    not_gone_through_with,
    only_wanted,
    only_pretended,
    only_thought_of,
    only_considered,
    laid_aside,
    only_in_fiction,
    told_by_a_fake,
    not_by_whom_it_was_not,
    counterfactual,
    dreamed,
    done_all_the_same,
    of_anybody,
    only_called_for,
    only_rewarded,
    not_tolerated,
    condemned_in_general,
    condemned_as_suffered,
    with_denied_doer,
    reattached,
    bare_passive,
    answerable,
    passed_on_by,
    by_what_means,
    without_strays,
    implied,
    owned_by_nobody,
    untold,
    not_said_by_who_did_not_know,
    without_the_spared,
    had_done,
    with_listed_names,
    with_verbless_clauses,
    every_agent,
    told_of_the_noun,
    done_by_who,
    paid_by_the_subject,
    booked_by_its_agent,
    done_by_who_is_hired,
    ordered_by,
    done_by_the_subject,
    done_by_who_is_brought_to_it,
    done_by_the_convicted,
    not_by_whose_name_it_bears,
    of_whose_kin,
    kin_who_suffer,
    helpers_who_suffer,
    kin_who_are_seized,
    through_kin,
    pressed_through_their_kin,
    offered_to_whom,
    against_whom,
    of_whose_own,
    befell_whose_it_is,
    not_outside_of_it,
    in_front_of,
    where_it_took_place,
    located,
    lifting_answers,
    not_by_who_lifts_it,
    not_by_who_responds,
    allowed_roles,
    convened,
    no_stamp_speaks,
    joined_to_the_saying,
    done_by_who_denies,
    alleged_by_who_denies,
    denied_by_who_concedes,
    told_before_the_saying,
    said_by_the_nearer,
    said_past_a_relative,
    not_said_by_who_is_answered,
    said_by_who_was_asked,
    held_for_true,
    stated_by_whom,
    said_between,
    not_said_beside_it,
    counted_by,
    contradicted_source,
    charged_with_it,
    said_of_another,
    called_said,
    spoken_to,
    told_of_himself,
    no_order_speaks,
    shown_by_things,
    only_linked,
    not_linked_as_victim,
    not_set_apart,
    without_complement_of_another,
    no_self_harm,
    of_whom_none,
    without_no_one,
)

_AMONG_OTHERS: tuple[Callable[[Frame, Sequence[Frame]], Frame], ...] = (
    carried_refutation,
    denied_in_one_list,
    told_in_one_list,
    alleged_with_who_did_it,
    accused_of_it,
    of_what_is_claimed,
    of_what_is_contested,
    of_a_denied_request,
    brought_to_safety,
    banning_attackers,
    without_claimed_doers,
    no_orders_to_victims,
    without_whom_it_shocked,
    without_parts_of_the_next,
)
