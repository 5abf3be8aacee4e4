"""Stray fillers: words of the sentence that the reader ties to an event, and grammar forbids.

Each rule names a way in which a neighbor's argument leaks into an event. They take away only: what
is left out here is a role unknown, which is better than somebody wrongly accused.
"""

from extract.frames import Filler, Frame
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
from extract.roles.handed_on import who_hands_it_on
from extract.roles.judges_of_it import accuser, punisher, tried_for_it
from extract.roles.met_gatherings import who_meets_it
from extract.roles.no_names import no_name, nobody, only_where, person_as_place, spoken_to
from extract.roles.not_part_of_it import (
    of_the_retelling,
    party_to_a_thing,
    striker,
    thrown_from,
)
from extract.roles.not_part_of_it import (
    told_of_it as only_told_of_it,
)
from extract.roles.not_said_of_it import not_this_one, open_elsewhere
from extract.roles.other_subjects import above_a_relative, beside_its_subject, told_beside_its_own
from extract.roles.overlookers import who_overlooks_it
from extract.roles.passive_doers import (
    active_subject,
    agent_of_another,
    outside_the_passive,
    passive_subject,
)
from extract.roles.stoppers import halter, preventer, receiver, set_against, uncoverer
from extract.roles.stray_rules import Rule


def without_strays(frame: Frame) -> Frame:
    """The frame without fillers that one of the rules forbids."""
    return frame.filled((f for f in frame.fillers if forbidding(frame, f) is None), "stray_guard")


def forbidding(frame: Frame, filler: Filler) -> Rule | None:
    """The first rule that forbids a filler, or None."""
    return next((rule for rule in _RULES if rule(frame, filler)), None)


_RULES: tuple[Rule, ...] = (
    no_name,
    outside_the_passive,
    passive_subject,
    active_subject,
    agent_of_another,
    punisher,
    accuser,
    above_a_relative,
    beside_its_subject,
    preventer,
    uncoverer,
    halter,
    receiver,
    only_told_of_it,
    striker,
    of_the_retelling,
    set_against,
    tried_for_it,
    told_beside_its_own,
    party_to_a_thing,
    open_elsewhere,
    not_this_one,
    nobody,
    only_where,
    thrown_from,
    person_as_place,
    spoken_to,
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
    who_meets_it,
)
