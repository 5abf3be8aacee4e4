"""Judged untrue: "it is a lie that", "no truth in the claim that", "whoever says so is mistaken".

Each function gives the words that judge, empty when none does. Who judges is whoever says the
sentence, never those who are said to lie.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extract.grammar import children, has_to, is_verbal, lemma, sentence_of
from extract.remembered import once_a_span
from extract.sentence_words import sentence_around
from extract.status.cue_path import Step
from extract.status.local_cues import negated_here
from extract.status.made_up import made_up
from extract.status.retractions import saying_verbs
from extract.wordlists import word_sets

_NEAR = 3  # words between "are" and "completely and utterly false"
_IN = frozenset({"prep:in", "prep:to", "prep:for", "prep:behind"})
_STOPS = frozenset({",", ";", ":"})


def untruth(step: Step, trigger: Token) -> tuple[Token, ...]:
    """The words that call untrue what stands below this step."""
    return (
        _lie(step)
        or _false_clause(step)
        or _no_truth(step)
        or _false_claim(step, trigger)
        or made_up(step)
        or _wrongly_said(step)
    )


def _lie(step: Step) -> tuple[Token, ...]:
    """`it is a lie that X`, `spread the slander that X`; not "it is no lie"."""
    noun = step.head
    if noun.lower_ not in word_sets("modality")["lie_nouns"]:
        return ()
    if step.link not in {"relative", "noun_clause", "clause"} or not _is_content(step.node, noun):
        return ()
    return () if negated_here(noun) or negated_here(noun.head, objects=False) else (noun,)


def _is_content(clause: Token, noun: Token) -> bool:
    """`the lie that he stole`, and not "the lie that he told"."""
    that = next((c for c in clause.children if c.i == noun.i + 1), None)
    if that is None or that.lower_ != "that":
        return False
    return that.dep_ == "mark" or any(c.i > clause.i for c in children(clause, "dobj"))


def _false_clause(step: Step) -> tuple[Token, ...]:
    """`it is untrue that X`, `it is pure fiction that X`: under "be", with the clause."""
    verb = step.head if is_verbal(step.head) else step.head.head
    if step.link != "clause" or lemma(verb) != "be" or negated_here(verb, objects=False):
        return ()
    if not any(s.lower_ == "it" for s in children(verb, "nsubj")):
        return ()
    words = word_sets("modality")
    judged = [c for c in children(verb, "acomp") if c.lower_ in words["false_words"]]
    judged += [c for c in children(verb, "attr") if c.lower_ in words["lie_nouns"]]
    return tuple(c for c in judged if not negated_here(c))


def _no_truth(step: Step) -> tuple[Token, ...]:
    """`no truth in reports of X`, `claims of X have no basis`, `... are without foundation`."""
    words = word_sets("modality")
    if lemma(step.node) not in words["claim_nouns"]:
        return ()
    head = step.head
    if step.link in _IN:
        nouns = [head, *children(head, "attr", "nsubj")]
        verb = head if is_verbal(head) else head.head
    elif step.link == "subject":
        nouns, verb = [*children(head, "dobj"), *_without(head)], head
    else:
        return ()
    truth = [n for n in nouns if lemma(n) in words["truth_nouns"]]
    for noun in truth:
        denied = negated_here(noun) or negated_here(verb, objects=False)
        if denied or lemma(verb) == "lack":
            return (*denied, noun)
    return ()


def _without(verb: Token) -> list[Token]:
    if negated_here(verb, objects=False):
        return []  # "is not without foundation"
    return [o for p in children(verb, "prep") if p.lower_ == "without" for o in p.children]


def _false_claim(step: Step, trigger: Token) -> tuple[Token, ...]:
    """`claims that they beat the family are untrue`: where the parser hangs "are" is no matter."""
    if lemma(step.head) not in word_sets("modality")["claim_nouns"] or step.head.i > trigger.i:
        return ()
    if step.link not in {"noun_clause", "clause", "prep:of", "relative"}:
        return ()
    for verb in _copulas_after(trigger):
        if any(s.i > trigger.i for s in children(verb, "nsubj", "expl")):
            return ()
        return _false_after(verb) or _wrong_after(verb)
    return ()


def _wrong_after(verb: Token) -> tuple[Token, ...]:
    """`the report was plainly wrong`; what is "wrong about the date" is right in the rest."""
    for token in verb.doc[verb.i + 1 : min(verb.i + 1 + _NEAR, sentence_of(verb).end)]:
        if token.lower_ == "wrong":
            detail = any(child.dep_ == "prep" for child in (*token.children, *verb.children))
            return () if detail else (token,)
        if token.pos_ != "ADV" or token.dep_ == "neg":
            return ()
    return ()


def _copulas_after(trigger: Token) -> Iterator[Token]:
    for token in trigger.doc[trigger.i + 1 : sentence_of(trigger).end]:
        if token.text in _STOPS:
            return
        if lemma(token) in {"be", "prove"} and token.dep_ not in {"auxpass", "aux"}:
            yield token


def _false_after(verb: Token) -> tuple[Token, ...]:
    for token in verb.doc[verb.i + 1 : min(verb.i + 2 + _NEAR, sentence_of(verb).end)]:
        if token.lower_ in {"not", "n't", "no", "never"} or token.text in _STOPS:
            return ()
        if token.lower_ in word_sets("modality")["false_words"]:
            return (token,)
    return ()


def _wrongly_said(step: Step) -> tuple[Token, ...]:
    """`was falsely accused of X`, `it is wrong to say that X`, `no longer believes that X`."""
    words, verb = word_sets("modality"), step.head
    if lemma(verb) not in saying_verbs():
        return ()
    if step.link not in {"clause", "prep:of", "prep:for", "prep:with"}:
        return ()
    for child in children(verb, "advmod"):
        ended = child.lower_ == "longer" and any(c.lower_ == "no" for c in child.children)
        if ended or child.lower_ in words["wrongly"]:
            return (child, verb)
    above = verb.head
    judged = [above, *children(above, "acomp")] if has_to(verb) and verb.i > above.i else []
    if negated_here(above, objects=False):
        return ()
    return tuple(w for w in judged if w.lower_ in words["false_words"] or w.lower_ == "wrong")


def flatly_denied(trigger: Token) -> tuple[Token, ...]:
    """`"Lies," said the captain when told that his men had beaten him.`: one word for all of it."""
    marks = _quotation_marks(sentence_around(trigger).span)
    if len(marks) < 2 or marks[1].i > trigger.i:
        return ()
    said = [t for t in trigger.doc[marks[0].i + 1 : marks[1].i] if not t.is_punct]
    words = word_sets("modality")
    if not 0 < len(said) <= _NEAR:
        return ()
    judged = [t for t in said if t.lower_ in words["false_words"]]
    others = [t for t in said if t not in judged]
    flat = all(t.lower_ in words["flat_words"] for t in others)
    return tuple(judged) if judged and flat and _is_under_talk(trigger) else ()


@once_a_span
def _quotation_marks(sentence: Span) -> list[Token]:
    return [token for token in sentence if token.is_quote]


def _is_under_talk(trigger: Token) -> bool:
    """Told, asked, or a claim: what the short word answers."""
    words = word_sets("modality")
    answered = words["claim_nouns"] | {"tell", "ask", "question", "confront"}
    return any(lemma(above) in answered for above in trigger.ancestors)


def called_liars(trigger: Token) -> tuple[Token, ...]:
    """`whoever claims that X is mistaken`, `those who say that X are lying`."""
    said = said_by_anyone(trigger)
    if said is None:
        return ()
    words = word_sets("modality")
    for token in trigger.doc[trigger.i + 1 : sentence_of(trigger).end]:
        if token.text in {";", ":"} or token.lower_ in {"not", "n't", "never"}:
            return ()
        lying = token.lower_ in words["lying_words"]
        if lying or (token.lower_ in words["false_words"] and token.dep_ == "dobj"):
            return (said, token)
    return ()


def called_misreading(trigger: Token) -> tuple[Token, ...]:
    """`to suggest that X is to write a novel`: saying so is called a misreading."""
    words = word_sets("modality")
    said = next((t for t in _saying_before(trigger) if has_to(t)), None)
    if said is None:
        return ()
    for verb in _copulas_after(trigger):
        if verb.i + 2 < sentence_of(verb).end and has_to(verb.doc[verb.i + 2]):
            done = verb.doc[verb.i + 2]
            return (said, done) if lemma(done) in words["misreading_verbs"] else ()
    return ()


def falsely_believed(trigger: Token) -> tuple[Token, ...]:
    """`under the false impression that it was the dean who had banned the film`."""
    words, sentence = word_sets("modality"), sentence_around(trigger)
    if words["belief_nouns"].isdisjoint(sentence.all_lemmas):
        return ()
    wrong = words["false_words"] | words["lying_words"]
    for place in range(trigger.i - 1, sentence.start - 1, -1):
        noun = trigger.doc[place]
        if noun.text in _STOPS:
            return ()
        if lemma(noun) in words["belief_nouns"] and noun.nbor().lower_ == "that":
            return tuple(c for c in children(noun, "amod") if c.lower_ in wrong)
    return ()


def set_right_after(trigger: Token) -> tuple[Token, ...]:
    """`they say that X; in truth he fell`: what is said by nobody in particular is set right."""
    words, doc = word_sets("modality"), trigger.doc
    sayings = (t for t in _saying_before(trigger) if t.is_ancestor(trigger))
    said = next(filter(_by_nobody_named, sayings), None)
    if said is None:
        return ()
    for place in range(trigger.i + 1, min(sentence_of(trigger).end + 1, len(doc) - 1)):
        opens = doc[place - 1].is_punct or doc[place - 1].lower_ == "but"
        pair = f"{doc[place].lower_} {doc[place + 1].lower_}"
        judged = _false_after(doc[place + 1]) if opens and pair in words["that_is"] else ()
        if judged:
            return (said, *judged)
        if opens and pair in words["truth_openings"]:
            more = any(token.lower_ in {"also", "even"} for token in doc[place + 2 : place + 6])
            return () if more else (said, doc[place + 1])
    return ()


def _by_nobody_named(said: Token) -> bool:
    if any(s.lower_ == "it" for s in children(said, "nsubjpass")):
        return not children(said, "agent")
    return any(s.lower_ in word_sets("modality")["nobody_named"] for s in children(said, "nsubj"))


def _saying_before(trigger: Token) -> Iterator[Token]:
    """Verbs of saying in front of the trigger, the nearest first."""
    sentence = sentence_around(trigger)
    before = sentence.lemmas[: trigger.i - sentence.start]
    for place in reversed(range(len(before))):
        if before[place] in saying_verbs():
            yield trigger.doc[sentence.start + place]


def said_by_anyone(trigger: Token) -> Token | None:
    """The verb of saying whose subject is "whoever", "anyone who" or "those who", or None."""
    doc, sentence = trigger.doc, sentence_around(trigger)
    if sentence.words.isdisjoint(("who", "whoever")):
        return None
    for place in range(trigger.i - 1, sentence.start, -1):
        if doc[place].text in _STOPS:
            return None
        if lemma(doc[place]) not in saying_verbs():
            continue
        who = place - 1
        while who > sentence.start and doc[who].pos_ in {"ADV", "AUX"}:
            who -= 1
        if doc[who].lower_ == "whoever":
            return doc[place]
        if doc[who].lower_ == "who" and who > sentence.start:
            anyone = doc[who - 1].lower_ in word_sets("modality")["anyone"]
            return doc[place] if anyone else None
    return None
