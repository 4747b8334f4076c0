"""Nothing personal stands in clear anywhere but in the answers of those who may see it.

Marked words go through the whole spine, wrong bodies, wrong addresses and searches. Then the database's files, a dump
of its tables, its log, the service's and the worker's logs, the key store and every refusal are searched for them.
"""

import asyncio
import base64
import hashlib
import io
import os
import re
import subprocess
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin
from uuid import uuid4

import httpx
import psycopg
import pytest
from fastapi.routing import APIRoute
from pydantic import BaseModel

from app.api.application import _described
from app.api.bodies import ContactBody
from app.api.declared import body_of
from app.api.routes import (
    concerns,
    cooperation,
    enquiries,
    family,
    feedback,
    informing,
    protection,
    referrals,
    screening,
    sharing,
    subject_access,
)
from app.demo.postgres import Postgres
from app.reading.cloud_events import CloudEvent
from app.running.worker import PROJECTIONS
from app.web.commands import commands
from app.web.site import MODULES
from app.web.typed import filled as typed_as
from domain.need_to_know import READERS, Matter
from domain.records_considered import RecordKind
from domain.vocabulary import SCREENERS, CheckKind, Role
from tests.faults import hooked
from tests.forked import Forked
from tests.places import reachable, ready
from tests.pressing import inputs
from tests.receiving import Received
from tests.serving import ISSUER, STARTS_WITHIN, TEAM, Database, Service, prepared, serving
from tests.stories.test_pages_of_cases import looking, pages

MARK = "Zq7KxWvB3mHt"
"""Begins every text that is sent."""

BORN, HOUSEHOLD_BORN, EXPECTED = "2011-11-13", "1961-12-29", "2027-10-31"
NHS, UPN, POSTCODE, LATER_NHS = "4857773456", "Q7ZX9V5B3M1K", "ZQ97 9XQ", "9434765919"
CONTROL = "Yw8JuPcD5nGs"
"""Written to a table on purpose, to see that the search would find the others."""

TYPED: dict[str, Any] = {
    "date_of_birth": BORN,
    "expected_date_of_birth": EXPECTED,
    "postcode": POSTCODE,
    "number": NHS,
    "locality": TEAM,
    "id": "dsl-7",
    "taken_by": None,
    "agency": None,
    "occurred_at": None,
    "received_at": "2026-07-06T09:00:00Z",
    "heard_at": "2026-07-06T09:00:00Z",
    "at": "2026-07-06T09:00:00Z",
    "on": "2026-07-01",
    "began_on": "2026-06-01",
    "ended_on": "2026-06-30",
    "request": "service",
    "intent": "safeguarding-referral",
    "statutory_basis": "section-17",
    "route": "customer-service-centre",
    "permission": True,
    "force": "lincolnshire-police",
    "code": "example-hospital",
}
"""What is not free text, and the codes by which work is routed."""


@dataclass
class Searched:
    """What the spine left behind, and where to look for it."""

    service: Service
    database: Database
    postgres: Postgres
    worker_log: Path
    refusals: list[httpx.Response] = field(default_factory=list)
    hooked: list[Received] = field(default_factory=list)
    dump: bytes = b""


def filled(model: type[BaseModel], path: str) -> dict[str, Any]:
    """A body with every field given, and marked words in every text."""
    return {name: _value(name, about.annotation, f"{path}.{name}") for name, about in model.model_fields.items()}


def _value(name: str, kind: Any, path: str) -> Any:
    origin, inside = get_origin(kind), get_args(kind)
    if origin is tuple:
        return [_value(name, inside[0], path)]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return filled(kind, path)
    if name in TYPED:
        return HOUSEHOLD_BORN if name == "date_of_birth" and "household" in path else TYPED[name]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind)).value
    if origin is Annotated or inside:
        return _value(name, next(part for part in inside if part is not type(None)), path)
    return {str: f"{MARK} {path}", bool: True, int: 4, datetime: "2026-07-07T09:15:00Z"}[kind]


OUTBOX = "outbox"
NEEDLES = [
    MARK,
    BORN,
    HOUSEHOLD_BORN,
    EXPECTED,
    NHS,
    UPN,
    LATER_NHS,
    POSTCODE,
    *(f"Sam {role.replace('_', ' ').title()}" for role in Role),
]


def forms(needle: str) -> set[bytes]:
    """A text as it may stand in a file: plain, UTF-16, hexadecimal, and base64 wherever it begins."""
    raw = needle.encode()
    found = {raw, needle.lower().encode(), needle.encode("utf-16-le"), raw.hex().encode(), raw.hex().upper().encode()}
    for before in range(3):
        body = base64.b64encode(b"\0" * before + raw + b"\0\0\0")
        found.add(body[(before * 8 + 5) // 6 : (before + len(raw)) * 8 // 6])
    return found


def found(content: bytes, needles: list[str] = NEEDLES) -> list[str]:
    """The needles that stand in it in any form."""
    return [needle for needle in needles if any(form in content for form in forms(needle))]


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory, cluster: Path) -> Iterator[Searched]:
    """A database, logs and keys after the spine was walked, all at rest."""
    directory = tmp_path_factory.mktemp("secrecy")
    with reachable() as place, ready(place / "postgres", cluster) as postgres:
        database = prepared(postgres, directory)
        with serving(database) as service, ExitStack() as clients:
            wanted = ("partner", "partner_police", "auditor", *Role)
            people: dict[str, httpx.Client] = {role: clients.enter_context(service.client(role)) for role in wanted}
            with _working(database) as worker_log:
                searched = Searched(service, database, postgres, worker_log)
                _walk(searched, people)
                _leave_a_draft(searched)
                _wait_for_the_projections(database)
            searched.hooked = asyncio.run(hooked.sent(database, people["partner"], people["partner_police"]))
        with psycopg.connect(database.admin, autocommit=True) as admin:
            admin.execute("CREATE TABLE scratch (plain text, long text, bytes bytea)")
            long = " ".join(f"{CONTROL} {number} and words that compress well" for number in range(500))
            admin.execute("INSERT INTO scratch VALUES (%s, %s, %s)", [CONTROL, long, long.encode()])
            admin.execute("CHECKPOINT")
        searched.dump = _dump(postgres, database.admin)
        yield searched


@contextmanager
def _working(database: Database) -> Iterator[Path]:
    log = database.directory / "worker.log"
    environment = {
        "FRONTDOOR_DATABASE_URL": database.url,
        "FRONTDOOR_KEYS_DIRECTORY": str(database.keys),
        "FRONTDOOR_ISSUER": ISSUER,
        "FRONTDOOR_CHECKPOINTS_TO": str(database.checkpoints),
        "FRONTDOOR_NOTICES": str(_notices(database)),
    }
    process = Forked("app.cli", "work", environment=os.environ | environment, output=log, errors=log)
    try:
        yield log
        assert process.poll() is None, log.read_text()
    finally:
        process.terminate()
        process.wait(30)


def _notices(database: Database) -> Path:
    """The file by which notices are written into a directory."""
    told = database.directory / "notices.toml"
    told.write_text(f'[925]\nchannel = "file"\ndirectory = "{database.directory / OUTBOX}"\n')
    return told


def _wait_for_the_projections(database: Database) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    there = (
        "SELECT count(*) FROM la_925.projection"
        " WHERE position = (SELECT max(notification_id) FROM la_925.fd_events) AND state = 'running'"
    )
    with psycopg.connect(database.admin, autocommit=True) as admin:
        while admin.execute(there).fetchall() != [(len(PROJECTIONS),)]:
            assert time.monotonic() < deadline, "the projections do not come up with the log"
            time.sleep(0.05)
        while admin.execute("SELECT FROM la_925.notice WHERE standing = 'owed'").fetchall():
            assert time.monotonic() < deadline, "the notices are not sent"
            time.sleep(0.05)


def _dump(postgres: Postgres, admin: str) -> bytes:
    """All tables as text, with bytes decoded: what the files hold compressed."""
    text = subprocess.run([postgres.bin("pg_dump"), "-d", admin], check=True, capture_output=True).stdout
    return text + b"\n".join(bytes.fromhex(run.decode()) for run in re.findall(rb"\\\\x((?:[0-9a-f]{2})+)", text))


def _walk(searched: Searched, people: dict[str, httpx.Client]) -> None:
    """The spine and its mistakes."""
    service = searched.service

    def ask(role: str, method: str, path: str, body: Any = None, *, status: int, **headers: str) -> httpx.Response:
        if method == "POST":
            headers = {"Idempotency-Key": f"{MARK}-{uuid4()}"} | headers
        answer = people[role].request(method, path, json=body, headers=headers)
        assert answer.status_code == status, (path, answer.text)
        if status >= 400:
            searched.refusals.append(answer)
        return answer

    def on(case: str, path: str, role: Role, body: Any, status: int = 201) -> httpx.Response:
        tag = ask("screening_manager", "GET", f"/v1/{case}", status=200).headers["ETag"]
        return ask(role, "POST", f"/v1/{case}{path}", body, status=status, **{"If-Match": tag})

    # A school's referral, and an anonymous neighbour's about the same child
    school = filled(ContactBody, "school") | {
        "referrer": None,
        "source": None,
        "channel": "system",
        "particulars": [],
        "information": None,
        "route_reason": None,
        "after_consultation": None,
        "request": "step-up-from-tac",
    }
    shares = _concern(ask)
    school["particulars"] = [{"shared": shares}]
    school["account"]["parents_informed"]["informed"] = False
    school["children"][0]["identifiers"].append({"kind": "upn", "number": UPN})
    child_sent = school["children"][0]
    first = _case(ask("partner", "POST", "/v1/contacts", school, status=201))
    neighbour = filled(ContactBody, "neighbour") | {
        "professional": None,
        "source": "9",
        "agency_reference": None,
        "particulars": [],
        "after_consultation": None,
        "step_up": None,
    }
    neighbour["referrer"] |= {"kind": "non-professional", "consents_to_disclosure": False}
    second = _case(ask(Role.CUSTOMER_SERVICE_ADVISOR, "POST", "/v1/contacts", neighbour, status=201))

    _files(searched, people, first)

    # The known check, with a match that is withdrawn, and a person found to be the same
    def child_of(case: str) -> str:
        view = ask("screening_manager", "GET", f"/v1/{case}", status=200).json()
        return f"children/{view['child']}"

    known, own = child_of(first), child_of(second)
    check = {"searched": [f"{MARK} searched"], "note": f"{MARK} note"}
    advisor, manager = Role.CUSTOMER_SERVICE_ADVISOR, Role.SCREENING_MANAGER
    on(first, "/known-check", advisor, check | {"result": "new"})
    on(second, "/known-check", advisor, check | {"result": "known", "child": known.partition("/")[2]})
    on(second, "/known-check/withdrawal", advisor, {"reason": f"{MARK} withdrawn"})
    same = {"other": known.partition("/")[2], "reason": f"{MARK} same"}
    on(own, "/same-child", advisor, same)
    on(own, "/same-child/withdrawal", advisor, same)
    on(own, "/identifiers", advisor, {"kind": "nhs-number", "number": NHS}, status=409)
    on(own, "/identifiers", advisor, {"kind": "nhs-number", "number": LATER_NHS})
    on(own, "/identifiers/nhs-number/release", advisor, {"reason": f"{MARK} released"})

    # What is known of the child changes, and so does who works here
    moved = {name: value for name, value in child_sent.items() if name not in {"identifiers", "words"}}
    on(first, "/details/amendment", advisor, {"details": moved, "reason": f"{MARK} moved"})
    worker = {
        "worker": "w-7",
        "name": f"{MARK} worker",
        "roles": ["auditor", "screening_manager"],
        "telephone": f"{MARK} telephone",
        "home_postcode": f"{MARK} home",
    }
    tag = ask("auditor", "GET", "/v1/directory", status=200).headers["ETag"]
    listing = {"workers": [worker], "reason": f"{MARK} listed"}
    ask("service_manager", "POST", "/v1/directory", listing, status=201, **{"If-Match": tag})

    # Screening, and the referral
    on(first, "/screening/outcome", manager, {"outcome": "progress-to-referral", "reasons": f"{MARK} early"}, 409)
    on(first, "/screening", advisor, {})
    level = filled(body_of(screening.DECIDE_LEVEL), "level")
    on(first, "/screening/level-of-response", manager, level)
    said = {"answer": "no", "asked": f"{MARK} asked"}
    checks = [{"kind": kind, "detail": f"{MARK} {kind}", **said} for kind in CheckKind]
    on(first, "/screening/checks", manager, {"checks": checks})
    finding = {"established": f"{MARK} finding"}
    findings = filled(body_of(screening.RECORD_FINDINGS), "findings") | {"significant_harm": "likely"}
    findings |= {"nature": finding, "how_and_why": finding, "needs": {"not_established_because": f"{MARK} why"}}
    on(first, "/screening/findings", manager, findings)
    read = {"read": [{"reference": f"{MARK} reference", "found": f"{MARK} read"}], "there_were_none": False}
    on(first, "/screening/records", manager, {"kinds": [{"kind": kind, **read} for kind in RecordKind]})
    considered = filled(body_of(protection.CONSIDER_STRATEGY_DISCUSSION), "considered")
    on(first, "/strategy-discussion", manager, considered)
    action = filled(body_of(protection.AUTHORISE_PROTECTION), "action")
    on(first, "/protective-action", manager, action)
    _parents_and_agencies(on, first, second)
    on(first, "/screening/outcome", manager, {"outcome": "progress-to-referral", "reasons": f"{MARK} outcome"})
    view = ask(manager, "GET", f"/v1/{first}", status=200).json()
    assert MARK in str(view)
    recording = {"outcome": "referral screened and awaiting assessment", "decided_in": view["outcome"]["decided_in"]}
    on(first, "/referral", advisor, recording | {"team": TEAM})
    _everybody_told(on, first)
    asked = ask(manager, "GET", f"/v1/{first}", status=200).json()["cooperation"]["asked"][0]["reference"]
    on(f"section-27-requests/{asked}", "/answer", manager, filled(body_of(cooperation.ANSWER), "helps"))
    _enquiry(ask, on, known.partition("/")[2])
    _subject_access(ask, on, first.partition("/")[2])
    for role in ("auditor", "partner", manager):
        ask(role, "GET", f"/v1/{first}", status=200)
    ask("auditor", "GET", f"/v1/{first}/history", status=200)

    on(second, "/crime-suspicion", manager, {"suspicion": f"{MARK} looked into"})
    notified = {"force": "lincolnshire-police", "police_reference": f"{MARK} looked into by them"}
    on(second, "/police-notification", manager, notified)
    _each_appears_where_its_view_says(searched, people, second)
    restriction = {"ground": "workers-own-family", "named": ["w-7"], "reasons": f"{MARK} restricted"}
    position = on(second, "/restriction", manager, restriction).headers["Front-Door-Position"]
    _nothing_of_what_is_restricted(people, second, position)
    _no_page_of_what_is_restricted(searched, second)
    _nothing_personal_in_the_feed(people)
    ask(advisor, "POST", f"/v1/{second}/glass", {"reasons": f"{MARK} at once"}, status=201)
    assert MARK in ask(advisor, "GET", f"/v1/{second}", status=200).text

    # Searches
    child = school["children"][0]
    known_by = {name: child[name] for name in ("given_name", "family_name", "date_of_birth")}
    for looked_for in (
        known_by,
        {"postcode": POSTCODE, "date_of_birth": BORN},
        {"identifier": {"kind": "nhs-number", "number": NHS}},
    ):
        for path in ("/v1/cases/search", "/v1/children/search"):
            ask(advisor, "POST", path, looked_for, status=200)
            ask(advisor, "POST", path, {**looked_for, MARK: MARK}, status=422)

    # Mistakes, each with the marked words where they do not belong
    for wrong in (
        {**school, MARK: MARK},
        {**school, "request": MARK},
        {**school, "children": MARK},
        {**school, "concern_summary": f"{MARK}\u202e"},
        {**school, "concern_summary": {"en": MARK}},
        {**school, "received_at": f"{MARK} 2026"},
        {**school, "children": [{"given_name": f"{MARK} " * 20_000}]},
        {**school, "children": [{"date_of_birth": f"{BORN}T00:00:00"}]},
        {**school, "children": [{"identifiers": [{"kind": "nhs-number", "number": f"{NHS}!"}]}]},
        {**school, "account": {"statutory_basis": MARK}},
        [MARK],
        MARK,
    ):
        ask("partner", "POST", "/v1/contacts", wrong, status=422)
    for broken in (f'{{"a": "{MARK}', f'{{"{MARK}": "\\u0000"}}', f'{{"a": NaN, "{MARK}": 1, "{MARK}": 2}}'):
        headers = {"Content-Type": "application/json", "Idempotency-Key": MARK}
        searched.refusals.append(people["partner"].post("/v1/contacts", content=broken.encode(), headers=headers))
    for path in (
        f"/v1/cases/{MARK}",
        f"/v1/cases?state={MARK}",
        f"/{MARK}",
        f"/v1/children/{MARK}",
        f"/v1/procedure/{MARK}",
    ):
        searched.refusals.append(people[manager].get(path))
    ask("partner_police", "GET", f"/v1/{first}", status=404)
    on(first, "/referral", Role.AUDITOR, recording | {"team": MARK}, 409)
    ask(advisor, "POST", f"/v1/{first}/referral", recording | {"team": MARK}, status=412, **{"If-Match": '"1"'})
    searched.refusals.append(httpx.get(f"{service.base_url}/v1/cases", headers={"Authorization": f"Bearer {MARK}"}))
    searched.refusals.append(
        httpx.post(f"{service.base_url}/oauth/token", data={"grant_type": MARK, "assertion": MARK})
    )


def _concern(ask: Callable[..., httpx.Response]) -> dict[str, Any]:
    """What the school keeps for itself, with what nobody else is told of it; and what is shared of it."""
    opened = ask("partner", "POST", "/v1/concerns", filled(concerns.ConcernBody, "concern"), status=201)
    path, began = opened.headers["Location"], opened.json()["recorded"][0]["recorded_at"]
    said = {"until": "2036-07-07T09:15:00Z", "held_at": began, "number": 1, "referrals": [], "lowest": "universal"}
    for block in (
        concerns.EXPERIENCE, concerns.NEED, concerns.NOT_REFERRED, concerns.ACTION, concerns.DECISION,
        concerns.ALTERNATIVE, concerns.PLAN, concerns.REVIEW, concerns.IMPACT, concerns.MEETING, concerns.SUPERVISION,
    ):  # fmt: skip
        body = filled(body_of(block), block.name)
        body |= {name: value for name, value in said.items() if name in body}
        tag = ask("partner", "GET", path, status=200).headers["ETag"]
        for role in ("partner_police", "auditor", Role.SCREENING_MANAGER):
            ask(role, "POST", f"{path}{block.path}", body, status=404, **{"If-Match": tag})
            ask(role, "GET", path, status=404)
        ask("partner", "POST", f"{path}{block.path}", body, status=201, **{"If-Match": tag})
    ask(Role.PARTNER_AUDITOR, "POST", f"{path}{concerns.CLOSE.path}", filled(body_of(concerns.CLOSE), "closed"),
        status=409, **{"If-Match": ask("partner", "GET", path, status=200).headers["ETag"]})  # fmt: skip
    return {"concern": opened.json()["concern"], "entries": [1, 2, 5, 9]}


def _parents_and_agencies(on: Callable[..., httpx.Response], first: str, second: str) -> None:
    """What is said of telling the parents and other agencies, with its refusals."""
    manager = Role.SCREENING_MANAGER
    told = body_of(informing.INFORM)
    on(first, informing.INFORM.path, manager, filled(told, "told") | {"referrer_named": False}, 409)
    for block in (informing.WITHHOLD, informing.RISK, informing.CHALLENGE, informing.ANSWER, informing.SITE):
        on(first, block.path, manager, filled(body_of(block), "parents"))
    on(first, informing.LIFT.path, manager, filled(body_of(informing.LIFT), "lifted"))
    on(first, informing.NOT_REACHED.path, manager, filled(body_of(informing.NOT_REACHED), "tried"))
    on(first, sharing.AUTHORISE.path, manager, filled(body_of(sharing.AUTHORISE), "authorised"))
    made, declined = filled(body_of(sharing.DISCLOSE), "made"), filled(body_of(sharing.DECLINE), "declined")
    for said in (made, declined):
        said["recipient"]["agency"] = f"{MARK} hospital"
    on(second, sharing.DISCLOSE.path, manager, made, 409)
    on(first, sharing.DISCLOSE.path, manager, made)
    on(first, sharing.DECLINE.path, manager, declined)


def _everybody_told(on: Callable[..., httpx.Response], first: str) -> None:
    """What the referrer, the family and another agency are told, with its refusals."""
    manager, whose = Role.SCREENING_MANAGER, {"contact": None}
    on(first, feedback.ACKNOWLEDGE.path, Role.CUSTOMER_SERVICE_ADVISOR, {"means": "email"})
    on(first, family.INFORM.path, Role.AREA_TEAM_MANAGER, filled(body_of(family.INFORM), "early"), 409)
    disposal = filled(body_of(referrals.DISPOSE), "disposal") | {"items": ["section-17-assessment"]}
    on(first, referrals.DISPOSE.path, manager, disposal)
    on(first, feedback.LIMITED.path, manager, filled(body_of(feedback.LIMITED), "limited") | whose, 409)
    tried = filled(body_of(feedback.FORGO), "tried") | whose | {"why": "not-reached"}
    on(first, feedback.FORGO.path, manager, tried, 409)  # the mark is also the child's name
    on(first, feedback.GIVE.path, manager, filled(body_of(feedback.GIVE), "feedback") | whose)
    on(first, family.INFORM.path, Role.AREA_TEAM_MANAGER, filled(body_of(family.INFORM), "family"))
    on(first, family.WITHHOLD.path, manager, filled(body_of(family.WITHHOLD), "withheld"))
    help_asked = filled(body_of(cooperation.REQUEST), "help")
    help_asked["recipient"]["agency"] = f"{MARK} homes"
    on(first, cooperation.REQUEST.path, manager, help_asked)


def _enquiry(ask: Callable[..., httpx.Response], on: Callable[..., httpx.Response], child: str) -> None:
    """What a prison tells and requests, and what it is answered, with refusals."""
    manager = Role.SCREENING_MANAGER
    told = filled(enquiries.EnquiryBody, "enquiry") | {"kind": "prison", "means": "letter", "agency": None}
    ask("partner", "POST", "/v1/enquiries", told, status=409)
    enquiry = f"enquiries/{ask(manager, 'POST', '/v1/enquiries', told, status=201).json()['enquiry']}"
    number = {"number": 1}
    reviewed = filled(body_of(enquiries.REVIEW), "review") | {"recorded": "on-the-enquiry-alone", "case": None}
    on(enquiry, enquiries.REVIEW.path, manager, reviewed)
    response = filled(body_of(enquiries.RESPOND), "response") | {"means": "letter"}
    on(enquiry, enquiries.RESPOND.path, manager, response, 409)
    on(enquiry, enquiries.MATCH.path, manager, filled(body_of(enquiries.MATCH), "match") | number | {"child": child})
    answer = filled(body_of(enquiries.ANSWER), "answer") | number
    on(enquiry, enquiries.ANSWER.path, manager, answer, 409)
    on(enquiry, enquiries.ANSWER.path, manager, answer | {"withheld": None})
    for block in (enquiries.VERIFY, enquiries.REPORT, enquiries.GIVE_VIEW):
        on(enquiry, block.path, manager, filled(body_of(block), block.name) | number)
    on(enquiry, enquiries.RESPOND.path, manager, response)
    for role in ("auditor", manager):
        assert MARK in ask(role, "GET", f"/v1/{enquiry}", status=200).text
    ask("partner", "GET", f"/v1/{enquiry}", status=404)


def _subject_access(ask: Callable[..., httpx.Response], on: Callable[..., httpx.Response], case: str) -> None:
    """Who referred asks what is held about them, and is told it by two people."""
    manager, other = Role.SCREENING_MANAGER, Role.AREA_TEAM_MANAGER
    told = filled(subject_access.SubjectRequestBody, "subject") | {"child": None, "named": [{"case": case}]}
    told |= {"subject": "referrer", "received_at": None, "occurred_at": None}
    request = f"subject-requests/{ask(manager, 'POST', '/v1/subject-requests', told, status=201).json()['request']}"
    on(request, subject_access.PREPARE.path, manager, {}, 409)
    proof = {"proof": ["known-here-in-person", "proof-of-parental-responsibility"], "reasons": f"{MARK} proof"}
    on(request, subject_access.IDENTIFY.path, manager, proof)
    on(
        request,
        subject_access.EXTEND.path,
        manager,
        filled(body_of(subject_access.EXTEND), "longer") | {"occurred_at": None},
    )
    held = [event for case in ask(manager, "GET", f"/v1/{request}/passages", status=200).json()["cases"]
            for event in case["events"]]  # fmt: skip
    place = {"place": next(each["place"] for event in held for each in event["passages"] if each["standing"] == "told")}
    on(request, subject_access.STRIKE.path, manager, place | {"ground": "serious-harm"})
    back = filled(body_of(subject_access.GIVE_BACK), "back") | place
    on(request, subject_access.GIVE_BACK.path, manager, back)
    on(request, subject_access.PREPARE.path, manager, {})
    for authorise in (False, True):
        on(request, subject_access.PREPARE.path, manager, {})
        decision = filled(body_of(subject_access.DECIDE), "decision") | {"authorise": authorise}
        on(request, subject_access.DECIDE.path, other, decision)
    ask(manager, "GET", f"/v1/{request}/bundle", status=200)
    on(request, subject_access.RELEASE.path, manager, {"how": "in-person"})
    on(request, subject_access.END.path, manager, filled(body_of(subject_access.END), "end"), 409)
    hold, lift, review = subject_access.KEEPING
    on(request, hold.path, manager, filled(body_of(hold), "hold"))
    on(request, lift.path, manager, filled(body_of(lift), "lifted"))
    on(request, review.path, manager, {"destroy": True, "reasons": f"{MARK} review"}, 409)
    asked, decided = subject_access.ERASURE
    on(request, asked.path, manager, filled(body_of(asked), "erasure"))
    on(request, decided.path, other, filled(body_of(decided), "erased") | {"approve": False})


APART = {
    "neighbour.referrer.": Matter.REFERRER,
    "neighbour.account.risk_to_staff": Matter.VISITING_RISK,
    "looked into": Matter.POLICE,
}
"""Words of a case that are read apart from it, and with which matter."""

BESIDE = ("/v1/events?wait=0", "/v1/notices", "/v1/reads", "/v1/cases", "/v1/deadlines", "/v1/inspection/cases")


def _each_appears_where_its_view_says(searched: Searched, people: dict[str, httpx.Client], case: str) -> None:
    """What is read apart, in whatever reads the case, as everybody: operations, packs, feed, lists and pages."""
    told: dict[Matter, set[tuple[str, str]]] = {matter: set() for matter in Matter}
    for role, client in people.items():
        for path in (*_read_of(client, case), *BESIDE):
            said = _text(client.get(path))
            for words, matter in APART.items():
                if words in said:
                    told[matter].add((role, path.rpartition("/")[2]))
    for matter, those in told.items():
        assert {path for _, path in those} == {f"{matter}?purpose=screening"}
        assert set(SCREENERS) <= {role for role, _ in those} <= set(READERS[matter]), matter
    for role in (Role.SCREENING_MANAGER, Role.EARLY_HELP_ADVISOR, Role.AUDITOR):
        with looking(searched.service, searched.database, role) as browser:
            shown = pages(browser, case.partition("/")[2]) + _text(browser.get(f"/{case}/audit-pack"))
        assert [words for words in APART if words in shown] == [], role


def _text(answer: httpx.Response) -> str:
    """What an answer says, of a pack all its files."""
    if not answer.content.startswith(b"PK"):
        return answer.text
    with zipfile.ZipFile(io.BytesIO(answer.content)) as pack:
        return "".join(pack.read(name).decode(errors="replace") for name in pack.namelist())


def _nothing_of_what_is_restricted(people: dict[str, httpx.Client], case: str, position: str) -> None:
    """As everybody of the offices, in every operation on the case that reads, and in the lists."""
    lists = ("/v1/cases", "/v1/deadlines", "/v1/notices", "/v1/queues/screening", "/v1/queues/known-check")
    for role, client in people.items():
        if role == "auditor" or role.startswith("partner"):
            continue
        for path in _read_of(client, case):
            answer = client.get(path)
            no = 403 if path.endswith("/disclosed") else 404  # it is for agencies, whatever it is about
            assert (answer.status_code, MARK in answer.text) == (no, False), (role, path)
        for path in lists:
            answer = client.get(f"{path}?limit=100", headers={"Front-Door-Position": position})
            assert answer.status_code == 200
            assert case.partition("/")[2] not in answer.text, (role, path)


def _no_page_of_what_is_restricted(searched: Searched, case: str) -> None:
    """As those of the offices who do most, every page of the case, of its forms, and every list."""
    known = {
        "case": case.partition("/")[2],
        "record": "add-information",
        "matter": "referrer",
        "command": "add-information",
        "attachment": str(uuid4()),
    }
    every = {route.path for module in MODULES for route in module.router.routes
             if isinstance(route, APIRoute) and "GET" in (route.methods or ())}  # fmt: skip
    its = {path.format(**known) for path in every if path.startswith("/cases/{case}")}
    its |= {f"/{case}{path}" for path in ("", "/history", "/history.json", "/audit-pack", "/record")}
    lists = [path for path in every if "{" not in path and not path.startswith(("/audit", "/sign"))]
    assert len(its) > 9
    for role in (Role.AREA_TEAM_MANAGER, Role.CUSTOMER_SERVICE_ADVISOR):
        with looking(searched.service, searched.database, role) as browser:
            for path in its:
                answer = browser.get(path)
                assert (answer.status_code, MARK in answer.text) == (404, False), (role, path)
            for path in lists:
                assert known["case"] not in browser.get(path).text, (role, path)


def _nothing_personal_in_the_feed(people: dict[str, httpx.Client]) -> None:
    """As everybody, to its end: what a webhook is sent is a line of it, and no more."""
    told = 0
    for role, client in people.items():
        after: dict[str, str] = {}
        while lines := (answer := client.get("/v1/events?limit=100", params=after)).json():
            if answer.status_code == 403:
                break
            told += len(lines)
            assert found(answer.content) == [], role
            assert {name for line in lines for name in line} <= {*CloudEvent.__annotations__}, role
            after = {"after": answer.headers["Front-Door-Cursor"]}
    assert told > 500


def _read_of(client: httpx.Client, case: str) -> list[str]:
    """Whatever reads a case, by the document."""
    paths = client.get("/openapi.json").json()["paths"]
    named = [path for path, operations in paths.items() if "get" in operations and path.count("{") == 1]
    asked = dict.fromkeys(map(str, Matter), "?purpose=screening")
    found = [path.replace("cases/{case}", case) for path in named if path.startswith("/v1/cases/{case}")]
    return [f"{path}{asked.get(path.rpartition('/')[2], '')}" for path in found]


def _files(searched: Searched, people: dict[str, httpx.Client], case: str) -> None:
    """A file of the school's, one that is not what it says, and one that stays on its way."""
    school, content = people["partner"], f"%PDF-1.7 {MARK} {'and what she drew ' * 40_000}".encode()
    digest = hashlib.sha256(content).hexdigest()
    told = {"kind": "report", "name": f"{MARK} report.pdf", "media_type": "application/pdf", "length": len(content)}

    def keyed() -> dict[str, str]:
        return {"Idempotency-Key": str(uuid4())}

    def sent(**other: str) -> str:
        body = told | {"sha256": digest} | other
        announced = school.post(f"/v1/{case}/attachments", json=body, headers=keyed()).json()
        size = announced["part_length"]
        for number in announced["missing"]:
            part = content[(number - 1) * size : number * size]
            said = base64.b64encode(hashlib.sha256(part).digest()).decode()
            headers = {"Content-Type": "application/octet-stream", "Content-Digest": f"sha-256=:{said}:"}
            address = f"/v1/{case}/attachments/{announced['attachment']}/parts/{number}"
            assert school.put(address, content=part, headers=headers).status_code == 204
            searched.refusals.append(school.put(address, content=part[1:], headers=headers))
        return str(announced["attachment"])

    def completed(attachment: str) -> httpx.Response:
        return school.post(f"/v1/{case}/attachments/{attachment}/completion", json={}, headers=keyed())

    assert completed(kept := sent()).status_code == 201
    searched.refusals.append(completed(sent(media_type="image/png")))
    sent(kind="chronology")
    assert people["screening_manager"].get(f"/v1/{case}/attachments/{kept}/content").content == content


def _case(answer: httpx.Response) -> str:
    return f"cases/{answer.json()['cases'][0]['case']}"


def _leave_a_draft(searched: Searched) -> None:
    """A contact that somebody began to record in the browser, with every field given."""
    with looking(searched.service, searched.database, Role.CUSTOMER_SERVICE_ADVISOR) as browser:
        given = commands(_described())["record_contact"]
        typed = typed_as(given.questions(), filled(ContactBody, "draft"))
        form = inputs(browser.get("/record/record-contact").text) | dict(typed) | {"save": "yes"}
        assert browser.post("/record/record-contact", data=form).status_code == 303
        (where,) = re.findall(r'href="(/record/record-contact[?]draft=[^"]+)"', browser.get("/drafts").text)
        assert f"{MARK} draft.concern_summary" in browser.get(where).text


# What is looked through


def test_the_search_finds_what_stands_there(left: Searched) -> None:
    """In files, in what the files hold compressed, in bytes, in the log; and it is not blind to the other forms."""
    for directory in ("", "pg_wal"):
        files = _contents(left.postgres.data_directory / directory)
        assert any(found(content, [CONTROL]) for _, content in files), directory
    assert left.dump.count(CONTROL.encode()) >= 1001
    hidden = f"a {CONTROL} b".encode()
    for before in range(3):
        assert found(base64.b64encode(b"x" * before + hidden), [CONTROL])
    assert found(hidden.hex().encode(), [CONTROL])
    assert b"Started server process" in left.service.log.read_bytes()
    assert b"database system is ready" in left.postgres.log.read_bytes()
    assert b"la_925.fd_events" in left.dump


def test_the_whole_spine_was_walked(left: Searched) -> None:
    with psycopg.connect(left.database.admin) as admin:
        recorded = {name for (name,) in admin.execute("SELECT DISTINCT topic FROM la_925.fd_events")}
        sealed = admin.execute(
            "SELECT count(*) FROM la_925.fd_events, regexp_matches(convert_from(state, 'UTF8'), '\"\\$p\"', 'g')"
        ).fetchall()
    assert recorded >= SPINE
    assert sealed[0][0] > 150


SPINE = {
    "communication-received", "contact-recorded", "known-check-recorded", "child-matched", "match-withdrawn",
    "level-of-response-decided", "screening-requested", "screening-check-recorded", "screening-findings-recorded",
    "contact-outcome-decided", "referral-opened", "referral-recorded", "team-manager-notified", "child-recorded",
    "case-joined", "case-left", "identifier-claimed", "identifier-released", "children-found-same",
    "children-found-different", "records-considered", "strategy-discussion-considered", "protective-action-authorised",
    "parent-informing-withheld", "parent-not-reached", "informing-risk-recorded", "informing-risk-lifted",
    "not-informing-challenged", "not-informing-answered", "site-support-asked", "discussion-authorised",
    "disclosure-made", "disclosure-declined", "acknowledgement-sent", "feedback-given", "family-informed",
    "family-informing-withheld", "cooperation-requested", "help-requested", "help-answered",
    "concern-opened", "experience-recorded", "need-considered", "referral-not-made", "action-taken", "agency-decided",
    "alternative-agreed", "concern-monitoring-planned", "concern-monitoring-reviewed", "impact-recorded",
    "meeting-informed", "supervision-held", "concern-shared", "concern-received",
    "case-restricted", "glass-broken", "attachment-added",
    "enquiry-received", "enquiry-reviewed", "enquired-child-matched", "child-enquired-about", "enquired-child-verified",
    "best-interests-reported", "view-on-contact-given", "enquiry-request-answered", "enquiry-answered",
}  # fmt: skip


def test_no_notice_says_anything_personal(left: Searched) -> None:
    written = [*(left.database.directory / OUTBOX).iterdir()]
    assert len(written) > 5
    for path in written:
        assert found(path.read_bytes()) == [], path.name


def test_no_webhook_is_sent_anything_personal(left: Searched) -> None:
    assert len(left.hooked) > 20
    for each in left.hooked:
        assert found(each.body + str(each.headers).encode()) == [], each.event["type"]


def test_no_file_of_the_database_holds_a_personal_value(left: Searched) -> None:
    """Tables, indexes, the write-ahead log, statistics and the server's own log."""
    looked_through = 0
    for path, content in _contents(left.postgres.data_directory):
        looked_through += len(content)
        assert found(content) == [], path.name
    assert looked_through > 16 * 1024 * 1024
    assert found(left.postgres.log.read_bytes()) == []


def test_no_table_holds_a_personal_value_compressed_or_as_bytes(left: Searched) -> None:
    assert found(left.dump) == []


def test_no_session_keeps_a_personal_value_in_its_last_query(left: Searched) -> None:
    with psycopg.connect(left.database.admin) as admin:
        queries = admin.execute("SELECT string_agg(query, ' ') FROM pg_stat_activity").fetchall()
    assert found(str(queries).encode()) == []


def test_no_log_holds_a_personal_value(left: Searched) -> None:
    for log in (left.service.log, left.worker_log):
        written = log.read_bytes()
        assert found(written) == []
        assert b"Traceback" not in written


def test_the_key_store_holds_no_personal_value(left: Searched) -> None:
    files = [*_contents(left.database.keys)]
    assert len(files) > 3
    assert [path.name for path, content in files if found(content) or found(path.name.encode())] == []


def test_no_refusal_repeats_a_personal_value(left: Searched) -> None:
    assert len(left.refusals) > 30
    assert {answer.status_code for answer in left.refusals} >= {400, 401, 404, 409, 412, 422}
    for answer in left.refusals:
        assert answer.status_code < 500
        content = answer.content
        if MARK in answer.request.url.path:  # `instance` is the address that was asked for
            content = content.replace(answer.request.url.path.encode(), b"")
        assert found(content) == [], answer.text
        assert found(str(answer.headers).encode()) == []


def _contents(directory: Path) -> Iterator[tuple[Path, bytes]]:
    """Each file and what it holds. PostgreSQL takes a cache of its own away at times, which holds nothing then."""
    for path in sorted(directory.rglob("*")):
        with suppress(FileNotFoundError, IsADirectoryError):
            yield path, path.read_bytes()
