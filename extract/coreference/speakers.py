"""The speaker of a quote: the subject of the speech verb beside it, or of a neighboring quote."""

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.coreference.voice import Voice

_REACH = 14
"""Words between a quote and its speech verb, at most."""


def find_speaker(scene: Scene, quote: Voice, by_token: list[int], in_turn: list[int]) -> None:
    """The subject of the nearest speech verb outside the quote, after it before in front of it."""
    after = range(quote.end, min(len(scene.doc), quote.end + _REACH))
    before = range(quote.start - 1, max(-1, quote.start - 1 - _REACH), -1)
    for places in (after, before):
        for place in places:
            token = scene.doc[place]
            if scene.paragraph[place] != scene.paragraph[max(0, quote.start - 1)]:
                break
            if by_token[place] != in_turn[place]:
                continue
            if places is after and scene.sentence[place] != scene.sentence[quote.end - 1]:
                break
            speaker = _speaker_at(scene, token)
            if speaker is not None:
                quote.speaker = speaker
                quote.addressee = _addressee(scene, token)
                return


def find_announced(scene: Scene, quote: Voice) -> None:
    """The subject of the speech verb in the paragraph above, when a colon ends that."""
    place = quote.start - 1
    while place > 0 and scene.doc[place].is_space:
        place -= 1
    if place < 0 or scene.doc[place].text != ":":
        return
    for before in range(place - 1, max(-1, place - 1 - _REACH), -1):
        if scene.sentence[before] != scene.sentence[place]:
            return
        speaker = _speaker_at(scene, scene.doc[before])
        if speaker is not None:
            quote.speaker, quote.addressee = speaker, _addressee(scene, scene.doc[before])
            return


def _speaker_at(scene: Scene, token: Token) -> int | None:
    if token.lower_ == "according":
        for to in token.rights:
            for child in to.children if to.lower_ == "to" else ():
                if child.i in scene.by_head:
                    return scene.by_head[child.i]
        return None
    verb = token.lemma_.lower()
    if token.pos_ != "VERB" or not lexicon().has("speech_verbs", verb):
        return None
    for child in token.children:
        if child.dep_ == "nsubj":
            if child.lower_ in ("who", "which", "that") and token.dep_ == "relcl":
                return scene.by_head.get(token.head.i)
            return scene.by_head.get(child.i)
        if child.dep_ == "agent":
            for noun in child.children:
                return scene.by_head.get(noun.i)
    if token.dep_ in ("conj", "advcl", "xcomp") and token.head.i != token.i:
        for child in token.head.children:
            if child.dep_ == "nsubj":
                return scene.by_head.get(child.i)
    return None


def _addressee(scene: Scene, verb: Token) -> int | None:
    for child in verb.children:
        if child.dep_ in ("dobj", "dative", "nsubjpass") and child.i in scene.by_head:
            return scene.by_head[child.i]
        if child.dep_ in ("prep", "dative") and child.lower_ == "to":
            for noun in child.children:
                if noun.i in scene.by_head:
                    return scene.by_head[noun.i]
    return None


def lend_speakers(scene: Scene, quotes: list[Voice]) -> None:
    """A quote without a speaker has that of the quote before it in its paragraph, else after it."""
    last: Voice | None = None
    for quote in quotes:
        same = last is not None and _paragraph(scene, last) == _paragraph(scene, quote)
        opens = last is not None and _opens_paragraph(scene, quote)
        if quote.speaker is None and last is not None and (same or opens) and _is_speech(quote):
            quote.speaker, quote.addressee = last.speaker, quote.addressee or last.addressee
        last = quote if quote.speaker is not None or not same else last
    following: Voice | None = None
    for quote in reversed(quotes):
        lends = following is not None and _paragraph(scene, following) == _paragraph(scene, quote)
        if quote.speaker is None and following is not None and lends and _is_speech(quote):
            quote.speaker = following.speaker
        following = quote


def _is_speech(quote: Voice) -> bool:
    """A quote of three words or more; a single word in quotes is a name or a mock."""
    return quote.end - quote.start > 3


def _paragraph(scene: Scene, quote: Voice) -> int:
    return scene.paragraph[max(0, quote.start - 1)]


def _opens_paragraph(scene: Scene, quote: Voice) -> bool:
    place = quote.start - 2
    while place >= 0 and scene.doc[place].is_space:
        place -= 1
    return place < 0 or scene.paragraph[place] != _paragraph(scene, quote)
