"""A partner's developer with nothing but the developer pages: what a page tells to type does what it says."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import psycopg
import pytest
from joserfc.jwk import OKPKey

from app.api.identity import Identity, Nobody, Person
from app.base import clock
from app.record.registry import Client, add_client
from app.web.documented import library
from app.web.documented.downloads import TARBALL, WHEEL
from app.web.documented.markdown import twin
from app.web.pages import HEADERS
from domain.vocabulary import PARTNER_ROLES, Role
from tests.forked import ROOT
from tests.guides import FENCE, ON_THE_PAGE, in_node, in_python, in_the_shell, is_like
from tests.serving import DAY, Database, Service, serving

SCHOOL, OFFICE = "saltfen-primary", "anytown-office"
NOT_HERE = {"not-run", "install-python", "install-ts", "install-bruno", "demo", "certificate", "project", "moved"}
"""What is not typed here: what was installed before, and what `tests/app/test_demo.py` and `tests/partners` try with a
demonstration."""

NODE = shutil.which("node") and shutil.which("npm")


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the developer types: a directory as `make demo` leaves one, with what was installed, and the service."""

    directory: Path
    service: Service


@pytest.fixture(scope="module")
def running(database: Database) -> Iterator[Service]:
    """A service under its own address, at which the demonstration's school is registered."""
    with serving(database, is_issuer=True) as started:
        yield started


@pytest.fixture(scope="module")
def desk(running: Service, projecting: None, database: Database, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    place = tmp_path_factory.mktemp("developer")
    (place / "examples").symlink_to(ROOT / "examples")
    (place / ".front-door" / "clients").mkdir(parents=True)
    (place / ".front-door" / "tokens").mkdir()
    key = OKPKey.generate_key("Ed25519")
    school = Client(
        authority="925", client_id=SCHOOL, kind="agency", keys=(key.as_dict(private=False),), agency=SCHOOL,
        agency_name="Saltfen Primary School", source_code="2A", roles=PARTNER_ROLES,
    )  # fmt: skip
    office = Client(
        authority="925", client_id=OFFICE, kind="workforce", keys=school.keys, roles=frozenset({Role.SCREENING_MANAGER})
    )
    with psycopg.connect(database.admin) as connection:
        for each in (school, office):
            add_client(connection, running.base_url, each)
    told = {"client_id": SCHOOL, "token_endpoint": f"{running.base_url}/oauth/token", "key": key.as_dict(private=True)}
    (place / ".front-door" / "clients" / f"{SCHOOL}.json").write_text(json.dumps(told))
    issuer = Identity(running.base_url, [OKPKey.import_key(database.issuer_key)], Nobody(), clock.now)
    people = {
        "partner": (SCHOOL, Person(id="dsl-9", name="T. Sample", role=Role.PARTNER_PRACTITIONER)),
        "screening_manager": (OFFICE, Person(id="sm-9", name="S. Sample", role=Role.SCREENING_MANAGER)),
    }
    for called, (client, person) in people.items():
        (place / ".front-door" / "tokens" / called).write_text(issuer.mint(client, person, seconds=DAY))
    return Desk(place, running)


@pytest.fixture(scope="module")
def installed(desk: Desk) -> Iterator[None]:
    """The clients as the pages say to install them; pip here without what it would fetch from elsewhere."""
    site = desk.directory / "site"
    wheel = f"{desk.service.base_url}/developers/clients/{WHEEL}"
    uv = [str(Path(sys.executable).with_name("uv")), "pip", "install", "--quiet", "--no-deps", "--offline"]
    made = desk.directory / WHEEL
    made.write_bytes(httpx.get(wheel).raise_for_status().content)
    subprocess.run([*uv, "--python", sys.executable, "--target", str(site), str(made)], check=True)
    if NODE:
        tarball = f"{desk.service.base_url}/developers/clients/{TARBALL}"
        npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(desk.directory), tarball]
        subprocess.run(npm, check=True, cwd=desk.directory)
    sys.path.insert(0, str(site))
    yield
    sys.path.remove(str(site))


@pytest.mark.parametrize("guide", library.GUIDES)
def test_what_a_guide_says_to_type_does_what_it_says(
    guide: str, desk: Desk, installed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk.directory)
    text = httpx.get(f"{desk.service.base_url}/developers/{guide}.md", timeout=60).text
    fences = FENCE.findall(text)
    assert text == twin(library.text(guide) or "")
    printed = None
    for language, how, code in fences:
        here = code.replace(ON_THE_PAGE, desk.service.base_url)
        if how:
            assert how in NOT_HERE
            printed = None
        elif language == "bash":
            printed = in_the_shell(here, guide)
        elif language == "python":
            printed = in_python(here)
        elif language == "ts":
            printed = in_node(here, desk.directory) if NODE else None
        elif printed is not None:
            assert language == "json"
            is_like(json.loads(code), json.loads(printed))


def test_what_is_moved_from_another_system_is_recorded_once_and_on_its_day(
    desk: Desk, installed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk.directory)
    fences = FENCE.findall((library.text("moving") or "").replace(ON_THE_PAGE, desk.service.base_url))
    (lines, move), shown = [code for _, how, code in fences if how == "moved"], json.loads(fences[-1][2])
    in_the_shell(lines, "moving")
    first, second = json.loads(in_python(move)), json.loads(in_python(move))
    is_like(shown, first)
    assert [each["outcome"] for each in second.values()] == ["there already", "there already", "invalid-body"]
    assert second["CP-1041"]["concern"] == first["CP-1041"]["concern"]
    token = {"Authorization": f"Bearer {(desk.directory / '.front-door/tokens/partner').read_text()}"}
    address = f"{desk.service.base_url}/v1/concerns/{first['CP-1041']['concern']}"
    seen = httpx.get(address, headers=token, timeout=60).json()
    assert seen["opened"]["occurred_at"].startswith("2025-03-04")
    assert (seen["clocks"], seen["duties"]) == ([], [])


def test_a_service_in_earnest_has_no_sandbox(service: Service) -> None:
    for path in ("clock", "clients"):
        assert httpx.post(f"{service.base_url}/v1/sandbox/{path}", json={}).status_code == 404


def test_the_pages_are_anybodys_and_keep_to_this_host(service: Service) -> None:
    with httpx.Client(base_url=service.base_url, timeout=60) as anybody:
        addresses = [library.address(name) for name in ("", *library.GUIDES, "reference", "reference/record_contact")]
        for at in (*addresses, "/developers/status", "/developers/search?words=withhold"):
            page = anybody.get(at)
            assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8"), at
            assert page.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]
            assert "<script" not in page.text
            assert not re.search(r'(?:src|href)="(?:https?:)?//(?!www\.standardwebhooks)', page.text)
        assert "It works." in anybody.get("/developers/status.md").text
        assert anybody.get("/llms.txt").text.startswith("# Front Door\n")
        assert "(/developers/procedure.md#c11)" in anybody.get("/developers/reference/record_contact.md").text
        assert "/developers/reference/withhold_from_parent" in anybody.get("/developers/search?words=withhold").text
        assert "&lt;b&gt;" in anybody.get("/developers/search", params={"words": "<b>"}).text
        for gone in ("nothing", "nothing.md", "reference/nothing", "clients/nothing.whl", "../etc"):
            assert anybody.get(f"/developers/{gone}").status_code == 404


def test_an_agencys_developer_finds_the_way_from_the_first_page(service: Service) -> None:
    with httpx.Client(base_url=service.base_url, timeout=60) as anybody:
        first = anybody.get("/developers").text
        assert all(f'href="/developers/{guide}"' in first for guide in library.GUIDES)
        assert 'action="/developers/search" method="get"' in first
