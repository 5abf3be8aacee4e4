"""Whether the words around a short or common name show that it is the name meant."""

from extract.gazetteer.forces import force_ending_at
from extract.gazetteer.view import View
from extract.gazetteer.words import organization_words

_WINDOW = 8
_BEFORE_PLATFORM = frozenset({
    "on", "via", "by", "over", "through", "an", "a", "and", ",", "their", "his", "her", "app",
    "platform", "messenger", "using", "of",
})  # fmt: skip
_LOCATIVE = frozenset({
    "in", "at", "from", "to", "near", "around", "outside", "across", "towards", "toward",
    "through", "via", "into", "of", "between", "leaving", "left", "reached", "outskirts",
    "inside", "for",
})  # fmt: skip
_ACADEMIC = frozenset({"at", "of", "'s"})  # "in Uppsala" is the city


def believable(view: View, start: int, end: int, context: str) -> bool:
    """Whether the name at `start`:`end` passes the test `context`; an unknown test fails."""
    if context == "always":
        return True
    if context == "campus":
        near = _near(view, start, end) & organization_words()["campus_cues"]
        return bool(near) and (
            view.word(start - 1) in _ACADEMIC or bool(near & {view.word(end), view.word(start - 1)})
        )
    if context == "media":
        return _is_outlet(view, start, end)
    if context == "online":
        near = _near(view, start, end) & organization_words()["platform_cues"]
        return bool(near) and view.word(start - 1) in _BEFORE_PLATFORM
    if context == "acronym":
        return _explained(view, start, end)
    if context == "subject":
        return view.doc[start].dep_ == "nsubj" and view.word(start - 1) not in {"the", "a", "an"}
    if context == "place":
        return is_located(view, start, end)
    return False


def is_located(view: View, start: int, end: int) -> bool:
    """Whether a word of place stands before the name, or a comma and another place behind it."""
    before = view.word(start - 1)
    if before in _LOCATIVE or (before == "," and view.is_cap(start - 2)):
        return True
    if view.word(end) == "," and end + 1 in view.nation_at:
        return True
    return before in {"and", "or", "–", "-"} and view.is_cap(start - 2)


def _near(view: View, start: int, end: int) -> set[str]:
    return set(view.low[max(0, start - _WINDOW) : start] + view.low[end : end + _WINDOW])


def _is_outlet(view: View, start: int, end: int) -> bool:
    words = organization_words()
    before = view.word(start - 1)
    article = before == "the"
    lead = view.word(start - 2) if article else before
    if view.texts[start].isupper() and view.word(end).removesuffix("s") in words["staff_of_papers"]:
        return True  # "AP journalists"
    if lead in words["media_before"] - {"in", "by", "from", "said"}:
        return True
    if lead in words["media_before"] and (article or view.low[start] == "the"):
        return view.word(end) in {".", ",", "", "on", "that"} and lead != "from"
    return view.word(end) in words["media_after"] and (article or view.low[start] == "the")


def _explained(view: View, start: int, end: int) -> bool:
    """An acronym in brackets, or with its body's long form, nation or article before it."""
    if view.word(start - 1) == "(" or view.word(end) == "(":
        return True
    if view.word(start - 1) == "the" or start in view.nation_to:
        return True
    if force_ending_at(view, start - 1) is not None:  # "the Turkish intelligence service MIT"
        return True
    long_form = view.doc[start:end].text
    return len(long_form) > 4 and not view.opens_sentence(start)
