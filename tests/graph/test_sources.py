"""Who counts as a source of their own, case by case."""

import pytest

from graph.sources import NEAR_COPY, Saying, count_sources, sayings, similarity, status
from tests.factory import Actor, report, said

WIRE = (
    "Four men in dark jackets stepped out of a van near the library on Tuesday evening and tore the"
    " posters from the hands of two students before they drove off towards the harbor"
)
OTHER = (
    "Two students told this paper that their posters were ripped away outside the library after dusk"
    " by several people who then left in a grey vehicle without a word to anybody"
)


def saying(
    publisher=None, root=None, words="", text=None, modality="asserted", place=0, document=None
):
    """`root` is a node, `words` what the text calls the source."""
    text = text if text is not None else f"{publisher} {root} {words} {place}"
    document = document or f"doc of {publisher}"
    return Saying(
        f"{publisher} {place} {words}", document, modality, publisher, root, words, place, text
    )


def independent(*said):
    return count_sources(said).independent


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], 0),
        ([saying(None)], 0),
        ([saying("Gazette")], 1),
        ([saying("Gazette"), saying("Herald")], 2),
        ([saying("Gazette"), saying("The GAZETTE", place=9)], 1),
        ([saying("Gazette"), saying(None)], 1),
        ([saying("Gazette", words="witnesses"), saying("Herald", words="Witnesses")], 1),
        (
            [
                saying("Gazette", root="ent:1", words="Li Wei"),
                saying("Herald", root="ent:1", words="he"),
            ],
            1,
        ),
        (
            [
                saying("Gazette", root="ent:1", words="Li Wei"),
                saying("Herald", root="ent:2", words="Eva"),
            ],
            2,
        ),
        ([saying("Gazette", words="police"), saying("Gazette", words="witnesses")], 2),
        ([saying("Gazette", words="police"), saying("Gazette", place=5)], 1),
        ([saying("Gazette", words="police"), saying("Gazette", place=5), saying("Herald")], 2),
        ([saying("Gazette", words="..."), saying("Herald")], 2),
        ([saying("Gazette", root="ent:1", words="the Herald"), saying("Herald", place=7)], 1),
        ([saying("Gazette", words="the Herald"), saying("Herald", place=7)], 1),
    ],
)
def test_independence_of_roots(said, expected):
    assert independent(*said) == expected


def test_one_text_printed_twice_is_one_source():
    assert independent(saying("Gazette", text=WIRE), saying("Herald", text=WIRE)) == 1
    edited = WIRE.replace("Tuesday evening", "Tuesday")
    assert similarity(WIRE, edited) >= NEAR_COPY
    assert independent(saying("Gazette", text=WIRE), saying("Herald", text=edited)) == 1
    assert independent(saying("Gazette", text=WIRE), saying("Herald", text=OTHER)) == 2


def test_a_copied_text_with_two_named_sources_stays_two_sources():
    copies = [
        saying(paper, words=source, text=WIRE, place=0)
        for paper in ("Gazette", "Herald")
        for source in ("police", "a shopkeeper")
    ]
    assert independent(*copies) == 2


def test_a_source_of_a_copied_text_counts_again_for_what_it_says_elsewhere():
    said = [
        saying("Gazette", text=WIRE),
        saying("Herald", text=WIRE),
        saying("Herald", text=OTHER, place=8),
    ]
    assert independent(*said) == 2


@pytest.mark.parametrize(
    ("left", "right", "copies"),
    [
        ("", "", True),
        ("Short news", "short NEWS!", True),
        ("Short news", "Other news", False),
        (WIRE, WIRE + " and nobody was hurt", True),
        (WIRE, "A witness said: " + WIRE, True),
        (WIRE, WIRE[: len(WIRE) // 4], False),
        (WIRE, OTHER, False),
    ],
)
def test_near_copies(left, right, copies):
    assert (similarity(left, right) >= NEAR_COPY) == copies


def test_plans_and_denials_are_no_sources_unless_asked_for():
    said = [saying("Gazette", modality="denied"), saying("Herald", modality="planned")]
    assert independent(*said) == 0
    assert count_sources(said, every_standing=True).independent == 2


@pytest.mark.parametrize(
    ("modalities", "expected"),
    [
        ([], "unreported"),
        (["planned", "hypothetical"], "unreported"),
        (["denied"], "unreported"),
        (["asserted"], "alleged"),
        (["attempted", "alleged"], "corroborated"),
        (["asserted", "alleged", "negated"], "disputed"),
        (["asserted", "planned"], "alleged"),
    ],
)
def test_status(modalities, expected):
    said = [saying(f"Paper {n}", modality=modality) for n, modality in enumerate(modalities)]
    assert status(said) == expected


def test_a_hub_with_thousands_of_sources_is_counted():
    said = [saying(f"Paper {n}", text=f"{n} {WIRE}" if n % 2 else f"text {n}") for n in range(2000)]
    found = count_sources(said)
    assert (found.named, found.independent) == (2000, 1001)


def test_the_root_is_the_far_end_of_the_chain_and_the_paragraph_is_the_claims():
    eva = Actor("Eva Lindqvist")
    extraction = report(
        said("protest"), said("protest", by=["a friend", eva], words="by the river")
    )
    bare, chained = sayings(extraction)
    assert (bare.root, bare.root_text, bare.text) == (None, "", "protest.")
    assert chained.root == extraction.entities[0].local_id and chained.root_text == "Eva Lindqvist"
    assert chained.text == extraction.claims[1].quote
