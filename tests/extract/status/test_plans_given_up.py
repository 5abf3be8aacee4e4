"""Plans that were given up, and plans that were not, were plans."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The embassy abandoned its plan to kill the editor.", "assault"),
        ("The gang scrapped the plan to abduct Sahar.", "detain"),
        ("The ministry never dropped its plan to extradite Olga.", "restrict_mobility"),
        ("The consulate has not shelved its plan to deport the teachers.", "restrict_mobility"),
        ("The agents dropped the plan to kidnap Hossein.", "detain"),
    ],
)
def test_the_deed_was_planned(tell: Read, text: str, type_: str) -> None:
    (claim,) = [c for c in tell(text).claims(type_) if c.trigger.text != "shelved"]
    assert (claim.modality, claim.attribution) == ("planned", ())


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The minister denied that they had dropped the plan to kill Musa.", "assault"),
        ("The agents abandoned their plans to abduct the brothers.", "detain"),
        ("The prosecution abandoned the supposed plan to abduct Sahar as part of its case.",
         "detain"),
    ],
)  # fmt: skip
def test_what_is_denied_stays_so(tell: Read, text: str, type_: str) -> None:
    assert tell(text).one(type_).modality in ("denied", "negated")
