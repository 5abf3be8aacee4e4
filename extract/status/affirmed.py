"""Negations that tell of a deed: "was not arrested until Friday", "was never beaten so badly".

So do fixed phrases ("it goes without saying that", "nothing short of an abduction") and what stands
behind the colon of "This is untrue: the student was questioned": the untruth is told of another.
The reader takes the "not" or the "untrue" for a refutation of all of it.
"""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, has_modal, lemma, sentence_of
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs, status_of
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.statuses import REFUTED
from extract.wordlists import word_sets

_MARKS = frozenset({":", ";", "-", "\u2013", "\u2014"})
_POINTING = frozenset({"this", "that", "it", "these", "both", "all"})
_NOT = frozenset({"not", "n't", "n\u2019t", "never", "no", "hardly"})
_OPENING = 8
"""Words in which "This is plainly untrue" has its mark."""


def affirmed(frame: Frame) -> Frame:
    """ "Not arrested until Friday", "never beaten so badly", "nothing short of X": X was done."""
    if frame.modality not in REFUTED or is_supposed(frame.trigger):
        return frame
    if denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    own = frame.modality == "negated" and frame.harms
    ways = _WAYS if own else _WAYS_OF_ANOTHER
    if not any(affirms(frame.trigger) for affirms in ways):
        return frame
    status = status_of(frame.trigger, event_type=frame.type)
    refuted = status.modality in REFUTED
    return replace(frame, modality="asserted" if refuted else status.modality, cues=()).marked(
        "affirmed"
    )


def _at_last(deed: Token) -> bool:
    """`did not arrest her until Friday`: of the past, and with the end of the wait behind it."""
    negated = [word for word in children(deed, "neg") if word.lower_ in _NOT]
    helpers = [aux.lower_ for aux in children(deed, "aux", "auxpass")]
    past = any(word in ("did", "was", "were", "had") for word in helpers)
    if not negated or not past or lemma(deed) in word_sets("modality")["lasts"]:
        return False
    ends = (word for word in children(deed, "prep", "advcl") if word.i > deed.i)
    waits = [w for w in ends if w.lower_ in ("until", "till") or _opens_with_until(w)]
    return bool(waits) and not any(_stays_open(wait) for wait in waits) and not _is_set_right(deed)


def _stays_open(wait: Token) -> bool:
    """`until now`, `until the date of this report`, `beat her until she bled`."""
    words = word_sets("modality")
    told = {lemma(word) for word in wait.subtree}
    so_far = wait.pos_ in ("VERB", "AUX") and not told.isdisjoint(words["goes_so_far"])
    return so_far or not told.isdisjoint(words["open_ends"])


def _is_set_right(deed: Token) -> bool:
    """`not arrested until Friday as he claims`, `not beaten until Friday, but only shoved`."""
    behind = sentence_of(deed).doc[deed.i + 1 : sentence_of(deed).end]
    return any(lemma(word) in word_sets("modality")["set_against"] for word in behind)


def _opens_with_until(clause: Token) -> bool:
    return any(word.lower_ in ("until", "till") for word in children(clause, "mark", "prep"))


def _as_never_before(deed: Token) -> bool:
    """`was never beaten so badly`, `has never been threatened like this`."""
    words = sentence_around(deed).span
    never = next((word for word in words if word.lower_ == "never" and word.head.i == deed.i), None)
    helpers = [aux.lower_ for aux in children(deed, "aux")]
    if never is None or not any(word in ("has", "have", "had", "'s", "'d") for word in helpers):
        return False
    behind = (word for word in deed.subtree if word.i > never.i)
    return any(_is_so_much(word) or _is_like_this(word) for word in behind)


def _is_so_much(word: Token) -> bool:
    """The "so" of "so badly", not of "so far", "never so much as touched", "so badly that"."""
    how = word.head
    if word.lower_ != "so" or word.dep_ != "advmod" or how.pos_ not in ("ADV", "ADJ"):
        return False
    end = min(how.i + 3, len(word.doc))
    behind = [next_.lower_ for next_ in word.doc[how.i + 1 : end]]
    consequence = behind[:1] == ["that"] or behind == ["as", "to"]
    return how.lower_ not in ("much", "far") and not consequence


def _is_like_this(word: Token) -> bool:
    """`like this`, and not `like this student`, `like this man claims`."""
    if word.lower_ != "like" or word.i + 1 >= len(word.doc):
        return False
    behind = word.nbor()
    return behind.lower_ in ("this", "that", "then") and behind.dep_ not in ("det", "mark")


def _in_a_phrase(deed: Token) -> bool:
    """`it goes without saying that X`, `nothing short of X`."""
    if negated_here(deed):
        return False
    before = deed.doc[sentence_of(deed).start : deed.i]
    words = [word.lower_ for word in before]
    said = f" {' '.join(words)} "
    phrases = word_sets("modality")["affirming_phrases"]
    if not any(f" {phrase} " in said for phrase in phrases) or _is_wanted(deed):
        return False
    return word_sets("modality")["false_words"].isdisjoint(words)


def _is_wanted(deed: Token) -> bool:
    """`nothing short of an abduction would bring her home`: it is no more than thought of."""
    verbs = (word.head for word in sentence_of(deed) if word.lower_ in ("nothing", "little"))
    return any(map(has_modal, verbs))


def _behind_a_refutation(deed: Token) -> bool:
    """`This is untrue: the student was questioned`."""
    sentence = sentence_of(deed)
    opening = sentence.doc[sentence.start : min(sentence.start + _OPENING, deed.i)]
    mark = next((word for word in opening if word.text in _MARKS), None)
    if mark is None or opening[0].lower_ not in _POINTING or negated_here(deed):
        return False
    said = {word.lower_ for word in opening if word.i < mark.i}
    if not _is_told_outright(deed, mark):
        return False
    words = word_sets("modality")
    untrue = not said.isdisjoint(words["false_words"] | words["lie_nouns"] | {"wrong"})
    return untrue or (not said.isdisjoint(_NOT) and not said.isdisjoint(words["true_words"]))


def _is_told_outright(deed: Token, mark: Token) -> bool:
    """Of the main clause behind the mark: no `that he was`, `they say that he was`, `had he been`,
    and no `it is false - he was beaten - says the ministry`."""
    sentence = sentence_of(deed)
    behind = sentence.doc[mark.i + 1 : sentence.end]
    if behind[0].lower_ in ("that", "had", "were") or behind[0].dep_ == "mark":
        return False
    if any(word.text in _MARKS for word in behind):
        return False
    above = [deed, *(word for word in deed.ancestors if word.i > mark.i)]
    return not any(
        word.dep_ in ("ccomp", "acl", "relcl") and word.head.i > mark.i for word in above
    )


_WAYS_OF_ANOTHER: tuple[Callable[[Token], bool], ...] = (_in_a_phrase, _behind_a_refutation)
"""Those in which the "not" is no part of the deed's own clause."""
_WAYS = (_at_last, _as_never_before, *_WAYS_OF_ANOTHER)
