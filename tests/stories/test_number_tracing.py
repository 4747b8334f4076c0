"""Tracing NHS numbers over HTTP: what waits is shown to the office, and confirmed or rejected by a form of its own."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest

from app.record.authorities import Authority
from app.record.journal import Journal
from app.record.keys import FileKeys
from app.running.number_tracing import Tracer
from app.running.tracing import Matcher
from domain.vocabulary import Role
from migrations import Tenant
from openapi.client.api.case_management import get_case_management
from openapi.client.api.cases import confirm_traced_number, reject_traced_number
from openapi.client.api.children import get_child
from openapi.client.models import (
    CaseExchanged,
    ChildView,
    ConfirmTracedNumberBody,
    ExchangeKind,
    RejectTracedNumberBody,
    TracedNumber,
)
from tests import case_management_system, number_tracing_service
from tests.number_tracing_service import CREDENTIAL, NUMBER, Reference, match
from tests.pressing import inputs
from tests.serving import Database
from tests.stories.people import Town, answered, contact, refused, told_by
from tests.stories.test_case_management import WAIT, standing
from tests.stories.test_pages_of_cases import looking

READ_OUT = f"{NUMBER[:3]} {NUMBER[3:6]} {NUMBER[6:]}"
HOW = "The mother read it out from the red book."


@pytest.fixture
def there() -> Iterator[Reference]:
    """The service that traces."""
    with case_management_system.system(number_tracing_service.Tracing) as memory:
        yield memory


def traced_by(there: Reference, database: Database, directory: Path) -> None:
    """Have everything traced that may be."""
    token = directory / "token"
    token.write_text(CREDENTIAL)

    async def trace() -> None:
        authority = Authority("925", Tenant("925"), FileKeys(database.keys / "925"))
        journal = Journal(database.url)
        await journal.open()
        service = Matcher(name="sui-matcher", url=there.url, credential_file=token, seconds=20)
        try:
            while await Tracer(journal, authority, service, lambda: datetime.now(UTC)).tick():
                pass
        finally:
            await service.close()
            await journal.close()

    asyncio.run(trace())


def of_the_number(town: Town, case: str) -> TracedNumber:
    """What was traced for a case."""
    answer = get_case_management.sync_detailed(client=town.manager.client, case=case, front_door_position=town.last)
    number = answered(answer, CaseExchanged).number
    assert isinstance(number, TracedNumber)
    return number


@pytest.fixture
def possible(town: Town, database: Database, there: Reference, tmp_path: Path) -> str:
    """A case whose child's number is possibly one."""
    traced_by(there, database, tmp_path)  # switched on
    case = town.advisor.sends(told_by("non-professional", "1A")).cases[0].case
    family = town.manager.office(case).details.family_name
    there.children[str(family)] = match("PotentialMatch", NUMBER, 0.91)
    standing(town, case, ExchangeKind.CONTACT, "owed")
    traced_by(there, database, tmp_path)
    standing(town, case, ExchangeKind.NHS_NUMBER, "for-somebody")
    return case


def test_a_possible_number_waits_on_the_cases_page_and_is_confirmed_by_a_form(
    town: Town, database: Database, there: Reference, possible: str, tmp_path: Path
) -> None:
    number = of_the_number(town, possible)
    assert (number.outcome, number.number, number.waits, number.is_the_childs) == ("potential", NUMBER, True, False)
    assert number.sent[:2] == ["given-name", "family-name"]
    with looking(town.service, database, Role.SCREENING_MANAGER) as office:
        page = office.get(f"/cases/{possible}").text
        assert "A possible match" in page
        assert READ_OUT in page
        assert f"The NHS number {READ_OUT} was traced." in page
        assert page.index(">The child<") < page.index(">The NHS number<") < page.index(">The account<")
        assert possible in office.get("/case-management?standing=for-somebody").text.replace(" ", "")
        form = f"/cases/{possible}/record/confirm-traced-number"
        assert form in page
        asked = office.get(form)
        assert "How do you know that it is the child’s?" in asked.text
        given = office.post(form, data=inputs(asked.text) | {"reason": HOW})
        assert given.status_code == 303, given.text[:2000]
    ends = monotonic() + WAIT
    while of_the_number(town, possible).waits or not of_the_number(town, possible).is_the_childs:
        assert monotonic() < ends
        traced_by(there, database, tmp_path)  # the list follows the record
    standing(town, possible, ExchangeKind.NHS_NUMBER, "done")
    number = of_the_number(town, possible)
    assert (number.waits, number.is_the_childs) == (False, True)
    child = town.manager.office(possible).child
    view = answered(get_child.sync_detailed(client=town.manager.client, child=str(child)), ChildView)
    assert (view.identifiers, view.traced) == (["nhs-number"], ["nhs-number"])
    with looking(town.service, database, Role.SCREENING_MANAGER) as office:
        page = office.get(f"/cases/{possible}").text
        assert "It is recorded as the child’s" in page
        assert f"/cases/{possible}/record/confirm-traced-number" not in page
        assert READ_OUT in office.get(f"/cases/{possible}/history").text
    lines = {(each.event, each.stream) for each in town.auditor.history(possible).items}
    assert {
        ("number-traced", "watch"), ("traced-number-confirmed", "case"), ("traced-number-taken", "watch"),
        ("identifier-claimed", "child"),
    } <= lines  # fmt: skip


def test_a_rejected_number_is_nobodys_and_is_said_once(town: Town, possible: str) -> None:
    body = RejectTracedNumberBody(reason="It is a cousin's, of the same name.")
    reject = reject_traced_number.sync_detailed
    town.manager.does(reject, possible, body)
    assert refused(town.manager.tries(reject, possible, body), "C6").missing
    number = of_the_number(town, possible)
    assert (number.waits, number.is_the_childs, number.number) == (False, False, NUMBER)
    said = town.manager.office(possible).tracing
    assert said
    assert said.rejected
    assert said.rejected.reason == body.reason
    standing(town, possible, ExchangeKind.NHS_NUMBER, "done")


def test_whoever_mends_person_records_says_it_and_nobody_without_a_number(town: Town, possible: str) -> None:
    confirm, body = confirm_traced_number.sync_detailed, ConfirmTracedNumberBody(reason=HOW)
    assert refused(town.area_manager.tries(confirm, possible, body), "C6").who_may
    other = town.advisor.sends(told_by("non-professional", "1A")).cases[0].case
    missing = refused(town.manager.tries(confirm, other, body), "C6").missing
    assert missing == "a number that was traced and waits for somebody"
    town.manager.does(confirm, possible, body)


def test_an_agency_never_hears_of_a_number_that_was_traced(
    town: Town, database: Database, there: Reference, tmp_path: Path
) -> None:
    traced_by(there, database, tmp_path)
    case = town.school.sends(contact()).cases[0].case
    family = town.manager.office(case).details.family_name
    there.children[str(family)] = match("Match", NUMBER, 0.99)
    standing(town, case, ExchangeKind.CONTACT, "owed")
    traced_by(there, database, tmp_path)
    standing(town, case, ExchangeKind.NHS_NUMBER, "done")
    assert of_the_number(town, case).number == NUMBER
    assert NUMBER not in str(town.school.submitted(case))
    assert get_case_management.sync_detailed(client=town.school.client, case=case).status_code == 403
