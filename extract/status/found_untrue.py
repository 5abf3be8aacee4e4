"""What a court finds untrue in passing: "said that X, which a court later found untrue"."""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import lemma, own_subjects, sentence_of
from extract.sentence_words import sentence_around
from extract.status.false_news import telling_above
from extract.status.found_denial import Denial
from extract.status.local_cues import negated_here
from extract.tellers.speech import speaker
from extract.wordlists import word_sets

_PASSED_OVER = frozenset({"to", "be", "have", "been"})


def found_untrue(trigger: Token) -> Denial | None:
    """The denial by a court, or whoever looks into it; the accused would only deny it."""
    if sentence_around(trigger).words.isdisjoint({"which"}) or telling_above(trigger) is None:
        return None
    for verb in _findings_behind(trigger):
        if _untrue_behind(verb) and not negated_here(verb):
            return Denial((verb,), speaker(verb), "found untrue")
    return None


def _findings_behind(trigger: Token) -> Iterator[Token]:
    """The "found" of ", which a court found", whatever noun the parser hangs it on."""
    words = word_sets("modality")
    for verb in sentence_of(trigger):
        if verb.i < trigger.i or verb.dep_ != "relcl" or lemma(verb) not in words["finding_out"]:
            continue
        finds = any(lemma(s) in words["fact_finders"] for s in own_subjects(verb))
        first = verb.left_edge
        if finds and first.lower_ == "which" and first.nbor(-1).text == ",":
            yield verb


def _untrue_behind(verb: Token) -> bool:
    """`found to be untrue`, and nothing else."""
    behind = (w for side in verb.rights for w in side.subtree)
    said = [w.lower_ for w in behind if w.pos_ not in ("ADV", "DET", "PUNCT")]
    kept = " ".join(word for word in said if word not in _PASSED_OVER)
    return kept in word_sets("modality")["untrue_news"]
