"""Questions that somebody answers with yes or no: "Q: Were you followed? A: Yes, twice."

A question leaves open whether it was so, and the answer names no deed. So the deed of the question
is told as the answer has it, and by whoever answers: done, denied by those whom it accuses, or
not befallen those who were asked about themselves. "No comment", "Yes, I think so", "No, in Paris"
and "Yes, says her brother" leave it open. "Who arrested him? - The police of Minsk" names who did
it.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Filler, Frame
from extract.grammar import NOUNS, VERBS, children, lemma, own_subjects, sentence_of
from extract.role_groups import DOERS
from extract.roles.relative_doers import are_people, is_body
from extract.status.asked_plainly import asks_with, without_joint
from extract.status.exchanges import LABEL_WORDS, Turn, answer_to, asked_in
from extract.status.local_cues import negated_here
from extract.status.retractions import next_sentence
from extract.statuses import CLAIMED_OR_OPEN
from extract.wordlists import word_sets

_STOPS = frozenset({".", ",", "!", ";", "-", "\u2013", "\u2014"})
_NOT = frozenset({"not", "n't", "n\u2019t"})
_IT, _IS = frozenset({"that", "this", "it"}), frozenset({"is", "'s", "\u2019s", "was"})
_REASONS = frozenset({"because", "for", "why"})
_OTHERS = frozenset({"he", "she", "they", "it"})
_ANSWERER = frozenset({"you", "your", "yourself", "yours"})
_NAMES = ("GPE", "NORP")
_LIKELY = 0.55
"""A deed that the reader hardly sees is not told for the sake of an answer that goes on."""
_NAMED = 0.6
"""Trust in a doer whom only an answer names; not calibrated."""


def with_answers_to_questions(frames: Sequence[Frame]) -> list[Frame]:
    """The events of a text, those that a question asks about as the answer tells them."""
    return [_as_answered(frame) for frame in frames]


def _as_answered(frame: Frame) -> Frame:
    if frame.modality == "negated":
        return _as_contradicted(frame)
    if frame.modality not in CLAIMED_OR_OPEN:
        return frame
    question = asked_in(sentence_of(frame.trigger))
    answer = None if question is None else answer_to(question)
    if question is None or answer is None:
        return frame
    if question.said[0].lower_ == "who":
        return _with_named_doer(frame, question, answer)
    asked = without_joint(question.said)
    verb = asks_with(asked, stated=bool(question.label and answer.is_dialogue))
    told = _told_by(answer, asked, verb, frame) if verb and _is_plain(frame, asked) else None
    if told is None:
        return frame
    cues, fillers = (answer.said[0],), tuple(f for f in frame.fillers if not _is_anybody(f.head))
    as_told = replace(
        frame, modality=told, source=None, voice=answer.said[0], cues=cues, fillers=fillers
    )
    return as_told.marked("yes_or_no")


def _as_contradicted(frame: Frame) -> Frame:
    """ "But the police did not arrest you? - They did.": it was so; a bare "yes" leaves it."""
    question = asked_in(sentence_of(frame.trigger)) if children(frame.trigger, "neg") else None
    answer = None if question is None else answer_to(question)
    if question is None or answer is None or not (question.label and answer.is_dialogue):
        return frame
    asked = without_joint(question.said)
    helpers = children(asked.root, "aux", "auxpass") if frame.trigger == asked.root else []
    verb = lemma(helpers[0]) if helpers else None
    known = bool(helpers) and helpers[0].lower_ in word_sets("modality")["asking_whether"]
    whole = {word.lower_ for word in asked}.isdisjoint(word_sets("modality")["asked_in_part"])
    said, behind = answer.said[0], [*answer.said.doc[answer.said.start + 1 :][:3]]
    if not verb or not known or not whole or _echo(said, behind, asked, verb) is not True:
        return frame
    if _is_taken_back(answer, asked, says=True):
        return frame
    as_told = replace(frame, modality="asserted", source=None, voice=said, cues=(said,))
    return as_told.marked("yes_or_no")


def _is_anybody(head: Token) -> bool:
    """ "Did anyone threaten you? - Yes": who did is not told."""
    return head.lower_ in word_sets("modality")["any_one"]


def _is_plain(frame: Frame, question: Span) -> bool:
    """ "Did they beat you?", "Is it true that they did?"; of "only followed" a no is no denial."""
    words, said = {word.lower_ for word in question}, word_sets("modality")
    whole = words.isdisjoint(said["asked_in_part"]) and not negated_here(question.root)
    return whole and _is_asked_about(frame.trigger, question.root)


def _is_asked_about(trigger: Token, asked: Token) -> bool:
    """The verb of the question, what it is done with ("receive threats"), or what is true."""
    said = word_sets("modality")
    if lemma(asked) == "be" and any(w.lower_ in said["true_if_so"] for w in asked.children):
        return trigger.head == asked and trigger.dep_ == "ccomp"
    bears = lemma(asked) in said["light_verbs"] | said["suffering_verbs"]
    is_borne = trigger.head == asked and trigger.dep_ == "dobj" and trigger.pos_ in NOUNS
    return trigger == asked or (is_borne and bears)


def _told_by(answer: Turn, question: Span, verb: str, frame: Frame) -> str | None:
    """What an answer makes of the deed, None where it leaves it open."""
    says = _yes_or_no(answer.said, question, verb)
    if says is None or (frame.confidence < _LIKELY and _goes_on(answer.said)):
        return None
    if _is_taken_back(answer, question, says=says):
        return None
    if says:
        return "asserted"
    if not _is_denied_whole(answer, question):
        return None
    befell_him = any(
        word.lower_ in _ANSWERER
        for filler in frame.fillers
        if filler.role in ("target", "intermediary")
        for word in (filler.head, *filler.head.lefts)
    )
    return "negated" if befell_him or not answer.label else "denied"


def _yes_or_no(answer: Span, question: Span, verb: str) -> bool | None:
    """ "Yes, twice", "Of course not", "They did.", "It has not"; None for anything else."""
    said, word = word_sets("modality"), answer[0]
    behind = [*word.doc[word.i + 1 : word.i + 4]]
    next_words = [later.lower_ for later in behind]
    if word.lower_ in said["yes_words"] and next_words[:1] == ["not"]:
        return False if _ends(behind[1:]) else None
    if word.lower_ in said["yes_words"] or word.lower_ in said["no_words"]:
        return word.lower_ in said["yes_words"] if _ends(behind) else None
    if [word.lower_, *next_words[:1]] in (["of", "course"], ["not", "at"]):
        return word.lower_ == "of" and "not" not in next_words
    judged = _judged(answer)
    return _echo(word, behind, question, verb) if judged is None else judged


def _judged(answer: Span) -> bool | None:
    """ "That is false.", "It is not true", "That is correct"; not "That is not what I said"."""
    said, words = word_sets("modality"), [word.lower_ for word in answer][:5]
    if len(words) < 3 or words[0] not in _IT or words[1] not in _IS:
        return None
    no = words[2] in _NOT
    rest = [*answer][3 if no else 2 :]
    if not rest or not _ends(rest[1:2]):
        return None
    if rest[0].lower_ in said["true_if_so"]:
        return not no
    return False if rest[0].lower_ in said["false_if_so"] and not no else None


def _echo(word: Token, behind: list[Token], question: Span, verb: str) -> bool | None:
    """ "They did.", "It has not, I repeat": the pronoun and the verb that the question has."""
    if word.pos_ != "PRON" or not behind or lemma(behind[0]) != verb:
        return None
    asked = {subject.lower_ for subject in own_subjects(question.root)}
    if ("you" in asked) != (word.lower_ in ("i", "we")):
        return None
    if asked & _OTHERS and word.lower_ not in asked:  # "Did they threaten you? He did."
        return None
    no = len(behind) > 1 and behind[1].lower_ in _NOT
    return not no if _ends(behind[2:] if no else behind[1:]) else None


def _ends(behind: Sequence[Token]) -> bool:
    """Whether an answer may end before these words: at a stop, a line's end, or the text's."""
    return not behind or behind[0].is_space or behind[0].text in _STOPS


def _is_taken_back(answer: Turn, question: Span, *, says: bool) -> bool:
    """Whether the words behind leave it open: "says her brother", "if so", "No. 14", "12%"."""
    said, doc = word_sets("modality"), answer.said.doc
    if says and _goes_on(answer.said):
        return _turns_it_around(answer.said, question)
    is_whole = answer.is_dialogue and not says
    behind = answer.said if is_whole else doc[answer.said.start : _next_end(answer.said)]
    words = {word.lower_ for word in behind} | {lemma(word) for word in behind}
    other = said["no_words"] | {"not"} if says else said["yes_words"]
    at_once = _at_once(answer)
    if any(w.lower_ in other for w in at_once) or any(w.like_num for w in at_once[:2]):
        return True
    if not words.isdisjoint(said["unsure_answers"]):
        return True
    tail = answer.said[1:]
    return any(w.pos_ in VERBS for w in tail[1:]) and (says or not answer.label) and _is_tail(tail)


def _at_once(answer: Turn) -> list[Token]:
    """The words behind an answer; of a speaker who has a line of his own, those in his lines."""
    doc, found = answer.said.doc, list[Token]()
    own = answer.label.partition(" ")[0].lower()
    for word in doc[answer.said.start + 1 : answer.said.end + 2 * LABEL_WORDS]:
        ends = own and "\n" in word.text and word.i + 1 < len(doc)
        if ends and doc[word.i + 1].lower_ != own:
            break
        found.append(word)
    return found


def _goes_on(answer: Span) -> bool:
    """ "I did, and they gave me an alarm", "Yes, I did, but they refused": it was so, and more."""
    words = [*answer]
    if words[0].lower_ in word_sets("modality")["yes_words"]:
        words = words[2:] if len(words) > 2 and words[1].text == "," else []
    joint = [word.lower_ for word in words[2:4]]
    if len(words) < 6 or words[0].pos_ != "PRON" or joint not in ([",", "and"], [",", "but"]):
        return False
    told = [v for v in words[4:] if v.tag_ in ("VBD", "VBN") and own_subjects(v)]
    return bool(told) and told[0].i - words[3].i <= LABEL_WORDS


def _turns_it_around(answer: Span, question: Span) -> bool:
    """ "They did, but others beat me", "but it was in Paris", "and I learned it was a joke"."""
    words, said = [*answer][3:], word_sets("modality")
    unsure = said["unsure_answers"] | said["turning_around"] | {lemma(question.root), "be"}
    told = [w for w in words if w.dep_ not in ("aux", "auxpass")]
    return any(lemma(w) in unsure or w.dep_ == "neg" for w in told)


def _is_tail(tail: Span) -> bool:
    """More than the "did not" of "They did not"."""
    return any(word.text in _STOPS for word in tail[:-1])


def _next_end(said: Span) -> int:
    """Where the sentence behind the answer ends."""
    following = next_sentence(said[0])
    return said.end if following is None else following.end


def _is_denied_whole(answer: Turn, question: Span) -> bool:
    """ "No.", "No, never", "No, they only shouted"; not "No, in Paris", "No, they beat my son"."""
    if any(w.dep_ in ("advcl", "relcl") or w.lower_ in _REASONS for w in question):
        return False
    said = word_sets("modality")
    fine = said["no_words"] | said["yes_words"] | said["of_a_plain_no"]
    tail = [w for w in answer.said[1:] if w.is_alpha and w.lower_ not in fine]
    short = any(w.lower_ in _NOT for w in answer.said) and all(w.pos_ == "PRON" for w in tail)
    if short or not tail or answer.said[0].pos_ == "PRON":
        return True
    repeats = any(lemma(w) == lemma(question.root) or lemma(w) == "be" for w in tail)
    return _tells_of_others(tail) and not repeats and not any(w.lower_ == "but" for w in tail)


def _tells_of_others(tail: Sequence[Token]) -> bool:
    """ "They only shouted", "he came home"; not "I do not know", "let me finish"."""
    verb = next((word for word in tail if word.pos_ in VERBS), None)
    return verb is not None and any(s.lower_ in _OTHERS for s in own_subjects(verb))


def _with_named_doer(frame: Frame, question: Turn, answer: Turn) -> Frame:
    """ "Who arrested him? - The police of Minsk.": an answer that is nothing but a name."""
    who, asked = answer.said.root, frame.trigger
    if not answer.is_dialogue or not _asks_who_did(question.said, asked):
        return frame
    others = tuple(filler for filler in frame.fillers if filler.head.lower_ != "who")
    is_told = any(f.role in DOERS or f.head.lower_ == who.lower_ for f in others)
    if is_told or not _is_name(answer.said) or _is_taken_back(answer, question.said, says=True):
        return frame
    doer = Filler("initiator", who, _NAMED, "yes_or_no")
    as_told = replace(frame, modality="asserted", source=None, voice=answer.said[0])
    return as_told.filled((*others, doer), "yes_or_no")


def _asks_who_did(question: Span, deed: Token) -> bool:
    """ "Who beat him?", and neither "Who was beaten?" nor "Who will beat him?"."""
    helped = any(w.dep_ in ("neg", "auxpass") or w.tag_ == "MD" for w in deed.children)
    return deed == question.root and not helped and question[0] in children(deed, "nsubj")


def _is_name(said: Span) -> bool:
    """ "The police of Minsk.", "Two men"; not "Perhaps the police", "My own fault"."""
    who, words = said.root, {word.lower_ for word in said}
    plain = all(w.pos_ not in (*VERBS, "ADV", "CCONJ", "PART") for w in said if w.lower_ != "'s")
    named = (is_body(who) or are_people(who) or who.ent_type_ in _NAMES) and said[-1].text != "?"
    return plain and named and words.isdisjoint(word_sets("modality")["no_names"])
