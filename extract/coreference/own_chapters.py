"""Chapters that tell what their own state does to its people: "# Uganda ... The government denied
that its agents had followed her". There its government is no host's, as it is below "# Germany"
where the exiles of another state are followed.

What a power of the state does or denies shows it (`signs_of_offices`), where nobody in the chapter
is of another state or lives in this one, no other state acts beside it and nothing is set in it but
of its own people. Where no land is told and somebody is said to have fled, he may have fled there:
then it must be its own men whose harm it denies.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from extract.coreference.chapters import chapter_of, closes_chapter, state_of_heading
from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.country_chapters import country_chapters
from extract.coreference.nationalities import only_state_of
from extract.coreference.powers import dwelt_in
from extract.coreference.scene import Scene
from extract.coreference.signs_of_offices import (
    denies_own_men,
    is_its_own_deed,
    setting_of,
    tells_of_exile,
)
from extract.gazetteer.people import pursuers

_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")
_POWERS = ("state", "government_body", "security_service", "police", "official")


class OwnChapter(NamedTuple):
    """Where a chapter begins and ends, and the state whose deeds it tells."""

    start: int
    end: int
    code: str


def own_chapters(scene: Scene, clusters: Clusters) -> Iterator[OwnChapter]:
    """The chapters of a text whose state is no host, in text order."""
    for chapter in _chapters(scene):
        inside = [
            index
            for index, mention in enumerate(scene.mentions)
            if chapter.start <= mention.start_char < chapter.end
        ]
        if _is_own(scene, clusters, inside, chapter):
            yield chapter


def _chapters(scene: Scene) -> Iterator[OwnChapter]:
    """The chapters of a text, or all of it where its title or opening is that of one."""
    document, chapters = scene.document, country_chapters(scene.document)
    length = len(document.text)
    if not chapters.states:
        code = state_of_heading(document.title or "") or chapter_of(scene, 0)
        heads = (document.text[b.start : b.end] for b in document.blocks if b.kind == "heading")
        if code is not None and not any(closes_chapter(head) for head in heads):
            yield OwnChapter(0, length, code)
        return
    ends = [*(stretch.start for stretch in chapters.stretches[1:]), length]
    parts = zip(chapters.stretches, ends, strict=True)
    for (_, code), same in groupby(parts, key=lambda part: (part[0].chapter, part[0].code)):
        together = list(same)
        if code is not None:
            yield OwnChapter(together[0][0].start, together[-1][1], code)


def _is_own(scene: Scene, clusters: Clusters, inside: list[int], chapter: OwnChapter) -> bool:
    """Whether powers of a chapter's state show that it is no host, and nothing else that it is."""
    code, homes = chapter.code, _homes(scene, clusters, inside)
    strangers = any(peoples and code not in peoples for peoples in _peoples(scene, chapter))
    if homes - {code} or strangers or code in dwelt_in(scene, inside):
        return False
    found = {
        index: is_its_own_deed(scene, index, setting_of(scene, index, code) if homes else "abroad")
        for index in inside
        if _is_power(clusters.of(index), code)
    }
    signs = [index for index, sign in found.items() if sign]
    if not signs or False in found.values():
        return False
    if any(_acts_beside(scene, clusters, index, code) for index in signs):
        return False
    if homes:
        return True
    lands = _lands(scene, inside)
    fled = any(tells_of_exile(scene, index) for index in signs)
    unclear = fled and not lands and not all(denies_own_men(scene, index) for index in signs)
    return code not in lands and not unclear


def _homes(scene: Scene, clusters: Clusters, inside: list[int]) -> set[str]:
    """The states that people of a chapter are said to be of."""
    told = {clusters.number[index] for index in inside if index in clusters.number}
    found = {only_state_of(scene, clusters.all[number]) for number in told}
    return {code for code in found if code is not None}


def _peoples(scene: Scene, chapter: OwnChapter) -> Iterator[frozenset[str]]:
    """The states that pursue the peoples whom a chapter names: "a Uyghur teacher"."""
    words = _WORD.findall(scene.document.text, chapter.start, chapter.end)
    for first, word in enumerate(words):
        if word[0].isupper():
            runs = (" ".join(words[first:last]).lower() for last in range(first + 1, first + 4))
            yield from (pursuers()[run] for run in runs if run in pursuers())


def _is_power(cluster: Cluster | None, code: str) -> bool:
    return cluster is not None and cluster.country == code and cluster.subtype in _POWERS


def _acts_beside(scene: Scene, clusters: Clusters, index: int, code: str) -> bool:
    """Whether a power of another state is told of in the paragraph of a mention."""
    paragraph = scene.paragraph_of(index)
    return any(
        cluster.type == "organization" and cluster.country not in (None, code)
        for cluster in clusters.all.values()
        if any(scene.paragraph_of(member) == paragraph for member in cluster.members)
    )


def _lands(scene: Scene, told: Iterable[int]) -> set[str]:
    """The lands in which the paragraphs of some mentions are set."""
    paragraphs = {scene.paragraph_of(index) for index in told}
    pairs = zip(scene.sentence, scene.paragraph, strict=True)
    numbers = {sentence for sentence, paragraph in pairs if paragraph in paragraphs}
    return {land for number in numbers for _, land in scene.set_in(number)}
