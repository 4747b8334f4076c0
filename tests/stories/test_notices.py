"""Notices over HTTP: what waits is told to whoever goes on, and the list says what became of telling them."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic, sleep

from app.record.keys import FileKeys
from app.running.channels import Post, ToDirectory
from app.running.delivering import PostOffice
from domain.notices import NoticeKind
from domain.vocabulary import Role
from migrations import Tenant
from openapi.client.api.notices import list_notices
from openapi.client.models import ListedNotice, NoticePage
from tests.serving import Database
from tests.stories.people import Person, Town, answered, told_by
from tests.stories.test_pages_of_cases import looking

WAIT = 60


def listed(person: Person, town: Town, case: str) -> list[ListedNotice]:
    """The notices about a case."""
    answer = list_notices.sync_detailed(client=person.client, reference=case, front_door_position=town.last)
    return answered(answer, NoticePage).items


async def left(office: PostOffice) -> bool:
    """Whether anything is to be sent at once."""
    todo = await office.app.job_manager.list_jobs_async(status="todo")
    return any(job.scheduled_at is None for job in todo)


def delivered(database: Database, directory: Path) -> None:
    """Have everything sent that is owed, into a directory."""

    async def deliver() -> None:
        post = {"925": Post(ToDirectory(directory), "https://front-door.example", {})}
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

    delivered(database, tmp_path)
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
