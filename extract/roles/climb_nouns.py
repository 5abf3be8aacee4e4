"""Roles of event nouns: from their own phrase, and from the verb that carries them.

"threats against X by Y", "X's harassment of Y", "staged a protest", "received threats", "accused X
of the attack", "a campaign of harassment against Y", "police raid".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.crowds.gathering_types import GATHERINGS
from extract.grammar import (
    NOUNS,
    RELATIVES,
    agents,
    antecedent,
    children,
    conjuncts,
    first_conjunct,
    is_passive,
    is_verbal,
    lemma,
    prepositional_objects,
)
from extract.roles.arguments import (
    CLAUSE,
    CONTROL,
    NOUN_PHRASE,
    PARTICIPLE,
    Argument,
    doers,
    sufferers,
)
from extract.wordlists import word_sets

Found = tuple[str, Argument]


def noun_roles(trigger: Token, event_type: str | None) -> Iterator[Found]:
    """Neutral roles (initiator, target, organizer, sponsor, participant) of an event noun."""
    heads = _heads(trigger)
    for head in heads:
        yield from _own_phrase(head, trigger, event_type)
    top = heads[-1]
    yield from _governed(top, trigger)
    for noun in {first_conjunct(top), top}:
        yield from _participles(noun)


def _heads(trigger: Token) -> list[Token]:
    """The noun itself, then the nouns that merely carry it: `campaign of harassment`.

    Of "opened a murder inquiry" the inquiry was opened, and not the murder.
    """
    words = word_sets("light_verbs")
    heads, here = [trigger], trigger
    for _ in range(5):
        if (
            (here.dep_ == "compound" and _is_the_deed(here.head))
            or (here.dep_ == "amod" and here.tag_ in {"VBG", "VBN"})
            or (here.dep_ == "conj" and here.head.pos_ in NOUNS)
        ):
            here = here.head
        elif here.dep_ == "pobj" and here.head.lower_ == "of":
            carrier = here.head.head
            if lemma(carrier) not in words["carriers"]:
                break
            here = carrier
        else:
            break
        heads.append(here)
    return heads


def _is_the_deed(noun: Token) -> bool:
    """ "smear campaign", "abduction attempt", "jamming operation"; no inquiry and no charge."""
    name, light, modality = lemma(noun), word_sets("light_verbs"), word_sets("modality")
    carriers = light["carriers"], light["operations"]
    return any(
        name in words for words in (*carriers, modality["attempt_nouns"], modality["plan_nouns"])
    )


def _own_phrase(head: Token, trigger: Token, event_type: str | None) -> Iterator[Found]:
    words = word_sets("light_verbs")
    passive = lemma(trigger) in words["passive_nouns"]
    of = prepositional_objects(head, "of") if head.i == trigger.i else []
    by = prepositional_objects(head, "by")
    for owner in children(head, "poss"):
        if owner.ent_type_ in {"DATE", "TIME"}:
            continue
        suffers = passive and not of and head.i == trigger.i
        yield ("target" if suffers else "initiator", Argument(owner, "possessor", NOUN_PHRASE))
    for token in (t for one in by for t in conjuncts(one)):
        yield ("initiator", Argument(token, "noun by", NOUN_PHRASE))
    for token in (t for one in of for t in conjuncts(one) if t.pos_ in NOUNS):
        role = "target"
        if event_type == "counter_protest":
            role = "participant"
        elif lemma(trigger) in words["active_nouns"] and event_type not in {"assault", "detain"}:
            role = "participant" if event_type == "protest" else "content"
        if lemma(trigger) in words["asked_nouns"] | words["dealt_nouns"]:
            role = "initiator"
        if role != "content":
            yield (role, Argument(token, "noun of", NOUN_PHRASE))
    for token in _from(head):
        yield ("initiator", Argument(token, "noun from", NOUN_PHRASE))
    if event_type == "legal_action":  # "a warrant for her"
        for token in prepositional_objects(head, "for"):
            if token.pos_ in {"PROPN", "PRON"} or token.ent_type_ == "PERSON":
                yield ("target", Argument(token, "noun for", NOUN_PHRASE))
    gathering = event_type in GATHERINGS
    for token in _against(head, only=gathering):
        yield ("target", Argument(token, "noun against", NOUN_PHRASE))
    yield from _premodifiers(head, event_type)


def _from(head: Token) -> list[Token]:
    found = [t for one in prepositional_objects(head, "from") for t in conjuncts(one)]
    return [t for t in found if t.ent_type_ not in {"DATE", "TIME"}]


def _against(head: Token, *, only: bool) -> list[Token]:
    """Whom the noun is aimed at; `only`: "against" alone tells ("a march on the ministry")."""
    found: list[Token] = []
    others = () if only else ("on", "towards", "toward", "at")
    for noun in conjuncts(head):
        found.extend(prepositional_objects(noun, "against", *others))
    keep = [t for t in found if t.ent_type_ not in {"DATE", "TIME"} and not _is_place_word(t)]
    return [t for one in keep for t in conjuncts(one)]


def _is_place_word(token: Token) -> bool:
    return token.pos_ == "NOUN" and lemma(token) in word_sets("light_verbs")["place_words"]


def _premodifiers(head: Token, event_type: str | None) -> Iterator[Found]:
    """`police raid`, `embassy pressure`; a nationality only before what states alone do."""
    words = word_sets("light_verbs")
    for child in children(head, "compound", "nmod", "amod"):
        if child.dep_ != "amod" and (lemma(child) in words["state_nouns"]):
            yield ("initiator", Argument(child, "compound", NOUN_PHRASE))
        elif (
            child.dep_ == "amod"
            and child.ent_type_ == "NORP"
            and event_type in (words["state_types"])
        ):
            yield ("initiator", Argument(child, "nationality", 0.5))


def _participles(noun: Token) -> Iterator[Found]:
    """`organized by X`, `directed at X`, `targeting X`, `threats she received`."""
    words = word_sets("light_verbs")
    for verb in children(noun, "acl", "relcl"):
        name = lemma(verb)
        if name in words["aiming"]:
            hit = prepositional_objects(verb, "at", "against", "towards", "toward")
            hit = hit or ([] if is_passive(verb) else children(verb, "dobj"))
            for token in (t for one in hit for t in conjuncts(one)):
                yield ("target", Argument(token, "aimed at", PARTICIPLE))
        if is_passive(verb):
            role = _behind(name) if name not in words["inverting"] else "target"
            for token in agents(verb):
                yield (role, Argument(token, "participle agent", PARTICIPLE))
        elif verb.dep_ == "relcl" and children(verb, "nsubj"):
            subjects = [t for s in children(verb, "nsubj") for t in conjuncts(s)]
            if any(s.tag_ in {"WDT", "WP"} for s in subjects) or _is_named_by(verb):
                continue
            if name in words["inverting"] | words["light"]:
                role = "target" if name in words["inverting"] else _behind(name)
                for token in subjects:
                    yield (role, Argument(token, "relative", PARTICIPLE))


def _is_named_by(verb: Token) -> bool:
    """`the talk, which he called an insult`: to call it so is not to hold it."""
    return any(o.lower_ not in RELATIVES for o in children(verb, "dobj", "oprd"))


def _behind(name: str) -> str:
    words = word_sets("light_verbs")
    if name in words["organizing"]:
        return "organizer"
    return "sponsor" if name in words["sponsoring"] else "initiator"


def _governed(noun: Token, trigger: Token) -> Iterator[Found]:
    place = first_conjunct(noun)
    verb = place.head
    if place.dep_ in {"dobj", "nsubjpass"} and is_verbal(verb):
        yield from _as_object(verb, place, passive=place.dep_ == "nsubjpass")
    elif place.dep_ == "pobj":
        yield from _under_preposition(place)
    elif place.dep_ == "attr" and is_verbal(verb):
        for prep_object in prepositional_objects(verb, "against", "by"):
            by = prep_object.head.lower_ == "by"
            role = "initiator" if by else "target"
            yield (role, Argument(prep_object, "copula", PARTICIPLE))
    elif (
        place.dep_ == "nsubj"
        and is_verbal(verb)
        and lemma(verb) in word_sets("light_verbs")["aiming"]
    ):
        for argument in sufferers(verb):
            yield ("target", argument)


def _as_object(verb: Token, noun: Token, *, passive: bool) -> Iterator[Found]:
    words = word_sets("light_verbs")
    name = lemma(verb)
    if name in words["inverting"] and not passive and not _is_known(noun, name):
        for argument in doers(verb):
            yield ("target", Argument(argument.token, "inverting verb", argument.score))
        for token in prepositional_objects(verb, "from", "by"):
            yield ("initiator", Argument(token, "inverting verb", CONTROL))
        return
    if name in words["joining"]:
        for argument in doers(verb):
            yield ("participant", argument)
    elif name in words["light"] | words["organizing"] | words["sponsoring"]:
        if children(verb, "oprd"):  # "calls the charges trumped-up": a judgement on them
            return
        role = _behind(name)
        for argument in doers(verb):
            yield (role, Argument(argument.token, "light verb", argument.score))
        for child in children(verb, "dative"):
            for token in [child] if child.pos_ in NOUNS else children(child, "pobj"):
                yield ("target", Argument(token, "light verb", CLAUSE))
        for token in prepositional_objects(verb, "against", "on", "to", "at", "toward", "towards"):
            if token.ent_type_ not in {"DATE", "TIME"} and not _is_place_word(token):
                yield ("target", Argument(antecedent(token), "light verb", CONTROL))


def _is_known(noun: Token, verb: str) -> bool:
    """ "reported the abduction to the police": who reports "the" deed need not have suffered it."""
    told = verb in word_sets("light_verbs")["telling"]
    return told and any(child.lower_ in {"the", "this", "that"} for child in noun.lefts)


def _under_preposition(place: Token) -> Iterator[Found]:
    words = word_sets("light_verbs")
    prep = place.head
    above = prep.head
    name = lemma(above)
    held = name in {"place", "put", "hold", "keep"} and prep.lower_ in {"in", "under", "into"}
    if is_verbal(above) and (held or (prep.lower_ == "to" and name in words["subjecting"])):
        for argument in sufferers(above):
            yield ("target", Argument(argument.token, "subjected to", argument.score))
        for argument in doers(above):
            yield ("initiator", Argument(argument.token, "subjected to", argument.score))
    elif (
        is_verbal(above)
        and name in words["blaming"]
        and prep.lower_ in {"of", "for", "with", "in"}
        and not children(prep, "neg")  # "arrested not for the rally but for unpaid fines"
    ):
        for argument in sufferers(above):
            yield ("initiator", Argument(argument.token, "accused", CONTROL))
    elif is_verbal(above) and (prep.lower_, name) in {
        ("in", "participate"), ("in", "take"), ("under", "come"), ("to", "fall"),
        ("from", "suffer"),
        ("in", "engage"), ("to", "resort"), ("with", "face"), ("with", "meet"), ("in", "involve"),
    }:  # fmt: skip
        yield from _verb_with_preposition(above, name)
    elif name in words["victim_nouns"] and prep.lower_ in {"of", "to"}:
        for token in _who_is(above):
            yield ("target", Argument(token, "victim of", CONTROL))
    elif name in words["share_words"]:
        yield from _share(above)


def _verb_with_preposition(verb: Token, name: str) -> Iterator[Found]:
    if name == "involve" and is_passive(verb):
        for argument in sufferers(verb):
            yield ("initiator", Argument(argument.token, "involved in", CONTROL))
        return
    role = {"participate": "participant", "take": "participant", "engage": "initiator",
            "resort": "initiator"}.get(name, "target")  # fmt: skip
    found = sufferers(verb) if is_passive(verb) else doers(verb)
    for argument in found:
        yield (role, Argument(argument.token, f"{name} with preposition", CONTROL))


def _who_is(noun: Token) -> list[Token]:
    """Of whom a noun is said: subject of its copula, what it is in apposition to, or itself."""
    if noun.dep_ == "attr" and is_verbal(noun.head):
        return [t for s in children(noun.head, "nsubj") for t in conjuncts(antecedent(s))]
    if noun.dep_ == "appos":
        return [noun.head]
    if noun.dep_ in {"dobj", "pobj"} and is_verbal(noun.head):
        return [a.token for a in doers(noun.head)]
    return [noun]


def _share(word: Token) -> Iterator[Found]:
    """`had a hand in X`, `was responsible for X`, `his role in X`."""
    owners = children(word, "poss")
    verb = word.head
    if owners:
        found = [Argument(t, "share in it", NOUN_PHRASE) for t in owners]
    elif word.dep_ in {"acomp", "attr", "dobj", "ROOT"} and is_verbal(verb):
        found = [Argument(a.token, "share in it", CONTROL) for a in doers(verb)]
    elif is_passive(word):
        found = [Argument(a.token, "share in it", CONTROL) for a in sufferers(word)]
    else:
        found = []
    for argument in found:
        yield ("initiator", argument)
