"""Names that a list behind a noun gives, and names of clauses that leave out their verb.

"The defendants, Omer Tal, 46, of Lund, and Ben Reel, 58, of Ghent, were arrested": both were.
"Sentenced Omer Tal to ten years and his wife Ana Brek to two": she was sentenced as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, conjuncts, lemma, prepositional_objects, sentence_of
from extract.remembered import once_a_word
from extract.roles.coordination import listed_with
from extract.trigger_entries import trigger_lexicon
from extract.wordlists import word_sets
from graph.ontology import ontology

_OPENS = frozenset({",", ":", "(", "-", "–", "—"})
_NAMES_SOME = frozenset({"including", "among", "them", "namely"})
_SEPARATES = frozenset({",", "and", ";", "&"})
_HAILS = frozenset({"of", "from", "in"})
_LANDS = frozenset({"GPE", "LOC", "ORG", "NORP", "FAC"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_LEFT_OUT = frozenset({"conj", "dobj", "npadvmod", "dep"})
"""What a second object is to a verb that only the first clause has, for the parser."""
_MEASURING = frozenset({"to", "for", "of", "by", "with"})
"""What stands before what each of several got: "to ten years", "for theft"."""
_JOINING = frozenset({"and", ",", ";", ":"})
_NO_PERSONS = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "TIME"})


def with_listed_names(frame: Frame) -> Frame:
    """ "Three editors, A (45), B (39) and C, were fined": whoever of a list is named is meant.

    "By three men, A, B and C": they did it as the men did, and did not suffer it.
    """
    people = {"target", "intermediary", "addressee", *ontology().doer_roles}
    listed, given = dict[int, Filler](), [f for f in frame.fillers if f.role in people]
    for filler in sorted(given, key=lambda f: f.head.pos_ == "PROPN"):
        for name in _of_its_list(filler.head):
            if name.i != frame.trigger.i:
                listed.setdefault(name.i, replace(filler, head=name, rule="named_list"))
    fillers = [_as_listed(f, listed.get(f.head.i)) for f in frame.fillers]
    taken = {f.head.i for f in frame.fillers}
    return frame.filled((*fillers, *(f for i, f in listed.items() if i not in taken)), "named_list")


def _as_listed(filler: Filler, listed: Filler | None) -> Filler:
    """The filler, in the role of the noun that it is listed behind."""
    return filler if listed is None or listed.role == filler.role else listed


def _of_its_list(head: Token) -> tuple[Token, ...]:
    """The names listed behind this noun, or beside this name behind a noun before it."""
    if head.pos_ != "PROPN":
        return _names_behind(head)
    for noun in head.ancestors:
        names = _names_behind(noun) if sentence_of(noun).start == sentence_of(head).start else ()
        if head in names:
            return names
    return ()


@once_a_word
def _names_behind(noun: Token) -> tuple[Token, ...]:
    """Heads of two or more names that stand behind a plural noun as its list, else none."""
    many = noun.tag_ == "NNS" or (noun.pos_ == "NOUN" and bool(children(noun, "nummod")))
    if not many:
        return ()
    found = {name.i: name for name in (*_parsed(noun), *_spelled(noun))}
    names = tuple(found[place] for place in sorted(found))
    told = any(name.dep_ in _SUBJECTS for name in names)  # "the men, A and B said, fled"
    peoples = any(name.ent_type_ == "NORP" for name in names)  # "two groups, Tutsi and Twa"
    lands = all(name.ent_type_ in ("GPE", "LOC") for name in names)
    return () if told or peoples or lands or len(names) < 2 else names


def _parsed(noun: Token) -> Iterator[Token]:
    """By the grammar: a name in apposition or behind "including", with what is joined to it."""
    for name in (*children(noun, "appos"), *prepositional_objects(noun, "including")):
        over_its_verb = noun.dep_ == "nsubj" and noun.i < noun.head.i < name.i
        if over_its_verb:  # "officers held two men: A and B"
            continue
        joined = [other for other in listed_with(name) if other.pos_ == "PROPN"]
        if name.pos_ == "PROPN" and joined and not children(name, "poss"):
            yield from (name, *joined)


def _spelled(noun: Token) -> list[Token]:
    """By the order of words, which ages and towns between the names do not disturb."""
    doc, end, found = noun.doc, sentence_of(noun).end, list[Token]()
    place = noun.i + 1
    if place >= end or doc[place].text not in _OPENS:
        return []
    place += 1
    while place < end and doc[place].lower_ in _NAMES_SOME:
        place += 1
    while place < end:
        last = _last_of_name(doc[place], end)
        if last is None:
            break
        if last.ent_type_ == "PERSON":
            found.append(last)
        elif not found or last.ent_type_ not in _LANDS:
            break
        place = _behind_age_and_town(last, end)
        if place >= end or doc[place].text not in _SEPARATES:
            break
        while place < end and doc[place].text in _SEPARATES:
            place += 1
    return found


def _last_of_name(word: Token, end: int) -> Token | None:
    last = None
    while word.pos_ == "PROPN" or word.ent_type_ == "PERSON":
        last = word
        if word.i + 1 >= end:
            break
        word = word.nbor()
    return last


def _behind_age_and_town(name: Token, end: int) -> int:
    """The place behind ", 46,", "(46)", "of Lund" and "from Lund"."""
    doc, place = name.doc, name.i + 1
    if place + 1 < end and doc[place].text in (",", "(") and doc[place + 1].pos_ == "NUM":
        place += 2
        if place < end and doc[place].text == ")":
            place += 1
    comma = place + 1 < end and doc[place].text == "," and doc[place + 1].lower_ in _HAILS
    place += 1 if comma else 0
    if place + 1 < end and doc[place].lower_ in _HAILS:
        town = _last_of_name(doc[place + 1], end)
        place = place if town is None else town.i + 1
    return place


def with_verbless_clauses(frame: Frame) -> Frame:
    """ "sentenced A to ten years and B to two": of B the same is said, without the verb."""
    verb, targets = frame.trigger, [f for f in frame.fillers if f.role == "target"]
    first = next((f for f in targets if f.head.head == verb and f.head.dep_ in _OBJECTS), None)
    if first is None:
        return frame
    taken = {f.head.i for f in frame.fillers}
    more = (name for name in _named_without_verb(verb, first.head) if name.i not in taken)
    added = (Filler("target", name, first.score, "verbless") for name in more)
    return frame.filled((*frame.fillers, *added), "verbless")


def _named_without_verb(verb: Token, first: Token) -> Iterator[Token]:
    """The names behind the first object, each with a preposition that the first one has."""
    people = word_sets("light_verbs")["kin"] | trigger_lexicon().animate
    measures = [prep for of in (verb, first) for prep in children(of, "prep")]
    measures = [prep for prep in measures if prep.lower_ in _MEASURING]
    for noun in _joined_loosely(verb, measures):
        if noun.i <= max(verb.i, first.i) or noun.pos_ not in ("PROPN", "NOUN"):
            continue
        name = next((c for c in children(noun, "appos") if c.pos_ == "PROPN"), noun)
        before = verb.doc[noun.left_edge.i - 1].lower_
        behind = _behind_what_is_beside(noun, name, apart=before == ",")
        earlier = any(p.lower_ == behind and (p.i < noun.i or before == ":") for p in measures)
        person = name.pos_ == "PROPN" and name.ent_type_ not in _NO_PERSONS
        if before in _JOINING and earlier and (person or lemma(noun) in people):
            yield name


def _joined_loosely(verb: Token, measures: Sequence[Token]) -> list[Token]:
    """What the parser hangs on a verb, or on the measure before it, where a verb is left out."""
    found = children(verb, *_LEFT_OUT)
    found += [noun for prep in measures for of in prep.children for noun in children(of, "conj")]
    found += [other for noun in found for other in conjuncts(noun)]
    return sorted({*found}, key=lambda noun: noun.i)


def _behind_what_is_beside(noun: Token, name: Token, *, apart: bool) -> str:
    """The word behind a name, or behind what is set beside it between commas: "his brother, Omar,
    to ten years", "Omar Said, a clerk, to ten years".

    `apart`: a comma before the name, which another closes.
    """
    beside = [other for other in children(noun, "appos") if other.pos_ in ("NOUN", "PROPN")]
    place, end = max(word.i for word in (noun, name, *beside)) + 1, sentence_of(noun).end
    if (beside or apart) and place < end and noun.doc[place].text == ",":
        place += 1
    return noun.doc[place].lower_ if place < end else ""
