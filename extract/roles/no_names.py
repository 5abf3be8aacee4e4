"""Words that name nobody: "abroad", "forced", "nobody", "Madam Speaker".

And roles that a word cannot have where it stands: "outside the country" is no target, and "for
Biya" no place.
"""

from extract.coreference.lexicon import lexicon
from extract.frames import Filler, Frame
from extract.grammar import sentence_of
from extract.roles.stray_rules import DONE_TO, is_doer
from extract.statuses import REFUTED
from extract.tellers.forms_of_address import is_form_of_address

_NO_NAMES = ("ADV", "ADP", "AUX", "PART", "PUNCT", "SCONJ", "CCONJ", "INTJ", "SYM")
_AWAY = ("outside", "inside", "within", "across", "throughout", "beyond")


def no_name(frame: Frame, filler: Filler) -> bool:
    """`abroad`, `up`, `forced`: no words for people or bodies."""
    head = filler.head
    if not is_doer(filler) and filler.role not in DONE_TO:
        return False
    if (
        head.i > sentence_of(head).start
        and head.text[:1].isupper()
        and head.nbor(-1).text[:1].isupper()
    ):
        return False  # "Karim Abdel-Rahim": the tagger takes the surname for a verb
    if _is_behind_an_article(head.text):
        return False  # "Ali al-Sayegh was": it takes the surname for an auxiliary
    bare_verb = head.pos_ == "VERB" and not any(c.dep_ == "det" for c in head.children)
    return head.pos_ in _NO_NAMES or bare_verb or (head.pos_ == "DET" and head.tag_ == "DT")


def _is_behind_an_article(text: str) -> bool:
    """ "al-Sayegh", "el-Haddad"."""
    article, hyphen, name = text.partition("-")
    return bool(hyphen) and lexicon().has("arabic_articles", article) and name[:1].isupper()


def nobody(frame: Frame, filler: Filler) -> bool:
    """`nobody paid us`: no one is no actor; where nothing was done, the words say so."""
    if frame.modality in REFUTED:
        return filler.head.lower_ == "nothing"
    return filler.head.lower_ in ("nobody", "none", "no-one", "nothing", "noone")


def only_where(frame: Frame, filler: Filler) -> bool:
    """`against people outside the country`: the country is where, not whom."""
    head = filler.head
    return filler.role == "target" and head.dep_ == "pobj" and head.head.lower_ in _AWAY


def person_as_place(frame: Frame, filler: Filler) -> bool:
    """`had performed for Biya`: he is no place."""
    head = filler.head
    if filler.role != "place" or head.ent_type_ != "PERSON" or head.dep_ != "pobj":
        return False
    return head.head.lower_ in ("for", "with", "against", "about", "by")


def spoken_to(frame: Frame, filler: Filler) -> bool:
    """ "Madam Speaker, two teachers were beaten": she is not one of them."""
    return (is_doer(filler) or filler.role in DONE_TO) and is_form_of_address(filler.head)
