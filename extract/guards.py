"""Guards: what grammar rules out, whatever the trained reader says, in the order of its steps.

Each guard is one function from a frame to a frame, and leaves its name in the frame's rule when it
has changed something. Those that decide how an event is told stand in `extract.status`, those that
take or give fillers in `extract.roles`, and those about who says it in `extract.tellers`.
"""

from collections.abc import Callable, Iterable, Sequence

from extract.crowds.broken_off import broken_off, had_to_be_stopped
from extract.crowds.conveners import convened
from extract.crowds.gathering_guards import (
    announced,
    called_off,
    forbidden,
    held_after_all,
    plainly_held,
)
from extract.crowds.stayed_away import not_there
from extract.crowds.told_as_held import told_as_held
from extract.frames import Frame
from extract.no_event.bare_attacks import made_by_no_computer
from extract.no_event.invented import dreamed, only_in_fiction
from extract.no_event.refused_papers import denied_papers
from extract.no_event.senses import done_to_a_person, given_back, lost_a_post
from extract.onlooker import NOBODY, Onlooker
from extract.remembered import in_runs
from extract.roles.aftermaths import without_parts_of_the_next, without_whom_it_shocked
from extract.roles.allowed import allowed_roles
from extract.roles.apposed_addressees import not_done_by_who_is_told
from extract.roles.asked_persons import not_by_who_is_asked, not_organized_by_who_is_asked
from extract.roles.banned_attackers import banning_attackers
from extract.roles.bargains import offered_to_whom, through_kin
from extract.roles.behind_it import behind_it
from extract.roles.causers import had_done
from extract.roles.claimed_doers import without_claimed_doers
from extract.roles.cleft_objects import set_apart_by_a_cleft
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
from extract.roles.kin_hit import kin_who_are_seized, kin_who_suffer
from extract.roles.letters_received import not_by_who_got_it
from extract.roles.linked_deeds import not_linked_as_victim, only_linked
from extract.roles.means import by_what_means
from extract.roles.named_lists import with_listed_names, with_verbless_clauses
from extract.roles.neither_nor import of_neither
from extract.roles.next_clauses import told_before_the_saying
from extract.roles.none_of_them import of_whom_none
from extract.roles.numbered_parties import of_the_numbered_party
from extract.roles.occasions import of_what_is_claimed
from extract.roles.on_orders import behind_by_order, not_behind_by_order, spied_for
from extract.roles.own_complements import without_complement_of_another
from extract.roles.owners_pressed import pressed_through_their_kin
from extract.roles.payers import booked_by_its_agent, paid_by_the_subject
from extract.roles.reattached import reattached
from extract.roles.relative_doers import done_by_who
from extract.roles.relative_subjects import not_said_beside_it, told_of_the_noun
from extract.roles.responders import brought_to_safety, not_by_who_responds
from extract.roles.scenes import in_front_of, located, not_outside_of_it, where_it_took_place
from extract.roles.seized_things import seized_property
from extract.roles.self_harm import no_self_harm
from extract.roles.set_apart import not_set_apart
from extract.roles.shared_fakes import shared_by_whom
from extract.roles.spared import without_the_spared
from extract.roles.stray import without_strays
from extract.roles.sued import against_whom
from extract.roles.summoned_over import not_of_who_is_summoned
from extract.roles.taken_things import spoken_to_in_the_street, taken_things
from extract.roles.what_it_is_about import without_scene_of_its_reason
from extract.roles.whose import of_whose_kin, of_whose_own
from extract.roles.whose_murder import befell_whose_it_is
from extract.roles.whose_work import whose_work
from extract.status.accusers import accused_by_others, accused_of_doing_it, accused_of_it
from extract.status.accusing_papers import according_to_a_paper, accused_in_a_case
from extract.status.admissions import admitted_beside_a_denial
from extract.status.affirmed import affirmed
from extract.status.after_accusing import done_by_who_accuses
from extract.status.after_short_no import after_a_short_no
from extract.status.alleged_with_who_did_it import alleged_with_who_did_it
from extract.status.answered_no import answered_no
from extract.status.anybody import (
    condemned_as_suffered,
    condemned_in_general,
    not_tolerated,
    of_anybody,
)
from extract.status.apposed_denials import not_denied_in_apposition
from extract.status.attempts import attempted_by_no_word, attempted_in_a_word, nearly_done
from extract.status.believed import believed
from extract.status.beside_denials import alleged_by_who_denies, done_by_who_denies
from extract.status.beyond_dispute import beyond_dispute
from extract.status.borne_out import carried_out, done_beside_withholding, turned_out_true
from extract.status.brought_off import brought_off
from extract.status.called_for import only_called_for, only_rewarded
from extract.status.clefts import asked_in_a_cleft, came_later, what_was_done
from extract.status.conceding_deniers import denied_by_who_concedes
from extract.status.confirming import confirmed, done_by_nobody_known, not_confirmed
from extract.status.considered import laid_aside, only_considered
from extract.status.contested import claimed_by_the_first, of_what_is_contested
from extract.status.contrasted_verbs import done_instead
from extract.status.convicted import done_to_an_exile
from extract.status.convictions import held_for_true
from extract.status.denied_reasons import done_for_another_reason
from extract.status.denied_requests import of_a_denied_request
from extract.status.denied_this import alleged_before_the_verdict
from extract.status.deniers import (
    denied_after_a_colon,
    denied_by_its_speaker,
    denied_for_its_own,
    denied_in_one_list,
    doubted_in_one_list,
)
from extract.status.disclosed import disclosed
from extract.status.done_elsewhere import done_elsewhere
from extract.status.duds import duds
from extract.status.duties import should_not_have_been
from extract.status.escaped import escaped
from extract.status.facts_in_questions import taken_for_true
from extract.status.fakes import told_by_a_fake
from extract.status.forgeries import not_by_whose_name_it_bears
from extract.status.groundless_sayings import said_without_proof
from extract.status.halted import halted, left_open
from extract.status.having_done import of_which_nobody_is_cleared, told_with_the_first
from extract.status.hearsay import said_by_whoever, said_in_passing
from extract.status.hedged_conjuncts import hedged_by_its_aside, not_hedged_with_the_next
from extract.status.hedges import hedged_by_grammar
from extract.status.held_for import only_held_for_it
from extract.status.hopes import hoped_away, hoped_not_to_be
from extract.status.implied import implied, not_said_by_who_did_not_know
from extract.status.inventions import never_was, not_invented, only_invented
from extract.status.judgements import (
    judged_impossible,
    judged_possible,
    judged_unbelievable,
    judged_wrong,
)
from extract.status.left_to_tell import told_by_whom_it_fell_to
from extract.status.left_unopened import left_unopened
from extract.status.lifted import lifting_answers, not_by_who_lifts_it
from extract.status.missed import missed
from extract.status.mistaken import believed_in_error
from extract.status.neither_way import neither_way
from extract.status.never_explained import never_explained
from extract.status.no_answer_to import left_standing
from extract.status.no_one import without_no_one
from extract.status.nobody_tells import owned_by_nobody, untold
from extract.status.not_let_go import withheld
from extract.status.on_condition import only_on_condition
from extract.status.one_alone_told import told_to_one_alone
from extract.status.own_admissions import admitted
from extract.status.plainly_told import plainly_told, told_in_one_list
from extract.status.plans_given_up import plan_given_up
from extract.status.prevented import ended, not_prevented, prevented
from extract.status.proven import accepted_besides, found_proven, found_unproven
from extract.status.refuted import carried_refutation, denied_with_its_verb, refuted_by_grammar
from extract.status.rejected_denials import denial_rejected
from extract.status.rhetorical import asked_rhetorically
from extract.status.silence import presupposed
from extract.status.took_place import took_place
from extract.status.turned_down import turned_down
from extract.status.unblamed import unblamed
from extract.status.undecided import undecided
from extract.status.understood import only_understood
from extract.status.undone import (
    not_by_whom_it_was_not,
    not_gone_through_with,
    only_pretended,
    only_thought_of,
    only_wanted,
)
from extract.status.unmade_papers import in_unmade_papers
from extract.status.unproven import not_shown
from extract.status.unrefuted import (
    charged_all_the_same,
    found_by_a_court,
    founded_refutation,
    gone,
    uncharged,
    unconfirmed,
    undisputed,
)
from extract.status.vouched import vouched_for
from extract.status.waits_in_vain import waited_in_vain
from extract.status.without_success import without_success
from extract.status.would_have_been import counterfactual, done_all_the_same
from extract.telegraphic import bare_passive
from extract.tellers.nearer_speakers import (
    counted_by,
    joined_to_the_saying,
    said_between,
    said_by_the_nearer,
    said_by_who_was_asked,
    said_past_a_relative,
    stated_by_whom,
)
from extract.tellers.no_speakers import (
    called_said,
    charged_with_it,
    contradicted_source,
    no_order_speaks,
    said_of_another,
    spoken_to,
    told_of_himself,
)
from extract.tellers.notes import said_in_a_note
from extract.tellers.one_of_them import said_by_one
from extract.tellers.replies import not_said_by_who_is_answered
from extract.tellers.shown_by_things import shown_by_things
from extract.tellers.stamps import no_stamp_speaks


def guard(frames: Iterable[Frame], onlooker: Onlooker = NOBODY) -> list[Frame]:
    """Pass every frame through all guards, in their order."""
    found = list(frames)
    runs = in_runs(found, found[0].trigger.doc) if found and onlooker is NOBODY else (found,)
    passed = [frame for run in runs for frame in _checked(run, onlooker)]
    for weigh in _AMONG_OTHERS:
        passed = [weigh(frame, passed) for frame in passed]
        onlooker.frames(weigh, passed)
    return passed


def _checked(frames: Sequence[Frame], onlooker: Onlooker) -> list[Frame]:
    """Some frames behind the guards that look at one frame alone."""
    passed = list(frames)
    for check in _GUARDS:
        passed = [check(frame) for frame in passed]
        onlooker.frames(check, passed)
    return passed


_GUARDS: tuple[Callable[[Frame], Frame], ...] = (
    lost_a_post,
    given_back,
    made_by_no_computer,
    done_to_a_person,
    denied_papers,
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
    found_unproven,
    accepted_besides,
    gone,
    done_by_another,
    done_to_whose_it_is,
    without_objects_of_a_fronted_clause,
    done_for_another_reason,
    done_elsewhere,
    uncharged,
    withheld,
    undisputed,
    beyond_dispute,
    denial_rejected,
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
    duds,
    in_unmade_papers,
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
    undecided,
    not_prevented,
    plainly_told,
    disclosed,
    plainly_held,
    took_place,
    what_was_done,
    came_later,
    announced,
    called_off,
    forbidden,
    told_as_held,
    had_to_be_stopped,
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
    only_invented,
    not_invented,
    never_was,
    not_by_whom_it_was_not,
    counterfactual,
    should_not_have_been,
    dreamed,
    done_all_the_same,
    of_anybody,
    only_called_for,
    only_rewarded,
    not_tolerated,
    condemned_in_general,
    condemned_as_suffered,
    turned_down,
    with_denied_doer,
    set_apart_by_a_cleft,
    asked_in_a_cleft,
    only_held_for_it,
    told_by_whom_it_fell_to,
    of_the_numbered_party,
    reattached,
    bare_passive,
    answerable,
    whose_work,
    passed_on_by,
    by_what_means,
    without_strays,
    implied,
    asked_rhetorically,
    taken_for_true,
    owned_by_nobody,
    untold,
    told_to_one_alone,
    not_said_by_who_did_not_know,
    without_the_spared,
    had_done,
    with_listed_names,
    with_verbless_clauses,
    of_neither,
    every_agent,
    told_of_the_noun,
    done_by_who,
    paid_by_the_subject,
    booked_by_its_agent,
    not_by_who_is_asked,
    not_organized_by_who_is_asked,
    behind_by_order,
    not_behind_by_order,
    spied_for,
    done_by_who_is_hired,
    ordered_by,
    done_by_the_subject,
    done_by_who_is_brought_to_it,
    done_by_the_convicted,
    not_by_whose_name_it_bears,
    not_by_who_got_it,
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
    not_there,
    no_stamp_speaks,
    joined_to_the_saying,
    done_by_who_denies,
    alleged_by_who_denies,
    done_by_who_accuses,
    told_with_the_first,
    of_which_nobody_is_cleared,
    denied_by_who_concedes,
    told_before_the_saying,
    said_by_the_nearer,
    said_past_a_relative,
    not_said_by_who_is_answered,
    said_by_who_was_asked,
    said_in_a_note,
    said_by_one,
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
    not_confirmed,
    confirmed,
    done_by_nobody_known,
    not_hedged_with_the_next,
    hedged_by_its_aside,
    shown_by_things,
    only_linked,
    not_linked_as_victim,
    not_set_apart,
    without_complement_of_another,
    not_of_who_is_summoned,
    shared_by_whom,
    not_done_by_who_is_told,
    no_self_harm,
    of_whom_none,
    without_no_one,
)

_AMONG_OTHERS: tuple[Callable[[Frame, Sequence[Frame]], Frame], ...] = (
    carried_refutation,
    denied_in_one_list,
    doubted_in_one_list,
    told_in_one_list,
    alleged_with_who_did_it,
    accused_of_it,
    unblamed,
    of_what_is_claimed,
    of_what_is_contested,
    of_a_denied_request,
    brought_to_safety,
    banning_attackers,
    without_claimed_doers,
    no_orders_to_victims,
    without_whom_it_shocked,
    without_parts_of_the_next,
    without_scene_of_its_reason,
    broken_off,
)
