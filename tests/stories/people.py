"""The people of the stories, and what they can do through the generated client."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import uuid4

import psycopg

from app.api import bodies
from app.api.routes import informing, protection, screening
from app.base import parts
from domain.clauses import clause
from domain.procedure import STREAMS, Stream
from domain.vocabulary import Role
from migrations import Tenant
from openapi.client.api.cases import (
    consider_records,
    consider_strategy_discussion,
    decide_level_of_response,
    decide_outcome,
    get_case,
    get_history,
    inform_parent,
    list_siblings,
    record_known_check,
    record_referral,
    record_screening_checks,
    record_screening_findings,
    request_screening,
    withhold_from_parent,
)
from openapi.client.api.children import get_child
from openapi.client.api.contacts import record_contact
from openapi.client.api.queues import get_queue
from openapi.client.client import AuthenticatedClient, Client
from openapi.client.models import (
    AuditorCase,
    CaseRecorded,
    ChecksBody,
    ChildView,
    ContactBody,
    ContactReceived,
    DisposalBody,
    FamilyOutcomeBody,
    FindingsBody,
    History,
    KnownCheckBody,
    LevelOfResponseBody,
    OfficeCase,
    ParentInformedBody,
    ParentWithheldBody,
    PartnerCase,
    Problem,
    Queue,
    QueuePage,
    RecordsConsideredBody,
    ReferralBody,
    ScreeningRequestBody,
    SiblingsView,
    SiblingView,
    StrategyDiscussionBody,
)
from openapi.client.types import UNSET, Response, Unset
from tests.serving import TEAM, AsksAgain, Service

Kind = TypeVar("Kind")
Operation = Callable[..., Response[Any]]


def answered(response: Response[Any], kind: type[Kind], status: int = 200) -> Kind:
    """What came back, which must be of that kind."""
    assert response.status_code == status, response.content.decode()
    assert isinstance(response.parsed, kind), response.content.decode()
    return response.parsed


def problem(response: Response[Any], status: int, code: str) -> Problem:
    """The problem document that came back."""
    found = answered(response, Problem, status)
    assert (found.status, found.code) == (status, code), response.content.decode()
    return found


def refused(response: Response[Any], number: str) -> Problem:
    """The procedure's no, with its clause, its words and where they stand, and what is missing or who may."""
    found, rule = problem(response, 409, "refused"), clause(number)
    assert (found.clause, found.quote, found.source) == (rule.number, rule.quote, rule.source)
    assert found.missing or found.who_may
    return found


@dataclass
class Person:
    """Somebody with an access token. positions: of what they and everybody in their town recorded. seen: the ETag that
    each case had when somebody of the town last recorded something on it.
    """

    client: AuthenticatedClient
    positions: list[str]
    seen: dict[str, str] = field(default_factory=dict)

    def sends(self, contact: dict[str, Any], **headers: str) -> ContactReceived:
        """Record a contact."""
        return answered(self.tries_to_send(contact, **headers), ContactReceived, 201)

    def tries_to_send(self, contact: dict[str, Any], **headers: str) -> Response[Any]:
        """Record a contact, or hear why not."""
        body = ContactBody.from_dict(contact)
        headers.setdefault("idempotency_key", str(uuid4()))
        response = self._done(record_contact.sync_detailed(client=self.client, body=body, **headers))
        if isinstance(response.parsed, ContactReceived):
            self.seen |= {each.case: f'"{each.version}"' for each in response.parsed.cases}
        return response

    def does(self, operation: Operation, case: str, body: Any, **headers: str) -> Response[CaseRecorded]:
        """Record something on a case as it stands."""
        response = self.tries(operation, case, body, **headers)
        answered(response, CaseRecorded, 201)
        return response

    def tries(self, operation: Operation, case: str, body: Any, **headers: str) -> Response[Any]:
        """Record something on a case as it stands, or hear why not."""
        if "if_match" not in headers and case in self.seen:
            response = self._sends_on(operation, case, body, if_match=self.seen[case], **headers)
            if response.status_code != 412:  # somebody else, or the machine, was quicker
                return response
        headers.setdefault("if_match", self.version(case))
        return self._sends_on(operation, case, body, **headers)

    def _sends_on(self, operation: Operation, case: str, body: Any, **headers: str) -> Response[Any]:
        response = self.asks(operation, case, body, **headers)
        if isinstance(response.parsed, CaseRecorded) and response.parsed.case == case:
            self.seen[case] = f'"{response.parsed.version}"'
        return response

    def mends(self, operation: Operation, child: str, body: Any, **headers: str) -> Response[Any]:
        """Record something on a person record as it stands, or hear why not."""
        headers.setdefault("if_match", f'"{self.child(child).version}"')
        return self.asks(operation, child, body, **headers)

    def asks(self, operation: Operation, reference: str, body: Any, **headers: Any) -> Response[Any]:
        """Send a command with these headers; without others, one Idempotency-Key."""
        headers.setdefault("idempotency_key", str(uuid4()))
        return self._done(operation(reference, client=self.client, body=body, **headers))

    def starts(self, operation: Operation, body: Any) -> Response[Any]:
        """Record what is about nothing yet."""
        return self._done(operation(client=self.client, body=body, idempotency_key=str(uuid4())))

    def looks(self, case: str, **when: Any) -> Response[Any]:
        """Read a case, or hear why not."""
        return get_case.sync_detailed(case, client=self.client, **when)

    def version(self, case: str) -> str:
        """A case's ETag."""
        return self.looks(case).headers["ETag"]

    def office(self, case: str, **when: Any) -> OfficeCase:
        """A case as the office sees it."""
        return answered(self.looks(case, **when), OfficeCase)

    def audited(self, case: str, **when: Any) -> AuditorCase:
        """A case as an auditor sees it."""
        return answered(self.looks(case, **when), AuditorCase)

    def submitted(self, case: str, **when: Any) -> PartnerCase:
        """A case as the agency sees it that made the contact."""
        return answered(self.looks(case, **when), PartnerCase)

    def history(self, case: str, **when: Any) -> History:
        """A case's events."""
        return answered(get_history.sync_detailed(case, client=self.client, **when), History)

    def events(self, case: str, **when: Any) -> list[str]:
        """The names of what people did in a case and its communication, in the order of the log."""
        beside = {"child", "watch"}
        return [line.event for line in self.history(case, **when).items if line.stream not in beside]

    def child(self, child: str) -> ChildView:
        """A person record."""
        return answered(get_child.sync_detailed(child, client=self.client), ChildView)

    def queue(self, name: str, after: str | Unset) -> list[str]:
        """The cases in a queue, all pages of it, once it has come to a position."""
        waiting: list[str] = []
        cursor: Any = UNSET
        while cursor is not None:
            response = get_queue.sync_detailed(
                Queue(name), client=self.client, cursor=cursor, limit=100, front_door_position=after
            )
            page = answered(response, QueuePage)
            waiting += [item.case for item in page.items if item.case]
            cursor = page.next_
        return waiting

    def _done(self, response: Response[Any]) -> Response[Any]:
        if "Front-Door-Position" in response.headers:
            self.positions.append(response.headers["Front-Door-Position"])
        return response


class Town:
    """Everybody at one service: its partners, its office, its auditor, and another authority's people."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self.clients: list[AuthenticatedClient | Client] = []
        self.positions: list[str] = []
        self.seen: dict[str, str] = {}
        self.school = self.person("partner")
        self.police = self.person("partner_police")
        self.prison = self.person("partner_prison")
        self.probation = self.person("partner_probation")
        self.advisor = self.person("customer_service_advisor")
        self.manager = self.person("screening_manager")
        self.area_manager = self.person("area_team_manager")
        self.auditor = self.person("auditor")
        self.elsewhere = self.person("other_screening_manager")

    def person(self, role: str) -> Person:
        """Whoever holds that token."""
        return self.bearing(self.service.tokens[role])

    def bearing(self, token: str) -> Person:
        """Whoever bears a token."""
        asking = {"transport": AsksAgain()}
        client = AuthenticatedClient(base_url=self.service.base_url, token=token, httpx_args=asking)
        person = Person(client, self.positions, self.seen)
        self.clients.append(person.client)
        return person

    @property
    def last(self) -> str | Unset:
        """The position of what was recorded last."""
        return self.positions[-1] if self.positions else UNSET

    def stranger(self) -> Client:
        """A client without a token."""
        client = Client(base_url=self.service.base_url)
        self.clients.append(client)
        return client

    def leave(self) -> None:
        """Close every connection."""
        for client in self.clients:
            client.get_httpx_client().close()

    def siblings(self, case: str) -> list[SiblingView]:
        """Who is decided with a case, as far as it is known."""
        return answered(list_siblings.sync_detailed(case, client=self.manager.client), SiblingsView).items

    def recorded(self) -> int:
        """How many events people have recorded in the authority's log; the machine's come when they are due."""
        told = [kind.lasting_name() for kind in STREAMS[Stream.WATCH]]
        with psycopg.connect(self.service.admin) as connection:
            row = connection.execute(
                f"SELECT count(*) FROM {Tenant('925').schema}.fd_events WHERE topic <> ALL (%s)", [told]
            ).fetchone()
        assert row
        return int(row[0])

    def screened(self, case: str, occurred_at: str | Unset = UNSET, **known: Any) -> None:
        """From the known check to the response considered, and whether the parents are told.

        known: what differs in the known check. occurred_at: of it all.
        """
        then = {} if isinstance(occurred_at, Unset) else {"occurred_at": occurred_at}
        self.advisor.does(record_known_check.sync_detailed, case, known_check(**known, **then))
        self.advisor.does(request_screening.sync_detailed, case, ScreeningRequestBody.from_dict(then))
        self.looked_into(case, **then)
        self.parents_decided(case, **then)

    def looked_into(self, case: str, **then: str) -> None:
        """What the screener does before the outcome. then: `occurred_at` of it all, where it was another time."""
        for operation, body in (
            (decide_level_of_response, LEVEL),
            (record_screening_checks, CHECKS),
            (consider_records, RECORDS),
            (record_screening_findings, FINDINGS),
            (consider_strategy_discussion, STRATEGY),
        ):
            self.manager.does(operation.sync_detailed, case, type(body).from_dict(body.to_dict() | then))

    def parents_decided(self, case: str, **then: str) -> None:
        """They are informed, or not where that would put somebody at risk. then: `occurred_at`, as above."""
        operation, body = (
            (withhold_from_parent, PARENT_WITHHELD)
            if self.manager.office(case).parents_not_to_be_told
            else (inform_parent, PARENT_INFORMED)
        )
        self.manager.does(operation.sync_detailed, case, type(body).from_dict(body.to_dict() | then))

    def progressed(self, case: str, team: str = TEAM) -> None:
        """The outcome, and the referral's recording."""
        self.manager.does(decide_outcome.sync_detailed, case, PROGRESS)
        self.advisor.does(record_referral.sync_detailed, case, self.recording(case, team))

    def recording(self, case: str, team: str = TEAM) -> ReferralBody:
        """What the Customer Service Advisor records: the Screening Manager's decision, by its version."""
        decided = self.advisor.office(case).outcome
        assert decided is not None
        return ReferralBody.from_dict({**screening.RECORD.example, "decided_in": decided.decided_in, "team": team})


Enter = Callable[[str, Role], Person]
"""Somebody enters: by their own id, in a role."""


def example(body: type[parts.Part]) -> dict[str, Any]:
    """A copy of a body's example in the document."""
    extra = body.model_config["json_schema_extra"]
    assert isinstance(extra, dict)
    copy: dict[str, Any] = json.loads(json.dumps(extra["example"]))
    return copy


def contact(**changes: Any) -> dict[str, Any]:
    """A school's written referral, of a child for whom the team of everybody here is there."""
    return example(bodies.ContactBody) | {"children": [of_child()]} | changes


def consulting(**changes: Any) -> dict[str, Any]:
    """A school's contact that asks for a consultation, with permission."""
    who = contact()["professional"] | {"telephone": "01632 960017"}
    return contact() | {"intent": "consultation", "permission": True, "professional": who} | changes


def of_child(**changes: Any) -> dict[str, Any]:
    """The child of `contact`, with changes."""
    child: dict[str, Any] = example(bodies.ContactBody)["children"][0]
    return child | {"address": child["address"] | {"locality": TEAM}} | changes


def told_by(kind: str, source: str, **changes: Any) -> dict[str, Any]:
    """What a Customer Service Advisor takes down from somebody who calls."""
    taken = {"referrer": {"kind": kind, **changes.pop("referrer", {})}, "source": source, "channel": "telephone"}
    call = {name: value for name, value in contact().items() if name not in {"professional", "agency_reference"}}
    return call | taken | changes


def known_check(**changes: Any) -> KnownCheckBody:
    """A known check that finds nobody, with changes."""
    return KnownCheckBody.from_dict({**screening.CHECK_KNOWN.example, **changes})


def moment(text: str | datetime) -> datetime:
    """An instant of an answer."""
    return text if isinstance(text, datetime) else datetime.fromisoformat(text)


TELLING = {"D4", "D5", "F2", "F3", "P1"}
"""The duties to tell somebody something, which last until it is told, whatever becomes of the case."""


def left_to_do(seen: OfficeCase | AuditorCase) -> list[str]:
    """The clauses of what a case needs, but for whoever is to be told of it."""
    return [duty.clause for duty in seen.duties if duty.clause not in TELLING]


def running(seen: OfficeCase) -> set[str]:
    """The clauses of the clocks that nothing has stopped."""
    return {clock.clause for clock in seen.clocks if clock.stopped_at is None}


LEVEL = LevelOfResponseBody.from_dict(screening.DECIDE_LEVEL.example)
CHECKS = ChecksBody.from_dict(screening.RECORD_CHECKS.example)
RECORDS = RecordsConsideredBody.from_dict(protection.CONSIDER_RECORDS.example)
PARENT_WITHHELD = ParentWithheldBody.from_dict(informing.WITHHOLD.example)
PARENT_INFORMED = ParentInformedBody.from_dict(informing.INFORM.example)
FINDINGS = FindingsBody.from_dict(screening.RECORD_FINDINGS.example)
STRATEGY = StrategyDiscussionBody.from_dict(protection.CONSIDER_STRATEGY_DISCUSSION.example)
SECTION_17 = DisposalBody.from_dict({"items": ["section-17-assessment"], "reasons": "A child in need."})
PROGRESS = FamilyOutcomeBody.from_dict(example(bodies.OutcomeBody))
