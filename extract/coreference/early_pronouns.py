"""Pronouns in front of their names: "when he came home, Lin Wei ...", "should he be sent home, Lin
Wei risks ...".

And at the head of a text the only person told of: "A visit by the consul ended when activists
blocked his car".
"""

from spacy.tokens import Token

from extract.coreference.allowed_antecedents import allowed_antecedents
from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Cluster
from extract.coreference.pronoun_ground import PronounGround
from extract.coreference.scene import governor, is_subject
from extract.coreference.told_of_itself import is_told_of
from extract.grammar import children, is_verbal, sentence_of

_INVERTED = ("should", "were", "had")
_WHEN = ("as", "when", "while")


def told_ahead(ground: PronounGround, pronoun: Pronoun) -> tuple[Cluster, float] | None:
    """For "when he came home, Lin Wei ...": the subject of the main clause that follows; for "two
    men grabbed his phone as Lin Wei was leaving" that of the clause behind."""
    clause = governor(pronoun.token)
    while clause.dep_ not in ("advcl", "ROOT") and clause.head.i != clause.i:
        clause = clause.head
    if is_inverted(pronoun.token):
        followers = _behind_comma(pronoun.token)
    elif clause.dep_ == "advcl" and clause.head.i > pronoun.token.i:
        followers = [child for child in clause.head.children if is_subject(child)]
    elif pronoun.possessive and pronoun.human:
        followers = _in_the_clause_behind(pronoun.token)
    else:
        return None
    for child in followers:
        later = ground.scene.by_head.get(child.i)
        if later is not None:
            cluster = ground.clusters.of(later)
            if cluster is not None and agrees(pronoun, cluster):
                return cluster, 0.0
    return None


def _in_the_clause_behind(owner: Token) -> list[Token]:
    """The one subject by name of "as Lin Wei was leaving" behind what is done to his thing."""
    thing = owner.head
    if thing.dep_ != "dobj" or not is_verbal(thing.head):
        return []
    verbs = [thing.head]
    while verbs[-1].dep_ == "xcomp":
        verbs.append(verbs[-1].head)
    clauses = [c for verb in verbs for c in children(verb, "advcl") if c.i > owner.i]
    when = [c for c in clauses if any(m.lower_ in _WHEN for m in children(c, "mark", "advmod"))]
    subjects = [s for clause in when for s in children(clause, "nsubj", "nsubjpass")]
    named = [s for s in subjects if s.pos_ == "PROPN" and not children(s, "conj")]
    return named if len(named) == len(subjects) == 1 else []


def is_inverted(pronoun: Token) -> bool:
    """ "Should she be sent back, ...", "were he to return, ...": a condition opens the sentence."""
    start = sentence_of(pronoun).start
    return pronoun.i == start + 1 and pronoun.doc[start].lower_ in _INVERTED


def _behind_comma(pronoun: Token) -> list[Token]:
    """The subject right behind the condition, however the parser joins the two clauses."""
    rest = pronoun.doc[pronoun.i : sentence_of(pronoun).end]
    comma = next((word.i for word in rest if word.text == ","), None)
    if comma is None:
        return []
    subjects = [word for word in rest if is_subject(word) and word.left_edge.i == comma + 1]
    return [word for word in subjects if not _does_it_to_somebody(word)]


def _does_it_to_somebody(subject: Token) -> bool:
    """ "Should he be sent back, Ivan Rudd will torture him": another man is the subject."""
    objects = [word for word in subject.head.children if word.dep_ == "dobj"]
    return any(word.tag_ == "PRP" or word.ent_type_ == "PERSON" for word in objects)


def only_one_told_of(ground: PronounGround, pronoun: Pronoun) -> tuple[Cluster, float] | None:
    """For "A visit by the consul ended when activists blocked his car": the one person, known
    by name or office, of whom the text has told so far."""
    before = (ground.clusters.of(index) for index in range(pronoun.index))
    told = {c.number: c for c in before if c is not None and c.type == "person"}
    if not pronoun.possessive or not pronoun.human or len(told) != 1:
        return None
    here = ground.scene.sentence_of(pronoun.index)
    for candidate, cluster in allowed_antecedents(ground, pronoun):
        if ground.scene.sentence_of(candidate) == here and is_told_of(ground, candidate):
            return cluster, 0.0
    return None
