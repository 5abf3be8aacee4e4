"""Bodies named by their members: "the group Ethiopians for Unity", "the collective Mothers of Yar".

The plural that opens such a name describes nobody: there are no Ethiopians beside the group. Beside
a noun for a body any such words are its name; alone only those with a cause, inside a sentence or
of a people, since "Lawyers for Omar Said" at its start are lawyers. What is wished for ("Students
for a Free Iran") and a plural ("Lawyers for Lawyers") are a cause everywhere.
"""

from collections.abc import Iterator

from extract.gazetteer.index import NameIndex
from extract.gazetteer.people import People
from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.view import ARTICLES, POSSESSIVE, View
from extract.gazetteer.words import organization_words

_CAUSE = frozenset({"for", "against", "without"})
_LINKS = _CAUSE | {"of", "in"}
_CALLED = frozenset({"called", "named"})
_TAIL_WORDS = 4


def find_named_members(view: View, people: NameIndex[People]) -> Iterator[NamedSpan]:
    """Yield the bodies that are named by their members."""
    plural = {start for start, _, found in people.scan(view.characters) if found[0].plural}
    for start, end in view.runs():
        head = end - 1
        stop = _tail(view, end)
        if stop <= end + 1 or view.heading[start] or not (head in plural or _is_many(view, head)):
            continue
        subtype = _told(view, start)
        if subtype is None and not _is_cause(view, (start, end, stop), of_people=head in plural):
            continue
        reading = Reading("organization", subtype or "ngo", view.doc[start:stop].text, None, None)
        yield NamedSpan(start, stop, reading, "pattern:members", head=head)


def _tail(view: View, link: int) -> int:
    """End of "for Unity" and "of the Disappeared"; the link itself where nothing follows."""
    if view.word(link) not in _LINKS:
        return link
    small = view.word(link + 1) in ARTICLES and not view.is_cap(link + 1)
    stop = view.run_right(link + 1 + small, limit=_TAIL_WORDS)
    return stop if stop > link + 1 + small else link


def _is_wished(view: View, link: int) -> bool:
    """ "For a Free Belarus": behind a small "a" a capital opens no name but a cause."""
    return view.word(link + 1) in ARTICLES - {"the"} and not view.is_cap(link + 1)


def _is_many(view: View, i: int) -> bool:
    """A plural noun with a capital: "Mothers", "Lanterns"; words of bodies have their own rules."""
    last, words = view.low[i], organization_words()
    known = view.texts[i] in words.tables["body_of"] or view.texts[i] in words.tables["body_end"]
    return last.endswith("s") and not known and view.is_noun_form(last.removesuffix("s"))


def _told(view: View, start: int) -> str | None:
    """Subtype of the body that the noun right before says it is: "the network X", "a group
    called X"; None for no such noun."""
    i = start - 1
    while view.word(i) in {'"', "“"}:
        i -= 1
    if view.word(i) in _CALLED:
        i -= 1
    if i < 0 or (view.cap[i] and not view.opens_sentence(i)):
        return None
    noun = view.word(i)
    if noun in organization_words()["collective_nouns"]:
        return "ngo"
    return organization_words().body_of_noun(noun)


def _is_cause(view: View, places: tuple[int, int, int], *, of_people: bool) -> bool:
    """Whether the words are a name without a noun before them: "said Lanterns for Unity"."""
    start, link, stop = places
    if view.word(link) not in _CAUSE or view.word(stop) in POSSESSIVE:
        return False
    if _is_wished(view, link) or _is_many(view, stop - 1):
        return True
    if any(i in view.nation_at for i in range(link, stop)) and of_people:
        return False  # "Kenyans for Canada"
    if any(view.doc[i].ent_type_ == "PERSON" for i in range(link, stop)):
        return False
    return of_people or not view.opens_entry(start)
