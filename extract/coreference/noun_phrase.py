"""What a descriptive noun phrase says: which one is meant, and what contradicts it."""

from spacy.tokens import Doc, Token

from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.names import words_of_name
from extract.naming.mention import DocMention

_POSSESSIVES = frozenset(("his", "her", "its", "their", "my", "our", "your"))
_RESTRICTIVE = ("relcl", "acl")


def same_noun(noun: str) -> str:
    """One word for nouns that name the same kind of group or mission."""
    words = lexicon()
    return words.mission_nouns.get(noun) or words.synonyms.get(noun, noun)


def is_definite(doc: Doc, mention: DocMention) -> bool:
    """Whether it may look back; "reports that officials" does not, whatever the parser says."""
    before = doc[max(0, mention.start - 1)]
    bare = doc[mention.start].tag_ != "PRP$"
    if (bare and before.lower_ == "that" and before.tag_ == "IN") or mention.lemma in (
        "those",
        "that",
    ):
        return False
    owned = any(child.dep_ == "poss" for child in doc[mention.head].children)
    if owned and lexicon().has("kin", mention.lemma):  # "Said's wife"
        return True
    return mention.definite or (mention.subtype == "diplomatic_mission" and not mention.plural)


def is_other(mention: DocMention) -> bool:
    """Whether its words say that it is someone else: "another student", "several men"."""
    return bool(set(mention.modifiers) & lexicon().words["other_words"])


def narrows(token: Token, *, places: bool = False) -> bool:
    """Whether a clause or phrase after the noun says which one is meant.

    `places`: count "of X", "in X" and "at X" too, which a second mention may drop or add.
    """
    for child in token.rights:
        if child.dep_ in _RESTRICTIVE and not token.doc[child.left_edge.i - 1].is_punct:
            return True
        if child.dep_ == "prep" and child.lower_ in ("from", "for", "with"):
            return True
        if places and child.dep_ == "prep" and child.lower_ in ("of", "in", "at", "on"):
            return True
    return False


def modifiers_fit(
    doc: Doc, mention: DocMention, earlier: DocMention, *, told: frozenset[str] = frozenset()
) -> bool:
    """Every word before the noun was said before; numbers do not differ.

    Args:
        told: Words before the noun that the text said in another way.
    """
    if earlier.kind == "proper":
        old = {*words_of_name(earlier.text), *words_of_name(earlier.role_text or "")}
    else:
        old = _words_before(doc, earlier)
    differ = mention.count and earlier.count and mention.count != earlier.count
    return _words_before(doc, mention) - _POSSESSIVES - told <= old and not differ


def agrees(mention: DocMention, cluster: Cluster) -> bool:
    """Type, number, gender and country do not contradict; a narrator is no "man" or "student"."""
    if (mention.type == "person") != (cluster.type == "person") or cluster.narrates:
        return False
    if (mention.type == "place") != (cluster.type == "place") or cluster.type == "account":
        return False
    if mention.plural != cluster.plural and not _is_collective(mention, cluster):
        return False
    if mention.gender and cluster.gender and mention.gender != cluster.gender:
        return False
    if mention.country and cluster.country and mention.country != cluster.country:
        return False
    return (mention.subtype == "state") == (cluster.subtype == "state")


def _words_before(doc: Doc, mention: DocMention) -> set[str]:
    """The words of a noun phrase before its head that say which one is meant."""
    tokens = doc[mention.start : mention.head]
    words = {t.lower_ for t in tokens if t.is_alpha and t.pos_ not in ("DET", "PRON", "ADP")}
    words |= {word for word in mention.modifiers if word.isalpha()}
    return words - lexicon().words["plain_words"] - {mention.lemma}  # "consulate general"


def _is_collective(mention: DocMention, cluster: Cluster) -> bool:
    """Whether it is one or many as one likes: "the crowd", "police"."""
    one_or_many = ("crowd", "police", "security_service")
    return mention.subtype == cluster.subtype and mention.subtype in one_or_many
