"""Script in every text of a case, a consultation and an enquiry runs on no page, not even where a browser would let it.

The walk that looks for secrets fills every field of every command; here its words are script. Chromium has JavaScript
on and our content security policy off, so that what a template did not write as text would run.
"""

import json
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest
from joserfc.jwk import OKPKey
from playwright.sync_api import Browser, Page

from app.api.identity import Identity, Nobody, Person
from app.base import clock
from app.demo.postgres import Postgres
from app.web import sign_in
from domain.vocabulary import Role
from tests.faults.test_secrecy import MARK, Searched, _walk, _working
from tests.serving import ISSUER, Database, Service, prepared, serving

SCRIPT = "</textarea></title><script>ran=1</script><img src=x onerror=ran=1><svg onload=ran=1>'\"><b onclick=ran=1>"
LONGEST = 100_000
"""Bytes of a body that is not sent to be too long."""

PAGES = (
    "/cases/{case}", "/cases/{case}/history", "/cases/{case}/history?at=5", "/cases/{case}/history?at=30",
    "/cases/{case}/protected/police-matters", "/cases/{case}/for-the-family",
    "/consultations/{consultation}", "/consultations/{consultation}/history", "/enquiries/{enquiry}",
    "/enquiries/{enquiry}/history", "/cases", "/queue", "/home", "/notices", "/audit", "/timescales",
    "/case-management", "/you",
)  # fmt: skip


class Scripting(httpx.Client):
    """Sends script where the walk sends its marked words, and remembers what it was answered of."""

    found: dict[str, str]

    def request(self, method: str, url: Any, **options: Any) -> httpx.Response:
        said = json.dumps(options.get("json"))
        if method == "POST" and "search" not in str(url) and len(said) < LONGEST:
            options["json"] = json.loads(said.replace(f"{MARK} ", _quoted(SCRIPT)))
        answer = super().request(method, url, **options)
        place = answer.headers.get("Location", "")
        if answer.status_code == 201 and place.count("/") == 3:
            self.found.setdefault(place.split("/")[2], place.split("/")[3])
        if answer.status_code == 201 and "cases" in answer.json():
            self.found.setdefault("cases", answer.json()["cases"][0]["case"])
        return answer


@pytest.fixture(scope="module")
def scripted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, Service, dict[str, str]]]:
    """A service whose record is full of script."""
    directory = tmp_path_factory.mktemp("script")
    postgres = Postgres(Path(tempfile.mkdtemp(prefix="front-door-script-")))
    postgres.start()
    try:
        with ThreadPoolExecutor(1) as beside:  # Playwright holds the loop of this thread
            database = beside.submit(prepared, postgres, directory).result()
        with serving(database) as service, _working(database), ExitStack() as held:
            found: dict[str, str] = {}
            people: dict[str, httpx.Client] = {}
            for who in ("partner", "partner_police", "auditor", *Role):
                client = Scripting(base_url=service.base_url, headers=service.bearer(who), timeout=30)
                client.found = found
                people[who] = held.enter_context(client)
            _walk(Searched(service, database, postgres, directory), people)
            yield database, service, found
    finally:
        postgres.remove()


NOT_OURS = "script:not([type=module][integrity]), img[onerror], svg[onload], [onclick]"


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.SCREENING_MANAGER])
def test_script_in_a_text_is_text_on_every_page(
    scripted: tuple[Database, Service, dict[str, str]], browser: Browser, role: Role
) -> None:
    database, service, found = scripted
    known = {"case": found["cases"], "consultation": found.get("consultations"), "enquiry": found["enquiries"]}
    context = browser.new_context(bypass_csp=True, base_url=service.base_url)
    page = context.new_page()
    _enter(page, database, role)
    shown = 0
    for path in PAGES:
        if "{consultation}" in path and not known["consultation"]:
            continue
        answer = page.goto(path.format(**known))
        assert answer
        assert answer.status in {200, 403}, path
        page.wait_for_load_state("networkidle")
        assert page.evaluate("typeof ran") == "undefined", path
        assert page.evaluate(f"document.querySelectorAll('{NOT_OURS}').length") == 0, path
        shown += page.content().count("&lt;script&gt;")
    assert shown > 50, "the script is read as text"
    context.close()


def _enter(page: Page, database: Database, role: Role) -> None:
    issuer = Identity(ISSUER, [OKPKey.import_key(database.issuer_key)], Nobody(), clock.now)
    link = sign_in.link(issuer, "workforce-925", Person(id=f"browser-{role}", name="Robin Pretend", role=role))
    page.goto(link.removeprefix(ISSUER))
    with page.expect_navigation():
        page.get_by_role("button", name="Continue").click()


def _quoted(text: str) -> str:
    return MARK + json.dumps(text)[1:-1] + " "
