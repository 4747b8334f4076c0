"""Every operation, as everybody: what the page of authorisations says is what the service does.

In the suite some of the cells are tried, other ones of each operation, and with DEEP=1 (`make deep`) every one. Of what
is another's nothing is told: it is answered, byte for byte, as what is not there. What somebody may do by the API they
may do by a form, which would record the same.
"""

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import replace
from hashlib import sha256
from typing import Any
from uuid import uuid4

import httpx
import pytest
from joserfc.jwk import OKPKey

from app.api import application
from app.api.identity import Identity, Nobody, Person
from app.base import clock, references
from app.base.references import Referent
from app.web import sign_in
from app.web.commands import commands
from app.web.recording import ON
from domain.vocabulary import Role
from tests import doors
from tests.depth import DEEP
from tests.doors import AGENCY, CALLERS, OFFICES, Operation, There
from tests.pressing import would_record
from tests.serving import ISSUER, Database, Service
from tests.stories.people import Town, consulting, contact, of_child

OPERATIONS = {each.name: each for each in doors.operations(application.openapi())}
WRITES = bool(os.environ.get("WRITE_DOORS"))
ANEW = (
    "run `WRITE_DOORS=1 .venv/bin/pytest -n0 tests/stories/test_authorisation.py`, which adds the missing rows,"
    " or with DEEP=1 makes all of them anew, and read what it changed"
)

STAGES: dict[str, tuple[str, ...]] = {
    "contact": (),
    "told of much": (
        "record_informing_risk", "suspect_crime", "notify_police", "plan_monitoring", "request_assessment",
        "recognise_circumstance",
    ),
    "checked": ("record_known_check", "request_screening"),
    "screened": ("screened",),
    "redirected": ("screened", "decide_outcome"),
    "to be recorded": ("screened", "decide_outcome"),
    "referral": ("progressed",),
    "closure proposed": ("progressed", "propose_closure"),
    "closure disputed": ("progressed", "propose_closure", "disagree_with_closure"),
    "disposed": ("progressed", "authorise_disposal"),
    "led": ("progressed", "authorise_disposal", "allocate_lead_practitioner"),
    "being assessed": ("progressed", "authorise_disposal", "allocate_lead_practitioner", "start_assessment"),
}  # fmt: skip
"""The stages that a case may be in, each with what is done until then."""

Clients = dict[str, httpx.Client]


@pytest.fixture(scope="module")
def clients(service: Service) -> Iterator[Clients]:
    """Everybody's."""
    with ExitStack() as held:
        tokens = {who: service.bearer(who) if who != "nobody" else {} for who in CALLERS}
        yield {
            who: held.enter_context(httpx.Client(base_url=service.base_url, headers=headers, timeout=60))
            for who, headers in tokens.items()
        }


@pytest.fixture(scope="module")
def there(town: Town, clients: Clients) -> There:
    """A case in each stage and a record of each kind: the school's, but for the enquiry, which is the prison's."""
    found = There()
    manager = clients["screening_manager"]
    two = contact(children=[of_child(), of_child(given_name="Sam", date_of_birth="2019-02-01")], siblings=True)
    received = town.school.sends(two).cases
    child, sibling = (manager.get(f"/v1/cases/{each.case}").json()["child"] for each in received)
    found.other = {"C0000000000AX": _sent(town), "P0000000000AW": sibling}
    found.stages["asks for advice"] = town.school.sends(consulting()).cases[0].case
    for stage, done in STAGES.items():
        case = found.stages[stage] = _sent(town) if stage != "contact" else received[0].case
        _brought(town, clients, found, stage, case, done)
    _does(manager, OPERATIONS["request_cooperation"], found.stages["disposed"], {"recipient": OF_THE_SCHOOL})
    asked = manager.get(f"/v1/cases/{found.stages['disposed']}").json()["cooperation"]["asked"]
    found.named |= {"child": child, "kind": "nhs-number", "queue": "screening", "clause": "CL2", "code": "not-found"}
    found.named |= {"notice": str(uuid4()), "exchange": "contact", "request": asked[0]["reference"]}
    found.named["reference"] = found.stages["screened"]
    kept, pending = (_file(clients["partner"], found) for _ in range(2))
    found.named |= {"number": "1", "attachment": kept, PENDING: pending}
    completed = replace(OPERATIONS["complete_attachment"], on="contact", command=False).ask(clients["partner"], found)
    assert completed.status_code == 201, completed.text
    about = {"C0000000000AX": found.stages["redirected"]}
    for kind, who, name in (
        ("concern", "partner", "open_concern"),
        ("enquiry", "partner_prison", "receive_enquiry"),
        ("consultation", "customer_service_advisor", "record_consultation"),
        ("challenge", "partner", "raise_challenge"),
        ("subject_request", "customer_service_advisor", "request_subject_access"),
    ):
        found.named[kind] = _opened(clients[who], OPERATIONS[name], replace(found, other=found.other | about))
    for kind, steps in ENDS.items():
        found.ended[kind] = _opened(clients[steps[0][0]], replace(OPERATIONS[steps[0][1]], name=str(uuid4())), found)
        for who, name in steps[1:]:
            _acts(clients[who], OPERATIONS[name], kind, found.ended[kind])
    return found


ENDS = {
    "concern": (("partner_practitioner", "open_concern"), ("partner_practitioner", "close_concern"),
                ("partner_practitioner", "ask_erasure_of_concern")),
    "enquiry": (("partner_prison", "receive_enquiry"), ("screening_manager", "review_enquiry"),
                ("screening_manager", "match_enquired_child"), ("screening_manager", "give_view_on_contact"),
                ("screening_manager", "respond_to_enquiry"), ("customer_service_advisor", "ask_erasure_of_enquiry")),
    "consultation": (("early_help_advisor", "record_consultation"),
                     ("early_help_advisor", "decide_hypothetical_outcome"),
                     ("customer_service_advisor", "ask_erasure_of_consultation")),
}  # fmt: skip
"""Records that have come to their end, and of which somebody asked the erasure: each step, by whom."""


PENDING = "attachment on its way"


def _file(client: httpx.Client, there: There) -> str:
    """A file of the school's, which has come and is not recorded."""
    announcing = replace(OPERATIONS["announce_attachment"], on="contact", command=False, name=str(uuid4()))
    attachment = str(announcing.ask(client, there).json()["attachment"])
    with_it = replace(there, named=there.named | {"attachment": attachment, "number": "1"})
    sent = replace(OPERATIONS["send_attachment_part"], on="contact").ask(client, with_it)
    assert sent.status_code == 204, sent.text
    return attachment


def _acts(client: httpx.Client, operation: Operation, kind: str, reference: str) -> None:
    path = f"/v1/{references.plural(kind)}/{reference}"
    headers = {"Idempotency-Key": str(uuid4()), "If-Match": client.get(path).headers["ETag"]}
    address = operation.path.replace(f"{{{kind}}}", reference)
    done = client.post(address, json=operation.example, headers=headers)
    assert done.status_code == 201, done.text


OF_THE_SCHOOL = {
    "agency": "Elm Park Primary School",
    "code": "school-925",
    "person": "T. Sample",
    "sector": "education",
}
REDIRECTED = {"outcome": "provide-information-or-redirect", "reasons": "The family hub can help sooner."}


def _sent(town: Town) -> str:
    return town.school.sends(contact()).cases[0].case


def _brought(town: Town, clients: Clients, there: There, stage: str, case: str, done: tuple[str, ...]) -> None:
    """Bring a case to a stage, step by step, each by somebody who may."""
    for name in done:
        if name in {"screened", "progressed"}:
            town.screened(case)
            if name == "progressed":
                town.progressed(case)
            continue
        if stage == "redirected":
            _does(clients["screening_manager"], OPERATIONS[name], case, REDIRECTED)
            continue
        who = _who_may(OPERATIONS[name], clients, there, stage)
        assert who, (stage, name)
        _does(clients[who], OPERATIONS[name], case)


def _does(client: httpx.Client, operation: Operation, case: str, changes: dict[str, Any] | None = None) -> None:
    etag = client.get(f"/v1/cases/{case}").headers["ETag"]
    headers = {"Idempotency-Key": str(uuid4()), "If-Match": etag}
    body = REDIRECTED if changes is REDIRECTED else operation.example | (changes or {})
    done = client.post(operation.path.replace("{case}", case), json=body, headers=headers)
    assert done.status_code == 201, done.text


def _opened(client: httpx.Client, operation: Operation, there: There) -> str:
    """What it opens, in earnest."""
    said = replace(operation, command=False).ask(client, there)
    assert said.status_code == 201, said.text
    return said.headers["Location"].rpartition("/")[2] if "Location" in said.headers else str(said.json()["webhook"])


def _who_may(operation: Operation, clients: Clients, there: There, on: str) -> str | None:
    """Somebody who may, where anybody may: whom the refusal names, or the agency."""
    asked, wanted = [], ["screening_manager", "partner"]
    while wanted:
        asked.append(who := wanted.pop(0))
        beside = _its_webhook(operation, clients, there) if "{attachment}" in operation.path else nullcontext(there)
        with beside as known:
            response = operation.ask(clients[who], known, on)
        if doors.answer(response, who) == "may":
            return who
        named = response.json().get("who_may", ()) if response.status_code == 409 else ()
        wanted = [each for each in named if each not in asked + wanted and each in clients][:3] + wanted
    return None


def _tried_on(operation: Operation, clients: Clients, there: There) -> str:
    """The first stage in which anybody may, or the last of all."""
    if "{case}" not in operation.path:
        return ""
    return next((each for each in there.stages if _who_may(operation, clients, there, each)), [*there.stages][-1])


def _cell(operation: Operation, clients: Clients, there: There, who: str) -> str:
    with _its_webhook(operation, clients, there) as known:
        response = operation.ask(clients[who], known)
    if operation.name == "create_webhook" and response.is_success:
        clients[who].delete(f"/v1/webhooks/{response.json()['webhook']}")
    return doors.answer(response, who)


@contextmanager
def _its_webhook(operation: Operation, clients: Clients, there: There) -> Iterator[There]:
    """With a webhook of the school's, where it is about one; or with a file that is not recorded."""
    if operation.name in {"complete_attachment", "send_attachment_part"}:
        yield replace(there, named=there.named | {"attachment": there.named[PENDING]})
        return
    if "{webhook}" not in operation.path:
        yield replace(there, named=there.named | there.ended) if "_erasure_of_" in operation.name else there
        return
    webhook = _opened(clients["partner"], replace(OPERATIONS["create_webhook"], name=str(uuid4())), there)
    yield replace(there, named=there.named | {"webhook": webhook})
    clients["partner"].delete(f"/v1/webhooks/{webhook}")


def _some(name: str, expected: dict[str, str]) -> list[str]:
    """Those to try in the suite: the school, another agency, another authority, nobody; one who may, and another."""
    others = sorted(expected, key=lambda who: sha256(f"{name} {who}".encode()).digest())
    may = [who for who in others if expected[who] == "may"][:1]
    return [*{"partner", "partner_police", "other_screening_manager", "nobody", *may, *others[:1]}]


def test_everybody_is_answered_as_the_page_says(clients: Clients, there: There) -> None:
    said = doors.read(doors.PAGE.read_text()) if doors.PAGE.exists() else {}
    rows, wrong = [], []
    for name, operation in OPERATIONS.items():
        if WRITES:
            on = said[name][0] if name in said else _tried_on(operation, clients, there)
            tried, told = replace(operation, on=on), said[name][1] if name in said and not DEEP else {}
            rows.append(doors.row(tried, {who: told.get(who) or _cell(tried, clients, there, who) for who in CALLERS}))
            continue
        assert name in said, f"{name} is not on the page of authorisations: {ANEW}"
        on, expected = said[name]
        tried = replace(operation, on=on)
        for who in CALLERS if DEEP else _some(name, expected):
            found = _cell(tried, clients, there, who)
            wrong += [(name, who, found, expected[who])] if found != expected[who] else []
    if WRITES:
        doors.PAGE.write_text(doors.page(rows))
    assert wrong == [], ANEW
    assert said.keys() <= OPERATIONS.keys() or WRITES


def test_no_door_is_open_that_should_not_be() -> None:
    """What no answer may be, whatever the page says: read by people who wrote none of it."""
    said = doors.read(doors.PAGE.read_text())
    assert len(said) == len(OPERATIONS)
    for name, (_, answers) in said.items():
        assert answers.keys() == {*CALLERS}, name
        path = OPERATIONS[name].path
        if not path.startswith("/v1/") or name in {"list_procedure", "list_packs", "get_clause", "take_notify_receipt"}:
            continue
        assert answers["nobody"] == "401", name
        if "{" in path and name != "get_queue":
            assert {answers["other_screening_manager"], answers["other_partner"]} <= {"404", "403"}, name
            assert answers["partner_police"] in {"404", "403"}, name
        if "{concern}" in path or name == "open_concern":
            assert not {answers[who] for who in OFFICES} & {"may", "state", "role"}, name
        if OPERATIONS[name].command:
            assert answers["auditor"] != "may" or name in AUDITOR_MAY, name
            assert answers["partner_auditor"] != "may", name
    reached = [name for name, (_, answers) in said.items() if "may" in answers.values()]
    assert len(reached) > 2 / 3 * len(OPERATIONS), "the others answer what somebody does first"


AUDITOR_MAY: set[str] = set()

SOME_FORMS = 12
"""How many are tried in the suite; with DEEP=1 every one that its example lets somebody give."""


@pytest.fixture(scope="module")
def browsers(service: Service, database: Database) -> Iterator[Clients]:
    """Everybody of the offices at a browser, as the same person as at the API."""
    identity = Identity(ISSUER, [OKPKey.import_key(database.issuer_key)], Nobody(), clock.now)
    with ExitStack() as held:
        found = {}
        for role in OFFICES:
            person = Person(id=f"{role}-925", name=f"The {role}", role=Role(role), qualified=True)
            link = sign_in.link(identity, "workforce-925", person).rpartition("link=")[2]
            found[role] = held.enter_context(httpx.Client(base_url=service.base_url, timeout=60))
            found[role].post("/sign-in", data={"link": link})
        yield found


def test_a_form_would_record_what_the_api_would(browsers: Clients, clients: Clients, there: There) -> None:
    given = commands(application._described())
    tried: list[str] = []
    for name, (on, answers) in doors.read(doors.PAGE.read_text()).items():
        may = next((who for who in OFFICES if answers[who] == "may"), None)
        chosen = DEEP or (sha256(name.encode()).digest()[0] % 5 == 0 and len(tried) < SOME_FORMS)
        if not chosen or may is None or name not in given or given[name].on not in {*ON, ""}:
            continue
        operation = replace(OPERATIONS[name], on=on)
        answer = operation.ask(clients[may], there)
        if operation.command and answer.is_success and name != "announce_attachment":  # it records nothing
            expected = {each["event"].replace("-", " ").capitalize() for each in answer.json()["would_record"]}
            told = would_record(browsers[may], given[name], operation, there)
            assert told or given[name].on in {"", "child", "request", "subject_request"}, name
            assert {each.partition(":")[0] for each in told} <= expected, name
            tried.append(name)
    assert len(tried) > (60 if DEEP else SOME_FORMS // 2)


UNKNOWN = {
    "notice": str(uuid4()), "webhook": str(uuid4()),
    **{kind: references.new(Referent[kind.upper()])
       for kind in ("case", "child", "consultation", "challenge", "concern", "enquiry", "request", "subject_request")},
}  # fmt: skip
"""References of nothing at all."""


def test_what_is_anothers_is_answered_as_what_is_not_there(clients: Clients, there: There, service: Service) -> None:
    """Byte for byte, header for header, in earnest and as a dry run; but for ids of the trace and the address asked.

    The log says who was kept out of what kind of thing, and not of which.
    """
    compared = 0
    for operation in OPERATIONS.values():
        kinds = [kind for kind in UNKNOWN if f"{{{kind}}}" in operation.path]
        if not kinds or kinds == ["notice"]:
            continue
        with _its_webhook(operation, clients, there) as held:
            known = replace(held, stages={"led": there.stages["led"]})
            nothing = replace(known, stages={"led": UNKNOWN["case"]}, named=known.named | UNKNOWN)
            for who in _strangers(kinds[0]):
                for tried in (replace(operation, on="led"), replace(operation, on="led", command=False)):
                    theirs, none = (_told(tried.ask(clients[who], each)) for each in (known, nothing))
                    assert theirs == none, (operation.name, who)
                    assert theirs[0] in {403, 404}, (operation.name, who, theirs)
                    compared += 1
    assert compared > 500
    written = service.log.read_text()
    said = [json.loads(line) for line in written.splitlines() if line.startswith("{")]
    assert {"police-925", "workforce-926"} <= {each["client_id"] for each in said if each["event"] == "kept-out"}
    assert not [each for each in (*there.stages.values(), *there.named.values()) if len(each) > 12 and each in written]


def _strangers(kind: str) -> tuple[str, ...]:
    """Who may not know of it."""
    office = ("screening_manager",) if kind in {"concern", "webhook"} else ()
    return ("partner_police", "other_screening_manager", *office, *(AGENCY[:1] if kind == "enquiry" else ()))


def _told(response: httpx.Response) -> tuple[int, dict[str, str], Any]:
    headers = {
        name: value
        for name, value in response.headers.items()
        if name not in {"date", "x-request-id", "traceparent", "ratelimit"}
    }
    body = json.loads(response.content or b"{}")
    return response.status_code, headers, {k: v for k, v in body.items() if k not in {"trace_id", "instance"}}


NOT_THEIRS = ("by", "agency_name", "state", "version", "recorded_at", "scope", "role", "qualified")
"""What the service knows itself and takes from nobody's body."""


def test_no_body_says_what_the_service_knows_itself(clients: Clients, there: There) -> None:
    """A field too many is refused by its name's place, whoever adds it and wherever in the body."""
    tried = 0
    for operation in OPERATIONS.values():
        if not operation.command or not isinstance(operation.example, dict):
            continue
        known = replace(there, named=there.named | {"webhook": str(uuid4())})
        parts = [name for name, value in operation.example.items() if isinstance(value, dict)]
        for name in (NOT_THEIRS[tried % len(NOT_THEIRS)], "__class__"):
            for inside in (None, *parts[:1]):
                if inside and name in operation.example[inside]:
                    continue
                more = {inside: operation.example[inside] | {name: "x"}} if inside else {name: "x"}
                who = "partner" if "{concern}" in operation.path else "screening_manager"
                said = replace(operation, example=operation.example | more, on="contact").ask(clients[who], known)
                assert said.status_code in {404, 422}, (operation.name, name, said.text)
                if said.status_code == 422:
                    assert "unknown-field" in {each["code"] for each in said.json()["errors"]}, said.text
                tried += said.status_code == 422
    assert tried > 250
