"""Which part of an HTML page is its body, and what in it is not: menus, scripts, share buttons."""

import re

from lxml import etree

_DROPPED_WORDS = (
    "script style noscript template svg math iframe object embed form button select input textarea"
    " nav dialog canvas audio video"
)
_DROPPED = frozenset(_DROPPED_WORDS.split())
_CHROME = re.compile(
    r"(?:^|[-_ ])(?:breadcrumbs?|cookies?|social|share|sharing|newsletter|subscribe|related"
    r"|menu|navbar|navigation|toc"
    r"|skip-?link|advert\w*|promo|banner|pagination|comments?)(?:$|[-_ ])",
    re.IGNORECASE,
)
_CONTAINERS_WORDS = "div section ul ol aside header footer"
_CONTAINERS = frozenset(_CONTAINERS_WORDS.split())
_CHROME_ROLES_WORDS = "navigation banner contentinfo search menu"
_CHROME_ROLES = frozenset(_CHROME_ROLES_WORDS.split())


def find_body(root: etree._Element) -> etree._Element:
    """The element that holds the body: `main`, else the one article, else the whole page.

    It is looked for before menus are dropped: pages that forget to close `nav` have it inside.
    """
    for query in (".//main", ".//*[@role='main']", ".//article"):
        found = [one for one in root.iterfind(query) if _letters(one) > 200]
        if len(found) == 1:
            return found[0]
    body = root.find("body")
    return root if body is None else body


def _letters(element: etree._Element) -> int:
    return sum(len(part.strip()) for part in element.itertext())


def is_chrome(element: etree._Element) -> bool:
    """Menus, share buttons and the like; a long stretch of prose is none whatever it is called."""
    if element.tag in _DROPPED:
        return not (element.tag in ("nav", "form") and _has_prose(element))
    if element.tag not in _CONTAINERS:
        return False
    chrome = element.get("role") in _CHROME_ROLES or bool(_CHROME.search(labels_of(element)))
    page_edge = element.tag in ("header", "footer") and not _inside_body(element)
    return (chrome or page_edge) and not _has_prose(element)


def labels_of(element: etree._Element) -> str:
    """Class and id, where pages say what an element is for."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _inside_body(element: etree._Element) -> bool:
    return any(above.tag in ("main", "article", "section") for above in element.iterancestors())


def _has_prose(element: etree._Element) -> bool:
    """True when paragraphs hold more text than a menu would."""
    prose = sum(_letters(one) for one in element.iter("p", "blockquote", "h1"))
    linked = sum(_letters(one) for one in element.iter("a"))
    return (prose > 400 and linked < 0.5 * prose) or any(element.iter("main", "article"))
