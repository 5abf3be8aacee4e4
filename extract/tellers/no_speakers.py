"""Who only seems to say so: whom a charge is against, who is spoken to, named or contradicted.

As all guards (`extract.guards`) each is one function from a frame to a frame, and leaves its name
in the frame's rule when it has changed something.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma, sentence_of, word_before, word_behind
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_CALLED = 4  # words behind a name and its comma, in which "you" stands
_SUBJECTS = ("nsubj", "nsubjpass")
_ADDRESSED = ("npadvmod", "intj", "dep", "vocative")
_GROUNDS = ("on", "over")
_OF_ORDERS = ("of", "from", "by")
_ON_ORDERS = ("on", "at", "under", "upon", "by")


def contradicted_source(frame: Frame) -> Frame:
    """ "was not expelled, as some papers reported": who reported that he was says no such thing.

    Nor does the leaflet of "she was beaten, not, as the leaflet has it, the guard".
    """
    source = frame.source
    if source is None or source.dep_ != "nsubj" or source.head.i < frame.trigger.i:
        return frame
    verb = source.head
    mark = next((c for c in children(verb, "mark") if c.lower_ == "as"), None)
    if mark is None or verb.dep_ != "advcl":
        return frame
    reported = frame.modality == "negated" and lemma(verb) in word_sets("speech")["as_reported"]
    if not reported and not _behind_a_not(mark):
        return frame
    return replace(frame, source=None).marked("contradicted_source")


def _behind_a_not(mark: Token) -> bool:
    """The "as" of "not, as they say,"."""
    start = sentence_of(mark).start
    return mark.i >= start + 2 and mark.nbor(-1).text == "," and mark.nbor(-2).lower_ == "not"


def charged_with_it(frame: Frame) -> Frame:
    """ "He appeared in court on charges that he followed her": the accused says no such thing."""
    source = frame.source
    if source is None or frame.modality != "alleged" or source.dep_ not in _SUBJECTS:
        return frame
    charges = word_sets("modality")["allege_nouns"]
    if lemma(source.head) in word_sets("speech")["verbs"]:
        return frame
    for noun in frame.trigger.ancestors:
        grounds = noun.dep_ == "pobj" and noun.head.lower_ in _GROUNDS
        if grounds and lemma(noun) in charges and source.head.is_ancestor(noun):
            return replace(frame, source=None).marked("charged_with_it")
    return frame


def said_of_another(frame: Frame) -> Frame:
    """ "the man whom others call the Bishop followed her": the others say nothing of the deed.

    Nor does Omar in "a guard, named in the report as Omar, followed her".
    """
    source = frame.source
    named = source is not None and source.dep_ == "pobj" and source.head.lower_ == "as"
    if source is not None and named and source.i < frame.trigger.i:
        return replace(frame, source=None).marked("said_of_another")
    if source is None or source.dep_ != "nsubj":
        return frame
    if source.head.dep_ != "relcl" or not frame.trigger.is_ancestor(source.head):
        return frame
    if lemma(source.head) in word_sets("modality")["deny_verbs"]:  # "the raids, which X denies"
        return frame
    return replace(frame, source=None).marked("said_of_another")


def called_said(frame: Frame) -> Frame:
    """ "The consul threatened Edward Said": that is his name, and nobody says anything.

    Where another word of the sentence tells that somebody speaks, it may be he.
    """
    source = frame.source
    name = None if source is None else _surname_said(source)
    if name is None:
        return frame
    words = word_sets("speech")
    others = (w for w in sentence_around(name).span if w.i != name.i)
    if any(lemma(w) in words["verbs"] or w.lower_ in words["according"] for w in others):
        return frame
    return replace(frame, source=None).marked("called_said")


def _surname_said(word: Token) -> Token | None:
    """The "Said" of the name "Edward Said" that a word belongs to."""
    said = next((w for w in (word, word_behind(word)) if w is not None and w.text == "Said"), None)
    before = None if said is None else word_before(said)
    named = before is not None and before.pos_ == "PROPN" and before.text.istitle()
    return said if named else None


def spoken_to(frame: Frame) -> Frame:
    """ "Mr Ito, did you follow her?", "Rena, they will arrest you": who is asked or called says
    nothing."""
    source = frame.source
    if source is None:
        return frame
    sentence = sentence_around(source)
    if source.i + 2 >= sentence.end:
        return frame
    told = any(t.lower_ == "you" and _says(t) for t in sentence.span)  # "you told us that"
    yours = any(t.lower_ in ("you", "your") for t in sentence.span)
    if yours and not told and _is_called(source):
        return replace(frame, source=None).marked("spoken_to")
    asks = "?" in sentence.low[-2:]
    if asks and source.lower_ == "you" and not _says(source):
        return replace(frame, source=None).marked("spoken_to")
    if not asks or source.pos_ != "PROPN":
        return frame
    behind = source.doc[source.i + 2 : min(source.i + 2 + _CALLED, sentence.end)]
    called = source.nbor().text == "," and any(t.lower_ in ("you", "your") for t in behind)
    if not called or _says(source) or told:
        return frame
    return replace(frame, source=None).marked("spoken_to")


def _is_called(name: Token) -> bool:
    """A name that opens its sentence, with a comma behind, and is the subject of no verb."""
    first, behind = name.left_edge.i, word_behind(name)
    opens = not any(t.is_alpha for t in name.doc[sentence_of(name).start : first])
    apart = behind is not None and behind.text == ","
    return name.pos_ == "PROPN" and opens and apart and name.dep_ in _ADDRESSED


def told_of_himself(frame: Frame) -> Frame:
    """ "Ahmad the driver threatened her": nobody has said so, least of all Ahmad."""
    source = frame.source
    if source is None or source.dep_ != "nsubj" or source.head.i != frame.trigger.i:
        return frame
    if not frame.harms or _says(source):
        return frame
    return replace(frame, source=None).marked("told_of_himself")


def no_order_speaks(frame: Frame) -> Frame:
    """ "on instructions from his handler he collected names": the handler has not said so."""
    source = frame.source
    if source is None:
        return frame
    noun = source.head.head if source.dep_ == "pobj" else source.head
    owner = source.dep_ == "poss" or (source.dep_ == "pobj" and source.head.lower_ in _OF_ORDERS)
    if not owner or noun.dep_ != "pobj" or noun.head.lower_ not in _ON_ORDERS:
        return frame
    orders = word_sets("light_verbs")["behest_nouns"] | word_sets("relations")["on_behalf"]
    if lemma(noun) not in orders or noun.i == frame.trigger.i:
        return frame
    between = source.doc[source.i + 1 : frame.trigger.i]
    if any(word.tag_ in ("WP", "WDT") for word in between):  # "of X, who told us that they did"
        return frame
    return replace(frame, source=None).marked("no_order_speaks")


def _says(subject: Token) -> bool:
    return subject.dep_ == "nsubj" and lemma(subject.head) in word_sets("speech")["verbs"]
