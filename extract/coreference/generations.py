"""Father and son of one name: "Omar Tal senior", "Omar Tal the younger", "the elder Omar Tal".

Who is told apart so is not the one whom the text calls by the name alone, nor the other of the two:
a text that says "senior" has somebody else of that name in mind. Whom it called "Omar Tal senior"
from the first is "Omar Tal" behind that, unless a relative is told of beside him.
"""

from dataclasses import dataclass, field

from extract.coreference.scene import Scene
from extract.naming.mention import DocMention
from extract.naming.person_words import person_words

Name = tuple[str, tuple[str, ...]]
"""Type and words of a name."""
_OLDER = {"senior": "senior", "sr": "senior", "sr.": "senior", "elder": "senior",
          "junior": "junior", "jr": "junior", "jr.": "junior", "younger": "junior"}  # fmt: skip
_DESCRIBED = frozenset({"NOUN", "PROPN", "ADJ"})


def end_of_name(scene: Scene, mention: DocMention) -> int:
    """One behind a name and the word behind it that says which of two bears it."""
    end = mention.end
    if end >= len(scene.doc) or not generation_of(scene, mention):
        return end
    article = scene.doc[end].lower_ == "the"
    return end + article + 1 if scene.doc[end + article].lower_ in _OLDER else end


def generation_of(scene: Scene, mention: DocMention) -> str:
    """ "senior" or "junior", as words beside a person's name say; else nothing."""
    if mention.type != "person":
        return ""
    doc, start, end = scene.doc, mention.start, mention.end
    if start > 1 and doc[start - 2].lower_ == "the":
        told = _OLDER.get(doc[start - 1].lower_, "")
        if told and doc[start - 1].lower_.endswith("er"):
            return told
    if end >= len(doc):
        return ""
    at = end + 1 if doc[end].lower_ == "the" and end + 1 < len(doc) else end
    told = _OLDER.get(doc[at].lower_, "")
    named = (at > end) == doc[at].lower_.endswith("er")
    describes = at + 1 < len(doc) and doc[at + 1].pos_ in _DESCRIBED  # "Omar Tal senior adviser"
    return told if named and not describes else ""


@dataclass(slots=True)
class Generations:
    """By what each name was first told apart, and who was told apart from the first."""

    first: dict[Name, str] = field(default_factory=dict)
    apart: set[tuple[Name, str]] = field(default_factory=set)

    def of(self, scene: Scene, index: int, name: Name) -> str:
        """The generation that tells this bearer of a name from the text's other; else nothing."""
        told = generation_of(scene, scene.mentions[index])
        if told and ((name, told) in self.apart or _is_beside_kin(scene, index)):
            self.apart.add((name, told))
            return told
        return "" if self.first.setdefault(name, told) == told else told


def _is_beside_kin(scene: Scene, index: int) -> bool:
    roles = person_words().roles
    return any(roles.get(word.lower_) == "relative" for word in scene.head(index).sent)
