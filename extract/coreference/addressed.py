"""Whom a question addresses, and so who answers: "Q. Ms. Levi, what happened? A. I was followed."

Where one "A" or one "WITNESS" stands for several persons by turns, whoever was last addressed says
"I". "And you?" and "Witness 2, ..." turn to somebody whose name is not told: he is another than
whoever answered before, and nobody's name is guessed for him.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.coreference.asked_back import is_told_of_in
from extract.coreference.names import words_of_name
from extract.coreference.scene import Scene
from extract.coreference.voice import Voice, asks, may_answer
from extract.grammar import children, sentence_of
from extract.naming.person_words import person_words
from extract.wordlists import word_sets

_UNNAMED = -1
_ENDS = (",", "?", ".", "!", ":", ";", "-", "\u2013", "\u2014")


def note_addressed(scene: Scene, turns: Sequence[Voice]) -> None:
    """Give answers the speaker, and questions the addressee, whom the last address names."""
    if not any(may_answer(turn.label) for turn in turns):
        return
    exchange, who = 0, None
    known: dict[object, int] = {}
    for number, turn in enumerate(turns):
        answer = may_answer(turn.label)
        found = None if answer else _addressed(scene, turns, number)
        if found is not None:
            who = None if found == _UNNAMED else found
            person = number if who is None else _called(scene, who)
            exchange = known.setdefault(person, len(known) + 1)
        if exchange == 0:
            continue
        turn.exchange = exchange
        if answer:
            turn.speaker = who
        elif asks(turn.label) or found is not None:
            turn.addressee = who


def _called(scene: Scene, index: int) -> object:
    """What tells persons apart who are spoken to: surname and gender."""
    mention = scene.mentions[index]
    return (*words_of_name(mention.name)[-1:], mention.gender)


def _addressed(scene: Scene, turns: Sequence[Voice], number: int) -> int | None:
    """The last person spoken to in a turn; `_UNNAMED` for one without a name."""
    found = [who for who in _spoken_to(scene, turns[number]) if who is not None]
    return next((who for who in reversed(found) if _is_meant(scene, turns, number, who)), None)


def _is_meant(scene: Scene, turns: Sequence[Voice], number: int, who: int) -> bool:
    return who == _UNNAMED or not is_told_of_in(scene, turns, number, who)


def _spoken_to(scene: Scene, turn: Voice) -> Iterator[int | None]:
    """What each stretch between two stops of a turn says of who is addressed."""
    opens, before = True, None
    start = turn.start
    for place in range(turn.start, turn.end + 1):
        if place < turn.end and scene.doc[place].text not in _ENDS:
            continue
        words = [t for t in scene.doc[start:place] if not t.is_space]
        stop = scene.doc[place].text if place < turn.end else "."
        yield _in_stretch(scene, words, opens=opens, before=before, stop=stop)
        opens = stop != "," or (opens and not _behind_greeting(words))
        before, start = words[-1] if words else before, place + 1


def _in_stretch(
    scene: Scene, words: list[Token], *, opens: bool, before: Token | None, stop: str
) -> int | None:
    if opens and _asks_the_next(words, stop):
        return _UNNAMED
    rest = _behind_greeting(words)
    if not rest:
        return None
    if opens and stop == "," and _is_numbered_witness(rest):
        return _UNNAMED
    index = _named(scene, rest)
    if index is None:
        return None
    if opens:
        return None if stop == "," and _is_told_of(scene.head(index)) else index
    at_end = stop != "," or (before is not None and before.lower_ in ("you", "yourself"))
    return index if at_end and not _describes(scene, before) else None


def _behind_greeting(words: list[Token]) -> list[Token]:
    """The words of a stretch behind "and now", "thank you", "dear"."""
    known = word_sets("structure")["before_addressing"]
    start = next((n for n, word in enumerate(words) if word.lower_ not in known), len(words))
    return words[start:]


def _named(scene: Scene, words: list[Token]) -> int | None:
    """The person whose name, with or without title, is all of a stretch."""
    index = next((scene.by_head[w.i] for w in words if w.i in scene.by_head), None)
    if index is None:
        return None
    mention = scene.mentions[index]
    whole = mention.kind == "proper" and mention.type == "person" and words[-1].i < mention.end
    titles = [word for word in words if word.i < mention.start]
    return index if whole and all(person_words().is_title(word.text) for word in titles) else None


def _asks_the_next(words: list[Token], stop: str) -> bool:
    """ "And you?", "What about you?", with no name beside it."""
    said = [w.lower_ for w in words if w.is_alpha]
    turned = said[:-1] in (["and"], ["and", "to"], ["and", "for"], ["what", "about"],
                           ["how", "about"], ["and", "what", "about"])  # fmt: skip
    return stop == "?" and said[-1:] == ["you"] and turned


def _is_numbered_witness(words: list[Token]) -> bool:
    """ "Witness 2", "the second witness"."""
    shared = word_sets("structure")["shared_labels"]
    number = any(w.like_num or w.tag_ == "CD" or w.ent_type_ == "ORDINAL" for w in words)
    return len(words) <= 3 and number and any(w.lower_ in shared for w in words)


def _is_told_of(name: Token) -> bool:
    """Whether a name before a comma has a description or a clause behind it: "Omar, the poet".

    "Ms. Levi, who called you?" asks.
    """
    asked = sentence_of(name).text.rstrip().endswith("?")
    described = [a for a in children(name, "appos") if all(o.lower_ != "your" for o in a.children)]
    return bool(described or (children(name, "relcl") and not asked))


def _describes(scene: Scene, before: Token | None) -> bool:
    """Whether a name behind a comma may say who was told of: "Was it the consul, Mr. Tal?"."""
    if before is None or person_words().role(before.lower_) is not None:
        return before is not None
    index = next((n for n in range(len(scene.mentions)) if _holds(scene, n, before)), None)
    return index is not None and scene.mentions[index].kind != "pronoun"


def _holds(scene: Scene, index: int, word: Token) -> bool:
    mention = scene.mentions[index]
    return mention.type == "person" and mention.start <= word.i < mention.end
