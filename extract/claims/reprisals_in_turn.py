"""What a sentence says was done for what the sentence before told: "She spoke at a rally. In
retaliation, her mother was summoned."

Only where the words open the sentence and name nothing themselves ("in response to a question"),
and where the sentence before tells of one event, or of one by its main verb. Nobody retaliates for
what he did himself, nor is somebody punished for what he or his family has suffered, nor for what
nobody is said to have done.
"""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.event_words import told_by
from extract.grammar import children, lemma, sentence_of
from extract.role_groups import ACTORS, SUFFERERS
from extract.wordlists import word_sets
from graph.ontology import ontology

_POINTING = frozenset(("this", "that"))
_OPENING = 4
"""So many words may stand before the phrase: "The same month, in retaliation,"."""


def reprisals_in_turn(
    drafts: Sequence[Draft], by_trigger: Mapping[int, Draft]
) -> Iterator[tuple[str, Draft, Draft, Token]]:
    """The relation, the act, what it answers and the word that says so."""
    for draft in drafts:
        cue = _cue(draft.frame.trigger)
        if cue is None or not draft.is_reported or told_by(cue.head, by_trigger) is not draft:
            continue
        act = _act_before(draft, drafts)
        type_ = _relation(cue, draft)
        if act is None or not type_ or _asks_for_none(draft, act):
            continue
        if type_ != "retaliates_for" or not _is_of_his_own(draft, act):
            yield type_, draft, act, cue


def _cue(trigger: Token) -> Token | None:
    """The "in" of "In retaliation, ...", which opens the sentence and hangs on its main verb."""
    sentence = sentence_of(trigger)
    words = word_sets("event_words")["in_turn"]
    for word in sentence[: _OPENING + 1]:
        behind = word.doc[word.i + 1 : word.i + 3]
        if word.dep_ == "prep" and len(behind) > 1 and behind[0].lower_ in words:
            return word if behind[1].text == "," or _points_back(behind[0]) else None
    return None


def _points_back(noun: Token) -> bool:
    """ "In retaliation for this": the sentence before is what it is for."""
    objects = (o for prep in children(noun, "prep") for o in children(prep, "pobj"))
    return any(o.lower_ in _POINTING for o in objects)


def _relation(cue: Token, draft: Draft) -> str:
    """An answer where the act may be one; else a punishment, where the words say that."""
    if draft.frame.type in ontology().event_relations["responds_to"].subject:
        return "responds_to"
    mild = cue.nbor(1).lower_ in word_sets("event_words")["mere_answers"]
    return "" if mild else "retaliates_for"


def _asks_for_none(draft: Draft, act: Draft) -> bool:
    """Nobody is punished for a denial, nor for harm by whom nobody names; nor twice in a row.

    "She was arrested. As punishment, she was beaten": for something else, not for the arrest.
    """
    if lemma(act.frame.trigger) in word_sets("modality")["deny_verbs"]:
        return True
    harm = ontology().event_types[act.frame.type].harmful
    same = bool(draft.fillers(*SUFFERERS) & act.fillers(*SUFFERERS))
    return harm and (same or not any(r.role in ACTORS for r in draft.roles))


def _is_of_his_own(draft: Draft, act: Draft) -> bool:
    """ "Agents followed Sara. In retaliation, her mother was summoned": not for following her."""
    suffered = act.fillers(*SUFFERERS)
    if not suffered:
        return any(child.dep_ == "neg" for child in sentence_of(act.frame.trigger).root.children)
    if not act.fillers(*ACTORS) or suffered & draft.fillers(*SUFFERERS):
        return True
    befallen = [f.head for f in draft.frame.fillers if f.role in SUFFERERS]
    kin = any(owner.tag_ == "PRP$" for head in befallen for owner in children(head, "poss"))
    doers = [f.head for f in act.frame.fillers if f.role in ACTORS]
    return kin and not any(head.pos_ in ("PROPN", "PRON") for head in doers)


def _act_before(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The one event of the sentence before, or that of its main verb."""
    before = [
        other
        for other in drafts
        if other.frame.sentence == draft.frame.sentence - 1
        and other.is_reported
        and not other.fillers(*ACTORS) & draft.fillers(*ACTORS)
    ]
    main = [other for other in before if other.frame.trigger.dep_ == "ROOT"]
    return before[0] if len(before) == 1 else main[0] if len(main) == 1 else None
