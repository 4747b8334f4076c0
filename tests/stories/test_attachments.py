"""A school sends a chronology and the photograph of a body map; an officer reads them, and nobody else."""

import base64
import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any
from uuid import UUID, uuid4

import httpx
import psycopg
import pytest
from sqlalchemy import create_engine

from app.base import clock
from app.base.references import Referent, read, stream_of
from app.proof import files
from app.record.attachments import PART
from app.record.keys import FileKeys
from app.record.recorder import Recorder
from app.record.scanner import TEST_FILE
from app.running import worker
from domain.vocabulary import Role
from migrations import Tenant
from openapi.client.api.cases import decide_outcome
from tests.pressing import inputs
from tests.serving import Database, Service, sqlalchemy_url
from tests.stories.people import Town, contact
from tests.stories.test_erasing import ASK, DECIDE, REDIRECT, YES, asking
from tests.stories.test_pages_of_agencies import at_the_school
from tests.stories.test_pages_of_cases import looking

PHOTOGRAPH = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 3000
"""Two parts of a picture."""


class Sender:
    """Somebody's system, which sends files."""

    def __init__(self, client: httpx.Client, case: str) -> None:
        self.client = client
        self.files = f"/v1/cases/{case}/attachments"

    def announces(self, content: bytes, media_type: str = "image/jpeg", key: str = "", **told: Any) -> httpx.Response:
        """Say what is to come."""
        body = {"kind": "photograph-of-body-map", "name": "Mia’s arm.jpg", "media_type": media_type,
                "length": len(content), "sha256": hashlib.sha256(content).hexdigest()} | told  # fmt: skip
        return self.client.post(self.files, json=body, headers={"Idempotency-Key": key or str(uuid4())})

    def puts(self, attachment: str, number: int, part: bytes, digest: bytes | None = None) -> httpx.Response:
        """Send a part."""
        said = base64.b64encode(hashlib.sha256(part).digest() if digest is None else digest).decode()
        headers = {"Content-Type": "application/octet-stream", "Content-Digest": f"sha-256=:{said}:"}
        return self.client.put(f"{self.files}/{attachment}/parts/{number}", content=part, headers=headers)

    def completes(self, attachment: str, key: str = "") -> httpx.Response:
        """Say that all was sent."""
        headers = {"Idempotency-Key": key or str(uuid4())}
        return self.client.post(f"{self.files}/{attachment}/completion", json={}, headers=headers)

    def sends(self, content: bytes, media_type: str = "image/jpeg", **told: Any) -> tuple[str, httpx.Response]:
        """All of it."""
        announced = self.announces(content, media_type, **told)
        assert announced.status_code == 201, announced.text
        attachment, size = announced.json()["attachment"], announced.json()["part_length"]
        for number, start in enumerate(range(0, len(content), size), start=1):
            assert self.puts(attachment, number, content[start : start + size]).status_code == 204
        return attachment, self.completes(attachment)


At = Callable[[str, str], Sender]


@pytest.fixture
def at(service: Service) -> Iterator[At]:
    """Somebody's system, by their role, at a case."""
    with ExitStack() as held:
        yield lambda role, case: Sender(held.enter_context(service.client(role)), case)


@pytest.fixture
def sent(town: Town) -> str:
    """A school's contact that waits for its outcome."""
    return town.school.sends(contact()).cases[0].case


def test_a_school_sends_a_photograph_in_parts_and_an_officer_fetches_it(at: At, database: Database, sent: str) -> None:
    school, officer = at("partner", sent), at("screening_manager", sent)
    key = str(uuid4())
    announced = school.announces(PHOTOGRAPH, key=key)
    assert announced.status_code == 201, announced.text
    attachment = announced.json()["attachment"]
    assert announced.json() | {"ends_at": None} == {
        "attachment": attachment, "part_length": PART, "parts": 2, "missing": [1, 2], "ends_at": None
    }  # fmt: skip
    assert school.puts(attachment, 2, PHOTOGRAPH[PART:]).status_code == 204
    assert school.completes(attachment).json()["code"] == "conflict"
    assert officer.client.get(officer.files).json() == {"items": []}
    assert officer.client.get(f"{officer.files}/{attachment}/content").status_code == 404
    assert school.announces(PHOTOGRAPH, key=key).json() == announced.json() | {"missing": [1]}
    assert school.announces(PHOTOGRAPH, key=key, name="Another.jpg").json()["code"] == "idempotency-key-reused"
    for _ in range(2):
        assert school.puts(attachment, 1, PHOTOGRAPH[:PART]).status_code == 204
    assert school.puts(attachment, 1, bytes(PART)).json()["code"] == "conflict"
    once, again = (school.completes(attachment, key) for _ in range(2))
    assert once.status_code == 201, once.text
    assert (again.json(), again.headers["Idempotency-Replayed"]) == (once.json(), "true")
    assert [each["event"] for each in once.json()["recorded"]] == ["attachment-added"]
    assert school.completes(attachment).json()["code"] == "conflict"

    (own,) = school.client.get(school.files).json()["items"]
    (seen,) = officer.client.get(officer.files).json()["items"]
    assert (own["name"], own["length"], "by" in own) == ("Mia’s arm.jpg", len(PHOTOGRAPH), False)
    assert seen["by"]["agency"] == "school-925"
    answer = officer.client.get(f"{officer.files}/{attachment}/content")
    assert answer.content == PHOTOGRAPH
    headers = answer.headers
    assert headers["Content-Disposition"] == f'attachment; filename="photograph-of-body-map-{sent}-1.jpg"'
    assert (headers["Content-Type"], headers["X-Content-Type-Options"]) == ("image/jpeg", "nosniff")
    assert headers["Content-Security-Policy"].startswith("sandbox")
    assert headers["Cache-Control"] == "no-store"
    duties = officer.client.get(f"/v1/cases/{sent}").json()["duties"]
    assert "C10" in {each["clause"] for each in duties}
    read = at("auditor", sent).client.get("/v1/reads", params={"record": sent}).text
    assert f"attachment {attachment}" in read
    with psycopg.connect(database.admin) as admin:
        kept = admin.execute("SELECT sealed FROM la_925.fd_attachment_part").fetchall()
    assert kept
    assert not any(bytes(range(64)) in part for (part,) in kept)


def test_nobody_of_another_agency_or_authority_learns_of_a_file(at: At, sent: str) -> None:
    attachment, completed = at("partner", sent).sends(PHOTOGRAPH)
    assert completed.status_code == 201
    for role in ("partner_police", "other_screening_manager", "other_partner"):
        stranger = at(role, sent)
        assert stranger.announces(PHOTOGRAPH).status_code == 404
        assert stranger.puts(attachment, 1, PHOTOGRAPH[:PART]).status_code == 404
        for path in ("", f"/{attachment}/progress", f"/{attachment}/content"):
            assert stranger.client.get(stranger.files + path).status_code == 404
    officer = at("screening_manager", sent)
    theirs, completed = officer.sends(b"3 March: no coat.\n", "text/plain", kind="chronology", name="Ours.txt")
    assert completed.status_code == 201
    school = at("partner", sent)
    assert [each["attachment"] for each in school.client.get(school.files).json()["items"]] == [attachment]
    assert school.client.get(f"{school.files}/{theirs}/content").status_code == 404
    assert school.client.get(f"{school.files}/{theirs}/progress").status_code == 404


@pytest.mark.parametrize(
    ("content", "media_type", "why"),
    [
        (b"MZ\x90 not a picture", "image/jpeg", "not-as-announced"),
        (b"words \0 and a control", "text/plain", "not-as-announced"),
        (b"\xff\xfe no text", "text/plain", "not-as-announced"),
        (b"%PDF-1.7 with " + TEST_FILE, "application/pdf", "malware-found"),
    ],
)
def test_what_is_not_what_it_says_or_holds_malware_is_not_recorded(
    at: At, sent: str, content: bytes, media_type: str, why: str
) -> None:
    school = at("partner", sent)
    attachment, completed = school.sends(content, media_type)
    assert (completed.status_code, completed.json()["code"]) == (422, why)
    assert school.client.get(school.files).json() == {"items": []}
    seen = at("screening_manager", sent).client.get(f"/v1/cases/{sent}").json()["reading"]
    refused = seen["refused"] if seen else []
    assert [each["length"] for each in refused] == ([len(content)] if why == "malware-found" else [])
    assert school.completes(attachment).json()["code"] == why


def test_a_digest_that_differs_and_a_part_too_long_are_refused(at: At, sent: str) -> None:
    school = at("partner", sent)
    attachment, completed = school.sends(PHOTOGRAPH, sha256="0" * 64)
    assert (completed.status_code, completed.json()["code"]) == (422, "not-as-announced")
    attachment = school.announces(PHOTOGRAPH).json()["attachment"]
    assert school.puts(attachment, 1, PHOTOGRAPH[:PART], digest=bytes(32)).json()["code"] == "invalid-body"
    assert school.puts(attachment, 1, PHOTOGRAPH[: PART - 1]).json()["code"] == "invalid-body"
    assert school.puts(attachment, 3, b"x").json()["code"] == "invalid-body"
    too_long = school.announces(PHOTOGRAPH, length=20 * 1024 * 1024 + 1)
    assert (too_long.status_code, too_long.json()["errors"][0]["pointer"]) == (422, "/length")
    for _ in range(18):
        assert school.announces(PHOTOGRAPH).status_code == 201
    assert school.announces(PHOTOGRAPH).json()["code"] == "conflict"


def test_a_file_comes_to_a_contact_that_waits_and_from_the_offices_to_an_open_referral(at: At, case: str) -> None:
    late = at("partner", case).announces(PHOTOGRAPH)
    assert (late.status_code, late.json()["clause"]) == (409, "SIB7")
    _, completed = at(Role.AREA_PRACTICE_SUPERVISOR.value, case).sends(PHOTOGRAPH)
    assert completed.status_code == 201, completed.text
    by_the_machine = at(Role.AUDITOR.value, case).announces(PHOTOGRAPH)
    assert (by_the_machine.status_code, by_the_machine.json()["clause"]) == (409, "SIB7")


def test_a_file_is_added_by_a_form_and_fetched_from_the_cases_page(
    at: At, service: Service, database: Database, sent: str
) -> None:
    with looking(service, database, Role.SCREENING_MANAGER) as officer:
        page = f"/cases/{sent}/attachments"
        assert f'href="{page}"' in officer.get(f"/cases/{sent}").text
        typed = inputs(officer.get(page).text) | {"kind": "chronology", "name": "The spring term"}
        wrong = officer.post(page, data=typed, files={"file": ("a.exe", b"MZ\x00")})
        assert (wrong.status_code, "This is no PDF" in wrong.text) == (422, True)
        assert officer.post(page, data=typed | {"csrf": "x"}, files={"file": ("a.txt", b"x")}).status_code == 403
        typed["key"] = inputs(wrong.text)["key"]
        added = officer.post(page, data=typed, files={"file": ("a.txt", b"3 March: no coat.\n")})
        assert (added.status_code, added.headers["location"]) == (303, page)
        shown = officer.get(page).text
        assert "The spring term" in shown
        (address,) = re.findall(rf'href="({page}/[0-9a-f-]+)"', shown)
        answer = officer.get(address)
        assert answer.content == b"3 March: no coat.\n"
        assert answer.headers["Content-Disposition"].startswith('attachment; filename="chronology-')
    _, completed = at("partner", sent).sends(PHOTOGRAPH)
    assert completed.status_code == 201
    with at_the_school(service, database) as lead:
        page = f"/agency/cases/{sent}/attachments"
        shown = lead.get(page).text
        assert ("Mia’s arm.jpg" in shown, "The spring term" in shown) == (True, False)
        assert lead.get(address).status_code == 403
        assert lead.get(address.replace("/cases/", "/agency/cases/")).status_code == 404


def test_a_file_that_is_another_or_gone_is_found_by_whoever_verifies(at: At, database: Database, sent: str) -> None:
    attachment, completed = at("partner", sent).sends(PHOTOGRAPH)
    position = completed.json()["recorded"][0]["position"]
    changed = "UPDATE {} SET sealed = sealed || '\\x00' WHERE attachment = %s AND number = 2"
    gone = "DELETE FROM {} WHERE attachment = %s AND number = 1"
    for how, done in (("is not the one", changed), ("is gone", gone)):
        with psycopg.connect(database.admin) as admin:
            assert found_by(admin) == []
            admin.execute(done.format("la_925.fd_attachment_part"), [attachment])
            ((kind, where, what),) = found_by(admin)
            admin.rollback()
        assert (kind, where) == ("file", position)
        assert how in what


def found_by(connection: psycopg.Connection) -> Sequence[tuple[str, int | None, str]]:
    log = Recorder.over(connection, Tenant("925"))
    found = [(each.kind, each.position, each.what) for each in files.findings(connection, log)]
    connection.execute("RESET ROLE")
    return found


def scope_of(town: Town, case: str) -> UUID:
    """What the keys of a case are kept under."""
    return stream_of("925", str(read(Referent.COMMUNICATION, town.manager.office(case).communication)))


def test_no_file_is_added_to_what_was_erased(town: Town, at: At, database: Database, sent: str) -> None:
    FileKeys(database.keys / "925").destroy(scope_of(town, sent), "narrative")
    assert at("partner", sent).announces(PHOTOGRAPH).json()["code"] == "erased"


def test_a_file_falls_with_the_keys_of_its_case(town: Town, at: At, database: Database, sent: str) -> None:
    school, officer = at("partner", sent), at("screening_manager", sent)
    photograph, letter = (
        school.sends(PHOTOGRAPH, kind=kind)[0] for kind in ("photograph-of-body-map", "written-referral")
    )
    keys, tenant = FileKeys(database.keys / "925"), Tenant("925")

    def kept() -> set[str]:
        engine = create_engine(sqlalchemy_url(database.admin))
        with engine.begin() as connection:
            worker._sweep(tenant, keys, clock.now, connection)
        engine.dispose()
        with psycopg.connect(database.admin) as admin:
            found = admin.execute("SELECT DISTINCT attachment::text FROM la_925.fd_attachment_part").fetchall()
        return {each for (each,) in found} & {photograph, letter}

    assert kept() == {photograph, letter}
    keys.destroy(scope_of(town, sent), "referrer")
    assert officer.client.get(f"{officer.files}/{letter}/content").json()["code"] == "erased"
    assert officer.client.get(f"{officer.files}/{photograph}/content").content == PHOTOGRAPH
    assert kept() == {photograph}
    town.screened(sent)
    town.manager.does(decide_outcome.sync_detailed, sent, REDIRECT)
    town.advisor.does(ASK, sent, asking("child"))
    town.area_manager.does(DECIDE, sent, YES)
    assert kept() == set()
    assert [each["name"] for each in officer.client.get(officer.files).json()["items"]] == [None, None]
    assert officer.client.get(f"{officer.files}/{photograph}/content").json()["code"] == "erased"
    with psycopg.connect(database.admin) as admin:
        assert found_by(admin) == [], "the log says that it was erased"
