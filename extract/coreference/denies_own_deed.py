"""Who denies a deed is who did it: "The consul threatened Ali Nur. He denies everything" tells of
the consul.

Ali, a man with a name, is the nearer one; but nobody denies what befell him. Not where somebody is
arrested or accused: he is the one who has something to deny. "He denies that he is a spy" and "He
denies the charges" leave it open.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import agents, children, conjuncts, is_passive
from extract.wordlists import word_sets

_POINTERS = frozenset({"it", "this", "that", "so"})
_ALL = frozenset({"everything", "all"})


def doer_who_denies(scene: Scene, pronoun: Pronoun) -> Iterator[Token]:
    """The one person who did harm in the sentence before, for the "he" who denies it."""
    verb = pronoun.token.head
    denies = verb.lemma_.lower() in word_sets("modality")["deny_verbs"]
    if not denies or pronoun.token.dep_ != "nsubj" or verb.dep_ != "ROOT" or not _of_it(verb):
        return
    before = scene.sentence[pronoun.token.i] - 1
    told = scene.in_sentence(before) if before >= 0 else ()
    roots = {scene.head(i).sent.root.i for i in told}
    for root in roots:
        deeds = conjuncts(scene.doc[root])
        if not all(_harms(deed) for deed in deeds):
            continue
        found = agents(deeds[0]) if is_passive(deeds[0]) else children(deeds[0], "nsubj")
        doers = [noun for noun in found if not children(noun, "conj")]
        if len(doers) == len(found) == 1:
            yield doers[0]


def _of_it(verb: Token) -> bool:
    """ "Denies it", "denies everything", "denies having done so", of nothing else."""
    if children(verb, "neg"):
        return False
    held = [w for w in children(verb, "dobj") if not children(w, "relcl", "acl")]
    for done in children(verb, "xcomp", "ccomp", "advcl"):
        if done.lemma_.lower() == "do" and done.tag_ != "VB":
            held += children(done, "dobj", "advmod")
    return any(word.lower_ in _POINTERS | _ALL for word in held)


def _harms(verb: Token) -> bool:
    name = verb.lemma_.lower()
    harmful = lexicon().has("harassing_verbs", name) or lexicon().has("wounding_verbs", name)
    accuses = any(prep.lower_ == "as" for prep in children(verb, "prep"))  # "insulted as a thief"
    return harmful and not accuses and not children(verb, "neg")
