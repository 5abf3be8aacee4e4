"""What is told of somebody next, which only a doer or only a victim meets: "He was promoted", "he
escaped on a motorbike", "they were treated in hospital" (see `after_the_deed`).
"""

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.coreference.pronoun_forms import are_alike
from extract.grammar import (
    children,
    conjuncts,
    is_passive,
    lemma,
    patients,
    prepositional_objects,
    sentence_of,
)


def sufferers_of(verb: Token) -> list[Token]:
    """Whom a verb is done to."""
    named = [noun for noun in children(verb, "npadvmod") if noun.i > verb.i]
    return children(verb, "dobj") or patients(verb) or named


def is_hurt(verb: Token) -> bool:
    """ "... and was beaten", of whom it may be either."""
    return is_passive(verb) and lexicon().has("harassing_verbs", lemma(verb))


def answers_a_charge(verb: Token) -> bool:
    """ "He appealed", "he pleaded not guilty", "he denies the charges"."""
    has, what = lexicon().has, {lemma(noun) for noun in children(verb, "dobj")}
    if has("pleading_verbs", lemma(verb)):
        return not is_passive(verb) and not what and not prepositional_objects(verb, "to")
    charges = [noun for noun in children(verb, "dobj") if has("charges", lemma(noun))]
    return has("rejecting_verbs", lemma(verb)) and any(_is_charge_of_his(n) for n in charges)


def _is_charge_of_his(noun: Token) -> bool:
    """Not "the allegations of torture", "the accusation that they had beaten her": an officer's."""
    return lemma(noun) == "charge" or not (
        children(noun, "prep", "acl", "relcl") or children(noun.head, "ccomp")
    )


def needs_help(verb: Token) -> bool:
    """ "He begged him to stop", "he asked for a lawyer", "he was treated in hospital"."""
    has = lexicon().has
    if is_passive(verb):
        where = prepositional_objects(verb, "to", "into")
        brought = any(has("places_of_treatment", lemma(noun)) for noun in where)
        return _is_treated(verb) or (brought and has("bringing", lemma(verb)))
    asked = prepositional_objects(verb, "for") if lemma(verb) == "ask" else []
    helps = any(has("help", lemma(noun)) and not children(noun, "prep") for noun in asked)
    whom = children(verb, "dobj", "dative")
    begs = has("begging_verbs", lemma(verb)) and all(noun.pos_ == "PRON" for noun in whom)
    return helps or begs


def _is_treated(verb: Token) -> bool:
    """Not "treated as heroes", "treated leniently", "operated from the consulate"."""
    how = children(verb, "prep")
    if lemma(verb) == "operate":
        return any(word.lower_ == "on" for word in (*how, *children(verb, "prt")))
    otherwise = any(word.lower_ in ("as", "like", "to", "with") for word in how)
    manner = any(word.lower_.endswith("ly") for word in children(verb, "advmod"))
    return lexicon().has("treating_verbs", lemma(verb)) and not (otherwise or manner)


def calls_for_help(verb: Token) -> bool:
    """ "He called the police", "they ran off and rang a lawyer"; guards do so too."""
    has = lexicon().has
    if is_passive(verb):
        return False
    called = [
        o for v in conjuncts(verb) if has("alerting_verbs", lemma(v)) for o in sufferers_of(v)
    ]
    return any(has("help", lemma(noun)) for noun in called)


def guards_accounts(verb: Token) -> bool:
    """ "They changed their passwords", of who was hacked."""
    things = children(verb, "dobj")
    own = any(owner.tag_ == "PRP$" for noun in things for owner in children(noun, "poss"))
    secured = any(lexicon().has("guarded_after_hacks", lemma(noun)) for noun in things)
    return own and secured and lexicon().has("guarding_verbs", lemma(verb))


def is_made_more(verb: Token) -> bool:
    """ "He was promoted", "he was removed from the force", "he was recalled"."""
    has = lexicon().has
    if not is_passive(verb):
        return False
    from_what = prepositional_objects(verb, "from", "of", "to")
    in_force = any(has("forces_served_in", lemma(noun)) for noun in from_what)
    return has("fates_in_office", lemma(verb)) or (has("losing_office", lemma(verb)) and in_force)


def is_sent_home(verb: Token) -> bool:
    """ "He was recalled", "he was declared persona non grata", "he has immunity", of diplomats."""
    recalled = is_passive(verb) and lemma(verb) == "recall"
    recalled = recalled and not prepositional_objects(verb, "as", "by")  # "as a witness"
    return recalled or any(lexicon().has("words_for_envoys", w.lower_) for w in verb.subtree)


def shows_himself(verb: Token) -> bool:
    """ "He wore a mask", "he did not show a warrant", "he did not identify himself"."""
    has, things = lexicon().has, {lemma(noun) for noun in children(verb, "dobj")}
    if lemma(verb) == "identify":
        return not things.isdisjoint(("himself", "herself", "themselves"))
    shows = has("showing_verbs", lemma(verb))
    return shows and any(has("shown_by_doers", noun) for noun in things)


def gets_away(verb: Token) -> bool:
    """ "He fled on a motorbike", "he ran off before the police came"; not "fled to a shop"."""
    if not lexicon().has("getting_away", lemma(verb)) or len(conjuncts(verb)) > 1:
        return False
    means = any(
        lexicon().has("vehicles", lemma(noun))
        for noun in prepositional_objects(verb, "on", "in", "by")
    )
    scene = any(lemma(noun) in ("scene", "spot") for noun in children(verb, "dobj"))
    off = any(word.lower_ in ("off", "away") for word in children(verb, "prt", "advmod"))
    ahead = any(word.lower_ == "before" for word in verb.subtree) or (
        off and lexicon().has("driving", lemma(verb))
    )
    elsewhere = prepositional_objects(verb, "to", "into", "from", "for", "with")
    return (means or scene or ahead) and not elsewhere


def is_caught(verb: Token) -> bool:
    """ "He was caught nearby", "he has been charged with murder"; not "by Turkish police"."""
    if not is_passive(verb) or not lexicon().has("caught", lemma(verb)) or _names_a_land(verb):
        return False
    why = (prep for prep in children(verb, "prep") if prep.lower_ in ("with", "for", "of", "over"))
    reasons = [noun for prep in why for noun in children(prep, "pobj", "pcomp")]
    own = all(n.ent_type_ or lexicon().has("violent_crimes", lemma(n)) for n in reasons)
    words = [word.lower_ for word in sentence_of(verb)]
    return own and not any(lexicon().has("not_for_strangers", word) for word in words)


def _names_a_land(verb: Token) -> bool:
    """Whether a clause names a state, a land or a town."""
    return any(word.ent_type_ in ("GPE", "NORP", "LOC") for word in sentence_of(verb))


def goes_on(verb: Token) -> bool:
    """ "He handcuffed him", "he ordered him to kneel", "he asked him about his friends"."""
    back = any(word.lower_ == "back" for word in children(verb, "advmod", "prt"))
    if (
        back
        or is_passive(verb)
        or children(verb, "neg")
        or not lexicon().has("going_on", lemma(verb))
    ):
        return False
    subject = next(iter(children(verb, "nsubj")), None)
    held = [noun for noun in children(verb, "dobj", "dative") if subject is not None]
    return any(
        noun.pos_ == "PRON" and subject is not None and are_alike(noun, subject) for noun in held
    )
