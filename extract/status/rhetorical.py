"""Questions and cries that claim what they ask: "Did the embassy not threaten her?", "As if the
consul had not threatened her!", "They beat him, didn't they?", "Who but the embassy would have
sent them?".

The speaker says that it was so, and nobody has answered: the deed is alleged. Where a judge or a
reporter asks, where "you" are asked what befell you, or where a yes or no follows, the "not"
leaves it open.
"""

from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Frame
from extract.grammar import children, first_conjunct, is_verbal, lemma, own_subjects, sentence_of
from extract.sentence_words import sentence_around
from extract.status.exchanges import asked_in
from extract.status.local_cues import negated_here
from extract.status.suspicions import is_of_a_state
from extract.status.withheld import withholds
from extract.wordlists import word_sets
from graph.model import Modality

_NOT = frozenset({"not", "n't", "n’t"})
_MARKS = frozenset({"?", "!"})
_ANSWER = 16
"""Words behind a question within which its yes or no begins."""
_TAG = 4
"""Words of "haven't they?", with its mark."""


def asked_rhetorically(frame: Frame) -> Frame:
    """ "Did they not beat her?", "as if they had not!", "they did, didn't they?": it is claimed."""
    if frame.modality in ("alleged", "planned", "attempted"):
        return frame
    if not frame.harms and frame.type != "mobilize":
        return frame
    if sentence_around(frame.trigger).words.isdisjoint(_MARKS):
        return frame
    verb = first_conjunct(_told_by(frame.trigger))
    told = _as_told(verb, frame)
    if told is None or told == frame.modality:
        return frame
    return replace(frame, modality=told, cues=()).marked("rhetorical")


def _told_by(trigger: Token) -> Token:
    """The verb of the clause: of "did they not send her threats" it is "send"."""
    borne = not is_verbal(trigger) and trigger.dep_ in ("dobj", "nsubjpass")
    return trigger.head if borne else trigger


def _as_told(verb: Token, frame: Frame) -> Modality | None:
    """What a rhetorical question makes of its deed, None where it is none."""
    if _tag(verb) or _is_who_but(verb, frame):
        return "alleged" if not is_in_earnest(frame) else None
    if frame.modality == "asserted":
        return None
    if _as_if_not(verb):
        return "alleged"
    trying = verb.dep_ == "xcomp" and lemma(verb.head) in word_sets("modality")["attempt_verbs"]
    asked = verb.head if trying else verb
    if not _asks_not(asked) or is_answered(sentence_of(verb)) or _is_by_police(frame):
        return None
    if withholds(verb, frame.type):
        return None  # "did they not let him go?" claims, if anything, that they did
    if trying:
        return "attempted"
    to_come = any(aux.lower_ in word_sets("modality")["will"] for aux in children(verb, "aux"))
    return "hypothetical" if to_come or is_in_earnest(frame) else "alleged"


def _asks_not(verb: Token) -> bool:
    """ "Did they not beat her?"; "did they not beat anybody?" and "why did they not" do ask."""
    clause, asked = _helped(verb), word_sets("modality")
    subjects, helpers = own_subjects(clause), children(clause, "aux", "auxpass")
    first = clause if clause.i != verb.i else next(iter(helpers), None)
    if first is None or not any(c.lower_ in _NOT for c in children(clause, "neg")):
        return False
    turned = clause.i != verb.i or (bool(subjects) and first.i < subjects[0].i)
    turning = asked["asking_whether"] | asked["will"]
    if first.lower_ not in turning or not turned or first.lower_ == "had":
        return False
    if any(w.tag_ in ("WP", "WRB", "WDT") for w in clause.subtree if w.i < first.i):
        return False
    asks = any(word.text == "?" for word in sentence_of(verb) if word.i > verb.i)
    return asks and not any(_turns_around(word) for word in clause.subtree)


def _turns_around(word: Token) -> bool:
    """ "Anybody", "ever"; "because" of a clause, whose reason alone may be asked for."""
    because = word.lower_ == "because" and word.dep_ == "mark"
    return because or word.lower_ in word_sets("modality")["asked_with_not"]


def _helped(verb: Token) -> Token:
    """The "were" of "weren't the two brothers arrested", which the parser takes for "they are"."""
    noun = verb.head
    bare = verb.dep_ == "acl" and verb.tag_ == "VBN" and noun.dep_ in ("attr", "nsubj")
    return noun.head if bare and lemma(noun.head) == "be" and noun.head.i < noun.i else verb


def _tag(verb: Token) -> bool:
    """ "They beat him, didn't they?"."""
    words = [w for w in sentence_of(verb) if not (w.is_space or w.is_quote)]
    tail = [word.lower_ for word in words[-_TAG:]]
    if len(words) < _TAG + 3 or tail[-1] != "?" or not _NOT & {*tail[1:3]}:
        return False
    aux, comma = words[-_TAG], words[-_TAG - 1]
    asks = comma.text == "," and aux.lower_ in word_sets("modality")["asking_whether"]
    main = verb.i < comma.i and (verb.dep_ == "ROOT" or verb.head.i == aux.i)
    return asks and main and words[-2].pos_ in ("PRON", "PART") and not negated_here(verb)


def _as_if_not(verb: Token) -> bool:
    """ "As if the consul had not threatened her!", at the start of a sentence."""
    if not any(c.lower_ in _NOT for c in children(verb, "neg")):
        return False
    said = [word for word in sentence_of(verb) if word.is_alpha][:2]
    opens = [word.lower_ for word in said] == ["as", "if"] and said[1].head.i == verb.i
    helpers = children(verb, "aux", "auxpass")
    return opens and bool(helpers) and not any(aux.tag_ in ("MD", "TO") for aux in helpers)


def _is_who_but(verb: Token, frame: Frame) -> bool:
    """ "Who but the embassy would have sent them?": a body or people of a state are meant."""
    who = next((s for s in children(verb, "nsubj") if s.lower_ == "who"), None)
    helpers = [aux.lower_ for aux in children(verb, "aux")]
    if who is None or "have" not in helpers or not {"would", "could"} & {*helpers}:
        return False
    but = any(c.lower_ in ("but", "except") for c in who.children) and not children(verb, "neg")
    meant = [w for c in who.children for w in (c, *c.children) if w.dep_ in ("conj", "pobj")]
    named = {f.head.i for f in frame.fillers}
    return but and any(w.i in named and is_of_a_state(w) for w in meant)


def is_in_earnest(frame: Frame) -> bool:
    """Whether a judge, an officer or a reporter asks, a labeled turn does, or "you" are asked."""
    asker, asking = frame.source, word_sets("modality")["asking_in_earnest"]
    if asker is not None and lemma(asker) in asking:
        return True
    if any(f.head.lower_ in ("you", "your") for f in frame.fillers):
        return True
    turn = asked_in(sentence_of(frame.trigger))
    return turn is not None and turn.is_dialogue


def is_answered(question: Span) -> bool:
    """Whether a yes or no begins a sentence, a quotation or a turn behind a question."""
    words, doc = word_sets("modality"), question.doc
    answers = words["yes_words"] | words["no_words"]
    behind = doc[question.start + 1 : question.end + _ANSWER]
    return any(w.lower_ in answers and _begins(w) for w in behind)


def _begins(word: Token) -> bool:
    before = word.nbor(-1)
    return bool(word.is_sent_start) or before.is_quote or before.text in (":", "-", "–", "—")


def _is_by_police(frame: Frame) -> bool:
    """ "Did the police not arrest the men?": it may well ask why nobody was."""
    bare = [f.head for f in frame.fillers if lemma(f.head) in ("police", "officer")]
    return any(not children(head, "amod", "compound", "prep", "poss") for head in bare)
