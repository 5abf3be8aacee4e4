"""Who leads a body that another paid: "The consulate paid for a band. Its leader, X, said so."

"Its" is taken for the body that acts, yet the sentence before brings in the body that it paid.
Which of the two he leads is open, and he must not be called the head of the payer.
"""

from spacy.tokens import Token

from extract.claims.reading import Reading
from extract.grammar import children, is_verbal, lemma, sentence_of
from extract.naming.mention import DocMention
from extract.roles.arguments import doers
from extract.wordlists import word_sets

_PAYING = ("verbs_funds", "verbs_employed_by", "verbs_directs")


def may_lead_the_paid(reading: Reading, owner: DocMention) -> bool:
    """Whether "its" is taken for one who paid, hired or steered a body just brought in."""
    word = reading.doc[owner.head]
    if owner.kind != "pronoun" or word.lower_ != "its":
        return False
    start = sentence_of(word).start
    if not start:
        return False
    payer = reading.entities.of(owner)
    return any(
        _brings_in(reading, verb) and payer in _who(reading, verb)
        for verb in sentence_of(reading.doc[start - 1])
    )


def _who(reading: Reading, verb: Token) -> set[str | None]:
    words = (argument.token.i for argument in doers(verb))
    return {reading.entities.of(i) for i in words}


def _brings_in(reading: Reading, verb: Token) -> bool:
    """`paid for a band`, `funded a youth club`: what is paid is new, and no single person."""
    words = word_sets("relations")
    if not is_verbal(verb) or not any(lemma(verb) in words[key] for key in _PAYING):
        return False
    paid = children(verb, "dobj")
    paid += [o for p in children(verb, "prep") if p.lower_ == "for" for o in children(p, "pobj")]
    return any(_is_new_body(reading, noun) for noun in paid)


def _is_new_body(reading: Reading, noun: Token) -> bool:
    mention = reading.index.at(noun)
    body = mention is not None and mention.type in {"group", "organization"}
    return body and any(c.lower_ in {"a", "an", "another"} for c in children(noun, "det"))
