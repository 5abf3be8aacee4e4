"""Plans that were given up, or were not: "abandoned its plan to kill the editor", "did not give up
the plan to kidnap him".

There was a plan, and nobody denies that. The reader takes the giving up for a denial, and a "not"
before it for one of the deed. Prosecutors, courts and newspapers drop plans as well: those that
they speak of.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, first_conjunct, has_to, is_verbal, lemma, own_subjects
from extract.sentence_words import sentence_around
from extract.status.local_cues import negated_here
from extract.statuses import REFUTED
from extract.wordlists import word_sets


def plan_given_up(frame: Frame) -> Frame:
    """ "Scrapped the plan to abduct her": the abduction was planned, whoever gave it up."""
    if frame.modality not in REFUTED or not has_to(frame.trigger):
        return frame
    words = word_sets("modality")
    if sentence_around(frame.trigger).all_lemmas.isdisjoint(words["plans"]):
        return frame
    plan = frame.trigger.head
    verb = plan.head
    held = plan.dep_ in ("dobj", "nsubjpass") and frame.trigger.dep_ in ("acl", "relcl")
    if not held or lemma(plan) not in words["plans"] or not _gives_up(verb):
        return frame
    if _is_only_alleged(plan, verb):
        return frame
    if first_conjunct(verb).dep_ != "ROOT" or any(w.lower_ in ("no", "any") for w in plan.lefts):
        return frame
    if frame.modality == "negated" and not negated_here(verb, objects=False):
        return frame
    source = None if frame.source in children(verb, "nsubj") else frame.source
    told = replace(frame, modality="planned", cues=(plan,), source=source)
    return told.marked("plan_given_up")


def _is_only_alleged(plan: Token, verb: Token) -> bool:
    """ "The supposed plan", "prosecutors dropped the plot from the charges": not the planner."""
    words = word_sets("modality")
    doubted = any(lemma(c) in words["doubting_a_plan"] for c in children(plan, "amod"))
    charged = any(c.lower_ in ("from", "as") for c in children(verb, "prep"))
    judges = any(lemma(s) in words["judging_plans"] for s in own_subjects(verb))
    return doubted or charged or judges


def _gives_up(verb: Token) -> bool:
    """ "Dropped", "gave up", "called off", "set aside"."""
    words = word_sets("modality")
    told = {lemma(verb), *(f"{lemma(verb)}_{c.lower_}" for c in children(verb, "prt", "advmod"))}
    given_up = (words["giving_up"] - words["reject_verbs"]) | words["laying_aside"]
    return is_verbal(verb) and bool(told & (given_up | words["giving_up_with"]))
