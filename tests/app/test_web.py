"""The frame of the pages: who gets in, what comes back, what a form must carry, and how errors look."""

import asyncio
import json
import re
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from jinja2 import UndefinedError
from joserfc.jwk import OKPKey
from starlette.responses import PlainTextResponse, Response
from typer.testing import CliRunner, Result

from app import cli
from app.api.application import Options
from app.api.edge import Guard
from app.api.identity import Identity, Nobody, Person
from app.api.problem_kinds import PROBLEMS
from app.api.problems import Problem
from app.proof.log import Log
from app.proof.verification import Report
from app.record import acts
from app.record.journal import DatabaseUnavailable
from app.record.registry import DatabaseRegistry
from app.web import assets, pages, sign_in, site, stages
from app.web.sessions import SESSION, Sessions
from app.web.uploads import parts
from app.wording import language, words
from domain.due import Queue
from domain.vocabulary import Role
from tests.serving import ISSUER, Database

TEMPLATES = Path(pages.__file__).parent / "templates"
BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
NOW = datetime(2027, 1, 14, 16, 52, tzinfo=UTC)
PERSON = Person(id="w-1", name="Robin Pretend", role=Role.AUDITOR)
OFFICE, AGENCY = "workforce-925", "school-925"


class Clock:
    """A clock that stands until somebody moves it."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Front:
    """A front of the service: an application of its own over the shared database, and a browser."""

    def __init__(self, app: FastAPI, http: httpx.AsyncClient, clock: Clock) -> None:
        self.app, self.http, self.clock = app, http, clock
        self.identity: Identity = app.state.identity

    def link(self, person: Person = PERSON, client: str = OFFICE) -> str:
        return sign_in.link(self.identity, client, person).rpartition("link=")[2]

    async def enter(self, person: Person = PERSON, client: str = OFFICE, onward: str = "") -> httpx.Response:
        return await self.http.post("/sign-in", data={"link": self.link(person, client), "next": onward})

    async def csrf(self) -> str:
        found = re.search('name="csrf" value="([0-9a-f]{64})"', (await self.http.get("/you")).text)
        assert found
        return found[1]


def application(database: Database, clock: Clock) -> FastAPI:
    return site.create(
        Options(
            database_url=database.url,
            keys_directory=database.keys,
            links=True,
            checkpoints_to=str(database.directory / "checkpoints"),
            issuer=ISSUER,
            issuer_keys=(OKPKey.import_key(database.issuer_key),),
            clock=clock,
            identity_clock=clock,
            pool_size=2,
        )
    )


@asynccontextmanager
async def front(database: Database) -> AsyncIterator[Front]:
    clock = Clock()
    app = application(database, clock)
    await app.state.journal.open()
    try:
        transport = httpx.ASGITransport(Guard(app, uploads=("/taken",)))
        async with httpx.AsyncClient(transport=transport, base_url=ISSUER, headers=BROWSER) as http:
            yield Front(app, http, clock)
    finally:
        await app.state.journal.close()
        await app.state.reads.close()


@pytest.fixture
async def at(database: Database) -> AsyncIterator[Front]:
    async with front(database) as one:
        yield one


# Getting in


async def test_a_page_asks_who_it_is_and_then_shows_what_was_asked_for(at: Front) -> None:
    asked = await at.http.get("/you")
    assert (asked.status_code, asked.headers["location"]) == (303, "/sign-in?next=/you")
    assert "signed in already" in (await at.http.get(asked.headers["location"])).text
    entered = await at.enter(onward="/you")
    assert (entered.status_code, entered.headers["location"]) == (303, "/you")
    cookie = entered.headers["set-cookie"]
    assert re.match("front-door=[^;]+; HttpOnly; Max-Age=28800; Path=/; SameSite=strict$", cookie)
    shown = await at.http.get("/you")
    assert shown.status_code == 200
    assert "Robin Pretend" in shown.text
    assert "Anytown" in shown.text
    assert "15 January 2027 at 12:52am" in shown.text  # eight hours on


async def test_a_link_is_shown_as_often_as_one_likes_and_used_once(at: Front) -> None:
    link = at.link()
    for _ in range(2):
        shown = await at.http.get("/sign-in", params={"link": link})
        assert "Robin Pretend, Auditor" in shown.text
        assert "set-cookie" not in shown.headers
    assert (await at.http.post("/sign-in", data={"link": link})).status_code == 303
    for again in (
        await at.http.post("/sign-in", data={"link": link}), await at.http.get("/sign-in", params={"link": link}),
    ):  # fmt: skip
        assert again.status_code == 403
        assert "This link does not work any more" in again.text
        assert "set-cookie" not in again.headers


async def test_a_link_ends_after_twelve_hours_and_a_session_after_eight(at: Front) -> None:
    link = at.link()
    at.clock.now += timedelta(hours=12)
    assert (await at.http.post("/sign-in", data={"link": link})).status_code == 403
    await at.enter()
    for _ in range(8):
        at.clock.now += timedelta(hours=1, seconds=-0.125)
        assert (await at.http.get("/you")).status_code == 200
    at.clock.now += timedelta(seconds=1)
    assert (await at.http.get("/you")).headers["location"] == "/sign-in?next=/you"


async def test_a_session_ends_after_an_hour_without_a_request(at: Front) -> None:
    await at.enter()
    at.clock.now += timedelta(minutes=59)
    assert (await at.http.get("/you")).status_code == 200
    at.clock.now += timedelta(minutes=59)
    assert (await at.http.get("/you")).status_code == 200
    at.clock.now += timedelta(hours=1)
    assert (await at.http.get("/you")).status_code == 303


async def test_what_a_page_asks_for_by_itself_keeps_no_session_going(at: Front) -> None:
    await at.enter()
    asked = await at.http.get("/queue/changed?scope=team")
    assert asked.status_code == 204
    at.clock.now += timedelta(minutes=59)
    again = await at.http.get("/queue/changed?scope=team", headers={"If-None-Match": asked.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    at.clock.now += timedelta(minutes=1)
    assert (await at.http.get("/you")).status_code == 303


async def test_a_cookie_that_no_sign_in_gave_is_nobodys(at: Front) -> None:
    token = at.identity.mint(OFFICE, PERSON, typ=SESSION)
    assert (await at.http.get("/you", headers={"Cookie": f"front-door={token}"})).status_code == 303


async def test_somebody_sees_where_they_are_signed_in_and_ends_it(at: Front) -> None:
    person = Person(id="w-77", name="Robin Pretend", role=Role.AUDITOR)
    await at.enter(person)
    elsewhere = {"Cookie": f"front-door={at.http.cookies['front-door']}"}
    await at.enter(Person(id="w-78", name="Sam Pretend", role=Role.AUDITOR))
    another = {"Cookie": f"front-door={at.http.cookies['front-door']}"}
    await at.enter(person)
    shown = (await at.http.get("/you")).text
    (session,) = re.findall('name="session" value="([^"]+)"', shown)
    csrf = await at.csrf()
    assert (await at.http.post("/you/sessions", data={"session": session})).status_code == 403
    not_ours = at.identity.verified(another["Cookie"].partition("=")[2], SESSION)
    assert not_ours
    for each in (session, not_ours["jti"], "nothing", ""):
        assert (await at.http.post("/you/sessions", data={"session": each, "csrf": csrf})).status_code == 303
    assert (await at.http.get("/you")).status_code == 200
    assert (await at.http.get("/you", headers=elsewhere)).status_code == 303
    assert (await at.http.get("/you", headers=another)).status_code == 200


async def test_links_sign_nobody_in_unless_they_are_switched_on(at: Front) -> None:
    link, at.app.state.links = at.link(), None
    for answer in (
        await at.http.get("/sign-in", params={"link": link}), await at.http.post("/sign-in", data={"link": link}),
    ):  # fmt: skip
        assert answer.status_code == 403
        assert PERSON.name not in answer.text
    assert "Nobody can sign in yet" in (await at.http.get("/sign-in")).text


async def test_no_token_stands_for_another_kind(at: Front) -> None:
    await at.enter()
    session = at.http.cookies["front-door"]
    access, link = (at.identity.mint(OFFICE, PERSON, typ=typ) for typ in ("at+jwt", sign_in.LINK))
    for cookie, status in ((access, 303), (link, 303), (session, 200)):
        answer = await at.http.get("/you", headers={"Cookie": f"front-door={cookie}"})
        assert answer.status_code == status
    for bearer, status in ((session, 401), (link, 401), (access, 200)):
        answer = await at.http.get("/v1/cases", headers={"Authorization": f"Bearer {bearer}"})
        assert answer.status_code == status
    for given in (access, session):
        assert (await at.http.post("/sign-in", data={"link": given})).status_code == 403
    for nonsense in ("", "x", "é", session[:-2], "x" * 9_000):
        answer = await at.http.get("/you", headers={b"Cookie": f"front-door={nonsense}".encode()})
        assert answer.status_code == 303


async def test_a_session_ends_with_its_clients_word(at: Front) -> None:
    for client, role in (("nobody", Role.AUDITOR), (AGENCY, Role.AUDITOR), (OFFICE, Role.PARTNER_MANAGER)):
        assert (await at.enter(Person(id="w-1", name="Robin Pretend", role=role), client)).status_code == 303
        assert (await at.http.get("/you")).status_code == 303


async def test_who_signs_out_is_out_in_every_process(at: Front, database: Database) -> None:
    await at.enter()
    kept = {"Cookie": f"front-door={at.http.cookies['front-door']}"}
    async with front(database) as other:
        assert (await other.http.get("/you", headers=kept)).status_code == 200
        left = await at.http.post("/sign-out", data={"csrf": await at.csrf()})
        assert (left.status_code, left.headers["location"]) == (303, "/signed-out")
        assert "front-door" not in at.http.cookies
        assert (await other.http.get("/you", headers=kept)).status_code == 303


async def test_no_page_names_who_has_signed_out(at: Front) -> None:
    await at.enter()
    kept = {"Cookie": f"front-door={at.http.cookies['front-door']}"}
    await at.http.post("/sign-out", data={"csrf": await at.csrf()})
    for path in ("/nowhere", "/accessibility", "/sign-in", "/signed-out"):
        assert PERSON.name not in (await at.http.get(path, headers=kept)).text


async def test_an_agencys_people_begin_at_their_own_pages_and_get_none_of_the_authoritys(at: Front) -> None:
    entered = await at.enter(Person(id="p-1", name="Robin Pretend", role=Role.PARTNER_PRACTITIONER), AGENCY)
    assert entered.headers["location"] == (await at.http.get("/")).headers["location"] == "/agency"
    assert "Agency" in (await at.http.get("/you")).text
    shown = await at.http.get("/queue")
    assert shown.status_code == 403
    assert "for the authority’s own staff" in shown.text


def test_an_operator_makes_a_link_that_signs_somebody_in(database: Database, tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.mkdir()
    (keys / "issuer.jwk").write_text(json.dumps(database.issuer_key))
    settings = {
        "DATABASE_URL": database.url,
        "KEYS_DIRECTORY": str(keys),
        "ISSUER": ISSUER,
        "CHECKPOINTS_TO": str(keys),
        "SIGN_IN_LINKS": "true",
    }
    environment = {f"FRONTDOOR_{name}": value for name, value in settings.items()}

    def said(*arguments: str) -> Result:
        command = ["sign-in-link", "--worker", "w-9", "--name", "Robin Pretend", *arguments]
        return CliRunner().invoke(cli.app, command, env=environment)

    made = said("--role", "auditor", "--authority", "926")
    assert made.stdout.startswith(f"{ISSUER}/sign-in?link="), made.stderr
    identity = Identity(ISSUER, [OKPKey.import_key(database.issuer_key)], Nobody(), lambda: NOW)
    claims = identity.verified(made.stdout.strip().rpartition("link=")[2], sign_in.LINK)
    assert claims
    assert (claims["client_id"], claims["sub"], claims["role"]) == ("workforce-926", "w-9", "auditor")
    assert "Say which --authority: 925, 926." in str(said("--role", "auditor").exception)
    assert "look at role" in said("--role", "king").stderr
    assert "may vouch" in str(said("--role", "partner_manager").exception)
    of_a_school = said("--role", "partner_manager", "--agency", "school-925").stdout.strip().rpartition("link=")[2]
    assert (identity.verified(of_a_school, sign_in.LINK) or {})["client_id"] == "school-925"
    for nobodys in (("auditor", "school-925"), ("partner_manager", "workforce-925")):
        assert "may not vouch" in said("--role", nobodys[0], "--agency", nobodys[1]).stderr
    environment["FRONTDOOR_SIGN_IN_LINKS"] = "false"
    assert "Links are switched off" in said("--role", "auditor", "--authority", "926").stderr


async def test_an_operator_lists_sessions_and_ends_them(
    at: Front, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    at.clock.now = datetime.now(UTC)
    settings = {"DATABASE_URL": database.url, "KEYS_DIRECTORY": str(database.keys), "ISSUER": ISSUER}
    for name, value in (settings | {"CHECKPOINTS_TO": str(database.checkpoints)}).items():
        monkeypatch.setenv(f"FRONTDOOR_{name}", value)

    def said(*arguments: str) -> str:
        return CliRunner().invoke(cli.app, ["sessions", *arguments]).stdout

    await at.enter(Person(id="w-91", name="Robin Pretend", role=Role.AUDITOR))
    (line,) = [each for each in said("list").splitlines() if "w-91" in each]
    assert "auditor  link  since" in line
    assert "Robin" not in line
    assert said("end", "w-91", "--by", "op.anna", "--reason", "Left.") == "1 session ended.\n"
    assert (await at.http.get("/you")).status_code == 303
    assert "w-91" not in said("list")
    kept = [json.loads(each) for each in said("list", "--every", "--json").splitlines()]
    assert [each["ended_by"] for each in kept if each["worker"] == "w-91"] == ["operator"]
    assert said("end") == ""
    assert said("end", "w-91") == "0 sessions ended.\n"
    with psycopg.connect(database.admin) as admin:
        acted = [each for each in acts.every(admin) if "w-91" in str(each.told)]
    assert [(each.act, each.by.id, each.by.reason, each.told) for each in acted] == [
        ("sessions-ended", "op.anna", "Left.", {"authority": "925", "workers": ["w-91"], "ended": 1})
    ]


async def test_over_https_the_cookie_is_bound_to_the_host(at: Front, database: Database) -> None:
    key = OKPKey.import_key(database.issuer_key)
    identity = Identity("https://front-door.example", [key], Nobody(), lambda: NOW)
    here: Sessions = at.app.state.sessions
    sessions = Sessions(identity, here.registry, here.sign_ins)
    given = Response()
    await sessions.begin(given, OFFICE, PERSON)
    assert re.match(
        "__Host-front-door=[^;]+; HttpOnly; .*Path=/; SameSite=strict; Secure$", given.headers["set-cookie"]
    )


@pytest.mark.parametrize(
    "elsewhere",
    ["", "https://example.org", "//example.org", "/\\example.org", "\\\\example.org", "javascript:1", "queue", "/a b",
     "/a\nb", "/\t/example.org", "/sign-in?next=/", "/sign-out", "/" + "a" * 2_000],
)  # fmt: skip
def test_an_address_elsewhere_is_not_followed(elsewhere: str) -> None:
    assert pages.local_path(elsewhere) == "/queue"


def test_a_page_of_ours_is_followed() -> None:
    for path in ("/", "/cases/7K3M", "/cases/7K3M/history?at=5&as_of=2027-01-14T16:52:00%2B00:00"):
        assert pages.local_path(path) == path


# Forms


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:81"},
        {"Origin": "http://["},
    ],
)
async def test_a_form_sent_from_elsewhere_is_refused(at: Front, headers: dict[str, str]) -> None:
    link = at.link()
    refused = await at.http.post("/sign-in", data={"link": link}, headers=headers)
    assert refused.status_code == 403
    assert "This form cannot be used any more" in refused.text
    assert (await at.http.post("/sign-in", data={"link": link})).status_code == 303  # it was not used up
    csrf = await at.csrf()
    assert (await at.http.post("/sign-out", data={"csrf": csrf}, headers=headers)).status_code == 403
    assert (await at.http.get("/you")).status_code == 200


async def test_a_form_of_ours_is_taken(at: Front) -> None:
    for headers in ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, {"Origin": ISSUER}, {}):
        await at.enter()
        csrf = await at.csrf()
        assert (await at.http.post("/sign-out", data={"csrf": csrf}, headers=headers)).status_code == 303


async def test_a_form_without_the_secret_of_its_session_is_refused(at: Front) -> None:
    await at.enter()
    of_another = await at.csrf()
    await at.enter()
    for data in ({}, {"csrf": ""}, {"csrf": "é"}, {"csrf": of_another}, {"csrf": (await at.csrf())[:-1] + "g"}):
        refused = await at.http.post("/sign-out", data=data)
        assert refused.status_code == 403
        assert "This form cannot be used any more" in refused.text
    assert (await at.http.get("/you")).status_code == 200


def test_files_come_with_a_form_byte_by_byte() -> None:
    content = bytes(range(256)) + b"\r\n--\r\n--x\r\n\r\n\n"
    sent = httpx.Request("POST", ISSUER, data={"csrf": "é"}, files={"pack": ("a.zip", content), "none": ("?", b"")})
    body = sent.read().replace(b'filename="?"', b'filename=""')  # as a browser sends a field nobody filled in
    fields, files = parts(body, sent.headers["content-type"])
    assert fields == {"csrf": "é"}
    assert files == {"pack": content}


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "multipart/form-data; boundary=x"),
        (b"--x--\r\n", "multipart/form-data"),
        (b"--y\r\n\r\n\r\n--y--", "multipart/form-data; boundary=x"),
        (b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', "multipart/form-data; boundary=x"),
        (b"--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--", "multipart/form-data; boundary=x"),
        (b"--x\r\n\r\n1" * 200 + b"\r\n--x--", "multipart/form-data; boundary=x"),
    ],
)
def test_what_is_not_a_form_is_refused(body: bytes, kind: str) -> None:
    with pytest.raises(Problem, match="malformed-request"):
        parts(body, kind)


async def test_a_file_may_be_larger_than_another_body_but_not_without_end(at: Front) -> None:
    router = pages.router()

    @router.post("/taken")
    async def taken(page: pages.ThePage) -> PlainTextResponse:
        return PlainTextResponse(f"{page.form['why']} {len(page.files['pack'])}")

    at.app.router.routes.extend(router.routes)
    await at.enter()
    data = {"csrf": await at.csrf(), "why": "to see"}
    large = await at.http.post("/taken", data=data, files={"pack": b"x" * 5_000_000})
    assert (large.status_code, large.text) == (200, "to see 5000000")
    too_large = await at.http.post("/taken", data=data, files={"pack": b"x" * 7_000_000})
    assert too_large.status_code == 413
    assert "The file is too large" in too_large.text
    assert (await at.http.post("/taken", data=data)).status_code == 415
    unsaid = await at.http.post("/taken", data={"why": "to see"}, files={"pack": b"x"})
    assert unsaid.status_code == 403


# What comes back


async def test_every_page_forbids_what_it_does_not_need(at: Front) -> None:
    await at.enter()
    for path in ("/you", "/sign-in", "/signed-out", "/accessibility", "/nowhere", "/sign-in?link=x"):
        headers = (await at.http.get(path)).headers
        assert headers["content-type"] == "text/html; charset=utf-8"
        assert headers["content-security-policy"] == (
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
        assert headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert "camera=()" in headers["permissions-policy"]


async def test_what_comes_from_outside_is_text_on_a_page(at: Front) -> None:
    await at.enter(Person(id="w-2", name="<b>O'Nobody & Co</b>", role=Role.AUDITOR))
    shown = (await at.http.get("/you")).text
    assert "<b>O" not in shown
    assert "&lt;b&gt;O&#39;Nobody &amp; Co&lt;/b&gt;" in shown
    asked = (await at.http.get("/sign-in", params={"next": '/"><script>'})).text
    assert "<script" not in asked


OURS = """<script type="module" src="{{ static(name) }}" integrity="{{ integrity(name) }}"></script>"""


def test_no_template_has_a_style_another_host_or_a_script_but_a_module_of_ours() -> None:
    every = sorted(TEMPLATES.glob("**/*.html"))
    assert len(every) >= 6
    for template in every:
        text = template.read_text().replace(OURS, "")
        assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=|https?://|javascript:", text), template


def test_a_name_a_template_was_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        pages.templates.from_string("{{ nobody }}").render()
    with pytest.raises(UndefinedError):
        pages.templates.from_string("{{ given.nobody }}").render(given={})


async def test_stylesheets_are_kept_for_ever_under_an_address_of_their_content(at: Front) -> None:
    for name, kind in assets.TYPES.items():
        path = assets.address(name)
        plain = await at.http.get(path, headers={"Accept-Encoding": "identity"})
        assert plain.headers["content-type"] == kind
        assert plain.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert "content-encoding" not in plain.headers
        packed = await at.http.get(path, headers={"Accept-Encoding": "gzip"})
        assert packed.headers["content-encoding"] == "gzip"
        assert packed.content == plain.content == assets.asset(name).plain
        known = await at.http.get(path, headers={"If-None-Match": plain.headers["etag"]})
        assert (known.status_code, known.content) == (304, b"")
    assert (await at.http.get("/static/0000000000000000/govuk.css")).status_code == 404
    assert (await at.http.get(f"/static/{assets.asset('govuk.css').digest}/README.md")).status_code == 404


def test_the_stylesheets_fetch_nothing() -> None:
    for name in (name for name in assets.TYPES if name.endswith(".css")):
        sheet = assets.asset(name).plain.decode()
        assert not re.search(r"url\(|@import|@font-face|GDS Transport|crown", sheet)


# Errors


async def test_a_browser_that_is_lost_gets_a_page_and_a_system_a_problem(at: Front) -> None:
    page = await at.http.get("/nowhere")
    assert page.status_code == 404
    assert "Page not found" in page.text
    assert page.headers["vary"] == "Accept"
    for path, accept in (("/nowhere", "*/*"), ("/nowhere", "application/json"), ("/v1/nowhere", "text/html")):
        problem = await at.http.get(path, headers={"Accept": accept})
        assert problem.headers["content-type"] == "application/problem+json"
    assert (await at.http.get("/v1/cases")).headers["content-type"] == "application/problem+json"


async def test_a_page_says_what_it_cannot_do(at: Front) -> None:
    await at.enter()
    wrong = await at.http.post("/you", data={"csrf": await at.csrf()})
    assert wrong.status_code in {405, 415}  # it takes no form at all
    assert wrong.headers["content-type"] == "text/html; charset=utf-8"
    unknown = await at.http.get("/you?canary=4711")
    assert unknown.status_code == 422
    assert "There is a problem with the address" in unknown.text
    assert "4711" not in unknown.text


async def test_a_failure_has_a_page_with_a_number_and_no_value(at: Front) -> None:
    router = pages.router()

    @router.get("/fails")
    async def fails(given: str) -> None:
        raise RuntimeError(given)

    at.app.router.routes.extend(router.routes)
    failed = await at.http.get("/fails?given=canary4711")
    assert failed.status_code == 500
    assert "Sorry, there is a problem with the service" in failed.text
    assert words.grouped(failed.headers["traceparent"].split("-")[1]) in failed.text
    assert "canary4711" not in failed.text


async def test_without_the_record_a_page_says_so(database: Database) -> None:
    async with front(database) as at:
        await at.enter()
        token = at.http.cookies["front-door"]
        await at.app.state.journal.close()
        away = await at.http.get("/you", headers={"Cookie": f"front-door={token}"})
        assert away.status_code == 503
        assert "Sorry, the record cannot be reached" in away.text
        assert away.headers["retry-after"] == "5"


async def test_a_record_that_goes_while_somebody_signs_in_is_said_too(
    at: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> str:
        raise DatabaseUnavailable

    await at.enter()
    monkeypatch.setattr(DatabaseRegistry, "name_of", away)
    assert (await at.http.get("/you")).status_code == 503


async def test_a_log_is_verified_for_one_at_a_time(at: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()
    verified = Log.verified

    def slowly(*given: Any) -> Sequence[Report]:
        assert go_on.wait(10)
        return verified(*given)

    monkeypatch.setattr(Log, "verified", slowly)
    await at.enter()
    data = {"csrf": await at.csrf()}
    answers = asyncio.as_completed([at.http.post("/audit/verify", data=data) for _ in range(3)])
    assert [(await next(answers)).status_code for _ in range(2)] == [409, 409]
    go_on.set()
    assert (await next(answers)).status_code == 200
    assert (await at.http.post("/audit/verify", data=data)).status_code == 200


@pytest.mark.parametrize("code", PROBLEMS)
def test_every_problem_has_a_page(drawn: Callable[[Problem], str], code: str) -> None:
    members: dict[str, Any] = {
        "clause": "CL2",
        "quote": "Two people",
        "source": "Guide",
        "missing": "canary",
        "who_may": ["auditor"],
    }
    shown = drawn(Problem(code, **(members if code == "refused" else {})))
    assert shown.count("<h1") == 1
    assert ("1234 abcd" in shown) == (PROBLEMS[code].status >= 500)


@pytest.fixture(scope="module")
def drawn(database: Database) -> Callable[[Problem], str]:
    """How a problem looks, without a server."""
    app = application(database, Clock())
    route = next(route for route in app.router.routes if isinstance(route, pages.PageRoute))

    def shown(problem: Problem) -> str:
        scope = {"type": "http", "app": app, "route": route, "headers": [], "state": {"trace_id": "1234abcd" * 4}}
        answer = problem.answer(scope)
        assert answer.status_code == problem.status
        return bytes(answer.body).decode()

    return shown


# Words


def test_moments_are_said_in_uk_time() -> None:
    summer, winter = datetime(2026, 7, 8, 22, 5, 9, tzinfo=UTC), datetime(2027, 1, 14, 0, 0, tzinfo=UTC)
    assert words.moment(summer) == "8 July 2026 at 11:05pm"
    assert words.exact(summer) == "8 July 2026 at 11:05:09pm"
    assert words.short(summer) == "8 Jul 11:05pm"
    assert words.moment(winter) == words.exact(winter) == "14 January 2027 at midnight"
    assert words.exact(winter + timedelta(seconds=1)) == "14 January 2027 at 12:00:01am"
    assert words.short(winter + timedelta(hours=12)) == "14 Jan midday"
    assert words.time(winter + timedelta(hours=9)) == "9am"
    assert words.time(winter + timedelta(minutes=30)) == "12:30am"
    assert words.day(datetime(2026, 7, 8, 23, 30, tzinfo=UTC)) == "9 July 2026"
    assert words.short_day(date(2026, 7, 8)) == "8 Jul 2026"


def test_spans_names_and_counts_are_said_in_words() -> None:
    assert words.duration(timedelta(hours=7, minutes=38, seconds=59)) == "7 hours 38 minutes"
    assert words.duration(timedelta(days=-1, minutes=-5)) == "1 day"
    assert words.duration(timedelta(seconds=59)) == "less than a minute"
    assert words.short_duration(timedelta(hours=2, minutes=10)) == "2h 10m"
    assert words.short_duration(timedelta(days=3, hours=4, minutes=5)) == "3d 4h"
    assert words.words("closure-authorised") == "Closure authorised"
    assert words.words("nhs_number") == "NHS number"
    assert language.plural(1, "{count} event", "{count} events") == "1 event"
    assert language.plural(2_000, "{count} child", "{count} children") == "2,000 children"
    assert words.grouped("abcdefghij") == "abcd efgh ij"


def test_every_queue_stands_on_the_page_once() -> None:
    assert sorted(str(stage.queue) for stage in stages.STAGES) == sorted(Queue)
    assert sorted(str(stage.queue) for _, theirs in stages.OFFICES for stage in theirs) == sorted(Queue)
