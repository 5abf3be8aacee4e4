"""Consulates that send their people home for papers: "The Belarusian embassy in Vilnius told Olga
that she had to apply for a passport in Minsk".

Who fled a state cannot go there for papers, so this is a refusal. It is read only of passports and
the like, told of in this sentence or the one before, and where the place is in the state whose
mission it is: "could apply in Vienna" and a duty to apply in the host's town refuse nothing.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from extract.frames import Filler, Frame
from extract.grammar import children, is_passive, is_verbal, lemma, sentence_of, sentences_in
from extract.naming.mention import DocMention
from extract.sentence_words import words_in
from extract.status.cues import status_of
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_MISSION = "diplomatic_mission"
_RULE = "sent_home_for_papers"
_TRUST = 0.6
"""Of what grammar and a list tell; not calibrated."""


def sent_home(doc: Doc, frames: Sequence[Frame], mentions: Sequence[DocMention]) -> list[Frame]:
    """The frames with these refusals, in text order."""
    missions = [m for m in mentions if m.subtype == _MISSION and m.country is not None]
    if not missions:
        return list(frames)
    told = {frame.trigger.i for frame in frames}
    numbers = {sentence.start: number for number, sentence in enumerate(sentences_in(doc))}
    places = {m.head: m for m in mentions if m.country is not None}
    heads = {m.head: m for m in mentions if m.subtype == _MISSION}
    telling = word_sets("stories")["telling_applicants"]
    found = [
        frame
        for word in doc
        if word.i not in told and lemma(word) in telling and is_verbal(word)
        if _is_about_papers(word)
        for frame in _refused(word, numbers[sentence_of(word).start], heads, places)
    ]
    return sorted([*frames, *found], key=lambda frame: frame.trigger.i)


def _refused(
    verb: Token, number: int, missions: dict[int, DocMention], places: dict[int, DocMention]
) -> Iterator[Frame]:
    """ "Told her that she had to apply in Minsk", of the mission that is the subject."""
    if is_passive(verb):
        return
    speakers = [missions[s.i] for s in children(verb, "nsubj") if s.i in missions]
    asked = children(verb, "dobj", "dative")
    if len(speakers) != 1 or len(asked) != 1:
        return
    home = speakers[0].country
    for clause in children(verb, "ccomp"):
        applying = _has_to_apply(clause)
        if applying is None or home is None or not _is_at(applying, home, places):
            continue
        status = status_of(verb)
        if status.modality in CLAIMED:
            yield Frame(
                sentence=number,
                trigger=verb,
                type="restrict_mobility",
                confidence=_TRUST,
                fillers=(
                    Filler("initiator", verb.doc[speakers[0].head], _TRUST, _RULE),
                    Filler("target", asked[0], _TRUST, _RULE),
                ),
                modality=status.modality,
                scope="incident",
                source=status.source,
                rule=_RULE,
            )
        return


def _is_about_papers(verb: Token) -> bool:
    """A passport in this sentence or the one before; of a visa no own national is told."""
    here = sentence_of(verb)
    before = sentence_of(verb.doc[here.start - 1]) if here.start else here
    said = words_in(here).all_lemmas | words_in(before).all_lemmas
    return "visa" not in said and not word_sets("stories")["own_papers"].isdisjoint(said)


def _has_to_apply(clause: Token) -> Token | None:
    """The "apply" of "had to apply", "must renew it", "could only get it"."""
    applying = word_sets("stories")["applying"]
    for verb in (clause, *children(clause, "xcomp")):
        if lemma(verb) not in applying or children(verb, "neg") or children(clause, "neg"):
            continue
        must = any(word.lower_ == "must" for word in children(verb, "aux"))
        bound = verb.i != clause.i and lemma(clause) in ("have", "need")
        only = any(word.lower_ == "only" for word in verb.subtree)
        if must or bound or only:
            return verb
    return None


def _is_at(verb: Token, home: str, places: dict[int, DocMention]) -> bool:
    """ "In Minsk", "at the ministry in Tehran": in the state whose mission it is."""
    inside = [
        word
        for word in verb.subtree
        if word.dep_ == "pobj" and word.head.lower_ in ("in", "to", "from")
    ]
    lands = {places[word.i].country for word in inside if word.i in places}
    return lands == {home}
