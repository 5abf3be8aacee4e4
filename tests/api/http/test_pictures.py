"""The picture over HTTP: that of the command line, without names unless asked, in a sandbox."""

import pytest
from playwright.sync_api import Browser

from api.routing import PREFIX
from tests.api.http.processes import serving
from tests.api.small_store import Small

VIEW = f"{PREFIX}/view"
PRIVATE = ("Mara Quillby", "Tessaly Orvane", "quill_88")


def test_the_page_is_that_of_the_command_line(client, small: Small, run, tmp_path):
    page = tmp_path / "network.html"
    for names in (False, True):
        options = ["--with-names"] if names else []
        ran = run("view", "--store", small.address, "--type", "protest", "--output", page, *options)
        assert ran.code == 0
        answer = client.get(VIEW, params={"type": "protest", "with_names": names})
        assert answer.text == page.read_text(encoding="utf-8")


def test_names_are_on_it_only_when_they_are_asked_for(client):
    assert [name for name in PRIVATE if name in client.get(VIEW).text] == []
    shown = client.get(VIEW, params={"with_names": True}).text
    assert all(name in shown for name in PRIVATE)


def test_the_title_is_masked_like_any_text(client):
    titled = client.get(VIEW, params={"title": "The case of Mara Quillby"}).text
    assert "<h1>" in titled and "Quillby" not in titled
    assert "Who did what to whom" in client.get(VIEW).text


def test_it_is_of_no_origin_and_may_load_nothing(client):
    policy = client.get(VIEW).headers["content-security-policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'" and "allow-same-origin" not in rules["sandbox"]
    assert not {"connect-src", "frame-src"} & rules.keys() and "http" not in policy


@pytest.mark.browser
@pytest.mark.process
def test_it_is_drawn_in_a_browser_and_cannot_ask_the_server(browser: Browser, small: Small):
    said: list[str] = []
    with serving(small.address) as server:
        page = browser.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{server.url}{VIEW}")
        page.locator("canvas").first.wait_for()
        assert said == []
        asked = "fetch('/api/v1/stats').then(answer => answer.status, () => 'refused')"
        assert page.evaluate(asked) == "refused"
        assert page.evaluate("window.origin") == "null"
        page.goto(f"{server.url}/")
        assert page.locator("code").count() > 25
        page.close()


@pytest.mark.browser
@pytest.mark.process
def test_a_page_of_another_site_can_neither_read_nor_write(
    browser: Browser, small: Small, tmp_path
):
    """A real browser shows a hostile page from another port of the same machine."""
    import functools
    import threading
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    (tmp_path / "index.html").write_text(
        "<!doctype html><title>hostile</title><body>", encoding="utf-8"
    )
    handler = functools.partial(Quiet, directory=str(tmp_path))
    with (
        ThreadingHTTPServer(("127.0.0.1", 0), handler) as hostile,
        serving(small.address) as server,
    ):
        threading.Thread(target=hostile.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{hostile.server_address[1]}/")
        attack = """async url => {
            const seen = [];
            const ask = async (path, options) => {
                try { const answer = await fetch(url + path, options); seen.push(answer.type + answer.status); }
                catch { seen.push('refused'); }
            };
            await ask('/api/v1/stats');
            await ask('/api/v1/stats', {mode: 'no-cors'});
            const form = new FormData();
            form.append('file', new Blob(['A protest took place in Sydney.']), 'note.txt');
            await ask('/api/v1/documents', {method: 'POST', body: form});
            await ask('/api/v1/documents', {method: 'POST', body: form, mode: 'no-cors'});
            await ask('/api/v1/documents/' + 'doc:x', {method: 'DELETE'});
            return seen;
        }"""
        assert page.evaluate(attack, server.url) == ["refused"] * 5
        page.set_content(
            f"<form action='{server.url}/api/v1/documents' method=post enctype=multipart/form-data>"
            "<input name=title value=x><button>go</button></form>"
            f"<iframe src='{server.url}/'></iframe>"
        )
        with page.expect_navigation():
            page.get_by_role("button").click()
        assert '"status": 403' in page.content()
        page.close()
        hostile.shutdown()
        import httpx

        assert httpx.get(f"{server.url}{PREFIX}/stats").json()["documents"] == 2
