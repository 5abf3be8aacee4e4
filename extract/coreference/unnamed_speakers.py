"""Who "it" is that goes on speaking: 'The festival said that the embassy had called it. "We went
on," it said' tells of the festival, and not of the embassy.

What speaks may be no entity of the text: a festival, a platform, a report. The only body beside it
is then the one that it tells of, and would be made to say and to have done what it says. Such an
"it" is nobody else's.
"""

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.lexicon import lexicon
from extract.coreference.names import BODIES
from extract.coreference.scene import Scene
from extract.grammar import children, sentence_of


def is_of_an_unnamed_speaker(scene: Scene, pronoun: Pronoun) -> bool:
    """Whether "it" says something behind a sentence that something without a mention says."""
    token = pronoun.token
    if pronoun.human or pronoun.plural or token.dep_ != "nsubj" or not _says(token.head):
        return False
    start = sentence_of(token).start
    if not start or scene.paragraph[start - 1] != scene.paragraph[token.i]:
        return False
    said = sentence_of(token.doc[start - 1]).root
    subjects = children(said, "nsubj")
    if not _says(said) or not children(said, "ccomp") or not subjects:
        return False
    return all(_is_no_body(scene, subject) for subject in subjects)


def _says(verb: Token) -> bool:
    return verb.dep_ == "ROOT" and lexicon().has("speech_verbs", verb.lemma_.lower())


def _is_no_body(scene: Scene, subject: Token) -> bool:
    """A thing in the singular that no mention stands for, or one that is no body or person."""
    if subject.tag_ not in ("NN", "NNP"):
        return False
    beside = (subject, *children(subject, "appos", "compound"))
    found = [scene.mentions[i].type for w in beside if (i := scene.by_head.get(w.i)) is not None]
    return not any(type_ in ("person", "group", *BODIES) for type_ in found)
