"""Names in a question that tell of somebody, and address nobody.

"Q. Who threatened you? Mr. Karimi? A. Yes." asks whether it was he. "Q. By whom, Mr. Karimi? A. By
Mr. Karimi." is answered by somebody else. "Your witness, Mr. Brown." gives the word to counsel.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Token

from extract.coreference.names import words_of_name
from extract.coreference.scene import Scene, governor
from extract.coreference.voice import Voice, asks, may_answer
from extract.naming.mention import DocMention
from extract.naming.person_words import person_words
from extract.wordlists import word_sets

_STOPS = ("?", ".", "!", ":")


def is_told_of_in(scene: Scene, turns: Sequence[Voice], number: int, index: int) -> bool:
    """Whether a name in a turn, which might address who answers, tells of somebody else."""
    return (
        _is_asked_back(scene, turns, number, index)
        or _answer_tells_of(scene, turns, number, index)
        or takes_the_witness(scene, scene.mentions[index])
    )


def _is_asked_back(scene: Scene, turns: Sequence[Voice], number: int, index: int) -> bool:
    """A bare "Mr. Karimi?" behind a question for somebody, in its turn or the one before."""
    mention, turn = scene.mentions[index], turns[number]
    if mention.end >= len(scene.doc) or scene.doc[mention.end].text != "?":
        return False
    start = _opening(scene, turn, mention)
    known = word_sets("structure")["before_addressing"]
    words = [t for t in scene.doc[start : mention.start] if t.is_alpha or t.text == ","]
    if not all(w.lower_ in known or person_words().is_title(w.text) for w in words):
        return False
    asked = [t for t in scene.doc[turn.start : start] if not t.is_space]
    before = next((t for t in reversed(turns[:number]) if not may_answer(t.label)), None)
    if not asked and before is not None:
        asked = list(scene.doc[before.start : before.end])
    return _asks_for_somebody(asked)


def _opening(scene: Scene, turn: Voice, mention: DocMention) -> int:
    """Where the words between the last full stop of a turn and a name begin."""
    start = mention.start
    while start > turn.start and scene.doc[start - 1].text not in _STOPS:
        start -= 1
    return start


def _asks_for_somebody(words: list[Token]) -> bool:
    """ "Who came?", "By whom?", "Was it the consul?", "What was his name?"."""
    known = word_sets("structure")["asking_for_somebody"]
    said = [word.lower_ for word in words]
    was_it = any(a in ("was", "is") and b in ("it", "that") for a, b in pairwise(said))
    return was_it or any(word in known for word in said)


def _answer_tells_of(scene: Scene, turns: Sequence[Voice], number: int, index: int) -> bool:
    """Whether the answer names the same person as somebody else: "Yes, Mr. Karimi came"."""
    if number + 1 >= len(turns) or not may_answer(turns[number + 1].label):
        return False
    asked = scene.mentions[index]
    return any(
        _is_same(asked, mention) and not _is_oneself(scene, n) and not _is_quoted(scene, n)
        for n, mention in _within(scene, turns[number + 1])
    )


def _within(scene: Scene, turn: Voice) -> Iterator[tuple[int, DocMention]]:
    for number, mention in enumerate(scene.mentions):
        if mention.kind == "proper" and turn.start <= mention.start < turn.end:
            yield number, mention


def _is_same(asked: DocMention, told: DocMention) -> bool:
    """Names with one surname, and no given names or genders that part them."""
    one, two = words_of_name(asked.name), words_of_name(told.name)
    if told.type != "person" or not one or one[-1:] != two[-1:]:
        return False
    given = len(one) > 1 and len(two) > 1 and one[0] != two[0]
    return not given and not (asked.gender and told.gender and asked.gender != told.gender)


def _is_oneself(scene: Scene, index: int) -> bool:
    """ "I am Omar Said", "My name is Said", "they called me Said"; and kin: "my son Ali Said"."""
    head = scene.head(index)
    beside = {t.lower_ for t in (*head.children, *governor(head).children, governor(head))}
    role = person_words().roles
    kin = any(role.get(t.lower_) == "relative" for t in (*head.children, head.head))
    verb = governor(head)
    called = verb.lemma_ in ("be", "call") and bool(beside & {"i", "me", "name"})
    return kin or called


def _is_quoted(scene: Scene, index: int) -> bool:
    """Whether a name stands in a quotation of others: "They shouted: 'Stop writing, Said!'"."""
    mention = scene.mentions[index]
    sentence = scene.doc[mention.start].sent
    before = sum(t.is_quote for t in scene.doc[sentence.start : mention.start])
    return before % 2 == 1


def takes_the_witness(scene: Scene, mention: DocMention) -> bool:
    """ "Your witness, Mr. Brown", "Mr. Brown, your witness": who is to ask now; and who asks as the
    label says: "Q (Mr. Brown): You went home?"."""
    if _asks_by_label(scene, mention):
        return True
    around = scene.doc[max(0, mention.start - 4) : mention.end + 3]
    said = [t.lower_ for t in around]
    return any(pair == ("your", "witness") for pair in pairwise(said))


def _asks_by_label(scene: Scene, mention: DocMention) -> bool:
    """The name in the brackets behind "Q", "Q." or "Question"."""
    before = [t.lower_ for t in scene.doc[max(0, mention.start - 4) : mention.start]]
    while before and before[-1] in ("by", "."):
        before.pop()
    if not before or before.pop() != "(":
        return False
    side = [word.rstrip(".") for word in before if word != "."]
    return bool(side) and bool(side[-1]) and asks(side[-1])
