"""Who says so, where the grammar knows better than the reader.

As all guards (`extract.guards`) each is one function from a frame to a frame, and leaves its name
in the frame's rule when it has changed something.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import (
    children,
    first_conjunct,
    has_to,
    is_numbered,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
    word_before,
    word_behind,
)
from extract.sentence_words import sentence_around
from extract.statuses import REFUTED
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_SURE = 0.6  # of a rule that reads grammar alone; not calibrated
_CALLED = 4  # words behind a name and its comma, in which "you" stands
_SUBJECTS = ("nsubj", "nsubjpass")
_ADDRESSED = ("npadvmod", "intj", "dep", "vocative")
_GROUNDS = ("on", "over")
_OF_ORDERS = ("of", "from", "by")
_ON_ORDERS = ("on", "at", "under", "upon", "by")
_RELATIVES = ("who", "whom", "which", "that")


def said_by_the_nearer(frame: Frame) -> Frame:
    """ "the paper wrote that X, but the prefecture said that Y": of Y the prefecture is the source.

    Only where the clause around the event hangs on the second verb and the other source stands
    outside of all that this verb governs. "A colonel of whom prisoners say that Y" is no source.
    """
    source = frame.source
    verb = _verb_of_saying(frame.trigger) if source is not None else None
    if source is None or verb is None:
        return frame
    if verb.dep_ != "conj" and not (verb.dep_ == "relcl" and verb.head.i == source.i):
        return frame
    nearer = next((s for s in children(verb, "nsubj") if s.i < verb.i), None)
    if nearer is None or nearer.pos_ not in ("NOUN", "PROPN") or nearer.i == source.i:
        return frame
    if source.i > nearer.i or nearer.is_ancestor(source) or speaker(verb) != nearer:
        return frame
    return replace(frame, source=nearer).marked("nearer_source")


def joined_to_the_saying(frame: Frame) -> Frame:
    """ "The envoy said that Laos did not follow her and called her a liar": he called her so.

    Behind "did not follow" a past tense goes on with "said"; the parser joins it to "follow".
    """
    trigger = frame.trigger
    said, inner = first_conjunct(trigger), trigger.head
    helped = {aux.lower_ for aux in children(said, "aux")} & {"did", "does", "do", "would", "will"}
    past = trigger.tag_ == "VBD" and trigger.lower_ != lemma(trigger)  # of "beat" nobody knows
    finite = trigger.dep_ == "conj" and past and said.tag_ == "VB"
    if not finite or not helped or said.dep_ != "ccomp" or inner.i != said.i:
        return frame
    theirs, who = own_subjects(said), own_subjects(said.head)
    if not theirs or not who or own_subjects(trigger):
        return frame
    doers = ontology().doer_roles
    wrong = [f for f in frame.fillers if f.role in doers and f.head.i == theirs[0].i]
    if not wrong:
        return frame
    kept = tuple(replace(f, head=who[0]) if f in wrong else f for f in frame.fillers)
    modality = "asserted" if frame.modality in REFUTED else frame.modality
    told = replace(frame, fillers=kept, modality=modality, source=None)
    return told.marked("saying_guard")


def said_past_a_relative(frame: Frame) -> Frame:
    """ "Omar, whose appeal the court rejected, fears that Y": Omar does, and not the court.

    The parser may take a word of the clause between the commas for the subject.
    """
    source = frame.source
    verb = _verb_of_saying(frame.trigger) if source is not None else None
    opener = None if verb is None else _clause_before(verb)
    if source is None or verb is None or opener is None or not opener.i < source.i < verb.i:
        return frame
    who = next((s for s in children(verb, "nsubj") if s.i < opener.i), None)
    if who is None and verb.dep_ == "relcl" and verb.head.i < opener.i:
        who = verb.head
    if who is None or who.pos_ not in ("NOUN", "PROPN", "PRON"):
        return frame
    return replace(frame, source=who).marked("relative_guard")


def _clause_before(verb: Token) -> Token | None:
    """The "whose" of a clause that ends with the comma right before this verb.

    "Whose brother, a poet, says that" has a comma more, and there the brother says it.
    """
    comma = word_before(verb)
    if comma is None or comma.text != ",":
        return None
    for place in range(comma.i - 1, sentence_of(verb).start + 1, -1):
        word = verb.doc[place]
        if word.text == ",":
            return None
        if word.tag_ in ("WP$", "WP", "WDT") and word.nbor(-1).text == ",":
            return word
    return None


def said_by_who_was_asked(frame: Frame) -> Frame:
    """ "The paper asked the mayor, who said that Y": the mayor says so."""
    source = frame.source
    verb = _verb_of_saying(frame.trigger) if source is not None else None
    if source is None or verb is None or verb.dep_ != "relcl" or verb.is_ancestor(source):
        return frame
    opener = next(iter(children(verb, "nsubj")), None)
    who = speaker(verb) if opener is not None and opener.tag_ in ("WP", "WDT") else None
    if who is None or who.i == source.i or source.dep_ != "nsubj" or source.i > who.i:
        return frame
    return replace(frame, source=who).marked("asked_source")


def stated_by_whom(frame: Frame) -> Frame:
    """ "the governor, who denied that Y": the statement is the governor's."""
    doers = ontology().doer_roles
    bare = frame.type == "statement" and not any(f.role in doers for f in frame.fillers)
    opener = next(iter(children(frame.trigger, "nsubj")), None)
    if not bare or frame.trigger.dep_ != "relcl" or opener is None:
        return frame
    who = speaker(frame.trigger) if opener.tag_ in ("WP", "WDT") else None
    if who is None or any(f.head.i == who.i for f in frame.fillers):
        return frame
    stated = Filler("initiator", who, _SURE, "relative_speaker")
    return replace(frame, fillers=(*frame.fillers, stated)).marked("relative_speaker")


def counted_by(frame: Frame) -> Frame:
    """ "Police said that the march drew 120 people": that it was held all know, the count is
    theirs."""
    trigger = frame.trigger
    verb = _verb_of_saying(trigger) if frame.source is None and not is_verbal(trigger) else None
    counting = next((above for above in trigger.ancestors if is_verbal(above)), None)
    if verb is None or counting is None or counting.head.i != verb.i:
        return frame
    crowd = (f.head for f in frame.fillers if f.role == "participant")
    counted = any(counting.is_ancestor(head) and _is_a_number_of(head) for head in crowd)
    if not counted or lemma(counting) not in word_sets("speech")["counting_verbs"]:
        return frame
    source = speaker(verb)
    return frame if source is None else replace(frame, source=source).marked("counted_by")


def _is_a_number_of(crowd: Token) -> bool:
    """`120 people`, `drew 50`."""
    return crowd.pos_ == "NUM" or is_numbered(crowd)


def said_between(frame: Frame) -> Frame:
    """ "the man who police say followed her": the police say so."""
    if frame.source is not None or not is_verbal(frame.trigger) or has_to(frame.trigger):
        return frame
    source = _put_between(frame.trigger)
    if source is None:
        return frame
    verb = source.head
    accused = lemma(verb) in word_sets("modality")["allege_verbs"] and frame.modality == "asserted"
    modality, cues = ("alleged", (verb,)) if accused else (frame.modality, frame.cues)
    return replace(frame, source=source, modality=modality, cues=cues).marked("between_source")


def _put_between(trigger: Token) -> Token | None:
    """Who says it between a relative pronoun and the rest of its clause, or None."""
    helpers = [c.i for c in children(trigger, "aux", "auxpass", "neg", "advmod") if c.i < trigger.i]
    place = min([trigger.i, *helpers]) - 1
    if place <= sentence_of(trigger).start:
        return None
    verb = trigger.doc[place]
    if not is_verbal(verb) or lemma(verb) not in word_sets("speech")["verbs"]:
        return None
    for subject in children(verb, "nsubj"):
        before = subject.left_edge.i - 1
        if (
            sentence_of(trigger).start < before < verb.i
            and subject.doc[before].lower_ in _RELATIVES
        ):
            return subject
    return None


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


def _verb_of_saying(trigger: Token) -> Token | None:
    """The verb of saying whose clause the trigger is in, if nothing else stands between."""
    clause = trigger
    while not (is_verbal(clause) and clause.dep_ == "ccomp"):
        if clause.head.i == clause.i:
            return None
        clause = clause.head
    verb = clause.head
    later = is_verbal(verb) and verb.i < clause.i
    return verb if later and lemma(verb) in word_sets("speech")["verbs"] else None
