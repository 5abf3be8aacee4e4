"""What an HTML page says about itself: title, day of publication, publisher, address, language."""

import json
import re
from collections.abc import Iterator, Sequence

from lxml import etree

from extract.read.metadata import Metadata
from graph.dates import parse_day

_TITLE = ("og:title", "twitter:title", "dc.title")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate", "publishdate",
    "citation_publication_date", "sailthru.date", "parsely-pub-date",
)  # fmt: skip
_PUBLISHER = ("og:site_name", "article:publisher", "dc.publisher", "publisher", "application-name")
_URL = ("og:url",)


def read_page_metadata(root: etree._Element) -> Metadata:
    """Take the first well-formed value of each field; what is malformed counts as not said."""
    named = dict(reversed(list(_named(root))))
    linked = list(_linked_data(root))
    return Metadata(
        published=_first_day(
            [
                *(named.get(key) for key in _PUBLISHED),
                *(one.get("datePublished") for one in linked),
                *(one.get("datetime") for one in root.iter("time") if "pubdate" in one.attrib),
            ]
        ),
        publisher=_first([*(named.get(key) for key in _PUBLISHER), *map(_publisher, linked)]),
        url=_address([_canonical(root), *(named.get(key) for key in _URL)]),
        title=_first([*(named.get(key) for key in _TITLE), _title(root), _heading(root)]),
        language=_language(root),
    )


def _named(root: etree._Element) -> Iterator[tuple[str, str]]:
    for one in root.iter("meta"):
        key = one.get("property") or one.get("name") or one.get("itemprop")
        if key and one.get("content"):
            yield key.strip().lower(), str(one.get("content"))


def _linked_data(root: etree._Element) -> Iterator[dict[str, object]]:
    """Records of JSON-LD, those of `@graph` included."""
    for one in root.iter("script"):
        if one.get("type") != "application/ld+json":
            continue
        try:
            data = json.loads(one.text or "")
        except (ValueError, RecursionError):
            continue
        for record in data if isinstance(data, list) else [data]:
            if isinstance(record, dict):
                yield record
                graph = record.get("@graph")
                parts = graph if isinstance(graph, list) else []
                yield from (part for part in parts if isinstance(part, dict))


def _publisher(record: dict[str, object]) -> object:
    publisher = record.get("publisher")
    return publisher.get("name") if isinstance(publisher, dict) else publisher


def _first(values: Sequence[object]) -> str | None:
    for value in values:
        if isinstance(value, str) and value.strip() and not value.startswith(("http:", "https:")):
            return " ".join(value.split())
    return None


def _address(values: Sequence[object]) -> str | None:
    for value in values:
        if isinstance(value, str) and re.match(r"https?://", value.strip()):
            return value.strip()
    return None


def _first_day(values: Sequence[object]) -> str | None:
    for value in values:
        if not isinstance(value, str):
            continue
        try:
            return parse_day(value.strip()[:10]).isoformat()
        except ValueError:
            continue
    return None


def _canonical(root: etree._Element) -> str | None:
    for one in root.iter("link"):
        if one.get("rel") == "canonical":
            return str(one.get("href") or "")
    return None


def _title(root: etree._Element) -> str | None:
    found = root.find(".//title")
    return None if found is None else "".join(found.itertext())


def _heading(root: etree._Element) -> str | None:
    found = root.find(".//h1")
    return None if found is None else "".join(found.itertext())


def _language(root: etree._Element) -> str | None:
    code = (root.get("lang") or "").strip().lower()[:2]
    return code if re.fullmatch("[a-z]{2}", code) else None
