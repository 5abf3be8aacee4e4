"""Relations of bodies and officers to the state that their own words name.

"Turkish security services", "the DPRK Ministry of State Security", "Gabonese soldiers": only who
acts for a state by office, and only where the state is named in the phrase itself.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from extract.grammar import children, sentence_of, word_before
from extract.naming.mention import DocMention
from extract.naming.person_words import person_words
from extract.relations.parts import Mentions, Tie, is_open, synthetic_state
from extract.state_words import is_nation, states_named
from extract.wordlists import word_sets

_BODIES = frozenset({"police", "security_service", "government_body"})
_OF_STATES = (*_BODIES, "state", "diplomatic_mission")
_SCORE = 0.8


def state_ties(mentions: Mentions, head: Token) -> Iterator[Tie]:
    """The tie of the body or officer that this word heads to the state in its own phrase."""
    mention = mentions.headed_by(head)
    if mention is None or mention.country is None or mention.kind == "pronoun":
        return
    if is_open(head):
        return
    owners = (mentions.at(owner) for owner in children(head, "poss"))
    if any(_is_body(owner) for owner in owners if owner is not mention):
        return  # "Radio Harbor's Kazakh service" is of the radio
    type_ = _type_of(mention)
    state = _state_in(mentions, mention) if type_ else None
    if type_ is not None and state is not None:
        yield Tie(type_, mention, state, head, "state:own words", _SCORE)


def head_of_state_ties(mentions: Mentions, head: Token, countries: Sequence[str]) -> Iterator[Tie]:
    """`President Ada Moss` in a text about one country, where the sentence names no other."""
    person = mentions.headed_by(head)
    if len(countries) != 1 or person is None or person.kind != "proper":
        return
    titles = {word.lower() for word in (person.role_text or "").split()}
    if person.type != "person" or not titles & word_sets("relations")["titles_of_heads_of_state"]:
        return
    if person.text.split()[0].lower() not in titles or _nations_near(head) - set(countries):
        return
    state = mentions.last_of_state(countries[0], head.i)
    if state is not None:
        yield Tie("leads", person, state, head, "state:head of the country", _SCORE)


def _nations_near(head: Token) -> set[str]:
    """Codes of the nations that the sentence names by name or adjective."""
    words = (token.text for token in sentence_of(head))
    return {code for word in words if is_nation(word) for code in states_named(word)}


def _is_body(owner: DocMention | None) -> bool:
    return owner is not None and owner.type == "organization" and owner.subtype != "state"


def _type_of(mention: DocMention) -> str | None:
    words = word_sets("relations")
    if mention.type == "organization":
        return "part_of" if mention.subtype in _BODIES else None
    if mention.type not in {"person", "group"}:
        return None
    said = [word.lower() for word in (mention.role_text or mention.text).split()]
    if person_words()["trades"] & set(said):
        return None  # "a Prague travel agent"
    role = mention.lemma or (said[-1] if said else "")
    if role in words["represents_states"] | words["envoys"]:
        return "represents"
    if role in words["heads_of_state"]:
        return "leads"
    return "employed_by" if role in words["state_servants"] else None


def _state_in(mentions: Mentions, mention: DocMention) -> DocMention | None:
    """The state that the words of the phrase before its head name."""
    doc = mentions.doc
    first, last = _phrase(mentions, mention)
    of_bodies = set(_in_names_of_bodies(mentions, mention, first, last))
    for i in range(first, last):
        for width in (2, 1):
            if i + width > last or i in of_bodies:
                continue
            text = doc[i : i + width].text
            if _is_owned(doc[i]):
                continue  # "(RFE/RL)’s Kazakh Service", "Voice of America": no word for the state
            if is_nation(text) and states_named(text) == {mention.country}:
                known = mentions.headed_by(doc[i + width - 1])
                if known is not None and known.head != mention.head and known.type == "place":
                    return known
                return synthetic_state(doc[i + width - 1], text, actor=True)
    return None


def _is_owned(word: Token) -> bool:
    """Behind a possessor, or behind "of" in a name."""
    before = word_before(word)
    return before is not None and before.lower_ in {"'s", "’s", "'", "’", "of"}


def _in_names_of_bodies(
    mentions: Mentions, mention: DocMention, first: int, last: int
) -> Iterator[int]:
    """The "Thai" of "Thai Society president Ada Moss" is a part of the society's name."""
    for i in range(first, last):
        body = mentions.headed_by(mentions.doc[i])
        own = body is None or body.head == mention.head or body.subtype in _OF_STATES
        if body is not None and not own and body.type == "organization":
            yield from range(body.start, body.end)


def _phrase(mentions: Mentions, mention: DocMention) -> tuple[int, int]:
    """Tokens of the phrase up to its head; its adjectives may stand before the mention."""
    doc = mentions.doc
    first = mention.start
    while first > sentence_of(doc[mention.head]).start and doc[first - 1].dep_ in {
        "amod", "compound", "nmod", "poss", "case",
    }:  # fmt: skip
        first -= 1
    return first, mention.head
