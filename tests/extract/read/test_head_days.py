"""The day in the head of a statement or letter, and days that are none."""

import pytest

from extract.read.head_days import find_head_day

_STORY = "In March two men beat Omar Tal in Leeds.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Statement of the College\n4 June 2020\n",
        "PRESS RELEASE\nNetwork, Bonn, 4 June 2020\n",
        "Note to the press, 4 June 2020\n",
        "Press statement, 4 June 2020\n\n",
        "News release | June 4, 2020\n",
        "Public statement (4 June 2020)\n",
        "Statement of 4 June 2020\n",
        "Bonn, 4 June 2020\nDear Minister,\n",
        "Bonn, 4 June 2020\nOPEN LETTER TO THE MINISTER\n",
        "Exiles threatened in Hue\nJoint statement by eleven groups\nBonn, Thursday, 4 June 2020\n",
        "FOR IMMEDIATE RELEASE\nToronto, June 4, 2020\n",
        "# Media release\n**4 June 2020**\n",
        "Memorandum\nTo: The Board\nFrom: Amara Keita\nDate: 4 June 2020\n",
        "Briefing note\nIssued on 4 June 2020\n",
        "Remarks by Ambassador Lund\nVienna, 4 June 2020, 10:00\n",
        "PRESS RELEASE\nHouse of Exiles, Bonn, 4 June 2020\n",
        "PRESS RELEASE / Institute of Free Letters, Bonn, 4 June 2020\n",
        "FOR IMMEDIATE RELEASE - Geneva, 4 June 2020\n",
        "For immediate release | June 4, 2020\n",
        "PRESS STATEMENT | 4 June 2020 | Ottawa\n",
        "Press release | 4 June 2020 | Hue\n",
        "Joint statement | Brussels | 4 June 2020\n",
        "Press statement, Ottawa, 4 June 2020\n",
        "Open letter \u2014 Bern, 4 June 2020\n",
        "Exile Beaten at Vigil\nPublished 4 June 2020 by the Exile Monitor\n",
        "Exile Beaten at Vigil\nPublished: 4 June 2020 | Updated: 6 June 2020\n",
        "Exile Beaten at Vigil\nPosted on June 4, 2020\nUpdated: June 6, 2020\n",
        "Exile Beaten at Vigil\nUpdated: 4 June 2020\n",
        "Exile Beaten at Vigil\nLast updated on 4 June 2020, 14:20 CET\n",
        "Exile Beaten at Vigil\nBy Anna Krol\n4 June 2020\n",
        "Exile Beaten at Vigil\nBy Anna Krol | 4 June 2020\n",
        "URGENT ACTION\nIssued: 4 June 2020\n",
        "Exile Beaten at Vigil\nFirst published: 4 June 2020. Last updated: 6 June 2020.\n",
        "4 June 2020 | Press release\n",
        "2020-06-04 - Press release of the Georgian House\n",
        "Press note (4 June 2020, Warsaw)\n",
        "Exile Beaten at Vigil\nUpdated: 9 July 2021\nPublished: 4 June 2020\n",
        "Vigil Attacked\n4 June 2020 | Joint statement\n",
    ],
)
def test_the_head_of_what_is_issued_or_sent_says_its_day(head: str) -> None:
    found = find_head_day(head + _STORY)
    assert found is not None
    assert found.day == "2020-06-04"


@pytest.mark.parametrize(
    "head",
    [
        "Attack of 4 June 2020\n",
        "Raid in Hue, 4 June 2020\n",
        "Hue Attack, 4 June 2020\n",
        "Hue, 4 June 2020\n",
        "4 June 2020\n",
        "Incident report\n4 June 2020\n",
        "Incident form\nDate: 4 June 2020\nPlace: Hue\n",
        "Threatening letter, 4 June 2020\n",
        "Photo: Hue, 4 June 2020\n",
        "PRESS RELEASE\nAttack of 4 June 2020\n",
        "PRESS RELEASE\nVigil, Hue, 4 June 2020\n",
        "PRESS RELEASE\nPhoto by Tam, Hue, 4 June 2020\n",
        "Statement on the attack of\n4 June 2020\n",
        "Statement on the attack in Hue, 4 June 2020\n",
        "The college made a statement on 4 June 2020.\n",
        "The letter came to Bonn on\n4 June 2020\nand frightened her.\n",
        "Statement\nIn May a man was beaten.\n4 June 2020\n",
        "Statement of the Network\n4 June 2020\nTwo men followed her.\n7 June 2020\nThey came back.\n",
        "Press release | 4 June 2020 | Hue raid\n",
        "Press release | 4 June 2020 | Omar beaten in Hue\n",
        "House of Exiles, Bonn, 4 June 2020\n",
        "PRESS RELEASE\nDay of Mourning, Bonn, 4 June 2020\n",
        "PRESS RELEASE\nDeath of Omar Tal, 4 June 2020\n",
        "Statement: Exile beaten, 4 June 2020\n",
        "Statement, Vigil, Hue, 4 June 2020\n",
        "By Anna Krol\nHue, 4 June 2020\n",
        "Hue, published 4 June 2020 as a poster by Omar\n",
        "Published 4 June 2020 as a poster\n",
        "4 June 2020 | Raid in Hue\n",
        "4 June 2020 - Exile beaten\n",
        "4 June 2020: letter to the club burned\n",
        "Posted 4 June 2020 by two men in masks\n",
        "Press release\nJune 2020\n",
        # what is issued, released and published is no text
        "Omar Tal\nReleased: 4 June 2020\n",
        "Released on 4 June 2020 by the Court\n",
        "Arrest warrant\nIssued on 4 June 2020\n",
        "Passport\nIssued: 4 June 2020\n",
        "Red notice\nPublished 4 June 2020 by Interpol\n",
        "List of critics\nPublished 4 June 2020 by the Interior Ministry\n",
        # entries of a chronology
        "Timeline\n4 June 2020 | Press release\n",
        "4 June 2020 - Letter of threat\n",
        "4 June 2020 | Letter to the embassy\n",
        "4 June 2020 | Witness statement\n",
        "4 June 2020 - Appeal rejected\n",
        "Appeal | 4 June 2020 | Appeal dismissed\n",
        # no bylines
        "By Order of the Court\n4 June 2020\n",
        "By Night\n4 June 2020\n",
        "By Force\n4 June 2020\n",
    ],
)
def test_a_day_on_which_something_happened_is_no_head(head: str) -> None:
    assert find_head_day(head + _STORY) is None
