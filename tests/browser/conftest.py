"""The demonstration, looked at in Chromium, mostly without JavaScript. A run of its own: `make browser`."""

import shutil
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from app.api.identity import Identity, Nobody, Person
from app.base import clock
from app.demo.seed.cast import ANYTOWN
from app.record import signing_keys
from app.web import sign_in
from domain.vocabulary import PARTNER_ROLES, Role
from tests.app.demonstration import Demo, started
from tests.browser.checks import watched
from tests.places import reachable

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 30_000  # milliseconds, on a machine that does much else
expect.set_options(timeout=PATIENCE)

Link = Callable[[Role], str]
SignedIn = Callable[[Role], Page]


@pytest.fixture(scope="session")
def place() -> Iterator[Path]:
    """The demonstration's directory."""
    with reachable() as made:
        yield made


@pytest.fixture(scope="session")
def demo(place: Path) -> Iterator[Demo]:
    """`frontdoor demo`, for the whole run."""
    with started(place) as running:
        yield running


@pytest.fixture(scope="session")
def address(demo: Demo) -> str:
    """Where it answers."""
    return str(demo.line["base_url"])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, headless: Debian's shell that is nothing else, for a profile is there in a fifth of the time."""
    found = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert found, "chromium is missing: `make browser` installs it"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A browser's profile with nothing in it, JavaScript off."""
    fresh = browser.new_context(
        java_script_enabled=False, base_url=address, locale="en-GB", viewport={"width": 1440, "height": 900}
    )
    fresh.set_default_timeout(PATIENCE)
    yield watched(fresh)
    fresh.close()


@pytest.fixture
def scripted(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A profile with JavaScript on."""
    fresh = browser.new_context(base_url=address, locale="en-GB", viewport={"width": 1440, "height": 900})
    fresh.set_default_timeout(PATIENCE)
    yield watched(fresh)
    fresh.close()


@pytest.fixture
def visitor(context: BrowserContext) -> Page:
    """A page for somebody who is not signed in."""
    return context.new_page()


@pytest.fixture(scope="session")
def issuer(demo: Demo, place: Path) -> Identity:
    """What signs the links, with the demonstration's own keys."""
    return Identity(str(demo.line["base_url"]), signing_keys.issuer_keys(place / "keys"), Nobody(), clock.now)


@pytest.fixture
def link(issuer: Identity, request: pytest.FixtureRequest) -> Link:
    """A fresh link to sign in with in a role, good once: in each test somebody who has looked at nothing yet."""
    test = sha256(request.node.nodeid.encode()).hexdigest()[:8]

    def made(role: Role) -> str:
        client = ANYTOWN.school.client_id if role in PARTNER_ROLES else ANYTOWN.workforce
        known_as = f"{role}-{test}".replace("_", "-")
        return sign_in.link(issuer, client, Person(id=known_as, name="Robin Pretend", role=role))

    return made


@pytest.fixture
def signed_in(visitor: Page, link: Link) -> SignedIn:
    """A page for somebody who has signed in, in the role asked for, by a link."""

    def enter(role: Role) -> Page:
        visitor.goto(link(role))
        with visitor.expect_navigation():
            visitor.get_by_role("button", name="Continue").click()
        return visitor

    return enter


@pytest.fixture
def auditor(signed_in: SignedIn) -> Page:
    """A page for a signed-in auditor."""
    return signed_in(Role.AUDITOR)
