"""Denials: a verb, noun or judgement that says of the event below it that it is not so.

"deny", "refuse" and "reject" with a visa, entry, bail, a service or a person as second object
withhold something; they are never denials.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from extract.grammar import (
    children,
    clause_of,
    conjuncts,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
)
from extract.remembered import once_a_span, once_a_word
from extract.sentence_words import words_in
from extract.status.apposed_claims import accusing_above, is_accusing
from extract.status.corrections import (
    asked_to_correct,
    contradicted_in_short,
    corrected_by_its_editors,
    found_unfounded,
    named_in_error,
    taken_for_another,
)
from extract.status.cue_path import Step, names_claim, path, shares_held, transparent, was_unknown
from extract.status.denied_notes import denied_in_a_note
from extract.status.local_cues import negated_here
from extract.status.retractions import called_false_after, taken_back_after
from extract.status.untruths import (
    called_liars,
    called_misreading,
    falsely_believed,
    flatly_denied,
    set_right_after,
    untruth,
)
from extract.tellers.speech import source_of, speaker
from extract.wordlists import word_sets


@dataclass(frozen=True, slots=True)
class Denial:
    """The words that deny, who denies (None when unnamed), and the rule that found it."""

    cues: tuple[Token, ...]
    source: Token | None
    rule: str


JUDGED_BY_THE_TELLER = "called false after it"
"""Rule of a denial that is of nobody named in the sentence."""

DENIED_IN_PASSING = "denied in passing"
"""Rule of a denial that stands beside what it denies."""

_JUDGES = (
    (called_liars, "called liars"),
    (called_misreading, "called a misreading"),
    (falsely_believed, "falsely believed"),
    (set_right_after, "set right"),
    (flatly_denied, "flatly denied"),
    (taken_back_after, "taken back after it"),
    (called_false_after, JUDGED_BY_THE_TELLER),
    (corrected_by_its_editors, JUDGED_BY_THE_TELLER),
    (asked_to_correct, JUDGED_BY_THE_TELLER),
    (contradicted_in_short, JUDGED_BY_THE_TELLER),
    (taken_for_another, "taken for another"),
    (named_in_error, JUDGED_BY_THE_TELLER),
    (found_unfounded, JUDGED_BY_THE_TELLER),
    (denied_in_a_note, "denied in a note"),
)
"""What judges of a whole saying, wherever it stands, and the name of the rule."""


@once_a_word
def denial_on(trigger: Token) -> Denial | None:
    """The denial that governs the trigger, or None."""
    for judge, name in _JUDGES if not _is_scene(trigger) else ():
        judged = judge(trigger)
        if judged:
            return Denial(judged, source_of(judged[-1]), name)
    in_passing = _denied_in_passing(trigger)
    if in_passing is not None:
        return in_passing
    below = [trigger]
    for step in path(trigger):
        found = _at(step, below) or _denied_by_relative(step.peer)
        if found is not None:
            return None if any(says_instead(cue, trigger) for cue in found.cues) else found
        if step.link == "clause" and (_is_granted(step.head) or was_unknown(step)):
            return None
        if not _reaches(step):
            return _denied_by_relative(step.peer)
        below.append(step.head)
    return None


def _denied_in_passing(trigger: Token) -> Denial | None:
    """`said that X, an allegation the ministry rejects`: the ministry denies X.

    Of "that Y had ordered the attack" it denies the order, and not "the" attack.
    """
    denying = _denying_in_passing(sentence_of(trigger))
    if not denying or is_accusing(trigger) or accusing_above(trigger) is not None:
        return None  # of the accused, `extract.status.apposed_denials` tells it
    known = any(c.dep_ == "poss" or c.lower_ in {"the", "this", "that"} for c in trigger.lefts)
    if known and not is_verbal(trigger):
        return None
    reaching = (v for v in denying if v.head.i >= trigger.i and not v.is_ancestor(trigger))
    verb = next(reaching, None)
    return None if verb is None else Denial((verb,), speaker(verb), DENIED_IN_PASSING)


@once_a_span
def _denying_in_passing(sentence: Span) -> Sequence[Token]:
    """The verbs of "a claim Y denies" and the like, where a comma stands before the "a"."""
    words, found, said = word_sets("modality"), [], words_in(sentence).all_lemmas
    if said.isdisjoint(words["deny_verbs"]) and said.isdisjoint(words["reject_verbs"]):
        return []
    for noun in sentence[2:]:
        opened = noun.nbor(-1).tag_ == "DT" and noun.nbor(-2).text == ","
        for verb in children(noun, "relcl") if opened and names_claim(noun) else ():
            denies = lemma(verb) in words["deny_verbs"] or lemma(verb) in words["reject_verbs"]
            if denies and not negated_here(verb):
                found.append(verb)
    return found


def _is_scene(trigger: Token) -> bool:
    """`first said that she was beaten at a rally`: whatever is set right, there was a rally."""
    at = trigger.head
    return (
        trigger.dep_ == "pobj"
        and trigger.pos_ in {"NOUN", "PROPN"}
        and at.lower_ in word_sets("modality")["scene_prepositions"]
        and is_verbal(at.head)
    )


def says_instead(denial: Token, trigger: Token) -> bool:
    """`denied that they were beaten and submitted that they were held`: the second is asserted.

    The parser may join "submitted" to "beaten"; without a subject of its own it goes with "denied".
    """
    words = word_sets("modality")
    saying = word_sets("speech")["verbs"] | words["vowing"]
    saying = saying - words["deny_verbs"] - words["contradicting_verbs"]
    joined = (t for t in trigger.ancestors if t.dep_ == "conj" and t.i > denial.i)
    return any(
        lemma(verb) in saying and not own_subjects(verb) and _opens_a_claim(verb, denial)
        for verb in joined
    )


def _opens_a_claim(verb: Token, denial: Token) -> bool:
    """`submitted that X`; `told her that X` and `sworn to X` go on with what is denied.

    Behind a gerund a past goes with the denial: "denied beating him and told her that he fell".
    """
    clauses = children(verb, "ccomp")
    told = any(mark.lower_ == "that" for clause in clauses for mark in children(clause, "mark"))
    addressed = children(verb, "dobj", "dative")
    return told and (not addressed or (verb.tag_ == "VBD" and _denies_a_gerund(denial)))


def _denies_a_gerund(denial: Token) -> bool:
    """`denied taking it`, `denied any part`, and no clause with a tense of its own."""
    if not is_verbal(denial) or denial.tag_ not in {"VBD", "VBZ", "VBP"}:
        return False
    denied = children(denial, "xcomp", "ccomp", "dobj", "pcomp")
    return bool(denied) and all(
        word.tag_ == "VBG" or (word.pos_ == "NOUN" and not children(word, "acl", "relcl"))
        for word in denied
    )


def _reaches(step: Step) -> bool:
    """Transparent, and not a clause under a verb that reports another speaker's words."""
    if step.link == "prep:behind" and lemma(step.head) == "be":  # "denied being behind the raid"
        return True
    return transparent(step) and not (step.link == "modifier" and step.node.dep_ == "nmod")


def _at(step: Step, below: Sequence[Token]) -> Denial | None:
    head, name = step.head, lemma(step.head)
    words = word_sets("modality")
    if is_verbal(head) and (name in words["deny_verbs"] or rules_out(head)):
        return _by_verb(step, below)
    if head.pos_ == "NOUN" and (name in words["deny_nouns"] or head.lower_ in words["deny_nouns"]):
        if step.link in {"prep:of", "noun_clause", "clause"} and not negated_here(head):
            return Denial((head,), next(iter(children(head, "poss")), None), "noun of denying")
        return None
    if is_verbal(head) and _takes_back(step, below):
        return _over_claim(step, "taken back")
    sorry = _sorry_to_have_said(step)
    if sorry is not None:
        return Denial((sorry,), speaker(sorry), "taken back")
    clearing = _clearing(step, below[0])
    if clearing is not None and not negated_here(clearing):
        return Denial((clearing,), speaker(clearing), "cleared of it")
    if is_verbal(head) and name in words["reject_verbs"] and _is_claim(step, below):
        return _over_claim(step, "rejected claim")
    if _is_invented(step, below[0]):
        return Denial((head,), None, "invented")
    found = _judged_false(step, below) or _unsupported(step, below)
    found = found or _no_share(step) or _nothing_to_do(step)
    if found is not None:
        return found
    untrue = untruth(step, below[0])
    return Denial(untrue, source_of(untrue[-1]), "called untrue") if untrue else None


def _is_invented(step: Step, trigger: Token) -> bool:
    """`invented the beating`; a charge that is invented was brought, and of inventing one may only
    be accused."""
    verb = step.head
    if step.link != "object" or lemma(verb) not in word_sets("modality")["inventing_verbs"]:
        return False
    return verb.dep_ != "pcomp" and not names_claim(trigger) and not negated_here(verb)


def _by_verb(step: Step, below: Sequence[Token]) -> Denial | None:
    verb = step.head
    if step.link == "prep:in":  # "denied any role in the attack"
        return Denial((verb,), speaker(verb), "verb of denying") if shares_held(verb) else None
    if step.link not in {"clause", "object", "subject", "prep:to", "attribute"}:
        return None
    if step.link == "subject" and not is_passive(verb):
        return None
    if step.link in {"object", "subject"} and step.peer.i == below[0].i and names_claim(step.peer):
        return None  # "deny the charge": the charge was brought
    if is_undenied(verb) or (step.link != "clause" and _withholds(verb, step.node)):
        return None
    return Denial((verb,), speaker(verb), "verb of denying")


def rules_out(verb: Token) -> bool:
    """`ruled out that Y had ordered it`; "could not rule out" leaves it open."""
    out = any(child.lower_ == "out" for child in children(verb, "prt", "advmod"))
    return lemma(verb) == "rule" and out


def is_undenied(verb: Token) -> bool:
    """`could not deny`, `few dispute`, `it is hard to deny`: nobody denies."""
    few = any(s.lower_ in {"few", "hardly"} for s in children(verb, "nsubj"))
    hard = verb.head.lower_ in {"hard", "difficult", "impossible"} and verb.dep_ in {
        "xcomp",
        "ccomp",
    }
    return few or hard or bool(negated_here(verb))


def _is_granted(verb: Token) -> bool:
    """`no one disputes that X; the mission disputes that Y`: the second does not govern X."""
    deny = word_sets("modality")["deny_verbs"]
    return is_verbal(verb) and lemma(verb) in deny and is_undenied(verb)


def _withholds(verb: Token, thing: Token) -> bool:
    """`denied her entry`, `was denied bail`, `refused service to`: something is not given."""
    granted = word_sets("modality")["granted"]
    objects = [o for c in children(verb, "dobj", "nsubjpass", "dative") for o in conjuncts(c)]
    if any(lemma(o) in granted or o.lower_ in granted for o in objects) or lemma(thing) in granted:
        return True
    return any(c.dep_ == "dative" or (c.dep_ == "prep" and c.lower_ == "to") for c in verb.children)


def _is_claim(step: Step, below: Sequence[Token]) -> bool:
    """The object of the rejecting verb is a claim and the event stands under it."""
    if step.link == "clause":
        return lemma(step.head) in {"reject", "dismiss"} and any(
            c.dep_ == "mark" and c.lower_ == "that" for c in step.node.children
        )
    if len(below) < 2:
        return False
    if step.link in {"prep:at", "prep:off"}:  # "scoffed at claims of", "laughed off talk of"
        return names_claim(step.node)
    if step.link not in {"object", "subject"}:
        return False
    return names_claim(step.node) or _is_all_share(step)


def _is_all_share(step: Step) -> bool:
    """`rejects any involvement in X`: a share that the subject is said to have, and does not."""
    if (
        lemma(step.head) != "reject"
        or lemma(step.node) not in word_sets("modality")["no_share_words"]
    ):
        return False
    return not children(step.node, "poss") and all(
        d.lower_ in {"any", "all", "every"} for d in children(step.node, "det")
    )


def _takes_back(step: Step, below: Sequence[Token]) -> bool:
    """`withdrew her claim that X`; a complaint is withdrawn for other reasons as well."""
    retracts = lemma(step.head) in word_sets("modality")["retracting_verbs"]
    claim = names_claim(step.node) and lemma(step.node) not in {"complaint", "charge"}
    return retracts and claim and len(below) > 1 and step.link in {"object", "subject"}


def _sorry_to_have_said(step: Step) -> Token | None:
    """`apologized for having written that X`."""
    said = step.head
    if step.link != "clause" or lemma(said) not in word_sets("speech")["verbs"]:
        return None
    verb = said.head.head if said.dep_ == "pcomp" else said.head
    regrets = lemma(verb) in {"apologize", "apologise", "regret"}
    return verb if regrets and said.dep_ in {"pcomp", "xcomp"} and not negated_here(verb) else None


def _clearing(step: Step, trigger: Token) -> Token | None:
    """`acquitted two of the men of having torn it down`, `acquitted Ruiz of arson`: the verb,
    wherever "of" hangs."""
    of_a_noun = step.link == "prep:of" and step.node.i == trigger.i
    of_doing = step.link in {"prep:of", "prep:from"} and step.node.dep_ == "pcomp"
    if not of_a_noun and not of_doing:
        return None
    verb = clause_of(step.head)
    return verb if lemma(verb) in word_sets("modality")["clearing_verbs"] else None


def _over_claim(step: Step, rule: str) -> Denial | None:
    if negated_here(step.head) or (step.link == "subject" and not is_passive(step.head)):
        return None
    return Denial((step.head,), speaker(step.head), rule)


def _judged_false(step: Step, below: Sequence[Token]) -> Denial | None:
    """`called the allegations of X baseless`, `claims of X are false`."""
    head = step.head
    if len(below) < 2 or not names_claim(step.node):
        return None
    if step.link not in {"object", "subject", "clause"} or negated_here(head):
        return None
    false = next(iter(_false_words(head)), None)
    if false is None and _names(head):
        words = word_sets("modality")["false_words"]
        inside = (t for t in step.node.subtree if t.i > below[0].i and t.lower_ in words)
        false = next(inside, None)
    if false is None:
        return None
    naming = head if is_verbal(head) and _names(head) else head.head
    source = speaker(naming) if is_verbal(naming) and _names(naming) else None
    return Denial((naming, false) if source is not None else (false,), source, "called false")


def _unsupported(step: Step, below: Sequence[Token]) -> Denial | None:
    """`nothing was found to bear out the claim that X`, `no paper supports the claim of X`."""
    verb = step.head
    if len(below) < 2 or step.link != "object" or not names_claim(step.node):
        return None
    if lemma(verb) not in word_sets("modality")["supporting_verbs"]:
        return None
    cues = negated_here(verb, objects=False)
    if not cues and verb.dep_ in {"xcomp", "acl", "relcl", "advcl"}:
        above = verb.head
        cues = (above,) if above.lower_ == "nothing" else negated_here(above)
    return Denial((*cues, verb), None, "unsupported") if cues else None


def _names(verb: Token) -> bool:
    return lemma(verb) in word_sets("modality")["naming_verbs"]


def _false_words(head: Token) -> Iterator[Token]:
    false = word_sets("modality")["false_words"]
    if head.lower_ in false:
        yield head
    for child in head.children:
        if child.dep_ in {"oprd", "acomp", "attr", "ccomp", "xcomp", "dobj"}:
            if child.lower_ in false:
                yield child
        elif child.dep_ == "prep" and child.lower_ == "as":
            for word in child.children:
                if word.lower_ in false:
                    yield word
        elif child.dep_ == "advcl" and child.lower_ in false:
            if any(word.lower_ == "as" for word in child.lefts):  # "as baseless"
                yield child
        elif is_groundless(child):
            yield child


def is_groundless(preposition: Token) -> bool:
    """`is without any foundation`: the "without"."""
    if preposition.lower_ != "without" or lemma(preposition.head) != "be":
        return False
    grounds = word_sets("modality")["truth_nouns"]
    return any(lemma(word) in grounds for word in preposition.subtree)


def _no_share(step: Step) -> Denial | None:
    """`had no part in X`, `was not involved in X`: said by someone, it is a denial."""
    share = _share(step)
    if share is None or any(t.tag_ in {"WP", "WRB", "WDT"} for t in step.node.children):
        return None
    cues = negated_here(share) or (negated_here(share.head) if _hangs_light(share) else ())
    return Denial(cues, None, "no share in it") if cues else None


def _share(step: Step) -> Token | None:
    """The word of taking part, above the event or beside it."""
    if not step.link.startswith("prep:"):
        return None
    if lemma(step.head) in word_sets("modality")["no_share_words"]:
        return step.head
    if step.link not in {"prep:in", "prep:for"}:
        return None
    return next(filter(_hangs_light, shares_held(step.head)), None)


def _hangs_light(noun: Token) -> bool:
    having = word_sets("modality")["having_a_share"]
    return noun.dep_ in {"dobj", "attr", "acomp"} and lemma(noun.head) in having


def _nothing_to_do(step: Step) -> Denial | None:
    """`has nothing to do with X`, `had had nothing whatever to do with X`."""
    head = step.head
    if step.link != "prep:with" or lemma(head) not in {"do", "have"}:
        return None
    near = [*head.children, head.head, *head.head.children]
    nothing = [t for t in near if t.lower_ == "nothing" and abs(t.i - head.i) < 5]
    return Denial((nothing[0], head), None, "nothing to do with it") if nothing else None


def _denied_by_relative(noun: Token) -> Denial | None:
    """`the beatings, which the consulate denies`."""
    words = word_sets("modality")
    for verb in children(noun, "relcl"):
        if lemma(verb) not in words["deny_verbs"] or negated_here(verb):
            continue
        objects = children(verb, "dobj", "nsubjpass", "dative")
        relative = [o for o in objects if o.tag_ in {"WDT", "WP"}]
        gap = not objects and not children(verb, "ccomp", "xcomp")
        if relative or gap:
            return Denial((verb,), speaker(verb), "denied in a relative clause")
    return None
