"""What goes wrong, as a person sees it."""

import socket
import threading
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import Page, expect

from app.api import application, server
from app.api.edge import Guard
from app.api.identity import Person
from app.base import clock
from app.record import signing_keys
from app.web import pages, site
from app.web.sessions import SESSION
from domain.vocabulary import Role
from tests.browser.checks import page_check


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """A service without its database, one of whose pages fails: its address, and a session's cookie."""
    directory = tmp_path_factory.mktemp("failing")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        app = site.create(
            application.Options(
                database_url=f"postgresql://nobody@/nothing?host={directory}",
                keys_directory=directory,
                checkpoints_to=str(directory),
                issuer=address,
                issuer_keys=signing_keys.issuer_keys(directory),
                clock=clock.now,
                synthetic=True,
            )
        )
        router = pages.router()

        @router.get("/fails")
        async def fails() -> None:
            raise RuntimeError("a child's name")

        app.router.routes.extend(router.routes)
        serving = uvicorn.Server(server.configuration(Guard(app)))
        thread = threading.Thread(target=serving.run, kwargs={"sockets": [listening]})
        thread.start()
        person = Person(id="w-1", name="Robin Pretend", role=Role.AUDITOR)
        yield address, app.state.identity.mint("nobody", person, typ=SESSION)
        serving.should_exit = True
        thread.join(30)


def test_an_address_that_leads_nowhere(auditor: Page) -> None:
    auditor.goto("/cases/nowhere/at/all")
    expect(auditor.get_by_role("heading", level=1)).to_have_text("Page not found")
    expect(auditor.get_by_role("navigation", name="Pages")).to_have_count(0)  # nobody asked who it is
    page_check(auditor, "not-found")


def test_an_address_with_something_unknown_in_it(auditor: Page) -> None:
    auditor.goto("/you?as-of=yesterday")
    expect(auditor.get_by_role("heading", level=1)).to_have_text("There is a problem with the address")
    page_check(auditor, "bad-address")


def test_a_page_that_fails(failing: tuple[str, str], visitor: Page) -> None:
    visitor.goto(f"{failing[0]}/fails")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Sorry, there is a problem with the service")
    expect(visitor.get_by_text("a child's name")).to_have_count(0)
    page_check(visitor, "failed")


def test_a_page_without_its_record(failing: tuple[str, str], visitor: Page) -> None:
    address, token = failing
    visitor.context.add_cookies([{"name": "front-door", "value": token, "url": address}])
    visitor.goto(f"{address}/you")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Sorry, the record cannot be reached")
    page_check(visitor, "record-away")
