"""News that the text itself calls false: "Word came that he had been killed. It was a lie."

What somebody says, hears or reads is set right in the rest of the sentence or at the start of the
next one, by a short clause of its own: "it was a lie", "the story was made up", "he had made it
up", "I was misinformed", "no such thing happened". In quotes, or said by another, it would be his
word ("the consul said it was a lie"), which other rules tell.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extract.grammar import NOUNS, children, has_modal, is_verbal, lemma, own_subjects
from extract.naming.person_words import person_words
from extract.remembered import once_a_word
from extract.sentence_words import sentence_around
from extract.status.cue_path import names_claim
from extract.status.local_cues import negated_here
from extract.status.retractions import next_sentence, saying_verbs
from extract.status.whose_word import told_as_not_so
from extract.wordlists import word_sets

_BREAKS = frozenset({",", ";", ":", "-", "\u2013", "\u2014", "but", "yet", "and"})
_INSIDE = ("conj", "xcomp", "ccomp", "dobj", "pobj", "prep", "nsubj", "nsubjpass", "agent", "pcomp")
_NOT = frozenset({"not", "n't", "n\u2019t", "never"})
_POINTERS = frozenset({"it", "this", "that"})
_OF_IT = frozenset({"none", "all"})
_LINKING = frozenset({"be", "have", "turn", "out", "to", "prove", "ever", "do"})
_SPEAKERS = frozenset({"i", "we"})
_PERSONS = frozenset({"i", "we", "he", "she", "they", "it"})
_LONG = 9
"""Words of such a clause, at most."""


def called_false_news(trigger: Token) -> tuple[Token, ...]:
    """`he was told that X. It was a lie.`: the words of the verdict, empty when none is given."""
    telling = None if _is_a_person(trigger) else telling_above(trigger)
    if telling is None or told_as_not_so(trigger):
        return ()
    for clause in _clauses_behind(trigger):
        words = _without_opening(clause)
        if 1 < len(words) <= _LONG and not is_said_by_another(words):
            found = (
                _untrue(words)
                or _never_was(words)
                or _made_up(words, telling)
                or _misinformed(words, telling)
            )
            if found:
                return found
    return ()


def _is_a_person(trigger: Token) -> bool:
    """ "Iranian agents", "her sister": they may be that, whatever they are said to have done."""
    noun = trigger.pos_ in NOUNS and person_words().role(trigger.lower_) is not None
    return noun or trigger.pos_ == "ADJ"


@once_a_word
def telling_above(trigger: Token) -> Token | None:
    """The verb or claim whose content the trigger is, told as a fact: "heard that X", "word came
    that X". Not of "told them that X, who had been beaten": that is known."""
    below = trigger
    for above in trigger.ancestors:
        if is_verbal(below) and (negated_here(below) or has_modal(below)):
            return None
        telling = _telling(below, above)
        if telling is not None:
            return None if negated_here(telling) or has_modal(telling) else telling
        if below.dep_ not in _INSIDE:
            return None
        below = above
    return None


def _telling(clause: Token, above: Token) -> Token | None:
    words = word_sets("modality")
    if clause.dep_ == "ccomp" and is_verbal(above):
        tells = lemma(above) in saying_verbs() | words["hearing_news"]
        return above if tells or _is_news(above) else None
    if clause.dep_ not in ("acl", "relcl") or not any(
        mark.lower_ == "that" for mark in children(clause, "mark")
    ):
        return None
    if names_claim(above) or lemma(above) in words["news_nouns"]:
        return above
    return above.head if is_verbal(above.head) and _is_news(above.head) else None


def _is_news(verb: Token) -> bool:
    """`word reached the family that X`."""
    nouns = word_sets("modality")["news_nouns"]
    return any(lemma(subject) in nouns for subject in own_subjects(verb))


def _clauses_behind(trigger: Token) -> Iterator[list[Token]]:
    """What stands between two breaks behind the trigger, and what opens the next sentence."""
    end = sentence_around(trigger).end
    pieces = _pieces(trigger.doc[trigger.i : end])
    next(pieces, None)
    yield from pieces
    following = next_sentence(trigger)
    if following is not None:
        for piece in _pieces(following):
            yield piece
            if any(is_verbal(word) and own_subjects(word) for word in piece):
                return


def _pieces(words: Span) -> Iterator[list[Token]]:
    """Stretches between breaks; nothing of a sentence that quotes or asks."""
    if any(word.is_quote or word.text == "?" for word in words):
        return
    piece: list[Token] = []
    for word in words:
        if word.lower_ in _BREAKS:
            yield piece
            piece = []
        elif not word.is_punct and not word.is_space:
            piece.append(word)
    yield piece


def is_said_by_another(clause: list[Token]) -> bool:
    """`it was a lie, the consul said`, `..., according to the embassy`: that is his word."""
    admits = word_sets("modality")["admitting"]
    sentence = sentence_around(clause[0])
    return any(
        word.lower_ == "according" or (is_verbal(word) and lemma(word) in saying_verbs() - admits)
        for word in clause[0].doc[clause[0].i : sentence.end]
    )


def _without_opening(words: list[Token]) -> list[Token]:
    """`mercifully it was a lie`: without what leads to the subject."""
    start = 0
    while start < len(words) and words[start].pos_ in ("ADV", "INTJ", "CCONJ", "SCONJ"):
        start += 1
    return words[start:]


def _untrue(words: list[Token]) -> tuple[Token, ...]:
    """`it was a cruel lie`, `the story turned out to be made up`, `none of it was true`."""
    none, rest = _behind_news(words)
    linked = next((n for n, w in enumerate(rest) if lemma(w) not in _LINKING), len(rest))
    if not linked:
        return ()
    said = [w for w in rest[linked:] if w.pos_ not in ("DET", "ADV") or w.lower_ == "no"]
    negation = [w for w in rest if w.lower_ in _NOT]
    said = [w for w in said if w.lower_ not in _NOT and lemma(w) not in _LINKING]
    while len(said) > 1 and said[0].pos_ == "ADJ" and said[0].lower_ != "no":
        said = said[1:]
    named = " ".join(w.lower_ for w in said)
    if not (none or negation):
        return tuple(said) if named in word_sets("modality")["untrue_news"] else ()
    return (none or negation[0],) if named in word_sets("modality")["true_if_so"] else ()


def _behind_news(words: list[Token]) -> tuple[Token | None, list[Token]]:
    """The "none" of "none of it", and what stands behind "it", "the story" or "none of it"."""
    first = words[0].lower_
    if first in _OF_IT and len(words) > 3 and words[2].lower_ in _POINTERS:
        return (words[0] if first == "none" else None), words[3:]
    if first in _POINTERS and words[0].dep_ != "det":
        return None, words[1:]
    noun = next((n for n, w in enumerate(words[:4]) if w.dep_ in ("nsubj", "nsubjpass")), None)
    if noun is None or not _names_news(words[noun]):
        return None, []
    return None, words[noun + 1 :]


def _names_news(noun: Token) -> bool:
    """`the story`, `the report`, and not "the charge", of which a deed may have been one."""
    words = word_sets("modality")
    if noun.i == 0 or lemma(noun) not in words["news_nouns"] or children(noun, "prep", "acl"):
        return False
    return noun.nbor(-1).lower_ in ("the", "this", "that", "whole", "entire")


def _never_was(words: list[Token]) -> tuple[Token, ...]:
    """`no such thing had happened`, `nothing of the kind happened`, `it never took place`."""
    said = [w.lower_ for w in words]
    verb = next((w for w in words if lemma(w) in word_sets("modality")["coming_about"]), None)
    if verb is None or has_modal(verb) or set(said[words.index(verb) + 1 :]) - {"place", "about"}:
        return ()
    if lemma(verb) == "take" and "place" not in said:
        return ()
    such = said[:3] == ["no", "such", "thing"] or said[:2] == ["nothing", "of"]
    none = said[0] == "none" and said[2] in _POINTERS
    never = [w for w in words if w.lower_ in _NOT] if said[0] in _POINTERS else []
    return (words[0],) if such or none else tuple(never[:1])


def _made_up(words: list[Token], telling: Token) -> tuple[Token, ...]:
    """`he had made it up`, `he admitted that he had invented the story`."""
    lists = word_sets("modality")
    invents = [w for w in words if lemma(w) in lists["inventing_verbs"] or _makes_up(w, words)]
    if not invents or not _is_who_told(words[0], telling):
        return ()
    verb = invents[0]
    behind = [
        w for w in words if w.i > verb.i and w.lower_ != "up" and w.pos_ not in ("DET", "ADV")
    ]
    of_it = len(behind) == 1 and (behind[0].lower_ in {*_POINTERS, "everything"})
    of_news = len(behind) == 1 and lemma(behind[0]) in lists["news_nouns"]
    before = [w for w in words if w.i < verb.i]
    sure = of_news or any(w.lower_ in ("had", "having") for w in before)
    plain = not any(w.lower_ in _NOT or has_modal(w) for w in words)
    others = (w for w in before if lemma(w) in saying_verbs())
    owned = all(lemma(w) in lists["admitting"] for w in others)
    return (verb,) if (of_it or of_news) and sure and plain and owned else ()


def _makes_up(verb: Token, words: list[Token]) -> bool:
    return lemma(verb) == "make" and any(w.lower_ == "up" and w.i > verb.i for w in words)


def _is_who_told(word: Token, telling: Token) -> bool:
    """A pronoun for whoever told it, or the same noun."""
    who = word.head if word.dep_ == "det" else word
    return word.lower_ in _PERSONS or lemma(who) in {lemma(s) for s in own_subjects(telling)}


def _misinformed(words: list[Token], telling: Token) -> tuple[Token, ...]:
    """`but I was misinformed`, `we were wrong`; "he was wrong" may judge a deed."""
    *before, last = words
    mine = words[0].lower_ in _SPEAKERS
    if mine and not any(s.lower_ in _SPEAKERS for s in own_subjects(telling)):
        return ()
    kinds = word_sets("modality")["misinformed"] | (frozenset({"wrong"}) if mine else frozenset())
    if words[0].lower_ not in _PERSONS or last.lower_ not in kinds:
        return ()
    linked = all(lemma(w) in _LINKING or w.pos_ == "ADV" for w in before[1:])
    return () if any(w.lower_ in _NOT for w in before) or not linked else (last,)
