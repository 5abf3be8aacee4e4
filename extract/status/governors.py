"""Cues that govern an event from above: "plans to", "fears of", "tried to", "accused of".

Each table row is a function of one step of the way up; the first row that answers wins, in the
fixed order negated, planned, hypothetical, attempted, alleged.
"""

from spacy.tokens import Token

from extract.grammar import children, has_to, is_passive, is_verbal, lemma
from extract.status.cue_path import Step
from extract.status.holding_back import holding_back
from extract.status.local_cues import Hit, negated_here
from extract.wordlists import word_sets

_PREVENTED = frozenset({"object", "prep:from", "clause"})
_NOUN_LINKS = frozenset({"noun_clause", "prep:of", "prep:for", "prep:at", "clause", "prep:about"})


def governed(step: Step, trigger: Token) -> Hit | None:
    """What the head of this step makes of the event below it, or None."""
    return (
        _unfulfilled(step, trigger)
        or _planned(step)
        or _attempted(step)
        or _hypothetical(step, trigger)
        or _purpose(step)
        or _alleged(step)
    )


def _is_noun(step: Step) -> bool:
    return step.head.pos_ in {"NOUN", "PROPN"}


def _unfulfilled(step: Step, trigger: Token) -> Hit | None:
    """`failed to investigate`, `their refusal to protect her`: it was not done."""
    words = word_sets("modality")
    name = lemma(step.head)
    held_back = holding_back(step, trigger)
    if held_back is not None:
        return _held_back(held_back)
    gerund = step.link == "prep:from" and step.node.dep_ == "pcomp" and step.head.tag_ != "VB"
    if (step.link == "clause" or gerund) and is_verbal(step.head) and name in words["unfulfilled"]:
        return None if _negated(step.head) else ("negated", (step.head,), "not carried out")
    if step.link == "noun_clause" and name in words["unfulfilled_nouns"]:
        return ("negated", (step.head,), "not carried out")
    if step.link == "prep:instead of":
        return ("negated", (step.node.head,), "instead of")
    return _refused(step)


def _held_back(verb: Token) -> Hit | None:
    """`refrained from beating him`: not done; `promised to refrain from`: that is still to come."""
    if _negated(verb):
        return None
    did = any(lemma(aux) == "do" for aux in children(verb, "aux"))
    to_come = verb.tag_ == "VB" and not did
    return ("hypothetical" if to_come else "negated", (verb,), "held back from")


def _refused(step: Step) -> Hit | None:
    """`the court refused the extradition`, `they ruled out an assault`, `she escaped abduction`."""
    words, name = word_sets("modality"), lemma(step.head)
    if step.link not in {"object", "subject", "clause"}:
        return None
    ruled_out = name == "rule" and any(c.lower_ == "out" for c in children(step.head, "prt"))
    if (ruled_out or name == "exclude") and negated_here(step.head):
        return ("hypothetical", (step.head,), "not ruled out")
    if step.link == "clause":
        return None
    if name in words["escaping_verbs"] and step.link == "object" and not is_passive(step.head):
        bare = not any(child.dep_ in ("det", "poss") for child in step.node.lefts)
        later = any(word.lower_ in ("until", "till") for word in step.head.subtree)
        got_away = bare and not later and not _negated(step.head)
        return ("negated", (step.head,), "escaped") if got_away else None
    if name not in words["refusing_verbs"]:
        return None
    refused = name != "rule" and lemma(step.node) in words["refusable"]
    return ("negated", (step.head,), "refused") if ruled_out or refused else None


def _negated(word: Token) -> bool:
    return bool(children(word, "neg"))


def _planned(step: Step) -> Hit | None:
    words = word_sets("modality")
    head, name = step.head, lemma(step.head)
    if is_verbal(head):
        if step.link == "clause" and name in words["plan_verbs"] and _is_open(step.node):
            return ("planned", (head,), "verb of planning")
        of_plan = step.link == "object" or (step.link == "subject" and is_passive(head))
        if of_plan and name in words["plan_objects"] and not _is_carried_out(head):
            return ("planned", (head,), "verb of planning")
        if step.link == "clause" and name == "go" and head.lower_ == "going" and has_to(step.node):
            return ("planned", (head,), "going to")
        if (
            step.link == "clause"
            and name == "be"
            and step.node.dep_ == "xcomp"
            and has_to(step.node)
        ):
            return ("planned", (head,), "is to")
        return None
    if head.pos_ == "ADJ" or name in words["plan_adjectives"]:
        if step.link == "clause" and head.lower_ in words["plan_adjectives"]:
            return ("planned", (head,), "due to")
        return None
    if _is_noun(step) and name in words["plan_nouns"] and step.link in _NOUN_LINKS:
        return ("planned", (head,), "noun of planning")
    return None


def _is_carried_out(planned: Token) -> bool:
    """`was planned in Bonn and carried out by two men`: it did not stay a plan."""
    done = word_sets("modality")["carrying_out"]
    return any(lemma(verb) in done for verb in planned.conjuncts if verb.i > planned.i)


def _is_open(node: Token) -> bool:
    """An infinitive, a gerund, or a clause with a future: not "planned how it was done"."""
    if has_to(node) or node.tag_ in {"VB", "VBG"}:
        return True
    return any(c.dep_ == "aux" and c.tag_ == "MD" for c in node.children)


def _hypothetical(step: Step, trigger: Token) -> Hit | None:
    words = word_sets("modality")
    head, name = step.head, lemma(step.head)
    hit: Hit = ("hypothetical", (head,), "asked or feared")
    if lemma(step.node) in words["asked_for_itself"]:
        return None
    if is_verbal(head):
        if step.link in {"clause", "adverbial"} and name in words["ask_verbs"] and _is_asked(step):
            return hit
        if step.link == "prep:for" and name in words["asking_for"]:
            return hit if step.node.dep_ != "pcomp" or name == "call" else None
        if step.link == "object" and name in word_sets("modality")["demanding_verbs"]:
            return hit
        if step.link == "prep:with" and name == "threaten":
            return hit
        if name in words["fear_verbs"] and step.link in {"clause", "object", "prep:about"}:
            return hit if _is_feared(step) else None
        barred = step.link == "prep:from" and name in word_sets("modality")["barring_verbs"]
        prevented = name in words["prevent_verbs"] and step.link in _PREVENTED
        if barred or (prevented and lemma(step.node) not in words["running_matters"]):
            return ("hypothetical", (head,), "prevented")
        return None
    if head.pos_ == "ADJ" and head.lower_ in words["fear_adjectives"]:
        return hit if step.link in {"clause", "prep:of", "prep:to"} else None
    if _is_noun(step) and name in words["fear_nouns"] and step.link in _NOUN_LINKS:
        return hit
    return None


def _is_asked(step: Step) -> bool:
    """What is asked for: an infinitive, or a clause without tense ("that he be released")."""
    node, name = step.node, lemma(step.head)
    words = word_sets("modality")
    if name in words["ask_done"] or lemma(node) in words["noting_verbs"]:
        return False
    if name == "call" and lemma(node) in word_sets("speech")["verbs"] and _is_message(step):
        return False
    if has_to(node):
        return True
    subjunctive = node.tag_ == "VB" and not any(
        c.dep_ == "aux" and c.lower_ in {"do", "did", "does"} for c in node.children
    )
    passive = (
        node.tag_ == "VBN"
        and any(c.dep_ == "auxpass" and c.lower_ == "be" for c in node.children)
        and not children(node, "aux")
    )
    return subjunctive or passive


def _is_message(step: Step) -> bool:
    """`called again to say that X`: nobody is called on."""
    behind = (c for c in children(step.head, "prep", "prt") if c.i > step.head.i)
    called_on = any(c.lower_ in {"on", "upon", "for"} for c in behind)
    return not called_on and has_to(step.node) and bool(children(step.node, "ccomp"))


def _is_feared(step: Step) -> bool:
    if lemma(step.head) in {"want", "wish", "like", "hope"}:
        return step.link == "clause" and has_to(step.node)
    return True


def _purpose(step: Step) -> Hit | None:
    """`visited her parents to silence her`: the aim is not yet reached.

    Of `wrote to complain` and `came to protest` it is, and `on his way to work, and flown out`
    joins no aim.
    """
    node, words = step.node, word_sets("modality")
    aims = step.link == "adverbial" or (step.link == "clause" and _is_means(step.head))
    means = step.link == "noun_clause" and lemma(step.head) in words["purpose_nouns"]
    shared = step.peer.i == node.i or step.peer.tag_ == node.tag_
    if (aims or means) and has_to(node) and shared and node.i > step.head.i:
        name = lemma(step.head)
        said = name in words["reaching_verbs"] and lemma(node) in words["done_by_saying"]
        if (said or name in words["motion_verbs"]) and not means:
            return None
        to = tuple(c for c in children(node, "aux") if c.lower_ == "to")
        return ("planned", to, "purpose")
    if step.link in {"prep:at", "clause"} and lemma(step.head) == "aim":
        return ("planned", (step.head,), "purpose")
    return None


def _is_means(verb: Token) -> bool:
    """`used threats to silence her`; "used to read to them" is a habit."""
    used_up = bool(children(verb, "dobj")) or is_passive(verb)
    return lemma(verb) == "use" and used_up


def _attempted(step: Step) -> Hit | None:
    words = word_sets("modality")
    head, name = step.head, lemma(step.head)
    if is_verbal(head):
        if step.link == "clause" and name in words["attempt_verbs"] and _is_open(step.node):
            return ("attempted", (head,), "verb of trying")
        if name in words["foil_verbs"] and step.link in {"object", "subject"}:
            return ("attempted", (head,), "foiled")
        return None
    if _is_noun(step) and name in words["attempt_nouns"] and step.link in _NOUN_LINKS:
        return ("attempted", (head,), "noun of trying")
    return None


def _alleged(step: Step) -> Hit | None:
    words = word_sets("modality")
    head, name = step.head, lemma(step.head)
    if is_verbal(head):
        if step.link in {"clause", "relative"} and _tells_rumor(head):
            return ("alleged", (_tells_rumor(head)[0],), "there were reports")
        if name in words["allege_verbs"] and _is_alleged(step):
            return ("alleged", (head,), "verb of alleging")
        if name in words["passive_allege"] and step.link == "clause" and is_passive(head):
            return ("alleged", (head,), "said to have")
        return None
    if head.pos_ == "ADJ" and head.lower_ in {"suspected", "likely", "guilty"}:
        return ("alleged", (head,), "adjective") if step.link in {"clause", "prep:of"} else None
    if not _is_noun(step):
        return None
    gerund = step.link == "prep:of" and step.node.dep_ == "pcomp"
    if gerund and head.dep_ in {"dobj", "nsubjpass"} and lemma(head.head) in {"accuse", "suspect"}:
        return ("alleged", (head.head,), "verb of alleging")
    if name in words["allege_nouns"] and step.link in {*_NOUN_LINKS, "relative"}:
        return ("alleged", (head,), "noun of alleging")
    told = step.link in {"noun_clause", "prep:of", "relative", "clause"}
    if told and name in words["report_nouns"] and _is_unowned(head):
        return ("alleged", (head,), "there were reports")
    return None


def _is_alleged(step: Step) -> bool:
    name = lemma(step.head)
    if step.link == "clause":
        return name not in {"charge", "appear", "seem"} or step.node.dep_ in {"ccomp", "xcomp"}
    if step.link in {"object", "subject"}:
        return name in word_sets("modality")["alleging_of_events"]
    if name in {"accuse", "suspect"}:
        return step.link == "prep:of"
    if name == "charge":
        return step.link == "prep:with"
    return name == "blame" and step.link in {"prep:for", "prep:on"}


def _is_unowned(noun: Token) -> bool:
    """`there were reports that`, `credible reports of`: not a named body's report."""
    owned = children(noun, "poss", "compound") or any(
        c.lower_ in {"by", "from"} for c in children(noun, "prep")
    )
    bare = noun.tag_ == "NNS" or lemma(noun) in {"evidence", "indication", "sign"}
    return not owned and (bare or any(c.dep_ == "expl" for c in noun.head.children))


def _tells_rumor(verb: Token) -> list[Token]:
    """`there were reports the ...`, `a rumor spread that`: the noun that the clause belongs to."""
    words = word_sets("modality")
    if lemma(verb) == "be":
        nouns = children(verb, "attr") if children(verb, "expl") else []
        return [n for n in nouns if lemma(n) in words["report_nouns"] | words["allege_nouns"]]
    return [n for n in children(verb, "nsubj") if lemma(n) in words["allege_nouns"]]
