"""Passages in another language inside an English document.

The reader and the grammar are English: of "la police a interpellé deux hommes" they would make
something that nobody said. Such passages are left alone, and the extraction says so.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from extract.language import foreign_language, give_tables_back
from extract.naming.mention import DocMention
from graph.model import Document, Problem

Offsets = tuple[int, int]


def foreign_sentences(document: Document, sentences: Sequence[Offsets]) -> dict[int, str]:
    """Numbers of the sentences that are in another language, with its ISO 639-1 code.

    A paragraph is judged as a whole, since one short sentence shows little; then each sentence of
    an English one, since it may be a quotation.
    """
    starts = [block.start for block in document.blocks]
    numbers = range(len(sentences))
    found: dict[int, str] = {}
    for _, inside in groupby(numbers, lambda number: bisect_right(starts, sentences[number][0])):
        block = list(inside)
        text = document.text[sentences[block[0]][0] : sentences[block[-1]][1]]
        whole = foreign_language(text)
        for number in block:
            start, end = sentences[number]
            language = whole or foreign_language(document.text[start:end])
            if language is not None:
                found[number] = language
    give_tables_back()
    return found


def foreign_notes(
    document: Document, sentences: Sequence[Offsets], foreign: Mapping[int, str]
) -> tuple[Problem, ...]:
    """What to say of the passages that were not read: one problem for each stretch of them."""
    stretches: list[list[int]] = []
    for number in sorted(foreign):
        last = stretches[-1][-1] if stretches else None
        if last == number - 1 and foreign[last] == foreign[number]:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    return tuple(
        Problem(
            document.id,
            sentences[stretch[0]][0],
            sentences[stretch[-1]][1],
            "language",
            f"language {foreign[stretch[0]]}: known names only, no events were read",
        )
        for stretch in stretches
    )


def without_foreign_names(
    mentions: Iterable[DocMention], sentences: Sequence[Offsets], foreign: Iterable[int]
) -> list[DocMention]:
    """Drop names that only the English model saw in foreign passages."""
    stretches = [sentences[number] for number in foreign]
    return [
        mention
        for mention in mentions
        if mention.is_known
        or not any(start <= mention.start_char < end for start, end in stretches)
    ]
