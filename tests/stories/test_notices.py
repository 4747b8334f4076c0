"""Notices over HTTP: what waits is told to whoever goes on, and the list says what became of telling them."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep
from typing import Any, ClassVar
from uuid import UUID, uuid4

import httpx
import pytest

from app.record.keys import FileKeys
from app.running.channels import Post, ToDirectory, Way
from app.running.delivering import PostOffice
from app.wording.notices import Letter
from domain import vocabulary as domain
from domain.notice_delivery import NoticeChannel
from domain.notices import NoticeKind
from domain.reaching import Where
from domain.vocabulary import Role
from migrations import Tenant
from openapi.client.api.cases import acknowledge_referral, record_informing_risk
from openapi.client.api.notices import list_notices, send_notice_again
from openapi.client.models import (
    AcknowledgementBody,
    AtRisk,
    InformingRiskBody,
    ListedNotice,
    Means,
    NoticePage,
    NoticeSendingBody,
    WhyAgain,
)
from openapi.client.types import Response
from tests.serving import NOTIFY_TOKEN, Database
from tests.stories.people import Person, Town, answered, refused, told_by
from tests.stories.test_pages_of_cases import NEIGHBOUR, csrf, looking

WAIT = 60
pytestmark = pytest.mark.usefixtures("in_other_hands")


def listed(person: Person, town: Town, case: str) -> list[ListedNotice]:
    """The notices about a case."""
    answer = list_notices.sync_detailed(client=person.client, reference=case, front_door_position=town.last)
    return answered(answer, NoticePage).items


async def left(office: PostOffice) -> bool:
    """Whether anything is to be sent at once."""
    todo = await office.app.job_manager.list_jobs_async(status="todo")
    return any(job.scheduled_at is None for job in todo)


@dataclass
class AsNotify:
    """Takes everything as GOV.UK Notify does, by an id of its own."""

    channels: ClassVar = {domain.Means.EMAIL: NoticeChannel.NOTIFY}

    async def send(self, notice: UUID, to: str, where: Where | None, letter: Letter) -> str | None:
        return f"n-{notice}"


def delivered(database: Database, way: Way) -> None:
    """Have everything sent that is owed."""

    async def deliver() -> None:
        post = {"925": Post(way, "https://front-door.example", {})}
        keys = FileKeys(database.keys / "925")
        office = PostOffice(database.url, post, lambda: [Tenant("925")], lambda _: keys, lambda: datetime.now(UTC))
        await office.open()
        try:
            while await office.give_out() or await left(office):
                await office.work(wait=False)  # it ends as well when what is left waits for another of its recipient
        finally:
            await office.close()

    asyncio.run(deliver())


def test_a_contact_action_is_owed_then_sent_and_the_list_says_so(
    town: Town, database: Database, tmp_path: Path
) -> None:
    case = town.advisor.sends(told_by("non-professional", "1A")).cases[0].case
    town.screened(case)
    (owed,) = listed(town.manager, town, case)
    assert (owed.kind, owed.clause, owed.to) == (NoticeKind.CONTACT_ACTION, "SC1", "role:screening_manager")
    assert (owed.standing, owed.attempts, owed.channel) == ("owed", 0, None)
    version = town.manager.office(case).version

    delivered(database, ToDirectory(tmp_path))
    line = next(each for each in town.auditor.history(case).items if each.event == "notice-sent")
    assert (line.stream, line.rules) == ("watch", ["SC1"])
    ends = monotonic() + WAIT
    while (sent := listed(town.auditor, town, case)[0]).standing == "owed" and monotonic() < ends:
        sleep(0.1)  # the list follows the record
    assert (sent.notice, sent.standing, sent.channel, sent.attempts) == (owed.notice, "sent", "file", 1)
    with looking(town.service, database, Role.AUDITOR) as auditor:
        page = auditor.get("/notices", params={"standing": "sent"}).text
        assert "A Contact Action waits for you" in page
        assert f'href="/cases/{case}/history"' in page
        assert "By the file outbox, try 1." in auditor.get(f"/cases/{case}/history").text
        assert case not in auditor.get("/notices", params={"standing": "failed"}).text
    assert f"({case})" in (tmp_path / f"{owed.notice}.txt").read_text()
    assert town.manager.office(case).version == version, "nobody's If-Match is stale because of a notice"


def test_notices_are_the_authoritys_own(town: Town) -> None:
    answer = list_notices.sync_detailed(client=town.school.client)
    assert answer.status_code == 403
    answer = again(town.school, NOBODYS)
    assert answer.status_code == 403


def receipt(
    town: Town, reference: str, status: str, remote: str = "n-1", token: str = NOTIFY_TOKEN, kind: str = "email"
) -> httpx.Response:
    """What Notify posts, as it is documented."""
    body = {
        "id": remote, "reference": reference, "to": "canary@elm.example", "status": status, "created_at": None,
        "completed_at": "2026-07-08T08:30:02.000000Z", "sent_at": None, "notification_type": kind,
        "template_id": str(UUID(int=1)), "template_version": 1,
    }  # fmt: skip
    return httpx.post(
        f"{town.service.base_url}/v1/notify/receipts", json=body, headers={"Authorization": f"Bearer {token}"}
    )


def stands(town: Town, case: str, *standings: str) -> ListedNotice:
    """The one notice about a case, once it stands so: the list follows the record."""
    ends = monotonic() + WAIT
    while (row := listed(town.auditor, town, case)[0]).standing not in standings and monotonic() < ends:
        sleep(0.1)
    assert row.standing in standings
    return row


def again(person: Person, notice: UUID, why: WhyAgain = WhyAgain.ADDRESS_CORRECTED, key: str = "") -> Response[Any]:
    """Ask for a notice to be sent again."""
    return send_notice_again.sync_detailed(
        notice, client=person.client, body=NoticeSendingBody(reason=why), idempotency_key=key or str(uuid4())
    )


NOBODYS = UUID("70000000-0000-4000-8000-00000000dead")


def test_a_receipt_says_that_a_notice_arrived_once_however_often_it_comes(town: Town, database: Database) -> None:
    case = town.advisor.sends(told_by("non-professional", "1A")).cases[0].case
    town.screened(case)
    stands(town, case, "owed")
    delivered(database, AsNotify())
    sent = stands(town, case, "sent")
    for token in ("another token of the same length as ours", town.service.tokens["screening_manager"]):
        assert receipt(town, str(sent.notice), "delivered", token=token).status_code == 401
    answers = [receipt(town, str(sent.notice), "delivered") for _ in range(2)]
    assert [(each.status_code, each.json()) for each in answers] == [
        (200, {"recorded": True}),
        (200, {"recorded": False}),
    ]
    for unknown in (str(NOBODYS), "of another system", ""):
        assert receipt(town, unknown, "delivered").json() == {"recorded": False}
    assert receipt(town, str(sent.notice), "a-status-of-tomorrow").json() == {"recorded": False}
    assert stands(town, case, "delivered").attempts == 1
    history = town.auditor.history(case).items
    assert [each.event for each in history].count("notice-delivered") == 1
    assert "canary@elm.example" not in str([each.to_dict() for each in history])


def test_what_does_not_arrive_is_shown_counted_and_sent_again_by_somebody(town: Town, database: Database) -> None:
    case = town.advisor.sends(told_by("non-professional", "1A")).cases[0].case
    town.screened(case)
    notice = stands(town, case, "owed").notice
    assert again(town.manager, notice).status_code == 409, "it is on its way"
    delivered(database, AsNotify())
    stands(town, case, "sent")
    assert receipt(town, str(notice), "permanent-failure").json() == {"recorded": True}
    assert stands(town, case, "failed").why == "permanent-failure"
    with looking(town.service, database, Role.SCREENING_MANAGER) as manager:
        page = manager.get("/notices", params={"standing": "failed"}).text
        assert "Not delivered (" in page
        assert "Correct the address, and send it again." in page
        form = {"csrf": csrf(manager), "reason": "address-corrected", "attempts": "1"}
        for _ in range(2):  # pressed twice
            answer = manager.post(f"/notices/{notice}/sending", data=form)
            assert answer.status_code == 303, answer.text
        assert manager.post(f"/notices/{notice}/sending", data=form | {"reason": "I want"}).status_code == 422
    stands(town, case, "owed")
    delivered(database, AsNotify())
    assert stands(town, case, "sent").attempts == 2
    line = next(each for each in town.auditor.history(case).items if each.event == "notice-renewed")
    assert line.by.role == Role.SCREENING_MANAGER
    first = again(town.manager, notice, WhyAgain.NOT_RECEIVED, key="once")
    assert (first.status_code, again(town.manager, notice, WhyAgain.NOT_RECEIVED, key="once").status_code) == (201, 201)
    assert again(town.auditor, notice).status_code == 403
    assert again(town.manager, NOBODYS).status_code == 404
    names = [each.event for each in town.auditor.history(case).items]
    assert names.count("notice-renewed") == 2


def test_what_the_parents_must_not_learn_is_never_sent_again(town: Town, database: Database) -> None:
    neighbour = NEIGHBOUR | {"email": "canary@row.example"}
    case = town.advisor.sends(told_by("non-professional", "1B", referrer=neighbour, channel="email")).cases[0].case
    town.screened(case)
    town.advisor.does(acknowledge_referral.sync_detailed, case, AcknowledgementBody(means=Means.EMAIL))
    notice = next(each for each in listed(town.manager, town, case) if each.kind == "referral-received").notice
    delivered(database, AsNotify())
    risk = InformingRiskBody(at_risk=AtRisk.CHILD, reasons="He said that he is beaten when they hear of it.")
    town.manager.does(record_informing_risk.sync_detailed, case, risk)
    refused(again(town.manager, notice), "CF7")
