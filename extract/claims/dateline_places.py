"""The town of a dateline is where a story was written, not where it happened elsewhere.

"BERLIN, 23 August 2019 (Agency) - Four men beat him in Asmara": he was beaten in Asmara alone. A
story that names no other place happened, as far as anybody can tell, where it was written.
"""

from collections.abc import Sequence
from dataclasses import replace

from extract.blocks import block_around
from extract.claims.drafts import Draft
from graph.model import Block, Document


def without_dateline_places(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without the places of datelines, where their own words give another one."""
    datelines = [block for block in document.blocks if block.kind == "dateline"]
    if not datelines:
        return list(drafts)
    return [_placed(datelines, draft) for draft in drafts]


def _placed(datelines: Sequence[Block], draft: Draft) -> Draft:
    places = [role for role in draft.roles if role.role == "place"]
    written = [role for role in places if block_around(datelines, role.start) is not None]
    if not written or len(written) == len(places):
        return draft
    return replace(draft, roles=tuple(role for role in draft.roles if role not in written))
