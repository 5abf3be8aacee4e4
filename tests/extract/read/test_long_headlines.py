"""Headlines in title case are headlines whatever their length."""

import pytest

from extract.read.long_headlines import is_long_headline
from extract.read.structure import blocks

HEADLINES = (
    "Baltic Writers' Union Condemns Attack on Tajik Columnist in Riga and Calls on Latvia to Stop "
    "Deportation of Pamiri Activists",
    "Western Shore University Cancels Lecture on Uyghur Detention After Consulate Complaint; "
    "Organizers Say Dean Was Threatened With Loss of Funds",
    "Burundian Refugees Beaten and Robbed Near Nakivale Camp as Party Youth League Members Cross "
    "Border to Hunt Former Soldiers",
    "Eleven Organizations Urge Georgia Not to Extradite Journalist Leyla Huseynova, Who Was "
    "Kidnapped by Men in Plain Clothes in Tbilisi, and to Release Her at Once",
    "Lawyers for Saudi Student Reem al-Qahtani Ask Court in Ottawa to Stop Deportation and Accuse "
    "Embassy of Spying on Her Friends",
)
PROSE = (
    "On Monday Colonel Pierre Nkuru and Captain Jean Bosco of the National Intelligence Service "
    "beat Aline Ndayi in Kigali, Rwanda",
    "Signed by the Ethiopian Human Rights Council, Oromo Support Group, Tigray Orphans Fund, "
    "Amhara Association of America, Protest Watch",
    "Ali Tahir Was Arrested in Nairobi on Monday. His Brother Omar Said That Two Men From the "
    "Embassy Had Come",
    "the Union Condemned the Arrest of Manija Rahim and asked the Government of Latvia to release "
    "her at once",
)


@pytest.mark.parametrize("line", HEADLINES)
def test_all_words_are_capital_and_one_tells(line: str) -> None:
    assert is_long_headline(line)
    kinds = [block.kind for block in blocks(f"PRESS RELEASE\n\n{line}\n\nIt was on Monday.\n")]
    assert kinds == ["heading", "heading", "paragraph"]


@pytest.mark.parametrize("line", PROSE)
def test_prose_and_lists_of_names_are_none(line: str) -> None:
    assert not is_long_headline(line)


def test_a_headline_may_be_wrapped() -> None:
    words = HEADLINES[0].replace("and Calls", "\nand Calls")
    kinds = [block.kind for block in blocks(f"STATEMENT\n\n{words}\n\nIt was on Monday.\n")]
    assert kinds == ["heading", "heading", "paragraph"]
