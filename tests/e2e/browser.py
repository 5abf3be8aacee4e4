"""Pages opened from disk in a real Chromium without any network."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, Route

Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a page from disk: `opened(html, color_scheme="dark")`; `ready` says when it is.

    At the end nothing but the page itself may have been asked for, no dialog opened, and nothing
    reported to the console: a refusal of the content security policy would be.
    """
    asked: list[str] = []
    complaints: list[str] = []
    contexts = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    def open_(text: str, *, ready: str = "body[data-drawn]", **options: Any) -> Page:
        file = tmp_path / f"page{len(contexts)}.html"
        file.write_text(text, encoding="utf-8")
        context = browser.new_context(
            viewport={"width": 1280, "height": 800}, offline=True, **options
        )
        contexts.append(context)
        context.route(lambda url: url.partition("#")[0] != file.as_uri(), refuse)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: complaints.append("dialog") or dialog.dismiss())
        page.goto(file.as_uri())
        if options.get("java_script_enabled", True):
            page.wait_for_selector(ready)
        return page

    yield open_
    for context in contexts:
        try:
            context.close()
        except Error as exc:
            complaints.append(str(exc))
    assert asked == [] and complaints == []
