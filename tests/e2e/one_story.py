"""One story told by two newspapers, once as deeds and once as denials and plans.

Every question of docs/cypher.md has an answer in the deeds, so the names that its queries have in
their first lines are those of the story. The same sentences as denials, plans, fears and negations must
accuse nobody.
"""

from graph.model import Extraction, Modality
from tests.factory import Actor, Said, day, report, said

CONSULATE = Actor(
    "Chinese consulate-general in Christchurch",
    "organization",
    "diplomatic_mission",
    key="mission:CN:christchurch",
    country="CN",
)
STUDENTS = Actor("Harmony Voice Students Association", "organization", "student_association")
OFFICE = Actor("Bureau Nine", "organization", "security_service", country="CN")
EXILES = Actor("Choir of the Exiles", "organization", "diaspora_association")
SINGER = Actor("Mirela Tandov", "person", "activist")
MOTHER = Actor("Olga Tandov", "person", "relative")
ACCOUNT = Actor("@lantern_watch", "account", "handle")
CAMPUSES = tuple(
    Actor(name, "campus", "university", key=f"campus:{domain}", country="NZ")
    for name, domain in (
        ("Kowhai University", "kowhai.example"),
        ("Tussock University", "tussock.example"),
        ("Pohutukawa University", "pohutukawa.example"),
    )
)

_PAPERS = {
    "Kea Wire": "Tibet rally drowned out on Dunedin campus",
    "Estuary Post": "Two gatherings, one lawn",
}
_DEEDS: tuple[Modality, ...] = ("asserted", "alleged", "attempted")
_OTHERS: tuple[Modality, ...] = ("denied", "planned", "hypothetical", "negated")


def deeds() -> list[Extraction]:
    """Everything is asserted, alleged or attempted."""
    return _told(_DEEDS)


def denials_and_plans() -> list[Extraction]:
    """The same sentences; everything is denied, planned, feared or negated, each once for itself."""
    return [_told((only,))[0] for only in _OTHERS] + _told(_OTHERS)


def _told(modalities: tuple[Modality, ...]) -> list[Extraction]:
    said_how = "+".join(modalities)
    return [
        report(
            *_story(modalities, number),
            publisher=publisher,
            published="2024-05-20",
            title=title,
            salt=f"{publisher} of {said_how}",
        )
        for number, (publisher, title) in enumerate(_PAPERS.items())
    ]


def _story(modalities: tuple[Modality, ...], number: int) -> list[Said]:
    """Sentences with one modality after the other; `number` is that of the paper."""
    words = ("as far as anyone knows here", "if what the harbor tells is to be believed")[number]
    kept = iter(modalities * 20)

    def told(type: str, **rest: object) -> Said:
        return said(type, modality=next(kept), words=words, **rest)  # type: ignore[arg-type]

    return [
        told("protest", organizer=EXILES, place=CAMPUSES[0], time=day("2024-05-11")),
        told(
            "counter_protest",
            organizer=STUDENTS,
            sponsor=CONSULATE,
            target_event=0,
            place=CAMPUSES[0],
            time=day("2024-05-14"),
            by=(SINGER,),
        ),
        told("surveil", initiator=CONSULATE, target=EXILES, place=CAMPUSES[1], by=(CONSULATE,)),
        told("harass", initiator=CONSULATE, target=SINGER, place=CAMPUSES[2]),
        told("coerce_by_proxy", initiator=OFFICE, target=SINGER, intermediary=MOTHER),
        told("doxx", initiator=STUDENTS, target=SINGER, account=ACCOUNT),
        told("operates", kind="relation", subject=STUDENTS, object=ACCOUNT),
        told("funds", kind="relation", subject=CONSULATE, object=STUDENTS),
        told("family_of", kind="relation", subject=MOTHER, object=SINGER),
    ]


def half_denied() -> list[Extraction]:
    """A gathering that took place and that the consulate denies having paid for."""
    return [
        report(
            said("protest", organizer=EXILES, place=CAMPUSES[0]),
            said("counter_protest", organizer=STUDENTS, target_event=0, place=CAMPUSES[0]),
            said(
                "counter_protest", same_as=1, sponsor=CONSULATE, modality="denied", by=(CONSULATE,)
            ),
            publisher="Kea Wire",
        )
    ]
