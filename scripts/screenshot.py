"""Makes docs/network.png, the picture of the README: the demo's page in a real Chromium.

Run: .venv/bin/python scripts/screenshot.py [STORE] (after `make demo`; STORE is the demo's store
unless given). Size, positions and colors are fixed, so the same store gives the same picture.
Needs Chromium (apt-get install chromium) and the environment of `make test`.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from api.cli.demo import REMARK, SHOWN, TITLE
from api.settings import DEMO_STORE
from api.view import draw
from graph.store import open_store

CHROMIUM = "/usr/bin/chromium"
PICTURE = Path(__file__).parent.parent / "docs" / "network.png"
WIDTH, HEIGHT = 1280, 800
MOST_BYTES = 300_000
OPEN = "counter-protest"
"""The node whose panel is open: the best connected of this type."""


def main(store: str) -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder, "network.html")
        page_file.write_text(page_of(store), encoding="utf-8")
        chromium = playwright.chromium.launch(executable_path=CHROMIUM)
        page = chromium.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(page_file.as_uri())
        page.wait_for_selector("body[data-drawn]")
        open_first(page, OPEN)
        page.screenshot(path=PICTURE)
        chromium.close()
    size = PICTURE.stat().st_size
    if size > MOST_BYTES:
        sys.exit(f"{PICTURE} has {size} bytes, more than {MOST_BYTES}")
    sys.stdout.write(f"Wrote {PICTURE}, {size} bytes\n")


def page_of(address: str) -> str:
    store = open_store(address)
    try:
        return draw(store, SHOWN, policy=None, title=TITLE, remark=REMARK).page
    finally:
        store.close()


def open_first(page: Page, type_: str) -> None:
    """Open the panel of the first node of a type, as a click does."""
    row = page.locator("#nodes ~ .scroll tbody tr").filter(has_text=type_).first
    row.locator("button").click()
    page.evaluate("scrollTo(0, 0)")
    page.mouse.move(0, 0)
    page.wait_for_timeout(300)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else DEMO_STORE)
