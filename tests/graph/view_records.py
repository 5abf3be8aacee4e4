"""Records for pages, made by hand: what a store would never give is among them."""

from dataclasses import replace
from typing import Any

from graph.view.picture import Material

Record = dict[str, Any]

HOSTILE = (
    "<script>window.ran = 1</script>",
    "</script></style></title><script>window.ran = 2</script>",
    '<img src="https://tracker.example/x.png" onerror="window.ran = 3">',
    "javascript:window.ran=4",
    '" onmouseover="window.ran=5" x=\'>',
    "\u202etxt.exe\u202c turned \u2067around",
    "{{7*7}} {% include 'page.css' %} ${7*7}",
    "null \x00 bell \x07 lone \ud800 end",
    '<a href="https://tracker.example/">href</a>',
    "W" * 10_000,
)


def entity(id: str, name: str, type: str = "organization", **more: Any) -> Record:
    known = {"subtype": None, "names": [name], "country": None, "sensitive": False,
             "documents": ["doc:1"], "public_role": None}  # fmt: skip
    return {"record": "entity", "id": id, "type": type, "name": name, **known, **more}


def event(id: str, type: str, *claims: str, first: str | None = None, **more: Any) -> Record:
    known = {"mode": None, "scope": "incident", "documents": ["doc:1"], "first": first,
             "last": first, "place": None, "issues": [], "status": "alleged", "sources": 1,
             "independent_sources": 1, "reviewed": None}  # fmt: skip
    return {"record": "event", "id": id, "type": type, "claims": list(claims), **known, **more}


def link(id: str, from_: str, type: str, to: str, *claims: str, **more: Any) -> Record:
    known = {"standing": "reported", "first": None, "last": None, "sources": 1,
             "independent_sources": 1}  # fmt: skip
    ends = {"id": id, "type": type, "from": from_, "to": to}
    return {"record": "link", **ends, "claims": list(claims), **known, **more}


def claim(id: str, type: str, quote: str, **more: Any) -> Record:
    known = {"document": "doc:1", "kind": "event", "mode": None, "modality": "asserted",
             "attribution": [], "trigger": {"text": type}, "confidence": 0.9, "rule": "reader",
             "extractor": "factory/1"}  # fmt: skip
    return {"record": "claim", "id": id, "type": type, "quote": quote, **known, **more}


def document(id: str = "doc:1", **more: Any) -> Record:
    known = {"title": "Two crowds", "publisher": "Kea Wire", "published": "2023-05-11"}
    return {"record": "document", "id": id, **known, **more}


def said_by(text: str, kind: str = "witness") -> list[Record]:
    return [{"text": text, "kind": kind, "entity": None}]


def material() -> Material:
    """Two gatherings, of which one disturbs the other; who stands behind it is disputed."""
    return Material(
        title="Two crowds",
        summary="What the documents say in all.",
        nodes=[
            entity("ent:society", "Harbor Lights Society", subtype="student_association"),
            entity("ent:consulate", "Consulate of Ruritania", country="CN"),
            entity("ent:witness", "Mara Quillby", "person", sensitive=True),
            entity("ent:lone", "Snow Lantern Circle"),
            event("evt:protest", "protest", "clm:1", first="2023-05-10"),
            event("evt:counter", "counter_protest", "clm:2", "clm:3", first="2023-05-10"),
        ],
        links=[
            link("lnk:answers", "evt:counter", "RESPONDS_TO", "evt:protest", "clm:2"),
            link("lnk:pays", "ent:consulate", "SPONSORED", "evt:counter", "clm:2"),
            link("lnk:denies", "ent:consulate", "SPONSORED", "evt:counter", "clm:3",
                 standing="refuted"),
            link("lnk:leads", "ent:society", "ORGANIZED", "evt:counter", "clm:4", "clm:2",
                 independent_sources=2, sources=2),
            link("lnk:plans", "ent:society", "TOOK_PART_IN", "evt:protest", "clm:5",
                 standing="unrealized"),
            link("lnk:sees", "ent:witness", "TOOK_PART_IN", "evt:protest", "clm:1"),
        ],
        claims=[
            claim("clm:1", "protest", "A protest was held."),
            claim("clm:2", "counter_protest", "Mara Quillby said they paid for the second crowd.",
                  modality="alleged", attribution=said_by("Mara Quillby"),
                  trigger={"text": "paid"}, locator="page 3"),
            claim("clm:3", "counter_protest", "The consulate denied that it paid.",
                  modality="denied", attribution=said_by("the consulate", "accused")),
            claim("clm:4", "counter_protest", "The society called its members there.",
                  document="doc:2"),
            claim("clm:5", "protest", "Its members planned to join the protest.",
                  modality="planned", document="doc:2"),
        ],
        documents=[document(), document("doc:2", publisher="Cone Courier", title=None)],
        total=6,
        named=True,
    )  # fmt: skip


def hostile() -> Material:
    """The same with a hostile text in every place that shows text, another one in each node."""
    plain = material()
    number = iter(range(10_000))

    def nasty(_: object = None) -> str:
        return HOSTILE[next(number) % len(HOSTILE)]

    nodes = [
        entity(f"ent:{text}", text, names=[text, nasty()], public_role=nasty(), country=nasty())
        for text in HOSTILE
    ]
    links = [
        link(f"lnk:{i}{text}", f"ent:{text}", "DIRECTS", f"ent:{HOSTILE[i - 1]}", f"clm:{text}")
        for i, text in enumerate(HOSTILE)
    ]
    claims = [
        claim(f"clm:{text}", "protest", f"It says {text} there.", document=f"doc:{text}",
              attribution=said_by(nasty()), trigger={"text": text}, rule=nasty(),
              extractor=nasty(), locator=nasty())
        for text in HOSTILE
    ]  # fmt: skip
    documents = [
        document(f"doc:{text}", title=nasty(), publisher=nasty(), published="2023-05-11")
        for text in HOSTILE
    ]
    reviewed = event("evt:1", "protest", reviewed={"author": HOSTILE[0], "time": None})
    return replace(
        plain,
        title=HOSTILE[8] + HOSTILE[1],
        summary=" ".join(HOSTILE[:9]),
        remark=HOSTILE[2],
        nodes=[*nodes, reviewed],
        links=links,
        claims=claims,
        documents=documents,
    )
