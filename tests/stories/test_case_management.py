"""The case-management system over HTTP: what it answers is offered to the office, and no contact waits for it."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from time import monotonic, sleep
from typing import Any
from uuid import uuid4

import httpx
import pytest

from app.api.positions import position_token
from app.record.authorities import Authority
from app.record.journal import Journal
from app.record.keys import FileKeys
from app.running.breaker import OPEN_FOR, TRIPS_AFTER
from app.running.case_management import OverHttp
from app.running.exchanging import Exchanger
from domain.vocabulary import Role
from migrations import Tenant
from openapi.client.api.audit import list_audit
from openapi.client.api.case_management import get_case_management, list_exchanges, send_exchange_again
from openapi.client.models import (
    AuditPage,
    CaseExchanged,
    ExchangeKind,
    ExchangePage,
    ExchangeSendingBody,
    ExchangeStanding,
    ListedExchange,
    WhyExchangedAgain,
)
from openapi.client.types import Response
from tests import case_management_system
from tests.case_management_system import CREDENTIAL, Reference, hangs, says
from tests.serving import Database
from tests.stories.people import Person, Town, answered, contact, told_by
from tests.stories.test_pages_of_cases import csrf, looking

pytestmark = pytest.mark.usefixtures("in_other_hands")


@pytest.fixture
def there() -> Iterator[Reference]:
    """The authority's system."""
    with case_management_system.system() as memory:
        yield memory


WAIT = 60
LATER = OPEN_FOR + timedelta(minutes=31)
"""When a breaker may close, and everything may be tried again."""


def exchanged_with(
    there: Reference, database: Database, *, later: timedelta = timedelta(), seconds: float = 20
) -> None:
    """Have everything exchanged that may be at a moment."""

    async def exchange() -> None:
        tenant = Tenant("925")
        authority = Authority("925", tenant, FileKeys(database.keys / "925"))
        journal = Journal(database.url)
        await journal.open()
        system = OverHttp(name="mosaic", url=there.url, credential=CREDENTIAL, seconds=seconds)
        at = datetime.now(UTC) + later
        try:
            while await Exchanger(journal, authority, system, "https://x.example", lambda: at).tick():
                pass
        finally:
            await system.close()
            await journal.close()

    asyncio.run(exchange())


def of_the_system(person: Person, town: Town, case: str) -> CaseExchanged:
    """What is exchanged about a case, once the lists know of it."""
    answer = get_case_management.sync_detailed(client=person.client, case=case, front_door_position=town.last)
    return answered(answer, CaseExchanged)


def test_the_system_answers_and_the_office_makes_the_check(town: Town, database: Database, there: Reference) -> None:
    case = town.advisor.sends(told_by("non-professional", "1A")).cases[0].case
    before = of_the_system(town.manager, town, case)
    assert (before.answer, [each.standing for each in before.items]) == (None, ["owed", "owed"])
    family = town.manager.office(case).details.family_name
    said = {"known": "known", "open_case": {"reference": "M-104233", "worker": "R. Allocated"}, "care": "child-in-care"}
    there.children[str(family)] = said
    exchanged_with(there, database)
    after = of_the_system(town.manager, town, case)
    assert after.answer
    assert (after.answer.known, after.answer.open_case, after.answer.worker) == ("known", "M-104233", "R. Allocated")
    assert (after.answer.plan, after.answer.care, after.answer.system) == (None, "child-in-care", "mosaic")
    assert there.contacts[case]["reference"] == case
    needed = {duty.clause for duty in town.manager.office(case).duties}
    assert "C6" in needed, "the check is a person's"
    lines = [each for each in town.auditor.history(case).items if each.event.startswith("case-management")]
    assert {(each.event, each.stream) for each in lines} == {
        ("case-management-answered", "watch"), ("case-management-recorded", "watch"),
    }  # fmt: skip
    told = list_audit.sync_detailed(
        client=town.auditor.client, q=f"case:{case}", limit=100, front_door_position=position_token(lines[-1].position)
    )
    trail = [(each.event, each.case) for each in answered(told, AuditPage).items]
    assert {(each.event, case) for each in lines} <= {*trail}, "it stands, and is hidden, with its case"
    with looking(town.service, database, Role.SCREENING_MANAGER) as office:
        page = office.get(f"/cases/{case}").text
        assert "Open case M-104233, allocated to R. Allocated" in page
        assert "R. Allocated" in office.get(f"/cases/{case}/history").text
        assert case in office.get("/case-management").text.replace(" ", "")


def test_an_agency_never_hears_of_it(town: Town, database: Database, there: Reference) -> None:
    case = town.school.sends(contact()).cases[0].case
    exchanged_with(there, database)
    for answer in (
        get_case_management.sync_detailed(client=town.school.client, case=case),
        list_exchanges.sync_detailed(client=town.school.client),
    ):
        assert answer.status_code == 403
    assert "case-management" not in str(town.school.submitted(case))


def test_a_contact_is_on_record_at_once_whatever_the_system_does(
    town: Town, database: Database, there: Reference
) -> None:
    there.behaviour = hangs
    cases = [town.advisor.sends(told_by("non-professional", "1A")).cases[0].case for _ in range(TRIPS_AFTER)]
    listed = of_the_system(town.manager, town, cases[-1])
    assert {each.standing for each in listed.items} == {"owed"}
    exchanged_with(there, database, seconds=0.2)
    ready = httpx.get(f"{town.service.base_url}/health/ready")
    assert (ready.status_code, ready.json()["status"]) == (200, "degraded")
    assert [each for each in ready.json()["degraded"] if "the case-management system is left alone: slow" in each]
    case = town.advisor.sends(told_by("non-professional", "1A")).cases[0].case
    assert {each.standing for each in of_the_system(town.manager, town, case).items} == {"owed"}
    with looking(town.service, database, Role.SCREENING_MANAGER) as office:
        assert "left alone for now: it did not answer in time" in office.get("/case-management").text
        page = office.get(f"/cases/{case}").text
        assert "Not answered yet" in page
        assert "The check is made by a person all the same (C6, SC5)" in page

    there.behaviour = None
    exchanged_with(there, database, later=LATER)
    ends = monotonic() + WAIT
    while {each.standing for each in of_the_system(town.manager, town, case).items} != {"done"} and monotonic() < ends:
        sleep(0.1)  # the list follows the record
    assert {each.standing for each in of_the_system(town.manager, town, case).items} == {"done"}
    assert set(cases) <= set(there.contacts)
    ready = httpx.get(f"{town.service.base_url}/health/ready").json()
    assert not [each for each in ready["degraded"] if "case-management" in each]
    waiting = list_exchanges.sync_detailed(
        client=town.auditor.client, standing=ExchangeStanding.WAITING, limit=100, front_door_position=town.last
    )
    kinds = {each.kind for each in answered(waiting, ExchangePage).items}
    assert kinds <= {ExchangeKind.NHS_NUMBER}, "which another service is asked for"


def again(person: Person, case: str, kind: ExchangeKind, key: str = "") -> Response[Any]:
    """Ask for something to be exchanged again."""
    body = ExchangeSendingBody(reason=WhyExchangedAgain.MENDED_THERE)
    return send_exchange_again.sync_detailed(
        case, kind, client=person.client, body=body, idempotency_key=key or str(uuid4())
    )


def standing(town: Town, case: str, kind: ExchangeKind, *wanted: str) -> ListedExchange:
    """An exchange of a case, once it stands so: the list follows the record."""
    ends = monotonic() + WAIT
    while True:
        row = next(each for each in of_the_system(town.manager, town, case).items if each.kind == kind)
        if row.standing in wanted or monotonic() > ends:
            assert row.standing in wanted
            return row
        sleep(0.1)


def test_what_the_system_refused_is_sent_again_by_somebody(town: Town, database: Database, there: Reference) -> None:
    case = town.advisor.sends(told_by("non-professional", "1A")).cases[0].case
    standing(town, case, ExchangeKind.CONTACT, "owed")
    assert again(town.manager, case, ExchangeKind.CONTACT).status_code == 409, "it is on its way"
    there.behaviour = says(422)
    exchanged_with(there, database)
    assert standing(town, case, ExchangeKind.CONTACT, "refused").why == "refused"
    there.behaviour = None
    with looking(town.service, database, Role.SCREENING_MANAGER) as manager:
        assert f"/case-management/{case}/contact/sending" in manager.get("/case-management?standing=refused").text
        form = {"csrf": csrf(manager), "reason": "mended-there", "attempts": "1"}
        for _ in range(2):  # pressed twice
            answer = manager.post(f"/case-management/{case}/contact/sending", data=form)
            assert answer.status_code == 303, answer.text
        assert manager.post(f"/case-management/{case}/contact/sending", data=form | {"reason": "I want"}).is_error
    standing(town, case, ExchangeKind.CONTACT, "owed")
    exchanged_with(there, database)
    assert standing(town, case, ExchangeKind.CONTACT, "done").attempts == 2
    assert there.contacts[case]["reference"] == case
    assert again(town.manager, case, ExchangeKind.KNOWN_CHECK).status_code == 201
    assert again(town.auditor, case, ExchangeKind.CONTACT).status_code == 403
    assert again(town.school, case, ExchangeKind.CONTACT).status_code == 403
    lines = [each for each in town.auditor.history(case).items if each.event == "case-management-renewed"]
    assert {each.by.role for each in lines} == {Role.SCREENING_MANAGER}
    assert len(lines) == 2
